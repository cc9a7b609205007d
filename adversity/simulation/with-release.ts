import type { Event, History, RunPlan } from './history.ts';
import { MINUTES_A_DAY, RATES, type FaultLevel } from './generate-runs.ts';
import { mulberry32, type Random } from './random.ts';
import type { Fault, FaultKind } from './run-process.ts';
import type { StoreKind } from './shelves.ts';

/** Far from the seeds of histories, so that no stream is that of another history. */
const STREAM = 0x9e3779b9;

const FAULTS: Readonly<Record<'list' | 'open' | 'store' | 'remove', readonly [FaultKind, ...FaultKind[]]>> = {
  list: ['error', 'throttled', 'denied', 'timeout', 'stale'],
  open: ['error', 'throttled', 'timeout', 'corrupt', 'gone'],
  store: ['error', 'throttled', 'timeout', 'lost-reply', 'lost-and-tried-again'],
  remove: ['error', 'denied', 'lost-reply'],
};

/**
 * The same history with a draft release, beside the other vaults or in their place: some of what went wrong in others goes wrong in
 * it, and a person deletes it now and then. It draws its own numbers, so that what a seed stands for without a release stays as it is.
 */
export function withRelease(history: History, level: FaultLevel): History {
  const random = mulberry32((history.seed ^ STREAM) >>> 0);
  const stores = random.pick(['none', 'none', 'artifacts', 'directory', 'both'] as const);
  const installation = { ...history.installation, stores, hasRelease: true } as const;
  const events = history.events.map((event) => moved(event, stores, random));
  return {
    ...history,
    installation,
    events: [...events, ...deletions(history, level, random)].sort(byMinute),
  };
}

function byMinute(some: Event, other: Event): number {
  return some.minute - other.minute;
}

/** The event with some of it in the release: all of it that was in a vault which is not there. */
function moved(event: Event, stores: History['installation']['stores'], random: Random): Event {
  const isMoved = (vault: string): boolean => {
    const isOther = vault !== 'cache' && vault !== 'disk';
    const isThere = stores === 'both' || stores === vault;
    return isOther && (random.chance(0.4) || !isThere);
  };
  const inVault = (store: StoreKind): StoreKind => (isMoved(store) ? 'release' : store);
  const movedFaults = (faults: readonly Fault[]): readonly Fault[] =>
    faults.map((fault) => {
      const [vault = '', work = ''] = fault.operation.split('.');
      return isMoved(vault) ? inRelease(fault, work, random) : fault;
    });
  const movedRun = (run: RunPlan): RunPlan => ({ ...run, faults: movedFaults(run.faults) });
  if (event.kind === 'keep') return { ...event, run: movedRun(event.run) };
  if (event.kind === 'race') return { ...event, runs: event.runs.map(movedRun) };
  if ('store' in event) return { ...event, store: inVault(event.store) };
  if ('faults' in event) return { ...event, faults: movedFaults(event.faults) };
  return event;
}

function inRelease({ use, kind }: Fault, work: string, random: Random): Fault {
  const name = work as keyof typeof FAULTS;
  const kinds = FAULTS[name];
  return { operation: `release.${name}`, use, kind: kinds.includes(kind) ? kind : random.pick(kinds) };
}

/** A person deletes the release, and every backup in it. */
function deletions({ events }: History, level: FaultLevel, random: Random): readonly Event[] {
  const days = Math.floor((events.at(-1)?.minute ?? 0) / MINUTES_A_DAY);
  const share = RATES[level].worldly / 12;
  return Array.from({ length: days }, (_, day) => day)
    .filter(() => random.chance(share))
    .map((day) => ({
      kind: 'lose',
      store: 'release',
      index: 'all',
      minute: day * MINUTES_A_DAY + random.below(MINUTES_A_DAY),
    }));
}
