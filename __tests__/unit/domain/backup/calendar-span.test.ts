import { describe, expect, it } from 'vitest';
import { momentBefore, parseCalendarSpan } from '../../../../src/domain/backup/calendar-span.ts';
import { errorOf } from '../fixtures.ts';

describe('parseCalendarSpan', () => {
  it.each([
    ['30d', { years: 0, months: 0, days: 30, hours: 0 }],
    ['12h', { years: 0, months: 0, days: 0, hours: 12 }],
    ['1y5m7d2h', { years: 1, months: 5, days: 7, hours: 2 }],
    ['1234y12345m123456d1234567h', { years: 1234, months: 12345, days: 123456, hours: 1234567 }],
    ['2y12h', { years: 2, months: 0, days: 0, hours: 12 }],
  ])('reads %s', (text, span) => {
    expect(parseCalendarSpan(text)).toEqual(span);
  });

  it.each(['0d', '0y0m0d0h'])('takes %s for none', (text) => {
    expect(parseCalendarSpan(text)).toBeNull();
  });

  it.each(['', '7', 'd', '1w', '-1d', '1d2y', '1.5d', ' 1d', '1D', '1d1d'])('refuses %j', (text) => {
    expect(errorOf(() => parseCalendarSpan(text)).message).toContain('must be a span such as 30d');
  });
});

describe('momentBefore', () => {
  const before = (time: string, span: string): string => {
    const parsed = parseCalendarSpan(span);
    if (parsed === null) throw new Error('no span');
    return momentBefore(new Date(time), parsed).toISOString();
  };

  it.each([
    ['2026-11-23T02:10:00Z', '30d', '2026-10-24T02:10:00.000Z'],
    ['2026-11-23T02:10:00Z', '12h', '2026-11-22T14:10:00.000Z'],
    ['2026-11-23T02:10:00Z', '1y5m7d2h', '2025-06-16T00:10:00.000Z'],
    // Go's own example of AddDate: what the month does not have runs over.
    ['2026-03-31T00:00:00Z', '1m', '2026-03-03T00:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '1y', '2023-03-01T00:00:00.000Z'],
  ])('%s less %s', (time, span, expected) => {
    expect(before(time, span)).toBe(expected);
  });
});
