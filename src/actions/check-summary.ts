import { ageInDays } from '../domain/backup-health.ts';
import { formatBackupName } from '../domain/backup-name.ts';
import { daysLeft } from '../domain/certificate.ts';
import { gravestFirst, type Finding } from '../domain/finding.ts';
import { formatTime } from '../domain/manifest.ts';
import { oneLine } from '../domain/one-line.ts';
import type { CheckReport } from '../use-cases/check.ts';
import type { Drill } from '../use-cases/drill-newest.ts';
import { code, heading, link, table, text } from './markdown.ts';
import { formatExpiryTimeline } from './timeline.ts';

/** More than a person reads, and less than GitHub's limits for a chart (50 000 characters) and a summary (1 MiB). */
const MAX_ROWS = 200;

/** The job summary of `check`, in Markdown. */
export function formatCheckSummary(report: CheckReport): string {
  const { certificates, findings, drills } = report;
  return [
    heading(2, `Check: ${report.status}`),
    `Because ${code(report.reason)}.`,
    ...(certificates.length === 0 ? [] : [timelineOf(report), certificateTable(report)]),
    ...(findings.length === 0 ? [] : [heading(3, 'Findings'), findingTable(findings)]),
    ...(drills.length === 0 ? [] : [heading(3, 'Backup'), drillTable(report)]),
    '',
  ].join('\n\n');
}

function timelineOf({ certificates, drills, now }: CheckReport): string {
  return formatExpiryTimeline({
    now,
    certificates: certificates.slice(0, MAX_ROWS).map(({ certificate }) => certificate),
    backupsExpireAt: drills.flatMap(({ newest }) => newest?.expiresAt ?? []),
  });
}

function certificateTable({ certificates, now }: CheckReport): string {
  const rows = certificates
    .slice(0, MAX_ROWS)
    .map(({ certificate, about }, index) => [
      String(index + 1),
      text(oneLine(certificate.subjectLine)),
      code(oneLine(about)),
      text(formatTime(certificate.notAfter)),
      String(daysLeft(certificate, now)),
    ]);
  return [
    table(['', 'Certificate', 'Where', 'Expires', 'Days left'], rows),
    ...restOf(certificates.length, 'certificates'),
  ].join('\n\n');
}

function findingTable(findings: readonly Finding[]): string {
  const rows = gravestFirst(findings)
    .slice(0, MAX_ROWS)
    .map(({ level, code: name, about, at, message }) => [
      level,
      code(name),
      code(`${oneLine(about)}${at === null ? '' : `:${at.line}`}`),
      text(oneLine(message, 800)),
    ]);
  return [table(['', 'Finding', 'Where', ''], rows), ...restOf(findings.length, 'findings')].join('\n\n');
}

function drillTable({ drills, now }: CheckReport): string {
  const rows = drills
    .slice(0, MAX_ROWS)
    .map((drill) => [
      backupLink(drill),
      drill.newest === null ? '' : describeAge(ageInDays(drill.newest.name.time, now)),
      drill.newest === null ? '' : describeExpiry(drill.newest.expiresAt),
      text(drill.result),
      drill.isVerified ? 'yes' : 'no',
    ]);
  return [
    table(['Newest backup', 'Age', 'Kept until', 'Drill', 'Verified'], rows),
    ...restOf(drills.length, 'backups'),
  ].join('\n\n');
}

function backupLink({ newest, about }: Drill): string {
  if (newest?.artifact === undefined) return code(oneLine(about));
  return link(formatBackupName(newest.name), newest.artifact.url);
}

function describeAge(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function describeExpiry(expiresAt: Date | null): string {
  return expiresAt === null ? 'removed by hand' : expiresAt.toISOString().slice(0, 10);
}

function restOf(count: number, what: string): string[] {
  return count > MAX_ROWS ? [`The first ${MAX_ROWS} of ${count} ${what} are shown.`] : [];
}
