import type { FileDigest } from '../domain/backup/backup-set.ts';
import type { FileOwner } from './backup-set.ts';

/** A file of a set on its way back. */
export interface ReturningFile {
  /** Below the target's folder, with `/`. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  /** `null` for a file that was made for the set. */
  readonly modifiedAt: Date | null;
  /** Who is to own it, if this run may give it away; absent if that is not known. */
  readonly owner?: FileOwner;
}

/** Where certificate and key of one pair go, below the target's folder, with `/`. */
export interface ReturningPairPaths {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
}

/** What was restored. */
export interface PlacedFiles {
  /** The absolute path of every restored file, in the order of the set. */
  readonly files: readonly string[];
  /** Where the files are that were there before and differed. */
  readonly keptBeside: readonly string[];
}

/** The files of a set before they take their places, in a folder that no one else can read. */
export interface RestoreStaging {
  /**
   * Writes a file with its mode and time; what was written. Throws a `Failure` (`not-written`); what the content
   * itself throws as a `Failure` goes through.
   */
  write(file: ReturningFile, content: AsyncIterable<Uint8Array>): Promise<FileDigest>;
  /**
   * Moves every file into its place, the pairs last, and a key before its certificate. What is there and differs is kept
   * beside it, with `stamp` in its name, if `overwrite` is given.
   *
   * Throws a `Failure` (`not-written`) that names every file in the way, before the first move.
   */
  place(options: { readonly overwrite: boolean; readonly stamp: string }): Promise<PlacedFiles>;
  /** Removes what was not placed. */
  discard(): Promise<void>;
}

/** The folder that a set is restored into. */
export interface RestoreTarget {
  /** Throws a `Failure` (`not-written`) if the folder cannot be used. Writes nothing. */
  check(): Promise<void>;
  /**
   * Finishes what a killed run left half-moved, and makes room beside the places of the files. Certificate and key of each
   * of `pairs` change as one.
   */
  begin(pairs: readonly ReturningPairPaths[]): Promise<RestoreStaging>;
}
