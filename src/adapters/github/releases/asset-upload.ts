import { join } from 'node:path';
import { EVERY_NAME, type BackupName } from '../../../domain/backup/backup-name.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import type { Clock } from '../../../ports/run.ts';
import type { StagedSet } from '../../../ports/backup-set.ts';
import type { StoredSet } from '../../../ports/stores.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../../files/disk/atomic-file.ts';
import { writeRemedy } from '../../files/disk/write-remedy.ts';
import { writeZip } from '../../set-format/zip-writer.ts';
import { removeBrokenUpload, sendArchive, type AssetSendingOptions } from './asset-sending.ts';
import { backupNameIn, notStored, storedSetOf } from './asset.ts';
import { assetOfName, type ReleaseVault } from './release-vault.ts';

/** No upload lasts longer than the longest timeout of a run. One that is older has broken off. */
const LONGEST_UPLOAD_MS = 6 * 3_600_000;

export interface AssetUploadOptions extends AssetSendingOptions {
  readonly clock: Clock;
  /** 0 to 9. */
  readonly compressionLevel: number;
}

/** Returns what stores a set as a file of the oldest draft with room; see `BackupStore.store`. */
export function assetUploader(
  vault: ReleaseVault,
  options: AssetUploadOptions,
): (staged: StagedSet, name: BackupName) => Promise<StoredSet | null> {
  return async (staged, name) => {
    try {
      return await uploadSet(staged, name, vault, options);
    } catch (error) {
      if (error instanceof Failure && error.code === 'timeout') throw error;
      if (error instanceof Failure) throw new Failure('not-stored', error.message, { cause: error });
      throw notStored(name, `${messageOf(error)}. ${writeRemedy(error)}`, error);
    }
  };
}

async function uploadSet(
  staged: StagedSet,
  name: BackupName,
  vault: ReleaseVault,
  options: AssetUploadOptions,
): Promise<StoredSet | null> {
  if (assetOfName(await vault.known(), name) !== null) return null;
  await clearBrokenUploads(vault, options);
  const folder = makeTemporaryFolder(options.environment.temporaryFolder);
  try {
    const path = join(folder, 'set.zip');
    const archive = { path, ...(await writeZip(path, staged, options.compressionLevel)) };
    const sent = await sendArchive(archive, name, vault, options);
    if (sent === null) return null;
    vault.add(sent);
    return storedSetOf({ ...sent, digest: archive.sha256 }, name);
  } finally {
    await removeTemporaryFolder(folder);
  }
}

/** Removes what is left of uploads of sets, of any name, that have broken off. What cannot be removed harms nobody. */
async function clearBrokenUploads(vault: ReleaseVault, options: AssetUploadOptions): Promise<void> {
  const releases = await vault.known();
  const latest = options.clock.now().getTime() - LONGEST_UPLOAD_MS;
  const broken = releases
    .filter(({ isDraft }) => isDraft)
    .flatMap(({ assets }) => assets)
    .filter(({ isWhole, createdAt }) => !isWhole && createdAt.getTime() <= latest)
    .filter((asset) => backupNameIn(asset.name, EVERY_NAME) !== null);
  for (const asset of broken) await removeBrokenUpload(asset, vault, options).catch(rethrowTimeout);
}

function rethrowTimeout(error: unknown): void {
  if (error instanceof Failure && error.code === 'timeout') throw error;
}
