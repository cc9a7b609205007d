import { describe, expect, it } from 'vitest';
import {
  DAY_MS,
  daysLeft,
  HOUR_MS,
  lifetimeDays,
  soonestFirst,
} from '../../../../src/domain/certificate/certificate.ts';
import { certificateOf, NOT_AFTER, NOT_BEFORE, plus } from '../fixtures.ts';

describe('the days left', () => {
  it.each([
    [10 * DAY_MS, 10],
    [10 * DAY_MS - 1, 9],
    [DAY_MS, 1],
    [DAY_MS - 1, 0],
    [0, 0],
    [-1, -1],
    [-DAY_MS, -1],
    [-DAY_MS - 1, -2],
  ])('with %d ms to go are %d, rounded down', (ms, days) => {
    expect(daysLeft({ notAfter: NOT_AFTER }, plus(NOT_AFTER, -ms))).toBe(days);
  });
});

describe('the lifetime in days', () => {
  it.each([0, -1000, 1000, HOUR_MS, -HOUR_MS])('is to the nearest day where it is %d ms off', (offset) => {
    expect(lifetimeDays({ notBefore: NOT_BEFORE, notAfter: plus(NOT_AFTER, offset) })).toBe(100);
  });
});

describe('certificates, soonest first', () => {
  it('stand in the order in which they expire, and the list stays as it is', () => {
    const [late, early, middle] = [3, 1, 2].map((days) =>
      certificateOf({ notAfter: plus(NOT_AFTER, days * DAY_MS), serialNumber: `0${days}` }),
    );
    if (late === undefined || early === undefined || middle === undefined) throw new Error('not made');
    const certificates = [late, early, middle];
    expect(soonestFirst(certificates)).toEqual([early, middle, late]);
    expect(certificates).toEqual([late, early, middle]);
    expect(soonestFirst([])).toEqual([]);
  });

  it('of one end stay in their order', () => {
    const certificates = ['01', '02', '03'].map((serialNumber) => certificateOf({ serialNumber }));
    expect(soonestFirst(certificates)).toEqual(certificates);
  });
});
