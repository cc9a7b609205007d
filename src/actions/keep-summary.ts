import { daysLeft, type Certificate } from '../domain/certificate.ts';
import { formatTime } from '../domain/manifest.ts';
import { formatName } from '../domain/subject-alternative-name.ts';
import type { StoredSet } from '../ports.ts';
import type { KeepReport } from '../use-cases/keep.ts';
import type { KeepInputs } from './keep-inputs.ts';
import { formatBackup } from './backup-table.ts';
import { code, heading, table, text } from './markdown.ts';
import { formatTimeline } from './timeline.ts';

/** The job summary of the root action, in Markdown. */
export function formatKeepSummary(report: KeepReport, { request }: KeepInputs): string {
  const { commonName } = request.specification.subject;
  return [
    heading(2, `Certificate of ${commonName}: ${headline(report)}`),
    certificateTable(report),
    report.certificate === null ? '' : timelineOf(report, report.certificate),
    heading(3, 'Backup'),
    formatBackup(report.backup, report.isKeyStored, report.certificate === null ? [] : [report.certificate]),
    '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headline({ status, isDryRun }: KeepReport): string {
  return isDryRun ? `would be ${status} (dry run, nothing was written)` : status;
}

function certificateTable(report: KeepReport): string {
  const { certificate, now } = report;
  const decision = table(
    ['Decision', ''],
    [
      ['Status', code(report.status)],
      ['Reason', code(report.reason)],
      ['Found in', text(report.source ?? 'nowhere')],
    ],
  );
  if (certificate === null) return decision;
  const names = certificate.subjectAlternativeNames.map((name) => code(formatName(name))).join(', ');
  return table(
    ['Certificate', ''],
    [
      ['Decision', `${code(report.status)}, because ${code(report.reason)}`],
      ['Found in', text(report.source ?? 'nowhere')],
      ['Subject', text(certificate.subjectLine)],
      ['Names', names === '' ? 'none' : names],
      ['Key', code(certificate.keyDescription)],
      ['SHA-256 fingerprint', code(certificate.fingerprint)],
      ['Valid', `${formatTime(certificate.notBefore)} to ${formatTime(certificate.notAfter)}`],
      ['Days left', String(daysLeft(certificate, now))],
      ['Due for renewal', report.renewalTime === null ? '' : formatTime(report.renewalTime)],
      ...replacedRow(report),
    ],
  );
}

function replacedRow({ replaced }: KeepReport): string[][] {
  if (replaced === null) return [];
  const places = replaced.places.map((place) => code(place)).join(', ');
  return [['Replaced', `${code(replaced.fingerprint)}, kept in ${places}`]];
}

function timelineOf(report: KeepReport, certificate: Certificate): string {
  const expiresAt = artifactOf(report)?.expiresAt ?? null;
  return formatTimeline({
    now: report.now,
    validity: certificate,
    renewalTime: report.renewalTime ?? certificate.notAfter,
    backupExpiresAt: expiresAt,
  });
}

function artifactOf(report: KeepReport): StoredSet | undefined {
  return report.backup?.stored.find((set) => set.source === 'artifact');
}
