import { DAY_MS } from '../../src/domain/certificate/certificate.ts';
import {
  chooseRun,
  chooseRunPlan,
  minutesOfRuns,
  MINUTES_A_DAY,
  missingSecret,
  onFeatureBranch,
  RATES,
  sidePlan,
  splitStores,
  type FaultLevel,
  type Rates,
} from './generate-runs.ts';
import {
  POLICIES,
  type Event,
  type Happening,
  type History,
  type Installation,
  type PolicyName,
  type RunPlan,
  type Wish,
} from './history.ts';
import { PLANTED_KINDS } from './planted-sets.ts';
import { mulberry32, type Random } from './random.ts';

const POLICY_NAMES = Object.keys(POLICIES) as [PolicyName, ...PolicyName[]];
/** A leap day is never far away: 2028, 2032 and 2036 are leap years. */
const BEGIN = '2027-01-01T00:00:00Z';

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
    stores: random.pick(['artifacts', 'artifacts', 'both', 'directory'] as const),
    hasCache: random.chance(0.8),
    tellsBranch: random.chance(0.8),
    hasFiles: random.chance(0.3),
    hasFeatureBranch: random.chance(0.3),
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
    if (installation.hasFeatureBranch && day % 3 === 1)
      events.push(at(700, { kind: 'keep', run: onFeatureBranch(rates, installation, random) }));
  }
  if (day % 7 === 6) {
    const policy = random.pick(POLICY_NAMES);
    events.push(at(300, { kind: 'prune', policy, ...sidePlan('prune', level, random) }));
  }
  if (day % 10 === 5) events.push(at(400, { kind: 'restore', ...sidePlan('restore', level, random) }));
  if (day % 14 === 3) events.push(at(420, { kind: 'check', ...sidePlan('check', level, random) }));
  if (day % 30 === 8) events.push(at(440, { kind: 'back-up', ...sidePlan('keep', level, random) }));
  // What people change, they change in every decade.
  if (random.chance(1 / 400)) events.push(at(random.below(MINUTES_A_DAY), changeOfWish(random)));
  if (random.chance(1 / 700))
    events.push(
      at(random.below(MINUTES_A_DAY), {
        kind: 'change-passphrase',
        withPrevious: level === 'none' || random.chance(0.8),
      }),
    );
  // Nobody hands over the earlier passphrase for ever.
  if (random.chance(1 / 60))
    events.push(at(random.below(MINUTES_A_DAY), { kind: 'drop-previous-passphrase' }));
  if (random.chance(1 / 300)) {
    const minute = random.below(MINUTES_A_DAY - 10);
    events.push(at(minute, { kind: 'rename-default-branch' }));
    // Somebody still pushes to the branch of the old name.
    const run: RunPlan = {
      ...chooseRunPlan(rates, installation, random),
      trigger: 'push',
      ref: 'old-default',
    };
    if (level !== 'none') events.push(at(minute + 5, { kind: 'keep', run }));
  }
  if (level !== 'none' && !isOff) events.push(...lacks(day, installation, rates, random));
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

/** A secret goes missing, and somebody notices some days later. Or some runs lack a store. */
function lacks(day: number, installation: Installation, rates: Rates, random: Random): Event[] {
  const hasNoSecret = random.chance(rates.worldly / 40);
  const hasSplitStores = installation.stores === 'both' && random.chance(rates.worldly / 10);
  return [
    ...(hasNoSecret ? missingSecret(day, installation, random) : []),
    ...(hasSplitStores ? splitStores(day, installation, random) : []),
  ];
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
    { kind: 'plant', store: random.pick(['artifacts', store]), planted: random.pick(PLANTED_KINDS) },
    { kind: 'plant', store, planted: random.pick(PLANTED_KINDS) },
    { kind: 'lose-disk' },
    { kind: 'roll-back-disk' },
    { kind: 'import-pair' },
    { kind: 'lose-file', file },
    { kind: 'spoil-file', file },
    {
      kind: 'set-clock',
      skewMs: random.pick([-2, -1, 1, 2, 0, 0]) * minutes * random.pick([1, 60, 60 * 24, 60 * 24 * 40]),
    },
    { kind: 'set-clock', skewMs: 0 },
  ]);
}
