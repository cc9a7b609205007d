import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { HOUR_MS } from '../../src/domain/certificate/certificate.ts';
import { SecretPieces, tracesOfRun } from './leak-scan.ts';
import {
  certificateOf,
  FOLDERS,
  keyOf,
  LIST,
  listOf,
  modeOf,
  recordsOf,
  statusesOf,
} from './list-material.ts';
import { nameOf, proved, readSet, redated, writeSet, zipOfSet, type SetFiles, runIdOf } from './dated-set.ts';
import { errorsOf, openssl, PASSPHRASE, shell, warningsOf, workbench, type KeepRun } from './workbench.ts';

const bench = workbench();
const BASE = 'certkeep-certificates';

type Run = RunResult & { readonly workspace: string };

/** A run over all five, and its set. */
let kept: Run;
let whole: SetFiles;

beforeAll(async () => {
  kept = await keepWell({ inputs: LIST });
  whole = readSet(await bench.setOf(kept));
});

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
});

async function keepWell(run: KeepRun): Promise<Run> {
  const result = await bench.keep(run);
  expect(result.conclusion, result.log).toBe('success');
  return result;
}

const restore = (run: KeepRun): Promise<Run> => bench.run('restore', run);

async function restoreWell(run: KeepRun): Promise<Run> {
  const result = await restore(run);
  expect(result.conclusion, result.log).toBe('success');
  return result;
}

/** Leaves sets among the artifacts, as if stored so many hours ago; their names. */
async function store(...sets: readonly (readonly [SetFiles, number, string?])[]): Promise<string[]> {
  const names: string[] = [];
  for (const [files, hours, base = BASE] of sets) {
    const time = new Date(Math.floor((Date.now() - hours * HOUR_MS) / 1000) * 1000);
    const set = redated(files, base, time);
    names.push(nameOf(set));
    await bench.services.artifacts.add({
      name: nameOf(set),
      runId: runIdOf(set),
      zip: zipOfSet(set, time),
      createdAt: time,
    });
  }
  return names;
}

/** The set of a run that kept these alone, and stored nothing that a later run sees. */
async function setOver(...names: readonly string[]): Promise<SetFiles> {
  const inputs = { ...LIST, certificates: listOf(...names), 'artifact-name': `only-${names.join('-')}` };
  return readSet(await bench.setOf(await keepWell({ inputs })));
}

/** What openssl says of a certificate. */
function fingerprintOf(pem: string): string {
  const file = join(bench.folder(), 'certificate.pem');
  writeFileSync(file, pem);
  const [, fingerprint = ''] = openssl('x509', '-in', file, '-noout', '-fingerprint', '-sha256')
    .trim()
    .split('=');
  return fingerprint;
}

/** What the manifest of a set says of a certificate. */
function fingerprintIn(files: SetFiles, name: string): string {
  const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as {
    readonly certificates: readonly { readonly name: string; readonly fingerprint: string }[];
  };
  return manifest.certificates.find((record) => record.name === name)?.fingerprint ?? '';
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

describe('the certificates of a list', () => {
  test('come back to their own files, each key opened, for this user alone', async () => {
    const [name] = await store([whole, 30]);
    const { workspace, outputs, tempFolder, ...run } = await restoreWell({ inputs: LIST });
    for (const folder of FOLDERS) {
      expect(certificateOf(workspace, folder)).toBe(certificateOf(kept.workspace, folder));
      expect(keyOf(workspace, folder)).toBe(keyOf(kept.workspace, folder));
      expect(modeOf(join(workspace, 'certificates', folder, 'private_key.pem'))).toBe(0o600);
      expect(modeOf(join(workspace, 'certificates', folder, 'certificate.pem'))).toBe(0o644);
    }
    expect(outputs).toMatchObject({
      restored: 'true',
      verified: 'true',
      'artifact-name': name,
      'age-days': '1',
      'cert-path': '',
      'key-path': '',
      fingerprint: '',
      'days-left': '59',
      skipped: '[]',
    });
    expect(JSON.parse(outputs['files'] ?? '')).toHaveLength(10);
    const before = recordsOf(kept);
    for (const [folder, record] of recordsOf({ outputs })) {
      const { fingerprint, 'not-after': notAfter } = before.get(folder) ?? {};
      expect(record).toEqual({
        name: folder,
        status: 'restored',
        fingerprint,
        'not-after': notAfter,
        'days-left': 59,
        verified: true,
        'cert-path': join(workspace, 'certificates', folder, 'certificate.pem'),
        'key-path': join(workspace, 'certificates', folder, 'private_key.pem'),
        'artifact-name': name,
      });
    }
    expect(run.annotations).toEqual([]);
    expect(run.summary).toContain('5 restored');
    expect(readdirSync(workspace)).toEqual(['certificates']);
    const left = readdirSync(tempFolder).filter((entry) => !/^_(github|runner_file)/.test(entry));
    expect(left).toEqual([]);
  });

  test('show no piece of a key in logs, outputs and summary', async () => {
    await store([whole, 1]);
    const run = await restoreWell({ inputs: LIST });
    const pieces = new SecretPieces();
    pieces.addText('passphrase', PASSPHRASE);
    for (const folder of FOLDERS) pieces.addKey(folder, keyOf(kept.workspace, folder));
    const traces = tracesOfRun('restore', run, run.workspace, /private_key\.pem$/);
    expect(traces.flatMap((trace) => pieces.findIn(trace).map((what) => `${trace.place}: ${what}`))).toEqual(
      [],
    );
  });

  test('go where their entries say, below path; what else keep takes may stand there too', async () => {
    await store([whole, 1]);
    const certificates = JSON.stringify([
      {
        'common-name': 'a.example',
        days: 0,
        'p12-path': '{name}.p12',
        'cert-path': 'tls/{name}.crt',
        'key-path': 'tls/{name}.key',
      },
      '*.c.example',
    ]);
    const { workspace } = await restoreWell({ inputs: { ...LIST, certificates, path: 'etc' } });
    expect(readFileSync(join(workspace, 'etc/tls/a.example.crt'), 'utf8')).toBe(
      certificateOf(kept.workspace, 'a.example'),
    );
    expect(modeOf(join(workspace, 'etc/tls/a.example.key'))).toBe(0o600);
    expect(keyOf(join(workspace, 'etc'), '_wildcard.c.example')).toBe(
      keyOf(kept.workspace, '_wildcard.c.example'),
    );
    expect(filesBelow(workspace)).toHaveLength(4);
  });

  test('come back, and are checked, where the inputs that kept them say, from a list of names alone', async () => {
    const inputs = {
      certificates: 'hosts.yml',
      passphrase: PASSPHRASE,
      'cert-path': 'certs/{name}.pem',
      'key-path': 'certs/{name}.key',
    };
    const hosts = (): string => {
      const workspace = bench.folder();
      writeFileSync(join(workspace, 'hosts.yml'), '- a.example\n- "*.c.example"\n');
      return workspace;
    };
    const first = await keepWell({ workspace: hosts(), inputs: { ...inputs, 'key-type': 'ecdsa-p256' } });
    const { workspace, outputs } = await restoreWell({ workspace: hosts(), inputs });
    expect(outputs['restored']).toBe('true');
    expect(filesBelow(join(workspace, 'certs')).sort()).toEqual(
      filesBelow(join(first.workspace, 'certs')).sort(),
    );
    expect(readFileSync(join(workspace, 'certs/_wildcard.c.example.key'), 'utf8')).toBe(
      readFileSync(join(first.workspace, 'certs/_wildcard.c.example.key'), 'utf8'),
    );
    expect(modeOf(join(workspace, 'certs/a.example.key'))).toBe(0o600);
    const checked = await bench.run('check', {
      workspace,
      inputs: { ...inputs, 'if-no-files-found': 'error' },
    });
    expect(checked.outputs, checked.log).toMatchObject({ verified: 'true' });
    expect(errorsOf(checked)).toEqual([]);
  });

  test('come back whole by artifact-name too, without a list', async () => {
    await store([whole, 1]);
    const { workspace, outputs } = await restoreWell({
      inputs: { 'artifact-name': BASE, passphrase: PASSPHRASE },
    });
    expect(outputs).toMatchObject({ restored: 'true', certificates: '', fingerprint: '' });
    for (const folder of FOLDERS) {
      expect(keyOf(workspace, folder)).toBe(keyOf(kept.workspace, folder));
      expect(modeOf(join(workspace, 'certificates', folder, 'private_key.pem'))).toBe(0o600);
    }
    expect(filesBelow(workspace)).toHaveLength(10);
  });

  test('come back from a local directory', async () => {
    const directory = bench.folder();
    const time = new Date(Math.floor(Date.now() / 1000) * 1000 - HOUR_MS);
    writeSet(redated(whole, BASE, time), directory, time);
    const { workspace } = await restoreWell({
      inputs: { ...LIST, from: 'directory', 'backup-path': directory },
    });
    expect(keyOf(workspace, 'e_20e')).toBe(keyOf(kept.workspace, 'e_20e'));
  });

  test('stay sealed without a passphrase, and a notice says so once', async () => {
    await store([whole, 1]);
    const run = await restoreWell({ inputs: { certificates: LIST.certificates } });
    const key = join(run.workspace, 'certificates/b.example/private_key.pem');
    expect(openssl('pkey', '-in', key, '-passin', `pass:${PASSPHRASE}`)).toBe(
      keyOf(kept.workspace, 'b.example'),
    );
    expect(modeOf(key)).toBe(0o600);
    expect(run.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringMatching(/is not proved.*Give passphrase/)],
      ['notice', expect.stringContaining('5 private keys restored as stored, sealed')],
    ]);
    expect(run.outputs['verified']).toBe('false');
  });
});

describe('an entry that cannot be restored', () => {
  test('keeps no other from coming back, and fails the run at its end', async () => {
    await store([whole, 1]);
    const certificates = [
      listOf('a.example', 'gone.example'),
      '- common-name: b.example\n  expected-fingerprint: ' + 'AB'.repeat(32) + '\n',
      '- common-name: d.example\n  cert-path: ../d.pem\n',
      '- common-name: ""\n',
      '- A.example\n',
    ].join('');
    const run = await restore({ inputs: { ...LIST, certificates } });
    expect(run.conclusion).toBe('failure');
    expect(statusesOf(run)).toEqual({
      'a.example': 'restored',
      'gone.example': 'not-found',
      'b.example': 'failed',
      'Entry 4': 'failed',
      'Entry 5': 'failed',
      'Entry 6': 'failed',
    });
    expect(run.outputs).toMatchObject({ restored: 'false', 'days-left': '59' });
    expect(filesBelow(run.workspace)).toEqual(['certificate.pem', 'private_key.pem']);
    const errors = errorsOf(run).join('\n');
    expect(errors).toMatch(/Entry 4.*cert-path.*is not below/);
    expect(errors).toMatch(/Entry 6.*the name a\.example belongs to entry 1/);
    expect(errors).toMatch(/gone\.example was not restored: no backup of certkeep-certificates holds it/);
    expect(errors).toMatch(/b\.example was not restored: .*expected-fingerprint/);
    expect(errors).toMatch(/1 certificate restored, 5 failed/);
    expect(run.summary).toContain('[!CAUTION]');
  });

  test.each([
    { policy: 'warn', warnings: 1 },
    { policy: 'ignore', warnings: 0 },
  ])('because no set holds it may be let pass: $policy', async ({ policy, warnings }) => {
    await store([whole, 1]);
    const certificates = listOf('a.example', 'gone.example');
    const run = await restoreWell({ inputs: { ...LIST, certificates, 'if-not-found': policy } });
    expect(statusesOf(run)).toEqual({ 'a.example': 'restored', 'gone.example': 'not-found' });
    expect(run.outputs['restored']).toBe('false');
    expect(warningsOf(run)).toHaveLength(warnings);
  });

  test('because there is no backup at all is reported once, for the whole list', async () => {
    const run = await restore({ inputs: LIST });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run)).toEqual([expect.stringContaining(`There is no backup of ${BASE}`)]);
    expect(run.outputs['restored']).toBe('false');
    await restoreWell({ inputs: { ...LIST, 'if-not-found': 'ignore' } });
  });

  test('because the passphrase is another leaves nothing behind', async () => {
    await store([whole, 1], [whole, 2]);
    const run = await restore({ inputs: { ...LIST, passphrase: 'another passphrase' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run)).toEqual([expect.stringContaining('does not open the newest sealed backup')]);
    expect(readdirSync(run.workspace)).toEqual([]);
  });
});

describe('the set that a certificate is taken from', () => {
  let older: SetFiles;
  let newer: SetFiles;
  const oldFingerprint = (): string => fingerprintIn(older, 'b.example');
  const newFingerprint = (): string => fingerprintIn(newer, 'b.example');

  beforeAll(async () => {
    older = await setOver('a.example', 'b.example');
    newer = await setOver('b.example', 'd.example');
  });

  test('is the one with the copy that counts', async () => {
    const [first, second] = await store([older, 60], [newer, 30]);
    const run = await restoreWell({
      inputs: { ...LIST, certificates: listOf('a.example', 'b.example', 'd.example') },
    });
    const records = recordsOf(run);
    const sets = ['a.example', 'b.example', 'd.example'].map((name) => records.get(name)?.['artifact-name']);
    expect(sets).toEqual([first, second, second]);
    expect(fingerprintOf(certificateOf(run.workspace, 'b.example'))).toBe(newFingerprint());
    expect(run.outputs).toMatchObject({ 'artifact-name': second, 'age-days': '1' });
  });

  test('is not after the date', async () => {
    await store([older, 60], [newer, 30]);
    const date = new Date(Date.now() - 45 * HOUR_MS).toISOString();
    const run = await restore({ inputs: { ...LIST, certificates: listOf('b.example', 'd.example'), date } });
    expect(fingerprintOf(certificateOf(run.workspace, 'b.example'))).toBe(oldFingerprint());
    expect(errorsOf(run)[0]).toContain(`made on or before ${date} holds it`);
    expect(existsSync(join(run.workspace, 'certificates/d.example'))).toBe(false);
  });

  test('is an older one where the newest is damaged; what only that one held is not taken for absent', async () => {
    await store([older, 60]);
    const time = new Date(Math.floor((Date.now() - HOUR_MS) / 1000) * 1000);
    const damaged = new Map(redated(newer, BASE, time)).set('certificates.tar.gz', Buffer.from('x'));
    const name = nameOf(damaged);
    await bench.services.artifacts.add({ name, zip: zipOfSet(damaged, time), createdAt: time });
    const run = await restore({
      inputs: { ...LIST, certificates: listOf('b.example', 'd.example'), 'if-not-found': 'ignore' },
    });
    expect(run.conclusion).toBe('failure');
    expect(statusesOf(run)).toEqual({ 'b.example': 'restored', 'd.example': 'failed' });
    expect(JSON.parse(run.outputs['skipped'] ?? '')).toMatchObject([{ name }]);
    expect(warningsOf(run)[0]).toContain('was passed over');
    expect(run.summary).toContain('Passed over');
  });

  test('may be that of any shard; a shard is restored alone', async () => {
    await store([older, 2, `${BASE}-1-of-2`], [newer, 1, `${BASE}-2-of-2`]);
    const certificates = listOf('a.example', 'd.example');
    const run = await restoreWell({ inputs: { ...LIST, certificates } });
    expect(statusesOf(run)).toEqual({ 'a.example': 'restored', 'd.example': 'restored' });
    const second = await restoreWell({ inputs: { ...LIST, certificates, shard: '2/2' } });
    expect(statusesOf(second)).toEqual({ 'd.example': 'restored' });
    // Kept by the other shard, before the list was put in another order.
    const moved = await restoreWell({
      inputs: { ...LIST, certificates: listOf('d.example', 'a.example'), shard: '1/2' },
    });
    expect(statusesOf(moved)).toEqual({ 'd.example': 'restored' });
  });
});

describe('a copy that does not open, in a proved set that is newest', () => {
  test('gives way to the older good one (fault 6)', async () => {
    const [older] = await store([whole, 60]);
    const time = new Date(Math.floor((Date.now() - HOUR_MS) / 1000) * 1000);
    const spoiled = new Map(whole).set('certificates.tar.gz', spoil(whole, 'a.example', 'b.example'));
    const set = redated(proved(spoiled), BASE, time);
    await bench.services.artifacts.add({
      name: nameOf(set),
      runId: runIdOf(set),
      zip: zipOfSet(set, time),
      createdAt: time,
    });
    const run = await restoreWell({ inputs: { ...LIST, certificates: listOf('a.example', 'b.example') } });
    expect(keyOf(run.workspace, 'a.example')).toBe(keyOf(kept.workspace, 'a.example'));
    expect(recordsOf(run).get('a.example')).toMatchObject({ 'artifact-name': older });
    expect(recordsOf(run).get('b.example')).toMatchObject({ 'artifact-name': nameOf(set) });
    expect(warningsOf(run)).toEqual([expect.stringContaining('does not belong to the certificate')]);
  });

  /** The archive with the key of one certificate in the place of another's. */
  function spoil(files: SetFiles, name: string, other: string): Buffer {
    const folder = bench.folder();
    writeFileSync(join(folder, 'in.tar.gz'), files.get('certificates.tar.gz') ?? '');
    return Buffer.from(
      shell(
        folder,
        `mkdir x && tar xzf in.tar.gz -C x && cp "x/${other}/private_key.pem" "x/${name}/private_key.pem" && cd x && tar czf - -- */*.pem | base64 -w 0`,
      ),
      'base64',
    );
  }
});

describe('a certificate whose newest backup has no key, since the run had no passphrase', () => {
  const { certificates } = { certificates: listOf('a.example') };
  let keyless: SetFiles;

  beforeAll(async () => {
    const run = { workspace: kept.workspace, inputs: { certificates, 'artifact-name': 'keyless' } };
    keyless = readSet(await bench.setOf(await keepWell(run)));
    expect(nameOf(keyless)).toMatch(/-public$/);
  });

  test('comes from a sealed one behind it', async () => {
    const [older] = await store([whole, 60], [keyless, 30]);
    const run = await restoreWell({ inputs: { ...LIST, certificates } });
    expect(keyOf(run.workspace, 'a.example')).toBe(keyOf(kept.workspace, 'a.example'));
    expect(recordsOf(run).get('a.example')).toMatchObject({ 'artifact-name': older });
    expect(run.annotations).toEqual([]);
  });

  test('comes back alone without a passphrase, with a warning if another key is there', async () => {
    await store([keyless, 30]);
    const inputs = { certificates };
    const workspace = bench.folder();
    const key = join(workspace, 'certificates/a.example/private_key.pem');
    mkdirSync(join(workspace, 'certificates/a.example'), { recursive: true });
    const placeKey = (folder: string): void => {
      writeFileSync(key, keyOf(kept.workspace, folder), { mode: 0o600 });
    };
    const unmatched = (run: Run): string[] =>
      warningsOf(run).filter((message) => message.includes('does not belong to it'));
    placeKey('a.example');
    const own = await restoreWell({ workspace, inputs });
    expect(certificateOf(workspace, 'a.example')).toBe(certificateOf(kept.workspace, 'a.example'));
    expect(unmatched(own)).toEqual([]);
    placeKey('b.example');
    expect(unmatched(await restoreWell({ workspace, inputs }))).toEqual([
      expect.stringContaining('a.example was restored without its private key'),
    ]);
    expect(keyOf(workspace, 'a.example')).toBe(keyOf(kept.workspace, 'b.example'));
    writeFileSync(key, 'no key');
    expect(unmatched(await restoreWell({ workspace, inputs }))).toHaveLength(1);
    expect(errorsOf(await restore({ inputs: { ...LIST, certificates } })).join()).toContain('are public');
  });
});

describe('files that are there already', () => {
  test('and differ keep everything as it is, unless they may be replaced', async () => {
    await store([whole, 1]);
    const workspace = bench.folder();
    const folder = join(workspace, 'certificates/d.example');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'certificate.pem'), 'mine\n');
    const refused = await restore({ workspace, inputs: LIST });
    expect(refused.conclusion).toBe('failure');
    expect(errorsOf(refused)[0]).toContain('These files exist and differ');
    expect(filesBelow(workspace)).toEqual(['certificate.pem']);
    const replaced = await restoreWell({ workspace, inputs: { ...LIST, overwrite: 'true' } });
    expect(readdirSync(folder)).toHaveLength(3);
    expect(keyOf(workspace, 'd.example')).toBe(keyOf(kept.workspace, 'd.example'));
    expect(replaced.annotations[0]?.message).toContain('The old one is');
    const again = await restoreWell({ workspace, inputs: LIST });
    expect(again.annotations).toEqual([]);
  });
});

test('inputs that do not go together are refused before anything is looked at', async () => {
  const errorOf = async (inputs: Readonly<Record<string, string>>): Promise<string> =>
    errorsOf(await restore({ inputs })).join('\n');
  bench.services.requests.length = 0;
  expect(await errorOf({ 'common-name': 'a', certificates: '[a]' })).toMatch(
    /"certificates" and "common-name" are both given/,
  );
  expect(await errorOf({ 'artifact-name': 'a', shard: '1/2' })).toMatch(/shard is given: give both/);
  expect(await errorOf({ certificates: '[a]', 'expected-fingerprint': 'AB'.repeat(32) })).toMatch(
    /entries of certificates/,
  );
  expect(await errorOf({ 'common-name': 'a', 'cert-path': 'a.pem' })).toMatch(
    /is given without certificates/,
  );
  expect(await errorOf({ certificates: 'no.yml' })).toMatch(/a file that is not there, "no\.yml"/);
  expect(bench.services.requests).toEqual([]);
});
