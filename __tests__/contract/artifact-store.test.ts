import { afterEach, expect, test } from 'vitest';
import { artifactStore } from '../../src/adapters/github/artifact-store.ts';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import type { StoredSet } from '../../src/ports.ts';
import { github, type GithubJob } from './github-job.ts';
import { collect, failureOf } from './outcome.ts';
import { nameOf, stageSample } from './sample-set.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { describeBackupStore } from './backup-store.contract.ts';

const hub = github();
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) expect(job.leftovers()).toEqual([]);
  jobs = [];
});

const idOf = (set: StoredSet): number => set.artifact?.id ?? 0;

describeBackupStore('the adapter on workflow artifacts', () => {
  const job = hub.startJob({ permissions: { actions: 'write' } });
  jobs.push(job);
  const clock = { now: () => new Date() };
  return {
    store: artifactStore({ ...job, clock, retentionDays: null, compressionLevel: 6 }),
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
  const store = artifactStore({
    ...job,
    clock: { now: () => new Date() },
    retentionDays: null,
    compressionLevel: 6,
  });
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
  const stored = await store.store(staged, nameOf());
  await staged.discard();
  if (stored === null) throw new Error('the name is taken');
  const failure = await failureOf(store.remove(stored));
  expect(failure.code).toBe('denied');
  expect(failure.message).toContain('`actions: write`');
  expect(await collect(store.list(nameOf().base))).toHaveLength(1);
});
