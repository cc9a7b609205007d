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
import { formatExpiryTimeline, MAX_BARS } from '../report/expiry-timeline.ts';

/** Longer than any message that a person reads to its end. */
const MAX_MESSAGE_LENGTH = 800;

const BOXES = { error: 'CAUTION', warning: 'WARNING', notice: 'NOTE' } as const;
const VERDICTS = {
  ok: '✅ Check passed',
  warning: '⚠️ Check passed with warnings',
  failed: '❌ Check failed',
};

/** What a finding says in the verdict; `null` if the days that are left say it. */
const CAUSES: Readonly<Record<FindingCode, string | null>> = {
  expired: null,
  expiring: null,
  'not-yet-valid': 'a certificate is not valid yet',
  replaced: 'a file holds an expired certificate too',
  'no-certificate': 'a file holds no certificate',
  'no-files-found': 'a file was not found',
  'invalid-entry': 'an entry of the list cannot be used',
  'not-in-backup': 'the newest backup does not hold a certificate as it is now',
  'left-out': 'files are missing from the newest backup',
  'no-backup': 'there is no backup',
  unreadable: 'some backups could not be read',
  damaged: 'the newest backup is damaged',
  locked: 'the newest backup does not open',
  'not-opened': 'the newest backup was not opened',
  keyless: 'the newest backup holds no private key',
  'other-branch': 'the newest backup is of another branch',
  'too-old': 'the newest backup is too old',
  overdue: 'a backup is overdue',
  'expires-before-next-run': 'the newest backup expires too early',
  'expires-before-certificate': 'the newest backup expires too early',
  'nothing-checked': 'nothing was checked',
  'no-lasting-backup': 'every backup expires',
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
            failDays: report.failDays,
            certificates: certificates.map(({ certificate }) => certificate),
            backupsExpireAt: drills.flatMap(({ newest }) => newest?.expiresAt ?? []).slice(0, MAX_BARS),
          }),
        ]),
    '',
  ].join('\n\n');
}

function verdict(report: CheckReport, different: number): string {
  const { status, certificates, now } = report;
  const [soonest] = certificates;
  const cause = causeOf(report);
  if (cause !== null) return `${VERDICTS[status]}: ${cause}`;
  if (soonest === undefined) return `${VERDICTS[status]}: ${withoutCertificates(report)}`;
  const left = daysLeft(soonest.certificate, now);
  const first = different === 1 ? '' : ', the first';
  const expiry = left < 0 ? 'expired already' : `expires in ${count(left, 'day')}`;
  return `${VERDICTS[status]}: ${count(different, 'certificate')}${first} ${expiry}`;
}

/** What was checked if no certificate was found. */
function withoutCertificates({ drills }: CheckReport): string {
  const opened = drills.filter(({ isVerified }) => isVerified).length;
  if (opened === 0 || opened < drills.length) return 'no certificate was found';
  return `${opened === 1 ? 'the newest backup opens' : `${opened} backups open`}, and no certificate is in ${opened === 1 ? 'it' : 'them'}`;
}

/** The gravest finding in words; `null` if nothing is wrong, or a certificate that expires is among the gravest. */
function causeOf({ findings, drills }: CheckReport): string | null {
  const [first] = gravestFirst(findings);
  if (first === undefined || first.level === 'notice') return null;
  const gravest = findings.filter(({ level }) => level === first.level);
  if (gravest.some(({ code: name }) => CAUSES[name] === null)) return null;
  return first.code === 'unreadable' ? whatIsUnreadable(first, drills) : CAUSES[first.code];
}

function whatIsUnreadable(finding: Finding, drills: readonly Drill[]): string | null {
  const drill = drills.find(({ findings }) => findings.includes(finding));
  if (drill === undefined) return 'a file could not be read';
  if (drill.newest === null) return 'backups could not be listed';
  return finding.level === 'error' ? 'the newest backup could not be read' : CAUSES.unreadable;
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
    [...namesOf(drill), `${iconOf(drill)} ${text(drill.result)}`].join('<br>'),
    drill.madeAt === null ? '' : formatAge(ageInDays(drill.madeAt, now)),
    drill.newest === null ? '' : describeExpiry(drill.newest.expiresAt),
  ]);
  return longTable(['Backup', 'Age', 'Kept until'], rows, 'backup');
}

function iconOf({ findings, isVerified }: Drill): string {
  if (findings.some(({ level }) => level === 'error')) return '❌';
  return isVerified ? '✅' : '⚠️';
}

/** A folder with a date does not tell whose backup is in it. */
function namesOf({ base, newest, about }: Drill): string[] {
  if (newest?.artifact !== undefined)
    return [link(fitting(formatBackupName(newest.name)), newest.artifact.url)];
  const name = newest === null ? base : formatBackupName(newest.name);
  return [...(name === null ? [] : [name]), singleLine(about)].map((each) => code(fitting(each)));
}

function describeExpiry(expiresAt: Date | null): string {
  return expiresAt === null ? 'you remove it' : expiresAt.toISOString().slice(0, 10);
}
