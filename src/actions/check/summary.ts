import { ageInDays } from '../../domain/backup-health.ts';
import { formatBackupName } from '../../domain/backup-name.ts';
import { daysLeft } from '../../domain/certificate.ts';
import { count } from '../../domain/count.ts';
import { gravestFirst, type Finding, type FindingCode, type FindingLevel } from '../../domain/finding.ts';
import { formatTime } from '../../domain/manifest.ts';
import { singleLine } from '../../domain/single-line.ts';
import type { Drill } from '../../use-cases/check/check-backup.ts';
import type { CheckReport } from '../../use-cases/check/check.ts';
import { alert, code, heading, link, table, text } from '../report/markdown.ts';
import { formatExpiryTimeline, MAX_BARS } from '../report/timeline.ts';

/** More than a person reads, and less than GitHub's limit for a summary (1 MiB). */
const MAX_ROWS = 200;

const BOXES = { error: 'CAUTION', warning: 'WARNING', notice: 'NOTE' } as const;
const VERDICTS = {
  ok: '✅ Check passed',
  warning: '⚠️ Check passed with warnings',
  failed: '❌ Check failed',
};

const BACKUP_VERDICTS: Partial<Record<FindingCode, string>> = {
  locked: 'the newest backup does not open',
  damaged: 'the newest backup is damaged',
  'no-backup': 'there is no backup',
  unreadable: 'backups could not be looked for',
};

/** The job summary of `check`, in Markdown: findings first, then facts, the chart last. */
export function formatCheckSummary(report: CheckReport): string {
  const { certificates, drills } = report;
  return [
    heading(2, verdict(report)),
    ...(['error', 'warning', 'notice'] as const).flatMap((level) => findingBox(report.findings, level)),
    ...(drills.length === 0 ? [] : [heading(3, 'Newest backups'), drillTable(report)]),
    ...(certificates.length === 0
      ? []
      : [heading(3, 'Certificates'), certificateTable(report), timelineOf(report)]),
    '',
  ].join('\n\n');
}

function verdict({ status, certificates, drills, now }: CheckReport): string {
  const [soonest] = certificates;
  if (soonest === undefined) return `${VERDICTS[status]}: ${whyNoCertificate(drills)}`;
  const left = daysLeft(soonest.certificate, now);
  const all = count(certificates.length, 'certificate');
  const expiry = left < 0 ? 'expired already' : `expires in ${count(left, 'day')}`;
  return `${VERDICTS[status]}: ${all}, the first ${expiry}`;
}

/** What is wrong with the first backup that fails the check; files fail it by themselves. */
function whyNoCertificate(drills: readonly Drill[]): string {
  for (const { newest, findings } of drills) {
    const grave = findings.find(({ level }) => level === 'error');
    if (grave?.code === 'unreadable' && newest !== null) return 'the newest backup could not be read';
    const verdict = grave === undefined ? undefined : BACKUP_VERDICTS[grave.code];
    if (verdict !== undefined) return verdict;
  }
  return 'no certificate was found';
}

function findingBox(findings: readonly Finding[], level: FindingLevel): string[] {
  const ofLevel = gravestFirst(findings).filter((finding) => finding.level === level);
  if (ofLevel.length === 0) return [];
  const lines = ofLevel.slice(0, MAX_ROWS).map(({ code: name, message, at }) => {
    const place = at === null ? '' : ` ${code(`${singleLine(at.file)}:${at.line}`)}`;
    return `- ${text(singleLine(message, 800))} (${code(name)})${place}`;
  });
  return [alert(BOXES[level], [[...lines, ...restOf(ofLevel.length, 'findings')].join('\n')])];
}

function drillTable({ drills, now }: CheckReport): string {
  const rows = drills
    .slice(0, MAX_ROWS)
    .map((drill) => [
      backupLink(drill),
      drill.madeAt === null ? '' : count(ageInDays(drill.madeAt, now), 'day'),
      drill.newest === null ? '' : describeExpiry(drill.newest.expiresAt),
      text(drill.result),
      drill.isVerified ? 'yes' : 'no',
    ]);
  return [
    table(['Backup', 'Age', 'Kept until', 'Drill', 'Verified'], rows),
    ...restOf(drills.length, 'backups'),
  ].join('\n\n');
}

function backupLink({ newest, about }: Drill): string {
  if (newest?.artifact === undefined) return code(singleLine(about));
  return link(formatBackupName(newest.name), newest.artifact.url);
}

function describeExpiry(expiresAt: Date | null): string {
  return expiresAt === null ? 'you remove it' : expiresAt.toISOString().slice(0, 10);
}

function certificateTable({ certificates, now }: CheckReport): string {
  const rows = certificates
    .slice(0, MAX_ROWS)
    .map(({ certificate, about, isKeptForEver }, index) => [
      String(index + 1),
      text(singleLine(certificate.subjectLine)),
      code(singleLine(about)),
      text(`${formatTime(certificate.notAfter)}${isKeptForEver ? ' (kept for ever)' : ''}`),
      String(daysLeft(certificate, now)),
    ]);
  return [
    table(['No.', 'Certificate', 'Found in', 'Expires', 'Days left'], rows),
    ...restOf(certificates.length, 'certificates'),
  ].join('\n\n');
}

function timelineOf({ certificates, drills, now }: CheckReport): string {
  return formatExpiryTimeline({
    now,
    certificates: certificates.map(({ certificate }) => certificate),
    backupsExpireAt: drills.flatMap(({ newest }) => newest?.expiresAt ?? []).slice(0, MAX_BARS),
  });
}

function restOf(total: number, what: string): string[] {
  return total > MAX_ROWS ? [`The first ${MAX_ROWS} of ${total} ${what} are shown.`] : [];
}
