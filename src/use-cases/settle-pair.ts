import type { BackupName } from '../domain/backup-name.ts';
import type { Decision } from '../domain/decision.ts';
import { judgePair, type HeldPair } from '../domain/held.ts';
import type { PairCache } from '../ports.ts';
import { examineSet } from './examine-set.ts';
import { stageSet, type SetContent, type SetPair, type StageWorld } from './stage-set.ts';

/**
 * Names the change from one pair to the next, so that runs that make the same change at the same time know of each
 * other. Renewals that follow from the held pair alone are the same change in every run; what a person or a fault
 * brought about is one change a run.
 */
export function generationOf(
  decision: Exclude<Decision, { kind: 'refuse' | 'reuse' }>,
  runId: string,
): string {
  const isSharedByRuns = decision.reason === 'absent' || decision.kind === 'renew';
  const origin =
    decision.kind === 'renew' ? decision.held.certificate.fingerprint.replaceAll(':', '') : 'nothing';
  return isSharedByRuns && decision.reason !== 'forced'
    ? `after-${origin}`
    : `after-${origin}-${decision.reason}-in-${runId}`;
}

/**
 * Offers a new pair to the runs that may be making one too, and returns the pair that all of them take: another
 * run's where that was first; `null` where it is our own, or where the cache cannot say.
 */
export async function settlePair(
  content: SetContent & { readonly pair: SetPair },
  name: BackupName,
  generation: string,
  cache: PairCache,
  world: StageWorld,
): Promise<HeldPair | null> {
  const { staged } = await stageSet({ ...content, furtherFiles: [] }, name, world);
  try {
    const settled = await cache.settle(staged, name.base, generation);
    if (settled === null) return null;
    const passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
    const examination = await examineSet(settled, { base: name.base }, passphrases, world);
    if (examination.kind !== 'open') return null;
    const { certificate, privateKey, sealedKey, manifest } = examination;
    if (certificate.fingerprint === content.pair.certificate.fingerprint) return null;
    const place = `the cache, from the run that made ${manifest.name}`;
    const pair: HeldPair = { certificate, privateKey, sealedKey, source: 'cache', place, isBackedUp: false };
    return judgePair(pair, content.pair.certificate.subject.commonName).state === 'valid' ? pair : null;
  } finally {
    await staged.discard();
  }
}
