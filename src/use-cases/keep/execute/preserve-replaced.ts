import { formatStamp, type BackupName } from '../../../domain/backup/backup-name.ts';
import { backupOf, type ExistingPair } from '../../../domain/renewal/existing.ts';
import { Failure } from '../../../domain/failure.ts';
import { othersBeside } from '../../../domain/renewal/other-pairs.ts';
import { contentOfPairs, type SetPair } from '../../store/stage-set.ts';
import type { Backup, StoreDependencies } from '../../store/store-set.ts';
import { sealKey } from '../../store/seal-pair.ts';
import { isKeptForEver, type KeepRequest } from '../keep-request.ts';
import type { Task } from '../plan/plan.ts';

/** Where the pair that was replaced can be found from now on. */
export interface Replaced {
  readonly fingerprint: string;
  readonly notAfter: Date;
  readonly places: readonly string[];
}

/** What became of the pairs that give way, and the set of their own, if they got one. */
export interface PreservedPairs {
  readonly replaced: ReadonlyMap<Task, Replaced | Failure>;
  readonly setName: string | null;
}

/**
 * Sees to it that old pairs can be restored before new ones take their places: in one verified set of their own if there are stores and
 * a passphrase, else on disk beside the new pairs. That set also has the pairs that count and that this run does not use, if only the
 * previous passphrase opens them. Throws only the run's deadline.
 */
export async function preserveReplaced(
  tasks: readonly Task[],
  name: BackupName,
  request: KeepRequest,
  dependencies: Omit<StoreDependencies, 'cache'>,
): Promise<PreservedPairs> {
  const old = tasks.flatMap((task) =>
    task.plan.replaces === null ? [] : [{ task, pair: task.plan.replaces }],
  );
  const canStore = dependencies.keyring.hasPassphrase && dependencies.stores.length > 0;
  const resealed = tasks.flatMap((task) =>
    task.plan.reseals === undefined
      ? []
      : [{ task, pair: task.plan.reseals, isForEver: isKeptForEver(task.request) }],
  );
  const unstored = [...old.filter(({ pair }) => !pair.isBackedUp), ...resealed];
  const stored =
    canStore && unstored.length > 0 ? await storeOld(unstored, name, request, dependencies) : null;
  const replaced = new Map<Task, Replaced | Failure>();
  // A run that stored the pair in use alone would make it count.
  if (stored instanceof Failure) for (const { task } of resealed) replaced.set(task, stored);
  for (const { task, pair } of old) {
    const { fingerprint, notAfter } = pair.certificate;
    if (pair.isBackedUp)
      replaced.set(task, { fingerprint, notAfter, places: [backupOf(pair)?.place ?? pair.place] });
    else if (stored instanceof Failure) replaced.set(task, stored);
    else
      replaced.set(task, {
        fingerprint,
        notAfter,
        places: stored?.stored.map(({ place }) => place) ?? (await keepOnDisk(task, pair, name)),
      });
  }
  return { replaced, setName: stored === null || stored instanceof Failure ? null : stored.name };
}

/** A pair that only the cache had would be gone with its entry. */
function keepOnDisk({ files }: Task, pair: ExistingPair, { time }: BackupName): Promise<readonly string[]> {
  const stamp = formatStamp(time);
  return pair.source === 'workspace' ? files.keepBeside(stamp) : files.writeBeside(pair, stamp);
}

async function storeOld(
  old: readonly { readonly task: Task; readonly pair: ExistingPair; readonly isForEver?: boolean }[],
  name: BackupName,
  { list }: KeepRequest,
  dependencies: Omit<StoreDependencies, 'cache'>,
): Promise<Backup | Failure> {
  try {
    const pairs: SetPair[] = [];
    for (const { task, pair, isForEver = false } of old) {
      const sealedKey = await sealKey(pair, dependencies.keyring);
      const since = pair.since ?? pair.certificate.notBefore;
      const { certificate } = pair;
      const others = othersBeside(certificate.fingerprint, pair.others ?? [], name.time);
      pairs.push({
        name: list === null ? null : task.name,
        certificate,
        sealedKey,
        since,
        others,
        ...(isForEver ? { isKeptForEver: true } : {}),
      });
    }
    const { storeSet } = await import('../../store/store-set.ts');
    const backup = await storeSet(contentOfPairs(pairs), name, { ...dependencies, cache: null });
    for (const { message } of backup.failures)
      dependencies.log.warning(
        `What this run replaces or does not use is backed up (${placesOf(backup)}), but not in every store. ${message}`,
      );
    dependencies.log.info(`Backed up what this run replaces or does not use to ${placesOf(backup)}`);
    return backup;
  } catch (error) {
    if (error instanceof Failure && error.code !== 'timeout') return error;
    throw error;
  }
}

function placesOf({ stored }: Backup): string {
  return stored.map(({ place }) => place).join(', ');
}
