import { MAX_TEXT_BYTES } from '../../domain/backup/backup-set.ts';
import { MANIFEST_FILE } from '../../domain/backup/set-files.ts';
import { parseManifest } from '../../domain/backup/manifest-parser.ts';
import { asFailure, Failure } from '../../domain/failure.ts';
import { summarize } from '../../domain/words/summarize.ts';
import {
  allDamaged,
  datedInFuture,
  failedLookup,
  gravest,
  lockedByOther,
  lockedWithoutPassphrase,
  lost,
  lostWithExpired,
  uncachedEntry,
  vanished,
  type LookupResult,
} from './lookup-result.ts';
import { copyIn, type Sought } from './copies.ts';
import { expiredIn } from './expired.ts';
import type { Copy } from './precedence.ts';
import type { ListedSet } from './sets/merged-listing.ts';
import type { Search } from './search.ts';
import type { PassedOverFor } from './sets/passed-over.ts';
import { lockedSets } from './sets/unopened-sets.ts';

/**
 * No copy of a certificate can be used. Before that is taken for absence, every list must have answered in full, and no set may be left
 * that could have it: of this name, and of a list's other shards, which may have kept the certificate before.
 */
export async function confirmAbsence(
  search: Search,
  sought: Sought,
  damagedCopies: readonly Copy[],
): Promise<LookupResult> {
  const { commonName } = sought;
  const own = search.own();
  const lists = search.lists();
  const placesOf = (why: PassedOverFor): readonly string[] =>
    lists.flatMap((sets) => sets.passedOver(why).map(({ place }) => place));
  const failure = gravest(lists.flatMap(({ failures }) => failures));
  if (failure !== null) return failedLookup(failure, search.scope);
  const [locked] = lists.flatMap((sets) => lockedSets(sets).map(({ place }) => place));
  if (locked !== undefined) return lockedByOther(locked, commonName);
  const outdated = lists.flatMap((sets) =>
    sets.outdated.filter((set) => copyIn(set, sought, search.scope.list === null).length > 0),
  );
  const unusable = [...damagedCopies.map(({ set }) => set), ...outdated];
  const damaged = [...unusable.map(({ listed }) => listed.place), ...placesOf('damaged')];
  if (damaged.length > 0) return allDamaged(damaged, commonName, search.scope.list !== null);
  const [gone] = placesOf('gone');
  if (gone !== undefined) return vanished(gone, commonName);
  const fromFuture = lists.flatMap((sets) => sets.passedOver('future'));
  const later = own.opened.length === 0 ? fromFuture[0] : await findHolding(fromFuture, commonName);
  if (later !== undefined) return datedInFuture(later.place, commonName);
  const expired = (await expiredIn(search)).map(({ place }) => place);
  if (expired.length > 0) {
    const hasOthers = lists.some(({ opened, ofOthers }) => opened.length + ofOthers.length > 0);
    return hasOthers ? lostWithExpired(expired, commonName) : lost(expired, commonName);
  }
  // A set that is whole says that the certificate is new, as far as it holds all that the ones before it held.
  if (own.opened.length > 0) return { state: 'absent' };
  const [key] = search.cachedKey === null ? await cacheKeys(search, own.isAnswered) : [];
  return key === undefined ? { state: 'absent' } : uncachedEntry(key, commonName);
}

/** The first set that says it holds a certificate of this name. Nothing proves that, but all it can do is to keep one from being issued. */
async function findHolding(sets: readonly ListedSet[], commonName: string): Promise<ListedSet | undefined> {
  for (const listed of sets) {
    const reader = await listed.open().catch(() => null);
    try {
      const text = (await reader?.readText(MANIFEST_FILE, MAX_TEXT_BYTES)) ?? '';
      if (parseManifest(text).certificates.some((record) => record.commonName === commonName)) return listed;
    } catch {
      // It is no set, and holds nothing.
    } finally {
      await reader?.close();
    }
  }
  return undefined;
}

/** The sealed sets of a name or of a list, told by their names alone. */
export interface SealedSets {
  /** The place of the newest one that has not expired; `null` if there is none. */
  readonly current: string | null;
  readonly expired: readonly string[];
}

/** Throws a `Failure` if no list has a sealed set that has not expired, and one did not answer in full. */
export async function findSealedSet(search: Search): Promise<SealedSets> {
  const { list, artifactName } = search.scope;
  const listing = search.listing(list === null ? artifactName : { list });
  const sealed: ListedSet[] = [];
  const unidentified: string[] = [];
  for await (const listed of listing) {
    if (listed.stored?.isUnidentified === true) unidentified.push(listed.place);
    else if (!listed.name.isPublic) sealed.push(listed);
  }
  const expired = sealed.filter(({ isExpired }) => isExpired).map(({ place }) => place);
  const current = sealed.find(({ isExpired }) => !isExpired)?.place ?? null;
  // One store that has it is enough, whatever another one answers.
  if (current !== null) return { current, expired };
  const failure = gravest(listing.failures);
  if (failure !== null) throw failure;
  if (unidentified.length > 0) throw cannotTell(unidentified, search.scope.about);
  if (expired.length > 0) return { current, expired };
  const [key] = await cacheKeys(search, listing.isAnswered);
  return { current: key === undefined ? null : `cache entry ${key}`, expired };
}

function cannotTell(places: readonly string[], about: string): Failure {
  return new Failure(
    'unreadable',
    `What may be a sealed backup of ${about} cannot be read as one: ${summarize(places)}. Put the folder of the backup back in its place, or move what is there out of backup-path.`,
  );
}

/** Without a passphrase nobody can open a sealed set. */
export function lookupWithoutPassphrase(
  { current, expired }: SealedSets,
  commonName: string,
  isOfList: boolean,
): LookupResult {
  if (current !== null) return lockedWithoutPassphrase(current, commonName, isOfList);
  return expired.length > 0 ? lost(expired, commonName) : { state: 'absent' };
}

/** A server without such a list has no entries, if another list of it has answered. */
async function cacheKeys(search: Search, isAnswered: boolean): Promise<readonly string[]> {
  try {
    return await search.listCache();
  } catch (error) {
    if (isAnswered && asFailure(error).code === 'unsupported') return [];
    throw error;
  }
}
