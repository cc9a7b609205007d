import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { errorsOf, PASSPHRASE, warningsOf, workbench, type KeepRun } from './workbench.ts';

const bench = workbench();

afterEach(async () => {
  bench.services.clearFaults();
  bench.services.requests.length = 0;
  await bench.services.releases.removeAll();
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});

const PERMISSIONS = { actions: 'write', contents: 'write' } as const;
const NAME = 'release.example';
const DAY_MS = 86_400_000;

type Run = RunResult & { readonly workspace: string };

/** Keeps the certificate in a release, on a fresh runner. */
const keep = (run: KeepRun = {}): Promise<Run> =>
  bench.keep({
    permissions: PERMISSIONS,
    ...run,
    inputs: {
      'common-name': NAME,
      'key-type': 'ecdsa-p256',
      passphrase: PASSPHRASE,
      'release-tag': 'certkeep',
      ...run.inputs,
    },
  });

/** Runs another action on that release, on a fresh runner. */
const act = (action: string, run: KeepRun = {}): Promise<Run> =>
  bench.run(action, {
    permissions: PERMISSIONS,
    ...run,
    inputs: { 'common-name': NAME, passphrase: PASSPHRASE, 'release-tag': 'certkeep', ...run.inputs },
  });

function expectSuccess(run: Run): Run {
  expect(run.conclusion, run.log).toBe('success');
  return run;
}

/** The names of the files of the releases, by release. */
const files = (): string[][] =>
  bench.services.releases.list().map(({ assets }) => assets.map(({ name }) => name));

const operations = (): string[] => bench.services.requests.map(({ operation }) => operation);

async function loseAllButReleases(): Promise<void> {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
}

describe('a certificate that is kept in a draft release', () => {
  it('is stored there beside the artifact, and comes back when artifacts and cache are gone', async () => {
    const first = expectSuccess(await keep());
    const asset = `${first.outputs['artifact-name'] ?? ''}.zip`;
    expect(first.outputs).toMatchObject({ status: 'issued', verified: 'true', 'release-asset': asset });
    expect(first.summary).toContain(`release asset ${asset}`);
    expect(bench.services.releases.list()).toMatchObject([{ tag: 'certkeep', isDraft: true }]);
    expect(files()).toEqual([[asset]]);
    await loseAllButReleases();

    const second = expectSuccess(await keep());
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'release',
      fingerprint: first.outputs['fingerprint'],
      verified: 'true',
    });
    expect(readFileSync(join(second.workspace, 'private_key.pem'))).toEqual(
      readFileSync(join(first.workspace, 'private_key.pem')),
    );
    expect(files()[0]).toHaveLength(2);
  });

  it('is kept there alone without artifacts, and no warning says that it will be gone', async () => {
    const inputs = { 'upload-artifact': 'false' };
    const first = expectSuccess(await keep({ inputs }));
    expect(first.outputs).toMatchObject({ 'artifact-name': '', verified: 'true' });
    expect(operations()).not.toContain('CreateArtifact');
    await bench.services.caches.removeAll();
    const second = expectSuccess(await keep({ inputs }));
    expect(second.outputs).toMatchObject({ source: 'release', fingerprint: first.outputs['fingerprint'] });
    expect(warningsOf(second)).toEqual([]);
  });

  it('is not fetched from there if the artifact has it, and one copy is enough to read', async () => {
    expectSuccess(await keep());
    bench.services.requests.length = 0;
    const second = expectSuccess(await keep());
    expect(second.outputs['status']).toBe('reused');
    // Once, to prove what was stored.
    expect(operations().filter((operation) => operation === 'rest:getReleaseAsset')).toHaveLength(1);
  });

  it('gets the same name in every store if it is taken in the release', async () => {
    const first = expectSuccess(await keep());
    const [release] = bench.services.releases.list();
    const taken: string[] = [];
    // Other runs have taken the names of the seconds that come.
    for (let second = 0; second < 60; second += 1) {
      const stamp = new Date(Date.now() + second * 1000).toISOString().replace(/[-:]|\.\d+/g, '');
      taken.push(`certkeep-${NAME}-${stamp}.zip`);
    }
    bench.services.releases.addListed(
      taken.map((name) => ({
        releaseId: release?.id ?? 0,
        name,
        bytes: Buffer.from('x'),
        state: 'starter' as const,
      })),
    );
    const { outputs } = expectSuccess(await keep());
    expect(outputs['artifact-name']).toMatch(/Z-r2$/);
    expect(outputs['release-asset']).toBe(`${outputs['artifact-name'] ?? ''}.zip`);
    expect(outputs['fingerprint']).toBe(first.outputs['fingerprint']);
  });

  it('is not issued again by a token that may not see drafts', async () => {
    const first = expectSuccess(await keep());
    await loseAllButReleases();
    for (const contents of ['read', 'none'] as const) {
      const run = await keep({ permissions: { actions: 'read', contents } });
      expect(run.conclusion).toBe('failure');
      expect(errorsOf(run).join()).toContain('`contents: write`');
      expect(run.outputs['fingerprint'] ?? '').toBe('');
    }
    expect(files()[0]).toHaveLength(1);
    expect(expectSuccess(await keep()).outputs['fingerprint']).toBe(first.outputs['fingerprint']);
  });

  it('is used from another store if this one may not be seen, with a warning, and stored there too', async () => {
    const first = expectSuccess(await keep());
    const run = await keep({ permissions: { actions: 'read', contents: 'read' } });
    expect(run.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
    // The user asked for a copy in the release.
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/not in every store.*`contents: write`/);
  });

  it('is issued for the job alone in a pull request of a fork, whose token sees no drafts', async () => {
    expectSuccess(await keep());
    const run = await keep({
      event: 'pull_request',
      headRepositoryId: 4711,
      permissions: { actions: 'read', contents: 'read' },
      inputs: { passphrase: '' },
    });
    expect(expectSuccess(run).outputs).toMatchObject({ status: 'issued', verified: 'false' });
    expect(files()[0]).toHaveLength(1);
  });

  it('survives half-uploaded files, which a later run clears away', async () => {
    const first = expectSuccess(await keep());
    const [release] = bench.services.releases.list();
    const add = (name: string, days: number): Promise<unknown> =>
      bench.services.releases.addAsset({
        releaseId: release?.id ?? 0,
        name,
        bytes: Buffer.from('half'),
        state: 'starter',
        createdAt: new Date(Date.now() - days * DAY_MS),
      });
    const stamp = '20990101T000000Z';
    await add(`certkeep-${NAME}-${stamp}.zip`, 1);
    await add(`certkeep-${NAME}-${stamp}-r2.zip`, 0);
    await add('report.pdf', 1);
    await loseAllButReleases();
    const second = expectSuccess(await keep());
    expect(second.outputs).toMatchObject({ source: 'release', fingerprint: first.outputs['fingerprint'] });
    const left = files()[0] ?? [];
    expect(left).not.toContain(`certkeep-${NAME}-${stamp}.zip`);
    // It may still be on its way, and what is not ours is not touched.
    expect(left).toContain(`certkeep-${NAME}-${stamp}-r2.zip`);
    expect(left).toContain('report.pdf');
  });

  it('is read from a published release, and stored in a draft beside it, with a warning', async () => {
    const first = expectSuccess(await keep());
    const [release] = bench.services.releases.list();
    bench.services.releases.publish(release?.id ?? 0);
    await loseAllButReleases();
    const second = expectSuccess(await keep());
    expect(second.outputs).toMatchObject({ source: 'release', fingerprint: first.outputs['fingerprint'] });
    expect(warningsOf(second).join()).toContain('The release certkeep is published');
    expect(files().map((names) => names.length)).toEqual([1, 1]);
    expect(bench.services.releases.list().map(({ isDraft }) => isDraft)).toEqual([false, true]);
  });

  it('is stored in the oldest draft with room, and it is said in time that the room ends', async () => {
    const full = bench.services.releases.add({ tag: 'certkeep' });
    const next = bench.services.releases.add({ tag: 'certkeep' });
    const fill = (releaseId: number, count: number): void => {
      const names = Array.from({ length: count }, (_, index) => `other-${index}.txt`);
      bench.services.releases.addListed(names.map((name) => ({ releaseId, name, bytes: Buffer.from('x') })));
    };
    fill(full.id, 1000);
    const first = expectSuccess(await keep());
    expect(warningsOf(first)).toEqual([]);
    expect(bench.services.releases.list().map(({ assets }) => assets.length)).toEqual([1000, 1]);
    fill(next.id, 950);
    const second = expectSuccess(await keep());
    expect(warningsOf(second).join()).toMatch(/has room for 49 more files.*certkeep\/prune/);
    fill(next.id, 48);
    const third = await keep();
    expect(third.conclusion).toBe('failure');
    expect(errorsOf(third).join()).toMatch(/has 1000 files, which is the most.*certkeep\/prune/);
    // The artifact was stored all the same.
    expect(third.outputs).toMatchObject({ fingerprint: first.outputs['fingerprint'], verified: 'true' });
  });

  it('tells of a name that the release would change, before anything is done', async () => {
    const run = await keep({ inputs: { 'artifact-name': 'our certificate' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run)).toEqual([
      'Input "artifact-name" is "our certificate": beside release-tag it must have nothing but letters (A to Z), digits and ._-.',
    ]);
    expect(bench.services.requests).toEqual([]);
  });

  it('creates no release in a dry run, nor on a pull request', async () => {
    for (const run of [{ inputs: { 'dry-run': 'true' } }, { event: 'pull_request' }])
      expectSuccess(await keep(run));
    expect(bench.services.releases.list()).toEqual([]);
    expect(operations()).toContain('rest:generateReleaseNotes');
  });
});

describe('what is kept in a draft release', () => {
  it('is restored, as of a date too', async () => {
    const first = expectSuccess(await keep());
    await loseAllButReleases();
    const restored = expectSuccess(await act('restore', { inputs: { from: 'release' } }));
    expect(restored.outputs).toMatchObject({ restored: 'true', fingerprint: first.outputs['fingerprint'] });
    expect(readFileSync(join(restored.workspace, 'private_key.pem'))).toEqual(
      readFileSync(join(first.workspace, 'private_key.pem')),
    );
    const earlier = await act('restore', { inputs: { from: 'release', date: '2020-01-01' } });
    expect(earlier.conclusion).toBe('failure');
    expect(errorsOf(earlier).join()).toContain('in the draft release certkeep of this repository');
  });

  it('is not called absent by a token that may not see it', async () => {
    expectSuccess(await keep());
    for (const action of ['restore', 'check', 'prune']) {
      const inputs = action === 'restore' ? { from: 'release' } : {};
      const run = await act(action, { inputs, permissions: { actions: 'write', contents: 'read' } });
      expect(run.conclusion).toBe('failure');
      expect(errorsOf(run).join()).toContain('`contents: write`');
    }
  });

  it('is checked, by its name and without one', async () => {
    expectSuccess(await keep());
    const named = expectSuccess(await act('check'));
    expect(named.outputs).toMatchObject({ verified: 'true' });
    await loseAllButReleases();
    const all = expectSuccess(await act('check', { inputs: { 'common-name': '' } }));
    expect(all.outputs).toMatchObject({ status: 'ok', verified: 'true' });
    expect(all.outputs['backup-name']).toContain(NAME);
    const [asset] = bench.services.releases.list()[0]?.assets ?? [];
    await bench.services.releases.replaceBytes(asset?.id ?? 0, Buffer.from('<html>'));
    const damaged = await act('check', { inputs: { 'common-name': '' } });
    expect(damaged.outputs).toMatchObject({ status: 'failed', verified: 'false' });
  });

  it('is pruned by its own list', async () => {
    expectSuccess(await keep());
    expectSuccess(await keep());
    const third = expectSuccess(await keep());
    expect(files()[0]).toHaveLength(3);
    const inputs = { 'keep-last': '1', 'dry-run': 'false' };
    const pruned = expectSuccess(await act('prune', { inputs }));
    expect(files()).toEqual([[third.outputs['release-asset']]]);
    expect(pruned.outputs['removed-count']).toBe('4');
    expect(pruned.summary).toContain('| `release asset ');
  });

  it('is what backup stores, if nothing has changed only once', async () => {
    const inputs = {
      paths: 'settings.ini',
      'common-name': '',
      'artifact-name': 'settings',
      'upload-artifact': 'false',
      'skip-if-unchanged': 'true',
    };
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'settings.ini'), 'a=1\n');
    const first = expectSuccess(await act('backup', { workspace, inputs }));
    expect(first.outputs).toMatchObject({ changed: 'true', verified: 'true' });
    expect(files()).toEqual([[first.outputs['release-asset']]]);
    const again = expectSuccess(await act('backup', { workspace, inputs }));
    expect(again.outputs).toMatchObject({
      changed: 'false',
      'release-asset': first.outputs['release-asset'],
    });
    expect(files()[0]).toHaveLength(1);
  });
});
