import { Failure } from '../../domain/failure.ts';
import type { ListedSet } from './merged-listing.ts';

/** Returns a `Failure` (`locked`) for the newest sealed set of `about`, which the passphrase does not open. */
export function lockedFailure({ place }: Pick<ListedSet, 'place'>, about: string): Failure {
  return new Failure(
    'locked',
    `The passphrase does not open the newest sealed backup of ${about} (${place}). Compare the secret with your copy. If the secret was changed, give the old one as previous-passphrase. Delete this backup only if you are sure that nobody of yours stored it.`,
  );
}
