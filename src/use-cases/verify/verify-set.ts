import { parseBackupName } from '../../domain/backup/backup-name.ts';
import {
  MAX_TEXT_BYTES,
  parseChecksums,
  pathOfPublicFile,
  problemOfPaths,
  type FileDigest,
} from '../../domain/backup/backup-set.ts';
import {
  CERTIFICATE_FILE,
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  PAIRS_FILE,
  PROOF_FILE,
  RECOVERY_GUIDE_FILE,
} from '../../domain/backup/set-files.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { NewerManifest, parseManifest } from '../../domain/backup/manifest-parser.ts';
import type { Manifest, SetKind } from '../../domain/backup/manifest.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { CertificateReader, Keyring, SetKey } from '../../ports/crypto.ts';
import type { RepositoryIdentity } from '../../ports/run.ts';
import type { SetReader } from '../../ports/stores.ts';

/** The proof is 64 digits and a line end. */
const MAX_PROOF_BYTES = 100;
/** A chain of certificates, DER or PEM, takes a hundredth of it. */
const MAX_PUBLIC_FILE_BYTES = 4 * 1024 * 1024;

/** What a set must say of itself, by the place that it was found in. */
export interface ExpectedSet {
  readonly kind: SetKind;
  /** The name up to the date. */
  readonly artifactName: string;
  /** The whole name; absent if the place does not tell it. */
  readonly name?: string;
  /** `null` if a set of any repository will do. */
  readonly repository: RepositoryIdentity | null;
}

/** A set whose files are the ones that its checksums name. */
export interface VerifiedSet {
  readonly manifest: Manifest;
  readonly reader: SetReader;
  /** The key that proved it; `null` if nothing did: it is public, or no passphrase was given. */
  readonly key: SetKey | null;
  /** Of every file but `SHA256SUMS` and its proof. */
  readonly digests: readonly FileDigest[];
}

/** What became of verifying a set. */
export type Verification =
  | { readonly kind: 'verified'; readonly set: VerifiedSet }
  /** Neither passphrase is the one that it was made with; or somebody forged it: these cannot be told apart. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'damaged'; readonly problem: string };

/** What verifies sets. */
export interface VerifyDependencies {
  readonly keyring: Keyring;
  readonly reader: CertificateReader;
}

/**
 * Verifies a stored set: its manifest, its proof, then every file against its checksums. Until the proof holds, only these
 * three texts are read. Finding, the drill, restoring and pruning all use this one function.
 *
 * Throws a `Failure`: `unreadable` for a set of a newer version of this tool, which must not be passed over, and as
 * `Keyring.unlock` does.
 */
export async function verifySet(
  reader: SetReader,
  expected: ExpectedSet,
  { keyring, reader: certificates }: VerifyDependencies,
): Promise<Verification> {
  try {
    const manifest = parseManifest(await reader.readText(MANIFEST_FILE, MAX_TEXT_BYTES));
    const problem = problemOfManifest(manifest, expected);
    if (problem !== null) return damaged(problem);
    const sums = await reader.readText(CHECKSUMS_FILE, MAX_TEXT_BYTES);
    const checksums = parseChecksums(sums);
    const problemOfFiles = problemOfPaths(reader.paths, checksums);
    if (problemOfFiles !== null) return damaged(problemOfFiles);
    const key = await prove(manifest, reader, sums, keyring);
    if (key === 'locked') return { kind: 'locked' };
    const digests = await verifyDigests(reader, checksums);
    const set = { manifest, reader, key, digests };
    if (manifest.proof === null) await rejectPrivateContent(set, certificates);
    return { kind: 'verified', set };
  } catch (error) {
    if (error instanceof NewerManifest)
      throw new Failure('unreadable', `A backup cannot be read: ${error.message}.`, { cause: error });
    if (error instanceof Failure && error.code !== 'invalid') throw error;
    return damaged(messageOf(error));
  }
}

function problemOfManifest(manifest: Manifest, expected: ExpectedSet): string | null {
  const { kind, artifactName, name, createdAt, proof } = manifest;
  if (kind !== expected.kind) return `it is a set of the kind ${kind}, which does not belong there`;
  if (artifactName !== expected.artifactName) return `it is a set of ${artifactName}`;
  if (expected.name !== undefined && name !== expected.name) return `it was stored as ${name}`;
  if (expected.repository !== null && !isOfRepository(manifest, expected.repository))
    return `it was made in the repository ${manifest.run.repository}`;
  // A race has the key of a cache entry as its name.
  if (kind === 'race') return proof === null ? 'it is not sealed' : null;
  const parsed = parseBackupName(name, artifactName);
  if (parsed === null) return `${name} is not the name of a set`;
  if (parsed.time.getTime() !== Date.parse(createdAt)) return `its name says another time than ${createdAt}`;
  if (parsed.isPublic !== (proof === null))
    return 'its name and its manifest disagree on whether it is sealed';
  return null;
}

/** Whether a set says that it was made in a repository. A name changes with the repository, a number does not. */
export function isOfRepository({ run }: Pick<Manifest, 'run'>, repository: RepositoryIdentity): boolean {
  if (repository.id !== null && run.repositoryId !== null) return repository.id === run.repositoryId;
  return repository.name.toLowerCase() === run.repository.toLowerCase();
}

/** The key that proves the checksums; `null` for a public set, or without a passphrase. Throws if they were changed. */
async function prove(
  { proof }: Manifest,
  reader: SetReader,
  checksums: string,
  keyring: Keyring,
): Promise<SetKey | 'locked' | null> {
  if (proof === null) {
    if (reader.paths.includes(PROOF_FILE))
      throw new Error(`it has a ${PROOF_FILE}, and its manifest no proof`);
    return null;
  }
  if (!keyring.hasPassphrase) return null;
  const key = await keyring.unlock(proof);
  if (key === null) return 'locked';
  const [, hex] = /^([0-9a-f]{64})\n$/.exec(await reader.readText(PROOF_FILE, MAX_PROOF_BYTES)) ?? [];
  if (hex === undefined || !key.proves(checksums, hex))
    throw new Error(`it was changed after it was made: ${PROOF_FILE} does not prove ${CHECKSUMS_FILE}`);
  return key;
}

async function verifyDigests(
  reader: SetReader,
  checksums: ReadonlyMap<string, string>,
): Promise<readonly FileDigest[]> {
  if (!checksums.has(MANIFEST_FILE)) throw new Error(`${CHECKSUMS_FILE} does not name ${MANIFEST_FILE}`);
  const digests: FileDigest[] = [];
  for (const [path, sha256] of checksums) {
    const digest = await reader.digest(path);
    if (digest.sha256 !== sha256) throw new Error(`${path} is not what was stored`);
    digests.push(digest);
  }
  return digests;
}

/** A public set holds certificates alone. Nothing proves it, so nothing else may come out of it. */
async function rejectPrivateContent(
  { reader, digests, manifest }: VerifiedSet,
  certificates: CertificateReader,
): Promise<void> {
  if (manifest.certificates.some(({ privateKey }) => privateKey !== 'absent'))
    throw new Error('it claims to hold a private key, which no public set does');
  for (const { path, sizeBytes } of digests) {
    if ([MANIFEST_FILE, RECOVERY_GUIDE_FILE, PAIRS_FILE].includes(path)) continue;
    const isCertificate = path === CERTIFICATE_FILE || pathOfPublicFile(path) !== null;
    if (!isCertificate || sizeBytes > MAX_PUBLIC_FILE_BYTES)
      throw new Error(`it holds ${path}, which no public set does`);
    if ((await certificates.parsePublicFile(await readBytes(reader, path))) === null)
      throw new Error(`${path} holds something else than certificates, which no public set does`);
  }
}

/** The bytes of a small file of a set. */
export async function readBytes(reader: SetReader, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await reader.stream(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The longest path that a problem can name has 1024 characters. */
const MAX_PROBLEM_LENGTH = 1200;

/** What an unproved set says of itself can have any length. */
function damaged(problem: string): Verification {
  return { kind: 'damaged', problem: singleLine(problem, MAX_PROBLEM_LENGTH) };
}
