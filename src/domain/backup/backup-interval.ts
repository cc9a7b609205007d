import { HOUR_MS } from '../certificate/certificate.ts';

/** This many sets show how often runs happen. Older ones say little about it. */
export const INTERVAL_SETS = 10;
const MIN_SETS = 3;
export const MINUTE_MS = 60_000;

/**
 * Returns the usual time between sets in milliseconds, or `null` if there are fewer than three, or if they were made in one go, which
 * shows nothing. It is the median, so neither a run by hand nor one that failed changes it.
 */
export function backupIntervalOf(newestFirst: readonly Date[]): number | null {
  const times = newestFirst.slice(0, INTERVAL_SETS).map((time) => time.getTime());
  if (times.length < MIN_SETS) return null;
  const intervals: number[] = [];
  times.reduce((later, earlier) => {
    intervals.push(later - earlier);
    return earlier;
  });
  const interval = medianOf(intervals);
  return interval < MINUTE_MS ? null : interval;
}

/** Returns whether a set is missing: twice the usual time has passed since the newest, and an hour for a late schedule. */
export function isOverdue(newest: Date, intervalMs: number, now: Date): boolean {
  return now.getTime() - newest.getTime() > 2 * intervalMs + HOUR_MS;
}

/** Returns when the next set is due. A late one is due now. */
export function nextRunAfter(newest: Date, intervalMs: number, now: Date): Date {
  return new Date(Math.max(newest.getTime() + intervalMs, now.getTime()));
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((some, other) => some - other);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}
