import { CLOCK_TOLERANCE_MS, formatBackupName } from '../domain/backup-name.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { HeldPair } from '../domain/held.ts';
import { issueOf } from '../domain/issue-order.ts';
import { formatTime } from '../domain/manifest.ts';
import { oneLine } from '../domain/one-line.ts';
import { someOf } from '../domain/some-of.ts';
import type { StoredSet } from '../ports.ts';
import type { Candidate } from './candidates.ts';

/** Says that the newest set holds an older pair than another one, and which of them is kept. */
export function rolledBackWarning(found: HeldPair, later: HeldPair): string {
  return (
    `An older certificate of ${found.certificate.subject.commonName} was brought forward: the newest backup, ${found.place}, holds ` +
    `${issueOf(found.certificate)}; an earlier one, ${later.place}, holds ${issueOf(later.certificate)}. The one that was issued last is kept. ` +
    `Find out what stored the other; if it is the one to keep, name it in expected-fingerprint.`
  );
}

/** Says that the newest set of a list leaves out a pair that an earlier one has, and that it is kept. */
export function leftOutWarning(earlier: HeldPair): string {
  return (
    `The newest backup leaves out the certificate of ${oneLine(earlier.certificate.subject.commonName)}, which an earlier one, ${earlier.place}, ` +
    `holds: ${issueOf(earlier.certificate)}. That one is kept. Find out what stored the newest backup.`
  );
}

/** Why the latest backup gives way to the one before it. */
export function olderThanBefore(
  certificate: Certificate,
  before: string,
  later: readonly Certificate[],
): string {
  return (
    `it holds an older certificate of ${oneLine(certificate.subject.commonName)} (${issueOf(certificate)}) than that one, ${before} ` +
    `(${later.map(issueOf).join('; ')}). Find out what stored it; if it is the one to restore, name it in expected-fingerprint`
  );
}

/** Says that what was restored was issued before what the set before holds. */
export function restoredOlderWarning(
  { name, place }: Pick<StoredSet, 'name' | 'place'>,
  before: string,
  later: readonly Certificate[],
): string {
  const issues = later.map(
    (certificate) => `${oneLine(certificate.subject.commonName)} (${issueOf(certificate)})`,
  );
  return `The backup ${formatBackupName(name)} (${place}) is restored, but the one before it, ${before}, holds certificates that were issued later: ${someOf(issues)}. Find out what stored the newer backup; give the date of the other one to restore that.`;
}

/** Says that a set is dated later than it was received; `null` where it is not. */
export function misdatedWarning({
  name,
  place,
  receivedAt,
}: Pick<Candidate, 'name' | 'place' | 'receivedAt'>): string | null {
  if (receivedAt === undefined) return null;
  if (name.time.getTime() - receivedAt.getTime() <= CLOCK_TOLERANCE_MS) return null;
  return `The backup ${formatBackupName(name)} (${place}) is dated later than GitHub received it, at ${formatTime(receivedAt)}: its date was made up, or the clock of the runner that stored it is wrong.`;
}
