import { afterEach, expect, test } from 'vitest';
import { artifactVault } from '../../src/adapters/github/artifact-vault.ts';
import { setStaging } from '../../src/adapters/files/set-staging.ts';
import type { StoredSet } from '../../src/ports.ts';
import { github, type GithubJob } from './github-job.ts';
import { collect, failureOf } from './outcome.ts';
import { nameOf, stageSample } from './sample-set.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { describeVault } from './vault.contract.ts';

const hub = github();
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) expect(job.leftovers()).toEqual([]);
  jobs = [];
});

const idOf = (set: StoredSet): number => set.artifact?.id ?? 0;

describeVault('the adapter on workflow artifacts', () => {
  const job = hub.startJob({ permissions: { actions: 'write' } });
  jobs.push(job);
  const clock = { now: () => new Date() };
  return {
    vault: artifactVault({ ...job, clock, retentionDays: null, compressionLevel: 6 }),
    staging: setStaging(temporaryFolder()),
    refusesNames: true,
    remove: (set) => hub.services.artifacts.remove(idOf(set)),
    damage: (set) => hub.services.artifacts.replaceZip(idOf(set), Buffer.from('<html>')),
    silence: () => {
      hub.services.fault({ on: 'rest:*', kind: 'rate-limit' });
    },
    fill: () => {
      hub.services.fault({ on: 'CreateArtifact', kind: 403 });
    },
    deny: () => {
      hub.services.fault({ on: 'rest:*', kind: 403 });
    },
  };
});

test('a token that may only read removes nothing, and the message names the permission', async () => {
  const job = hub.startJob({ permissions: { actions: 'read' } });
  jobs.push(job);
  const vault = artifactVault({
    ...job,
    clock: { now: () => new Date() },
    retentionDays: null,
    compressionLevel: 6,
  });
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
  const stored = await vault.store(staged, nameOf());
  await staged.discard();
  if (stored === null) throw new Error('the name is taken');
  const failure = await failureOf(vault.remove(stored));
  expect(failure.code).toBe('denied');
  expect(failure.message).toContain('`actions: write`');
  expect(await collect(vault.list(nameOf().base))).toHaveLength(1);
});
