import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect } from 'vitest';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import { certificateCache } from '../../src/adapters/github/cache/certificate-cache.ts';
import { hasTar } from '../fixtures/crypto/tools.ts';
import { recordingLog } from '../fakes/recording-log.ts';
import { github, type GithubJob } from './github-job.ts';
import { describeCertificateCache } from './certificate-cache.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

// The client waits seconds between its tries.
await import(new URL('../end-to-end/hasten-timers.mjs', import.meta.url).href);

const hub = github();
const folder = process.cwd();
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) expect(job.leftovers()).toEqual([]);
  jobs = [];
  expect(process.cwd()).toBe(folder);
});

function startJob(): GithubJob {
  const job = hub.startJob();
  jobs.push(job);
  return job;
}

async function raceApart(text: string, key: string): Promise<string | null> {
  const { variables } = startJob();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'race-apart.ts'), text, key],
    { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables } },
  );
  return JSON.parse(/^RACED (.*)$/m.exec(stdout)?.[1] ?? '""') as string | null;
}

describe.skipIf(!hasTar)('with a tar', () => {
  describeCertificateCache('the adapter on the workflow cache', () => {
    const job = startJob();
    let isOut = false;
    // In an outage, no run waits for another one.
    const wait = (ms: number): Promise<unknown> => setTimeout(isOut ? 0 : ms);
    return {
      cache: certificateCache({
        ...job,
        log: recordingLog(),
        raceTimer: { now: () => performance.now(), wait },
      }),
      staging: setStaging(temporaryFolder()),
      raceApart: (texts, key) => Promise.all(texts.map((text) => raceApart(text, key))),
      goOut: () => {
        isOut = true;
        hub.services.fault({ on: 'cache:*', kind: 403 });
      },
      silence: () => {
        hub.services.fault({ on: 'rest:*', kind: 'rate-limit' });
      },
      deny: () => {
        hub.services.clearFaults();
        hub.services.fault({ on: 'rest:*', kind: 403 });
      },
    };
  });
});
