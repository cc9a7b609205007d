import { HOUR_MS } from './certificate.ts';

/** So many sets tell the rhythm of their runs; what was long ago says little of it. */
export const RHYTHM_SETS = 10;
const MIN_SETS = 3;

/**
 * The usual time between sets in milliseconds: the median, so that neither a run by hand nor one that failed changes
 * it. `null` where fewer than three sets are there to tell.
 */
export function rhythmOf(newestFirst: readonly Date[]): number | null {
  const times = newestFirst.slice(0, RHYTHM_SETS).map((time) => time.getTime());
  if (times.length < MIN_SETS) return null;
  const intervals: number[] = [];
  times.reduce((later, earlier) => {
    intervals.push(later - earlier);
    return earlier;
  });
  return medianOf(intervals);
}

/** Whether a set is missing: twice the usual time, and an hour for a late schedule, have passed since the newest. */
export function isOverdue(newest: Date, rhythmMs: number, now: Date): boolean {
  return now.getTime() - newest.getTime() > 2 * rhythmMs + HOUR_MS;
}

/** When the next set is to be expected; one that is late, now. */
export function nextRunAfter(newest: Date, rhythmMs: number, now: Date): Date {
  return new Date(Math.max(newest.getTime() + rhythmMs, now.getTime()));
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((some, other) => some - other);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}
