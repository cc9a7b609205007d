import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/certificate/certificate.ts';
import { formatDuration, parseDuration, parseRenewBefore } from '../../../../src/domain/renewal/duration.ts';
import { renewalTime } from '../../../../src/domain/renewal/renewal.ts';
import { errorOf, expectQuick, NOT_AFTER, NOT_BEFORE, plus } from '../fixtures.ts';

const ALL = ['s', 'm', 'h', 'd'] as const;

describe('a duration', () => {
  it.each([
    ['1s', 1000],
    ['90s', 90_000],
    ['5m', 300_000],
    ['12h', 12 * HOUR_MS],
    ['30d', 30 * DAY_MS],
    ['0d', 0],
    ['007d', 7 * DAY_MS],
    ['9999999d', 9_999_999 * DAY_MS],
  ])('%s is %d ms', (text, ms) => {
    expect(parseDuration(text, ALL)).toBe(ms);
  });

  it.each([
    '',
    '5',
    'm',
    '5 m',
    ' 5m',
    '5m\n',
    '-5m',
    '+5m',
    '1.5h',
    '1h30m',
    '5M',
    '5w',
    '12345678d',
    '٣d',
    '0x5m',
  ])('%j is refused', (text) => {
    expect(errorOf(() => parseDuration(text, ALL)).message).toBe(
      'must be a whole number with its unit, such as 30s or 5m or 12h or 30d',
    );
  });

  it('in a unit that is not allowed is refused, and the message shows those that are', () => {
    expect(errorOf(() => parseDuration('5d', ['s', 'm', 'h'])).message).toBe(
      'must be a whole number with its unit, such as 30s or 5m or 12h',
    );
    expect(errorOf(() => parseDuration('5s', ['d'])).message).toBe(
      'must be a whole number with its unit, such as 30d',
    );
  });

  it('that is written reads as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds * 1000), ALL)).toBe(seconds * 1000);
      }),
    );
  });

  it.each([
    [0, '0s'],
    [1, '0s'],
    [999, '1s'],
    [1000, '1s'],
    [90_000, '90s'],
    [60_000, '1m'],
    [HOUR_MS, '1h'],
    [36 * HOUR_MS, '36h'],
    [DAY_MS, '1d'],
    [DAY_MS + 60_000, '1441m'],
    [-1000, '-1s'],
  ])('of %d ms is written as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('the input renew-before', () => {
  it.each([
    ['30d', { kind: 'time', ms: 30 * DAY_MS }],
    ['12h', { kind: 'time', ms: 12 * HOUR_MS }],
    ['0d', { kind: 'time', ms: 0 }],
    ['33%', { kind: 'share', percent: 33 }],
    ['0%', { kind: 'share', percent: 0 }],
    ['99%', { kind: 'share', percent: 99 }],
    ['never', { kind: 'never' }],
  ])('may be %s', (text, renewBefore) => {
    expect(parseRenewBefore(text)).toEqual(renewBefore);
  });

  it.each(['100%', '101%', '999%'])('may not be %s, the whole lifetime', (text) => {
    expect(errorOf(() => parseRenewBefore(text)).message).toBe(
      'must be less than the whole lifetime: at most 99%',
    );
  });

  it.each([
    '',
    '30',
    '30m',
    '90s',
    '33 %',
    '%',
    '-1%',
    '3.5%',
    '1000%',
    '33%x',
    '30 days',
    'Never',
    'never ',
  ])('may not be %j', (text) => {
    expect(errorOf(() => parseRenewBefore(text)).message).toBe(
      'must be days such as 30d, hours such as 12h, a share of the lifetime such as 33%, or never',
    );
  });

  it('is refused with one message, and soon, whatever else it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        fc.pre(!/^(\d+[dh%]|never)$/.test(text));
        expect(errorOf(() => parseRenewBefore(text)).message).toMatch(/^must be days such as 30d, hours/);
      }),
    );
    for (const digit of ['1', ' ', '%'])
      expectQuick(() => errorOf(() => parseRenewBefore(digit.repeat(1_000_000))));
  });
});

describe('the renewal time', () => {
  const validity = { notBefore: NOT_BEFORE, notAfter: NOT_AFTER };
  it.each([
    [{ kind: 'time', ms: 0 }, 0],
    [{ kind: 'time', ms: 1 }, -1],
    [{ kind: 'time', ms: 30 * DAY_MS }, -30 * DAY_MS],
    [{ kind: 'time', ms: 200 * DAY_MS }, -200 * DAY_MS],
    [{ kind: 'share', percent: 0 }, 0],
    [{ kind: 'share', percent: 33 }, -33 * DAY_MS],
    [{ kind: 'share', percent: 99 }, -99 * DAY_MS],
  ] as const)('for %j is notAfter and %d ms', (renewBefore, offset) => {
    expect(renewalTime(validity, renewBefore)).toEqual(plus(NOT_AFTER, offset));
  });

  it('is the end of what is kept for ever', () => {
    expect(renewalTime(validity, { kind: 'never' })).toEqual(NOT_AFTER);
  });

  it('for a share is never outside of the validity', () => {
    const moment = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 0, max: 99 }), (one, other, percent) => {
        const [notBefore, notAfter] = one < other ? [one, other] : [other, one];
        const time = renewalTime({ notBefore, notAfter }, { kind: 'share', percent }).getTime();
        expect(time).toBeGreaterThanOrEqual(notBefore.getTime());
        expect(time).toBeLessThanOrEqual(notAfter.getTime());
      }),
    );
  });
});
