/**
 * What the use cases need of the world. Adapters implement these; fakes that pass the same contract suites stand in
 * for them in tests.
 */
import type { BackupName, NameScope } from './domain/backup-name.ts';
import type { Certificate, CertificatePair } from './domain/certificate.ts';
import type { FileRecord, Manifest, RunRecord } from './domain/manifest.ts';
import type { FileDigest } from './domain/backup-set.ts';
import type { Secret } from './domain/secret.ts';
import type { CertificateSpecification } from './domain/specification.ts';

/** The time. */
export interface Clock {
  now(): Date;
}

/** What a run tells people while it goes on. Annotations stand on the run's page. */
export interface Log {
  info(message: string): void;
  debug(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** Runs a piece of work whose lines belong together, under a title; the lines can be folded away. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

/** Makes certificates. */
export interface CertificateIssuer {
  /**
   * A new self-signed certificate for the specification, `notBefore` an hour before `now`, with a new key, or with
   * `privateKey` (PKCS#8 PEM of the key type that the specification names).
   *
   * Throws where the key given is of another type.
   */
  issue(specification: CertificateSpecification, now: Date, privateKey?: Secret): Promise<CertificatePair>;
}

/** Reads untrusted certificates and keys. */
export interface CertificateReader {
  /** The one certificate in a PEM text. Throws an error that says what is wrong with the text; reads no file. */
  parseCertificate(pem: string): Certificate;
  /**
   * All certificates in a text: a chain, a bundle, or one beside a key; empty where there is none. A block that
   * cannot be read is left out.
   */
  parseCertificates(text: string): readonly Certificate[];
  /**
   * The one private key in a PEM text (PKCS#8, PKCS#1 or SEC 1), as PKCS#8 PEM. Throws where there is none, more than
   * one, or an encrypted one; the message never quotes the text.
   */
  parsePrivateKey(pem: string): Secret;
  /**
   * Whether the key belongs to the certificate and works: arithmetic of its parts, match of the public keys, and a
   * sign and verify round. Never throws.
   */
  provesPair(certificate: Certificate, privateKey: Secret): boolean;
}

/** Encrypts private keys for storage. */
export interface KeySealer {
  /** PKCS#8 EncryptedPrivateKeyInfo as PEM, of a PKCS#8 PEM key. */
  seal(privateKey: Secret, passphrase: Secret): Promise<string>;
  /**
   * The PKCS#8 PEM key in a sealed one; `null` where the passphrase does not open it or the sealed bytes were changed
   * (these two cannot be told apart). Throws where the text is no sealed key at all, or asks for more work than is
   * reasonable.
   */
  open(sealedPem: string, passphrase: Secret): Promise<Secret | null>;
  /** Whether the text is one sealed private key, however it was sealed. */
  isSealed(pem: string): boolean;
  /** Whether the text is one sealed private key that takes no less work to guess than one that `seal` writes. */
  isSealedStrongly(pem: string): boolean;
}

/** Packs a pair for programs that read PKCS#12. */
export interface Pkcs12Encoder {
  /** A PKCS#12 file (RFC 7292) with certificate and key, both encrypted under `password`. */
  encode(pair: CertificatePair, friendlyName: string, password: Secret): Promise<Uint8Array>;
}

/** Looks at PKCS#12 files without unpacking them. */
export interface Pkcs12Reader {
  /** Whether the bytes are a PKCS#12 file in DER that the password opens, with a reasonable work. Never throws. */
  opens(bytes: Uint8Array, password: Secret): boolean;
}

/** The PEM files at `cert-path` and `key-path`, as texts; `null` for a file that is not there. */
export interface PairTexts {
  readonly certificate: string | null;
  readonly privateKey: Secret | null;
}

/** The files of one certificate where servers read them. */
export interface CertificateFiles {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  /**
   * Throws a `Failure` where a path cannot be used: a symbolic link, a folder, or a place where nothing can be
   * written. Writes nothing.
   */
  check(): Promise<void>;
  /** Finishes or undoes what a killed run left half-written. */
  recover(): Promise<void>;
  /** Throws a `Failure` (`invalid`) for a file that is there and cannot be read. */
  read(): Promise<PairTexts>;
  /**
   * Puts a new pair in place of what is there as one generation, the key as 0600, the certificate as 0644, from the
   * moment they exist.
   */
  replace(pair: CertificatePair): Promise<void>;
  /** Writes those files of the pair that are not there, with the same modes; the others stay as they are. */
  complete(pair: CertificatePair): Promise<void>;
  /** Copies what is there beside itself under dated names, the key as 0600; the names that it chose. */
  keepBeside(stamp: string): Promise<readonly string[]>;
  /** Writes the PKCS#12 file at `p12-path`, 0600. What is there and not `isOurs` is kept beside it. */
  writePkcs12(bytes: Uint8Array, isOurs: (existing: Uint8Array) => boolean, stamp: string): Promise<void>;
}

/** A file that the user wants backed up too. */
export interface FurtherFile {
  /** Absolute. */
  readonly location: string;
  /** Where it goes in the set, with `/`. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Permission bits. */
  readonly mode: number;
  readonly modifiedAt: Date;
}

/** Finds and reads the files that `paths` names. */
export interface FurtherFiles {
  /**
   * All files that the patterns match, but those in `except` (absolute: files, and folders with all in them), with
   * paths below their common root.
   */
  find(patterns: string, except: readonly string[]): Promise<readonly FurtherFile[]>;
  read(file: FurtherFile): Promise<Uint8Array>;
  /** SHA-256, lower-case hex. */
  digest(bytes: Uint8Array): string;
  /**
   * Whether bytes are a private key without protection in a binary form: DER, or PKCS#12 without a password; also
   * PKCS#12 whose protection cannot be told.
   */
  isUnprotectedKey(bytes: Uint8Array): boolean;
}

/** A file of a staged set. */
export interface StagedFile {
  readonly record: FileRecord;
  /** All of it, where it was made for the set; else the absolute path of a copy of the user's file. */
  readonly content: string | Uint8Array | { readonly location: string };
}

/** A backup set on its way into the vaults. */
export interface StagedSet {
  /** Absolute; a folder that no one else can read. In it is one named by the date, with the copies of the user's files. */
  readonly root: string;
  readonly dayFolder: string;
  /** All files that were added so far. */
  readonly files: readonly StagedFile[];
  /** Adds a file that was made for the set. */
  add(path: string, content: string | Uint8Array, mode: number): Promise<FileRecord>;
  /**
   * Adds a user's file with this content: its own, or its own with the keys in it sealed, and then the SHA-256 that
   * it had before.
   */
  addContent(file: FurtherFile, content: Uint8Array, sealedFrom: string | null): Promise<FileRecord>;
  /**
   * Copies a file without reading it into memory; `null`, and nothing added, where it shows a private key of any kind.
   */
  addLargeFile(file: FurtherFile): Promise<FileRecord | null>;
  discard(): Promise<void>;
}

/** Makes room for sets. */
export interface SetStaging {
  begin(dayFolder: string): Promise<StagedSet>;
}

/** A set that a vault has. */
export interface StoredSet {
  readonly name: BackupName;
  /** The artifact's name or the folder's path. */
  readonly place: string;
  readonly source: 'artifact' | 'directory';
  readonly createdAt: Date;
  readonly sizeBytes: number;
  /** `null` where the vault keeps it until somebody removes it. */
  readonly expiresAt: Date | null;
  readonly artifact?: StoredArtifact;
}

/** What only an artifact has. */
export interface StoredArtifact {
  readonly id: number;
  readonly runId: number;
  /** Stored by this very job, which can fetch it without a token. A re-run cannot see what its first attempt stored. */
  readonly isOwn: boolean;
  readonly url: string;
  /** SHA-256 of the archive, lower-case hex; absent for old artifacts. */
  readonly digest?: string;
}

/** The files of a stored set, opened for reading without being unpacked. */
export interface OpenedSet {
  /** Every file in the set's folder, with its digest. */
  readonly files: readonly FileDigest[];
  /** Its manifest, parsed, where opening the set took that; of a long list it costs as much as all else. */
  readonly manifest?: Manifest;
  /** Throws where the file is not in the set, or is larger than a text of ours can be. */
  readText(path: string): Promise<string>;
  /** The bytes of a file of any size. Throws where the file is not in the set, and fails where its CRC is wrong. */
  stream(path: string): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
}

/** How much of a list will be wanted: what comes first, or all of it. */
export type ListExtent = 'newest' | 'all';

/** Where backup sets are stored. */
export interface Vault {
  readonly source: 'artifact' | 'directory';
  /**
   * The sets of these names that may be trusted to be ours, newest first: looked up as far as they are asked for, or
   * `all` at once, and then none is handed out before the list is whole.
   *
   * Throws a `Failure`: `denied` where the token may not look, `unreadable` where there was no answer, `timeout` where
   * the run's time is over. To come to the end without one means that the vault answered.
   */
  list(names: NameScope, extent?: ListExtent): AsyncIterable<StoredSet>;
  /**
   * Opens a set. Throws `Failure` `unreadable` where there was no answer, `invalid` where what came is damaged;
   * `null` where it is gone by now.
   */
  open(set: StoredSet): Promise<OpenedSet | null>;
  /**
   * Stores a staged set. `null` where the name is taken. A directory takes every name, and may answer with an earlier
   * set of the same content instead. Throws `Failure` (`not-stored`).
   */
  store(set: StagedSet, name: BackupName): Promise<StoredSet | null>;
  /**
   * Removes a set for good; one that is gone already is no error. Throws a `Failure`: `denied` where the token may
   * not, `unreadable` where there was no answer.
   */
  remove(set: StoredSet): Promise<void>;
}

/** A file of a set on its way back. */
export interface ReturningFile {
  /** Below the target's folder, with `/`. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  /** `null` for a file that was made for the set. */
  readonly modifiedAt: Date | null;
  /** Holds a private key, sealed or not. */
  readonly isKey: boolean;
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
   * Moves every file into its place, the pairs last, and a key before its certificate. What is there and differs is kept beside it, with
   * `stamp` in its name, where `overwrite` is given.
   *
   * Throws a `Failure` (`not-written`) that names every file in the way, before the first move.
   */
  place(options: { readonly overwrite: boolean; readonly stamp: string }): Promise<PlacedFiles>;
  /** Removes what was not placed. */
  discard(): Promise<void>;
}

/** The folder that a set is restored into. */
export interface RestoreTarget {
  /** Throws a `Failure` (`not-written`) where the folder cannot be used. Writes nothing. */
  check(): Promise<void>;
  /**
   * Finishes what a killed run left half-moved, and makes room beside the places of the files. Certificate and key of
   * `pairs` will change as one; by default those of a set that keeps a single certificate.
   */
  begin(pairs?: readonly ReturningPairPaths[]): Promise<RestoreStaging>;
}

/** The fast, forgetful store of the held pair. What it does not have proves nothing. */
export interface PairCache {
  /** The newest entry of this base name; `null` on a miss, which an outage looks like too. */
  fetch(base: string): Promise<{ readonly key: string; readonly set: OpenedSet } | null>;
  /** The keys of all entries of this base name that this run could restore. Throws as `Vault.list` does. */
  list(base: string): Promise<readonly string[]>;
  /** Whether the set was stored, or there is no cache to store it in. An entry is never replaced. */
  store(set: StagedSet, name: BackupName): Promise<boolean>;
  /**
   * Settles which of several runs' sets counts for `generation`: stores this one, unless another was first, and
   * returns the one that is stored now; `null` where the cache cannot say.
   */
  settle(set: StagedSet, base: string, generation: string): Promise<OpenedSet | null>;
}

/** Tells GitHub that the workflow of this run is wanted, so that its schedule goes on. */
export interface Schedule {
  keepAlive(): Promise<void>;
}

/** This run, for the record. */
export interface RunContext {
  /** `null` outside of GitHub. */
  readonly record: RunRecord | null;
  /** Identifies the run among others; part of the generation that a forced renewal makes. */
  readonly id: string;
}
