import { Failure } from '../../domain/failure.ts';
import { formatDuration } from '../../domain/renewal/duration.ts';
import { watchRequests, withTrouble } from './official-clients/request-trouble.ts';

/** Any interval will do. */
const HOLD_MS = 60_000;

/** One deadline for all requests of a run. */
export interface Deadline {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  /** Returns the result of the work. Throws a `Failure` (`timeout`) that names the work if the time is over first. */
  limit<T>(what: string, work: () => Promise<T>): Promise<T>;
}

/** A deadline `ms` milliseconds from now. */
export function deadlineAfter(ms: number): Deadline {
  const signal = AbortSignal.timeout(ms);
  watchRequests();
  return {
    signal,
    async limit(what, work) {
      if (signal.aborted) throw timeIsOver(what, ms);
      // A client whose connection broke off may wait for nothing. Node ends a process that waits for nothing, and the signal's
      // own timer does not count.
      const hold = setInterval(() => undefined, HOLD_MS);
      let stop = (): void => undefined;
      const end = new Promise<never>((_, reject) => {
        stop = () => {
          reject(timeIsOver(what, ms));
        };
        signal.addEventListener('abort', stop, { once: true });
      });
      try {
        return await Promise.race([work(), end]);
      } finally {
        signal.removeEventListener('abort', stop);
        clearInterval(hold);
      }
    },
  };
}

function timeIsOver(what: string, ms: number): Failure {
  const message = `The time for all requests (input timeout, ${formatDuration(ms)}) was over while ${what}.`;
  return new Failure('timeout', `${withTrouble(message)} Run again, or set a longer timeout.`);
}
