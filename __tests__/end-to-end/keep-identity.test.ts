import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf, PASSPHRASE, warningsOf, workbench } from './workbench.ts';

const bench = workbench();

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});
afterEach(() => {
  bench.services.clearFaults();
});

const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, 'key-type': 'ecdsa-p256' };

describe('the same certificate comes back', () => {
  test('from the artifact, where the cache is empty', async () => {
    const first = await bench.keep({ inputs });
    await bench.services.caches.removeAll();
    const second = await bench.keep({ inputs });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'artifact',
      fingerprint: first.outputs['fingerprint'],
      verified: 'true',
    });
  });

  test('from the artifact, where the cache answers 503', async () => {
    const first = await bench.keep({ inputs });
    bench.services.fault({ on: 'cache:*', kind: 503 });
    const second = await bench.keep({ inputs });
    expect(second.conclusion, second.log).toBe('success');
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'artifact',
      fingerprint: first.outputs['fingerprint'],
    });
    expect(warningsOf(second).join('\n')).toContain('was not put into the cache');
  });

  test('from the cache, where the artifacts cannot be listed; and says that it may not be the newest', async () => {
    const first = await bench.keep({ inputs });
    bench.services.fault({ on: 'rest:listArtifacts', kind: 500 });
    const second = await bench.keep({ inputs });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'cache',
      fingerprint: first.outputs['fingerprint'],
    });
    expect(warningsOf(second).join('\n')).toContain('whether it is the newest could not be checked');
  });

  test('from the local directory, where artifacts are not used', async () => {
    const backups = bench.folder();
    const local = { ...inputs, 'backup-path': backups, 'upload-artifact': 'false' };
    const first = await bench.keep({ inputs: local });
    expect(first.outputs).toMatchObject({ status: 'issued', verified: 'true', 'artifact-id': '' });
    await bench.services.caches.removeAll();
    const second = await bench.keep({ inputs: local });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'directory',
      fingerprint: first.outputs['fingerprint'],
    });
    // The sealed key is stored as it is, so the second set would be the first one again.
    expect(second.outputs['backup-path']).toBe(first.outputs['backup-path']);
  });

  test('from the workspace, without asking any service, where nothing is to be stored', async () => {
    const first = await bench.keep({ inputs });
    bench.services.requests.length = 0;
    const second = await bench.keep({
      workspace: first.workspace,
      inputs: { 'common-name': 'example.com', 'key-type': 'ecdsa-p256', 'upload-artifact': 'false' },
    });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'workspace',
      fingerprint: first.outputs['fingerprint'],
    });
    expect(bench.services.requests).toEqual([]);
  });

  test('with the newer pair of the artifact, where the cache was left with the older one', async () => {
    const first = await bench.keep({ inputs });
    const [old] = bench.services.caches.list();
    const archive = await bench.services.caches.archive(old?.id ?? 0);
    const renewed = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' } });
    expect(renewed.outputs['fingerprint']).not.toBe(first.outputs['fingerprint']);
    for (const { id } of bench.services.caches.list())
      await bench.services.caches.replaceArchive(id, archive);
    const third = await bench.keep({ inputs });
    expect(third.outputs).toMatchObject({ source: 'artifact', fingerprint: renewed.outputs['fingerprint'] });
  });

  test('with its key, where only the certificate is in the workspace', async () => {
    const first = await bench.keep({ inputs });
    const workspace = bench.folder();
    const pem = readFileSync(join(first.workspace, 'certificate.pem'));
    writeFileSync(join(workspace, 'certificate.pem'), pem);
    const second = await bench.keep({ inputs, workspace });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'cache',
      fingerprint: first.outputs['fingerprint'],
    });
    expect(readFileSync(join(workspace, 'private_key.pem'))).toEqual(
      readFileSync(join(first.workspace, 'private_key.pem')),
    );
  });

  test('after the passphrase was changed, with the previous one; and opens with the new one from then on', async () => {
    const first = await bench.keep({ inputs });
    const passphrase = 'a-quite-different-passphrase';
    const second = await bench.keep({ inputs: { ...inputs, passphrase, 'previous-passphrase': PASSPHRASE } });
    expect(second.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
    const third = await bench.keep({ inputs: { ...inputs, passphrase } });
    expect(third.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
  });
});

test('two runs of one second, the second with a new passphrase: the third opens what the second stored', async () => {
  // As fast as they can, so that the names of their sets are the same as often as not.
  const passphrase = 'a-quite-different-passphrase';
  const workspace = bench.folder();
  const first = await bench.keep({ inputs, workspace });
  for (let round = 0; round < 3; round += 1) {
    const [current, previous] = round % 2 === 0 ? [passphrase, PASSPHRASE] : [PASSPHRASE, passphrase];
    const rotated = await bench.keep({
      inputs: { ...inputs, passphrase: current, 'previous-passphrase': previous },
    });
    expect(rotated.conclusion, rotated.log).toBe('success');
    const next = await bench.keep({ inputs: { ...inputs, passphrase: current } });
    expect(next.conclusion, next.log).toBe('success');
    expect(next.outputs['fingerprint']).toBe(first.outputs['fingerprint']);
  }
});

describe('nothing is issued by accident', () => {
  test('both listings failing: the run fails and says what to do', async () => {
    bench.services.fault({ on: 'rest:listArtifacts', kind: 500 });
    bench.services.fault({ on: 'rest:listCaches', kind: 500 });
    const run = await bench.keep({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs['fingerprint']).toBeUndefined();
    expect(errorsOf(run).join('\n')).toMatch(/could not be found out.*list earlier backups.*Run again later/);
    expect(bench.services.artifacts.list()).toEqual([]);
  });

  test('the list of cache entries alone failing is no proof of absence either', async () => {
    bench.services.fault({ on: 'rest:listCaches', kind: 502 });
    const run = await bench.keep({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('list cached pairs');
  });

  test('a token without actions: read is named, with the line to add', async () => {
    const run = await bench.keep({ inputs, permissions: { actions: 'none' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('the token lacks `actions: read`');
  });

  test('on-restore-error: issue is a person saying so', async () => {
    const run = await bench.keep({
      inputs: { ...inputs, 'on-restore-error': 'issue' },
      permissions: { actions: 'none' },
    });
    expect(run.outputs).toMatchObject({ status: 'issued', reason: 'unreadable', verified: 'true' });
  });

  test('a wrong passphrase is told apart from a damaged backup', async () => {
    await bench.keep({ inputs });
    const run = await bench.keep({ inputs: { ...inputs, passphrase: 'not-the-passphrase-of-old' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toMatch(/passphrase does not open.*previous-passphrase/);
    expect(bench.services.artifacts.list()).toHaveLength(1);
  });

  test('a passphrase that vanished, which GitHub hands over as an empty text, rotates nothing', async () => {
    await bench.keep({ inputs });
    const run = await bench.keep({ inputs: { ...inputs, passphrase: '' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toMatch(/sealed key of example\.com is stored.*passphrase is empty/);
  });

  test('a cache entry that is listed but not handed over', async () => {
    await bench.keep({ inputs });
    await bench.services.artifacts.removeAll();
    bench.services.fault({ on: 'GetCacheEntryDownloadURL', kind: 503 });
    const run = await bench.keep({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('did not hand it over');
  });

  test('a damaged newest backup is passed over for the next-older one, by name', async () => {
    const first = await bench.keep({ inputs });
    await bench.keep({ inputs });
    await bench.services.caches.removeAll();
    const [newest] = bench.services.artifacts.list();
    const zip = await bench.services.artifacts.zip(newest?.id ?? 0);
    zip[zip.length >> 1] = (zip[zip.length >> 1] ?? 0) ^ 1;
    await bench.services.artifacts.replaceZip(newest?.id ?? 0, zip);
    const third = await bench.keep({ inputs });
    expect(third.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
    expect(warningsOf(third).join('\n')).toContain(newest?.name);
  });

  test('no sound backup left: the run fails, unless told to issue', async () => {
    await bench.keep({ inputs });
    await bench.services.caches.removeAll();
    const [only] = bench.services.artifacts.list();
    await bench.services.artifacts.replaceZip(only?.id ?? 0, Buffer.from('<html>oops</html>'));
    const failed = await bench.keep({ inputs });
    expect(failed.conclusion).toBe('failure');
    expect(errorsOf(failed).join('\n')).toContain('is damaged');
    const told = await bench.keep({ inputs: { ...inputs, 'on-restore-error': 'issue' } });
    expect(told.outputs).toMatchObject({ status: 'issued', reason: 'unreadable' });
  });

  test.each([
    ['a fork', { headRepositoryId: 999 }],
    ['another branch', { headBranch: 'feature' }],
  ])('an artifact of %s is not taken for ours', async (_, origin) => {
    const first = await bench.keep({ inputs });
    const [own] = bench.services.artifacts.list();
    const zip = await bench.services.artifacts.zip(own?.id ?? 0);
    await bench.services.artifacts.removeAll();
    await bench.services.caches.removeAll();
    await bench.services.artifacts.add({ name: own?.name ?? '', zip, ...origin });
    const run = await bench.keep({ inputs });
    expect(run.outputs).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(run.outputs['fingerprint']).not.toBe(first.outputs['fingerprint']);
  });
});

describe('runs that must not persist', () => {
  test.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'])(
    'on %s nothing is stored, and a notice says so',
    async (event) => {
      const run = await bench.keep({ inputs, event });
      expect(run.conclusion, run.log).toBe('success');
      expect(run.outputs).toMatchObject({ status: 'issued', verified: 'false', 'artifact-id': '' });
      expect(run.log).toMatch(new RegExp(`Nothing is stored in a run on ${event}`));
      expect(bench.services.artifacts.list()).toEqual([]);
      expect(bench.services.caches.list()).toEqual([]);
    },
  );

  test('a held certificate may be used there', async () => {
    const first = await bench.keep({ inputs });
    const run = await bench.keep({ inputs, event: 'pull_request' });
    expect(run.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
    expect(bench.services.artifacts.list()).toHaveLength(1);
  });
});

describe('without a passphrase', () => {
  const open = { 'common-name': 'example.com', 'key-type': 'ecdsa-p256' };

  test('the certificate is backed up, the key is not, and a notice says so', async () => {
    const run = await bench.keep({ inputs: open });
    expect(run.outputs).toMatchObject({ status: 'issued', verified: 'true' });
    expect(bench.services.caches.list()).toEqual([]);
    const blobs = await bench.services.blobs();
    expect(blobs.some(({ bytes }) => bytes.includes('private_key.pem'))).toBe(false);
    expect(run.log).toContain('No passphrase was given');
  });

  test('a token that may not look is no obstacle: the run issues for its own job', async () => {
    const run = await bench.keep({ inputs: open, permissions: { actions: 'none' } });
    expect(run.outputs).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(run.log).toContain('was not looked up');
  });

  test('a fresh runner issues anew', async () => {
    const first = await bench.keep({ inputs: open });
    const second = await bench.keep({ inputs: open });
    expect(second.outputs).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(second.outputs['fingerprint']).not.toBe(first.outputs['fingerprint']);
  });
});

describe('GitHub Enterprise Server', () => {
  const env = { GITHUB_SERVER_URL: 'https://github.example.org' };

  test('artifacts are refused before anything is done', async () => {
    const run = await bench.keep({ inputs, env });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toMatch(/GitHub Enterprise Server.*backup-path/);
  });

  test('a local directory works', async () => {
    const run = await bench.keep({ inputs: { ...inputs, 'backup-path': bench.folder() }, env });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({ status: 'issued', verified: 'true' });
    expect(warningsOf(run).join('\n')).toContain('no service for artifacts');
  });
});
