import type { Turns } from './scheduler.ts';

/** What a store does in place of what it is asked. */
export type FaultKind =
  /** An error without anything done: 5xx, or a connection that is reset. */
  | 'error'
  /** Too many requests. */
  | 'throttled'
  /** The time of the run is over. */
  | 'timeout'
  /** The token may not. */
  | 'denied'
  /** What was asked is done, and the answer is an error. */
  | 'lost-reply'
  /** What was asked is done, the answer is lost, and the client's second try finds the name taken. */
  | 'lost-and-tried-again'
  /** An answer from a while ago. */
  | 'stale'
  /** Other bytes than those that are stored. */
  | 'corrupt'
  /** What is there is said not to be. */
  | 'gone';

/** At which use of which operation a run meets a fault. */
export interface Fault {
  readonly operation: Operation;
  /** 1 for the first use. */
  readonly use: number;
  readonly kind: FaultKind;
}

/** What a run asks of the world. */
export type Operation =
  | `${'artifacts' | 'directory' | 'release'}.${'list' | 'open' | 'store' | 'remove'}`
  | `cache.${'fetch' | 'list' | 'store' | 'race'}`
  | `disk.${'read' | 'recover' | 'write'}`;

/** At which step a run is killed. */
export interface Kill {
  /** Counted from 1; a run that has fewer steps is not killed. */
  readonly step: number;
  /** Whether the step has been done by then. */
  readonly isDone: boolean;
}

let count = 0;

/** One run of the tool, as the world sees it: a row of steps, each of which may fail, or be the last. */
export class RunProcess {
  readonly id: number;
  readonly #scheduler: Turns;
  readonly #faults: readonly Fault[];
  readonly #kill: Kill | null;
  readonly #uses = new Map<Operation, number>();
  #die: () => void = () => undefined;
  /** Settles when the run is killed. */
  readonly death: Promise<void>;
  isDead = false;
  steps = 0;
  /** The faults that the run has met, in order. */
  readonly met: Fault[] = [];

  constructor(scheduler: Turns, faults: readonly Fault[], kill: Kill | null) {
    count += 1;
    this.id = count;
    this.#scheduler = scheduler;
    this.#faults = faults;
    this.#kill = kill;
    this.death = new Promise((resolve) => (this.#die = resolve));
  }

  /**
   * Takes a step in the world; `faulty` does it in the place of `work` where a fault is planned. What is asked of the
   * world after the run was killed never happens, and is never answered: no `finally` of a dead run does anything.
   */
  async step<T>(operation: Operation, work: () => T, faulty?: (kind: FaultKind) => T): Promise<T> {
    if (this.isDead) return never();
    await this.#scheduler.turn(this.id, operation);
    this.steps += 1;
    if (this.#isKilled(false)) return this.#end();
    const fault = faulty === undefined ? null : this.#faultAt(operation);
    const answer = settled(fault === null || faulty === undefined ? work : () => faulty(fault.kind));
    if (this.#isKilled(true)) return this.#end();
    return answer();
  }

  /** Work that leaves the thread of the run. */
  compute<T>(work: () => Promise<T>): Promise<T> {
    return this.isDead ? never() : this.#scheduler.compute(work);
  }

  #isKilled(isDone: boolean): boolean {
    return this.#kill?.step === this.steps && this.#kill.isDone === isDone;
  }

  #faultAt(operation: Operation): Fault | null {
    const use = (this.#uses.get(operation) ?? 0) + 1;
    this.#uses.set(operation, use);
    const fault = this.#faults.find((planned) => planned.operation === operation && planned.use === use);
    if (fault === undefined) return null;
    this.met.push(fault);
    return fault;
  }

  #end(): Promise<never> {
    this.isDead = true;
    this.#scheduler.drop(this.id);
    this.#die();
    return never();
  }
}

/** A new one each time: a single one would collect whoever ever waited for it. */
function never(): Promise<never> {
  return new Promise<never>(() => undefined);
}

/** Does the work now; the result gives what it gave, or throws what it threw. */
function settled<T>(work: () => T): () => T {
  try {
    const value = work();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
