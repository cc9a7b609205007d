import { formatBackupName } from '../domain/backup-name.ts';
import { daysLeft, soonestFirst, type Certificate } from '../domain/certificate.ts';
import { formatTime } from '../domain/manifest.ts';
import { ageInDays } from '../domain/restore-date.ts';
import type { RestoredSet, RestoreReport } from '../use-cases/restore-request.ts';
import type { SkippedSet } from '../use-cases/set-walk.ts';
import { code, heading, link, table, text } from './markdown.ts';
import type { RestoreInputs } from './restore-inputs.ts';

/** A list that is longer than this says no more. */
const MAX_LISTED_FILES = 50;

/** The job summary of `restore`, in Markdown. */
export function formatRestoreSummary(report: RestoreReport, { request }: RestoreInputs): string {
  const { restored, skipped, now } = report;
  const outcome = restored === null ? 'not found' : 'restored';
  return [
    heading(2, `Backup of ${request.artifactName}: ${outcome}`),
    restored === null
      ? `No backup was found for ${code(request.date.text)}. Nothing was restored.`
      : table(['Backup', ''], rowsOf(restored, now)),
    ...(skipped.length === 0 ? [] : [heading(3, 'Passed over'), skippedTable(skipped)]),
    ...(restored === null ? [] : [heading(3, 'Files'), fileList(restored)]),
    '',
  ].join('\n\n');
}

function rowsOf({ set, certificates, keys }: RestoredSet, now: Date): string[][] {
  const name = formatBackupName(set.name);
  const keysInWords = { opened: 'opened with the passphrase', sealed: 'sealed, as stored', absent: 'none' };
  return [
    ['Set', set.artifact === undefined ? code(name) : link(name, set.artifact.url)],
    ['Found in', code(set.place)],
    ['Made at', `${formatTime(set.name.time)}, ${ageInDays(set.name.time, now)} days ago`],
    ...certificateRows(certificates, now),
    ['Private keys', keysInWords[keys]],
  ];
}

function certificateRows(certificates: readonly Certificate[], now: Date): string[][] {
  const [soonest, ...others] = soonestFirst(certificates);
  if (soonest === undefined) return [];
  return others.length === 0 ? rowsOfOne(soonest, now) : rowsOfSeveral(certificates.length, soonest, now);
}

function rowsOfSeveral(count: number, soonest: Certificate, now: Date): string[][] {
  return [
    ['Certificates', String(count)],
    ['Expires first', `${text(soonest.subjectLine)}, ${formatTime(soonest.notAfter)}`],
    ['Days left', String(daysLeft(soonest, now))],
  ];
}

function rowsOfOne(certificate: Certificate, now: Date): string[][] {
  return [
    ['Subject', text(certificate.subjectLine)],
    ['SHA-256 fingerprint', code(certificate.fingerprint)],
    ['Valid', `${formatTime(certificate.notBefore)} to ${formatTime(certificate.notAfter)}`],
    ['Days left', String(daysLeft(certificate, now))],
  ];
}

/** The sets that were passed over, and why. */
export function skippedTable(skipped: readonly SkippedSet[]): string {
  return table(
    ['Backup', 'Because'],
    skipped.map(({ name, reason }) => [code(name), text(reason)]),
  );
}

function fileList({ files, keptBeside }: RestoredSet): string {
  const more = files.length - MAX_LISTED_FILES;
  return [
    ...files.slice(0, MAX_LISTED_FILES).map((path) => `- ${code(path)}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
    ...keptBeside.map((path) => `- the file that was there before: ${code(path)}`),
  ].join('\n');
}
