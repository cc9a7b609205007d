import { formatBackupName, timeFolder, type BackupName } from '../../domain/backup/backup-name.ts';
import { formatChecksums, publicFilePath, type FileDigest } from '../../domain/backup/backup-set.ts';
import {
  CERTIFICATE_FILE,
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  PAIRS_FILE,
  PRIVATE_KEY_FILE,
  PROOF_FILE,
  RECOVERY_GUIDE_FILE,
} from '../../domain/backup/set-files.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import {
  formatManifest,
  formatTime,
  MANIFEST_SCHEMA_VERSION,
  recordCertificate,
  recordSpecification,
  type CertificateRecord,
  type KnownPair,
  type Manifest,
  type SetKind,
  type UserFilesRecord,
} from '../../domain/backup/manifest.ts';
import { formatRecoveryGuide } from '../../domain/backup/recovery-guide.ts';
import type { CertificateSpecification } from '../../domain/certificate/specification.ts';
import type { FileIdentity, Keyring, SetKey } from '../../ports/crypto.ts';
import type { RepositoryIdentity, RunContext } from '../../ports/run.ts';
import type { SetArchives, SetStaging, StagedSet } from '../../ports/backup-set.ts';
import { NO_FILES, type PreparedFiles } from './user-files.ts';

/** A certificate that a set keeps, and its key. */
export interface SetPair {
  /** Its name in a set of a list; `null` for the certificate of a set that keeps one. */
  readonly name: string | null;
  readonly certificate: Certificate;
  /** `null` without a passphrase: then the set has no key. */
  readonly sealedKey: string | null;
  readonly since: Date;
  /** Taken over from an earlier set, and not kept in this run. */
  readonly isCarried?: boolean;
  /** Only a person replaces it: `renew-before: never`. */
  readonly isKeptForEver?: boolean;
  /** Other pairs of the name, to be remembered. */
  readonly others?: readonly KnownPair[];
}

/** Up to which earlier set one holds all that counts. */
export interface SupersededSet {
  readonly name: string;
  /** `null` if unknown. */
  readonly runId: string | null;
}

/** What a set says of earlier ones, as in the manifest; `null` for what is not so, or unknown. */
export interface Superseded {
  readonly set: SupersededSet | null;
  readonly listUntil: Date | null;
  readonly lostUntil: Date | null;
}

export const SUPERSEDES_NOTHING: Superseded = { set: null, listUntil: null, lostUntil: null };

/** What a set is made of. */
export interface SetContent {
  readonly action: Manifest['action'];
  /** Either one without a name, or any number with names; empty in a set of files that something else made. */
  readonly pairs: readonly SetPair[];
  readonly supersedes: Superseded;
  readonly specification: CertificateSpecification | null;
  readonly userFiles: PreparedFiles;
}

/** The content of a set of pairs that stands for nothing but them. */
export function contentOfPairs(pairs: readonly SetPair[]): SetContent {
  const supersedes = SUPERSEDES_NOTHING;
  return { action: 'keep', pairs, supersedes, specification: null, userFiles: NO_FILES };
}

export interface StageDependencies {
  readonly staging: SetStaging;
  readonly archives: SetArchives;
  readonly keyring: Keyring;
  readonly run: Pick<RunContext, 'readRecord'>;
  readonly toolVersion: string;
}

/** A set that is ready to be stored. */
export interface ReadySet {
  readonly name: BackupName;
  readonly staged: StagedSet;
  readonly manifest: Manifest;
  /** The text of its `SHA256SUMS`. */
  readonly checksums: string;
}

/** What a set is for, and what it is called. */
interface Label {
  readonly kind: SetKind;
  readonly backupName: BackupName;
  /** The name in the manifest, if it is not that of a backup. */
  readonly raceKey?: string;
}

/**
 * Writes a set into a folder of its own, which the caller discards. With a passphrase it is sealed and proved, else it is public: then
 * it holds certificates alone.
 */
export async function stageSet(
  content: SetContent,
  label: Label,
  dependencies: StageDependencies,
): Promise<ReadySet> {
  const staged = await dependencies.staging.begin(timeFolder(label.backupName));
  try {
    await writePairs(content.pairs, staged, dependencies.archives);
    const key = label.backupName.isPublic ? null : await dependencies.keyring.sealing();
    const userFiles = await writeUserFiles(content, key, staged);
    const manifest = await describe(content, label, key, userFiles, dependencies);
    return await seal(staged, label.backupName, manifest, key);
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

/** The repository that a set is made in. */
export function repositoryOf({ manifest: { run } }: Pick<ReadySet, 'manifest'>): RepositoryIdentity {
  return { name: run.repository, id: run.repositoryId };
}

/** The same set under another name: manifest, guide, checksums and proof are made again. */
export async function renameSet(
  { staged, manifest }: ReadySet,
  name: BackupName,
  { keyring }: Pick<StageDependencies, 'keyring'>,
): Promise<ReadySet> {
  await staged.rename(timeFolder(name));
  const key = name.isPublic ? null : await keyring.sealing();
  return seal(staged, name, { ...manifest, name: formatBackupName(name) }, key);
}

async function writePairs(
  pairs: readonly SetPair[],
  staged: StagedSet,
  archives: SetArchives,
): Promise<void> {
  const [only] = pairs;
  if (only === undefined) return;
  if (only.name === null) {
    await staged.write(CERTIFICATE_FILE, only.certificate.pem);
    if (only.sealedKey !== null) await staged.write(PRIVATE_KEY_FILE, only.sealedKey);
    return;
  }
  const packed = pairs.map(({ name, certificate, sealedKey }) => ({
    name: name ?? '',
    certificate: certificate.pem,
    sealedKey,
  }));
  await staged.write(PAIRS_FILE, await archives.packPairs(packed));
}

/** Writes the user's files: the public ones as they are, the others sealed. */
async function writeUserFiles(
  { userFiles: { publicFiles, sealedFiles, leftOut } }: SetContent,
  key: SetKey | null,
  staged: StagedSet,
): Promise<UserFilesRecord> {
  for (const { file, bytes } of publicFiles) await staged.write(publicFilePath(file.path), bytes);
  const sealed =
    key === null || sealedFiles.length === 0 ? [] : await staged.sealFiles(sealedFiles, key.passphrase);
  const counts = Map.groupBy(leftOut, ({ why }) => why);
  return {
    publicCount: publicFiles.length,
    sealedCount: sealed.length,
    digest: key === null ? null : key.digestFiles([...identitiesOf(staged.files), ...sealed]),
    leftOut: [...counts].map(([reason, files]) => ({ reason, count: files.length })),
  };
}

/** The user's public files among those of a set. Modes are not kept for them. */
export function identitiesOf(files: readonly FileDigest[]): FileIdentity[] {
  const prefix = publicFilePath('');
  return files
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path, sha256 }) => ({ path: path.slice(prefix.length), mode: '0644', sha256 }));
}

function recordSuperseded({
  set,
  listUntil,
  lostUntil,
}: Superseded): Pick<Manifest, 'supersedes' | 'supersedesRun' | 'supersedesListUntil' | 'lostUntil'> {
  return {
    supersedes: set?.name ?? null,
    ...(typeof set?.runId === 'string' ? { supersedesRun: set.runId } : {}),
    ...(listUntil === null ? {} : { supersedesListUntil: formatTime(listUntil) }),
    ...(lostUntil === null ? {} : { lostUntil: formatTime(lostUntil) }),
  };
}

async function describe(
  content: SetContent,
  { kind, backupName, raceKey }: Label,
  key: SetKey | null,
  userFiles: UserFilesRecord,
  { run, toolVersion }: StageDependencies,
): Promise<Manifest> {
  const { action, specification, supersedes } = content;
  return {
    schemaVersion: MANIFEST_SCHEMA_VERSION,
    tool: { name: 'certkeep', version: toolVersion },
    kind,
    action,
    name: raceKey ?? formatBackupName(backupName),
    artifactName: backupName.base,
    createdAt: formatTime(backupName.time),
    proof: key?.record ?? null,
    run: await run.readRecord(),
    ...recordSuperseded(supersedes),
    specification: specification === null ? null : recordSpecification(specification),
    certificates: recordsOf(content.pairs),
    userFiles,
  };
}

function recordsOf(pairs: readonly SetPair[]): CertificateRecord[] {
  return pairs
    .map(({ name, certificate, sealedKey, since, isCarried = false, isKeptForEver = false, others = [] }) =>
      recordCertificate(certificate, {
        name,
        privateKey: sealedKey === null ? 'absent' : 'sealed',
        since,
        isCarried,
        isKeptForEver,
        others,
      }),
    )
    .sort((some, other) => ((some.name ?? '') < (other.name ?? '') ? -1 : 1));
}

async function seal(
  staged: StagedSet,
  name: BackupName,
  manifest: Manifest,
  key: SetKey | null,
): Promise<ReadySet> {
  await staged.write(RECOVERY_GUIDE_FILE, formatRecoveryGuide(manifest));
  await staged.write(MANIFEST_FILE, formatManifest(manifest));
  const checksums = formatChecksums(staged.files);
  await staged.write(CHECKSUMS_FILE, checksums);
  if (key !== null) await staged.write(PROOF_FILE, `${key.prove(checksums)}\n`);
  return { name, staged, manifest, checksums };
}
