import type { Problem } from '../../domain/renewal/existing.ts';
import { gravest } from './lookup-result.ts';
import { newestIfExpired } from './sets/unopened-sets.ts';
import type { VerifiedSets } from './sets/verified-sets.ts';

/** What keeps a run from knowing whether there is a newer pair than those in the sets that it read; `null` if nothing does. */
export function unseenIn(sets: VerifiedSets): Problem | null {
  const failure = gravest(sets.failures);
  if (failure !== null) return { problem: failure.message, advice: 'Nothing was renewed.' };
  const unread = sets
    .passedOver('gone', 'damaged')
    .find((listed) => !sets.isOfOtherBranch(listed) && sets.isNewest(listed));
  if (unread !== undefined)
    return {
      problem: `A backup could not be used (${unread.place}).`,
      advice: 'Nothing was renewed. Run again, or delete that backup if it is of no use.',
    };
  const expired = newestIfExpired(sets);
  if (expired === undefined) return null;
  return {
    problem: `A newer backup has expired (${expired.place}). If it held another certificate, bring that one back from another copy.`,
    advice: 'Nothing was renewed. If there is no newer certificate, set force-renewal: true once.',
  };
}
