// What use cases load when they need it is loaded before: a module on its way is nobody's turn, and would pass for a hang.
import '../../src/use-cases/keep/execute/settle-race.ts';
import '../../src/use-cases/store/store-set.ts';
import { Failure } from '../../src/domain/failure.ts';
import { DAY_MS } from '../../src/domain/certificate/certificate.ts';
import { playBackUp } from './backup-run.ts';
import { playCheck } from './check-run.ts';
import type { Event, History, RunPlan } from './history.ts';
import { Installed } from './installed.ts';
import { KeepChecks } from './keep-checks.ts';
import { Ledger } from './ledger.ts';
import { Oracle } from './oracle.ts';
import { Person } from './person.ts';
import { prepareKeep, type KeepRun } from './play-run.ts';
import { Broken } from './promises.ts';
import { playPrune } from './prune-run.ts';
import { mulberry32 } from './random.ts';
import { playRestore } from './restore-run.ts';
import { Scheduler } from './scheduler.ts';
import { isSideEvent, type SideEvent, type SideWorld } from './side-run.ts';
import { checkClearKeys, SinceCheck } from './stored-sets-check.ts';
import { Tally } from './tally.ts';
import { outcomeOf, type Outlook, type Watched } from './watched-run.ts';
import { changeWorld } from './world-changes.ts';

/** A promise that was not kept, and at which event. */
export interface Violation {
  readonly index: number;
  readonly event: Event;
  readonly broken: Broken;
}

/** Plays a history to its end, or to the first promise that is not kept. */
export async function simulate(history: History, tally = new Tally()): Promise<Violation | null> {
  const simulation = new Simulation(history, tally);
  for (const [index, event] of history.events.entries()) {
    try {
      await simulation.play(event);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      error.stores = simulation.describeStores();
      return { index, event, broken: error };
    }
  }
  return null;
}

class Simulation {
  readonly #begin: Date;
  readonly #installed: Installed;
  readonly #ledger: Ledger;
  readonly #oracle: Oracle;
  readonly #checks: KeepChecks;
  readonly #since: SinceCheck;
  readonly #person: Person;
  readonly #tally: Tally;
  readonly #strangers = new Set<string>();

  constructor({ begin, installation }: History, tally: Tally) {
    this.#begin = new Date(begin);
    this.#installed = new Installed(installation, this.#begin);
    this.#ledger = new Ledger(this.#installed);
    this.#oracle = new Oracle(this.#installed, this.#ledger);
    this.#checks = new KeepChecks(this.#installed, this.#ledger, this.#oracle, this.#strangers);
    this.#since = new SinceCheck(this.#ledger);
    this.#person = new Person(this.#installed, this.#ledger, this.#oracle);
    this.#tally = tally;
  }

  describeStores(): readonly string[] {
    return this.#ledger.describeStores();
  }

  async play(event: Event): Promise<void> {
    const installed = this.#installed;
    installed.now = new Date(this.#begin.getTime() + event.minute * 60_000);
    installed.shelves.age(installed.now);
    if (event.kind === 'keep') return this.#keep([this.#withPerson(event.run)], event.minute);
    if (event.kind === 'race') return this.#keep(event.runs, event.order);
    if (isSideEvent(event)) return this.#playSide(event);
    this.#tally.add('misfortunes and changes', event.kind);
    await changeWorld(event, installed, this.#ledger, this.#strangers);
    for (const blob of this.#ledger.readNew()) this.#since.check(blob);
  }

  #withPerson(plan: RunPlan): RunPlan {
    if (!this.#person.isNeeded) return plan;
    this.#tally.add('misfortunes and changes', 'a person sees to it');
    return this.#person.seeToIt(plan);
  }

  async #playSide(event: SideEvent): Promise<void> {
    const world: SideWorld = {
      installed: this.#installed,
      ledger: this.#ledger,
      oracle: this.#oracle,
      tally: this.#tally,
      strangers: this.#strangers,
    };
    const lines = await playSideEvent(world, event);
    checkClearKeys(this.#ledger, this.#ledger.readNew(), lines);
  }

  async #keep(plans: readonly RunPlan[], order: number): Promise<void> {
    const scheduler = new Scheduler(mulberry32(order));
    const prepared = plans.map((plan) =>
      prepareKeep(this.#installed, plan, this.#fingerprintFor(plan), scheduler),
    );
    const watched = prepared.map(({ run }): Watched => ({
      run,
      outlooks: this.#outlooksOf(run),
      isAlone: plans.length === 1,
    }));
    const isOver = await scheduler.drive(prepared.map(({ begin }) => begin()));
    try {
      if (!isOver) throw new Broken('a run ends, and says why if it fails', 'it waits for what never comes');
      this.#checkKept(watched);
    } catch (error) {
      if (error instanceof Broken) error.lines = watched.flatMap(({ run }) => run.machine.log.lines);
      throw error;
    }
  }

  #checkKept(watched: readonly Watched[]): void {
    const blobs = this.#ledger.readNew();
    checkClearKeys(
      this.#ledger,
      blobs,
      watched.flatMap(({ run }) => run.machine.log.lines),
    );
    for (const blob of blobs) this.#since.check(blob);
    for (const each of watched) {
      this.#checks.check(each, blobs);
      this.#count(each);
    }
    this.#checks.checkRace(watched);
  }

  #outlooksOf(run: KeepRun): Outlook[] {
    return this.#installed.installation.certificates.map((commonName) => {
      const standing = this.#ledger.standingOf(commonName, run.disk);
      return { commonName, standing, expected: this.#oracle.expect(commonName, run, standing) };
    });
  }

  /** The pair before the last one that is still valid: what a person may name who wants it back. */
  #fingerprintFor({ expects }: RunPlan): string | null {
    const { installation, now } = this.#installed;
    if (expects === 'nothing' || installation.certificates.length > 1) return null;
    const valid = this.#ledger.issued.filter(
      ({ fingerprint, notAfter }) => notAfter > now && !this.#strangers.has(fingerprint),
    );
    return valid.at(-2)?.fingerprint ?? null;
  }

  #count({ run, outlooks }: Watched): void {
    const { process } = run.machine;
    const tally = this.#tally;
    tally.add('runs', 'of keep');
    if (run.ending.kind === 'killed') tally.add('runs', 'killed');
    for (const { operation, kind } of process.met) tally.add('faults met', `${operation}: ${kind}`);
    const outcomes = outlooks.map(({ commonName }) => outcomeOf(run, commonName));
    for (const outcome of outcomes) {
      if (outcome instanceof Failure) tally.add('certificates failed', outcome.code);
      else if (outcome !== null) tally.add('certificates kept', `${outcome.status}: ${outcome.reason}`);
    }
    if (run.ending.kind === 'report' && run.ending.report.backup !== null) {
      const { backup } = run.ending.report;
      if (!(backup instanceof Failure)) tally.add('runs', 'backups verified', backup.stored.length);
    }
    const { plan } = run;
    const isPlain =
      process.met.length === 0 &&
      run.ending.kind !== 'killed' &&
      plan.passphrase === 'right' &&
      plan.ref === 'default' &&
      plan.expects === 'nothing' &&
      run.mayStore;
    if (isPlain) this.#person.note(outcomes.filter((outcome) => outcome instanceof Failure));
  }
}

function playSideEvent(world: SideWorld, event: SideEvent): Promise<readonly string[]> {
  switch (event.kind) {
    case 'back-up':
      return playBackUp(world, event);
    case 'prune':
      return playPrune(world, event);
    case 'restore':
      return playRestore(world, event);
    case 'check':
      return playCheck(world, event);
  }
}

/** The day of an event, for people. */
export function timeOf(history: History, event: Event): string {
  const time = new Date(new Date(history.begin).getTime() + event.minute * 60_000);
  const day = Math.floor(event.minute / (DAY_MS / 60_000)) + 1;
  return `day ${day}, ${time.toISOString().slice(0, 16)}Z`;
}
