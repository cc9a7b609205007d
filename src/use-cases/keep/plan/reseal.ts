import type { ExistingPair } from '../../../domain/renewal/existing.ts';
import type { Sought } from '../../search/copies.ts';
import type { Lookups } from './search-on-demand.ts';

/**
 * The pair that counts, if this run uses another one and only the previous passphrase opens it: without a backup under the current
 * one, the pair that this run stores would count from now on.
 */
export async function pairToReseal(
  { certificate }: ExistingPair,
  { commonName, name }: Sought,
  lookup: Lookups,
): Promise<{ readonly reseals?: ExistingPair }> {
  const current = await lookup.find({ commonName, name });
  if (current.state !== 'found' || current.pair.sealed !== undefined) return {};
  const isSame = current.pair.certificate.fingerprint === certificate.fingerprint;
  return isSame ? {} : { reseals: current.pair };
}
