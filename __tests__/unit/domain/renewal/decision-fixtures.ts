import { expect } from 'vitest';
import type { CertificateSpecification } from '../../../../src/domain/certificate/specification.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { decide, type Decision, type RenewalPolicy } from '../../../../src/domain/renewal/decision.ts';
import type { Existing, ExistingPair } from '../../../../src/domain/renewal/existing.ts';
import { existingPairOf, NOW, policyOf, specificationOf } from '../fixtures.ts';

export const PROBLEM = { problem: 'The problem.', advice: 'The advice.' };
export const PAIR = existingPairOf();
export const OTHER_NAME = existingPairOf({
  subject: { commonName: 'other.example' },
  subjectLine: 'CN=other.example',
});
export const SIGNED = existingPairOf({ isSelfSigned: false, issuerLine: 'CN=Example CA' });

export const EXISTING = {
  absent: { state: 'absent' },
  unreadable: { state: 'unreadable', ...PROBLEM },
  locked: { state: 'locked', ...PROBLEM },
  lost: { state: 'lost', ...PROBLEM },
  'invalid-file': { state: 'invalid', isOnDisk: true, ...PROBLEM },
  'mixed-files': { state: 'key-mismatch', isOnDisk: true, ...PROBLEM },
  'invalid-set': { state: 'invalid', isOnDisk: false, ...PROBLEM },
  foreign: { state: 'foreign', certificate: SIGNED.certificate, place: SIGNED.place },
  'other-name': { state: 'other-name', pair: OTHER_NAME },
  valid: { state: 'valid', pair: PAIR },
} as const satisfies Record<string, Existing>;

export interface Circumstances {
  readonly now?: Date;
  readonly policy?: Partial<RenewalPolicy>;
  readonly specification?: Partial<CertificateSpecification>;
  readonly mayStore?: boolean;
}

export function decisionOn(
  existing: Existing,
  { now = NOW, policy = {}, specification = {}, mayStore = true }: Circumstances = {},
): Decision {
  return decide(existing, specificationOf(specification), policyOf(policy), { now, mayStore });
}

/** Kind and reason, or the code of the refusal. */
export function outcomeOf(decision: Decision): string {
  return decision.kind === 'refuse'
    ? `refuse ${decision.failure.code}`
    : `${decision.kind} ${decision.reason}`;
}

/** The outcome for the pair, with this standing. */
export function outcomeFor(circumstances: Circumstances, standing: Partial<ExistingPair> = {}): string {
  return outcomeOf(decisionOn({ state: 'valid', pair: { ...PAIR, ...standing } }, circumstances));
}

/** The message of the refusal. */
export function messageFor(existing: Existing, circumstances: Circumstances = {}): string {
  const decision = decisionOn(existing, circumstances);
  if (decision.kind !== 'refuse') throw new Error(`it decided to ${decision.kind}`);
  expect(decision.failure).toBeInstanceOf(Failure);
  return decision.failure.message;
}
