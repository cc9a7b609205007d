import type { Reason } from '../../../domain/renewal/decision.ts';
import type { CertificateReport } from '../../../use-cases/keep/certificate-report.ts';

/** Codes are for programs; these are for people. They follow "because". */
const REASONS: Readonly<Record<Reason, string>> = {
  // Backups may hold such a certificate without its key.
  absent: 'no earlier key was found',
  forced: 'force-renewal is set',
  expiring: 'it was due',
  expired: 'it had expired',
  'specification-changed': 'other inputs were given',
  unreadable: 'the earlier backups could not be read',
  locked: 'the passphrase did not open the earlier backups',
  lost: 'all earlier backups had expired',
  invalid: 'the existing one could not be used',
  'key-mismatch': 'the private key did not belong to the existing one',
  'still-valid': 'it is still valid',
};

/** Returns why something was done, to follow "because". */
export function describeReason(reason: CertificateReport['reason']): string {
  const [code = '', fields] = reason.split(': ');
  const words = Object.entries(REASONS).find(([known]) => known === code)?.[1] ?? code;
  return fields === undefined ? words : `${words} (${fields})`;
}

/** The day on which the certificate is due for renewal; empty if there is none. */
export function describeRenewalDay({ isKeptForEver, renewalTime }: CertificateReport): string {
  if (isKeptForEver) return 'never';
  return renewalTime === null ? '' : renewalTime.toISOString().slice(0, 10);
}

/** As `describeRenewalDay`, and why it is never. */
export function describeRenewal(outcome: CertificateReport): string {
  return outcome.isKeptForEver ? 'never: it is kept for ever' : describeRenewalDay(outcome);
}
