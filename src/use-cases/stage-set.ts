import {
  CHECKSUMS_FILE,
  formatChecksums,
  MANIFEST_FILE,
  pairPlaces,
  pathsOfPair,
  RECOVERY_GUIDE_FILE,
} from '../domain/backup-set.ts';
import { dayFolder, formatBackupName, type BackupName } from '../domain/backup-name.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { FoundCertificate } from '../domain/found-certificate.ts';
import {
  formatManifest,
  formatTime,
  MANIFEST_SCHEMA_VERSION,
  recordCertificate,
  recordSpecification,
  type FileRecord,
  type Manifest,
} from '../domain/manifest.ts';
import { formatRecoveryGuide } from '../domain/recovery-guide.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateSpecification } from '../domain/specification.ts';
import type { FurtherFile, RunContext, SetStaging, StagedSet } from '../ports.ts';
import { addFurtherFiles, type FurtherFilesWorld, type LeftOutFile } from './add-further-files.ts';

const TEXT_MODE = 0o644;
const KEY_MODE = 0o600;

/** A certificate that a set keeps, and its key. */
export interface SetPair {
  /** Its folder in the set; `null` for the only certificate of a set. */
  readonly name: string | null;
  readonly certificate: Certificate;
  /** `null` where there is no passphrase: then the set has no key. */
  readonly sealedKey: string | null;
  /** Taken over from an earlier set, and not kept in this run. */
  readonly isCarried?: boolean;
}

/** What a set is made of. */
export interface SetContent {
  /** Either one without a name, or any number with names; empty in a set of files that something else made. */
  readonly pairs: readonly SetPair[];
  /** The earlier set whose pairs, and those of all before it, this one holds too or gives up; `null` for none. */
  readonly covers: string | null;
  readonly specification: CertificateSpecification | null;
  readonly furtherFiles: readonly FurtherFile[];
  /** Seals the private keys among the further files. */
  readonly passphrase?: Secret;
}

export interface StageWorld extends FurtherFilesWorld {
  readonly staging: SetStaging;
  readonly run: RunContext;
  readonly toolVersion: string;
}

/** A set that is ready to be stored. */
export interface ReadySet {
  readonly name: BackupName;
  readonly staged: StagedSet;
  /** Every file of the set. */
  readonly files: readonly FileRecord[];
  readonly leftOut: readonly LeftOutFile[];
  /** The certificates among the further files. */
  readonly certificates: readonly FoundCertificate[];
}

/** Writes a backup set into a folder of its own; the caller discards it. Nothing in it is a key in the clear. */
export async function stageSet(content: SetContent, name: BackupName, world: StageWorld): Promise<ReadySet> {
  const staged = await world.staging.begin(dayFolder(name.time));
  try {
    return await fillSet(content, name, staged, world);
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

async function fillSet(
  content: SetContent,
  name: BackupName,
  staged: StagedSet,
  world: StageWorld,
): Promise<ReadySet> {
  const setName = formatBackupName(name);
  const records = recordsOf(content.pairs);
  const further = await addFurtherFiles(content.furtherFiles, content.passphrase, staged, world);
  const hasSealedFiles = further.records.some((file) => file.sealedFrom !== null);
  const guide = formatRecoveryGuide(setName, pairPlaces(records), hasSealedFiles);
  const files = [
    ...(await addPairs(content.pairs, staged)),
    ...further.records,
    await staged.add(RECOVERY_GUIDE_FILE, guide, TEXT_MODE),
  ];
  const manifest = formatManifest({
    schemaVersion: MANIFEST_SCHEMA_VERSION,
    tool: { name: 'certkeep', version: world.toolVersion },
    name: setName,
    artifactName: name.base,
    createdAt: formatTime(name.time),
    run: world.run.record,
    ...records,
    covers: content.covers,
    specification: content.specification === null ? null : recordSpecification(content.specification),
    files,
  });
  const manifestRecord = await staged.add(MANIFEST_FILE, manifest, TEXT_MODE);
  const checksums = formatChecksums([...files, manifestRecord]);
  const checksumsRecord = await staged.add(CHECKSUMS_FILE, checksums, TEXT_MODE);
  return {
    name,
    staged,
    files: [...files, manifestRecord, checksumsRecord],
    leftOut: further.leftOut,
    certificates: further.certificates,
  };
}

function recordsOf(pairs: readonly SetPair[]): Pick<Manifest, 'certificate' | 'certificates'> {
  const records = pairs.map(({ name, certificate, sealedKey, isCarried = false }) => ({
    name,
    isCarried,
    record: recordCertificate(certificate, sealedKey === null ? 'absent' : 'sealed'),
  }));
  const [only] = records;
  if (only?.name === null) return { certificate: only.record, certificates: [] };
  const certificates = records.map(({ name, isCarried, record }) => ({
    name: name ?? '',
    isCarried,
    ...record,
  }));
  return {
    certificate: null,
    certificates: certificates.sort((some, other) => (some.name < other.name ? -1 : 1)),
  };
}

async function addPairs(pairs: readonly SetPair[], staged: StagedSet): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for (const { name, certificate, sealedKey } of pairs) {
    const { certificatePath, privateKeyPath } = pathsOfPair(name);
    records.push(await staged.add(certificatePath, certificate.pem, TEXT_MODE));
    if (sealedKey !== null) records.push(await staged.add(privateKeyPath, sealedKey, KEY_MODE));
  }
  return records;
}
