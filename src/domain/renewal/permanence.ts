import { lifetimeDays, type Certificate } from '../certificate/certificate.ts';
import type { ExistingPair } from './existing.ts';
import { Failure } from '../failure.ts';
import { formatTime } from '../backup/manifest.ts';
import { count } from '../words/count.ts';
import { singleLine } from '../words/single-line.ts';
import type { SpecificationField } from '../certificate/specification.ts';

// A certificate that is kept for ever (`renew-before: never`) is an identity, such as that of an app. A second one is no renewal for it,
// but its end: whoever trusts the first one refuses the second. So only a person replaces it.

const FORCE = 'To replace it all the same, set force-renewal: true once';
const BY_A_PERSON = `${FORCE}; with reuse-key: true the new certificate has the same key.`;

/** The failure of a run that would have to replace a pair that is kept for ever: it has expired, or these fields are not as asked for. */
export function refuseReplacement(pair: ExistingPair, changedFields: readonly SpecificationField[]): Failure {
  const { certificate, otherBranch, place } = pair;
  const ofBranch = otherBranch === undefined ? '' : `, which only the branch ${singleLine(otherBranch)} has`;
  const what = `The certificate for ${singleLine(certificate.subject.commonName)} (${place}${ofBranch})`;
  const kept = 'It is kept for ever (renew-before: never), so nothing was replaced.';
  if (changedFields.length === 0) {
    const problem = `${what} expired at ${formatTime(certificate.notAfter)}.`;
    return new Failure(
      otherBranch === undefined ? 'expired' : 'other-branch',
      `${problem} ${kept} ${BY_A_PERSON}`,
    );
  }
  const problem = `${what} is not what the inputs ask for: ${changedFields.join(', ')}.`;
  return new Failure(
    otherBranch === undefined ? 'specification-changed' : 'other-branch',
    `${problem} ${kept} ${adviceFor(certificate)}`,
  );
}

function adviceFor(certificate: Certificate): string {
  const { keyType, keyDescription, subjectLine } = certificate;
  if (keyType === 'other')
    return `Certkeep keeps no key of its type (${keyDescription}): back the files up with certkeep/certkeep/backup instead. ${FORCE}.`;
  const facts = `${singleLine(subjectLine)}; ${keyDescription}; ${count(lifetimeDays(certificate), 'day')}`;
  return `Give the inputs as the certificate has them (${facts}). ${BY_A_PERSON}`;
}

/** The failure of a run that would issue an identity that no later run could bring back: each of those would issue another one. */
export function refuseUnsavedIssue(commonName: string): Failure {
  return new Failure(
    'unsupported',
    `No certificate for ${singleLine(commonName)} was found, and none was issued: it is to be kept for ever (renew-before: never), and no backup of this run would hold its key. Check that the secret behind passphrase exists, keep a store (upload-artifact, release-tag or backup-path), and run the workflow on push, schedule or workflow_dispatch.`,
  );
}
