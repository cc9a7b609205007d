import { afterEach, expect } from 'vitest';
import { artifactVault } from '../../src/adapters/github/artifact-vault.ts';
import { setStaging } from '../../src/adapters/files/set-staging.ts';
import type { StoredSet } from '../../src/ports.ts';
import { github, type GithubJob } from './github-job.ts';
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
  const job = hub.startJob();
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
