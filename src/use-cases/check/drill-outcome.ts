import type { Certificate } from '../../domain/certificate/certificate.ts';
import { messageOf, type Failure } from '../../domain/failure.ts';
import type { FindingCode, FindingLevel } from '../../domain/finding.ts';
import type { ListedSet } from '../search/sets/merged-listing.ts';

const MAKE_ANOTHER = 'Run the workflow that makes it, so that there is a sound one.';

/** What is said of a set; the message goes on after its name. */
export interface DrillProblem {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly message: string;
}

/** What came of reading the newest set of a search back and opening it. */
export interface DrillOutcome {
  /** `null` if there is none, or none could be found. */
  readonly newest: ListedSet | null;
  /** In a few words. */
  readonly result: string;
  readonly isVerified: boolean;
  readonly certificates: readonly Certificate[];
  /** The fingerprints of those that, as the proved set says, only a person replaces. */
  readonly keptForEver: ReadonlySet<string>;
  /** The fingerprints of those whose private keys are in the proved set. */
  readonly withKeys: ReadonlySet<string>;
  readonly problems: readonly DrillProblem[];
  /** Why the stores could not be looked at; `null` if they answered. */
  readonly failure: Failure | null;
  readonly expired: readonly ListedSet[];
  /** Sets of another action than the one whose sets are looked for. */
  readonly unrelated: readonly ListedSet[];
  readonly isOutOfTime: boolean;
}

/** An outcome with these properties; the others are those of a set that was not opened. */
export function outcomeOf(newest: ListedSet | null, changes: Partial<DrillOutcome>): DrillOutcome {
  return {
    newest,
    result: '',
    isVerified: false,
    certificates: [],
    keptForEver: new Set(),
    withKeys: new Set(),
    problems: [],
    failure: null,
    expired: [],
    unrelated: [],
    isOutOfTime: false,
    ...changes,
  };
}

/** The outcome for a set that cannot be restored. `problem` says why, in words without a full stop. */
export function damagedOutcome(newest: ListedSet, problem: string): DrillOutcome {
  const message = `is damaged and cannot be restored: ${problem}. ${MAKE_ANOTHER}`;
  return outcomeOf(newest, { result: 'damaged', problems: [{ code: 'damaged', level: 'error', message }] });
}

/** The outcome for a set that was listed and is not there. `reason` has no full stop either. */
export function goneOutcome(newest: ListedSet, reason: string): DrillOutcome {
  const message = `could not be read: ${reason}. Run again. If it was deleted, it is no longer listed then.`;
  return outcomeOf(newest, {
    result: 'could not be fetched',
    problems: [{ code: 'unreadable', level: 'error', message }],
  });
}

/** The outcome for a set that could not be read or opened. */
export function failedOutcome(newest: ListedSet, failure: Failure): DrillOutcome {
  if (failure.code === 'invalid') return damagedOutcome(newest, messageOf(failure));
  const isLocked = failure.code === 'locked';
  const message = `${isLocked ? 'is locked.' : 'could not be read.'} ${failure.message}`;
  return outcomeOf(newest, {
    result: isLocked ? 'the passphrase does not open it' : 'could not be read',
    problems: [{ code: isLocked ? 'locked' : 'unreadable', level: 'error', message }],
    isOutOfTime: failure.code === 'timeout',
  });
}
