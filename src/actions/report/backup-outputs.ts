import type { LeftOutFile } from '../../ports/user-files.ts';
import type { StoredSet } from '../../ports/stores.ts';
import { formatBackupName } from '../../domain/backup/backup-name.ts';

/** Returns the outputs that tell where a backup is. All are empty if nothing was stored. */
export function backupOutputs(
  backup: { readonly stored: readonly StoredSet[] } | null,
): Record<string, string> {
  const stored = backup?.stored ?? [];
  const set = stored.find(({ source }) => source === 'artifact');
  return {
    'artifact-name': set === undefined ? '' : formatBackupName(set.name),
    'artifact-id': String(set?.artifact?.id ?? ''),
    'artifact-url': set?.artifact?.url ?? '',
    'artifact-digest': set?.artifact?.digest ?? '',
    'release-asset': stored.find(({ source }) => source === 'release')?.asset?.name ?? '',
    'backup-path': stored.find(({ source }) => source === 'directory')?.place ?? '',
    // Only what passed its drill is in the list.
    verified: String(stored.length > 0),
  };
}

/** Returns the items of the output `left-out`. */
export function leftOutItems(leftOut: readonly LeftOutFile[]): readonly object[] {
  return leftOut.map(({ path, reason }) => ({ path, reason }));
}
