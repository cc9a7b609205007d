import { Failure } from '../domain/failure.ts';
import type { Clock, Log } from '../ports/run.ts';

/** Long work reports its progress this often, so that a log that does not move means something. */
const PROGRESS_INTERVAL_MS = 5000;
/** Work that waits for nothing lets what was printed leave, and signals arrive, this often. */
const PAUSE_INTERVAL_MS = 50;

export interface ConcurrencyOptions {
  /** What is done, as in `Issued`. */
  readonly done: string;
  /** How many at once. */
  readonly concurrency: number;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Does a piece of work for every item, several at once, and reports progress every few seconds. Returns the results in the
 * order of the items. The `Failure` of one item does not stop the others, except for `timeout`, which ends all. An item that is a
 * `Failure` already stays what it is. Throws what is no `Failure`.
 */
export async function mapConcurrent<Item, Result>(
  items: readonly (Item | Failure)[],
  work: (item: Item) => Promise<Result>,
  options: ConcurrencyOptions,
): Promise<(Result | Failure)[]> {
  const results = new Map<number, Result | Failure>();
  const report = progressReporter(items.length, options);
  const pause = pauses(options.clock);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      const item = items[index] as Item | Failure;
      results.set(index, item instanceof Failure ? item : await attempt(() => work(item)));
      report(results.size);
      await pause();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.concurrency, items.length) }, worker));
  return items.map((_, index) => results.get(index) as Result | Failure);
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result | Failure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.code !== 'timeout') return error;
    throw error;
  }
}

function progressReporter(total: number, { done, clock, log }: ConcurrencyOptions): (count: number) => void {
  const start = clock.now().getTime();
  let reported = start;
  return (count) => {
    const now = clock.now().getTime();
    if (now - reported < PROGRESS_INTERVAL_MS) return;
    reported = now;
    const perSecond = (count * 1000) / (now - start);
    const left = Math.ceil((total - count) / perSecond);
    log.info(`${done} ${count} of ${total}, ${perSecond.toFixed(1)} a second, about ${left} s left`);
  };
}

/** Returns a function that all work calls in between: from time to time it makes all of it wait for everything else that is due. */
function pauses(clock: Clock): () => Promise<void> | null {
  let last = clock.now().getTime();
  let pausing: Promise<void> | null = null;
  return () => {
    const now = clock.now().getTime();
    if (pausing === null && now - last >= PAUSE_INTERVAL_MS)
      pausing = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        pausing = null;
        last = clock.now().getTime();
      });
    return pausing;
  };
}
