import type { Certificate } from '../domain/certificate/certificate.ts';
import type { TrustChange, TrustStoreName } from '../domain/trust/trust.ts';

/** What a run changed of its machine's trust, written down before each change, so that it can be undone by whoever comes later. */
export interface TrustJournal {
  /** Of letters, digits and `-`; part of the names of what the run adds. */
  readonly id: string;
  /** Absolute. For copies of what was there before; no one else can write into it. */
  readonly folder: string;
  /** Absolute: where it is written down. */
  readonly file: string;
  /** In the order in which they were begun. */
  readonly changes: readonly TrustChange[];
  /** Writes down that a change is about to be made, to disk. */
  record(change: TrustChange): Promise<void>;
  /** Writes down that one of `changes` is undone, so that nobody undoes it again. */
  forget(change: TrustChange): Promise<void>;
  /** Removes journal and copies: everything is undone. */
  discard(): Promise<void>;
}

/** The journals on this machine. What changes its trust or undoes that, runs inside of `exclusively`, and so do all others of these. */
export interface TrustJournals {
  /** Absolute. */
  readonly folder: string;
  /**
   * Does work while no other job changes the trust of this machine. Throws a `Failure`: `timeout` if one does for too long, `invalid` if
   * other users can write journals.
   */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  begin(): Promise<TrustJournal>;
  /** `null` if there is none: nothing was changed, or all was undone. Throws a `Failure` (`invalid`) for one that cannot be read. */
  find(id: string): TrustJournal | null;
  /**
   * The journals of jobs that are over, newest first, a sentence for each that cannot be read, and how many are of other jobs that may
   * still run. Removes what a killed run left of writing one.
   */
  leftBehind(): {
    readonly journals: readonly TrustJournal[];
    readonly problems: readonly string[];
    readonly running: number;
  };
}

/** What came of making the programs of one store trust certificates. */
export interface TrustedStore {
  /** Where they were added, in words; empty if everything was left as it was, for the reasons in `warnings`. */
  readonly places: readonly string[];
  /** The file that was made of the roots that were there and the certificates, absolute; `null` if the store is none. */
  readonly file: string | null;
  /** To be set for later steps. */
  readonly variables: Readonly<Record<string, string>>;
  /** What was passed over, and what follows, in sentences. */
  readonly warnings: readonly string[];
}

/** Something that programs of this machine take their trust from. */
export interface TrustStore {
  readonly name: TrustStoreName;
  /** Returns why it cannot be had here, with the remedy, in sentences; `null` if it can. Changes nothing. */
  findObstacle(): Promise<string | null>;
  /** Adds the certificates, and records each change before it is made. Throws a `Failure` (`not-written`). */
  add(certificates: readonly Certificate[], journal: TrustJournal): Promise<TrustedStore>;
  /**
   * Undoes a change of the journal, as far as it was made: what was there before comes back byte for byte, unless someone else has
   * changed it since; then only what was added goes. Returns the variables to be set back. May be called again after a kill at any
   * moment.
   */
  undo(change: TrustChange, journal: TrustJournal): Promise<Readonly<Record<string, string>>>;
}
