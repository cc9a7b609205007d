import { expect, it, vi } from 'vitest';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import { artifactStore } from '../../../../../src/adapters/github/artifacts/artifact-store.ts';
import { certificateCache } from '../../../../../src/adapters/github/cache/certificate-cache.ts';
import { github } from '../../../../contract/github-job.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { nameOf, stageSample } from '../../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { recordingLog } from '../../../../fakes/recording-log.ts';

const hub = github();

it.each(['CreateArtifact', 'FinalizeArtifact', 'GetCacheEntryDownloadURL'] as const)(
  'a redirect of %s to another host takes no token there, nor anything else',
  async (operation) => {
    const job = hub.startJob({ timeoutMs: 1_000 });
    hub.services.fault({ on: operation, kind: 'foreign-redirect' });
    const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
    if (operation.includes('Cache')) {
      // The last one: a client that is given up has the process's turn.
      const cache = certificateCache({ ...job, log: recordingLog(), timeoutMs: 500 });
      expect(await cache.fetch(nameOf().base)).toBeNull();
    } else {
      const vault = artifactStore({
        ...job,
        clock: { now: () => new Date() },
        retentionDays: 1,
        compressionLevel: 9,
      });
      expect(await failureOf(vault.store(staged, nameOf()))).toMatchObject({ code: 'timeout' });
    }
    // On a busy machine the client comes there after it was given up, and still with the variables of this job.
    await vi.waitFor(() => {
      expect(hub.output).toContain('the token of this job is not for that host');
    }, 30_000);
    expect(hub.services.foreignRequests).toEqual([]);
  },
);
