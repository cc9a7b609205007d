import type { BackupName, NameScope } from '../domain/backup/backup-name.ts';
import type { FileDigest } from '../domain/backup/backup-set.ts';
import type { DerivationRecord } from '../domain/backup/key-derivation.ts';
import type { RunRecord } from '../domain/backup/manifest.ts';
import type { StoreSource } from '../domain/renewal/existing.ts';
import type { StagedSet } from './backup-set.ts';

/** A set that a store lists. */
export interface StoredSet {
  readonly name: BackupName;
  /** The artifact's or asset's name or the folder's path, for people. */
  readonly place: string;
  readonly source: StoreSource;
  /** When the store received it; in a directory the time of its name. */
  readonly receivedAt: Date;
  readonly sizeBytes: number;
  /** `null` if the store keeps it until somebody removes it. */
  readonly expiresAt: Date | null;
  /** Still listed, and not handed over any more. */
  readonly isExpired: boolean;
  /**
   * It stands where a directory has its sets, and says neither whose it is nor that it is none: it is listed under every name, and
   * cannot be opened. Absent for all others.
   */
  readonly isUnidentified?: true;
  /** What its manifest says of the run that made it, which proves nothing. A directory alone reads it in order to list the set. */
  readonly run?: RunRecord;
  readonly artifact?: StoredArtifact;
  readonly asset?: StoredAsset;
}

/** What only an asset of a release has. */
export interface StoredAsset {
  readonly id: number;
  readonly releaseId: number;
  /** The name of the file. */
  readonly name: string;
  /** The run that says it stored it, which proves nothing; absent if none does. */
  readonly runId?: string;
  /** The branch or tag that this run says it ran on, which proves nothing either; absent if it does not say. */
  readonly headBranch?: string;
  /** SHA-256 of the archive, lower-case hex; absent if the server does not tell. */
  readonly digest?: string;
  /** The name of an attachment in the web; absent if the server's API returns its assets. */
  readonly attachment?: string;
}

/** What only an artifact has. */
export interface StoredArtifact {
  readonly id: number;
  readonly runId: number;
  /** Stored by this very job, which can fetch it without a token. A re-run cannot see what its first attempt stored. */
  readonly isOwn: boolean;
  readonly url: string;
  /** The branch or tag of its run, as the server tells it; `null` if it does not. A tag `main` looks like the branch. */
  readonly headBranch: string | null;
  /** SHA-256 of the archive, lower-case hex; absent for old artifacts. */
  readonly digest?: string;
}

/** The files of a stored set, opened for reading. What it declares was not read yet, and proves nothing. */
export interface SetReader {
  /** Every file in the set's folder, as paths with `/`, each once. */
  readonly paths: readonly string[];
  /** A text. Throws if it is not in the set, or is larger than `maxBytes`. */
  readText(path: string, maxBytes: number): Promise<string>;
  /** Size and SHA-256 of a file. Throws if it is not in the set, or cannot be read. */
  digest(path: string): Promise<FileDigest>;
  /** The bytes of a file of any size. Throws if it is not in the set, or cannot be read. */
  stream(path: string): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
}

/** Where backup sets are stored. */
export interface BackupStore {
  readonly source: StoreSource;
  /**
   * The sets of these names, expired ones among them, newest first, looked up as far as they are asked for; never those
   * that the server says a fork's run or a pull request's run made. What may be such a set, and cannot be read as one, is listed too.
   *
   * If iteration ends without an error, the list is complete. Throws a `Failure`: `denied` if the token may not look,
   * `unreadable` if there was no whole answer, `unsupported` if this server has no such list, `timeout` if the run's time is
   * over.
   */
  list(names: NameScope): AsyncIterable<StoredSet>;
  /**
   * Opens a set; `null` if it is gone by now. Throws a `Failure`: `unreadable` if there was no answer, `invalid` if what
   * came is damaged.
   */
  open(set: StoredSet): Promise<SetReader | null>;
  /**
   * Whether `store` would refuse a name, as far as that can be known beforehand: artifacts tell only when they are stored, and a
   * directory takes every name. Throws as `list` does.
   */
  isTaken(name: BackupName): Promise<boolean>;
  /** Stores a staged set; `null` if the name is taken. Throws a `Failure` (`not-stored`). */
  store(set: StagedSet, name: BackupName): Promise<StoredSet | null>;
  /**
   * Removes a set for good; one that is gone already is no error. In a directory only the files that the set's checksums name go,
   * and the folder if it is empty then. Throws a `Failure`: `denied` if the token may not, `unreadable` if there was no
   * answer.
   */
  remove(set: StoredSet): Promise<void>;
}

/** An entry of the cache: a set without the user's files. */
export interface CachedSet {
  readonly key: string;
  readonly reader: SetReader;
}

/** The fast, forgetful store of the existing certificates. What it does not have proves nothing. */
export interface CertificateCache {
  /**
   * The newest entry of this base name; `null` on a miss, which an outage looks like too. `onDerivation` gets, before the entry is
   * here, what its private keys are sealed with as far as the entry's name tells. That proves nothing, and may never come.
   */
  fetch(base: string, onDerivation?: (derivation: DerivationRecord) => void): Promise<CachedSet | null>;
  /** The keys of all entries of this base name that this run could restore. Throws as `BackupStore.list` does. */
  list(base: string): Promise<readonly string[]>;
  /** Whether the set was stored, or there is no cache to store it in. An entry is never replaced. */
  store(set: StagedSet, name: BackupName, derivation: DerivationRecord): Promise<boolean>;
  /**
   * The key under which runs that make the same change meet, which a race set has as its name. `change` describes it, in a text of any
   * length; the same text gives the same key.
   */
  raceKey(base: string, change: string): string;
  /**
   * Offers a set under a race key: stores it, unless another run was first, and returns the one that is stored now; `null`
   * if the cache cannot say.
   */
  race(set: StagedSet, key: string): Promise<SetReader | null>;
}
