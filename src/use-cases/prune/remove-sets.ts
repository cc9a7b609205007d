import { count } from '../../domain/words/count.ts';
import { asFailure, Failure, messageOf } from '../../domain/failure.ts';
import type { BackupStore, StoredSet } from '../../ports/stores.ts';
import type { Log } from '../../ports/run.ts';

/** A set that is to go, and where it is stored. */
export interface DoomedSet {
  readonly store: BackupStore;
  readonly set: StoredSet;
}

/** What became of a removal. */
export interface Removal {
  /** The sets that are gone now. */
  readonly removed: ReadonlySet<StoredSet>;
  /** Why it stopped before its end; `null` if it did not. */
  readonly failure: Failure | null;
}

/** Removes sets in their order. It stops at the first one that a store does not remove. Never throws. */
export async function removeSets(doomed: readonly DoomedSet[], log: Log): Promise<Removal> {
  const removed = new Set<StoredSet>();
  for (const { store, set } of doomed) {
    try {
      await store.remove(set);
      removed.add(set);
      log.info(`Removed: ${set.place}`);
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code !== 'invalid')
        return { removed, failure: stoppedAt(removed.size, doomed.length, failure) };
      // Nothing tells which files in its folder are its own. The others are not held up by it.
      log.warning(failure.message);
    }
  }
  return { removed, failure: null };
}

function stoppedAt(removedCount: number, doomedCount: number, failure: Failure): Failure {
  return new Failure(
    failure.code,
    `Removed ${removedCount} of ${count(doomedCount, 'backup')}, then stopped. ${messageOf(failure)}. Run again to remove the rest.`,
    { cause: failure },
  );
}
