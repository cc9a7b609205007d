import { ageInDays } from '../../domain/backup/backup-health.ts';
import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { daysLeft } from '../../domain/certificate/certificate.ts';
import { count } from '../../domain/words/count.ts';
import { gravestFirst, type Finding, type FindingCode, type FindingLevel } from '../../domain/finding.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { Drill } from '../../use-cases/check/check-backup.ts';
import type { CheckReport } from '../../use-cases/check/check.ts';
import { formatAge } from '../report/age.ts';
import { formatCertificates, groupByCertificate } from '../report/certificate-table.ts';
import { longAlert, longTable } from '../report/long-list.ts';
import { code, fitting, heading, link, text } from '../report/markdown.ts';
import { formatExpiryTimeline, MAX_BARS } from '../report/timeline.ts';

/** Longer than any message that a person reads to its end. */
const MAX_MESSAGE_LENGTH = 800;

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
  unreadable: 'backups could not be listed',
};

/** The job summary of `check`, in Markdown: findings first, then facts, the chart last. */
export function formatCheckSummary(report: CheckReport): string {
  const { drills, now } = report;
  const certificates = groupByCertificate(
    report.certificates.map((checked) => ({ ...checked, place: checked.about })),
  );
  return [
    heading(2, verdict(report, certificates.length)),
    ...(['error', 'warning', 'notice'] as const).flatMap((level) => findingBox(report.findings, level)),
    ...(drills.length === 0 ? [] : [heading(3, 'Newest backups'), ...drillTable(report)]),
    ...(certificates.length === 0
      ? []
      : [
          heading(3, 'Certificates'),
          ...formatCertificates(certificates, now),
          formatExpiryTimeline({
            now,
            certificates: certificates.map(({ certificate }) => certificate),
            backupsExpireAt: drills.flatMap(({ newest }) => newest?.expiresAt ?? []).slice(0, MAX_BARS),
          }),
        ]),
    '',
  ].join('\n\n');
}

function verdict({ status, certificates, drills, now }: CheckReport, different: number): string {
  const [soonest] = certificates;
  if (soonest === undefined) return `${VERDICTS[status]}: ${whyNoCertificate(drills)}`;
  const left = daysLeft(soonest.certificate, now);
  const first = different === 1 ? '' : ', the first';
  const expiry = left < 0 ? 'expired already' : `expires in ${count(left, 'day')}`;
  return `${VERDICTS[status]}: ${count(different, 'certificate')}${first} ${expiry}`;
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
  const lines = gravestFirst(findings)
    .filter((finding) => finding.level === level)
    .map(({ code: name, message, at }) => {
      const isNamed = at === null || message.includes(at.file);
      const place = isNamed ? '' : ` ${code(`${singleLine(at.file)}:${at.line}`)}`;
      return `${text(singleLine(message, MAX_MESSAGE_LENGTH))} (${code(name)})${place}`;
    });
  return longAlert(BOXES[level], lines, level);
}

function drillTable({ drills, now }: CheckReport): string[] {
  const rows = drills.map((drill) => [
    `${backupLink(drill)}<br>${iconOf(drill)} ${text(drill.result)}`,
    drill.madeAt === null ? '' : formatAge(ageInDays(drill.madeAt, now)),
    drill.newest === null ? '' : describeExpiry(drill.newest.expiresAt),
  ]);
  return longTable(['Backup', 'Age', 'Kept until'], rows, 'backup');
}

function iconOf({ findings, isVerified }: Drill): string {
  if (findings.some(({ level }) => level === 'error')) return '❌';
  return isVerified ? '✅' : '⚠️';
}

function backupLink({ newest, about }: Drill): string {
  if (newest?.artifact === undefined) return code(fitting(singleLine(about)));
  return link(fitting(formatBackupName(newest.name)), newest.artifact.url);
}

function describeExpiry(expiresAt: Date | null): string {
  return expiresAt === null ? 'you remove it' : expiresAt.toISOString().slice(0, 10);
}
