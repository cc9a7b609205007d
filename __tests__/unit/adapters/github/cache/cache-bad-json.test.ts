import { expect, it, vi } from 'vitest';
import { certificateCache } from '../../../../../src/adapters/github/cache/certificate-cache.ts';
import { github } from '../../../../contract/github-job.ts';
import { nameOf } from '../../../../contract/sample-set.ts';
import { recordingLog } from '../../../../fakes/recording-log.ts';

const hub = github();

// In a file of its own: a client that tries again has the process's turn until it ends.
it('a service that answers at once with broken JSON is not said to be silent', async () => {
  const job = hub.startJob();
  const log = recordingLog();
  hub.services.fault({ on: 'cache:*', kind: 'bad-json' });
  const cache = certificateCache({ ...job, log, timeoutMs: 2000 });
  await import('@actions/cache');
  expect(await cache.fetch(nameOf().base)).toBeNull();
  expect(hub.services.requests.length).toBeGreaterThan(0);
  expect(log.of('warning').join()).toMatch(/gave no usable answer in time while asking the cache/);
  await hub.services.close();
  await vi.waitFor(() => {
    expect(job.leftovers()).toEqual([]);
  }, 60_000);
});
