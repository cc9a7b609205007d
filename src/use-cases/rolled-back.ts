import { formatBackupName } from '../domain/backup-name.ts';
import { isForName, type HeldPair } from '../domain/held.ts';
import { formatTime } from '../domain/manifest.ts';
import type { Candidate } from './candidates.ts';

/** Clocks of runners differ; by more than this only where somebody made up the date. */
const CLOCK_TOLERANCE_MS = 60 * 60 * 1000;

/** Whether a pair was issued after the one that was found: then a set under a later date has brought back an older one. */
export function isLaterThan(found: HeldPair, other: HeldPair): boolean {
  const { certificate } = other;
  return (
    certificate.isSelfSigned &&
    isForName(certificate, found.certificate.subject.commonName) &&
    certificate.notBefore > found.certificate.notBefore
  );
}

/** Says that the newest set holds an older pair than another one, and which of them is kept. */
export function rolledBackWarning(found: HeldPair, later: HeldPair): string {
  return (
    `An older certificate of ${found.certificate.subject.commonName} was brought forward: the newest backup, ${found.place}, holds ` +
    `${issueOf(found)}; an earlier one, ${later.place}, holds ${issueOf(later)}. The one that was issued last is kept. ` +
    `Find out what stored the other; if it is the one to keep, name it in expected-fingerprint.`
  );
}

function issueOf({ certificate }: HeldPair): string {
  return `${certificate.fingerprint}, issued at ${formatTime(certificate.notBefore)}`;
}

/** Says that a set is dated later than it was received; `null` where it is not. */
export function misdatedWarning({ name, place, receivedAt }: Candidate): string | null {
  if (receivedAt === undefined) return null;
  if (name.time.getTime() - receivedAt.getTime() <= CLOCK_TOLERANCE_MS) return null;
  return `The backup ${formatBackupName(name)} (${place}) is dated later than GitHub received it, at ${formatTime(receivedAt)}: its date was made up, or the clock of the runner that stored it is wrong.`;
}
