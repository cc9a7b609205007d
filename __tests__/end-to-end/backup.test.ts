import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { parseManifest } from '../../src/domain/backup/manifest-parser.ts';
import type { Manifest } from '../../src/domain/backup/manifest.ts';
import { makeChain, makePkcs12, openFiles, put } from './backup-material.ts';
import { SecretPieces, tracesOfFolder, tracesOfRun, tracesOfServices } from './leak-scan.ts';
import { errorsOf, openssl, PASSPHRASE, shell, warningsOf, workbench, type KeepRun } from './workbench.ts';

const bench = workbench();
const backup = (run: KeepRun): Promise<RunResult & { readonly workspace: string }> =>
  bench.run('backup', run);

afterEach(async () => {
  bench.services.clearFaults();
  await bench.services.artifacts.removeAll();
});

/** A workspace with a chain, its keys, and configuration. */
function chainFolder(): string {
  const folder = bench.folder();
  makeChain(folder);
  put(folder, 'nginx.conf', 'listen 443 ssl;\n');
  chmodSync(join(folder, 'nginx.conf'), 0o640);
  utimesSync(join(folder, 'nginx.conf'), new Date('2026-01-02T03:04:05Z'), new Date('2026-01-02T03:04:05Z'));
  rmSync(join(folder, 'site.csr'));
  return folder;
}

function manifestIn(set: string): Manifest {
  return parseManifest(readFileSync(join(set, 'manifest.json'), 'utf8'));
}

const listOf = (json: string | undefined): unknown => JSON.parse(json ?? '');

/** What a set holds of the user's files when it is opened by hand: public and sealed ones, by their paths. */
function contentOf(set: string, passphrase: string): Map<string, string> {
  const opened = openFiles(set, passphrase, bench.folder());
  const content = new Map<string, string>();
  for (const folder of [join(set, 'files'), opened]) {
    if (!existsSync(folder)) continue;
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (statSync(join(folder, path)).isFile()) content.set(path, digestOf(join(folder, path)));
  }
  return content;
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

describe('files that something else made', () => {
  test('are stored: certificates as they are, all else sealed, and the certificates are reported', async () => {
    const workspace = chainFolder();
    makePkcs12(workspace, 'site.p12', 'lantern-Cobalt');
    const run = await backup({ workspace, inputs: { paths: '*', passphrase: PASSPHRASE } });
    expect(run.conclusion, run.log).toBe('success');
    const stored = ['nginx.conf', 'root.key', 'root.pem', 'site.cer', 'site.key', 'site.p12', 'site.pem'];
    expect(run.outputs).toMatchObject({
      'artifact-name': expect.stringMatching(/^certkeep-backup-\d{8}T\d{6}Z$/) as string,
      'artifact-digest': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      'backup-path': '',
      'left-out': '[]',
      changed: 'true',
      verified: 'true',
      'days-left': '39',
    });
    expect(listOf(run.outputs['files'])).toEqual(stored);
    const set = await bench.setOf(run);
    expect(readdirSync(set).sort()).toEqual(
      ['RESTORE.md', 'SHA256SUMS', 'SHA256SUMS.hmac', 'files', 'files.tar.gz.enc', 'manifest.json'].sort(),
    );
    expect(readdirSync(join(set, 'files')).sort()).toEqual(['root.pem', 'site.cer', 'site.pem']);
    shell(set, 'sha256sum -c SHA256SUMS');
    const content = contentOf(set, PASSPHRASE);
    expect([...content.keys()].sort()).toEqual(stored);
    for (const [path, digest] of content) expect(digest, path).toBe(digestOf(join(workspace, path)));
    expect(run.log).toContain('In site.pem: CN=site.example, issued by CN=Test Root, until ');
    expect(run.summary).toMatch(/^## ✅ Backup certkeep-backup: 7 files stored/);
    expect(run.summary).toMatch(
      /\| CN=site\.example<br>issued by CN=Test Root<br>`site\.cer`(<br>`[^`]+`)* \| [-\d]+ \| 39 \|/,
    );
    expect(run.summary).toMatch(/`root\.pem`/);
    expect(run.summary).toContain('```mermaid\ngantt');
  });

  test('come back with their modes and times; nothing readable tells their names, sizes or digests', async () => {
    const workspace = chainFolder();
    const run = await backup({ workspace, inputs: { paths: '*', passphrase: PASSPHRASE } });
    const set = await bench.setOf(run);
    const { certificates, userFiles, action } = manifestIn(set);
    expect({ certificates, action }).toEqual({ certificates: [], action: 'backup' });
    expect(userFiles).toMatchObject({ publicCount: 3, sealedCount: 3, leftOut: [] });
    for (const name of ['manifest.json', 'SHA256SUMS', 'RESTORE.md']) {
      const text = readFileSync(join(set, name), 'utf8');
      expect(text).not.toContain('nginx');
      expect(text).not.toContain(digestOf(join(workspace, 'nginx.conf')));
    }
    const opened = openFiles(set, PASSPHRASE, bench.folder());
    const { mode, mtime } = statSync(join(opened, 'nginx.conf'));
    expect((mode & 0o777).toString(8)).toBe('640');
    expect(mtime.toISOString()).toBe('2026-01-02T03:04:05.000Z');
  });

  test('are left out without a passphrase unless they are certificates, each with a warning', async () => {
    const workspace = chainFolder();
    const run = await backup({ workspace, inputs: { paths: '*' } });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs['artifact-name']).toMatch(/Z-public$/);
    expect(listOf(run.outputs['files'])).toEqual(['root.pem', 'site.cer', 'site.pem']);
    const leftOut = ['nginx.conf', 'root.key', 'site.key'];
    expect(listOf(run.outputs['left-out'])).toMatchObject(leftOut.map((path) => ({ path })));
    expect(warningsOf(run)).toEqual(
      leftOut.map((path) => expect.stringContaining(`${path} is not in the backup`) as string),
    );
    expect(run.summary).toMatch(/^## ⚠️ /);
    expect(run.summary).toContain('root.key is not in the backup');
  });

  test('hold secrets in any form, and none is readable in the artifact; byte for byte they come back', async () => {
    const workspace = chainFolder();
    const key = readFileSync(join(workspace, 'site.key'), 'utf8');
    const at = (name: string): string => join(workspace, name);
    const secrets = new SecretPieces();
    secrets.addKey('the key', key);
    put(workspace, 'secret.yml', `tls.key: ${Buffer.from(key).toString('base64')}\n`);
    put(workspace, 'secret.json', JSON.stringify({ data: Buffer.from(key).toString('base64url') }));
    put(workspace, 'site.key.gz', gzipSync(key, { level: 0 }));
    shell(workspace, 'tar czf bundle.tgz site.key && python3 -m zipfile -c bundle.zip site.key');
    openssl('pkey', '-in', at('site.key'), '-outform', 'DER', '-out', at('site.der'));
    makePkcs12(workspace, 'open.pfx', '');
    openssl('pkcs8', '-topk8', '-in', at('site.key'), '-passout', 'pass:', '-out', at('empty.p8'));
    put(
      workspace,
      'key.asc',
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${key}\n-----END PGP PRIVATE KEY BLOCK-----\n`,
    );
    put(workspace, 'words.pem', `${readFileSync(at('site.pem'), 'utf8')}password: hunter2hunter2\n`);
    put(workspace, 'both.pem', readFileSync(at('site.pem'), 'utf8') + key);
    const run = await backup({ workspace, inputs: { paths: '*', passphrase: PASSPHRASE } });
    expect(run.conclusion, run.log).toBe('success');
    const set = await bench.setOf(run);
    expect(readdirSync(join(set, 'files')).sort()).toEqual(['root.pem', 'site.cer', 'site.pem']);
    const traces = tracesOfFolder('the set', set, /^$/);
    expect(traces.flatMap((trace) => secrets.findIn(trace))).toEqual([]);
    const content = contentOf(set, PASSPHRASE);
    expect([...content.keys()].sort()).toEqual(readdirSync(workspace).sort());
    for (const [path, digest] of content) expect(digest, path).toBe(digestOf(at(path)));
    expect(gunzipSync(readFileSync(at('site.key.gz'))).toString()).toBe(key);
    const open = await backup({ workspace, inputs: { paths: '*' } });
    expect(listOf(open.outputs['files'])).toEqual(['root.pem', 'site.cer', 'site.pem']);
  });

  test('are stored where they are, whatever else the lines match; each line that matches nothing is reported', async () => {
    const workspace = bench.folder();
    mkdirSync(join(workspace, 'app', '[slug]'), { recursive: true });
    put(workspace, '.env', 'A=1\n');
    put(join(workspace, 'app', '[slug]'), 'tls.conf', 'on\n');
    mkdirSync(join(workspace, '.git'));
    put(join(workspace, '.git'), 'config', 'token\n');
    symlinkSync(join(workspace, 'app'), join(workspace, 'linked'));
    const both = await backup({
      workspace,
      inputs: {
        paths: '.env\napp/[slug]/tls.conf\n**\nlinked\nmissing/*',
        passphrase: PASSPHRASE,
        'if-no-files-found': 'warn',
      },
    });
    expect(both.conclusion, both.log).toBe('success');
    expect(listOf(both.outputs['files'])).toEqual(['.env', 'app/[slug]/tls.conf']);
    expect(listOf(both.outputs['left-out'])).toMatchObject([{ path: 'linked' }]);
    expect(warningsOf(both)).toEqual([
      expect.stringContaining('missing/*'),
      expect.stringContaining('linked is not in the backup'),
    ]);
    const alone = await backup({
      workspace,
      inputs: { paths: 'app/[slug]/tls.conf', passphrase: PASSPHRASE },
    });
    expect(listOf(alone.outputs['files'])).toEqual(['app/[slug]/tls.conf']);
  });

  test('fail the run if nothing else is left of them', async () => {
    const run = await backup({ workspace: chainFolder(), inputs: { paths: '*.key' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run)[0]).toContain('every file was left out');
    expect(run.summary).toMatch(/^## ❌ The files were not backed up/);
    expect(bench.services.artifacts.list()).toEqual([]);
  });

  test('go to a local directory too, and never with the earlier backups in them', async () => {
    const workspace = chainFolder();
    const inputs = { paths: '**', passphrase: PASSPHRASE, 'backup-path': 'backups' };
    const first = await backup({ workspace, inputs });
    expect(first.conclusion, first.log).toBe('success');
    const set = first.outputs['backup-path'] ?? '';
    expect(existsSync(join(set, 'files', 'site.pem'))).toBe(true);
    expect(statSync(join(set, 'files.tar.gz.enc')).mode & 0o777).toBe(0o600);
    // In another spelling of the same folder too.
    symlinkSync(join(workspace, 'backups'), join(workspace, 'alias'));
    const again = {
      ...inputs,
      paths: '**\nalias/**',
      'upload-artifact': 'false',
      'if-no-files-found': 'ignore',
    };
    const second = await backup({ workspace, inputs: again });
    expect(second.conclusion, second.log).toBe('success');
    expect(second.outputs).toMatchObject({ 'artifact-name': '', verified: 'true' });
    expect(second.outputs['files']).toBe(first.outputs['files']);
  });

  test('leave nothing behind in the temporary folder', async () => {
    const inputs = { paths: '*', passphrase: PASSPHRASE };
    const { tempFolder } = await backup({ workspace: chainFolder(), inputs });
    const left = readdirSync(tempFolder).filter((name) => name.startsWith('certkeep'));
    expect(left).toEqual([]);
  });
});

describe('if no file is found', () => {
  test.each([
    ['', 'failure'],
    ['error', 'failure'],
    ['warn', 'success'],
    ['ignore', 'success'],
  ])('if-no-files-found: "%s" is a %s', async (choice, conclusion) => {
    const run = await backup({ inputs: { paths: 'none/**', 'if-no-files-found': choice } });
    expect(run.conclusion, run.log).toBe(conclusion);
    expect(
      run.annotations.some(({ message }) => /matched no file: line \d+ \("none\/\*\*"\)/.test(message)),
    ).toBe(choice !== 'ignore');
    if (conclusion === 'success') {
      expect(run.outputs).toMatchObject({ files: '[]', verified: 'false', changed: '', 'days-left': '' });
    }
    expect(bench.services.artifacts.list()).toEqual([]);
  });
});

test('bad inputs are reported together, before anything is done', async () => {
  const inputs = {
    paths: '',
    passphrase: 'short',
    'artifact-name': 'a/b',
    'if-no-files-found': 'maybe',
    'skip-if-unchanged': 'yes',
    'compression-level': '10',
    'retention-days': 'many',
    timeout: '1s',
  };
  bench.services.requests.length = 0;
  const run = await backup({ workspace: chainFolder(), inputs });
  expect(run.conclusion).toBe('failure');
  for (const name of Object.keys(inputs)) expect(errorsOf(run).join('\n')).toContain(`Input "${name}"`);
  expect(run.rawLog).not.toContain('short"');
  expect(bench.services.requests).toEqual([]);
});

test('a backup without a place is refused', async () => {
  const run = await backup({ workspace: chainFolder(), inputs: { paths: '*', 'upload-artifact': 'false' } });
  expect(errorsOf(run)).toEqual([expect.stringContaining('there is no place for a backup')]);
});

test('a push of Dependabot gets no secrets: it stores nothing, so the newest backup stays what it is', async () => {
  const workspace = chainFolder();
  const inputs = { paths: '.', 'backup-path': bench.folder() };
  await backup({ workspace, inputs: { ...inputs, passphrase: PASSPHRASE } });
  const run = await backup({ workspace, inputs, event: 'push', actor: 'dependabot[bot]' });
  expect(run.conclusion, run.log).toBe('success');
  expect(run.outputs).toMatchObject({ 'artifact-name': '', 'backup-path': '', verified: 'false' });
  expect(run.log).toContain('GitHub gives no secrets to the runs of Dependabot, so nothing is stored.');
  expect(bench.services.artifacts.list()).toHaveLength(1);
});

test.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'])(
  'nothing is stored on %s, and a notice says so',
  async (event) => {
    const folder = join(bench.folder(), 'backups');
    const run = await backup({
      event,
      workspace: chainFolder(),
      inputs: { paths: '*', passphrase: PASSPHRASE, 'backup-path': folder, 'skip-if-unchanged': 'true' },
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({ verified: 'false', changed: '', files: '[]', 'days-left': '39' });
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        level: 'notice',
        message: expect.stringContaining(`Nothing is stored on ${event}`) as string,
      }),
    );
    expect(bench.services.artifacts.list()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  },
);

describe('on GitHub Enterprise Server', () => {
  const env = { GITHUB_SERVER_URL: 'https://github.example.org' };

  test('the local directory alone is used, with a warning', async () => {
    const inputs = { paths: '*', passphrase: PASSPHRASE, 'backup-path': bench.folder() };
    const run = await backup({ env, workspace: chainFolder(), inputs });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({ verified: 'true', 'artifact-name': '' });
    expect(warningsOf(run)).toEqual([expect.stringContaining('GitHub Enterprise Server')]);
  });

  test('a run without one is refused', async () => {
    const run = await backup({ env, workspace: chainFolder(), inputs: { paths: '*' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run)[0]).toContain('Set backup-path');
  });
});

describe('skip-if-unchanged', () => {
  const inputs = { paths: '*', passphrase: PASSPHRASE, 'skip-if-unchanged': 'true' };
  const count = (): number => bench.services.artifacts.list().length;

  test('stores nothing a second time, and the outputs name the first', async () => {
    const workspace = chainFolder();
    const first = await backup({ workspace, inputs });
    expect(first.conclusion, first.log).toBe('success');
    expect(first.outputs).toMatchObject({ changed: 'true', verified: 'true' });
    const fresh = bench.folder();
    cpSync(workspace, fresh, { recursive: true });
    const second = await backup({ workspace: fresh, inputs });
    expect(second.conclusion, second.log).toBe('success');
    expect(second.outputs).toEqual({ ...first.outputs, changed: 'false' });
    expect(second.summary).toContain('unchanged');
    expect(count()).toBe(1);
  });

  test.each<[string, (workspace: string) => void]>([
    [
      'content',
      (workspace) => {
        put(workspace, 'nginx.conf', 'listen 8443 ssl;\n');
      },
    ],
    [
      'permissions',
      (workspace) => {
        chmodSync(join(workspace, 'nginx.conf'), 0o600);
      },
    ],
    [
      'a further file',
      (workspace) => {
        put(workspace, 'more.conf', '');
      },
    ],
    [
      'a missing file',
      (workspace) => {
        rmSync(join(workspace, 'site.cer'));
      },
    ],
    [
      'a key',
      (workspace) => {
        cpSync(join(workspace, 'root.key'), join(workspace, 'site.key'));
      },
    ],
  ])('stores another set after a change of %s', async (_, change) => {
    const workspace = chainFolder();
    const first = await backup({ workspace, inputs });
    change(workspace);
    const second = await backup({ workspace, inputs });
    expect(second.outputs).toMatchObject({ changed: 'true', verified: 'true' });
    expect(second.outputs['artifact-id']).not.toBe(first.outputs['artifact-id']);
    expect(count()).toBe(2);
  });

  test('stores another set after a change of the passphrase', async () => {
    const workspace = chainFolder();
    await backup({ workspace, inputs });
    const passphrase = 'walrus-Basalt-77-tangerine';
    const second = await backup({ workspace, inputs: { ...inputs, passphrase } });
    expect(second.outputs, second.log).toMatchObject({ changed: 'true', verified: 'true' });
    expect(second.log).toContain('the passphrase does not open the newest backup');
    const [warning = ''] = warningsOf(second);
    expect(warning).toMatch(/^The passphrase does not open the newest sealed backup .*previous-passphrase/);
    expect(warning).toContain(bench.services.artifacts.list()[1]?.name);
    expect(contentOf(await bench.setOf(second), passphrase).size).toBe(6);
    const third = { ...inputs, passphrase: PASSPHRASE, 'previous-passphrase': passphrase };
    expect((await backup({ workspace, inputs: third })).outputs).toMatchObject({ changed: 'true' });
  });

  test('stores a public set beside a sealed one, and compares each with its own kind', async () => {
    const workspace = chainFolder();
    const sealed = await backup({ workspace, inputs });
    const open = { ...inputs, passphrase: '' };
    const first = await backup({ workspace, inputs: open });
    expect(first.outputs, first.log).toMatchObject({ changed: 'true' });
    expect((await backup({ workspace, inputs: open })).outputs).toMatchObject({
      changed: 'false',
      'artifact-id': first.outputs['artifact-id'],
    });
    expect((await backup({ workspace, inputs })).outputs).toMatchObject({
      changed: 'false',
      'artifact-id': sealed.outputs['artifact-id'],
    });
    expect(count()).toBe(2);
  });

  test('stores the set again when less than a third of its life is left', async () => {
    const workspace = chainFolder();
    const first = await backup({ workspace, inputs });
    const age = async (daysOld: number): Promise<void> => {
      const zip = await bench.services.artifacts.zip(bench.services.artifacts.list()[0]?.id ?? 0);
      await bench.services.artifacts.removeAll();
      const day = 86_400_000;
      await bench.services.artifacts.add({
        name: first.outputs['artifact-name'] ?? '',
        zip,
        createdAt: new Date(Date.now() - daysOld * day),
        expiresAt: new Date(Date.now() + (90 - daysOld) * day),
      });
    };
    await age(59);
    expect((await backup({ workspace, inputs })).outputs['changed']).toBe('false');
    expect(count()).toBe(1);
    await age(61);
    const third = await backup({ workspace, inputs });
    expect(third.outputs, third.log).toMatchObject({ changed: 'false', verified: 'true' });
    expect(third.log).toContain('is stored again');
    expect(count()).toBe(2);
  });

  test('fills the store that lacks the set, and leaves the other', async () => {
    const workspace = chainFolder();
    const first = await backup({ workspace, inputs });
    const both = { ...inputs, 'backup-path': bench.folder() };
    const second = await backup({ workspace, inputs: both });
    expect(second.outputs['artifact-id']).toBe(first.outputs['artifact-id']);
    expect(existsSync(join(second.outputs['backup-path'] ?? '', 'files.tar.gz.enc'))).toBe(true);
    await bench.services.artifacts.removeAll();
    const third = await backup({ workspace, inputs: both });
    expect(third.outputs, third.log).toMatchObject({
      'backup-path': second.outputs['backup-path'],
      verified: 'true',
    });
    expect(count()).toBe(1);
    expect(readdirSync(both['backup-path'])).toHaveLength(1);
  });

  test.each(['the listing fails', 'the newest set is damaged'])('stores the set if %s', async (trouble) => {
    const workspace = chainFolder();
    const first = await backup({ workspace, inputs });
    if (trouble === 'the listing fails')
      bench.services.fault({ on: 'rest:listArtifacts', kind: 'rate-limit' });
    else
      await bench.services.artifacts.replaceZip(Number(first.outputs['artifact-id']), Buffer.from('<html>'));
    const second = await backup({ workspace, inputs });
    expect(second.outputs, second.log).toMatchObject({ changed: 'true', verified: 'true' });
    expect(warningsOf(second)).toEqual([
      expect.stringMatching(/Could not check whether the files .* have changed|was passed over/),
    ]);
    bench.services.clearFaults();
    expect(count()).toBe(2);
  });

  test('stores the set if the token may not look', async () => {
    const workspace = chainFolder();
    await backup({ workspace, inputs });
    const second = await backup({ workspace, inputs, permissions: { actions: 'none' } });
    expect(second.outputs, second.log).toMatchObject({ changed: 'true', verified: 'true' });
    expect(warningsOf(second)).toEqual([expect.stringContaining('actions: read')]);
  });
});

test('nothing that a run writes or sends shows a piece of a secret', async () => {
  const secrets = new SecretPieces();
  secrets.addText('the passphrase', PASSPHRASE);
  const workspace = chainFolder();
  mkdirSync(join(workspace, 'more'));
  makePkcs12(workspace, 'open.p12', '');
  openssl('pkey', '-in', join(workspace, 'site.key'), '-outform', 'DER', '-out', join(workspace, 'open.der'));
  put(
    workspace,
    'combined.pem',
    ['site.key', 'site.pem'].map((name) => readFileSync(join(workspace, name), 'utf8')).join(''),
  );
  put(
    workspace,
    'mislabelled.pem',
    readFileSync(join(workspace, 'site.key'), 'utf8').replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'),
  );
  for (const name of ['site.key', 'root.key'])
    secrets.addKey(name, readFileSync(join(workspace, name), 'utf8'));
  const backups = bench.folder();
  const inputs = { paths: '**', 'backup-path': backups, 'skip-if-unchanged': 'true' };
  const traces = [];
  for (const passphrase of [PASSPHRASE, PASSPHRASE, '']) {
    const run = await backup({ debug: true, workspace, inputs: { ...inputs, passphrase } });
    expect(run.conclusion, run.log).toBe('success');
    secrets.addText('the token', run.token);
    traces.push(...tracesOfRun('backup', run, workspace, /\.(key|pem|p12|der)$/));
  }
  traces.push(...tracesOfFolder('backups', backups, /^$/), ...(await tracesOfServices(bench.services)));
  expect(traces.length).toBeGreaterThan(50);
  expect(traces.flatMap((trace) => secrets.findIn(trace).map((name) => `${name} in ${trace.place}`))).toEqual(
    [],
  );
});
