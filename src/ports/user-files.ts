/** A file that the user wants backed up. */
export interface UserFile {
  /** Absolute. */
  readonly location: string;
  /** Where it is stored, with `/`: below the workspace; outside of it, its absolute path without the root. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Permission bits. */
  readonly mode: number;
  readonly modifiedAt: Date;
  /** A line names it outright; absent if patterns alone match it. */
  readonly isNamed?: true;
}

/** Something that `paths` matched and that is not stored. */
export interface LeftOutFile {
  /** As `UserFile.path`. */
  readonly path: string;
  readonly why: LeftOutReason;
  /** For people, after "because". */
  readonly reason: string;
  /** As `UserFile.isNamed`. */
  readonly isNamed?: true;
}

/** Why a file is left out; the manifest counts these. */
export type LeftOutReason =
  'no-passphrase' | 'ours' | 'folder-link' | 'not-a-file' | 'unreadable' | 'bad-name';

/** What the lines of `paths` matched. */
export interface FoundUserFiles {
  /** In the order of their paths, each once. */
  readonly files: readonly UserFile[];
  readonly leftOut: readonly LeftOutFile[];
  /** The lines that matched nothing. */
  readonly unmatched: readonly string[];
  /** Every line is a comment or begins with `!`; absent if not. */
  readonly namesNothing?: true;
}

/** Finds and reads the files that `paths` names. */
export interface UserFiles {
  /**
   * All files that the lines match. `ours` are absolute paths, of files and of folders with all in them, that are never part
   * of it, in whatever spelling a line reaches them.
   *
   * Throws a `Failure` (`invalid-input`) for lines that cannot be used, and for two files of one stored path.
   */
  find(lines: string, ours: readonly string[]): Promise<FoundUserFiles>;
  /** Throws if it is gone, is no regular file any more, or is larger than `maxBytes`. */
  read(file: UserFile, maxBytes: number): Promise<Uint8Array>;
}
