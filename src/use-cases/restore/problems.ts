import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { Failure } from '../../domain/failure.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { summarize } from '../../domain/words/summarize.ts';
import type { Copy } from '../search/precedence.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import type { SkippedSet } from '../search/sets/passed-over.ts';
import type { WantedCertificate } from './restore-request.ts';

/** The set in words, for messages. */
export function describeSet({ listed: { name, place } }: FoundSet): string {
  const text = formatBackupName(name);
  return place.includes(text) ? place : `${text} (${place})`;
}

/** Which sets of other branches were left out, and how to restore one, after a space; empty if there are none. */
export function leftOutOf(sets: readonly FoundSet[]): string {
  if (sets.length === 0) return '';
  const places = sets.map((set) => {
    const { ref, runId } = set.manifest.run;
    return `${describeSet(set)} of ${singleLine(ref)}, run ${runId}`;
  });
  const hasArtifacts = sets.some(({ listed: { source } }) => source === 'artifact');
  const remedy = hasArtifacts ? 'give its run as run-id, or restore on its branch' : 'restore on its branch';
  return ` Backups of other branches were left out: ${summarize(places, '; ')}. To restore one, ${remedy}.`;
}

/** Sets were found, and none of them can be restored. */
export function nothingUsable(subject: string, skipped: readonly SkippedSet[]): Failure {
  return new Failure(
    'invalid',
    `${subject} was not restored: no backup that can be used holds it.${passedOver(skipped)} Give another date, or restore from another place.`,
  );
}

/** With a passphrase a public set counts for nothing. */
export function onlyPublic(artifactName: string, places: readonly string[]): Failure {
  return new Failure(
    'invalid',
    `Nothing was restored. The only backups of ${artifactName} are public: ${summarize(places)}. They were made without a passphrase, so they hold certificates alone, and nothing proves them. To restore one all the same, leave passphrase out; expected-fingerprint then says which certificate it must hold.`,
  );
}

/** No set holds the certificate that a person named. */
export function unexpectedSet(
  artifactName: string,
  expectedFingerprint: string,
  newest: FoundSet | null,
  { skipped, leftOut }: { readonly skipped: readonly SkippedSet[]; readonly leftOut: readonly FoundSet[] },
): Failure {
  const [certificate] = newest?.manifest.certificates ?? [];
  const holds =
    newest === null || certificate === undefined
      ? ''
      : ` The newest (${describeSet(newest)}) holds ${certificate.fingerprint}.`;
  return new Failure(
    'unexpected-certificate',
    `Nothing was restored: no backup of ${artifactName} holds the certificate ${expectedFingerprint}, which expected-fingerprint asks for.${holds}${passedOver(skipped)}${leftOutOf(leftOut)} Correct the fingerprint, or give another date.`,
  );
}

/** As `unexpectedSet`, for a certificate that is restored by itself. */
export function unexpectedCopy(
  { commonName, expectedFingerprint = '' }: WantedCertificate,
  { set, record }: Copy,
  leftOut: readonly FoundSet[],
): Failure {
  return new Failure(
    'unexpected-certificate',
    `${commonName} was not restored: no backup holds the certificate ${expectedFingerprint}, which expected-fingerprint asks for. ${describeSet(set)} holds ${record.fingerprint}.${leftOutOf(leftOut)} Correct the fingerprint, or give another date.`,
  );
}

/** Sets that have one reason in common share it. */
function passedOver(skipped: readonly SkippedSet[]): string {
  if (skipped.length === 0) return '';
  const sets = [...Map.groupBy(skipped, ({ reason }) => reason)].map(([reason, same]) =>
    same.some(({ name }) => reason.includes(name))
      ? reason
      : `${summarize(same.map(({ place }) => place))} (${reason})`,
  );
  return ` These could not be used: ${summarize(sets, '; ')}.`;
}

/** A wrong clock dated the only sets that there are, or this machine's clock is behind. */
export function onlyFromFuture(artifactName: string, place: string): Failure {
  return new Failure(
    'unreadable',
    `The only backup of ${artifactName} is dated in the future: ${place}. Correct this machine's clock if it is behind. If it was ahead when that backup was made, restore it by its date.`,
  );
}
