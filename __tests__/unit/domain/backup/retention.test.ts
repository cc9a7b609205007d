import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPolicy,
  isEmptyPolicy,
  type KeepRule,
  type Limit,
  type RetentionPolicy,
} from '../../../../src/domain/backup/retention.ts';

const NOW = new Date('2026-11-23T00:00:00Z');
const NONE: RetentionPolicy = { last: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null };

function apply(times: readonly string[], policy: Partial<RetentionPolicy>): readonly (readonly KeepRule[])[] {
  return applyPolicy(
    times.map((time) => new Date(time)),
    { ...NONE, ...policy },
    NOW,
  );
}

/** The times that some rule keeps. */
function kept(times: readonly string[], policy: Partial<RetentionPolicy>): string[] {
  const rules = apply(times, policy);
  return times.filter((_, index) => rules[index]?.length !== 0);
}

describe('a policy', () => {
  it('of no rule keeps everything, and says so', () => {
    expect(isEmptyPolicy(NONE)).toBe(true);
    expect(apply(['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z'], {})).toEqual([['no-rule'], ['no-rule']]);
  });

  it.each([
    { last: 1 },
    { yearly: 'unlimited' as const },
    { within: { years: 0, months: 0, days: 1, hours: 0 } },
  ])('is not empty with %o', (rule) => {
    expect(isEmptyPolicy({ ...NONE, ...rule })).toBe(false);
  });

  it('names every rule that keeps a set', () => {
    expect(apply(['2026-11-22T00:00:00Z', '2026-11-21T00:00:00Z'], { last: 1, daily: 2, yearly: 1 })).toEqual(
      [['keep-last', 'keep-daily', 'keep-yearly'], ['keep-daily']],
    );
  });

  it('calls each rule by the name of its input', () => {
    const within = { years: 0, months: 0, days: 1, hours: 0 };
    expect(
      apply(['2026-11-22T00:00:00Z'], { last: 1, daily: 1, weekly: 1, monthly: 1, yearly: 1, within }),
    ).toEqual([['keep-within', 'keep-last', 'keep-daily', 'keep-weekly', 'keep-monthly', 'keep-yearly']]);
  });

  it('has nothing to say of no sets', () => {
    expect(apply([], { last: 1, within: { years: 0, months: 0, days: 1, hours: 0 } })).toEqual([]);
  });
});

describe('a period', () => {
  it('is a day of UTC', () => {
    const times = ['2026-11-22T23:59:59Z', '2026-11-22T00:00:00Z', '2026-11-21T23:59:59Z'];
    expect(kept(times, { daily: 5 })).toEqual([times[0], times[2]]);
  });

  it('is a week that begins on Monday, across the end of a year too', () => {
    // Monday 5 January, then Sunday and Friday of the week before it, then the Sunday before that.
    const times = [
      '2026-01-05T00:00:00Z',
      '2026-01-04T23:00:00Z',
      '2026-01-02T00:00:00Z',
      '2025-12-28T00:00:00Z',
    ];
    expect(kept(times, { weekly: 5 })).toEqual([times[0], times[1], times[3]]);
  });

  it('is a month, and the same month of another year another one', () => {
    const times = ['2026-03-31T00:00:00Z', '2026-03-01T00:00:00Z', '2025-03-31T00:00:00Z'];
    expect(kept(times, { monthly: 5 })).toEqual([times[0], times[2]]);
  });

  it('is a year', () => {
    const times = [
      '2026-03-31T00:00:00Z',
      '2026-01-01T00:00:00Z',
      '2025-12-31T00:00:00Z',
      '2020-01-01T00:00:00Z',
    ];
    expect(kept(times, { yearly: 2 })).toEqual([times[0], times[2]]);
  });

  it('without a set does not count', () => {
    const times = ['2026-11-22T00:00:00Z', '2026-11-01T00:00:00Z', '2026-08-01T00:00:00Z'];
    expect(kept(times, { daily: 2 })).toEqual(times.slice(0, 2));
  });
});

describe('keep-within', () => {
  const within = { years: 0, months: 0, days: 7, hours: 0 };

  it('counts from the newest set, and not from now; the moment itself is out', () => {
    const times = ['2026-01-08T00:00:00Z', '2026-01-01T00:00:01Z', '2026-01-01T00:00:00Z'];
    expect(kept(times, { within })).toEqual(times.slice(0, 2));
  });

  it('does not count from a set of this very moment, as restic does not', () => {
    const times = ['2026-11-23T00:00:00Z', '2026-11-15T00:00:00Z', '2026-11-08T00:00:00Z'];
    expect(kept(times, { within })).toEqual(times.slice(0, 2));
  });

  it('does not count from a set of the future, which it keeps', () => {
    const times = [
      '2099-01-01T00:00:00Z',
      '2026-01-08T00:00:00Z',
      '2026-01-02T00:00:00Z',
      '2025-01-01T00:00:00Z',
    ];
    expect(kept(times, { within })).toEqual(times.slice(0, 3));
  });

  it('keeps all where all are of the future', () => {
    const times = ['2099-01-01T00:00:00Z', '2098-01-01T00:00:00Z'];
    expect(kept(times, { within })).toEqual(times);
  });
});

const limit: fc.Arbitrary<Limit> = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant<Limit>('unlimited'));
const policy: fc.Arbitrary<RetentionPolicy> = fc.record({
  last: limit,
  daily: limit,
  weekly: limit,
  monthly: limit,
  yearly: limit,
  within: fc.option(
    fc.record({
      years: fc.integer({ min: 0, max: 1 }),
      months: fc.integer({ min: 0, max: 14 }),
      days: fc.integer({ min: 0, max: 40 }),
      hours: fc.integer({ min: 1, max: 30 }),
    }),
  ),
});
const dates: fc.Arbitrary<Date[]> = fc
  .array(fc.date({ min: new Date('2022-12-01'), max: new Date('2027-01-01'), noInvalidDate: true }), {
    maxLength: 40,
  })
  .map((times) => times.sort((some, other) => other.getTime() - some.getTime()));

const survivors = (times: readonly Date[], rules: RetentionPolicy): Date[] => {
  const decisions = applyPolicy(times, rules, NOW);
  return times.filter((_, index) => decisions[index]?.length !== 0);
};

describe('every policy', () => {
  it('keep-last keeps so many, or all there are', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 50 }), (times, last) => {
        expect(survivors(times, { ...NONE, last })).toHaveLength(Math.min(last, times.length));
      }),
    );
  });

  it('with one more rule keeps no fewer', () => {
    fc.assert(
      fc.property(dates, policy, policy, (times, some, other) => {
        fc.pre(!isEmptyPolicy(some));
        const more = { ...some, within: some.within ?? other.within, daily: some.daily || other.daily };
        expect(survivors(times, more)).toEqual(expect.arrayContaining(survivors(times, some)));
      }),
    );
  });

  it('removes nothing more when it is applied again', () => {
    fc.assert(
      fc.property(dates, policy, (times, rules) => {
        const once = survivors(times, rules);
        expect(survivors(once, rules)).toEqual(once);
      }),
    );
  });

  it('keeps the newest set', () => {
    fc.assert(
      fc.property(dates, policy, (times, rules) => {
        expect(survivors(times, rules)[0]).toEqual(times[0]);
      }),
    );
  });

  it('without a limit keeps a set of each day', () => {
    fc.assert(
      fc.property(dates, (times) => {
        const day = (time: Date): string => time.toISOString().slice(0, 10);
        const days = new Set(times.map(day));
        const left = survivors(times, { ...NONE, daily: 'unlimited' });
        expect(left.map(day)).toEqual([...days]);
      }),
    );
  });
});
