import type { Certificate } from '../certificate/certificate.ts';
import type { RenewBefore } from './duration.ts';
import { judgePair, type Existing, type ExistingPair, type Problem } from './existing.ts';
import { Failure, type FailureCode } from '../failure.ts';
import { formatTime } from '../backup/manifest.ts';
import { refuseReplacement, refuseUnsavedIssue } from './permanence.ts';
import { isDue, renewalTime } from './renewal.ts';
import { singleLine } from '../words/single-line.ts';
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
  /** Whether the event of this run may store anything: if not, nothing on disk is replaced either. */
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
  return failure === null ? decision : { kind: 'refuse', failure };
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
      return mayIssueUnseen(policy)
        ? { kind: 'issue', reason: existing.state }
        : refuse(existing.state, existing);
    case 'invalid':
    case 'key-mismatch':
      return decideOnUnusable(existing, policy, run);
    case 'foreign':
      return refuseForeign(existing);
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
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  { losesKeys = false }: RunConditions,
): Decision {
  const { expectedFingerprint, forceRenewal, renewBefore } = policy;
  if (losesKeys && renewBefore.kind === 'never' && !forceRenewal)
    return { kind: 'refuse', failure: refuseUnsavedIssue(specification.subject.commonName) };
  if (expectedFingerprint === undefined || forceRenewal) return { kind: 'issue', reason: 'absent' };
  return refuse('unexpected-certificate', {
    problem: `No certificate for ${specification.subject.commonName} with the fingerprint in expected-fingerprint was found: ${expectedFingerprint}.`,
    advice: 'Restore that certificate, or remove expected-fingerprint to have a new one issued.',
  });
}

function decideOnUnusable(
  existing: Extract<Existing, { state: 'invalid' | 'key-mismatch' }>,
  policy: RenewalPolicy,
  { mayStore }: RunConditions,
): Decision {
  if (existing.isOnDisk && !mayStore) return refuse(existing.state, existing);
  if (existing.isOnDisk && policy.forceRenewal) return { kind: 'issue', reason: 'forced' };
  return mayIssueUnseen(policy)
    ? { kind: 'issue', reason: existing.state }
    : refuse(existing.state, existing);
}

/** A person who names the only pair that may be used, or keeps one for ever, wants no other one issued beside it. */
function mayIssueUnseen(policy: RenewalPolicy): boolean {
  const { onRestoreError, expectedFingerprint, forceRenewal, renewBefore } = policy;
  if (onRestoreError === 'fail' || renewBefore.kind === 'never') return false;
  return expectedFingerprint === undefined || forceRenewal;
}

function refuseForeign({ certificate, place }: Extract<Existing, { state: 'foreign' }>): Decision {
  return refuse('foreign', {
    problem: `The certificate at ${place} (${singleLine(certificate.subjectLine)}) was signed by ${singleLine(certificate.issuerLine)}, not by its own key. Certkeep never replaces a certificate that a CA signed.`,
    advice: 'Name other files in cert-path and key-path. To back these up, list them in paths.',
  });
}

function decideOnOtherName(
  existing: ExistingPair,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  { mayStore }: RunConditions,
): Decision {
  if (policy.forceRenewal && mayStore)
    return { kind: 'renew', reason: 'forced', changedFields: [], existing };
  const wanted = specification.subject.commonName;
  const name = singleLine(existing.certificate.subject.commonName);
  const what =
    name === '' ? `has no common name, so it is not for ${wanted}` : `is for ${name}, not for ${wanted}`;
  return refuse('other-name', {
    problem: `The certificate at ${existing.place} ${what}.`,
    advice: `Name other files in cert-path and key-path, or set force-renewal: true once to replace it by one for ${wanted}.`,
  });
}

function decideOnValid(
  existing: ExistingPair,
  specification: CertificateSpecification,
  policy: RenewalPolicy,
  run: RunConditions,
): Decision {
  const { certificate } = existing;
  const expected = policy.expectedFingerprint;
  if (expected !== undefined && expected !== certificate.fingerprint) {
    return refuse('unexpected-certificate', {
      problem: `The certificate for ${certificate.subject.commonName} at ${existing.place} has the fingerprint ${certificate.fingerprint}, and expected-fingerprint is ${expected}.`,
      advice: 'Find out who changed it. Correct expected-fingerprint if the change was intended.',
    });
  }
  if (run.now < certificate.notBefore) return refuseNotYetValid(existing, run);
  if (!run.mayStore) return decideWithoutStoring(existing, run.now);
  const changes = changedFields(certificate, specification);
  const reason = reasonToRenew(certificate, changes.length > 0, policy, run.now);
  if (reason === null) return { kind: 'reuse', reason: 'still-valid', existing };
  if (policy.renewBefore.kind === 'never' && reason !== 'forced')
    return { kind: 'refuse', failure: refuseReplacement(existing, reason === 'expired' ? [] : changes) };
  if (expected !== undefined && reason !== 'forced') return keepExpected(existing, reason, changes, policy);
  const obstacle = obstacleToRenewal(existing, reason, policy);
  if (obstacle !== null) return obstacle;
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

/** What becomes of the only pair that may be used if it would be renewed: nothing is issued beside it unless a person forces it. */
function keepExpected(
  existing: ExistingPair,
  reason: Reason,
  changes: readonly SpecificationField[],
  { renewBefore }: RenewalPolicy,
): Decision {
  const { certificate, place, warning } = existing;
  const name = `The certificate for ${singleLine(certificate.subject.commonName)} at ${place}`;
  const stays = `expected-fingerprint names it (${certificate.fingerprint})`;
  const remedy = 'Remove expected-fingerprint, or set force-renewal: true once, to have a new one issued.';
  if (reason === 'expiring') {
    const due = `${name} is due for renewal since ${formatTime(renewalTime(certificate, renewBefore))}. It stays, because ${stays}, and expires at ${formatTime(certificate.notAfter)}. ${remedy}`;
    const warned = { ...existing, warning: warning === undefined ? due : `${warning} ${due}` };
    return { kind: 'reuse', reason: 'still-valid', existing: warned };
  }
  if (reason === 'expired')
    return refuse('expired', {
      problem: `${name} expired at ${formatTime(certificate.notAfter)}, and ${stays}.`,
      advice: remedy,
    });
  return refuse('unexpected-certificate', {
    problem: `${name} is not what the inputs ask for now (${changes.join(', ')}), and ${stays}.`,
    advice: `Change these inputs back to use it. ${remedy}`,
  });
}

/** Why a pair that is due must not be replaced; `null` if nothing is in the way, or a person has decided. */
function obstacleToRenewal(
  { otherBranch, unseen, place }: ExistingPair,
  reason: Reason,
  policy: RenewalPolicy,
): Decision | null {
  if (reason === 'forced') return null;
  if (otherBranch !== undefined) {
    return refuse('other-branch', {
      problem: `The only backups are of another branch (${singleLine(otherBranch)}, ${place}), and their certificate would have to be renewed now.`,
      advice:
        'Run the workflow on that branch or on the default branch, or set force-renewal: true once to renew it here.',
    });
  }
  if (unseen === undefined || policy.onRestoreError === 'issue') return null;
  return refuse('unreadable', {
    problem: `The certificate at ${place} is due for renewal, but another run may have renewed it already. ${unseen.problem}`,
    advice: unseen.advice,
  });
}

/** A clock is wrong, this machine's or that of the certificate's maker. A new certificate would not mend it. */
function refuseNotYetValid(
  { certificate, place }: ExistingPair,
  { now, serverTime = null }: RunConditions,
): Decision {
  const server = serverTime === null ? '' : ` The server's last reply is dated ${formatTime(serverTime)}.`;
  return refuse('not-yet-valid', {
    problem: `The certificate for ${singleLine(certificate.subject.commonName)} at ${place} is valid from ${formatTime(certificate.notBefore)}, and this machine's clock says ${formatTime(now)}.${server}`,
    advice: 'Correct the clock that is wrong. Nothing was renewed.',
  });
}

/** On an event that stores nothing a pair is reused however little is left, so that every run sees the same one. */
function decideWithoutStoring(existing: ExistingPair, now: Date): Decision {
  const { certificate, place } = existing;
  if (now < certificate.notAfter) return { kind: 'reuse', reason: 'still-valid', existing };
  return refuse('expired', {
    problem: `The certificate for ${singleLine(certificate.subject.commonName)} at ${place} expired at ${formatTime(certificate.notAfter)}, and the event of this run may not replace it.`,
    advice: 'Run the workflow on push, schedule or workflow_dispatch to renew it.',
  });
}

function refuse(code: FailureCode, { problem, advice }: Problem): Decision {
  return { kind: 'refuse', failure: new Failure(code, `${problem} ${advice}`) };
}
