import { basesBeside } from '../../domain/backup/backup-name.ts';
import type { Search } from './search.ts';
import type { ListedSet } from './sets/merged-listing.ts';
import { isOfBranch } from './sets/set-relations.ts';

/**
 * The expired sets of a list's other shards that may have held an entry which no set has any more: of none of them a set that is left
 * holds all.
 *
 * Where the list was spread in another way, a set is not among them if every shard of today ran between its storing and its end: each of
 * these runs took over the entries that it was given.
 */
export async function expiredInShards(search: Search): Promise<readonly ListedSet[]> {
  const { list, artifactName } = search.scope;
  if (list === null) return [];
  const expired = search.ofOtherShards().passedOver('expired');
  const bases = basesBeside(list, artifactName);
  if (expired.every(({ name }) => bases.includes(name.base))) return expired;
  const listed: ListedSet[] = [];
  for await (const set of search.listing({ list })) if (isOfOurRun(set, search)) listed.push(set);
  const hasRunWithin = (base: string, { order, stored }: ListedSet): boolean =>
    listed.some(
      ({ name, order: { time } }) =>
        name.base === base && time > order.time && time < (stored?.expiresAt ?? order.time),
    );
  return expired.filter(
    (set) => bases.includes(set.name.base) || !bases.every((base) => hasRunWithin(base, set)),
  );
}

/** Whether a run with the passphrase stored a set, on a branch whose sets count, as far as its store tells. */
function isOfOurRun(listed: ListedSet, search: Search): boolean {
  return !listed.name.isPublic && search.own().opened.some((set) => isOfBranch(listed, set));
}
