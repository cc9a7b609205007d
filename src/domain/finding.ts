/**
 * How grave a finding is: an `error` fails the check, a `warning` asks for somebody's eyes, a `notice` says what a
 * reader of the verdict should know.
 */
export type FindingLevel = 'error' | 'warning' | 'notice';

/**
 * What a check can find.
 *
 * - `expired`, `expiring`, `not-yet-valid`: of a certificate, wherever it is
 * - `no-certificate`: a file holds none that can be read, or one that is damaged
 * - `no-files-found`: the patterns match nothing
 * - `invalid-entry`: an entry of a list cannot be used
 * - `not-in-backup`: the newest backup of a list lacks one of its certificates
 * - `no-backup`: every place answered, and there is none
 * - `unreadable`: a file or a store could not be looked at
 * - `damaged`: the newest backup is not what was stored
 * - `locked`: the passphrase does not open it
 * - `not-opened`: something in it is sealed, and no passphrase was given to open it with
 * - `keyless`: it holds no private key
 * - `rolled-back`: it holds an older certificate than one that is known
 * - `too-old`: it is older than the user allows
 * - `overdue`: it is older than the rhythm of its predecessors suggests
 * - `expires-before-next-run`, `expires-before-certificate`: its artifact does
 */
export type FindingCode =
  | 'expired'
  | 'expiring'
  | 'not-yet-valid'
  | 'no-certificate'
  | 'no-files-found'
  | 'invalid-entry'
  | 'not-in-backup'
  | 'no-backup'
  | 'unreadable'
  | 'damaged'
  | 'locked'
  | 'not-opened'
  | 'keyless'
  | 'rolled-back'
  | 'too-old'
  | 'overdue'
  | 'expires-before-next-run'
  | 'expires-before-certificate';

/** A line of a file. */
export interface FilePlace {
  /** As the workspace names it, with `/`; absolute where it is elsewhere. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  /** For people: what was found, what follows, what to do. */
  readonly message: string;
  /** What it concerns, in words: a file, an artifact, a folder. */
  readonly about: string;
  /** `null` where it concerns no file of the workspace. */
  readonly at: FilePlace | null;
}

/** Output `status` of `check`. */
export type CheckStatus = 'ok' | 'warning' | 'failed';

const GRAVITY: readonly FindingLevel[] = ['error', 'warning', 'notice'];

/** The verdict of all findings together. */
export function statusOf(findings: readonly Finding[]): CheckStatus {
  if (findings.some(({ level }) => level === 'error')) return 'failed';
  return findings.some(({ level }) => level === 'warning') ? 'warning' : 'ok';
}

/** Output `reason` of `check`: the codes behind the verdict, gravest first, each once. */
export function reasonOf(findings: readonly Finding[]): string {
  const codes = gravestFirst(findings)
    .filter(({ level }) => level !== 'notice')
    .map(({ code }) => code);
  return codes.length === 0 ? 'still-valid' : [...new Set(codes)].join(', ');
}

/** Errors, then warnings, then notices; those of one level as they came. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((some, other) => GRAVITY.indexOf(some.level) - GRAVITY.indexOf(other.level));
}
