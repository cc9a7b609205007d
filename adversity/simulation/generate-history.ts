import { DAY_MS } from '../../src/domain/certificate.ts';
import {
  PLAIN_RUN,
  type Event,
  type Happening,
  type History,
  type Installation,
  type RunPlan,
  type Wish,
} from './history.ts';
import { mulberry32, type Random } from './random.ts';
import type { Fault, FaultKind, Kill, Operation } from './run-process.ts';

export const FAULT_LEVELS = ['none', 'light', 'heavy'] as const;
export type FaultLevel = (typeof FAULT_LEVELS)[number];

/** How often things go wrong, as shares of 1. */
interface Rates {
  /** Of runs. */
  readonly faulty: number;
  readonly killed: number;
  readonly raced: number;
  readonly unusual: number;
  /** Of days. */
  readonly worldly: number;
}

const RATES: Readonly<Record<FaultLevel, Rates>> = {
  none: { faulty: 0, killed: 0, raced: 0, unusual: 0, worldly: 0 },
  light: { faulty: 0.04, killed: 0.01, raced: 0.01, unusual: 0.01, worldly: 0.02 },
  heavy: { faulty: 0.3, killed: 0.1, raced: 0.06, unusual: 0.06, worldly: 0.12 },
};

const MINUTES_A_DAY = 1440;
/** A leap day is never far away: 2028, 2032 and 2036 are leap years. */
const BEGIN = '2027-01-01T00:00:00Z';

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
  ['cache.settle', ['error', 'lost-reply']],
  ['disk.write', ['error']],
];

/** A history of so many years, of runs every day and of what goes wrong meanwhile. */
export function generateHistory(seed: number, years: number, level: FaultLevel): History {
  const random = mulberry32(seed);
  const installation = chooseInstallation(random);
  const begin = new Date(BEGIN);
  const end = new Date(begin);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  const days = (end.getTime() - begin.getTime()) / DAY_MS;
  const events: Event[] = [];
  // GitHub switches a schedule off after quiet weeks; then artifacts expire with nobody to replace them.
  let offUntil = 0;
  for (let day = 0; day < days; day += 1) {
    if (level !== 'none' && day >= offUntil && random.chance(RATES[level].worldly / 60))
      offUntil = day + 20 + random.below(180);
    events.push(
      ...eventsOfDay(
        new Date(begin.getTime() + day * DAY_MS),
        day,
        day < offUntil,
        level,
        installation,
        random,
      ),
    );
  }
  return {
    seed,
    begin: BEGIN,
    installation,
    events: events.sort((some, other) => some.minute - other.minute),
  };
}

function chooseInstallation(random: Random): Installation {
  const runners = random.pick(['hosted', 'hosted', 'self-hosted', 'mixed'] as const);
  return {
    certificates: random.chance(0.3)
      ? ['app.example', 'api.example', 'Mail Server']
      : [random.pick(['app.example', '*.internal.example', 'Device 7'])],
    runners,
    vaults: random.pick(['artifacts', 'artifacts', 'both', 'directory'] as const),
    hasCache: random.chance(0.8),
    retentionDays: random.pick([14, 30, 90]),
    reuseKey: random.chance(0.25),
  };
}

function eventsOfDay(
  date: Date,
  day: number,
  isOff: boolean,
  level: FaultLevel,
  installation: Installation,
  random: Random,
): Event[] {
  const at = (minute: number, happening: Happening): Event => ({
    ...happening,
    minute: day * MINUTES_A_DAY + minute,
  });
  const rates = RATES[level];
  const events: Event[] = [];
  if (!isOff) {
    for (const minute of minutesOfRuns(date, installation))
      events.push(at(minute, chooseRun(rates, installation, random)));
    if (random.chance(rates.worldly))
      events.push(at(random.below(MINUTES_A_DAY), chooseRun(rates, installation, random)));
  }
  if (day % 7 === 6)
    events.push(
      at(300, { kind: 'prune', policy: random.pick(['few', 'many']), ...mishap(rates, ['prune'], random) }),
    );
  if (day % 10 === 5)
    events.push(at(400, { kind: 'restore', faults: mishap(rates, ['restore'], random).faults }));
  if (day % 14 === 3)
    events.push(at(420, { kind: 'check', faults: mishap(rates, ['check'], random).faults }));
  if (day % 30 === 8) events.push(at(440, { kind: 'back-up', ...mishap(rates, ['keep'], random) }));
  // What people change, they change in every decade.
  if (random.chance(1 / 400)) events.push(at(random.below(MINUTES_A_DAY), changeOfWish(random)));
  if (random.chance(1 / 700))
    events.push(
      at(random.below(MINUTES_A_DAY), {
        kind: 'change-passphrase',
        withPrevious: level === 'none' || random.chance(0.8),
      }),
    );
  if (random.chance(rates.worldly)) {
    const happening = misfortune(random);
    const minute = random.below(MINUTES_A_DAY);
    events.push(at(minute, happening));
    // Somebody notices within a fortnight.
    if (happening.kind === 'set-clock')
      events.push(at(minute + MINUTES_A_DAY * random.below(14), { kind: 'set-clock', skewMs: 0 }));
  }
  return events;
}

/**
 * Hosted runs follow UTC. The crontab of a server follows its own clock: at half past two in Berlin there is no run on
 * the last Sunday of March, and there are two on the last of October.
 */
function minutesOfRuns(date: Date, { runners }: Installation): number[] {
  if (runners === 'hosted') return [130];
  const isLastSunday = date.getUTCDay() === 0 && date.getUTCDate() > 24;
  const month = date.getUTCMonth();
  if (isLastSunday && month === 2) return [];
  if (isLastSunday && month === 9) return [30, 90];
  return [month > 2 && month < 10 ? 30 : 90];
}

function chooseRun(rates: Rates, installation: Installation, random: Random): Happening {
  if (!random.chance(rates.raced)) return { kind: 'keep', run: chooseRunPlan(rates, installation, random) };
  const plans = Array.from({ length: 2 + random.below(2) }, () => chooseRunPlan(rates, installation, random));
  // A self-hosted runner takes one job at a time.
  const runs = plans.map((plan, index) => (index === 0 ? plan : { ...plan, runner: 'hosted' as const }));
  return { kind: 'race', runs, order: random.below(2 ** 31) };
}

function chooseRunPlan(rates: Rates, { runners }: Installation, random: Random): RunPlan {
  const runner = runners === 'mixed' ? random.pick(['hosted', 'self-hosted'] as const) : runners;
  const plan: RunPlan = { ...PLAIN_RUN, runner, ...mishap(rates, ['keep'], random) };
  if (!random.chance(rates.unusual)) return plan;
  const unusual: readonly [Partial<RunPlan>, ...Partial<RunPlan>[]] = [
    { trigger: 'pull_request' },
    { passphrase: 'wrong' },
    { passphrase: 'none' },
    { isForced: true },
    { onRestoreError: 'issue' },
    { isDryRun: true },
  ];
  return { ...plan, ...random.pick(unusual) };
}

type Work = 'keep' | 'prune' | 'restore' | 'check';

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

function changeOfWish(random: Random): Happening {
  const changes: readonly [Partial<Wish>, ...Partial<Wish>[]] = [
    { days: 30 },
    { days: 90 },
    { days: 366 },
    { days: 825 },
    { keyType: 'ed25519' },
    { keyType: 'ecdsa-p256' },
    { organization: 'Example GmbH' },
    { organization: null },
    { hasSecondName: true },
    { hasSecondName: false },
  ];
  return { kind: 'change-wish', change: random.pick(changes) };
}

function misfortune(random: Random): Happening {
  const store = random.pick(['artifacts', 'artifacts', 'directory', 'cache', 'cache'] as const);
  const file = random.pick(['certificate', 'private_key'] as const);
  const index = random.chance(0.7) ? 0 : random.below(6);
  const minutes = 60_000;
  return random.pick<Happening>([
    { kind: 'lose', store, index: random.chance(0.3) && store !== 'directory' ? 'all' : index },
    { kind: 'lose', store: 'cache', index: 'all' },
    { kind: 'damage', store, index, file: random.chance(0.7) ? random.below(5) : null },
    { kind: 'damage', store, index, file: random.below(5) },
    { kind: 'lose-disk' },
    { kind: 'roll-back-disk' },
    { kind: 'lose-file', file },
    { kind: 'spoil-file', file },
    {
      kind: 'set-clock',
      skewMs: random.pick([-2, -1, 1, 2, 0, 0]) * minutes * random.pick([1, 60, 60 * 24, 60 * 24 * 40]),
    },
    { kind: 'set-clock', skewMs: 0 },
  ]);
}
