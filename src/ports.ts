/**
 * What the use cases need of the world. Adapters implement these; fakes that pass the same contract suites stand in
 * for them in tests.
 */
import type { BackupName, NameScope } from './domain/backup-name.ts';
import type { FileDigest } from './domain/backup-set.ts';
import type { Certificate, CertificatePair } from './domain/certificate.ts';
import type { StoreSource } from './domain/existing.ts';
import type { ProofRecord, RunRecord } from './domain/manifest.ts';
import type { Secret } from './domain/secret.ts';
import type { CertificateSpecification } from './domain/specification.ts';
import type { TrustChange, TrustStoreName } from './domain/trust.ts';

/** The time. */
export interface Clock {
  now(): Date;
}

/** What a run tells people while it goes on. Annotations are shown on the run's page. */
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
   * Throws if the key given is of another type.
   */
  issue(specification: CertificateSpecification, now: Date, privateKey?: Secret): Promise<CertificatePair>;
}

/** Reads untrusted certificates and keys. */
export interface CertificateReader {
  /** The one certificate in a PEM text. Throws an error that says what is wrong with the text; reads no file. */
  parseCertificate(pem: string): Certificate;
  /**
   * All certificates in a text: a chain, a bundle, or one beside a key; empty if there is none. A block that cannot be
   * read is left out.
   */
  parseCertificates(text: string): readonly Certificate[];
  /**
   * The one private key in a PEM text (PKCS#8, PKCS#1 or SEC 1), as PKCS#8 PEM. Throws if there is none, more than
   * one, or an encrypted one; the message never quotes the text.
   */
  parsePrivateKey(pem: string): Secret;
  /**
   * Whether the key belongs to the certificate and works: arithmetic of its parts, match of the public keys, and a
   * sign and verify round. Never throws.
   */
  provesPair(certificate: Certificate, privateKey: Secret): boolean;
  /** Whether two certificates are for the same key. Never throws. */
  haveSameKey(some: Certificate, other: Certificate): boolean;
  /**
   * The certificates in a file that holds nothing else: DER that equals what was parsed, or PEM blocks that encoding
   * gives back, with nothing but white space around them. `null` for every other file. Never throws.
   */
  parsePublicFile(bytes: Uint8Array): readonly Certificate[] | null;
}

/** What one passphrase opens and seals in sets of one salt: a key drawn from it, which never leaves the adapter. */
export interface SetKey {
  /** For the manifest of a set that this key proves. */
  readonly record: ProofRecord;
  /** Drawn from the passphrase of this run; `false` if from the previous one. */
  readonly isCurrent: boolean;
  /** The passphrase that it is drawn from. */
  readonly passphrase: Secret;
  /** 64 lower-case hexadecimal digits: the HMAC of the text of `SHA256SUMS`. */
  prove(checksums: string): string;
  /** Whether `proof` is what `prove` gives. Takes the same time for every wrong one. */
  proves(checksums: string, proof: string): boolean;
  /** PKCS#8 EncryptedPrivateKeyInfo as PEM, sealed under this very salt. */
  seal(privateKey: Secret): Promise<string>;
  /**
   * The PKCS#8 PEM key in a sealed one. Throws if the text is no key that was sealed under this very salt, or if what is
   * in it is no key: AES-CBC does not tell a changed key from another one.
   */
  open(sealedPem: string): Promise<Secret>;
  /** A keyed digest of the user's files, which nobody without the passphrase can test a guess against; hexadecimal. */
  digestFiles(files: readonly FileIdentity[]): string;
}

/** What makes a user's file the same as another: its path, its permission bits in octal, SHA-256 of its content. */
export interface FileIdentity {
  readonly path: string;
  readonly mode: string;
  readonly sha256: string;
}

/** The passphrases of a run. Derives each key once. */
export interface Keyring {
  /** The user gave a passphrase. */
  readonly hasPassphrase: boolean;
  /** The user gave a previous passphrase too. */
  readonly hasPreviousPassphrase: boolean;
  /**
   * The key that belongs to the record of a set, by its key check, the current passphrase before the previous one; `null`
   * if neither does. Throws a `Failure` (`unreadable`) once too many records of other passphrases were tried.
   */
  unlock(record: ProofRecord): Promise<SetKey | null>;
  /**
   * The key that seals in this run: under the salt of the first set that `unlock` opened with the current passphrase, else
   * under a new one. Throws without a passphrase.
   */
  sealing(): Promise<SetKey>;
}

/** How a pair is packed as PKCS#12. */
export interface Pkcs12Form {
  /** The alias of the entry, as Java calls it. */
  readonly friendlyName: string;
  /** `compatible` is weak, for programs that read nothing else. */
  readonly encryption: 'modern' | 'compatible';
}

/** Packs a pair for programs that read PKCS#12. */
export interface Pkcs12Encoder {
  /** A PKCS#12 file (RFC 7292) with certificate and key, both encrypted under `password`. */
  encode(pair: CertificatePair, form: Pkcs12Form, password: Secret): Promise<Uint8Array>;
  /** Whether `encode` made these bytes of the same arguments. Never throws. */
  hasEncoded(bytes: Uint8Array, pair: CertificatePair, form: Pkcs12Form, password: Secret): Promise<boolean>;
}

/** The PEM files at `cert-path` and `key-path`, as texts; `null` for a file that is not there. */
export interface PairTexts {
  readonly certificate: string | null;
  readonly privateKey: Secret | null;
  /** Every user of the machine may read the key's file; absent if not. */
  readonly isKeyExposed?: true;
}

/** The PKCS#12 file at `p12-path`. */
export interface Pkcs12Content {
  readonly bytes: Uint8Array;
  /** Every user of the machine may read the file; absent if not. */
  readonly isExposed?: true;
}

/** The files of one certificate where servers read them. */
export interface CertificateFiles {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  /** Absolute; `null` if no PKCS#12 file is wanted. */
  readonly pkcs12Path: string | null;
  /**
   * Throws a `Failure` if a path cannot be used: a symbolic link, a folder, or a place where nothing can be written.
   * Writes nothing.
   */
  check(): Promise<void>;
  /** Finishes or undoes what a killed run left half-written. */
  recover(): Promise<void>;
  /** Throws a `Failure` (`invalid`) for a file that is there and cannot be read. */
  read(): Promise<PairTexts>;
  /**
   * Puts a new pair in place of what is there as one generation, the key as 0600, the certificate as 0644, from the
   * moment they exist. A key that replaces one keeps its owner, its group, and a mode without rights for everybody.
   *
   * Throws a `Failure` (`not-written`); the old pair is in place then.
   */
  replace(pair: CertificatePair): Promise<void>;
  /** Writes those files of the pair that are not there, with the same modes; the others stay as they are. */
  complete(pair: CertificatePair): Promise<void>;
  /** Copies what is there beside itself under dated names, the key as 0600; the names that it chose. */
  keepBeside(stamp: string): Promise<readonly string[]>;
  /** The PKCS#12 file; `null` if none is there, or none is wanted. Throws if it cannot be read. */
  readPkcs12(): Promise<Pkcs12Content | null>;
  /**
   * Writes the PKCS#12 file at `p12-path`, 0600. An existing file that `isOurs` does not accept stays beside it; returns the path of
   * that copy, or `null`.
   */
  writePkcs12(
    bytes: Uint8Array,
    isOurs: (existing: Uint8Array) => boolean,
    stamp: string,
  ): Promise<string | null>;
}

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
  /** The newest entry of this base name; `null` on a miss, which an outage looks like too. */
  fetch(base: string): Promise<CachedSet | null>;
  /** The keys of all entries of this base name that this run could restore. Throws as `BackupStore.list` does. */
  list(base: string): Promise<readonly string[]>;
  /** Whether the set was stored, or there is no cache to store it in. An entry is never replaced. */
  store(set: StagedSet, name: BackupName): Promise<boolean>;
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

/** Tells GitHub that the workflow of this run is wanted, so that its schedule goes on. */
export interface Schedule {
  keepAlive(): Promise<void>;
}

/** A repository, as far as its sets tell it from others. */
export interface RepositoryIdentity {
  /** `owner/name`. */
  readonly name: string;
  /** Stays when the repository is renamed; `null` if the server does not tell. */
  readonly id: number | null;
}

/** This run. */
export interface RunContext {
  /** For the manifests of the sets that it makes. May ask the server once which branch is the default one. */
  readRecord(): Promise<RunRecord>;
  /** Identifies the run among others; part of the change that a forced renewal makes. */
  readonly id: string;
  /** Of all jobs and attempts of the run; as in manifests. */
  readonly runId: string;
  /** The full reference of the run. */
  readonly ref: string;
  /** The repository whose sets are read. */
  readonly repository: RepositoryIdentity;
}

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
   * The journals of jobs that are over, newest first, and a sentence for each that cannot be read. Removes what a killed run left of
   * writing one.
   */
  leftBehind(): { readonly journals: readonly TrustJournal[]; readonly problems: readonly string[] };
}

/** What came of making the programs of one store trust certificates. */
export interface TrustedStore {
  /** Where they were added, in words. */
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
