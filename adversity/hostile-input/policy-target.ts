import { wholeNumber } from '../../src/actions/step/parsers.ts';
import { parseNameIn } from '../../src/domain/backup/backup-name.ts';
import { parseCalendarSpan } from '../../src/domain/backup/calendar-span.ts';
import { applyPolicy, type Limit, type RetentionPolicy } from '../../src/domain/backup/retention.ts';
import { expect, foreseen } from './target.ts';

const NOW = new Date('2026-11-23T02:10:00Z');
const WORKSPACE = '/certkeep/hostile/workspace';

/** Applies a policy: the limits, separated by commas, and the times of sets, each a line. */
export function readPolicy(text: string): void {
  const [limits = '', ...stamps] = text.split('\n');
  const [last = '', daily = '', weekly = '', monthly = '', yearly = '', within = ''] = limits.split(',');
  const policy = foreseen((): RetentionPolicy => ({
    last: limitOf(last),
    daily: limitOf(daily),
    weekly: limitOf(weekly),
    monthly: limitOf(monthly),
    yearly: limitOf(yearly),
    within: within === '' ? null : parseCalendarSpan(within),
  }));
  if (policy === undefined) return;
  const times = stamps
    .flatMap((stamp) => parseNameIn(`a-${stamp}`, 'a')?.time ?? [])
    .sort((some, other) => other.getTime() - some.getTime());
  const rules = applyPolicy(times, policy, NOW);
  expect(rules.length === times.length, 'every set is judged');
  const hasRule =
    policy.within !== null || [last, daily, weekly, monthly, yearly].some((limit) => limitOf(limit) !== 0);
  expect(hasRule || rules.every(([rule]) => rule === 'no-rule'), 'without a rule everything is kept');
  expect(
    limitOf(last) === 0 || times.length === 0 || rules[0]?.length !== 0,
    'the newest is among the last ones',
  );
}

function limitOf(text: string): Limit {
  return text === 'unlimited' ? text : wholeNumber(0, 999_999)(text, WORKSPACE);
}
