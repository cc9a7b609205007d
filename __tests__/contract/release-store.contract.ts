import { afterEach, expect } from 'vitest';
import { releaseStore, type ReleaseStoreOptions } from '../../src/adapters/github/releases/release-store.ts';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import type { BackupStore, StoredSet } from '../../src/ports/stores.ts';
import { recordingLog } from '../fakes/recording-log.ts';
import { withoutWaiting } from '../fakes/without-waiting.ts';
import { describeBackupStore } from './backup-store.contract.ts';
import type { Github, GithubJob } from './github-job.ts';
import { temporaryFolder } from './temporary-folder.ts';

const idOf = (set: StoredSet): number => set.asset?.id ?? 0;

/** The store of a job that may write. */
export function releasesOf(job: GithubJob, changes: Partial<ReleaseStoreOptions> = {}): BackupStore {
  const clock = { now: () => new Date() };
  return releaseStore({
    ...job,
    clock,
    log: recordingLog(),
    tag: 'certkeep',
    mayStore: true,
    compressionLevel: 6,
    wait: withoutWaiting,
    ...changes,
  });
}

/** The store of a draft release on a server is a backup store, and leaves nothing behind. */
export function describeReleaseStore(hub: Github): void {
  let jobs: GithubJob[] = [];

  afterEach(() => {
    for (const job of jobs) expect(job.leftovers()).toEqual([]);
    jobs = [];
  });

  describeBackupStore('the adapter on a draft release', () => {
    const job = hub.startJob({ permissions: { contents: 'write' } });
    jobs.push(job);
    return {
      store: releasesOf(job),
      staging: setStaging(temporaryFolder()),
      takenName: 'refused',
      remove: (set) => hub.services.releases.removeAsset(idOf(set)),
      damage: (set) => hub.services.releases.replaceBytes(idOf(set), Buffer.from('<html>')),
      silence: () => {
        hub.services.fault({ on: 'rest:*', kind: 'rate-limit' });
      },
      fill: () => {
        hub.services.fault({ on: 'rest:uploadReleaseAsset', kind: 403 });
      },
      deny: () => {
        hub.services.fault({ on: 'rest:*', kind: 403 });
      },
    };
  });
}
