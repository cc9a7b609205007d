import { basesBeside } from '../../domain/backup/backup-name.ts';
import type { Search } from './search.ts';
import type { ListedSet } from './sets/merged-listing.ts';
import { expiredSets } from './sets/unopened-sets.ts';

/**
 * The sealed sets that their store has given up and that may have held a certificate which no set has any more: of this name, and of a
 * list's other shards. Sets of other branches are among them if no set counts, since those of other branches count then. Reads the lists
 * to their ends, and throws as `VerifiedSets.at` does.
 */
export async function expiredIn(search: Search): Promise<readonly ListedSet[]> {
  const lists = search.lists();
  for (const sets of lists) await sets.readAll();
  if (lists.every(({ opened }) => opened.length === 0))
    return lists.flatMap((sets) => sets.passedOver('expired'));
  return lists.flatMap((sets) => expiredSets(sets)).filter((listed) => !isTakenOver(listed, search));
}

/** Whether every shard of today says that it has all of its part of the list that a set held, however the list was spread then. */
function isTakenOver(listed: ListedSet, search: Search): boolean {
  const { list, artifactName } = search.scope;
  if (list === null) return false;
  const opened = search.lists().flatMap((sets) => sets.opened);
  return basesBeside(list, artifactName).every((base) =>
    opened.some(
      ({ manifest, key, listed: { name } }) =>
        name.base === base &&
        key?.isCurrent === true &&
        listed.order.time.getTime() <= Date.parse(manifest.supersedesListUntil ?? '') &&
        search.holdsFor(manifest, listed),
    ),
  );
}
