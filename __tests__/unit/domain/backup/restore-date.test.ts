import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStamp } from '../../../../src/domain/backup/backup-name.ts';
import { formatTime } from '../../../../src/domain/backup/manifest.ts';
import { isNotAfter, parseRestoreDate } from '../../../../src/domain/backup/restore-date.ts';
import { errorOf } from '../fixtures.ts';

/** The times of sets that count up to the date, of all that are given. */
function counted(date: string, times: readonly string[]): string[] {
  const parsed = parseRestoreDate(date);
  return times.filter((time) => isNotAfter(new Date(time), parsed));
}

describe('the date of a restore', () => {
  it.each([
    ['latest', null],
    ['2026-11-23', '2026-11-23T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T23:59:59.999Z'],
    ['2000-02-29', '2000-02-29T23:59:59.999Z'],
    ['2026-12-31', '2026-12-31T23:59:59.999Z'],
    ['2026-11-23T02:10:00Z', '2026-11-23T02:10:00.999Z'],
    ['2026-11-23T02:10Z', '2026-11-23T02:10:59.999Z'],
    ['2026-11-23T02:10:00.250Z', '2026-11-23T02:10:00.250Z'],
    ['2026-11-23T02:10:00+02:00', '2026-11-23T00:10:00.999Z'],
    ['2026-11-23T23:30:00-05:30', '2026-11-24T05:00:00.999Z'],
    ['20261123T021000Z', '2026-11-23T02:10:00.999Z'],
  ])('%s counts up to %s', (text, until) => {
    expect(parseRestoreDate(text)).toEqual({ text, until: until === null ? null : new Date(until) });
  });

  it.each([
    '',
    'yesterday',
    'Latest',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-11-23 ',
    '23.11.2026',
    '2026-11-23T02:10:00',
    '2026-11-23T24:10:00Z',
    '2026-11-23T02:60:00Z',
    '2026-11-23T02:10.5Z',
    '2026-11-23T02:10:00z',
    '2026-02-30T02:10:00Z',
    '2026-11-23T02:10:00+0200',
    '20261123T021000',
    '20261123T0210Z',
    '20260230T021000Z',
    '20261123T026100Z',
    '1790000000',
  ])('%j is refused', (text) => {
    expect(errorOf(() => parseRestoreDate(text)).message).toMatch(
      /^must be latest, a day such as 2026-11-23/,
    );
  });

  it('of a day takes the last second of it, and nothing of the next', () => {
    const times = [
      '2026-11-22T23:59:59Z',
      '2026-11-23T00:00:00Z',
      '2026-11-23T23:59:59Z',
      '2026-11-24T00:00:00Z',
    ];
    expect(counted('2026-11-23', times)).toEqual(times.slice(0, 3));
    expect(counted('latest', times)).toEqual(times);
    expect(counted('2024-02-29', ['2024-02-29T23:59:59Z', '2024-03-01T00:00:00Z'])).toHaveLength(1);
  });

  it('of a part of a second takes a set of that very moment', () => {
    const date = parseRestoreDate('2026-11-23T02:10:00.250Z');
    expect(isNotAfter(new Date('2026-11-23T02:10:00.250Z'), date)).toBe(true);
    expect(isNotAfter(new Date('2026-11-23T02:10:00.251Z'), date)).toBe(false);
  });

  it('of a second takes every set of that second', () => {
    expect(counted('20261123T021000Z', ['2026-11-23T02:10:00Z', '2026-11-23T02:10:01Z'])).toHaveLength(1);
  });

  it('that names a set takes that set and none a second younger, however it is written', () => {
    const seconds = fc.integer({ min: 0, max: 4_102_444_799 });
    fc.assert(
      fc.property(seconds, (second) => {
        const time = new Date(second * 1000);
        for (const text of [formatTime(time), formatStamp(time)]) {
          expect(isNotAfter(time, parseRestoreDate(text))).toBe(true);
          expect(isNotAfter(new Date(second * 1000 + 1000), parseRestoreDate(text))).toBe(false);
        }
      }),
    );
  });
});
