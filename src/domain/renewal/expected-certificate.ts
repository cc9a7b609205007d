import { formatTime } from '../backup/manifest.ts';
import type { SpecificationField } from '../certificate/specification.ts';
import { Failure } from '../failure.ts';
import { singleLine } from '../words/single-line.ts';
import type { RenewBefore } from './duration.ts';
import type { ExistingPair } from './existing.ts';
import { renewalTime } from './renewal.ts';

// The certificate that `expected-fingerprint` names is the only one that may be used: nothing is issued beside it unless a person forces it.

const REMEDY = 'Remove expected-fingerprint, or set force-renewal: true once, to have a new one issued.';

/** The failure of a run that finds no certificate. */
export function refuseToReplaceMissing(commonName: string, expectedFingerprint: string): Failure {
  return new Failure(
    'unexpected-certificate',
    `No certificate for ${commonName} with the fingerprint in expected-fingerprint was found: ${expectedFingerprint}. Restore that certificate, or remove expected-fingerprint to have a new one issued.`,
  );
}

/** The failure of a run that finds another certificate. */
export function refuseUnexpected(
  { certificate, place, source }: ExistingPair,
  expectedFingerprint: string,
): Failure {
  const toGoBack =
    source === 'workspace'
      ? ' To go back to the certificate that it names, move the files at cert-path and key-path away, and run again.'
      : '';
  return new Failure(
    'unexpected-certificate',
    `The certificate for ${certificate.subject.commonName} at ${place} has the fingerprint ${certificate.fingerprint}, and expected-fingerprint is ${expectedFingerprint}. Find out who changed it. Correct expected-fingerprint if the change was intended.${toGoBack}`,
  );
}

/** The failure of a run that finds the expected certificate expired. */
export function refuseExpiredExpected(existing: ExistingPair): Failure {
  return new Failure(
    'expired',
    `${nameOf(existing)} expired at ${formatTime(existing.certificate.notAfter)}, and ${whyItStays(existing)}. ${REMEDY}`,
  );
}

/** The failure of a run whose inputs ask for another certificate than the expected one: these fields differ. */
export function refuseToChangeExpected(
  existing: ExistingPair,
  changes: readonly SpecificationField[],
): Failure {
  return new Failure(
    'unexpected-certificate',
    `${nameOf(existing)} is not what the inputs ask for now (${changes.join(', ')}), and ${whyItStays(existing)}. Change these inputs back to use it. ${REMEDY}`,
  );
}

/** The expected pair while it is due for renewal, with a warning that it stays and when it expires. */
export function warnedOfEnd(existing: ExistingPair, renewBefore: RenewBefore): ExistingPair {
  const { certificate, warning } = existing;
  const due = `${nameOf(existing)} is due for renewal since ${formatTime(renewalTime(certificate, renewBefore))}. It stays, because ${whyItStays(existing)}, and expires at ${formatTime(certificate.notAfter)}. ${REMEDY}`;
  return { ...existing, warning: warning === undefined ? due : `${warning} ${due}` };
}

function nameOf({ certificate, place }: ExistingPair): string {
  return `The certificate for ${singleLine(certificate.subject.commonName)} at ${place}`;
}

function whyItStays({ certificate }: ExistingPair): string {
  return `expected-fingerprint names it (${certificate.fingerprint})`;
}
