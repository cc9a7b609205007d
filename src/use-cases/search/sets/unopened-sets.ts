import type { ListedSet } from './merged-listing.ts';
import { isOfLaterRun, isOfSameRunOrDay } from './set-relations.ts';
import type { VerifiedSets } from './verified-sets.ts';

/** The sets that neither passphrase opens, but for those that one which counts supersedes. */
export function lockedSets(sets: VerifiedSets): readonly ListedSet[] {
  return sets.passedOver('locked').filter((listed) => !sets.isSuperseded(listed));
}

/** The sealed sets that their store has given up, and of which no set that counts holds all. Those that are known to be of another branch are not among them. */
export function expiredSets(sets: VerifiedSets): readonly ListedSet[] {
  return sets
    .passedOver('expired')
    .filter(
      (listed) =>
        !sets.isSuperseded(listed) &&
        !sets.isOfOtherBranch(listed) &&
        !sets.opened.some((set) => isOfSameRunOrDay(listed, set)),
    );
}

/** The newest of `expiredSets`, if it was newer than every set that opens: it may have held a newer certificate. */
export function newestIfExpired(sets: VerifiedSets): ListedSet | undefined {
  return sets.opened.length === 0 ? undefined : expiredSets(sets).find((listed) => sets.isNewest(listed));
}

/** The newest set that is dated in the future, if no opened set of a later run follows it. If this machine's clock is slow, it is the newest of all. */
export function newestIfFromFuture(sets: VerifiedSets): ListedSet | undefined {
  return sets
    .passedOver('future')
    .find((listed) => !sets.ignores(listed) && sets.opened.every((set) => !isOfLaterRun(set, listed)));
}
