import {
  chmodSync,
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
import { nameOf, readSet, redated, zipOfSet } from './dated-set.ts';
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
    const { outputs, workspace, summary, tempFolder, log, annotations } = await restoreWell({ inputs });
    expect(readdirSync(workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
    for (const name of ['certificate.pem', 'private_key.pem'])
      expect(read(workspace, name)).toBe(read(kept.workspace, name));
    expect(modeOf(join(workspace, 'private_key.pem'))).toBe(0o600);
    expect(modeOf(join(workspace, 'certificate.pem'))).toBe(0o644);
    expect(outputs).toEqual({
      restored: 'true',
      verified: 'true',
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
    expect(annotations).toEqual([]);
    expect(summary).toMatch(/✅ Restored .* as of .* UTC: certificate and key, 2 files/);
    expect(summary).toContain('| Private keys | opened |');
    expect(log).toMatch(/Restored 2 files from .* ago\) to .*The private key opened/);
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

  test('stays sealed and is not proved without a passphrase, and the run says so', async () => {
    const { outputs, workspace, annotations } = await restoreWell({
      inputs: { 'common-name': 'example.com' },
    });
    const key = join(workspace, 'private_key.pem');
    expect(read(workspace, 'private_key.pem')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    expect(modeOf(key)).toBe(0o600);
    expect(openssl('pkey', '-in', key, '-passin', `pass:${PASSPHRASE}`)).toBe(
      read(kept.workspace, 'private_key.pem'),
    );
    expect(outputs).toMatchObject({ restored: 'true', verified: 'false' });
    expect(annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringMatching(/is not proved.*expected-fingerprint/)],
      ['notice', expect.stringContaining('Give passphrase')],
    ]);
    const fingerprint = kept.outputs['fingerprint'] ?? '';
    const named = await restoreWell({
      inputs: { 'common-name': 'example.com', 'expected-fingerprint': fingerprint },
    });
    expect(named.outputs).toMatchObject({ fingerprint, verified: 'false' });
    expect(warningsOf(named)).toEqual([]);
  });

  test('does not open with another passphrase: an error that names the set, and nothing older is tried', async () => {
    const error = await restoreBadly({ inputs: { ...inputs, passphrase: WRONG_PASSPHRASE } });
    expect(error).toContain('does not open the newest sealed backup');
    expect(error).toContain(kept.outputs['artifact-name']);
    expect(error).toContain('previous-passphrase');
  });

  test('opens with the previous passphrase', async () => {
    const { workspace, outputs } = await restoreWell({
      inputs: { ...inputs, passphrase: WRONG_PASSPHRASE, 'previous-passphrase': PASSPHRASE },
    });
    expect(read(workspace, 'private_key.pem')).toBe(read(kept.workspace, 'private_key.pem'));
    expect(outputs['verified']).toBe('true');
  });

  test('is refused if another fingerprint is expected, and the summary says why', async () => {
    const result = await bench.run('restore', {
      inputs: { ...inputs, 'expected-fingerprint': 'AB'.repeat(32) },
    });
    expect(result.conclusion).toBe('failure');
    expect(errorsOf(result).join()).toContain(kept.outputs['fingerprint']);
    expect(result.summary).toContain('❌ The restore failed');
    expect(readdirSync(result.workspace)).toEqual([]);
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
      /no backup of certkeep-example\.com.* of run 987654321012|it has no run 987654321012/,
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
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('may be behind a link of this user, unless another user can change it', async () => {
    const [workspace, elsewhere] = [bench.folder(), bench.folder()];
    mkdirSync(join(workspace, 'shared'));
    for (const link of ['current', 'shared/current']) symlinkSync(elsewhere, join(workspace, link));
    chmodSync(join(workspace, 'shared'), 0o777);
    const refused = await restoreBadly({ workspace, inputs: { ...inputs, path: 'shared/current' } });
    expect(refused).toContain('symbolic link that another user');
    expect(readdirSync(elsewhere)).toEqual([]);
    const run = await bench.run('restore', { workspace, inputs: { ...inputs, path: 'current' } });
    expect(run.conclusion, run.log).toBe('success');
    expect(readdirSync(elsewhere).sort()).toEqual(['certificate.pem', 'private_key.pem']);
  });
});

describe('the files of the user', () => {
  test('come back where they were, with modes and times, byte for byte, from a directory too (fault 7)', async () => {
    const [source, backups, outside] = [bench.folder(), bench.folder(), bench.folder()];
    mkdirSync(join(source, 'extra', 'deep'), { recursive: true });
    const extra = join(source, 'extra');
    openssl('genpkey', '-algorithm', 'ed25519', '-out', join(extra, 'service.key'));
    openssl('genrsa', '-traditional', '-out', join(extra, 'old.key'), '2048');
    writeFileSync(join(extra, 'deep', 'nginx.conf'), 'listen 443;\n', { mode: 0o640 });
    writeFileSync(join(extra, 'blob.bin'), Buffer.from([0, 255, 13, 10, 128]));
    writeFileSync(join(outside, 'hosts'), '127.0.0.1 localhost\n');
    openssl(
      ...['req', '-x509', '-newkey', 'ed25519', '-nodes', '-subj', '/CN=ca', '-days', '30'],
      ...['-keyout', join(outside, 'ca.key'), '-out', join(extra, 'ca.pem')],
    );
    const inputs = { 'common-name': 'files.example', passphrase: PASSPHRASE, 'backup-path': backups };
    const paths = `extra/**\n${join(outside, 'hosts')}`;
    const kept = await bench.keep({ workspace: source, inputs: { ...inputs, paths } });
    expect(kept.conclusion, kept.log).toBe('success');
    for (const from of ['artifact', 'directory']) {
      const own = { 'common-name': 'files.example', passphrase: PASSPHRASE, from };
      const result = await restoreWell({
        inputs: from === 'directory' ? { ...own, 'backup-path': backups } : own,
      });
      const { workspace } = result;
      const files = ['service.key', 'old.key', 'deep/nginx.conf', 'blob.bin', 'ca.pem'];
      for (const name of files)
        expect(readFileSync(join(workspace, 'extra', name)), name).toEqual(readFileSync(join(extra, name)));
      expect(readFileSync(join(workspace, outside, 'hosts'), 'utf8')).toBe('127.0.0.1 localhost\n');
      expect(modeOf(join(workspace, 'extra/service.key'))).toBe(0o600);
      expect(modeOf(join(workspace, 'extra/ca.pem'))).toBe(0o644);
      const conf = join(workspace, 'extra/deep/nginx.conf');
      expect(modeOf(conf)).toBe(0o640);
      const modifiedAt = statSync(join(extra, 'deep/nginx.conf')).mtimeMs;
      expect(Math.floor(statSync(conf).mtimeMs / 1000)).toBe(Math.floor(modifiedAt / 1000));
      for (const name of ['RESTORE.md', 'manifest.json', 'SHA256SUMS', 'SHA256SUMS.hmac', 'files.tar.gz.enc'])
        expect(existsSync(join(workspace, name))).toBe(false);
      expect(result.outputs['artifact-id'] === '').toBe(from === 'directory');
      expect(result.annotations).toEqual([]);
    }
    const sealed = await restoreWell({ inputs: { 'common-name': 'files.example' } });
    expect(warningsOf(sealed).join()).toContain('5 sealed files were not restored');
    expect(readdirSync(join(sealed.workspace, 'extra'))).toEqual(['ca.pem']);
  });
});

describe('backups of files, by date', () => {
  const base = 'dated';
  const inputs = { 'artifact-name': base, passphrase: PASSPHRASE };

  async function addBackup(time: string, settings: string): Promise<number> {
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'settings.ini'), settings, { mode: 0o640 });
    const run = await bench.run('backup', {
      workspace,
      inputs: { paths: 'settings.ini', 'artifact-name': 'made', passphrase: PASSPHRASE },
    });
    expect(run.conclusion, run.log).toBe('success');
    const files = redated(readSet(await bench.setOf(run)), base, new Date(time));
    const createdAt = new Date(Date.parse(time) + 5000);
    const artifact = { name: nameOf(files), zip: zipOfSet(files, new Date(time)), createdAt };
    return (await bench.services.artifacts.add(artifact)).id;
  }

  const ofDate = async (date: string): Promise<string> => {
    const { workspace } = await restoreWell({ inputs: { ...inputs, date } });
    return read(workspace, 'settings.ini');
  };

  beforeAll(async () => {
    await addBackup('2026-11-20T02:10:00Z', 'first');
    await addBackup('2026-11-20T23:59:59Z', 'second');
    await addBackup('2026-11-22T02:10:00Z', 'third');
    bench.services.artifacts.expire(await addBackup('2026-11-23T02:10:00Z', 'expired'));
  });

  test('a day counts to its end, a time to its second, and an expired artifact is gone', async () => {
    expect(await ofDate('latest')).toBe('third');
    expect(await ofDate('2026-11-21')).toBe('second');
    expect(await ofDate('2026-11-20')).toBe('second');
    expect(await ofDate('20261120T235958Z')).toBe('first');
    expect(await ofDate('2026-11-20T03:10:00+01:00')).toBe('first');
  });

  test('before the first there is none: an error, a warning or nothing', async () => {
    const early = { ...inputs, date: '2026-11-19' };
    const message = await restoreBadly({ inputs: early });
    expect(message).toMatch(/No backup of dated in .* was made on or before 2026-11-19\./);
    expect(message).toContain('The oldest is of 2026-11-20T02:10:00Z. Give a later date.');
    const warned = await restoreWell({ inputs: { ...early, 'if-not-found': 'warn' } });
    expect(warned.outputs).toMatchObject({ restored: 'false', 'artifact-name': '', files: '[]' });
    expect(warningsOf(warned)).toHaveLength(1);
    const ignored = await restoreWell({ inputs: { ...early, 'if-not-found': 'ignore' } });
    expect(ignored.annotations).toEqual([]);
    expect(ignored.summary).toContain('No backup of dated');
  });
});

describe('sets without keys', () => {
  const name = 'keyless.example';

  test('are not taken with a passphrase: the sealed one behind them is (fault 8)', async () => {
    const workspace = bench.folder();
    const inputs = { 'common-name': name, passphrase: PASSPHRASE };
    const kept = await bench.keep({ workspace, inputs });
    expect(kept.conclusion, kept.log).toBe('success');
    // A run whose secret is missing still has the files.
    const open = await bench.keep({ workspace, inputs: { 'common-name': name } });
    expect(open.outputs['artifact-name']).toMatch(/-public$/);
    const { outputs } = await restoreWell({ inputs });
    expect(outputs).toMatchObject({ 'artifact-name': kept.outputs['artifact-name'], verified: 'true' });
    expect(outputs['key-path']).not.toBe('');
    const unsealed = await restoreWell({ inputs: { 'common-name': name } });
    expect(unsealed.outputs).toMatchObject({
      'artifact-name': open.outputs['artifact-name'],
      'key-path': '',
      verified: 'false',
    });
    await bench.services.artifacts.remove(Number(kept.outputs['artifact-id']));
    expect(await restoreBadly({ inputs })).toMatch(/are public: .*leave passphrase out/);
  });
});

test('a set of another repository is taken from a directory, with a notice', async () => {
  const backups = bench.folder();
  const inputs = { 'common-name': 'moved.example', passphrase: PASSPHRASE, 'backup-path': backups };
  expect((await bench.keep({ inputs })).conclusion).toBe('success');
  const env = { GITHUB_REPOSITORY: 'other-org/other', GITHUB_REPOSITORY_ID: '99' };
  const { annotations, outputs } = await restoreWell({ env, inputs: { ...inputs, from: 'directory' } });
  expect(outputs['verified']).toBe('true');
  expect(annotations.map(({ level, message }) => [level, message])).toEqual([
    ['notice', expect.stringContaining('octo-org/certificates')],
  ]);
});

test('all that is wrong with the inputs is reported at once, before anything is asked', async () => {
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
