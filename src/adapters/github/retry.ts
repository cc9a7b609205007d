import { setTimeout } from 'node:timers/promises';

const FIRST_WAIT_MS = 500;

/** Lets time pass. Rejects when the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>;

interface RetryOptions {
  readonly maxTries: number;
  /** Stops further tries once aborted. */
  readonly signal: AbortSignal;
  readonly wait: Wait;
  /** How long to wait after this try (the first is 1) failed so; `null` if another try cannot succeed. */
  readonly waitBeforeNext: (error: unknown, attempt: number) => number | null;
}

/** The result of the first try that succeeds. Throws what the last try threw if none does. */
export async function retried<T>(
  attempt: () => Promise<T>,
  { maxTries, signal, wait, waitBeforeNext }: RetryOptions,
): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const waitMs = count >= maxTries || signal.aborted ? null : waitBeforeNext(error, count);
      if (waitMs === null) throw error;
      await wait(waitMs, signal);
    }
  }
}

/** The usual wait after a try: doubles each time, with jitter, so that runs that failed together do not retry together. */
export function backoffMs(attempt: number): number {
  return FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
}

/** On the timer of the process. */
export const waitOnTimer: Wait = (ms, signal) => setTimeout(ms, undefined, { signal });
