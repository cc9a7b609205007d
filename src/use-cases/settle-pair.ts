import type { BackupName } from '../domain/backup-name.ts';
import type { Decision } from '../domain/decision.ts';
import { judgePair, type HeldPair } from '../domain/held.ts';
import type { PairCache } from '../ports.ts';
import { examineSet, type PlacedPair } from './examine-set.ts';
import { stageSet, type SetContent, type SetPair, type StageWorld } from './stage-set.ts';

/** A decision that makes a new pair. */
export type NewDecision = Exclude<Decision, { kind: 'refuse' | 'reuse' }>;

/**
 * Names the change from one pair to the next, so that runs that make the same change at the same time know of each
 * other. Renewals that follow from the held pair alone are the same change in every run; what a person or a fault
 * brought about is one change a run.
 */
export function generationOf(decision: NewDecision, runId: string): string {
  const origin =
    decision.kind === 'renew' ? decision.held.certificate.fingerprint.replaceAll(':', '') : 'nothing';
  return isSharedByRuns(decision) ? `after-${origin}` : `after-${origin}-${decision.reason}-in-${runId}`;
}

/** Whether another run's pair is what this decision would have led to, and not the very pair that was to go. */
export function isSameChange(decision: NewDecision, winner: HeldPair): boolean {
  const isOld =
    decision.kind === 'renew' && decision.held.certificate.fingerprint === winner.certificate.fingerprint;
  return isSharedByRuns(decision) && !isOld;
}

function isSharedByRuns(decision: NewDecision): boolean {
  return decision.reason === 'absent' || (decision.kind === 'renew' && decision.reason !== 'forced');
}

/** What runs that make the same change settle under. */
export interface Contest {
  readonly base: string;
  readonly generation: string;
}

/**
 * Offers new pairs to the runs that may be making them too, and returns the pairs that all of them take instead:
 * another run's where that was first, by their names in sets (empty for the only one); none where our own count, and
 * `null` where the cache cannot say.
 */
export async function settlePairs(
  content: SetContent,
  name: BackupName,
  { base, generation }: Contest,
  cache: PairCache,
  world: StageWorld,
): Promise<ReadonlyMap<string, HeldPair> | null> {
  const { staged } = await stageSet({ ...content, furtherFiles: [] }, name, world);
  try {
    const settled = await cache.settle(staged, base, generation);
    if (settled === null) return null;
    const passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
    const examination = await examineSet(settled, { base: name.base }, passphrases, world);
    if (examination.kind !== 'open') return null;
    const place = `the cache, from the run that made ${examination.manifest.name}`;
    const winners = examination.pairs.map((pair) => winnerOf(pair, place));
    return new Map(
      winners.filter(([key, pair]) =>
        isAnother(
          pair,
          content.pairs.find(({ name }) => (name ?? '') === key),
        ),
      ),
    );
  } finally {
    await staged.discard();
  }
}

function winnerOf(
  { certificate, privateKey, sealedKey, place: { name } }: PlacedPair,
  place: string,
): [string, HeldPair] {
  return [name ?? '', { certificate, privateKey, sealedKey, source: 'cache', place, isBackedUp: false }];
}

function isAnother(winner: HeldPair, own: SetPair | undefined): boolean {
  if (own === undefined || winner.certificate.fingerprint === own.certificate.fingerprint) return false;
  return judgePair(winner, own.certificate.subject.commonName).state === 'valid';
}
