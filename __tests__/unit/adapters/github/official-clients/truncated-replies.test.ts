import { expect, it } from 'vitest';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import { artifactStore } from '../../../../../src/adapters/github/artifacts/artifact-store.ts';
import { certificateCache } from '../../../../../src/adapters/github/cache/certificate-cache.ts';
import { github } from '../../../../contract/github-job.ts';
import { DERIVATION, nameOf, stageSample } from '../../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { hasTar } from '../../../../fixtures/crypto/tools.ts';
import { recordingLog } from '../../../../fakes/recording-log.ts';

const hub = github();

const timesAsked = (operation: string): number =>
  hub.services.requests.filter((request) => request.operation === operation).length;

// The clients wait seconds between their tries.
await import(new URL('../../../../end-to-end/hasten-timers.mjs', import.meta.url).href);

it.each(['CreateArtifact', 'FinalizeArtifact', 'ListArtifacts', 'GetSignedArtifactURL'] as const)(
  'a reply to %s that breaks off is not waited for, and asked for again',
  async (operation) => {
    const job = hub.startJob();
    const clock = { now: () => new Date() };
    const vault = artifactStore({ ...job, clock, retentionDays: 1, compressionLevel: 9 });
    const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
    hub.services.fault({ on: operation, kind: 'truncated', times: 1 });

    // If the first reply would have told that the artifact is made, its name is taken now.
    const stored =
      (await vault.store(staged, nameOf())) ?? (await vault.store(staged, { ...nameOf(), attempt: 2 }));
    const opened = stored === null ? null : await vault.open(stored);
    expect(opened?.paths.length).toBeGreaterThan(0);
    await opened?.close();
    expect(timesAsked(operation)).toBeGreaterThan(1);
  },
);

it
  .skipIf(!hasTar)
  .each(['CreateCacheEntry', 'FinalizeCacheEntryUpload', 'GetCacheEntryDownloadURL'] as const)(
  'a reply to %s that breaks off is not waited for, and asked for again',
  async (operation) => {
    const cache = certificateCache({ ...hub.startJob(), log: recordingLog() });
    const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
    hub.services.fault({ on: operation, kind: 'truncated', times: 1 });

    await cache.store(staged, nameOf(), DERIVATION);
    const found = await cache.fetch(nameOf().base);
    // If the first reply would have told where to put the entry, its key is taken now, and there is none this time.
    expect(found === null).toBe(operation === 'CreateCacheEntry');
    await found?.reader.close();
    expect(timesAsked(operation)).toBeGreaterThan(1);
  },
);
