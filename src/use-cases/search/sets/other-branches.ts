import { headBranchOf, type ListedSet } from './merged-listing.ts';

/** What a set says of its branch: `unknown` if it says nothing, as one that is damaged. */
export type OfBranch = 'ours' | 'of-another' | 'unknown';

interface OtherBranches {
  /**
   * Opens a set, if it was not opened yet. `mayBeNewest` says that no newer one of its branch is to be opened; then it throws if neither
   * passphrase opens the set.
   */
  readonly open: (listed: ListedSet, mayBeNewest?: boolean) => Promise<OfBranch>;
  /** Whether a set seems to be newer than all that count. */
  readonly isNewer: (listed: ListedSet) => boolean;
  /** Whether a set of the default branch was opened by now. */
  readonly hasOfDefaultBranch: () => boolean;
}

/**
 * Opens the sets that wait, branch by branch, each newest first. If the default branch is known from a set, the oldest set of a branch
 * that can be used is opened first: if the branch was the default one then, its sets count. Else a few of those that seem to be newer than
 * all that count: it may have been the default one in between.
 */
export async function openOtherBranches(sets: readonly ListedSet[], branches: OtherBranches): Promise<void> {
  for (const ofBranch of Map.groupBy(sets, headBranchOf).values()) await openBranch(ofBranch, branches);
}

async function openBranch(sets: readonly ListedSet[], branches: OtherBranches): Promise<void> {
  const seen = new Set<ListedSet>();
  const opensAll =
    (await isOldestOfBranchOurs(sets, seen, branches)) ||
    !branches.hasOfDefaultBranch() ||
    (await isOneOfNewerOurs(sets.filter(branches.isNewer), seen, branches));
  if (!opensAll) return;
  for (const listed of sets) if (!seen.has(listed)) await branches.open(listed);
}

/** Whether one of these sets counts, newest first in growing steps. Those that were opened are added to `seen`. */
async function isOneOfNewerOurs(
  sets: readonly ListedSet[],
  seen: Set<ListedSet>,
  { open }: OtherBranches,
): Promise<boolean> {
  for (let at = 0; at < sets.length; at = 2 * at + 1) {
    const listed = sets[at];
    if (listed === undefined || seen.has(listed)) continue;
    seen.add(listed);
    if ((await open(listed, false)) === 'ours') return true;
  }
  return false;
}

/**
 * Whether the oldest set of a branch that tells it counts. Few are looked at, and added to `seen`: behind sets that tell nothing
 * the search goes on in growing steps, and then between the last of them and the first one of another branch.
 */
async function isOldestOfBranchOurs(
  sets: readonly ListedSet[],
  seen: Set<ListedSet>,
  { open }: OtherBranches,
): Promise<boolean> {
  const fromOldest = sets.toReversed();
  let silent = -1;
  let ofOther = sets.length;
  while (silent + 1 < ofOther) {
    const step = Math.max(1, ofOther === sets.length ? silent + 1 : Math.floor((ofOther - silent) / 2));
    const at = Math.min(silent + step, ofOther - 1);
    const listed = fromOldest[at];
    if (listed === undefined) return false;
    seen.add(listed);
    const branch = await open(listed, at === sets.length - 1);
    if (branch === 'ours') return true;
    if (branch === 'of-another') ofOther = at;
    else silent = at;
  }
  return false;
}
