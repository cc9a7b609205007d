import type { BackupName } from '../../domain/backup/backup-name.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { BackupStore, StoredSet } from '../../ports/stores.ts';
import { gravest } from '../search/lookup-result.ts';
import { Search } from '../search/search.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import { problemOfContent } from '../store/drill.ts';
import { stageSet, type ReadySet, type SetContent } from '../store/stage-set.ts';
import type { StoreDependencies } from '../store/store-set.ts';
import { holdsSame } from '../store/holds-same.ts';

/** There is no cache of files. */
type ComparisonDependencies = Omit<StoreDependencies, 'cache'>;

/** A set is stored again when less than this share of its life is left. */
const REFRESH_SHARE = 1 / 3;

/** The newest set of a store, which holds the very files that are to be stored. */
export interface UnchangedSet {
  readonly set: StoredSet;
  /** It expires so soon that it is to be stored again. */
  readonly isDue: boolean;
}

/** What was found, and the set that was staged for the comparison, which the caller stores or discards. */
export interface Comparison {
  readonly sets: readonly UnchangedSet[];
  readonly ready: ReadySet;
}

/**
 * Compares the newest set of each store with the one that is to be stored: it must verify, open, and hold the same files. A store that
 * does not answer counts as having none, with a warning: a backup too many is better than one too few.
 *
 * Throws as `stageSet` does, and a `Failure` (`timeout`) if the run's time is over.
 */
export async function findUnchanged(
  content: SetContent,
  name: BackupName,
  dependencies: ComparisonDependencies,
): Promise<Comparison> {
  const searches = dependencies.stores.map((store) => searchIn(store, name, dependencies));
  try {
    // The first set that opens decides the salt that the new one is sealed under, without which they cannot be compared.
    const newest: (FoundSet | string)[] = [];
    for (const search of searches) newest.push(await newestOf(search, name, dependencies));
    const ready = await stageSet(content, { kind: 'backup', backupName: name }, dependencies);
    const sets: UnchangedSet[] = [];
    for (const [index, found] of newest.entries()) {
      const problem = typeof found === 'string' ? found : await difference(found, ready, dependencies);
      const stored = typeof found === 'string' ? undefined : found.listed.stored;
      if (problem === null && stored !== undefined) sets.push(report(stored, name, dependencies));
      else
        dependencies.log.info(
          `A backup will be stored (${dependencies.stores[index]?.source ?? ''}): ${problem ?? 'none was found'}`,
        );
    }
    return { sets, ready };
  } finally {
    for (const search of searches) await search.close();
  }
}

/** Sealed and public sets are compared each with their own kind: the name of a set tells which it is. */
function searchIn(
  store: BackupStore,
  { base, time, isPublic }: BackupName,
  dependencies: ComparisonDependencies,
): Search {
  const scope = {
    artifactName: base,
    list: null,
    about: base,
    now: time,
    isWanted: (listed: { readonly name: BackupName }) => listed.name.isPublic === isPublic,
  };
  return new Search(scope, { ...dependencies, stores: [store], cache: null });
}

/** The newest set, or why there is none that could stand for the new one. */
async function newestOf(
  search: Search,
  { base }: BackupName,
  { log }: ComparisonDependencies,
): Promise<FoundSet | string> {
  const sets = search.own();
  try {
    const newest = await sets.at(0);
    const failure = gravest(sets.failures);
    if (failure !== null) throw failure;
    if (sets.passedOver('damaged', 'gone').length > 0) return 'the newest backup cannot be read';
    return newest ?? 'there is none yet';
  } catch (error) {
    if (error instanceof Failure && error.code === 'timeout') throw error;
    if (error instanceof Failure && error.code === 'locked') {
      // A secret that was mistyped would seal every backup from now on.
      log.warning(`${error.message} The files are stored again, sealed with this passphrase.`);
      return 'the passphrase does not open the newest backup';
    }
    log.warning(
      `Could not check whether the files of ${base} have changed, so they are stored again. ${messageOf(error)}.`,
    );
    return 'the newest backup is not known';
  }
}

/** Why a set cannot stand for the one that is to be stored; `null` if it can. */
async function difference(
  found: FoundSet,
  ready: ReadySet,
  dependencies: ComparisonDependencies,
): Promise<string | null> {
  if (!holdsSame(found, ready)) return 'the newest backup holds something else';
  return problemOfContent(found, dependencies);
}

function report(set: StoredSet, { time }: BackupName, { log }: ComparisonDependencies): UnchangedSet {
  const isDue = isDueForRefresh(set, time);
  log.info(
    isDue
      ? `Unchanged since ${set.place}, which expires at ${set.expiresAt?.toISOString() ?? ''} and is stored again`
      : `Unchanged since ${set.place}, which was read back and verified`,
  );
  return { set, isDue };
}

/** Whether a set that expires ought to be stored again, while there is time for a run that fails or is late. */
function isDueForRefresh({ receivedAt, expiresAt }: StoredSet, now: Date): boolean {
  if (expiresAt === null) return false;
  const lifeMs = expiresAt.getTime() - receivedAt.getTime();
  return expiresAt.getTime() - now.getTime() < lifeMs * REFRESH_SHARE;
}
