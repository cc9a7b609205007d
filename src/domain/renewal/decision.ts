import type { Certificate } from '../certificate/certificate.ts';
import type { RenewBefore } from './duration.ts';
import { judgePair, type Existing, type ExistingPair, type Problem } from './existing.ts';
import type { Failure } from '../failure.ts';
import {
  refuseExpiredExpected,
  refuseToChangeExpected,
  refuseToReplaceMissing,
  refuseUnexpected,
  warnedOfEnd,
} from './expected-certificate.ts';
import { refuseReplacement, refuseUnsavedIssue } from './permanence.ts';
import {
  refuseExpired,
  refuseForeign,
  refuseNotYetValid,
  refuseOtherBranch,
  refuseOtherName,
  refuseUnseen,
  refuseUnusable,
} from './refusals.ts';
import { isGone, type UnusableState } from './unusable-state.ts';
import { isDue } from './renewal.ts';
import {
  changedFields,
  type CertificateSpecification,
  type SpecificationField,
} from '../certificate/specification.ts';
import { wrongClock } from './wrong-clock.ts';

/** What the user wants done about an existing certificate. */
export interface RenewalPolicy {
  readonly renewBefore: RenewBefore;
  readonly forceRenewal: boolean;
  /** What follows when an existing certificate cannot be looked for or opened. */
  readonly onRestoreError: 'fail' | 'issue';
  /** SHA-256, upper-case hex, separated by colons. */
  readonly expectedFingerprint?: string;
}

/** What holds for the run as a whole. */
export interface RunConditions {
  readonly now: Date;
  /** Whether this run may store anything: if not, nothing on disk is replaced either. */
  readonly mayStore: boolean;
  /** Whether no backup would hold the key of a new pair, so that no later run could bring it back. `false` if absent. */
  readonly losesKeys?: boolean;
  /** What the server's clock said last; `null`, or absent, if that is not known. */
  readonly serverTime?: Date | null;
}

/** Why a certificate is issued, reused or renewed. The list is closed: programs depend on it. */
export type Reason =
  | 'absent'
  | 'forced'
  | 'expiring'
  | 'expired'
  | 'specification-changed'
  | 'unreadable'
  | 'locked'
  | 'lost'
  | 'invalid'
  | 'key-mismatch'
  | 'still-valid';

/** What is done about the existing certificate, and why; or the failure that ends the run. */
export type Decision =
  | { readonly kind: 'issue'; readonly reason: Reason }
  | {
      readonly kind: 'renew';
      readonly reason: Reason;
      readonly changedFields: readonly SpecificationField[];
      readonly existing: ExistingPair;
    }
  | { readonly kind: 'reuse'; readonly reason: 'still-valid'; readonly existing: ExistingPair }
  | { readonly kind: 'refuse'; readonly failure: Failure };

/** A decision that can be executed. */
export type Assignment = Exclude<Decision, { kind: 'refuse' }>;

/**
 * Chooses what to do about the existing certificate.
 *
 * Reads no clock and throws nothing. The decision carries its reason, so that no caller has to work it out again.
 */
export function decide(
  existing: Existing,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  run: RunConditions,
): Decision {
  const decision = decideByClock(existing, specification, policy, run);
  if (decision.kind !== 'issue' && decision.kind !== 'renew') return decision;
  const failure = wrongClock(run.now, run.serverTime ?? null, 'Nothing was issued or renewed.');
  return failure === null ? decision : refuse(failure);
}

/** As `decide`, if this machine's clock is right. */
function decideByClock(
  existing: Existing,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  run: RunConditions,
): Decision {
  switch (existing.state) {
    case 'absent':
      return decideOnAbsent(specification, policy, run);
    case 'unreadable':
    case 'locked':
    case 'lost':
    case 'invalid':
    case 'key-mismatch':
      return decideOnUnusable(existing, policy, run);
    case 'foreign':
      return refuse(refuseForeign(existing));
    case 'other-name':
      return decideOnOtherName(existing.pair, specification, policy, run);
    case 'valid':
      return decideOnValid(existing.pair, specification, policy, run);
  }
}

/** Whether the decision about a pair would be to reuse it. */
export function isReusable(
  pair: ExistingPair,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  run: RunConditions,
): boolean {
  const existing = judgePair(pair, specification.subject.commonName);
  return decide(existing, specification, policy, run).kind === 'reuse';
}

/** Output `reason`: the reason, and the fields if a changed specification is the reason. */
export function formatReason(decision: Assignment): string {
  if (decision.kind !== 'renew' || decision.changedFields.length === 0) return decision.reason;
  return `${decision.reason}: ${decision.changedFields.join(', ')}`;
}

function decideOnAbsent(
  { subject: { commonName } }: CertificateSpecification,
  policy: RenewalPolicy,
  { losesKeys = false }: RunConditions,
): Decision {
  const { expectedFingerprint, forceRenewal, renewBefore } = policy;
  if (losesKeys && renewBefore.kind === 'never' && !forceRenewal)
    return refuse(refuseUnsavedIssue(commonName));
  if (expectedFingerprint === undefined || forceRenewal) return { kind: 'issue', reason: 'absent' };
  return refuse(refuseToReplaceMissing(commonName, expectedFingerprint));
}

function decideOnUnusable(
  existing: Extract<Existing, Problem>,
  policy: RenewalPolicy,
  { mayStore }: RunConditions,
): Decision {
  const { isOnDisk = false } = existing;
  if (isOnDisk && !mayStore) return refuse(refuseUnusable(existing, policy.renewBefore));
  // What the stores hold, or may hold, is not given up with the files.
  const isAlone = (existing.state === 'invalid' || existing.state === 'key-mismatch') && !existing.isStored;
  if (isOnDisk && isAlone && policy.forceRenewal) return { kind: 'issue', reason: 'forced' };
  return mayIssueUnseen(existing.state, policy)
    ? { kind: 'issue', reason: existing.state }
    : refuse(refuseUnusable(existing, policy.renewBefore));
}

/**
 * Whether a person has decided that a certificate is issued beside one that cannot be seen or used. `on-restore-error: issue` says so. Beside
 * `expected-fingerprint` it takes `force-renewal` as well. A certificate that is kept for ever takes `force-renewal` alone, and has to be gone.
 */
function mayIssueUnseen(
  state: UnusableState,
  { onRestoreError, expectedFingerprint, forceRenewal, renewBefore }: RenewalPolicy,
): boolean {
  if (renewBefore.kind === 'never') return forceRenewal && isGone(state);
  return onRestoreError === 'issue' && (expectedFingerprint === undefined || forceRenewal);
}

function decideOnOtherName(
  existing: ExistingPair,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  { mayStore }: RunConditions,
): Decision {
  if (policy.forceRenewal && mayStore)
    return { kind: 'renew', reason: 'forced', changedFields: [], existing };
  return refuse(refuseOtherName(existing, specification));
}

function decideOnValid(
  existing: ExistingPair,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  run: RunConditions,
): Decision {
  const { certificate } = existing;
  const expected = policy.expectedFingerprint;
  if (expected !== undefined && expected !== certificate.fingerprint)
    return refuse(refuseUnexpected(existing, expected));
  if (run.now < certificate.notBefore)
    return refuse(refuseNotYetValid(existing, run.now, run.serverTime ?? null));
  if (!run.mayStore) return decideWithoutStoring(existing, run.now);
  const changes = changedFields(certificate, specification);
  const reason = reasonToRenew(certificate, changes.length > 0, policy, run.now);
  if (reason === null) return { kind: 'reuse', reason: 'still-valid', existing };
  if (policy.renewBefore.kind === 'never' && reason !== 'forced')
    return refuse(refuseReplacement(existing, reason === 'expired' ? [] : changes));
  if (expected !== undefined && reason !== 'forced') return keepExpected(existing, reason, changes, policy);
  const obstacle = obstacleToRenewal(existing, reason, policy);
  if (obstacle !== null) return refuse(obstacle);
  const isChange = reason === 'specification-changed';
  return { kind: 'renew', reason, changedFields: isChange ? changes : [], existing };
}

function reasonToRenew(
  certificate: Certificate,
  isChanged: boolean,
  policy: RenewalPolicy,
  now: Date,
): Reason | null {
  if (policy.forceRenewal) return 'forced';
  if (now >= certificate.notAfter) return 'expired';
  if (isChanged) return 'specification-changed';
  return isDue(certificate, policy.renewBefore, now) ? 'expiring' : null;
}

/** On an event that stores nothing a pair is reused however little is left, so that every run sees the same one. */
function decideWithoutStoring(existing: ExistingPair, now: Date): Decision {
  if (now < existing.certificate.notAfter) return { kind: 'reuse', reason: 'still-valid', existing };
  return refuse(refuseExpired(existing));
}

/** What becomes of the only pair that may be used if it would be renewed: nothing is issued beside it unless a person forces it. */
function keepExpected(
  existing: ExistingPair,
  reason: Reason,
  changes: readonly SpecificationField[],
  { renewBefore }: RenewalPolicy,
): Decision {
  if (reason === 'expiring')
    return { kind: 'reuse', reason: 'still-valid', existing: warnedOfEnd(existing, renewBefore) };
  const isExpired = reason === 'expired';
  return refuse(isExpired ? refuseExpiredExpected(existing) : refuseToChangeExpected(existing, changes));
}

/** Why a pair that is due must not be replaced; `null` if nothing is in the way, or a person has decided. */
function obstacleToRenewal(existing: ExistingPair, reason: Reason, policy: RenewalPolicy): Failure | null {
  const { otherBranch, unseen } = existing;
  if (reason === 'forced') return null;
  if (otherBranch !== undefined) return refuseOtherBranch(existing, otherBranch);
  if (unseen === undefined || policy.onRestoreError === 'issue') return null;
  return refuseUnseen(existing, unseen);
}

function refuse(failure: Failure): Decision {
  return { kind: 'refuse', failure };
}
