import { CHECKSUMS_FILE, MANIFEST_FILE, RECOVERY_GUIDE_FILE } from './backup-set.ts';
import type { FileRecord } from './manifest.ts';

/** The set is stored anew when less than this share of its life is left. */
const REFRESH_SHARE = 1 / 3;

/**
 * Whether two sets hold the same files: the same paths, permissions and bytes. A file whose keys were sealed counts as
 * the bytes that it had before, since every sealing gives others. Times are not compared: a fresh checkout changes
 * them all.
 */
export function holdSameFiles(some: readonly FileRecord[], other: readonly FileRecord[]): boolean {
  return describeFiles(some) === describeFiles(other);
}

/** Whether a set that expires ought to be stored anew at `now`, while there is time for a run that fails or is late. */
export function isDueForRefresh(
  set: { readonly createdAt: Date; readonly expiresAt: Date | null },
  now: Date,
): boolean {
  if (set.expiresAt === null) return false;
  const lifeMs = set.expiresAt.getTime() - set.createdAt.getTime();
  return set.expiresAt.getTime() - now.getTime() < lifeMs * REFRESH_SHARE;
}

function describeFiles(files: readonly FileRecord[]): string {
  return files
    .filter(({ path }) => ![MANIFEST_FILE, CHECKSUMS_FILE, RECOVERY_GUIDE_FILE].includes(path))
    .map(({ path, mode, sha256, sealedFrom }) =>
      JSON.stringify([path, mode, sealedFrom ?? sha256, sealedFrom]),
    )
    .sort()
    .join();
}
