// What use cases load when they need it is loaded before: a module on its way is nobody's turn, and would pass for a hang.
import '../../src/use-cases/add-further-files.ts';
import '../../src/use-cases/sealed-copy.ts';
import '../../src/use-cases/settle-tasks.ts';
import '../../src/use-cases/store-set.ts';
import '../../src/use-cases/stored-pairs.ts';
import { Failure } from '../../src/domain/failure.ts';
import { DAY_MS } from '../../src/domain/certificate.ts';
import { Broken, checkClearKeys, KeepChecks, outcomeOf, type Outlook, type Watched } from './checks.ts';
import type { Event, History, RunPlan } from './history.ts';
import { folderOf, freshDisk, Installed } from './installed.ts';
import { Ledger } from './ledger.ts';
import { Oracle } from './oracle.ts';
import { prepareKeep, type KeepRun } from './play-run.ts';
import { playBackUp, playCheck, playPrune, playRestore, type SideRun } from './side-runs.ts';
import { mulberry32 } from './random.ts';
import { Scheduler } from './scheduler.ts';
import { flipBit } from './shelves.ts';
import { Tally } from './tally.ts';

/** A promise that was not kept, and at which event. */
export interface Violation {
  readonly index: number;
  readonly event: Event;
  readonly broken: Broken;
}

/** After so many days in a row on which nothing went wrong and the run failed all the same, a person sees to it. */
const PATIENCE = 3;

/** Plays a history to its end, or to the first promise that is not kept. */
export async function simulate(history: History, tally = new Tally()): Promise<Violation | null> {
  const simulation = new Simulation(history, tally);
  for (const [index, event] of history.events.entries()) {
    try {
      await simulation.play(event);
    } catch (error) {
      if (error instanceof Broken) return { index, event, broken: error };
      throw error;
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
  readonly #tally: Tally;
  #failedInARow = 0;

  constructor({ begin, installation }: History, tally: Tally) {
    this.#begin = new Date(begin);
    this.#installed = new Installed(installation, this.#begin);
    this.#ledger = new Ledger(this.#installed);
    this.#oracle = new Oracle(this.#installed, this.#ledger);
    this.#checks = new KeepChecks(this.#installed, this.#ledger, this.#oracle);
    this.#tally = tally;
  }

  async play(event: Event): Promise<void> {
    const installed = this.#installed;
    installed.now = new Date(this.#begin.getTime() + event.minute * 60_000);
    installed.shelves.age(installed.now);
    const world = { installed, ledger: this.#ledger, oracle: this.#oracle, tally: this.#tally };
    if (event.kind === 'keep') await this.#keep([this.#withPerson(event.run)], event.minute);
    else if (event.kind === 'race') await this.#keep(event.runs, event.order);
    else if (event.kind === 'back-up') await this.#aside(await playBackUp(world, event));
    else if (event.kind === 'prune') await this.#aside(await playPrune(world, event));
    else if (event.kind === 'restore') await this.#aside(await playRestore(world, event));
    else if (event.kind === 'check') await this.#aside(await playCheck(world, event));
    else {
      this.#tally.add('misfortunes and changes', event.kind);
      this.#change(event);
    }
  }

  async #keep(plans: readonly RunPlan[], order: number): Promise<void> {
    const installed = this.#installed;
    const scheduler = new Scheduler(mulberry32(order));
    const prepared = plans.map((plan) => prepareKeep(installed, plan, scheduler));
    const watched = prepared.map(({ run }): Watched => ({
      run,
      outlooks: this.#outlooksOf(run),
      isAlone: plans.length === 1,
    }));
    const isOver = await scheduler.drive(prepared.map(({ begin }) => begin()));
    if (!isOver) throw new Broken('a run ends, and says why where it fails', 'it waits for what never comes');
    try {
      await this.#checkKept(watched);
    } catch (error) {
      if (error instanceof Broken) error.lines = watched.flatMap(({ run }) => run.machine.log.lines);
      throw error;
    }
  }

  async #checkKept(watched: readonly Watched[]): Promise<void> {
    const blobs = await this.#ledger.readNew();
    checkClearKeys(
      this.#ledger,
      blobs,
      watched.flatMap(({ run }) => run.machine.log.lines),
    );
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

  async #aside({ lines }: SideRun): Promise<void> {
    checkClearKeys(this.#ledger, await this.#ledger.readNew(), lines);
  }

  /** A certificate that is not kept for days is looked after: what is spoilt is moved away, and a new one is asked for. */
  #withPerson(plan: RunPlan): RunPlan {
    if (this.#failedInARow < PATIENCE) return plan;
    this.#failedInARow = 0;
    this.#tally.add('misfortunes and changes', 'a person sees to it');
    for (const commonName of this.#installed.installation.certificates) {
      if (this.#ledger.standingOf(commonName, this.#installed.disk).kind !== 'spoilt') continue;
      for (const file of ['certificate', 'private_key'])
        this.#installed.disk.delete(`${folderOf(commonName)}/${file}.pem`);
    }
    return { ...plan, passphrase: 'right', isForced: true, onRestoreError: 'issue' };
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
    if (
      run.ending.kind === 'report' &&
      run.ending.report.backup !== null &&
      !(run.ending.report.backup instanceof Failure)
    )
      tally.add('runs', 'backups verified', run.ending.report.backup.stored.length);
    const isPlain =
      process.met.length === 0 && run.ending.kind !== 'killed' && run.plan.passphrase === 'right';
    if (!isPlain) return;
    this.#failedInARow = outcomes.some((outcome) => outcome instanceof Failure) ? this.#failedInARow + 1 : 0;
  }

  #change(
    event: Exclude<Event, { kind: 'keep' | 'race' | 'back-up' | 'prune' | 'restore' | 'check' }>,
  ): void {
    const installed = this.#installed;
    switch (event.kind) {
      case 'lose': {
        const blobs =
          event.index === 'all'
            ? [...installed.shelves.of(event.store)]
            : [installed.shelves.newest(event.store, event.index)];
        for (const blob of blobs) if (blob !== undefined) installed.shelves.take(blob, 'somebody');
        break;
      }
      case 'damage': {
        const blob = installed.shelves.newest(event.store, event.index);
        if (blob !== undefined) blob.content = event.file === null ? null : flipBit(blob.stored, event.file);
        break;
      }
      case 'lose-disk':
        installed.disk = freshDisk();
        break;
      case 'roll-back-disk':
        installed.disk = new Map(installed.olderDisk);
        break;
      case 'lose-file':
      case 'spoil-file':
        this.#harmFile(event.kind, event.file);
        break;
      case 'change-wish':
        installed.wish = { ...installed.wish, ...event.change };
        break;
      case 'change-passphrase':
        installed.passphraseNumber += 1;
        installed.hasPreviousPassphrase = event.withPrevious;
        break;
      case 'set-clock':
        installed.skewMs = event.skewMs;
        break;
    }
    // Somebody makes a copy of the disk from time to time.
    if (event.minute % 3 === 0) installed.olderDisk = new Map(installed.disk);
  }

  #harmFile(kind: 'lose-file' | 'spoil-file', file: string): void {
    const { disk, installation } = this.#installed;
    const path = `${folderOf(installation.certificates[0] ?? '')}/${file}.pem`;
    if (kind === 'lose-file') disk.delete(path);
    else if (disk.has(path)) disk.set(path, { bytes: Buffer.from('spoilt\n'), mode: 0o600 });
  }
}

/** The day of an event, for people. */
export function timeOf(history: History, event: Event): string {
  const time = new Date(new Date(history.begin).getTime() + event.minute * 60_000);
  const day = Math.floor(event.minute / (DAY_MS / 60_000)) + 1;
  return `day ${day}, ${time.toISOString().slice(0, 16)}Z`;
}
