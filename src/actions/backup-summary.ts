import { formatBackupName } from '../domain/backup-name.ts';
import { daysLeft } from '../domain/certificate.ts';
import type { FoundCertificate } from '../domain/found-certificate.ts';
import type { StoredSet } from '../ports.ts';
import type { BackUpReport } from '../use-cases/back-up.ts';
import { code, heading, link, table, text } from './markdown.ts';
import { formatExpiryTimeline } from './timeline.ts';

/** A summary may have 1 MiB. A bundle of a system's authorities has some 150 certificates. */
const MAX_ROWS = 200;

/** A chart of more lines than this is no help, and Mermaid refuses very long ones. */
const MAX_CHARTED = 30;

/** The job summary of `backup`, in Markdown. */
export function formatBackupSummary(report: BackUpReport, artifactName: string): string {
  return [
    heading(2, `Backup ${artifactName}: ${headline(report)}`),
    storedSection(report),
    leftOutSection(report),
    ...certificateSections(report),
    '',
  ]
    .filter((part, index, parts) => part !== '' || index === parts.length - 1)
    .join('\n\n');
}

function headline({ stored, existing }: BackUpReport): string {
  if (stored.length === 0) return 'nothing was stored';
  return existing.length === stored.length ? 'unchanged' : 'stored';
}

function storedSection(report: BackUpReport): string {
  if (report.stored.length === 0) return '';
  const rows = report.stored.map((set) => [
    set.artifact === undefined ? code(set.place) : link(formatBackupName(set.name), set.artifact.url),
    formatSize(set.sizeBytes),
    set.artifact?.digest === undefined ? '' : code(`sha256:${set.artifact.digest}`),
    set.expiresAt === null ? 'removed by hand' : dayOf(set.expiresAt),
    report.existing.includes(set) ? 'yes, an earlier one' : 'yes',
  ]);
  const count = `Files: ${report.paths.length}.`;
  return [table(['Backup', 'Size', 'Digest', 'Kept until', 'Verified'], rows), count].join('\n\n');
}

function leftOutSection({ leftOut }: BackUpReport): string {
  const shown = leftOut.slice(0, MAX_ROWS);
  const lines = shown.map(({ path, reason }) => `Left out: ${code(path)}, because ${text(reason)}.`);
  return [...lines, ...moreThan(leftOut.length)].join('\n\n');
}

function certificateSections({ certificates, now }: BackUpReport): string[] {
  if (certificates.length === 0) return [];
  const rows = certificates.slice(0, MAX_ROWS).map((found, index) => rowOf(found, index, now));
  return [
    heading(3, 'Certificates among the files'),
    table(['No.', 'File', 'Subject', 'Issuer', 'Expires', 'Days left'], rows),
    ...moreThan(certificates.length),
    ...(certificates.length > MAX_CHARTED
      ? []
      : [
          formatExpiryTimeline({
            now,
            certificates: certificates.map(({ certificate }) => certificate),
            backupsExpireAt: [],
          }),
        ]),
  ];
}

function rowOf({ path, certificate }: FoundCertificate, index: number, now: Date): string[] {
  const days = daysLeft(certificate, now);
  return [
    String(index + 1),
    code(path),
    text(certificate.subjectLine),
    text(certificate.issuerLine),
    dayOf(certificate.notAfter),
    days < 0 ? 'expired' : String(days),
  ];
}

function moreThan(count: number): string[] {
  return count > MAX_ROWS ? [`And ${count - MAX_ROWS} more; the log names them all.`] : [];
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function formatSize(bytes: StoredSet['sizeBytes']): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
