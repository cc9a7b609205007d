import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeList } from './certificate-list.ts';
import { readPeak, reportPeakTo } from './peak-memory.ts';
import { keepScript, type RunnerPlace } from './runner-place.ts';
import { timeNode } from './timed-process.ts';

/** What one whole run took. */
export interface Cost {
  readonly ms: number;
  readonly peakMebibytes: number;
}

/** Further runs that find what the first one left. */
export interface SecondRuns {
  /** As on a runner. */
  readonly time: () => Promise<number>;
  /** With the report of the peak of memory, which costs some milliseconds. */
  readonly measure: () => Promise<Cost>;
}

/**
 * Keeps a list of so many ECDSA P-256 certificates with a passphrase for the first time. A further run starts with an empty
 * workspace, takes all pairs from the cache, stores an artifact with them, reads it back, opens it and caches it.
 */
export async function prepareSecondRuns(place: RunnerPlace, length: number): Promise<SecondRuns> {
  const { folder, step } = place;
  const inputs = {
    ...writeList(folder(), length),
    'artifact-name': `list-of-${length}`,
    passphrase: 'correct horse battery staple',
    timeout: '30m',
  };
  const peakFile = join(folder(), 'peak');
  const run = async (variables: Readonly<Record<string, string>> = {}): Promise<number> => {
    const { cwd, env } = step(inputs);
    const ms = await timeNode([keepScript], { cwd, env: { ...env, ...variables } });
    rmSync(cwd, { recursive: true, force: true });
    return ms;
  };
  await run();
  return {
    time: () => run(),
    async measure() {
      const ms = await run(reportPeakTo(peakFile));
      return { ms, peakMebibytes: readPeak(peakFile) };
    },
  };
}
