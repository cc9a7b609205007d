import type { Event } from './history.ts';
import type { GivenPassphrases, Installed } from './installed.ts';
import type { Ledger } from './ledger.ts';
import type { Oracle } from './oracle.ts';
import { endingOf, startMachine, type Ending, type Machine } from './play-run.ts';
import { Broken } from './promises.ts';
import { mulberry32 } from './random.ts';
import { Scheduler } from './scheduler.ts';
import type { Tally } from './tally.ts';

/** What runs beside `keep` have and are compared with. */
export interface SideWorld {
  readonly installed: Installed;
  readonly ledger: Ledger;
  readonly oracle: Oracle;
  readonly tally: Tally;
  /** The fingerprints of pairs that a stranger made. */
  readonly strangers: ReadonlySet<string>;
}

export type SideEvent = Extract<Event, { kind: 'back-up' | 'prune' | 'restore' | 'check' }>;
/** Whether an event is a run beside `keep`. */
export function isSideEvent(event: Event): event is SideEvent {
  return ['back-up', 'prune', 'restore', 'check'].includes(event.kind);
}

export type EventOf<Kind extends SideEvent['kind']> = Extract<SideEvent, { kind: Kind }>;

/** A run beside `keep`, and what came of it. */
export interface SideRun<Report> {
  readonly machine: Machine;
  readonly ending: Ending<Report>;
  readonly given: GivenPassphrases;
  /** Nothing went wrong in it. */
  readonly isUntroubled: boolean;
}

/** What every use case needs of a run. */
export interface SideDependencies extends Machine {
  readonly clock: { now(): Date };
  readonly reader: Installed['cryptography']['reader'];
  readonly keyring: ReturnType<Installed['cryptography']['keyringFor']>;
}

/** Runs a use case on a machine of its own, and sees to it that it ends as runs end. */
export async function playSide<Report>(
  { installed, tally }: Pick<SideWorld, 'installed' | 'tally'>,
  event: SideEvent,
  run: (dependencies: SideDependencies) => Promise<Report>,
): Promise<SideRun<Report>> {
  const scheduler = new Scheduler(mulberry32(event.minute));
  const machine = startMachine(installed, scheduler, event);
  const given = installed.given(event.passphrase);
  const { cryptography } = installed;
  const dependencies: SideDependencies = {
    ...machine,
    clock: { now: () => machine.time },
    reader: cryptography.reader,
    keyring: cryptography.keyringFor(machine.process, given.passphrase, given.previousPassphrase),
  };
  const results: Ending<Report>[] = [];
  const isOver = await scheduler.drive([
    endingOf(machine, () => run(dependencies)).then((ending) => results.push(ending)),
  ]);
  const [ending] = results;
  const broken = (what: string): Broken => new Broken('a run ends, and says why if it fails', what);
  if (!isOver || ending === undefined) throw broken(`${event.kind} waits for ever`);
  if (ending.kind === 'crashed')
    throw broken(ending.error instanceof Error ? (ending.error.stack ?? '') : String(ending.error));
  if (ending.kind === 'failed' && !/^\S[^]{20,}\.$/.test(ending.failure.message))
    throw broken(`it says ${JSON.stringify(ending.failure.message)}`);
  tally.add('runs', `of ${event.kind}`);
  if (ending.kind === 'failed') tally.add(`${event.kind} failed`, ending.failure.code);
  if (ending.kind === 'killed') tally.add('runs', 'killed');
  for (const { operation, kind } of machine.process.met) tally.add('faults met', `${operation}: ${kind}`);
  const isUntroubled = machine.process.met.length === 0 && ending.kind !== 'killed';
  return { machine, ending, given, isUntroubled };
}
