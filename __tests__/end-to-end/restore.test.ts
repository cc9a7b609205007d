import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { formatChecksums } from '../../src/domain/backup-set.ts';
import { formatManifest, type FileRecord } from '../../src/domain/manifest.ts';
import { parseManifest } from '../../src/domain/manifest-parser.ts';
import { zipOf, type ZipEntry } from '../unit/adapters/archive/zip-writer.ts';
import { errorsOf, openssl, PASSPHRASE, warningsOf, workbench, type KeepRun } from './workbench.ts';

const bench = workbench();
const WRONG_PASSPHRASE = 'walrus-Basalt-77-tangerine';

interface Skipped {
  readonly name: string;
  readonly reason: string;
}

async function restoreWell(run: KeepRun): Promise<RunResult & { readonly workspace: string }> {
  const result = await bench.run('restore', run);
  expect(result.conclusion, result.log).toBe('success');
  return result;
}

/** Runs, expects a failure, and that nothing was written. */
async function restoreBadly(run: KeepRun): Promise<string> {
  const result = await bench.run('restore', run);
  expect(result.conclusion, result.log).toBe('failure');
  if (run.workspace === undefined) expect(readdirSync(result.workspace)).toEqual([]);
  return errorsOf(result).join('\n');
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

/** The time that the name of a set tells. */
function timeIn(name: string): string {
  return name.replace(/^.*-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z.*$/, '$1-$2-$3T$4:$5:$6Z');
}

/** The files of a set of one file of settings, as the tool would make them. */
function filesOf(name: string, base: string, settings: string, mode = '0640'): Record<string, string> {
  const record = (path: string, content: string): FileRecord => ({
    path,
    sizeBytes: Buffer.byteLength(content),
    mode,
    sha256: createHash('sha256').update(content).digest('hex'),
    modifiedAt: '2026-01-02T03:04:05Z',
    sealedFrom: null,
  });
  const files = [record('conf/settings.ini', settings)];
  const manifest = formatManifest({
    schemaVersion: 1,
    tool: { name: 'certkeep', version: '0.1.0' },
    name,
    artifactName: base,
    createdAt: timeIn(name),
    run: null,
    certificate: null,
    certificates: [],
    covers: null,
    specification: null,
    files,
  });
  const checksums = formatChecksums([...files, record('manifest.json', manifest)]);
  return { 'conf/settings.ini': settings, 'manifest.json': manifest, SHA256SUMS: checksums };
}

function entriesOf(files: Readonly<Record<string, string>>): ZipEntry[] {
  return Object.entries(files).map(([path, content]) => ({ name: `2026-11-20/${path}`, content }));
}

/** Puts an artifact there as if a run on the default branch had made it. */
async function addSet(base: string, stamp: string, createdAt: string, settings: string): Promise<number> {
  const name = `${base}-${stamp}`;
  const zip = zipOf(entriesOf(filesOf(name, base, settings)));
  const { id } = await bench.services.artifacts.add({ name, zip, createdAt: new Date(createdAt) });
  return id;
}

afterEach(() => {
  bench.services.clearFaults();
});

describe('a set that keep made', () => {
  const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE };
  let kept: Awaited<ReturnType<typeof bench.keep>>;

  beforeAll(async () => {
    kept = await bench.keep({ inputs });
    expect(kept.conclusion, kept.log).toBe('success');
  });

  test('comes back on another runner with nothing but its name and passphrase', async () => {
    const { outputs, workspace, summary, tempFolder } = await restoreWell({ inputs });
    expect(readdirSync(workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
    for (const name of ['certificate.pem', 'private_key.pem'])
      expect(read(workspace, name)).toBe(read(kept.workspace, name));
    expect(modeOf(join(workspace, 'private_key.pem'))).toBe(0o600);
    expect(modeOf(join(workspace, 'certificate.pem'))).toBe(0o644);
    expect(outputs).toEqual({
      restored: 'true',
      'artifact-name': kept.outputs['artifact-name'],
      'artifact-id': kept.outputs['artifact-id'],
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
      'age-days': '0',
      files: JSON.stringify([join(workspace, 'certificate.pem'), join(workspace, 'private_key.pem')]),
      'cert-path': join(workspace, 'certificate.pem'),
      'key-path': join(workspace, 'private_key.pem'),
      fingerprint: kept.outputs['fingerprint'],
      'not-after': kept.outputs['not-after'],
      'days-left': '364',
      skipped: '[]',
      certificates: '',
    });
    expect(summary).toContain('opened with the passphrase');
    const left = readdirSync(tempFolder).filter(
      (name) => !/^_(github_workflow|runner_file_commands)/.test(name),
    );
    expect(left).toEqual([]);
  });

  test('by artifact-name, on an untrusted trigger, into a folder that is not there yet', async () => {
    const { outputs, workspace } = await restoreWell({
      event: 'pull_request',
      headBranch: 'main',
      inputs: { 'artifact-name': 'certkeep-example.com', passphrase: PASSPHRASE, path: 'tls/new' },
    });
    expect(outputs['key-path']).toBe(join(workspace, 'tls', 'new', 'private_key.pem'));
    expect(readdirSync(join(workspace, 'tls', 'new')).sort()).toEqual(['certificate.pem', 'private_key.pem']);
  });

  test('stays sealed without a passphrase, and a notice says so', async () => {
    const { outputs, workspace, annotations } = await restoreWell({
      inputs: { 'common-name': 'example.com', 'expected-fingerprint': kept.outputs['fingerprint'] ?? '' },
    });
    const key = join(workspace, 'private_key.pem');
    expect(read(workspace, 'private_key.pem')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    expect(modeOf(key)).toBe(0o600);
    expect(openssl('pkey', '-in', key, '-passin', `pass:${PASSPHRASE}`)).toBe(
      read(kept.workspace, 'private_key.pem'),
    );
    expect(outputs['fingerprint']).toBe(kept.outputs['fingerprint']);
    expect(annotations.find(({ level }) => level === 'notice')?.message).toContain('Give passphrase');
  });

  test('does not open with another passphrase: an error that names the set, and nothing older is tried', async () => {
    const error = await restoreBadly({ inputs: { ...inputs, passphrase: WRONG_PASSPHRASE } });
    expect(error).toContain(
      `does not open the private key in the backup ${kept.outputs['artifact-name'] ?? ''}`,
    );
  });

  test('is refused where another fingerprint is expected', async () => {
    const expected = 'AB'.repeat(32);
    const error = await restoreBadly({ inputs: { ...inputs, 'expected-fingerprint': expected } });
    expect(error).toContain(kept.outputs['fingerprint']);
    expect(error).toContain('no older backup was tried');
  });

  test('damaged where it is newest, is passed over for the next-older one, with a warning that names it', async () => {
    const newest = await bench.keep({ inputs });
    const id = Number(newest.outputs['artifact-id']);
    const zip = Buffer.from(await bench.services.artifacts.zip(id));
    zip.writeUInt8(zip.readUInt8(200) ^ 1, 200);
    await bench.services.artifacts.replaceZip(id, zip);
    try {
      const result = await restoreWell({ inputs });
      expect(result.outputs['artifact-name']).toBe(kept.outputs['artifact-name']);
      const skipped = JSON.parse(result.outputs['skipped'] ?? '') as Skipped[];
      expect(skipped.map(({ name }) => name)).toEqual([newest.outputs['artifact-name']]);
      expect(skipped[0]?.reason).toMatch(/digest differs/);
      expect(warningsOf(result).join()).toContain(newest.outputs['artifact-name']);
      expect(result.summary).toContain('Passed over');
    } finally {
      await bench.services.artifacts.remove(id);
    }
  });

  test('is found from another repository, by name', async () => {
    const env = { GITHUB_REPOSITORY: 'other-org/other', GITHUB_REPOSITORY_ID: '99' };
    const repository = 'octo-org/certificates';
    const { outputs } = await restoreWell({ env, inputs: { ...inputs, repository } });
    expect(outputs['artifact-name']).toBe(kept.outputs['artifact-name']);
    const denied = await restoreBadly({ inputs: { ...inputs, repository: 'secret-org/vault' } });
    expect(denied).toContain('may read the actions of secret-org/vault');
  });

  test('of one run alone, and of no run', async () => {
    const { outputs } = await restoreWell({ inputs: { ...inputs, 'run-id': String(kept.runId) } });
    expect(outputs['artifact-id']).toBe(kept.outputs['artifact-id']);
    expect(await restoreBadly({ inputs: { ...inputs, 'run-id': '987654321012' } })).toMatch(
      /no backup of certkeep-example\.com.* of run 987654321012|there is no run 987654321012/,
    );
  });

  test('is not looked for where the token may not, and says which permission it lacks', async () => {
    const error = await restoreBadly({
      permissions: { actions: 'none' },
      inputs: { ...inputs, 'if-not-found': 'ignore' },
    });
    expect(error).toContain('the token lacks `actions: read`');
  });

  test('a listing that fails is an error, never "not found"', async () => {
    bench.services.fault({ on: 'rest:listArtifacts', kind: 503 });
    const error = await restoreBadly({ inputs: { ...inputs, 'if-not-found': 'ignore' } });
    expect(error).toContain('Cannot list earlier backups');
  });
});

describe('what is there already', () => {
  const inputs = { 'common-name': 'there.example', passphrase: PASSPHRASE };
  let kept: Awaited<ReturnType<typeof bench.keep>>;

  beforeAll(async () => {
    kept = await bench.keep({ inputs });
  });

  test('is not overwritten: one error names all files, and nothing changes', async () => {
    const workspace = bench.folder();
    for (const name of ['certificate.pem', 'private_key.pem'])
      writeFileSync(join(workspace, name), `my ${name}`);
    const error = await restoreBadly({ workspace, inputs });
    expect(error).toContain(join(workspace, 'certificate.pem'));
    expect(error).toContain(join(workspace, 'private_key.pem'));
    expect(error).toContain('overwrite: true');
    expect(readdirSync(workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
    expect(read(workspace, 'certificate.pem')).toBe('my certificate.pem');
  });

  test('is kept beside under dated names with overwrite, the key 0600', async () => {
    const workspace = bench.folder();
    for (const name of ['certificate.pem', 'private_key.pem'])
      writeFileSync(join(workspace, name), `my ${name}`);
    await restoreWell({ workspace, inputs: { ...inputs, overwrite: 'true' } });
    const names = readdirSync(workspace).sort();
    expect(names).toHaveLength(4);
    const oldKey = names.find((name) => /^private_key-\d{8}T\d{6}Z\.pem$/.test(name)) ?? '';
    expect(read(workspace, oldKey)).toBe('my private_key.pem');
    expect(modeOf(join(workspace, oldKey))).toBe(0o600);
    expect(read(workspace, 'private_key.pem')).toBe(read(kept.workspace, 'private_key.pem'));
  });

  test('and is the same, is no conflict; the key gets its mode back', async () => {
    const workspace = bench.folder();
    for (const name of ['certificate.pem', 'private_key.pem'])
      writeFileSync(join(workspace, name), read(kept.workspace, name), { mode: 0o644 });
    await restoreWell({ workspace, inputs });
    expect(readdirSync(workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
    expect(modeOf(join(workspace, 'private_key.pem'))).toBe(0o600);
  });

  test('and is a link, is never followed, not even with overwrite', async () => {
    const [workspace, elsewhere] = [bench.folder(), bench.folder()];
    symlinkSync(join(elsewhere, 'stolen.pem'), join(workspace, 'private_key.pem'));
    const error = await restoreBadly({ workspace, inputs: { ...inputs, overwrite: 'true' } });
    expect(error).toContain('symbolic link');
    symlinkSync(elsewhere, join(workspace, 'tls'));
    expect(await restoreBadly({ workspace, inputs: { ...inputs, path: 'tls' } })).toContain('symbolic link');
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('further files', () => {
  test('come back with modes, times and open keys, from a directory too', async () => {
    const [source, backups] = [bench.folder(), bench.folder()];
    mkdirSync(join(source, 'extra', 'deep'), { recursive: true });
    openssl('genpkey', '-algorithm', 'ed25519', '-out', join(source, 'extra', 'service.key'));
    openssl('genrsa', '-traditional', '-out', join(source, 'extra', 'old.key'), '2048');
    writeFileSync(join(source, 'extra', 'deep', 'nginx.conf'), 'listen 443;\n', { mode: 0o640 });
    writeFileSync(join(source, 'extra', 'blob.bin'), Buffer.from([0, 255, 13, 10, 128]));
    const inputs = { 'common-name': 'files.example', passphrase: PASSPHRASE, 'backup-path': backups };
    const kept = await bench.keep({ workspace: source, inputs: { ...inputs, paths: 'extra/**' } });
    expect(kept.conclusion, kept.log).toBe('success');
    const conf = (folder: string): string => join(folder, 'deep', 'nginx.conf');
    for (const from of ['artifact', 'directory']) {
      const own = { 'common-name': 'files.example', passphrase: PASSPHRASE, from };
      const result = await restoreWell({
        inputs: from === 'directory' ? { ...own, 'backup-path': backups } : own,
      });
      const { workspace } = result;
      expect(read(workspace, 'service.key')).toBe(read(join(source, 'extra'), 'service.key'));
      expect(modeOf(join(workspace, 'service.key'))).toBe(0o600);
      expect(readFileSync(join(workspace, 'blob.bin'))).toEqual(
        readFileSync(join(source, 'extra', 'blob.bin')),
      );
      expect(modeOf(conf(workspace))).toBe(0o640);
      const modifiedAt = statSync(conf(join(source, 'extra'))).mtimeMs;
      expect(statSync(conf(workspace)).mtimeMs).toBe(Math.floor(modifiedAt / 1000) * 1000);
      // What was PKCS#1 comes back as PKCS#8: the same key, and a notice.
      expect(read(workspace, 'old.key')).toContain('BEGIN PRIVATE KEY');
      expect(openssl('pkey', '-in', join(workspace, 'old.key'), '-pubout')).toBe(
        openssl('pkey', '-in', join(source, 'extra', 'old.key'), '-pubout'),
      );
      const notices = result.annotations.map(({ message }) => message).join('\n');
      expect(notices).toContain('old.key is not byte for byte');
      expect(notices).not.toContain('service.key is not');
      for (const name of ['RESTORE.md', 'manifest.json', 'SHA256SUMS'])
        expect(existsSync(join(workspace, name))).toBe(false);
      expect(result.outputs['artifact-id'] === '').toBe(from === 'directory');
    }
  });
});

describe('by date', () => {
  const base = 'dated';
  const ofDate = async (date: string): Promise<string> => {
    const { workspace } = await restoreWell({ inputs: { 'artifact-name': base, date } });
    return read(join(workspace, 'conf'), 'settings.ini');
  };

  beforeAll(async () => {
    await addSet(base, '20261120T021000Z', '2026-11-20T02:10:05Z', 'first');
    await addSet(base, '20261120T235959Z', '2026-11-21T00:00:05Z', 'second');
    await addSet(base, '20261120T235959Z-r2', '2026-11-21T00:00:09Z', 'second again');
    await addSet(base, '20261122T021000Z', '2026-11-22T02:10:05Z', 'third');
    const id = await addSet(base, '20261123T021000Z', '2026-11-23T02:10:05Z', 'expired');
    bench.services.artifacts.expire(id);
  });

  test('a day counts to its end, a time to its second, and an expired artifact is gone', async () => {
    expect(await ofDate('latest')).toBe('third');
    expect(await ofDate('2026-11-21')).toBe('second again');
    expect(await ofDate('2026-11-20')).toBe('second again');
    expect(await ofDate('20261120T235958Z')).toBe('first');
    expect(await ofDate('2026-11-20T03:10:00+01:00')).toBe('first');
  });

  test('before the first set there is none: an error, a warning or nothing', async () => {
    const inputs = { 'artifact-name': base, date: '2026-11-19' };
    expect(await restoreBadly({ inputs })).toContain('There is no backup of dated not after 2026-11-19');
    const warned = await restoreWell({ inputs: { ...inputs, 'if-not-found': 'warn' } });
    expect(warned.outputs).toMatchObject({ restored: 'false', 'artifact-name': '', files: '[]' });
    expect(warningsOf(warned)).toHaveLength(1);
    const ignored = await restoreWell({ inputs: { ...inputs, 'if-not-found': 'ignore' } });
    expect(ignored.annotations).toEqual([]);
  });
});

describe('a hostile archive is passed over, and nothing of it is written', () => {
  const base = 'hostile';
  const stamp = '20261120T021000Z';
  const name = `${base}-${stamp}`;
  const files = filesOf(name, base, 'listen 443\n');
  const sound = entriesOf(files);
  const settings = '2026-11-20/conf/settings.ini';
  const changed = (change: Partial<ZipEntry>): Buffer =>
    zipOf(sound.map((entry) => (entry.name === settings ? { ...entry, ...change } : entry)));
  const lying = entriesOf(filesOf(name, base, '\0'.repeat(50_000_000)));
  const nameInManifest = (path: string): Buffer => {
    const manifest = parseManifest(files['manifest.json'] ?? '');
    const text = formatManifest({ ...manifest, files: manifest.files.map((file) => ({ ...file, path })) });
    return zipOf(
      sound.map((entry) => (entry.name.endsWith('manifest.json') ? { ...entry, content: text } : entry)),
    );
  };

  const archives: Readonly<Record<string, readonly [archive: () => Buffer, reason: string]>> = {
    'a path that leads out of it': [
      () => zipOf([...sound, { name: '2026-11-20/../../evil', content: 'x' }]),
      'invalid relative path',
    ],
    'an absolute path': [() => zipOf([...sound, { name: '/tmp/evil', content: 'x' }]), 'absolute path'],
    'a path in the manifest that leads out of it': [() => nameInManifest('../evil'), 'leads out of the set'],
    'a link': [() => changed({ mode: 0o120777, content: '/etc/passwd' }), 'is a link or a device'],
    'a file twice': [() => zipOf([...sound, { name: settings, content: 'x' }]), 'is in the archive twice'],
    'a file that the manifest does not name': [
      () => zipOf([...sound, { name: '2026-11-20/evil', content: '' }]),
      'evil has a size that the manifest does not name',
    ],
    'a wrong CRC': [() => changed({ crc: 1 }), 'has a wrong CRC'],
    'a size that is not true': [() => changed({ size: 11, content: 'x'.repeat(5000) }), 'too many bytes'],
    'a bomb: more bytes than the manifest names': [
      () => changed({ content: '\0'.repeat(50_000_000) }),
      'settings.ini has a size that the manifest does not name',
    ],
    'a bomb: files that share their bytes': [
      () =>
        zipOf([...lying, { name: '2026-11-20/copy', bytesOf: 0 }, { name: '2026-11-20/more', bytesOf: 0 }]),
      'share their bytes',
    ],
    'an end that is cut off': [() => zipOf(sound).subarray(0, -30), 'file is truncated'],
    'other content than the checksums': [
      () => changed({ content: 'listen 444\n' }),
      'is not what was stored',
    ],
    'another set under its name': [
      () => zipOf(entriesOf(filesOf(`${base}-20261119T021000Z`, base, 'old'))),
      `it was stored as ${base}-20261119T021000Z`,
    ],
  };

  test('each of them, for its own reason', async () => {
    for (const [what, [zip, reason]] of Object.entries(archives)) {
      const { id } = await bench.services.artifacts.add({ name, zip: zip() });
      const result = await bench.run('restore', { inputs: { 'artifact-name': base } });
      expect(result.conclusion, what).toBe('failure');
      expect(errorsOf(result).join(), what).toContain('No backup of hostile that was found can be restored');
      expect(warningsOf(result).join(), what).toContain(name);
      expect(warningsOf(result).join(), what).toContain(reason);
      expect(readdirSync(result.workspace), what).toEqual([]);
      await bench.services.artifacts.remove(id);
    }
  });

  test('the same archive without the lie is restored', async () => {
    const { id } = await bench.services.artifacts.add({ name, zip: zipOf(sound) });
    const { workspace } = await restoreWell({ inputs: { 'artifact-name': base } });
    expect(read(join(workspace, 'conf'), 'settings.ini')).toBe('listen 443\n');
    expect(statSync(join(workspace, 'conf', 'settings.ini')).mtime.toISOString()).toBe(
      '2026-01-02T03:04:05.000Z',
    );
    await bench.services.artifacts.remove(id);
  });
});

test('all that is wrong with the inputs is told at once, before anything is asked', async () => {
  bench.services.requests.length = 0;
  const error = await restoreBadly({
    inputs: { date: '2026-02-30', from: 'cache', passphrase: 'short', 'run-id': 'x', repository: 'nobody' },
  });
  for (const name of ['date', 'from', 'passphrase', 'run-id', 'repository'])
    expect(error).toContain(`Input "${name}"`);
  expect(error).not.toContain('short');
  expect(await restoreBadly({ inputs: {} })).toContain('are both empty');
  expect(bench.services.requests).toEqual([]);
});
