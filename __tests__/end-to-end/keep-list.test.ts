import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/domain/backup/manifest-parser.ts';
import type { Manifest } from '../../src/domain/backup/manifest.ts';
import { openFiles } from './backup-material.ts';
import { fingerprintsOf, keepList, listedIn, listOf, statusesOf, type ListRun } from './listed.ts';
import { errorsOf, openssl, PASSPHRASE, shell, warningsOf, workbench } from './workbench.ts';

const bench = workbench();
const MR_E = { 'common-name': 'Mr. E', usages: 'client-auth' };
const FIVE = ['a.example', 'b.example', '*.c.example', { 'common-name': 'd.example', days: 90 }, MR_E];
const NAMES = ['a.example', 'b.example', '_wildcard.c.example', 'd.example', 'mr._20e'];
const OTHER_PASSPHRASE = 'walrus-Basalt-77-tangerine';

afterEach(() => {
  bench.services.clearFaults();
});

/** Every test has a list of its own. */
let lists = 0;
function inputsOf(
  entries: readonly unknown[] = FIVE,
): (more?: Readonly<Record<string, string>>) => Record<string, string> {
  lists += 1;
  const name = `list-${lists}`;
  return (more) => ({ ...listOf(entries, { 'artifact-name': name, ...more }) });
}

async function manifestOf(run: ListRun): Promise<Manifest> {
  return parseManifest(readFileSync(join(await bench.setOf(run), 'manifest.json'), 'utf8'));
}

/** The pairs of a set, unpacked with tar: the folder with a folder for each. */
function pairsOf(set: string): string {
  const into = bench.folder();
  shell(set, `tar xzf certificates.tar.gz -C '${into}'`);
  return into;
}

function artifactsOf(base: string): string[] {
  return bench.services.artifacts
    .list()
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${base}-`));
}

function forgetCaches(): void {
  bench.services.fault({ on: 'cache:*', kind: 503 });
}

describe('a list of certificates', () => {
  test('is issued into a folder for each, and backed up as one set that opens', async () => {
    const run = await keepList(bench, { inputs: inputsOf()() });
    expect(run.outputs).toMatchObject({
      status: 'issued',
      reason: '5 issued',
      renewed: 'false',
      verified: 'true',
      'days-left': '89',
    });
    expect(run.outputs['fingerprint'] ?? '').toBe('');
    expect(run.listed.map(({ name }) => name)).toEqual(NAMES);
    for (const { name, fingerprint, ...paths } of run.listed) {
      const folder = join(run.workspace, 'certificates', name);
      expect(paths).toMatchObject({
        'cert-path': join(folder, 'certificate.pem'),
        'key-path': join(folder, 'private_key.pem'),
      });
      expect(
        openssl('x509', '-in', join(folder, 'certificate.pem'), '-noout', '-fingerprint', '-sha256'),
      ).toContain(fingerprint);
      expect(statSync(join(folder, 'private_key.pem')).mode & 0o777).toBe(0o600);
    }
    const set = await bench.setOf(run);
    shell(set, 'sha256sum -c SHA256SUMS');
    const pairs = pairsOf(set);
    for (const name of NAMES) {
      const key = join(pairs, name, 'private_key.pem');
      expect(readFileSync(key, 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
      const opened = openssl('pkey', '-in', key, '-passin', `pass:${PASSPHRASE}`, '-pubout');
      const plain = openssl(
        'pkey',
        '-in',
        join(run.workspace, 'certificates', name, 'private_key.pem'),
        '-pubout',
      );
      expect(opened).toBe(plain);
    }
    expect((await manifestOf(run)).certificates.map(({ name }) => name)).toEqual([...NAMES].sort());
    expect(run.summary).toMatch(/^## ✅ Certificates of .*: 5 issued/);
    // Names as people write them.
    expect(run.summary).toContain('`*.c.example`');
  });

  test('is reused on fresh runners, from the cache, and from the artifact alone', async () => {
    const inputs = inputsOf()();
    const first = await keepList(bench, { inputs });
    const cached = await keepList(bench, { inputs });
    expect(cached.outputs).toMatchObject({ status: 'reused', reason: '5 reused', verified: 'true' });
    expect(new Set(cached.listed.map(({ source }) => source))).toEqual(new Set(['cache']));
    forgetCaches();
    const stored = await keepList(bench, { inputs });
    expect(new Set(stored.listed.map(({ source }) => source))).toEqual(new Set(['artifact']));
    const local = await keepList(bench, { inputs, workspace: first.workspace });
    expect(new Set(local.listed.map(({ source }) => source))).toEqual(new Set(['workspace']));
    for (const run of [cached, stored, local]) expect(fingerprintsOf(run)).toEqual(fingerprintsOf(first));
    expect((await manifestOf(stored)).supersedes).toBe(cached.outputs['artifact-name']);
  });

  test('makes one artifact and asks for one earlier one, however many it has', async () => {
    const inputs = inputsOf()();
    await keepList(bench, { inputs });
    forgetCaches();
    bench.services.requests.length = 0;
    await keepList(bench, { inputs });
    const counted = (operation: string): number =>
      bench.services.requests.filter((request) => request.operation === operation).length;
    expect(counted('CreateArtifact')).toBe(1);
    expect(counted('rest:downloadArtifact') + counted('GetSignedArtifactURL')).toBe(2);
  });

  test('is read from YAML in the workflow, from JSON, and from a file', async () => {
    const workspace = bench.folder();
    mkdirSync(join(workspace, 'config'));
    const yaml = '- a.example\n- common-name: b.example\n  days: 30\n  usages: [client-auth]\n';
    writeFileSync(join(workspace, 'config', 'fleet.yml'), yaml);
    const inputs = inputsOf()();
    const inline = await keepList(bench, { inputs: { ...inputs, certificates: yaml } });
    const file = await keepList(bench, {
      workspace,
      inputs: { ...inputs, certificates: 'config/fleet.yml' },
    });
    const json = '["a.example", {"common-name": "b.example", "days": 30, "usages": ["client-auth"]}]';
    const text = await keepList(bench, { inputs: { ...inputs, certificates: json } });
    expect(file.outputs['reason']).toBe('2 reused');
    expect(text.outputs['reason']).toBe('2 reused');
    for (const run of [file, text]) expect(fingerprintsOf(run)).toEqual(fingerprintsOf(inline));
  });

  test('takes the places and defaults of the step, with {name}, and PKCS#12 files', async () => {
    const inputs = inputsOf(['a.example', 'b.example'])({
      'cert-path': 'tls/{name}.crt',
      'key-path': 'tls/{name}.key',
      'p12-path': 'tls/{name}.p12',
      'p12-password': 'lantern-Cobalt-19',
      days: '30',
    });
    const run = await keepList(bench, { inputs });
    const files = ['a', 'b'].flatMap((name) =>
      ['crt', 'key', 'p12'].map((ending) => `${name}.example.${ending}`),
    );
    expect(readdirSync(join(run.workspace, 'tls')).sort()).toEqual(files.sort());
    for (const { name, fingerprint } of run.listed) {
      const packed = join(run.workspace, 'tls', `${name}.p12`);
      const pem = openssl('pkcs12', '-in', packed, '-passin', 'pass:lantern-Cobalt-19', '-nokeys');
      writeFileSync(join(run.workspace, 'unpacked.pem'), pem);
      expect(
        openssl('x509', '-in', join(run.workspace, 'unpacked.pem'), '-noout', '-fingerprint', '-sha256'),
      ).toContain(fingerprint);
    }
    expect(run.outputs['days-left']).toBe('29');
  });
});

describe('the backup of a list', () => {
  test('is restored into the places where the next run of the list looks, and checked', async () => {
    const inputs = inputsOf();
    const first = await keepList(bench, { inputs: inputs() });
    const base = inputs()['artifact-name'] ?? '';
    const restored = await bench.run('restore', {
      inputs: { 'artifact-name': base, passphrase: PASSPHRASE },
    });
    expect(restored.conclusion, restored.log).toBe('success');
    expect(JSON.parse(restored.outputs['files'] ?? '[]')).toHaveLength(10);
    expect(restored.outputs['fingerprint'] ?? '').toBe('');
    const again = await keepList(bench, { workspace: restored.workspace, inputs: inputs() });
    expect(new Set(again.listed.map(({ source }) => source))).toEqual(new Set(['workspace']));
    expect(fingerprintsOf(again)).toEqual(fingerprintsOf(first));
    const checked = await bench.run('check', {
      workspace: restored.workspace,
      inputs: { 'artifact-name': base, passphrase: PASSPHRASE, paths: 'certificates/**/*.pem' },
    });
    expect(checked.conclusion, checked.log).toBe('success');
    expect(checked.outputs['verified']).toBe('true');
  });

  test('of a single certificate is taken over by a list of the same name, and the other way round', async () => {
    const inputs = inputsOf();
    const base = inputs()['artifact-name'] ?? '';
    const single = {
      'common-name': 'b.example',
      'key-type': 'ecdsa-p256',
      passphrase: PASSPHRASE,
      'artifact-name': base,
    };
    const one = await bench.keep({ inputs: single });
    expect(one.conclusion, one.log).toBe('success');
    const all = await keepList(bench, { inputs: inputs() });
    expect(statusesOf(all)['b.example']).toBe('reused');
    expect(fingerprintsOf(all)['b.example']).toBe(one.outputs['fingerprint']);
    const back = await bench.keep({ inputs: single });
    expect(back.outputs).toMatchObject({ status: 'reused', fingerprint: one.outputs['fingerprint'] });
    forgetCaches();
    const others = await keepList(bench, { inputs: inputs() });
    expect(fingerprintsOf(others)).toEqual(fingerprintsOf(all));
  });

  test('holds files of the user too, apart from the pairs', async () => {
    const workspace = bench.folder();
    mkdirSync(join(workspace, 'certificates', 'a.example'), { recursive: true });
    writeFileSync(join(workspace, 'certificates', 'a.example', 'note.txt'), 'hello');
    writeFileSync(join(workspace, 'app.yml'), 'tls: on');
    const run = await keepList(bench, {
      workspace,
      inputs: inputsOf()({ paths: 'certificates/**\napp.yml' }),
    });
    const set = await bench.setOf(run);
    shell(set, 'sha256sum -c SHA256SUMS');
    const opened = openFiles(set, PASSPHRASE, bench.folder());
    expect(readFileSync(join(opened, 'certificates', 'a.example', 'note.txt'), 'utf8')).toBe('hello');
    expect(readFileSync(join(opened, 'app.yml'), 'utf8')).toBe('tls: on');
    expect(readdirSync(join(pairsOf(set), 'a.example')).sort()).toEqual([
      'certificate.pem',
      'private_key.pem',
    ]);
  });
});

describe('an entry that cannot be kept', () => {
  test('stops no other, and fails the run at its end, which says why', async () => {
    const workspace = bench.folder();
    const garbage = join(workspace, 'certificates', 'b.example', 'certificate.pem');
    mkdirSync(join(workspace, 'certificates', 'b.example'), { recursive: true });
    writeFileSync(garbage, 'what is this');
    const entries = [
      'a.example',
      'b.example',
      { 'common-name': 'bad.example', days: 0 },
      'A.example',
      'd.example',
    ];
    const inputs = inputsOf(entries)();
    const run = await keepList(bench, { workspace, inputs }, 'failure');
    expect(run.outputs).toMatchObject({ reason: '2 issued, 3 failed', verified: 'true' });
    expect(statusesOf(run)).toEqual({
      'a.example': 'issued',
      'b.example': 'failed',
      'd.example': 'issued',
      'Entry 3': 'failed',
      'Entry 4': 'failed',
    });
    const errors = errorsOf(run).join('\n');
    expect(errors).toMatch(/Entry 3 \(bad\.example(?:, line \d+)?\): Input "days": must be a whole number/);
    expect(errors).toContain('the name a.example belongs to entry 1 already');
    expect(errors).toContain(`The file ${garbage} cannot be used`);
    expect(errors).toContain('2 certificates kept, 3 failed. Each error is in the summary.');
    expect(readFileSync(garbage, 'utf8')).toBe('what is this');
    expect(run.summary).toMatch(/^## ❌ Certificates of .*: 2 issued, 3 failed/);
    for (const name of ['b.example', 'Entry 3', 'Entry 4']) expect(run.summary).toContain(name);
    const next = await keepList(bench, { inputs }, 'failure');
    expect(statusesOf(next)).toMatchObject({
      'a.example': 'reused',
      'b.example': 'issued',
      'd.example': 'reused',
    });
    expect(fingerprintsOf(next)).toMatchObject(fingerprintsOf(run));
  });

  test('for a while keeps its pair in the backups: it is carried along, and comes back', async () => {
    const inputs = inputsOf()();
    const first = await keepList(bench, { inputs });
    const workspace = bench.folder();
    mkdirSync(join(workspace, 'certificates', 'b.example'), { recursive: true });
    writeFileSync(join(workspace, 'certificates', 'b.example', 'private_key.pem'), 'what is this');
    const failed = await keepList(bench, { workspace, inputs }, 'failure');
    expect(statusesOf(failed)['b.example']).toBe('failed');
    const manifest = await manifestOf(failed);
    expect(manifest.certificates.filter(({ isCarried }) => isCarried).map(({ name }) => name)).toEqual([
      'b.example',
    ]);
    expect(manifest.supersedes).toBe(first.outputs['artifact-name']);
    forgetCaches();
    const back = await keepList(bench, { inputs });
    expect(fingerprintsOf(back)).toEqual(fingerprintsOf(first));
  });

  test('for its name is too long for a file stops no other', async () => {
    const long = 'ü '.repeat(32);
    const inputs = inputsOf([
      'a.example',
      long,
      { 'common-name': long.toUpperCase(), 'cert-path': 'x.crt', 'key-path': 'x.key' },
    ]);
    const run = await keepList(bench, { inputs: inputs() }, 'failure');
    expect(run.listed.find(({ name }) => name === 'a.example')?.status).toBe('issued');
    expect(errorsOf(run).join('\n')).toMatch(
      /Entry 2: Input "common-name": has \d+ characters in the form of file names/,
    );
    expect(run.outputs).toMatchObject({ reason: '1 issued, 2 failed', verified: 'true' });
  });

  test('for the whole list says so, before anything is made', async () => {
    for (const [certificates, why] of [
      ['no-such-file.yml', /no-such-file\.yml/],
      ['{a: 1}', /list/],
      ['[]', /is an empty list/],
    ] as const) {
      const run = await keepList(bench, { inputs: { ...inputsOf()(), certificates } }, 'failure');
      expect(errorsOf(run).join('\n')).toMatch(why);
      expect(readdirSync(run.workspace)).toEqual([]);
    }
    const shard = await bench.keep({ inputs: { 'common-name': 'a', shard: '1/2' } });
    expect(errorsOf(shard).join('\n')).toContain('"certificates" is empty');
    const beside = await keepList(
      bench,
      { inputs: { ...inputsOf()(), 'common-name': 'a.example' } },
      'failure',
    );
    expect(errorsOf(beside).join('\n')).toContain('"common-name" is given beside certificates');
    expect(beside.summary).toContain('No certificate was changed: ');
  });
});

describe('a list that changes', () => {
  test('an entry that is added is issued, the others stay', async () => {
    const inputs = inputsOf();
    const first = await keepList(bench, {
      inputs: inputs({ certificates: JSON.stringify(FIVE.slice(0, 3)) }),
    });
    const second = await keepList(bench, { inputs: inputs() });
    expect(second.outputs['reason']).toBe('2 issued, 3 reused');
    expect(fingerprintsOf(second)).toMatchObject(fingerprintsOf(first));
    forgetCaches();
    const third = await keepList(bench, { inputs: inputs() });
    expect(fingerprintsOf(third)).toEqual(fingerprintsOf(second));
  });

  test('an entry that is removed and comes back has the same certificate, from cache and artifact', async () => {
    const inputs = inputsOf();
    const first = await keepList(bench, { inputs: inputs() });
    const fewer = { inputs: inputs({ certificates: JSON.stringify(FIVE.slice(0, 3)) }) };
    await keepList(bench, fewer);
    const without = await keepList(bench, fewer);
    expect(without.annotations.map(({ message }) => message).join('\n')).toContain(
      '2 more pairs from earlier backups',
    );
    const back = await keepList(bench, { inputs: inputs() });
    expect(fingerprintsOf(back)).toEqual(fingerprintsOf(first));
    await keepList(bench, fewer);
    forgetCaches();
    await keepList(bench, fewer);
    const again = await keepList(bench, { inputs: inputs() });
    expect(fingerprintsOf(again)).toEqual(fingerprintsOf(first));
    expect((await manifestOf(again)).certificates.some(({ isCarried }) => isCarried)).toBe(false);
  });

  test('a certificate that is renewed leaves its old pair in a verified set of its own', async () => {
    const inputs = inputsOf();
    const first = await keepList(bench, { inputs: inputs() });
    const forced = FIVE.map((entry) =>
      entry === 'b.example' ? { 'common-name': entry, 'force-renewal': true } : entry,
    );
    const second = await keepList(bench, { inputs: inputs({ certificates: JSON.stringify(forced) }) });
    expect(second.outputs).toMatchObject({
      status: 'renewed',
      renewed: 'true',
      reason: '1 renewed, 4 reused',
    });
    const { 'b.example': old, ...others } = fingerprintsOf(first);
    expect(fingerprintsOf(second)).toMatchObject(others);
    expect(fingerprintsOf(second)['b.example']).not.toBe(old);
    const base = inputs()['artifact-name'] ?? '';
    const [newest = '', ofOld = '', ...earlier] = artifactsOf(base);
    expect(newest).toBe(second.outputs['artifact-name']);
    expect(newest).toBe(`${ofOld}-r2`);
    expect(earlier).toEqual([first.outputs['artifact-name']]);
    const id = bench.services.artifacts.list().find(({ name }) => name === ofOld)?.id;
    const set = await bench.setOf({ ...second, outputs: { 'artifact-id': String(id) } });
    const manifest = parseManifest(readFileSync(join(set, 'manifest.json'), 'utf8'));
    expect(manifest.certificates.map(({ fingerprint }) => fingerprint)).toEqual([old]);
    expect((await manifestOf(second)).supersedes).toBe(first.outputs['artifact-name']);
    forgetCaches();
    const third = await keepList(bench, { inputs: inputs() });
    expect(fingerprintsOf(third)).toEqual(fingerprintsOf(second));
  });

  test('a change of the passphrase changes no certificate, and the old one opens nothing new', async () => {
    const inputs = inputsOf();
    const first = await keepList(bench, { inputs: inputs() });
    const fewer = JSON.stringify(FIVE.slice(0, 4));
    const locked = await keepList(bench, { inputs: inputs({ passphrase: OTHER_PASSPHRASE }) }, 'failure');
    expect(locked.outputs['reason']).toBe('5 failed');
    expect(errorsOf(locked).join('\n')).toContain('previous-passphrase');
    const changed = await keepList(bench, {
      inputs: inputs({
        passphrase: OTHER_PASSPHRASE,
        'previous-passphrase': PASSPHRASE,
        certificates: fewer,
      }),
    });
    forgetCaches();
    const next = await keepList(bench, { inputs: inputs({ passphrase: OTHER_PASSPHRASE }) });
    // The one that was carried along was sealed again too.
    expect(fingerprintsOf(next)).toEqual(fingerprintsOf(first));
    expect(changed.outputs['reason']).toBe('4 reused');
    await keepList(bench, { inputs: inputs() }, 'failure');
  });
});

describe('a list in shards', () => {
  async function keepShards(
    inputs: Record<string, string>,
    count: number,
  ): Promise<Readonly<Record<string, string>>> {
    const all: Record<string, string> = {};
    for (let index = 1; index <= count; index += 1) {
      const run = await keepList(bench, { inputs: { ...inputs, shard: `${index}/${count}` } });
      expect(run.outputs['artifact-name']).toContain(`-${index}-of-${count}-`);
      Object.assign(all, fingerprintsOf(run));
    }
    expect(Object.keys(all).sort()).toEqual([...NAMES].sort());
    return all;
  }

  test('rotates nothing when it is spread over two, over three, over none, and over two again', async () => {
    const inputs = inputsOf()();
    const two = await keepShards(inputs, 2);
    expect(await keepShards(inputs, 3)).toEqual(two);
    forgetCaches();
    expect(await keepShards(inputs, 3)).toEqual(two);
    expect(fingerprintsOf(await keepList(bench, { inputs }))).toEqual(two);
    expect(await keepShards(inputs, 2)).toEqual(two);
  });

  test('does not go back to a certificate that was renewed while it was spread in another way', async () => {
    const inputs = inputsOf()();
    const two = await keepShards(inputs, 2);
    const renewed = fingerprintsOf(await keepList(bench, { inputs: { ...inputs, 'force-renewal': 'true' } }));
    for (const name of NAMES) expect(renewed[name]).not.toBe(two[name]);
    expect(await keepShards(inputs, 2)).toEqual(renewed);
  });

  test('may have an empty part', async () => {
    const run = await keepList(bench, { inputs: inputsOf(['a.example'])({ shard: '2/2' }) });
    expect(run.outputs['reason']).toBe('nothing to keep');
    expect(run.outputs['artifact-name'] ?? '').toBe('');
  });
});

describe('runs of a list at the same time', () => {
  test('end with the same pairs, and the next run reuses them', async () => {
    const inputs = inputsOf()();
    const runs = await Promise.all([keepList(bench, { inputs }), keepList(bench, { inputs })]);
    const [one, other] = runs.map(fingerprintsOf);
    expect(one).toEqual(other);
    forgetCaches();
    const next = await keepList(bench, { inputs });
    expect(fingerprintsOf(next)).toEqual(one);
  });

  test('share what both add', async () => {
    const inputs = inputsOf();
    const three = inputs({ certificates: JSON.stringify(FIVE.slice(0, 3)) });
    const first = await keepList(bench, { inputs: three });
    const runs = await Promise.all([
      keepList(bench, { inputs: inputs() }),
      keepList(bench, { inputs: inputs() }),
    ]);
    const [one, other] = runs.map(fingerprintsOf);
    expect(one).toEqual(other);
    expect(one).toMatchObject(fingerprintsOf(first));
  });
});

describe('a list of which nothing private is stored', () => {
  test('in a dry run nothing is written or stored', async () => {
    const inputs = inputsOf();
    const run = await keepList(bench, { inputs: inputs({ 'dry-run': 'true' }) });
    expect(run.outputs['reason']).toBe('5 issued');
    expect(readdirSync(run.workspace)).toEqual([]);
    expect(artifactsOf(inputs()['artifact-name'] ?? '')).toEqual([]);
    expect(run.summary).toMatch(/^## . Dry run: /u);
    for (const record of listedIn(run)) expect(record['cert-path']).toBeUndefined();
    expect(listedIn(run)).toHaveLength(5);
  });

  test('without a token warns once, not for each certificate', async () => {
    const inputs = inputsOf()({ passphrase: '', 'github-token': '', 'upload-artifact': 'false' });
    const run = await keepList(bench, { inputs });
    const unchecked = warningsOf(run).filter((warning) => warning.includes('Could not check'));
    expect(unchecked).toEqual([
      expect.stringMatching(
        /^Could not check whether list-\d+ has certificates already\. .*github-token is empty/,
      ),
    ]);
    expect(new Set(Object.values(statusesOf(run)))).toEqual(new Set(['issued']));
  });

  test('without a passphrase only certificates are backed up, and a lost secret rotates nothing', async () => {
    const inputs = inputsOf();
    const open = await keepList(bench, { inputs: inputs({ passphrase: '' }) });
    const set = await bench.setOf(open);
    const files = readdirSync(pairsOf(set), { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => path.endsWith('private_key.pem'))).toEqual([]);
    expect(files.filter((path) => path.endsWith('certificate.pem'))).toHaveLength(5);
    expect(open.annotations.map(({ message }) => message).join('\n')).toContain('No passphrase was given');
    const sealed = await keepList(bench, { inputs: inputs() });
    expect(sealed.outputs['reason']).toBe('5 issued');
    const lost = await keepList(bench, { inputs: inputs({ passphrase: '' }) }, 'failure');
    expect(lost.outputs['reason']).toBe('5 failed');
    expect(errorsOf(lost).join('\n')).toContain('the input passphrase is empty');
    expect(readdirSync(lost.workspace)).toEqual([]);
  });

  test.each(['pull_request', 'workflow_run'])(
    'on %s held pairs are used, and nothing is stored',
    async (event) => {
      const inputs = inputsOf();
      const first = await keepList(bench, {
        inputs: inputs({ certificates: JSON.stringify(FIVE.slice(0, 3)) }),
      });
      const run = await keepList(bench, { event, inputs: inputs() });
      expect(fingerprintsOf(run)).toMatchObject(fingerprintsOf(first));
      expect(run.outputs['reason']).toBe('2 issued, 3 reused');
      expect(artifactsOf(inputs()['artifact-name'] ?? '')).toEqual([first.outputs['artifact-name']]);
      const next = await keepList(bench, { inputs: inputs() });
      expect(next.outputs['reason']).toBe('2 issued, 3 reused');
    },
  );
});

describe('a list whose stores fail', () => {
  test('is not issued again where the earlier backups cannot be listed', async () => {
    const inputs = inputsOf()();
    await keepList(bench, { inputs });
    forgetCaches();
    bench.services.fault({ on: 'rest:*', kind: 500 });
    const run = await keepList(bench, { inputs }, 'failure');
    expect(run.outputs['reason']).toBe('5 failed');
    expect(readdirSync(run.workspace)).toEqual([]);
  });

  test('is in place where the backup cannot be stored, and the run says so', async () => {
    const inputs = inputsOf()();
    bench.services.fault({ on: 'CreateArtifact', kind: 500 });
    const run = await keepList(bench, { inputs }, 'failure');
    expect(errorsOf(run).join('\n')).toContain('are in place, but they are not backed up.');
    expect(run.outputs['reason']).toBe('5 issued');
    expect(run.outputs['verified']).not.toBe('true');
    expect(readdirSync(join(run.workspace, 'certificates')).sort()).toEqual([...NAMES].sort());
    expect(run.summary).toContain('are in place, but they are not backed up.');
  });

  test('leaves nothing in the temporary folder', async () => {
    const { tempFolder } = await keepList(bench, { inputs: inputsOf()() });
    const left = readdirSync(tempFolder, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => !/^_(github_workflow|runner_file_commands)(\/|$)/.test(name))).toEqual([]);
  });
});
