import { MAX_TEXT_BYTES } from '../../domain/backup/backup-set.ts';
import { MANIFEST_FILE } from '../../domain/backup/set-files.ts';
import { count } from '../../domain/words/count.ts';
import { asFailure, type Failure } from '../../domain/failure.ts';
import { parseManifest } from '../../domain/backup/manifest-parser.ts';
import { summarize } from '../../domain/words/summarize.ts';
import type { BackupStore } from '../../ports/stores.ts';
import type { Log, RepositoryIdentity } from '../../ports/run.ts';
import { mergedListing, type ListedSet } from '../search/sets/merged-listing.ts';
import { readInFull } from '../search/search.ts';
import { isOfRepository } from '../verify/verify-set.ts';

/** The sets of one store, without those that have expired: these are as good as gone. */
export interface StoreListing {
  readonly store: BackupStore;
  readonly sets: readonly ListedSet[];
}

export interface ListDependencies {
  readonly stores: readonly BackupStore[];
  readonly log: Log;
  readonly run: { readonly repository: RepositoryIdentity };
}

/**
 * Lists the sets of every store in full. A store that this server does not have is passed over if another one answers.
 *
 * Throws a `Failure` as `BackupStore.list` does.
 */
export async function listStores(
  artifactName: string,
  { stores, log, run }: ListDependencies,
): Promise<readonly StoreListing[]> {
  const listings: StoreListing[] = [];
  const unsupported: Failure[] = [];
  for (const store of stores) {
    const listed = await listStore(artifactName, store);
    if (listed instanceof Error) unsupported.push(listed);
    else {
      const sets =
        store.source === 'directory'
          ? await ofRepository(identified(listed, log), run.repository, log)
          : listed;
      log.info(`${store.source}: ${count(sets.length, 'backup')}`);
      listings.push({ store, sets });
    }
  }
  const [failure] = unsupported;
  if (failure !== undefined && listings.length === 0) throw failure;
  for (const { message } of unsupported) log.info(message);
  return listings;
}

async function listStore(artifactName: string, store: BackupStore): Promise<readonly ListedSet[] | Failure> {
  try {
    const sets = await readInFull(mergedListing(artifactName, [store], Promise.resolve(null)));
    return sets.filter(({ isExpired }) => !isExpired);
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === 'unsupported') return failure;
    throw failure;
  }
}

/** What may be a set of any name stays, whatever it is. */
function identified(sets: readonly ListedSet[], log: Log): readonly ListedSet[] {
  const others = sets.filter(({ stored }) => stored?.isUnidentified === true);
  if (others.length > 0)
    log.warning(
      `${summarize(others.map(({ place }) => place))} may be a backup, but cannot be read as one. It is left alone.`,
    );
  return sets.filter((set) => !others.includes(set));
}

/** Several repositories may share a directory, under one name. Each prunes its own sets. */
async function ofRepository(
  sets: readonly ListedSet[],
  repository: RepositoryIdentity,
  log: Log,
): Promise<readonly ListedSet[]> {
  const own: ListedSet[] = [];
  for (const set of sets) if (await mayBeOf(set, repository)) own.push(set);
  const others = sets.length - own.length;
  if (others > 0) log.info(`${others} of other repositories in the same directory are left alone.`);
  return own;
}

/** Whether nothing in a set says that another repository made it. */
async function mayBeOf(set: ListedSet, repository: RepositoryIdentity): Promise<boolean> {
  let reader;
  try {
    reader = await set.open();
    if (reader === null) return true;
    return isOfRepository(parseManifest(await reader.readText(MANIFEST_FILE, MAX_TEXT_BYTES)), repository);
  } catch {
    // Whether it can be used is found out when it is to go.
    return true;
  } finally {
    await reader?.close();
  }
}
