import { basesBeside } from '../../domain/backup/backup-name.ts';
import type { Search } from './search.ts';
import type { ListedSet } from './sets/merged-listing.ts';
import type { FoundSet } from './sets/open-set.ts';
import { isLostTo } from './sets/set-relations.ts';
import { expiredSets } from './sets/unopened-sets.ts';
import type { VerifiedSets } from './sets/verified-sets.ts';

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

/** The expired sets in some lists of a search of which no set of its very name says that it has what they held. */
export function lostSets(search: Search, lists: readonly VerifiedSets[]): readonly ListedSet[] {
  const own = search.own();
  const isCovered = (listed: ListedSet): boolean =>
    own.opened.some((set) => own.liesBeside(listed, set) && covers(listed, set, search));
  return lists.flatMap((sets) => expiredSets(sets)).filter((listed) => !isCovered(listed));
}

/** Whether every shard of today says that it has all of its part of the list that a set held, however the list was spread then. */
function isTakenOver(listed: ListedSet, search: Search): boolean {
  const { list, artifactName } = search.scope;
  if (list === null) return false;
  const covering = search
    .lists()
    .flatMap((sets) =>
      sets.opened.filter((set) => sets.liesBeside(listed, set) && covers(listed, set, search)),
    );
  return basesBeside(list, artifactName).every((base) =>
    covering.some((set) => set.listed.name.base === base),
  );
}

function covers(listed: ListedSet, { manifest, key }: FoundSet, search: Search): boolean {
  const until = Date.parse(manifest.supersedesListUntil ?? '');
  return (
    key?.isCurrent === true &&
    listed.order.time.getTime() <= until &&
    !isLostTo(manifest, listed) &&
    search.holdsFor(manifest, listed)
  );
}
