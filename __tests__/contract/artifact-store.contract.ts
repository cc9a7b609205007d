import { afterEach, expect } from 'vitest';
import { artifactStore } from '../../src/adapters/github/artifacts/artifact-store.ts';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import type { StoredSet } from '../../src/ports/stores.ts';
import { withoutWaiting } from '../fakes/without-waiting.ts';
import { describeBackupStore, type BackupStoreBench } from './backup-store.contract.ts';
import type { Github, GithubJob } from './github-job.ts';
import { temporaryFolder } from './temporary-folder.ts';

const idOf = (set: StoredSet): number => set.artifact?.id ?? 0;

/** The store of workflow artifacts on a server is a backup store, and leaves nothing behind. */
export function describeArtifactStore(hub: Github, takenName: BackupStoreBench['takenName']): void {
  let jobs: GithubJob[] = [];

  afterEach(() => {
    for (const job of jobs) expect(job.leftovers()).toEqual([]);
    jobs = [];
  });

  describeBackupStore('the adapter on workflow artifacts', () => {
    const job = hub.startJob({ permissions: { actions: 'write' } });
    jobs.push(job);
    const clock = { now: () => new Date() };
    return {
      store: artifactStore({ ...job, clock, retentionDays: null, compressionLevel: 6, wait: withoutWaiting }),
      staging: setStaging(temporaryFolder()),
      takenName,
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
}
