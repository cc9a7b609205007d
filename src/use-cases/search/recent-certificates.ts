import type { Certificate } from '../../domain/certificate/certificate.ts';
import { asFailure } from '../../domain/failure.ts';
import { verifyPair, type PairDependencies } from '../verify/verify-pair.ts';
import type { Copy } from './precedence.ts';
import type { FoundSet } from './sets/open-set.ts';
import type { VerifiedSets } from './sets/verified-sets.ts';

/** Two steps that replace each other's certificate fill so many sets in a few runs. More would be a long download. */
const MAX_SETS = 12;

/**
 * Returns the certificates of a name in the newest sets, the newest first, each once; as many as could be read. Throws a `Failure`
 * only if the run's time is over.
 */
export async function recentCertificates(
  sets: VerifiedSets,
  copiesIn: (set: FoundSet) => readonly Copy[],
  dependencies: PairDependencies,
): Promise<readonly Certificate[]> {
  const found = new Map<string, Certificate>();
  try {
    for (let index = 0; index < MAX_SETS; index += 1) {
      const set = await sets.at(index);
      if (set === null) break;
      const [copy] = copiesIn(set);
      if (copy === undefined || found.has(copy.record.fingerprint)) continue;
      const opening = await verifyPair(set, copy.record, dependencies);
      if (opening.kind !== 'damaged') found.set(copy.record.fingerprint, opening.certificate);
    }
  } catch (error) {
    if (asFailure(error).code === 'timeout') throw error;
  }
  return [...found.values()];
}
