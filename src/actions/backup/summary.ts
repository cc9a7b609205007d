import { count } from '../../domain/words/count.ts';
import type { BackupReport } from '../../use-cases/backup/backup.ts';
import { formatBackup, formatLeftOut } from '../report/backup-table.ts';
import { formatCertificates, groupByCertificate } from '../report/certificate-table.ts';
import { alert, heading, text } from '../report/markdown.ts';
import { formatExpiryTimeline } from '../report/expiry-timeline.ts';

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

function content({ isSealed }: BackupReport): string {
  return isSealed
    ? 'What holds more than certificates is sealed with the passphrase.'
    : 'All of them are certificates: without a passphrase nothing else is stored.';
}

function certificateSections({ certificates, stored, now }: BackupReport): string[] {
  if (certificates.length === 0) return [];
  const found = groupByCertificate(
    certificates.map(({ path: place, certificate }) => ({ place, certificate })),
  );
  return [
    heading(3, 'Certificates in the files'),
    ...formatCertificates(found, now),
    formatExpiryTimeline({
      now,
      certificates: found.map(({ certificate }) => certificate),
      backupsExpireAt: stored.flatMap(({ expiresAt }) => expiresAt ?? []),
    }),
  ];
}
