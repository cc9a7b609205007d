import type { Log } from '../../../ports/run.ts';
import { deadlineAfter, type Deadline } from '../deadline.ts';
import { withTrouble } from '../official-clients/request-trouble.ts';

/**
 * How long one use of the cache may take. The cache is a hint: if the service hangs, it must not take the whole time of the run.
 * If it answers 503, each use would take half a minute of the client's own tries.
 */
const HINT_MS = 20_000;
/** Longer, since a run that gives up a race goes on with its own pair. A race takes at most two rounds with their uploads. */
const RACE_MS = 60_000;

/** Limits how long a run waits for the cache. After the first timeout the run does not use the cache any more. */
export interface CacheTimeout {
  /** The cache gave no usable answer in time, and is not asked again in this run. */
  readonly isOver: boolean;
  /**
   * Returns the work's result, or `otherwise` if the cache gives no usable answer in time. Throws a `Failure` (`timeout`) if the time of
   * the run is over.
   */
  hint<T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T>;
  /** As `hint`, with more time. */
  race<T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T>;
}

/** A timeout within the deadline of a run. `timeoutMs`, if given, is the limit of every use. */
export function cacheTimeout(deadline: Deadline, log: Log, timeoutMs?: number): CacheTimeout {
  let isOver = false;
  const wait = async <T>(what: string, otherwise: T, work: () => Promise<T>, ms: number): Promise<T> => {
    if (isOver) return otherwise;
    const limit = deadlineAfter(timeoutMs ?? ms);
    try {
      return await deadline.limit(what, () => limit.limit(what, work));
    } catch (error) {
      isOver = limit.signal.aborted || deadline.signal.aborted;
      if (!limit.signal.aborted || deadline.signal.aborted) throw error;
      log.warning(
        `${withTrouble(`The cache service gave no usable answer in time while ${what}.`)} This run goes on without the cache; backups are not affected.`,
      );
      return otherwise;
    }
  };
  return {
    get isOver() {
      return isOver;
    },
    hint: (what, otherwise, work) => wait(what, otherwise, work, HINT_MS),
    race: (what, otherwise, work) => wait(what, otherwise, work, RACE_MS),
  };
}
