import { clientWithoutToken } from '../rest/missing-token.ts';
import { LISTING } from './listing-purpose.ts';

/** Refuses (`denied`) as the list of `artifactStore` does where there is no token, and loads nothing of that. */
export async function refuseToList(): Promise<void> {
  await clientWithoutToken.request('GET /repos/{owner}/{repo}/actions/artifacts', {}, LISTING);
}
