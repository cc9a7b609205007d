import type { Log } from '../../ports.ts';
import { deadlineAfter, type Deadline } from './deadline.ts';

/**
 * How long one use of the cache may take. It is a hint: a service that hangs would else cost the whole time of the run,
 * and one that answers 503 the client's own half a minute of tries, each time.
 */
const HINT_MS = 20_000;
/** Longer: whoever gives up settling goes on with a pair of its own. It takes two rounds at most, and the uploads in them. */
const SETTLEMENT_MS = 60_000;

/**
 * Waits for the cache as long as a hint is worth it. What it does not say in time it says no more in this run, and
 * `otherwise` holds: a miss, which proves nothing.
 */
export interface CachePatience {
  /** The cache did not answer in time, and is not asked again in this run. */
  readonly isOver: boolean;
  /** Throws a `Failure` (`timeout`) where the time of the run is over. */
  hint<T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T>;
  /** As `hint`, for what takes longer. */
  settlement<T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T>;
}

/** Patience within the deadline of a run; with `patienceMs` the same for all uses. */
export function cachePatience(deadline: Deadline, log: Log, patienceMs?: number): CachePatience {
  let isOver = false;
  const wait = async <T>(what: string, otherwise: T, work: () => Promise<T>, ms: number): Promise<T> => {
    if (isOver) return otherwise;
    const patience = deadlineAfter(patienceMs ?? ms);
    try {
      return await deadline.limit(what, () => patience.limit(what, work));
    } catch (error) {
      isOver = patience.signal.aborted || deadline.signal.aborted;
      if (!patience.signal.aborted || deadline.signal.aborted) throw error;
      log.warning(
        `The cache service did not answer in time while ${what}. This run goes on without it: the artifacts are the truth.`,
      );
      return otherwise;
    }
  };
  return {
    get isOver() {
      return isOver;
    },
    hint: (what, otherwise, work) => wait(what, otherwise, work, HINT_MS),
    settlement: (what, otherwise, work) => wait(what, otherwise, work, SETTLEMENT_MS),
  };
}
