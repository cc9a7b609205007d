import { formatTime } from '../backup/manifest.ts';
import type { CertificateSpecification } from '../certificate/specification.ts';
import { Failure } from '../failure.ts';
import { singleLine } from '../words/single-line.ts';
import type { RenewBefore } from './duration.ts';
import type { Existing, ExistingPair, Problem } from './existing.ts';
import { isGone, type UnusableState } from './unusable-state.ts';

// Each of these is the failure of a run that uses, issues and renews nothing: the problem, and what a person can do about it.
// Those of a certificate that is kept for ever are in `permanence.ts`, those of an expected one in `expected-certificate.ts`.

const ISSUE = 'set on-restore-error: issue once';

/** What does as much for a certificate that is kept for ever, beside which that input is refused. */
function issueForEver(state: UnusableState): string {
  return isGone(state) ? 'set force-renewal: true once' : `leave renew-before: never out and ${ISSUE}`;
}

/** Something is there, or may be, that cannot be used, and nothing may be issued beside it unless a person says so. */
export function refuseUnusable(
  { state, problem, advice }: Extract<Existing, Problem>,
  renewBefore: RenewBefore,
): Failure {
  const allowed = renewBefore.kind === 'never' ? advice.replace(ISSUE, issueForEver(state)) : advice;
  return new Failure(state, `${problem} ${allowed}`);
}

/** A CA signed the certificate. */
export function refuseForeign({ certificate, place }: Extract<Existing, { state: 'foreign' }>): Failure {
  return new Failure(
    'foreign',
    `The certificate at ${place} (${singleLine(certificate.subjectLine)}) was signed by ${singleLine(certificate.issuerLine)}, not by its own key. Certkeep never replaces a certificate that a CA signed. Name other files in cert-path and key-path. To back these up, list them in paths.`,
  );
}

/** The certificate is for another name than the one that is asked for, or for none. */
export function refuseOtherName(
  { certificate, place }: ExistingPair,
  { subject: { commonName: wanted } }: CertificateSpecification,
): Failure {
  const name = singleLine(certificate.subject.commonName);
  const what =
    name === '' ? `has no common name, so it is not for ${wanted}` : `is for ${name}, not for ${wanted}`;
  return new Failure(
    'other-name',
    `The certificate at ${place} ${what}. Name other files in cert-path and key-path, or set force-renewal: true once to replace it by one for ${wanted}.`,
  );
}

/** A clock is wrong, this machine's or that of the certificate's maker. A new certificate would not mend it. */
export function refuseNotYetValid(
  { certificate, place }: ExistingPair,
  now: Date,
  serverTime: Date | null,
): Failure {
  const server = serverTime === null ? '' : ` The server's last reply is dated ${formatTime(serverTime)}.`;
  return new Failure(
    'not-yet-valid',
    `The certificate for ${singleLine(certificate.subject.commonName)} at ${place} is valid from ${formatTime(certificate.notBefore)}, and this machine's clock says ${formatTime(now)}.${server} Correct the clock that is wrong. Nothing was renewed.`,
  );
}

/** The certificate has expired, and the run may not replace it. */
export function refuseExpired({ certificate, place }: ExistingPair): Failure {
  return new Failure(
    'expired',
    `The certificate for ${singleLine(certificate.subject.commonName)} at ${place} expired at ${formatTime(certificate.notAfter)}, and this run may not replace it: its event stores nothing, or it gets no secrets. Run the workflow on push, schedule or workflow_dispatch to renew it.`,
  );
}

/** The pair is due, and only another branch has it. */
export function refuseOtherBranch({ place }: ExistingPair, otherBranch: string): Failure {
  return new Failure(
    'other-branch',
    `The only backups are of another branch (${singleLine(otherBranch)}, ${place}), and their certificate would have to be renewed now. Run the workflow on that branch or on the default branch, or set force-renewal: true once to renew it here.`,
  );
}

/** The pair is due, and a store that might know a newer one could not be asked. */
export function refuseUnseen({ place }: ExistingPair, unseen: Problem): Failure {
  return new Failure(
    'unreadable',
    `The certificate at ${place} is due for renewal, but another run may have renewed it already. ${unseen.problem} ${unseen.advice}`,
  );
}
