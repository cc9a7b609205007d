/**
 * Does a piece of work once; how long that took, in milliseconds, or how much memory, in MiB. What has to be prepared for it
 * does not count.
 */
export type TimedWork = () => Promise<number>;

/** Of a list of numbers. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Two pieces of work that were done in turn; in the unit of what measures them. */
export interface PairedRuns {
  readonly pairs: number;
  readonly subject: Spread;
  readonly baseline: Spread;
  /** Of the subject to the baseline, pair by pair. */
  readonly ratio: Spread;
}

/**
 * Times two pieces of work in turn, A B A B …, so that whatever else the machine does meets both alike. One pair before
 * the first is thrown away, unless all is warm: it warms the disk's cache.
 */
export async function runInPairs(
  pairs: number,
  subject: TimedWork,
  baseline: TimedWork,
  { isWarm = false } = {},
): Promise<PairedRuns> {
  const times: (readonly [number, number])[] = [];
  for (let pair = isWarm ? 1 : 0; pair <= pairs; pair += 1) {
    const time = [await subject(), await baseline()] as const;
    if (pair > 0) times.push(time);
  }
  return {
    pairs,
    subject: spreadOf(times.map(([ms]) => ms)),
    baseline: spreadOf(times.map(([, ms]) => ms)),
    ratio: spreadOf(times.map(([ms, baselineMs]) => ms / baselineMs)),
  };
}

/** Median, least and greatest. Throws for an empty list. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (index: number): number => {
    const value = sorted[index];
    if (value === undefined) throw new Error('nothing was measured');
    return value;
  };
  const middle = sorted.length / 2;
  return {
    median: (at(Math.ceil(middle) - 1) + at(Math.floor(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  };
}
