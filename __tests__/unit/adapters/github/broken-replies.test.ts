import { expect, it } from 'vitest';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import { artifactVault } from '../../../../src/adapters/github/artifact-vault.ts';
import { pairCache } from '../../../../src/adapters/github/pair-cache.ts';
import { github } from '../../../contract/github-job.ts';
import { nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';

const hub = github();

// The clients wait seconds between their tries.
await import(new URL('../../../end-to-end/hasten-timers.mjs', import.meta.url).href);

it.each([
  'CreateArtifact',
  'FinalizeArtifact',
  'ListArtifacts',
  'GetSignedArtifactURL',
  'CreateCacheEntry',
  'FinalizeCacheEntryUpload',
  'GetCacheEntryDownloadURL',
] as const)('a reply to %s that breaks off is not waited for, and asked for again', async (operation) => {
  const job = hub.startJob();
  const log = recordingLog();
  const vault = artifactVault({
    ...job,
    clock: { now: () => new Date() },
    retentionDays: 1,
    compressionLevel: 9,
  });
  const cache = pairCache({ ...job, log });
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
  hub.services.fault({ on: operation, kind: 'truncated', times: 1 });
  const start = performance.now();

  // Where the first reply would have told that the artifact is made, its name is taken now.
  const stored =
    (await vault.store(staged, nameOf())) ?? (await vault.store(staged, { ...nameOf(), attempt: 2 }));
  const opened = stored === null ? null : await vault.open(stored);
  expect(opened?.files.length).toBeGreaterThan(0);
  await opened?.close();
  await cache.store(staged, nameOf());
  const found = await cache.fetch(nameOf().base);
  // Where the first reply would have told where to put the entry, its key is taken now, and there is none this time.
  expect(found === null).toBe(operation === 'CreateCacheEntry');
  await found?.set.close();

  // The deadline, and so the time after which nobody would have asked again, is a minute.
  expect(performance.now() - start).toBeLessThan(20_000);
  const asked = hub.services.requests.filter((request) => request.operation === operation);
  expect(asked.length).toBeGreaterThan(1);
});
