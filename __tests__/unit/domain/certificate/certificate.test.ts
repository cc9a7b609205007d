import { describe, expect, it } from 'vitest';
import {
  compareEnds,
  DAY_MS,
  daysLeft,
  HOUR_MS,
  lifetimeDays,
} from '../../../../src/domain/certificate/certificate.ts';
import { NOT_AFTER, NOT_BEFORE, plus } from '../fixtures.ts';

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

it('what expires first comes first, and of one end each keeps its place', () => {
  const ends = [3, 1, 2, 1].map((days, index) => ({ notAfter: plus(NOT_AFTER, days * DAY_MS), index }));
  expect(ends.toSorted(compareEnds).map(({ index }) => index)).toEqual([1, 3, 2, 0]);
});
