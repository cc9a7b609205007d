import { Failure } from '../../../domain/failure.ts';
import type { Keyring } from '../../../ports/crypto.ts';
import type { ListedSet } from './merged-listing.ts';

/** Returns a `Failure` (`locked`) for the newest sealed set of `about`, which no passphrase of the run opens. */
export function lockedFailure(
  { place }: Pick<ListedSet, 'place'>,
  about: string,
  { hasPreviousPassphrase }: Pick<Keyring, 'hasPreviousPassphrase'>,
): Failure {
  const problem = hasPreviousPassphrase
    ? `Neither passphrase nor previous-passphrase opens the newest sealed backup of ${about} (${place}). Compare both secrets with your copies.`
    : `The passphrase does not open the newest sealed backup of ${about} (${place}). Compare the secret with your copy. If the secret was changed, give the old one as previous-passphrase.`;
  return new Failure(
    'locked',
    `${problem} Delete this backup only if you are sure that nobody of yours stored it.`,
  );
}
