import type { NamedFaultKind } from './fault-kinds.ts';
import { matches, type Operation, type OperationPattern } from './operations.ts';

/**
 * What goes wrong: a kind by its name, or
 *
 * - a number: that HTTP status is answered and nothing is done; 429 carries `retry-after`
 * - a function: runs before the request is handled as usual; for what another run does at that very moment
 */
export type FaultKind = number | NamedFaultKind | (() => Promise<void> | void);

/** A fault to come: which operation, what happens, how often (default: until cleared), after how many that pass. */
export interface Fault {
  readonly on: OperationPattern;
  readonly kind: FaultKind;
  readonly times?: number;
  readonly after?: number;
  /** For status 429; default 1. */
  readonly retryAfterSeconds?: number;
}

/** The faults that are planned. */
export interface Faults {
  plan(fault: Fault): void;
  clear(): void;
  /** The fault for this occurrence of `operation`, which counts as used; `undefined` if there is none. */
  take(operation: Operation): Fault | undefined;
}

interface Planned {
  readonly fault: Fault;
  toPass: number;
  left: number;
}

function isDue(planned: Planned): boolean {
  if (planned.toPass > 0) {
    planned.toPass -= 1;
    return false;
  }
  if (planned.left <= 0) return false;
  planned.left -= 1;
  return true;
}

/** No faults yet. */
export function createFaults(): Faults {
  let plan: Planned[] = [];
  return {
    plan(fault) {
      plan.push({ fault, toPass: fault.after ?? 0, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear() {
      plan = [];
    },
    take(operation) {
      const candidates = plan.filter(({ fault }) => matches(fault.on, operation));
      return candidates.find(isDue)?.fault;
    },
  };
}
