import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import { pairCache } from '../../../../src/adapters/github/pair-cache.ts';
import type { PairCache, StagedSet } from '../../../../src/ports.ts';
import { github, type GithubJob } from '../../../contract/github-job.ts';
import { certificateIn, nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';

const { base } = nameOf();
const hub = github();
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) expect(job.leftovers()).toEqual([]);
  jobs = [];
});

function startJob(): { readonly job: GithubJob; readonly cache: PairCache } {
  const job = hub.startJob();
  jobs.push(job);
  return { job, cache: pairCache({ ...job, log: recordingLog() }) };
}

function stage(text: string): Promise<StagedSet> {
  return stageSample(setStaging(temporaryFolder()), nameOf(), text);
}

describe('runs that settle', () => {
  it('wait for the one that was first to be done', async () => {
    const { job } = startJob();
    const asked = (operation: string): number =>
      hub.services.requests.filter((request) => request.operation === operation).length;
    // The first one reserves its entry, and is held up until the second one has looked for it and missed it.
    hub.services.fault({
      on: 'FinalizeCacheEntryUpload',
      kind: () =>
        vi.waitUntil(() => asked('GetCacheEntryDownloadURL') > 0, { timeout: 20_000 }).then(() => undefined),
    });
    const script = join(import.meta.dirname, '../../../contract/settle-apart.ts');
    const first = spawn(process.execPath, [script, 'first\n', 'after-nothing'], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...job.variables },
      stdio: 'ignore',
    });
    const firstEnds = new Promise((resolve) => first.once('close', resolve));
    await vi.waitUntil(() => asked('CreateCacheEntry') > 0, { timeout: 20_000 });
    const second = startJob().cache.settle(await stage('second\n'), base, 'after-nothing');
    expect(await certificateIn(await second)).toBe('first\n');
    expect(await firstEnds).toBe(0);
    expect(asked('GetCacheEntryDownloadURL')).toBeGreaterThan(2);
  });
});

describe('runs that settle where the first of them was cut off', () => {
  it('settle once more, all on the same set', async () => {
    // Reserved, and never to be had.
    hub.services.fault({ on: 'FinalizeCacheEntryUpload', kind: 400, times: 1 });
    const { cache } = startJob();
    const texts = ['first\n', 'second\n', 'third\n'];
    const settled = await Promise.all(
      texts.map(async (text) => certificateIn(await cache.settle(await stage(text), base, 'after-nothing'))),
    );
    expect(new Set(settled).size).toBe(1);
    expect(texts).toContain(settled[0]);
    expect(await certificateIn(await cache.settle(await stage('later\n'), base, 'after-nothing'))).toBe(
      settled[0],
    );
  });
});
