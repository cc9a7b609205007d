import { decide, type Decision } from '../domain/decision.ts';
import { judgePair, type Held, type HeldPair } from '../domain/held.ts';
import { findHeld, type FindHeldWorld } from './find-held.ts';
import type { CertificateRequest } from './keep-request.ts';

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
  world: FindHeldWorld,
  now: Date,
): Promise<Plan> {
  const { specification, policy } = request;
  const { commonName } = specification.subject;
  const decideOn = (held: Held): Decision => decide(held, specification, policy, now);
  const decision = decideOn(await findHeld({ commonName, hasPassphrase }, world));
  if (decision.kind === 'refuse') throw decision.failure;
  if (decision.kind !== 'renew') return { decision, replaces: null };

  const { held } = decision;
  if (held.source !== 'workspace' || !hasPassphrase) return { decision, replaces: held };
  const stored = await world.findStored();
  if (stored.state !== 'found') return { decision, replaces: held };
  if (stored.pair.certificate.fingerprint === held.certificate.fingerprint) {
    return { decision, replaces: { ...held, isBackedUp: stored.pair.isBackedUp } };
  }
  const alternative = decideOn(judgePair(stored.pair, commonName));
  return { decision: alternative.kind === 'reuse' ? alternative : decision, replaces: held };
}
