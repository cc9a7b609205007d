import { momentBefore, type CalendarSpan } from './calendar-span.ts';
import { DAY_MS } from '../certificate/certificate.ts';

/** How many to keep. 0 means that the rule was not given. */
export type Limit = number | 'unlimited';

/** Which sets to keep, with the meaning of `restic forget`. */
export interface RetentionPolicy {
  readonly last: Limit;
  readonly daily: Limit;
  readonly weekly: Limit;
  readonly monthly: Limit;
  readonly yearly: Limit;
  /** `null` if it was not given. */
  readonly within: CalendarSpan | null;
}

/** A rule of the policy, by the name of its input. */
type PolicyRule = 'keep-within' | 'keep-last' | 'keep-daily' | 'keep-weekly' | 'keep-monthly' | 'keep-yearly';

/**
 * Why a set is kept.
 *
 * - a rule of the policy
 * - `newest`: the newest set that is whole, or the one that holds the current certificate of a name
 * - `only-copy`: no set that stays, and that its store keeps as long, holds one of its certificates with the key
 * - `locked`: it is sealed and was not opened
 * - `damaged`: it is not what was stored, and may hold the last copy of a key all the same
 * - `unreadable`: it could not be fetched, so what it holds is unknown
 * - `outdated-passphrase`: only the previous passphrase proves it, though it is newer than a set of the current one
 * - `other-repository`: it says that another repository made it
 * - `future`: it is dated in the future; a clock was wrong
 * - `no-rule`: no rule was given, so everything is kept
 */
export type KeepRule =
  | PolicyRule
  | 'newest'
  | 'only-copy'
  | 'locked'
  | 'damaged'
  | 'unreadable'
  | 'outdated-passphrase'
  | 'other-repository'
  | 'future'
  | 'no-rule';

/** A rule that keeps the newest set of each of the last few periods. */
interface PeriodRule {
  readonly name: PolicyRule;
  readonly limit: Limit;
  /** The same for all sets of one period. */
  readonly periodOf: (time: Date, index: number) => number | string;
}

/** Returns whether no rule was given. */
export function isEmptyPolicy(policy: RetentionPolicy): boolean {
  return policy.within === null && periodRules(policy).every(({ limit }) => limit === 0);
}

/**
 * Returns the rules that keep each of the sets made at `times`, or an empty list for a set to remove. `times` are newest
 * first. The calendar is that of UTC, and weeks begin on Monday.
 *
 * It decides as restic 0.14 (Debian 12) does: https://restic.readthedocs.io/en/v0.14.0/060_forget.html. Versions from 0.16
 * on also keep the oldest set while a rule has found fewer sets than it may keep.
 */
export function applyPolicy(
  times: readonly Date[],
  policy: RetentionPolicy,
  now: Date,
): readonly (readonly KeepRule[])[] {
  if (isEmptyPolicy(policy)) return times.map(() => ['no-rule']);
  const within = { name: 'keep-within' as const, kept: keptWithin(times, policy.within, now) };
  const periods = periodRules(policy).map((rule) => ({
    name: rule.name,
    kept: newestOfPeriods(times, rule),
  }));
  return times.map((_, index) =>
    [within, ...periods].filter(({ kept }) => kept.has(index)).map(({ name }) => name),
  );
}

function periodRules({ last, daily, weekly, monthly, yearly }: RetentionPolicy): readonly PeriodRule[] {
  return [
    { name: 'keep-last', limit: last, periodOf: (_, index) => index },
    { name: 'keep-daily', limit: daily, periodOf: dayNumber },
    // The first day of 1970 was a Thursday.
    { name: 'keep-weekly', limit: weekly, periodOf: (time) => Math.floor((dayNumber(time) + 3) / 7) },
    { name: 'keep-monthly', limit: monthly, periodOf: (time) => time.toISOString().slice(0, 7) },
    { name: 'keep-yearly', limit: yearly, periodOf: (time) => time.getUTCFullYear() },
  ];
}

function dayNumber(time: Date): number {
  return Math.floor(time.getTime() / DAY_MS);
}

/** Returns the newest set of each of the newest periods that have one. */
function newestOfPeriods(times: readonly Date[], { limit, periodOf }: PeriodRule): ReadonlySet<number> {
  const newest = new Map<number | string, number>();
  for (const [index, time] of times.entries()) {
    const period = periodOf(time, index);
    if (!newest.has(period)) newest.set(period, index);
  }
  const indices = [...newest.values()];
  return new Set(limit === 'unlimited' ? indices : indices.slice(0, limit));
}

/** Counts back from the newest set and not from now, so that backups do not run out if no new ones are made. */
function keptWithin(times: readonly Date[], within: CalendarSpan | null, now: Date): ReadonlySet<number> {
  if (within === null) return new Set();
  // A set from the future, made by a wrong clock, would make all others old.
  const latest = times.find((time) => time < now);
  if (latest === undefined) return new Set(times.keys());
  const start = momentBefore(latest, within);
  return new Set([...times.entries()].filter(([, time]) => time > start).map(([index]) => index));
}
