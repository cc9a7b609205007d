import { Failure } from '../domain/failure.ts';
import type { Clock, Log } from '../ports.ts';

/** Long work says how far it is as often, so that a log that stands still means something. */
const PROGRESS_INTERVAL_MS = 5000;

export interface BatchOptions {
  /** What is done, as in `Issued`. */
  readonly done: string;
  /** How many at once. */
  readonly atOnce: number;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Does a piece of work for every item, several at once, and tells how far it is every few seconds. The results stand in
 * the order of the items; the `Failure` of one keeps no other from its turn, but for the deadline of the run, which
 * ends all. An item that failed before stays what it is. Throws what was not foreseen.
 */
export async function forEach<Item, Result>(
  items: readonly (Item | Failure)[],
  work: (item: Item) => Promise<Result>,
  options: BatchOptions,
): Promise<(Result | Failure)[]> {
  const results = new Map<number, Result | Failure>();
  const tell = progressTeller(items.length, options);
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      const item = items[index] as Item | Failure;
      results.set(index, item instanceof Failure ? item : await attempt(() => work(item)));
      tell(results.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.atOnce, items.length) }, takeTurns));
  return items.map((_, index) => results.get(index) as Result | Failure);
}

/** The results of work that every item came through; throws the first `Failure` of one that did not. */
export function allOf<Result>(results: readonly (Result | Failure)[]): Result[] {
  return results.map((result) => {
    if (result instanceof Failure) throw result;
    return result;
  });
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result | Failure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.code !== 'timeout') return error;
    throw error;
  }
}

function progressTeller(total: number, { done, clock, log }: BatchOptions): (count: number) => void {
  const start = clock.now().getTime();
  let told = start;
  return (count) => {
    const now = clock.now().getTime();
    if (now - told < PROGRESS_INTERVAL_MS) return;
    told = now;
    const perSecond = (count * 1000) / (now - start);
    const left = Math.ceil((total - count) / perSecond);
    log.info(`${done} ${count} of ${total}, ${perSecond.toFixed(1)} a second, about ${left} s left`);
  };
}
