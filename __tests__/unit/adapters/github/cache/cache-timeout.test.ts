import { expect, it, vi } from 'vitest';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import { certificateCache } from '../../../../../src/adapters/github/cache/certificate-cache.ts';
import { github } from '../../../../contract/github-job.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { DERIVATION, nameOf, stageSample } from '../../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { recordingLog } from '../../../../fakes/recording-log.ts';

const hub = github();
const { base } = nameOf();

// In a file of its own: a client that hangs has the process's turn until its service is gone.
it('a service that hangs is given up soon, and not asked again', async () => {
  const folder = process.cwd();
  const job = hub.startJob();
  const log = recordingLog();
  hub.services.fault({ on: 'cache:*', kind: 'hang' });
  const cache = certificateCache({ ...job, log, timeoutMs: 300 });
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
  // Loading the client takes longer than the limit of this test.
  await import('@actions/cache');
  // The second one waits for its turn, which comes when nobody waits for it any more.
  const [fetched, raced] = await Promise.all([
    cache.fetch(base),
    cache.race(staged, cache.raceKey(base, 'after-nothing')),
  ]);
  expect([fetched, raced, await cache.store(staged, nameOf(), DERIVATION)]).toEqual([null, null, false]);
  expect(log.lines).toContainEqual(
    expect.stringContaining('gave no usable answer in time while asking the cache'),
  );
  const requests = (): string[] => hub.services.requests.map(({ operation }) => operation);
  // On a slow machine the client asks only after it was given up.
  await vi.waitFor(() => {
    expect(requests()).toEqual(['GetCacheEntryDownloadURL']);
  }, 30_000);

  // The client that was given up goes on where it is, and nowhere else.
  const ownFolder = process.cwd();
  expect(ownFolder).toContain(job.environment.temporaryFolder);
  expect(process.env['GITHUB_WORKSPACE']).toBe(ownFolder);
  await hub.services.close();
  await vi.waitFor(() => {
    expect([process.cwd(), job.leftovers()]).toEqual([folder, []]);
  });
  expect(process.env['GITHUB_WORKSPACE']).toBe(job.variables['GITHUB_WORKSPACE']);
  expect(requests()).toEqual(['GetCacheEntryDownloadURL']);
});

it('when the time of the run is over, that is said, but of a copy that was to be stored', async () => {
  const job = hub.startJob({ timeoutMs: 1 });
  const cache = certificateCache({ ...job, log: recordingLog() });
  await failureOf(job.deadline.limit('waiting', () => new Promise(() => undefined)));
  const failure = await failureOf(cache.fetch(base));
  expect(failure).toMatchObject({ code: 'timeout' });
  expect(failure.message).toContain('asking the cache');
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
  expect(await cache.store(staged, nameOf(), DERIVATION)).toBe(false);
});
