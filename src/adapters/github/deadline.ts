import { Failure } from '../../domain/failure.ts';
import { formatDuration } from '../../domain/duration.ts';

/** However long; it does nothing. */
const HOLD_MS = 60_000;

/** One deadline for all requests of a run. */
export interface Deadline {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  /** The result of the work, unless the time is over before: then a `Failure` (`timeout`) that names the work. */
  limit<T>(what: string, work: () => Promise<T>): Promise<T>;
}

/** A deadline so long after now. */
export function deadlineAfter(ms: number): Deadline {
  const signal = AbortSignal.timeout(ms);
  return {
    signal,
    async limit(what, work) {
      const failure = new Failure(
        'timeout',
        `The time for all requests (input timeout, ${formatDuration(ms)}) was over while ${what}. Run again, or give more time.`,
      );
      if (signal.aborted) throw failure;
      // A client whose connection broke off in mid-reply may wait for nothing, and a process with nothing to wait for
      // ends at once, without a word; the timer of the signal does not keep it.
      const hold = setInterval(() => undefined, HOLD_MS);
      let stop = (): void => undefined;
      const timeIsOver = new Promise<never>((_, reject) => {
        stop = () => {
          reject(failure);
        };
        signal.addEventListener('abort', stop, { once: true });
      });
      try {
        return await Promise.race([work(), timeIsOver]);
      } finally {
        signal.removeEventListener('abort', stop);
        clearInterval(hold);
      }
    },
  };
}
