import type { RenewalPolicy } from '../../domain/renewal/decision.ts';
import type { ExistingPair } from '../../domain/renewal/existing.ts';

const SECOND_MS = 1000;

/**
 * Returns the `since` of a pair that replaces `before`: `now`, or one second after the latest `since` so far. A clock that was wrong may
 * have dated that in the future.
 */
export function sinceOfSuccessor(
  now: Date,
  before: Pick<ExistingPair, 'since' | 'currentSince'> | null,
): Date {
  const earlier = [before?.since, before?.currentSince].flatMap((since) => since?.getTime() ?? []);
  return new Date(Math.max(now.getTime(), ...earlier.map((since) => since + SECOND_MS)));
}

/**
 * Returns a pair that is used, with its `since`: that of the stores; or `now`, if a person has put it into the workspace or named it in
 * `expected-fingerprint`.
 */
export function withSince(
  pair: ExistingPair,
  { expectedFingerprint }: Pick<RenewalPolicy, 'expectedFingerprint'>,
  now: Date,
): ExistingPair {
  const { certificate, currentSince, since, unseen } = pair;
  const isChosen = certificate.fingerprint === expectedFingerprint && currentSince !== undefined;
  if (since !== null && !isChosen) return pair;
  // A store that did not answer may know it by another date.
  if (since === null && unseen !== undefined) return { ...pair, since: certificate.notBefore };
  return { ...pair, since: sinceOfSuccessor(now, pair) };
}

/** Returns a pair of the workspace with a `since` that is earlier than that of the other pair, to which it gives way. */
export function withEarlierSince(pair: ExistingPair, { since: laterSince }: ExistingPair): ExistingPair {
  const { since, certificate } = pair;
  const laterMs = (laterSince ?? certificate.notBefore).getTime();
  return {
    ...pair,
    since: since ?? new Date(Math.min(certificate.notBefore.getTime(), laterMs - SECOND_MS)),
  };
}
