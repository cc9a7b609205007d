import { createPrivateKey } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { parseManifest } from '../../src/domain/manifest-parser.ts';
import type { Manifest } from '../../src/domain/manifest.ts';
import { makeChain, makePkcs12, put } from './backup-material.ts';
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

describe('files that something else made', () => {
  test('are stored with their keys sealed, and their certificates reported', async () => {
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
    expect(readdirSync(set).sort()).toEqual([...stored, 'RESTORE.md', 'SHA256SUMS', 'manifest.json'].sort());
    shell(set, 'sha256sum -c SHA256SUMS');
    for (const name of ['nginx.conf', 'root.pem', 'site.cer', 'site.p12'])
      expect(readFileSync(join(set, name))).toEqual(readFileSync(join(workspace, name)));
    const opened = openssl('pkey', '-in', join(set, 'site.key'), '-passin', `pass:${PASSPHRASE}`);
    expect(opened).toBe(openssl('pkey', '-in', join(workspace, 'site.key')));
    expect(run.log).toContain('In site.pem: CN=site.example, issued by CN=Test Root, until ');
    expect(run.summary).toMatch(
      /\| 1 \| <code>site\.cer<\/code> \| CN=site\.example \| CN=Test Root \| [-\d]+ \| 39 \|/,
    );
    expect(run.summary).toMatch(/\| 3 \| <code>root\.pem<\/code>/);
    expect(run.summary).toContain('```mermaid\ngantt');
  });

  test('have their modes, times and former digests in the manifest', async () => {
    const workspace = chainFolder();
    const run = await backup({ workspace, inputs: { paths: '*', passphrase: PASSPHRASE } });
    const { files, certificate } = manifestIn(await bench.setOf(run));
    expect(certificate).toBeNull();
    expect(files.find(({ path }) => path === 'nginx.conf')).toMatchObject({
      mode: '0640',
      modifiedAt: '2026-01-02T03:04:05Z',
      sealedFrom: null,
    });
    const [digest] = shell(workspace, 'sha256sum site.key').split(' ');
    expect(files.find(({ path }) => path === 'site.key')).toMatchObject({ mode: '0600', sealedFrom: digest });
  });

  test('are left out where they hold a key and there is no passphrase, each with a warning', async () => {
    const workspace = chainFolder();
    const run = await backup({ workspace, inputs: { paths: '*' } });
    expect(run.conclusion, run.log).toBe('success');
    expect(listOf(run.outputs['files'])).toEqual(['nginx.conf', 'root.pem', 'site.cer', 'site.pem']);
    expect(listOf(run.outputs['left-out'])).toMatchObject([{ path: 'root.key' }, { path: 'site.key' }]);
    expect(warningsOf(run)).toEqual([
      expect.stringContaining('root.key was left out of the backup'),
      expect.stringContaining('site.key was left out of the backup'),
    ]);
    expect(run.summary).toContain('Left out: <code>root.key</code>');
  });

  test('are left out, even with a passphrase, where their keys cannot be sealed in their place', async () => {
    const workspace = chainFolder();
    const key = createPrivateKey(readFileSync(join(workspace, 'site.key')));
    put(workspace, 'jwk.json', JSON.stringify(key.export({ format: 'jwk' })));
    put(
      workspace,
      'putty.ppk',
      'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPrivate-Lines: 1\nAAAA\n',
    );
    put(
      workspace,
      'mislabelled.pem',
      readFileSync(join(workspace, 'site.key'), 'utf8').replaceAll('PRIV', 'ENCRYPTED PRIV'),
    );
    makePkcs12(workspace, 'open.p12', '');
    const run = await backup({ workspace, inputs: { paths: '*', passphrase: PASSPHRASE } });
    expect(run.conclusion, run.log).toBe('success');
    const leftOut = listOf(run.outputs['left-out']) as { path: string }[];
    expect(leftOut.map(({ path }) => path)).toEqual(['jwk.json', 'open.p12', 'putty.ppk']);
    const opened = join(await bench.setOf(run), 'mislabelled.pem');
    expect(openssl('pkey', '-in', opened, '-passin', `pass:${PASSPHRASE}`)).toBe(
      openssl('pkey', '-in', join(workspace, 'site.key')),
    );
  });

  test('fail the run where nothing else is left of them', async () => {
    const run = await backup({ workspace: chainFolder(), inputs: { paths: '*.key' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run)[0]).toContain('every file was left out');
    expect(bench.services.artifacts.list()).toEqual([]);
  });

  test('go to a local directory too, and never with the earlier backups in them', async () => {
    const workspace = chainFolder();
    const inputs = { paths: '**', passphrase: PASSPHRASE, 'backup-path': 'backups' };
    const first = await backup({ workspace, inputs });
    expect(first.conclusion, first.log).toBe('success');
    expect(existsSync(join(first.outputs['backup-path'] ?? '', 'nginx.conf'))).toBe(true);
    expect(statSync(join(first.outputs['backup-path'] ?? '', 'site.key')).mode & 0o777).toBe(0o600);
    const second = await backup({ workspace, inputs: { ...inputs, 'upload-artifact': 'false' } });
    expect(second.conclusion, second.log).toBe('success');
    expect(second.outputs).toMatchObject({ 'artifact-name': '', verified: 'true' });
    expect(second.outputs['files']).toBe(first.outputs['files']);
  });

  test('leave nothing behind in the temporary folder', async () => {
    const { tempFolder } = await backup({ workspace: chainFolder(), inputs: { paths: '*' } });
    const left = readdirSync(tempFolder).filter((name) => name.startsWith('certkeep'));
    expect(left).toEqual([]);
  });
});

describe('where no file is found', () => {
  test.each([
    ['', 'failure'],
    ['error', 'failure'],
    ['warn', 'success'],
    ['ignore', 'success'],
  ])('if-no-files-found: "%s" is a %s', async (choice, conclusion) => {
    const run = await backup({ inputs: { paths: 'none/**', 'if-no-files-found': choice } });
    expect(run.conclusion, run.log).toBe(conclusion);
    expect(run.annotations.some(({ message }) => message.includes('matches no file: none/**'))).toBe(
      choice !== 'ignore',
    );
    if (conclusion === 'success') {
      expect(run.outputs).toMatchObject({ files: '[]', verified: 'false', changed: '', 'days-left': '' });
    }
    expect(bench.services.artifacts.list()).toEqual([]);
  });
});

test('bad inputs are told together, before anything is done', async () => {
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
        message: expect.stringContaining(`run on ${event}`) as string,
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
    expect(second.log).toContain('the passphrase does not open the private key in root.key');
    const set = await bench.setOf(second);
    openssl('pkey', '-in', join(set, 'site.key'), '-passin', `pass:${passphrase}`);
  });

  test('stores the set anew when less than a third of its life is left', async () => {
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
    expect(third.log).toContain('is stored anew');
    expect(count()).toBe(2);
  });

  test('fills the vault that lacks the set, and leaves the other', async () => {
    const workspace = chainFolder();
    const first = await backup({ workspace, inputs });
    const both = { ...inputs, 'backup-path': bench.folder() };
    const second = await backup({ workspace, inputs: both });
    expect(second.outputs['artifact-id']).toBe(first.outputs['artifact-id']);
    expect(existsSync(join(second.outputs['backup-path'] ?? '', 'site.key'))).toBe(true);
    await bench.services.artifacts.removeAll();
    const third = await backup({ workspace, inputs: both });
    expect(third.outputs, third.log).toMatchObject({
      'backup-path': second.outputs['backup-path'],
      verified: 'true',
    });
    expect(count()).toBe(1);
    expect(readdirSync(both['backup-path'])).toHaveLength(1);
  });

  test.each(['the listing fails', 'the newest set is damaged'])(
    'stores the set where %s',
    async (trouble) => {
      const workspace = chainFolder();
      const first = await backup({ workspace, inputs });
      if (trouble === 'the listing fails')
        bench.services.fault({ on: 'rest:listArtifacts', kind: 'rate-limit' });
      else
        await bench.services.artifacts.replaceZip(
          Number(first.outputs['artifact-id']),
          Buffer.from('<html>'),
        );
      const second = await backup({ workspace, inputs });
      expect(second.outputs, second.log).toMatchObject({ changed: 'true', verified: 'true' });
      expect(warningsOf(second)).toEqual([
        expect.stringContaining('could not be found out, so they are stored anew'),
      ]);
      bench.services.clearFaults();
      expect(count()).toBe(2);
    },
  );

  test('stores the set where the token may not look', async () => {
    const workspace = chainFolder();
    await backup({ workspace, inputs });
    const second = await backup({ workspace, inputs, permissions: { actions: 'none' } });
    expect(second.outputs, second.log).toMatchObject({ changed: 'true', verified: 'true' });
    expect(warningsOf(second)).toEqual([expect.stringContaining('`actions: read`')]);
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
