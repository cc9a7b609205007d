import { setImmediate } from 'node:timers/promises';
import type { Random } from './random.ts';

/** A step of a run that waits for its turn. */
interface Waiting {
  readonly owner: number;
  readonly step: string;
  readonly go: () => void;
}

/** Whatever says which step is taken next. */
export interface Turns {
  /** Waits for its turn; never ends where the run is killed before. */
  turn(owner: number, step: string): Promise<void>;
  /** Work that leaves this thread. */
  compute<T>(work: () => Promise<T>): Promise<T>;
  /** Forgets the steps of a run that is dead. */
  drop(owner: number): void;
}

/** So often nothing may happen before a run counts as hung. Threads that compute are waited for apart from it. */
const MAX_IDLE_TURNS = 50_000;

/**
 * Lets one step of one run happen at a time, in an order that follows from the seed.
 *
 * A step is chosen when no run can go on by itself: all work between two steps is microtasks, or cryptography in the
 * thread pool, which is counted. So neither the speed of the machine nor the order in which threads end is seen.
 */
export class Scheduler implements Turns {
  readonly #random: Random;
  #waiting: Waiting[] = [];
  #computing = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  turn(owner: number, step: string): Promise<void> {
    return new Promise((go) => this.#waiting.push({ owner, step, go }));
  }

  async compute<T>(work: () => Promise<T>): Promise<T> {
    this.#computing += 1;
    try {
      return await work();
    } finally {
      this.#computing -= 1;
    }
  }

  drop(owner: number): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting.owner !== owner);
  }

  /** Gives turns until all runs are over. Whether they are; `false` where one waits for something that never comes. */
  async drive(runs: readonly Promise<unknown>[]): Promise<boolean> {
    let open = runs.length;
    for (const run of runs) void run.finally(() => (open -= 1));
    for (let idle = 0; idle < MAX_IDLE_TURNS; idle += 1) {
      await setImmediate();
      while (this.#computing > 0) await setImmediate();
      if (open === 0) return true;
      if (this.#waiting.length === 0) continue;
      this.#next()();
      idle = 0;
    }
    return false;
  }

  /** In an order of their own first: which of two steps asked first may depend on threads. */
  #next(): () => void {
    this.#waiting.sort((some, other) => some.owner - other.owner || compare(some.step, other.step));
    const [chosen] = this.#waiting.splice(this.#random.below(this.#waiting.length), 1);
    if (chosen === undefined) throw new Error('nothing waits for its turn');
    return chosen.go;
  }
}

function compare(some: string, other: string): number {
  return some === other ? 0 : some < other ? -1 : 1;
}
