import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import { RACE_TIMER } from '../../../../../src/adapters/github/cache/cache-race.ts';
import { certificateCache } from '../../../../../src/adapters/github/cache/certificate-cache.ts';
import type { CertificateCache } from '../../../../../src/ports/stores.ts';
import type { StagedSet } from '../../../../../src/ports/backup-set.ts';
import { github, type GithubJob } from '../../../../contract/github-job.ts';
import { certificateIn, nameOf, stageSample } from '../../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { hasTar } from '../../../../fixtures/crypto/tools.ts';
import { recordingLog } from '../../../../fakes/recording-log.ts';

const KEY = 'certkeep-race/certkeep-app.example/after-nothing';
const hub = github();
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) expect(job.leftovers()).toEqual([]);
  jobs = [];
});

function startJob(raceTimer = RACE_TIMER): { readonly job: GithubJob; readonly cache: CertificateCache } {
  const job = hub.startJob();
  jobs.push(job);
  return { job, cache: certificateCache({ ...job, log: recordingLog(), raceTimer }) };
}

function stage(text: string): Promise<StagedSet> {
  return stageSample(setStaging(temporaryFolder()), nameOf(), text);
}

describe.skipIf(!hasTar)('runs that race', () => {
  it('wait for the one that was first to be done', { tags: ['slow'] }, async () => {
    const { job } = startJob();
    const asked = (operation: string): number =>
      hub.services.requests.filter((request) => request.operation === operation).length;
    // The first one reserves its entry, and is held up until the second one has looked for it and missed it.
    hub.services.fault({
      on: 'FinalizeCacheEntryUpload',
      kind: () =>
        vi.waitUntil(() => asked('GetCacheEntryDownloadURL') > 0, { timeout: 20_000 }).then(() => undefined),
    });
    const script = join(import.meta.dirname, '../../../../contract/race-apart.ts');
    const first = spawn(process.execPath, [script, 'first\n', KEY], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...job.variables },
      stdio: 'ignore',
    });
    const firstEnds = new Promise((resolve) => first.once('close', resolve));
    await vi.waitUntil(() => asked('CreateCacheEntry') > 0, { timeout: 20_000 });
    const second = startJob().cache.race(await stage('second\n'), KEY);
    expect(await certificateIn(await second)).toBe('first\n');
    expect(await firstEnds).toBe(0);
    expect(asked('GetCacheEntryDownloadURL')).toBeGreaterThan(2);
  });
});

describe.skipIf(!hasTar)('runs that race after the first of them was cut off', () => {
  it('race once more, and all get the same set', { tags: ['slow'] }, async () => {
    // Reserved, and never to be had.
    hub.services.fault({ on: 'FinalizeCacheEntryUpload', kind: 400, times: 1 });
    // Runs of one process use the cache in turn: what one waits for is there when its turn comes.
    const { cache } = startJob({ ...RACE_TIMER, wait: () => setImmediate() });
    const texts = ['first\n', 'second\n', 'third\n'];
    const raced = await Promise.all(
      texts.map(async (text) => certificateIn(await cache.race(await stage(text), KEY))),
    );
    expect(new Set(raced).size).toBe(1);
    expect(texts).toContain(raced[0]);
    expect(await certificateIn(await cache.race(await stage('later\n'), KEY))).toBe(raced[0]);
  });
});
