import type { FileDigest } from '../domain/backup/backup-set.ts';
import type { Secret } from '../domain/secret.ts';
import type { FileIdentity } from './crypto.ts';
import type { UserFile } from './user-files.ts';

/** The texts of one pair of a list, by its name. */
export interface PackedPair {
  readonly name: string;
  readonly certificate: string;
  /** `null` in a set without keys. */
  readonly sealedKey: string | null;
}

/** Who owns a file: the names of a user and a group, or their numbers. */
export interface FileOwner {
  readonly user: string;
  readonly group: string;
}

/** A file out of `files.tar.gz.enc`. */
export interface SealedFile {
  readonly path: string;
  /** Permission bits; none that change the user or group. */
  readonly mode: number;
  readonly modifiedAt: Date;
  /** Absent if the system that made the archive has no owners, or did not tell. */
  readonly owner?: FileOwner;
  /** To be read to its end before the next file is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** The two archives in a set. What is read is read after the set's proof, and is still held to bounds. */
export interface SetArchives {
  /** `certificates.tar.gz`. The same pairs give the same bytes. */
  packPairs(pairs: readonly PackedPair[]): Promise<Uint8Array>;
  /** The pairs in one, by name. Throws for anything else in it. */
  unpackPairs(archive: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, PackedPair>>;
  /**
   * The files in a `files.tar.gz.enc`. Throws if the passphrase does not open it, for a path that leads out of the folder, a
   * link, a device, two files of one path, and for more files than `count`.
   */
  openFiles(archive: AsyncIterable<Uint8Array>, passphrase: Secret, count: number): AsyncIterable<SealedFile>;
  /** What the files in a `files.tar.gz.enc` are, read to the end. Throws as `openFiles` does. */
  identifyFiles(
    archive: AsyncIterable<Uint8Array>,
    passphrase: Secret,
    count: number,
  ): Promise<readonly FileIdentity[]>;
}

/** A backup set on its way into the stores: a folder on disk that no one else can read, with the dated folder in it. */
export interface StagedSet {
  /** Absolute. */
  readonly root: string;
  /** The dated folder's name below `root`. */
  readonly folder: string;
  /** Every file in the dated folder. */
  readonly files: readonly FileDigest[];
  /** Writes a file that is made for the set, in place of one that was written before. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /**
   * Packs and seals files of the user as `files.tar.gz.enc`; what was packed. Throws a `Failure` (`not-stored`) for a file
   * that cannot be read or that changes meanwhile.
   */
  sealFiles(files: readonly UserFile[], passphrase: Secret): Promise<readonly FileIdentity[]>;
  /** Gives the dated folder another name. */
  rename(folder: string): Promise<void>;
  discard(): Promise<void>;
}

/** Makes room for sets. */
export interface SetStaging {
  begin(folder: string): Promise<StagedSet>;
}
