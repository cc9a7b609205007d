import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/certificate/certificate.ts';
import { isDue, isDueWhenIssued, renewalTime, validityFrom } from '../../../../src/domain/renewal/renewal.ts';
import { NOW, plus } from '../fixtures.ts';

const HOURS = (count: number) => ({ kind: 'time', ms: count * HOUR_MS }) as const;
const PERCENT = (percent: number) => ({ kind: 'share', percent }) as const;

describe('a certificate that is issued now', () => {
  it('is valid from an hour before, in whole seconds, for days of 24 hours', () => {
    const { notBefore, notAfter } = validityFrom(plus(NOW, 999), 2);
    expect(notBefore).toEqual(plus(NOW, -HOUR_MS));
    expect(notAfter).toEqual(plus(NOW, 2 * DAY_MS - HOUR_MS));
  });

  it.each([
    [1, HOURS(23), true],
    [1, HOURS(22), false],
    [2, HOURS(47), true],
    [2, HOURS(46), false],
    [1, PERCENT(96), true],
    [1, PERCENT(95), false],
    [5, PERCENT(99), false],
    [4, PERCENT(99), true],
    [36_500, HOURS(0), false],
  ] as const)('for %i days, and renewed with %j left, is due at once: %s', (days, renewBefore, expected) => {
    expect(isDueWhenIssued(days, renewBefore)).toBe(expected);
    expect(isDue(validityFrom(NOW, days), renewBefore, NOW)).toBe(expected);
  });

  it('is due from the moment on at which so much is left', () => {
    const validity = validityFrom(NOW, 10);
    const due = renewalTime(validity, PERCENT(10));
    expect(due).toEqual(plus(validity.notAfter, -DAY_MS));
    expect(isDue(validity, PERCENT(10), plus(due, -1))).toBe(false);
    expect(isDue(validity, PERCENT(10), due)).toBe(true);
  });
});
