import type { Certificate } from './certificate.ts';
import type { RenewBefore } from './duration.ts';
import { Failure, type FailureCode } from './failure.ts';
import type { Held, HeldPair, Obstacle } from './held.ts';
import { renewalTime } from './renewal.ts';
import { changedFields, type CertificateSpecification, type SpecificationField } from './specification.ts';

/** What the user wants done about a held certificate. */
export interface RenewalPolicy {
  readonly renewBefore: RenewBefore;
  readonly forceRenewal: boolean;
  /** What follows when a held certificate cannot be looked for or opened. */
  readonly onRestoreError: 'fail' | 'issue';
  /** SHA-256, upper-case hex, separated by colons. */
  readonly expectedFingerprint?: string;
}

/** Why a certificate is issued, reused or renewed. The list is closed: programs depend on it. */
export type Reason =
  | 'absent'
  | 'forced'
  | 'expiring'
  | 'expired'
  | 'not-yet-valid'
  | 'specification-changed'
  | 'key-mismatch'
  | 'unreadable'
  | 'still-valid';

/** What is done about the held certificate, and why; or the failure that ends the run. */
export type Decision =
  | { readonly kind: 'issue'; readonly reason: Reason }
  | {
      readonly kind: 'renew';
      readonly reason: Reason;
      readonly changedFields: readonly SpecificationField[];
      readonly held: HeldPair;
    }
  | { readonly kind: 'reuse'; readonly reason: 'still-valid'; readonly held: HeldPair }
  | { readonly kind: 'refuse'; readonly failure: Failure };

/**
 * Chooses what to do about the held certificate at `now`.
 *
 * Reads no clock and throws nothing. The decision carries its reason, so that no caller has to work it out again.
 */
export function decide(
  held: Held,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  now: Date,
): Decision {
  switch (held.state) {
    case 'absent':
      return decideOnAbsent(specification, policy);
    case 'unreadable':
    case 'locked':
      return policy.onRestoreError === 'issue'
        ? { kind: 'issue', reason: 'unreadable' }
        : refuse(held.state, held);
    case 'invalid':
      return decideOnInvalid(held, policy);
    case 'foreign':
      return decideOnForeign(held, specification, policy);
    case 'valid':
      return decideOnValid(held.pair, specification, policy, now);
  }
}

/** Output `reason`: the reason, and the fields where a changed specification is the reason. */
export function formatReason(decision: Exclude<Decision, { kind: 'refuse' }>): string {
  if (decision.kind !== 'renew' || decision.changedFields.length === 0) return decision.reason;
  return `${decision.reason}: ${decision.changedFields.join(', ')}`;
}

function decideOnAbsent(specification: CertificateSpecification, policy: RenewalPolicy): Decision {
  const { expectedFingerprint } = policy;
  if (expectedFingerprint === undefined || policy.forceRenewal || policy.onRestoreError === 'issue') {
    return { kind: 'issue', reason: 'absent' };
  }
  return refuse('unexpected-certificate', {
    problem: `No certificate of ${specification.subject.commonName} was found, and expected-fingerprint names one: ${expectedFingerprint}.`,
    advice: 'Restore that certificate, or remove expected-fingerprint to have a new one issued.',
  });
}

function decideOnInvalid(held: Extract<Held, { state: 'invalid' }>, policy: RenewalPolicy): Decision {
  const mayIssue = policy.onRestoreError === 'issue';
  switch (held.because) {
    case 'key-mismatch':
      return mayIssue || policy.forceRenewal
        ? { kind: 'issue', reason: 'key-mismatch' }
        : refuse('invalid', held);
    case 'incomplete':
      if (policy.forceRenewal) return { kind: 'issue', reason: 'forced' };
      return mayIssue ? { kind: 'issue', reason: 'unreadable' } : refuse('invalid', held);
    case 'damaged-backups':
      return mayIssue ? { kind: 'issue', reason: 'unreadable' } : refuse('invalid', held);
  }
}

function decideOnForeign(
  held: Extract<Held, { state: 'foreign' }>,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
): Decision {
  const { certificate, place } = held.pair;
  const wanted = specification.subject.commonName;
  if (held.because === 'other-issuer') {
    return refuse('foreign', {
      problem: `The certificate at ${place} (${certificate.subjectLine}) was signed by ${certificate.issuerLine}, not by its own key. A certificate of a CA is never replaced by a self-signed one.`,
      advice: 'Name other files in cert-path and key-path; to back these up, list them in paths.',
    });
  }
  if (policy.forceRenewal) return { kind: 'renew', reason: 'forced', changedFields: [], held: held.pair };
  return refuse('foreign', {
    problem: `The certificate at ${place} is for ${certificate.subject.commonName}, not for ${wanted}.`,
    advice: `Name other files in cert-path and key-path, or set force-renewal: true once to replace it by one for ${wanted}.`,
  });
}

function decideOnValid(
  held: HeldPair,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  now: Date,
): Decision {
  const { certificate } = held;
  const expected = policy.expectedFingerprint;
  if (expected !== undefined && expected !== certificate.fingerprint) {
    return refuse('unexpected-certificate', {
      problem: `The certificate of ${certificate.subject.commonName} at ${held.place} has the fingerprint ${certificate.fingerprint}, and expected-fingerprint is ${expected}.`,
      advice: 'Find out who changed it; correct expected-fingerprint if the change was meant.',
    });
  }
  const changes = changedFields(certificate, specification);
  const reason = reasonToRenew(certificate, changes.length > 0, policy, now);
  if (reason === null) return { kind: 'reuse', reason: 'still-valid', held };
  const isChange = reason === 'specification-changed';
  return { kind: 'renew', reason, changedFields: isChange ? changes : [], held };
}

function reasonToRenew(
  certificate: Certificate,
  isChanged: boolean,
  policy: RenewalPolicy,
  now: Date,
): Reason | null {
  if (policy.forceRenewal) return 'forced';
  if (now >= certificate.notAfter) return 'expired';
  if (now < certificate.notBefore) return 'not-yet-valid';
  if (isChanged) return 'specification-changed';
  return now >= renewalTime(certificate, policy.renewBefore) ? 'expiring' : null;
}

function refuse(code: FailureCode, obstacle: Obstacle): Decision {
  return { kind: 'refuse', failure: new Failure(code, `${obstacle.problem} ${obstacle.advice}`) };
}
