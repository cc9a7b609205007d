import { daysLeft } from '../../domain/certificate.ts';
import { count } from '../../domain/count.ts';
import type { FoundCertificate } from '../../domain/found-certificate.ts';
import type { BackupReport } from '../../use-cases/backup/backup.ts';
import { formatBackup, formatLeftOut } from '../report/backup-table.ts';
import { alert, code, heading, table, text } from '../report/markdown.ts';
import { formatExpiryTimeline } from '../report/timeline.ts';

/** A summary may have 1 MiB. A bundle of a system's authorities has some 150 certificates. */
const MAX_ROWS = 200;

/** The job summary of `backup`, in Markdown. */
export function formatBackupSummary(report: BackupReport, artifactName: string): string {
  return [
    heading(2, verdict(report, artifactName)),
    ...problemOf(report),
    ...formatLeftOut(report.leftOut),
    ...(report.stored.length === 0 ? [] : [...formatBackup(report, []), content(report)]),
    ...certificateSections(report),
    '',
  ].join('\n\n');
}

/** The files are in one place, and a run that ends like that must not be mistaken for a good one. */
function problemOf({ failures }: BackupReport): string[] {
  if (failures.length === 0) return [];
  const problems = failures.map(({ message }) => text(message));
  return [alert('CAUTION', ['The files are not backed up in every store.', ...problems])];
}

function verdict(
  { stored, unchanged, files, leftOut, failures }: BackupReport,
  artifactName: string,
): string {
  const icon = failures.length > 0 ? '❌' : leftOut.length > 0 ? '⚠️' : '✅';
  if (stored.length === 0) return `${icon} Backup ${artifactName}: nothing was stored`;
  const all = count(files.length, 'file');
  if (failures.length > 0) return `${icon} Backup ${artifactName}: ${all} not backed up in every store`;
  const what = unchanged.length === stored.length ? 'unchanged, so nothing new was stored' : `${all} stored`;
  return `${icon} Backup ${artifactName}: ${what}`;
}

function content({ files, isSealed }: BackupReport): string {
  const all = count(files.length, 'file');
  return isSealed
    ? `${all}. What holds more than certificates is sealed with the passphrase.`
    : `${all}, all of them certificates: without a passphrase nothing else is stored.`;
}

function certificateSections({ certificates, now }: BackupReport): string[] {
  if (certificates.length === 0) return [];
  const rows = certificates.slice(0, MAX_ROWS).map((found, index) => rowOf(found, index, now));
  const rest = certificates.length - MAX_ROWS;
  return [
    heading(3, 'Certificates in the files'),
    table(['No.', 'File', 'Subject', 'Issuer', 'Expires', 'Days left'], rows),
    ...(rest > 0 ? [`And ${rest} more, which the log names.`] : []),
    formatExpiryTimeline({
      now,
      certificates: certificates.map(({ certificate }) => certificate),
      backupsExpireAt: [],
    }),
  ];
}

function rowOf({ path, certificate }: FoundCertificate, index: number, now: Date): string[] {
  const days = daysLeft(certificate, now);
  return [
    String(index + 1),
    code(path),
    text(certificate.subjectLine),
    text(certificate.issuerLine),
    certificate.notAfter.toISOString().slice(0, 10),
    days < 0 ? 'expired' : String(days),
  ];
}
