import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/certificate/certificate.ts';
import { isOverdue, nextRunAfter, backupIntervalOf } from '../../../../src/domain/backup/backup-interval.ts';
import { NOW, plus } from '../fixtures.ts';

/** Times so many days before now. */
function daysAgo(...days: readonly number[]): Date[] {
  return days.map((count) => plus(NOW, -count * DAY_MS));
}

describe('the rhythm of sets', () => {
  it.each([
    { ages: [], days: null },
    { ages: [0], days: null },
    { ages: [0, 7], days: null },
    { ages: [0, 7, 14], days: 7 },
    { ages: [0, 6, 14], days: 7 },
    { ages: [0, 0.5, 7, 14, 21], days: 6.75 },
    // A renewal stores two sets in one run, and one run of the schedule failed.
    { ages: [0, 0, 7, 14, 28, 35], days: 7 },
    { ages: [0, 2, 10, 11], days: 2 },
    {
      ages: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...Array.from({ length: 15 }, (_, index) => 30 + 7 * index)],
      days: 1,
    },
    { ages: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 500, 1000, 1500], days: 1 },
    // Made in one go, as by a matrix.
    { ages: [0, 0, 0], days: null },
    { ages: [0, 0.0006, 0.0012], days: null },
  ])('of $ages days ago is $days days', ({ ages, days }) => {
    expect(backupIntervalOf(daysAgo(...ages))).toBe(days === null ? null : days * DAY_MS);
  });

  it('makes a set overdue after twice its time and an hour, not at it', () => {
    const limit = 14 * DAY_MS + HOUR_MS;
    expect(isOverdue(plus(NOW, -limit), 7 * DAY_MS, NOW)).toBe(false);
    expect(isOverdue(plus(NOW, -limit - 1), 7 * DAY_MS, NOW)).toBe(true);
  });

  it('lets the next run be expected when it is due, and now when it is late', () => {
    expect(nextRunAfter(plus(NOW, -DAY_MS), 7 * DAY_MS, NOW)).toEqual(plus(NOW, 6 * DAY_MS));
    expect(nextRunAfter(plus(NOW, -8 * DAY_MS), 7 * DAY_MS, NOW)).toEqual(NOW);
  });
});
