import { formatChecksums } from '../../domain/backup/backup-set.ts';
import { SEALED_FILES_FILE } from '../../domain/backup/set-files.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { messageOf } from '../../domain/failure.ts';
import { count } from '../../domain/words/count.ts';
import type { RepositoryIdentity } from '../../ports/run.ts';
import type { SetReader } from '../../ports/stores.ts';
import { verifyPair, type PairDependencies } from '../verify/verify-pair.ts';
import { verifySet, type VerifiedSet, type VerifyDependencies } from '../verify/verify-set.ts';
import { identitiesOf } from './stage-set.ts';

export interface DrillDependencies extends VerifyDependencies, PairDependencies {}

/** What a stored set is compared with. */
export interface ExpectedBackup {
  readonly name: string;
  readonly artifactName: string;
  readonly repository: RepositoryIdentity;
  /** The text of `SHA256SUMS` that was stored. */
  readonly checksums: string;
  /** Whether a passphrase proves it. */
  readonly isSealed: boolean;
}

/**
 * The drill: reads a stored set back through the code that restores, and opens everything that is sealed in it. Returns what is wrong
 * with it, or `null` if it can be restored. Throws as `verifySet` does.
 */
export async function drill(
  reader: SetReader,
  expected: ExpectedBackup,
  dependencies: DrillDependencies,
): Promise<string | null> {
  const { name, artifactName, repository, checksums, isSealed } = expected;
  const verification = await verifySet(
    reader,
    { kind: 'backup', artifactName, name, repository },
    dependencies,
  );
  if (verification.kind === 'damaged') return verification.problem;
  if (verification.kind === 'locked') return 'the passphrase does not open it';
  const { set } = verification;
  if (formatChecksums(set.digests) !== checksums) return 'its files are not the ones that were stored';
  if (isSealed && set.key === null) return 'nothing proves it';
  return problemOfContent(set, dependencies);
}

/** What is wrong with the keys and the sealed files of a verified set; `null` if all of them open. */
export async function problemOfContent(
  set: VerifiedSet,
  dependencies: PairDependencies,
): Promise<string | null> {
  const { problem } = await openContent(set, dependencies);
  return problem;
}

/** What is in a verified set: its certificates, and what is wrong with the first thing that does not open. */
export interface OpenedContent {
  readonly certificates: readonly Certificate[];
  readonly problem: string | null;
}

/** Opens the keys and the sealed files of a verified set, as far as its key is known. */
export async function openContent(set: VerifiedSet, dependencies: PairDependencies): Promise<OpenedContent> {
  const certificates: Certificate[] = [];
  for (const record of set.manifest.certificates) {
    const opening = await verifyPair(set, record, dependencies);
    if (opening.kind === 'damaged') {
      const problem = record.name === null ? opening.problem : `${record.name}: ${opening.problem}`;
      return { certificates, problem };
    }
    certificates.push(opening.certificate);
  }
  return { certificates, problem: await problemOfUserFiles(set, dependencies) };
}

async function problemOfUserFiles(
  { manifest, key, reader, digests }: VerifiedSet,
  { archives }: PairDependencies,
): Promise<string | null> {
  const { sealedCount, digest } = manifest.userFiles;
  if (key === null) return null;
  try {
    const sealed =
      sealedCount === 0
        ? []
        : await archives.identifyFiles(await reader.stream(SEALED_FILES_FILE), key.passphrase, sealedCount);
    if (sealed.length !== sealedCount)
      return `${SEALED_FILES_FILE} holds ${count(sealed.length, 'file')}, and the manifest says ${sealedCount}`;
    const isSame = key.digestFiles([...identitiesOf(digests), ...sealed]) === digest;
    return isSame ? null : 'the files in it are not the ones that were backed up';
  } catch (error) {
    return messageOf(error);
  }
}
