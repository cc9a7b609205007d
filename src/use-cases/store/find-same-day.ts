import { dayFolder, formatBackupName } from '../../domain/backup/backup-name.ts';
import { asFailure } from '../../domain/failure.ts';
import type { BackupStore, StoredSet } from '../../ports/stores.ts';
import { verifySet } from '../verify/verify-set.ts';
import { problemOfContent, type DrillDependencies } from './drill.ts';
import { holdsSame } from './holds-same.ts';
import { repositoryOf, type ReadySet } from './stage-set.ts';

/** The newest set of the same day in a directory, if it holds the same and passes its drill: it is not written twice. */
export async function findSameDay(
  store: BackupStore,
  ready: ReadySet,
  dependencies: DrillDependencies,
): Promise<StoredSet | null> {
  const { name } = ready;
  try {
    for await (const set of store.list(name.base)) {
      if (dayFolder(set.name.time) !== dayFolder(name.time)) return null;
      if (set.isUnidentified === true || set.name.isPublic !== name.isPublic) continue;
      return (await isSame(store, set, ready, dependencies)) ? set : null;
    }
  } catch (error) {
    if (asFailure(error).code === 'timeout') throw error;
    // A directory that cannot be read makes itself heard when the set is stored.
  }
  return null;
}

async function isSame(
  store: BackupStore,
  set: StoredSet,
  ready: ReadySet,
  dependencies: DrillDependencies,
): Promise<boolean> {
  const reader = await store.open(set);
  if (reader === null) return false;
  try {
    const { base } = ready.name;
    const expected = { kind: 'backup', artifactName: base, name: formatBackupName(set.name) } as const;
    const repository = repositoryOf(ready);
    const verification = await verifySet(reader, { ...expected, repository }, dependencies);
    if (verification.kind !== 'verified' || !holdsSame(verification.set, ready)) return false;
    // Sealed with an earlier passphrase it does not do.
    if (verification.set.key?.isCurrent === false) return false;
    return (await problemOfContent(verification.set, dependencies)) === null;
  } finally {
    await reader.close();
  }
}
