import { expect, it, vi } from 'vitest';
import { pairCache } from '../../../../src/adapters/github/pair-cache.ts';
import { github } from '../../../contract/github-job.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { nameOf } from '../../../contract/sample-set.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';

const hub = github();

// In a file of its own: a client that hangs has the process's turn until its service is gone.
it('a service that hangs is given up in time, and the traces are gone once it ends', async () => {
  const folder = process.cwd();
  const job = hub.startJob({ timeoutMs: 300 });
  hub.services.fault({ on: 'cache:*', kind: 'hang' });
  const start = performance.now();
  const failure = await failureOf(pairCache({ ...job, log: recordingLog() }).fetch(nameOf().base));
  expect(performance.now() - start).toBeLessThan(1300);
  expect(failure.code).toBe('timeout');
  expect(failure.message).toContain('asking the cache');
  await hub.services.close();
  await vi.waitFor(() => {
    expect([process.cwd(), job.leftovers()]).toEqual([folder, []]);
  });
});
