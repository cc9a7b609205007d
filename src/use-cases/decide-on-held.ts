import { decide, type Decision } from '../domain/decision.ts';
import { judgePair, type Held, type HeldPair } from '../domain/held.ts';
import { findHeld, type FindHeldWorld } from './find-held.ts';
import type { CertificateRequest } from './keep-request.ts';
import type { Stored } from './stored.ts';

export interface DecideWorld extends FindHeldWorld {
  /** As `findStored`, in sets that were not made after a time. */
  readonly findStoredUntil: (time: Date) => Promise<Stored>;
}

/** A decision that can be carried out. */
export type Assignment = Exclude<Decision, { kind: 'refuse' }>;

/** What is to be done, and to whose loss. */
export interface Plan {
  readonly decision: Assignment;
  /** The pair that gives way to another one. */
  readonly replaces: HeldPair | null;
}

/**
 * Finds the held pair and decides what to do about it. Before a pair of the workspace is renewed, the stores are
 * asked whether another runner has done so already; its pair is then reused here.
 *
 * Throws the `Failure` of a decision to refuse.
 */
export async function decideOnHeld(
  request: CertificateRequest,
  hasPassphrase: boolean,
  world: DecideWorld,
  now: Date,
): Promise<Plan> {
  const { specification, policy } = request;
  const { commonName } = specification.subject;
  const decideOn = (held: Held): Decision => decide(held, specification, policy, now);
  const isReusable = (stored: Stored): boolean =>
    stored.state === 'found' && decideOn(judgePair(stored.pair, commonName)).kind === 'reuse';
  const findStored = (): Promise<Stored> => findInTime(world, isReusable, now);
  const decision = decideOn(await findHeld({ commonName, hasPassphrase }, { ...world, findStored }));
  if (decision.kind === 'refuse') throw decision.failure;
  if (decision.kind !== 'renew') return { decision, replaces: null };

  const { held } = decision;
  if (held.source !== 'workspace' || !hasPassphrase) return { decision, replaces: held };
  const stored = await findStored();
  if (stored.state !== 'found') return { decision, replaces: held };
  if (stored.pair.certificate.fingerprint === held.certificate.fingerprint) {
    return { decision, replaces: { ...held, isBackedUp: stored.pair.isBackedUp } };
  }
  const alternative = decideOn(judgePair(stored.pair, commonName));
  return { decision: alternative.kind === 'reuse' ? alternative : decision, replaces: held };
}

/**
 * What the stores hold. A set from the future was made when a clock was wrong, and stands before all others until its time
 * comes: it is no reason to make a new pair where one from before needs none.
 */
async function findInTime(
  { findStored, findStoredUntil }: DecideWorld,
  isReusable: (stored: Stored) => boolean,
  now: Date,
): Promise<Stored> {
  const stored = await findStored();
  const isFromFuture =
    stored.state === 'found' && stored.pair.storedAt !== undefined && stored.pair.storedAt > now;
  if (!isFromFuture || isReusable(stored)) return stored;
  const earlier = await findStoredUntil(now);
  return isReusable(earlier) ? earlier : stored;
}
