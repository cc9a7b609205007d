import { DAY_MS, HOUR_MS } from '../../src/domain/certificate/certificate.ts';
import {
  PLAIN_RUN,
  type Event,
  type GivenPassphrase,
  type Happening,
  type Installation,
  type RunPlan,
  type SidePlan,
} from './history.ts';
import type { Random } from './random.ts';
import type { Fault, FaultKind, Kill, Operation } from './run-process.ts';

export const FAULT_LEVELS = ['none', 'light', 'heavy'] as const;
export type FaultLevel = (typeof FAULT_LEVELS)[number];

/** How often things go wrong, as shares of 1. */
export interface Rates {
  /** Of runs. */
  readonly faulty: number;
  readonly killed: number;
  readonly raced: number;
  readonly unusual: number;
  /** Of days. */
  readonly worldly: number;
}

export const RATES: Readonly<Record<FaultLevel, Rates>> = {
  none: { faulty: 0, killed: 0, raced: 0, unusual: 0, worldly: 0 },
  light: { faulty: 0.04, killed: 0.01, raced: 0.01, unusual: 0.01, worldly: 0.02 },
  heavy: { faulty: 0.25, killed: 0.08, raced: 0.06, unusual: 0.12, worldly: 0.14 },
};

export const MINUTES_A_DAY = 1440;

const STORE_FAULTS: readonly [Operation, readonly [FaultKind, ...FaultKind[]]][] = [
  ['artifacts.list', ['error', 'throttled', 'denied', 'timeout', 'stale']],
  ['artifacts.open', ['error', 'throttled', 'timeout', 'corrupt', 'gone']],
  ['artifacts.store', ['error', 'throttled', 'timeout', 'lost-reply', 'lost-and-tried-again']],
  ['artifacts.remove', ['error', 'denied', 'lost-reply']],
  ['directory.list', ['error']],
  ['directory.open', ['error', 'corrupt', 'gone']],
  ['directory.store', ['error']],
  ['directory.remove', ['error']],
  ['cache.fetch', ['error', 'stale']],
  ['cache.list', ['error', 'throttled', 'denied']],
  ['cache.store', ['error', 'lost-reply']],
  ['cache.race', ['error', 'lost-reply']],
  ['disk.write', ['error']],
];

/**
 * Hosted runs follow UTC. The crontab of a server follows its own clock: at half past two in Berlin there is no run on
 * the last Sunday of March, and there are two on the last of October.
 */
export function minutesOfRuns(date: Date, { runners }: Installation): number[] {
  if (runners === 'hosted') return [130];
  const isLastSunday = date.getUTCDay() === 0 && date.getUTCDate() > 24;
  const month = date.getUTCMonth();
  if (isLastSunday && month === 2) return [];
  if (isLastSunday && month === 9) return [30, 90];
  return [month > 2 && month < 10 ? 30 : 90];
}

/** One run, or several at once. */
export function chooseRun(rates: Rates, installation: Installation, random: Random): Happening {
  if (!random.chance(rates.raced)) return { kind: 'keep', run: chooseRunPlan(rates, installation, random) };
  const plans = Array.from({ length: 2 + random.below(2) }, () => chooseRunPlan(rates, installation, random));
  // A self-hosted runner takes one job at a time.
  const runs = plans.map((plan, index) => (index === 0 ? plan : { ...plan, runner: 'hosted' as const }));
  return { kind: 'race', runs, order: random.below(2 ** 31) };
}

/** A run, and what is unusual about it. */
export function chooseRunPlan(rates: Rates, installation: Installation, random: Random): RunPlan {
  const runner = runnerOf(installation, random);
  const plan: RunPlan = { ...PLAIN_RUN, runner, ...mishap(rates, ['keep'], random) };
  if (!random.chance(rates.unusual)) return plan;
  const unusual: readonly [Partial<RunPlan>, ...Partial<RunPlan>[]] = [
    { trigger: 'pull_request' },
    { trigger: 'pull_request', passphrase: 'none' },
    { trigger: 'fork' },
    { trigger: 'push', ref: 'feature' },
    { trigger: 'push', ref: 'feature', isForced: true },
    { trigger: 'push', ref: 'old-default' },
    { trigger: 'push', ref: 'old-default', isForced: true },
    { trigger: 'push', ref: 'tag' },
    { trigger: 'push', ref: 'tag', isForced: true },
    { passphrase: 'wrong' },
    { passphrase: 'wrong', onRestoreError: 'issue' },
    { passphrase: 'previous' },
    { passphrase: 'none' },
    { isForced: true },
    { onRestoreError: 'issue' },
    { expects: 'earlier' },
    { skewMs: HOUR_MS },
    { skewMs: -HOUR_MS },
    { skewMs: DAY_MS },
    { skewMs: -DAY_MS },
    { isDryRun: true },
    { without: 'artifacts' },
    { without: 'directory' },
  ];
  return { ...plan, ...random.pick(unusual) };
}

/** People push to it all the time, and renew there what they like. */
export function onFeatureBranch(rates: Rates, installation: Installation, random: Random): RunPlan {
  const plan = chooseRunPlan(rates, installation, random);
  return {
    ...plan,
    trigger: 'push',
    ref: 'feature',
    isForced: plan.isForced || random.chance(rates.unusual / 3),
  };
}

type Work = 'keep' | 'prune' | 'restore' | 'check';

/** What goes wrong in a run of another action, and which passphrase it is given. */
export function sidePlan(work: Work, level: FaultLevel, random: Random): SidePlan {
  const unusual: readonly [GivenPassphrase, ...GivenPassphrase[]] = ['previous', 'wrong', 'none'];
  const passphrase = level !== 'none' && random.chance(0.2) ? random.pick(unusual) : 'right';
  return { passphrase, ...mishap(RATES[level], [work], random) };
}

/** Runs without the secret, an hour after the daily ones. */
export function missingSecret(day: number, installation: Installation, random: Random): Event[] {
  return Array.from({ length: 1 + random.below(6) }, (_, index) => ({
    kind: 'keep' as const,
    run: { ...PLAIN_RUN, runner: runnerOf(installation, random), passphrase: 'none' as const },
    minute: (day + index) * MINUTES_A_DAY + 200,
  }));
}

/** Another workflow renews in one of the stores alone; then the cache is gone, and some runs of a day have only the other store. */
export function splitStores(day: number, installation: Installation, random: Random): Event[] {
  const [first, second] = random.pick([
    ['artifacts', 'directory'],
    ['directory', 'artifacts'],
  ] as const);
  const begin = day * MINUTES_A_DAY + 200;
  const keep = (change: Partial<RunPlan>, minute: number): Event => ({
    kind: 'keep',
    run: { ...PLAIN_RUN, runner: runnerOf(installation, random), ...change },
    minute,
  });
  return [
    keep({ without: first, isForced: true }, begin),
    { kind: 'lose', store: 'cache', index: 'all', minute: begin + 1 },
    ...Array.from({ length: random.below(5) }, (_, index) => keep({ without: second }, begin + 10 + index)),
    { kind: 'lose', store: 'cache', index: 'all', minute: begin + 60 },
  ];
}

function runnerOf({ runners }: Installation, random: Random): RunPlan['runner'] {
  return runners === 'mixed' ? random.pick(['hosted', 'self-hosted'] as const) : runners;
}

function mishap(
  rates: Rates,
  [work]: readonly [Work],
  random: Random,
): { faults: readonly Fault[]; kill: Kill | null } {
  const isFaulty = random.chance(rates.faulty);
  const faults = isFaulty ? Array.from({ length: 1 + random.below(3) }, () => chooseFault(work, random)) : [];
  const isKilled = random.chance(rates.killed);
  return {
    faults,
    kill: isKilled ? { step: 1 + random.below(work === 'keep' ? 40 : 20), isDone: random.chance(0.5) } : null,
  };
}

function chooseFault(work: Work, random: Random): Fault {
  const isOf = (operation: Operation): boolean => {
    if (operation.endsWith('.remove')) return work === 'prune';
    if (work === 'keep') return true;
    return operation.endsWith('.list') || operation.endsWith('.open');
  };
  const [first, ...others] = STORE_FAULTS.filter(([operation]) => isOf(operation));
  if (first === undefined) throw new Error('there is no fault to choose');
  const [operation, kinds] = random.pick([first, ...others]);
  return { operation, use: 1 + (random.chance(0.6) ? 0 : random.below(4)), kind: random.pick(kinds) };
}
