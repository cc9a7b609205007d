import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAgedPair } from './pair-in-workspace.ts';
import { errorsOf, PASSPHRASE, warningsOf, workbench } from './workbench.ts';

const bench = workbench();
const OTHER_PASSPHRASE = 'a-quite-different-passphrase';

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});
afterEach(() => {
  bench.services.clearFaults();
});

const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, 'key-type': 'ecdsa-p256' };

test('what is kept for ever is backed up though the inputs are wrong, and the summary names that backup', async () => {
  const forEver = { ...inputs, 'renew-before': 'never', days: '800' };
  expect((await bench.keep({ inputs: forEver })).outputs['status']).toBe('issued');
  const changed = await bench.keep({ inputs: { ...forEver, days: '700' } });
  expect(changed.conclusion).toBe('failure');
  const names = bench.services.artifacts.list().map(({ name }) => name);
  expect(names).toHaveLength(2);
  const newest = names.toSorted().at(-1) ?? '';
  expect(changed.summary).toMatch(new RegExp(`Last good backup: .*${newest}`));
});

describe('the same certificate comes back', () => {
  test('from the artifact if the cache is empty', async () => {
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

  test('from the artifact if the cache answers 503', async () => {
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

  test('from the cache if the artifacts cannot be listed; and says that it may not be the newest', async () => {
    const first = await bench.keep({ inputs });
    bench.services.fault({ on: 'rest:listArtifacts', kind: 500 });
    const second = await bench.keep({ inputs });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'cache',
      fingerprint: first.outputs['fingerprint'],
    });
    expect(warningsOf(second).join('\n')).toContain('could not check whether it is the newest');
  });

  test('from the local directory if artifacts are not used', async () => {
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

  test('from the workspace, without a request to any service, if nothing is to be stored', async () => {
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

  test('with the newer pair of the artifact if the cache was left with the older one', async () => {
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

  test('with its key if only the certificate is in the workspace', async () => {
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
});

describe('a changed passphrase', () => {
  test('opens nothing by itself; with the previous one the certificate stays, and the run says what to do next', async () => {
    const first = await bench.keep({ inputs });
    const changed = { ...inputs, passphrase: OTHER_PASSPHRASE };
    const locked = await bench.keep({ inputs: changed });
    expect(locked.conclusion).toBe('failure');
    const second = await bench.keep({ inputs: { ...changed, 'previous-passphrase': PASSPHRASE } });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      fingerprint: first.outputs['fingerprint'],
      verified: 'true',
    });
    expect(second.log).toMatch(/previous-passphrase opened the earlier backup.*Remove previous-passphrase/);
    const third = await bench.keep({ inputs: changed });
    expect(third.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
    expect(third.log).not.toContain('previous-passphrase opened');
  });

  test('by a server that has a replaced pair does not bring that one back for the others', async () => {
    const server = await bench.keep({ inputs });
    const renewed = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' } });
    await bench.services.caches.removeAll();
    const changed = { ...inputs, passphrase: OTHER_PASSPHRASE };
    const again = await bench.keep({
      inputs: { ...changed, 'previous-passphrase': PASSPHRASE },
      workspace: server.workspace,
    });
    expect(again.outputs['fingerprint'], again.log).toBe(server.outputs['fingerprint']);
    expect(again.summary).toMatch(/^## ⚠️ /);
    await bench.services.caches.removeAll();
    const fresh = await bench.keep({ inputs: changed });
    expect(fresh.outputs['fingerprint'], fresh.log).toBe(renewed.outputs['fingerprint']);
  });

  test('twice in one second: each next run opens what the one before stored', async () => {
    // As fast as they can, so that the names of their sets are the same as often as not.
    const first = await bench.keep({ inputs });
    for (let round = 0; round < 3; round += 1) {
      const [passphrase, previous] =
        round % 2 === 0 ? [OTHER_PASSPHRASE, PASSPHRASE] : [PASSPHRASE, OTHER_PASSPHRASE];
      const rotated = await bench.keep({
        inputs: { ...inputs, passphrase, 'previous-passphrase': previous },
      });
      expect(rotated.conclusion, rotated.log).toBe('success');
      const next = await bench.keep({ inputs: { ...inputs, passphrase } });
      expect(next.conclusion, next.log).toBe('success');
      expect(next.outputs['fingerprint']).toBe(first.outputs['fingerprint']);
    }
  });
});

describe('runs that must not store', () => {
  test.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'])(
    'on %s nothing is stored, and one notice says so',
    async (event) => {
      const run = await bench.keep({ inputs, event });
      expect(run.conclusion, run.log).toBe('success');
      expect(run.outputs).toMatchObject({ status: 'issued', verified: 'false', 'artifact-id': '' });
      expect(run.annotations.map(({ level, message }) => [level, message])).toEqual([
        ['notice', expect.stringMatching(new RegExp(`Nothing is stored on ${event}.*as long as this job`))],
      ]);
      expect(bench.services.artifacts.list()).toEqual([]);
      expect(bench.services.caches.list()).toEqual([]);
    },
  );

  test('an existing certificate may be used there, however little is left, and nothing is said', async () => {
    const aged = { ...inputs, days: '1', 'renew-before': '1h' };
    const first = await bench.keep({ inputs: aged, workspace: await writeAgedPair(bench.folder()) });
    const due = { ...aged, 'renew-before': '12h' };
    const run = await bench.keep({ inputs: due, event: 'pull_request', workspace: first.workspace });
    expect(run.outputs).toMatchObject({
      status: 'reused',
      reason: 'still-valid',
      fingerprint: first.outputs['fingerprint'],
    });
    const fresh = await bench.keep({ inputs: due, event: 'pull_request' });
    expect(fresh.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
    expect(fresh.annotations).toEqual([]);
    expect(bench.services.artifacts.list()).toHaveLength(1);
    expect(readFileSync(join(first.workspace, 'certificate.pem'), 'utf8')).toBe(
      readFileSync(join(fresh.workspace, 'certificate.pem'), 'utf8'),
    );
  });

  test.each<[string, object]>([
    ['the pull request of a fork', { event: 'pull_request', headRepositoryId: 999 }],
    ['a push of Dependabot', { event: 'push', actor: 'dependabot[bot]' }],
  ])('%s gets no secrets: it issues for its job alone, and one notice says so', async (_, origin) => {
    await bench.keep({ inputs });
    const run = await bench.keep({ inputs: { ...inputs, passphrase: '' }, ...origin });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({ status: 'issued', reason: 'absent', verified: 'false' });
    expect(run.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['notice', expect.stringMatching(/no secrets to the pull request of a fork.*as long as this job/)],
    ]);
    expect(bench.services.artifacts.list()).toHaveLength(1);
  });
});

test.each<[string, object]>([
  ['the pull request of a fork', { event: 'pull_request', headRepositoryId: 999 }],
  ['a push of Dependabot', { event: 'push', actor: 'dependabot[bot]' }],
])('%s replaces no pair on the disk of a server', async (_, origin) => {
  const own = { ...inputs, days: '30' };
  const { workspace, outputs } = await bench.keep({ inputs: own });
  for (const changes of [{ days: '40' }, { 'force-renewal': 'true' }]) {
    const run = await bench.keep({ inputs: { ...own, ...changes, passphrase: '' }, workspace, ...origin });
    expect(run.outputs, run.log).toMatchObject({
      status: 'reused',
      changed: 'false',
      fingerprint: outputs['fingerprint'],
    });
  }
  expect(bench.services.artifacts.list()).toHaveLength(1);
});

describe('without a passphrase', () => {
  const open = { 'common-name': 'example.com', 'key-type': 'ecdsa-p256' };

  test('the certificate is backed up, the key is not, and a notice says so', async () => {
    const run = await bench.keep({ inputs: open });
    expect(run.outputs).toMatchObject({ status: 'issued', verified: 'true' });
    expect(run.outputs['artifact-name']).toMatch(/Z-public$/);
    expect(bench.services.caches.list()).toEqual([]);
    const blobs = await bench.services.blobs();
    expect(blobs.some(({ bytes }) => bytes.includes('private_key.pem'))).toBe(false);
    expect(run.log).toContain('No passphrase was given');
  });

  test('a token that may not look is no obstacle: the run issues, and warns that no later run can reuse it', async () => {
    const run = await bench.keep({ inputs: open, permissions: { actions: 'none' } });
    expect(run.outputs).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(warningsOf(run).join('\n')).toMatch(
      /Could not check whether a certificate for .* the token lacks `actions: read`.*no later run can bring back/,
    );
  });

  test('the permission that is named is that of the store that could not be asked', async () => {
    const run = await bench.keep({
      inputs: { ...open, 'release-tag': 'certkeep' },
      permissions: { actions: 'read', contents: 'read' },
    });
    const told = warningsOf(run).join('\n');
    expect(told).toMatch(/Could not check whether a certificate for .* the token lacks `contents: write`/);
    expect(told).not.toContain('actions: read');
  });

  test('a fresh runner issues again', async () => {
    const first = await bench.keep({ inputs: open });
    const second = await bench.keep({ inputs: open });
    expect(second.outputs).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(second.outputs['fingerprint']).not.toBe(first.outputs['fingerprint']);
    expect(second.rawSummary).toMatch(
      /^## ⚠️ .*but its key is in no backup: the next fresh runner issues another one/,
    );
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
    expect(warningsOf(run).join('\n')).toContain('does not work with GitHub Enterprise Server');
  });
});
