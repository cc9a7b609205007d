/**
 * How grave a finding is. An `error` fails the check, a `warning` asks a person to look, and a `notice` is worth knowing
 * beside the verdict.
 */
export type FindingLevel = 'error' | 'warning' | 'notice';

/**
 * What a check can find.
 *
 * - `expired`, `expiring`, `not-yet-valid`: of a certificate, wherever it is
 * - `replaced`: an expired certificate is beside its valid successor in one file
 * - `no-certificate`: a file holds no certificate, or a damaged one
 * - `no-files-found`: a line of `paths` matches nothing, no line names a file, or a listed certificate is not in the workspace
 * - `invalid-entry`: an entry of a list cannot be used
 * - `not-in-backup`: no newest backup of a list holds one of its certificates, or it holds another certificate than the file has
 * - `left-out`: files that `paths` matched are not in the backup
 * - `no-backup`: every store answered, and none has a backup
 * - `unreadable`: a file or a store could not be looked at
 * - `damaged`: the newest backup is not what was stored
 * - `locked`: the passphrase does not open it
 * - `not-opened`: it is sealed, and no passphrase was given
 * - `keyless`: it was made without a passphrase, and holds no private key
 * - `other-branch`: only another branch has a backup
 * - `too-old`: it is older than the user allows
 * - `overdue`: it is older than the interval between the sets before it suggests
 * - `expires-before-next-run`, `expires-before-certificate`: its artifact does
 * - `nothing-checked`: no certificate and no backup was looked at
 * - `no-lasting-backup`: every newest backup of a certificate that is kept for ever expires
 */
export type FindingCode =
  | 'expired'
  | 'expiring'
  | 'not-yet-valid'
  | 'replaced'
  | 'no-certificate'
  | 'no-files-found'
  | 'invalid-entry'
  | 'not-in-backup'
  | 'left-out'
  | 'no-backup'
  | 'unreadable'
  | 'damaged'
  | 'locked'
  | 'not-opened'
  | 'keyless'
  | 'other-branch'
  | 'too-old'
  | 'overdue'
  | 'expires-before-next-run'
  | 'expires-before-certificate'
  | 'nothing-checked'
  | 'no-lasting-backup';

/** A line of a file. */
export interface FilePlace {
  /** Relative to the workspace, with `/`; absolute if it is elsewhere. */
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
  /** `null` if it concerns no file of the workspace. */
  readonly at: FilePlace | null;
}

/** Output `status` of `check`. */
export type CheckStatus = 'ok' | 'warning' | 'failed';

const GRAVITY: readonly FindingLevel[] = ['error', 'warning', 'notice'];

/** Returns the verdict of all findings together. */
export function statusOf(findings: readonly Finding[]): CheckStatus {
  if (findings.some(({ level }) => level === 'error')) return 'failed';
  return findings.some(({ level }) => level === 'warning') ? 'warning' : 'ok';
}

/** Returns output `reason` of `check`: the codes behind the verdict, gravest first, each once. */
export function reasonOf(findings: readonly Finding[]): string {
  const codes = gravestFirst(findings)
    .filter(({ level }) => level !== 'notice')
    .map(({ code }) => code);
  return codes.length === 0 ? 'still-valid' : [...new Set(codes)].join(', ');
}

/** Returns errors, then warnings, then notices; those of one level in the order given. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((some, other) => GRAVITY.indexOf(some.level) - GRAVITY.indexOf(other.level));
}
