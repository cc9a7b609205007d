import { DAY_MS, daysLeft, type Certificate } from '../domain/certificate.ts';
import { formatTime } from '../domain/manifest.ts';
import { formatName } from '../domain/subject-alternative-name.ts';
import type { StoredSet } from '../ports.ts';
import type { KeepReport } from '../use-cases/keep.ts';
import type { KeepInputs } from './keep-inputs.ts';
import { code, heading, link, table, text } from './markdown.ts';
import { formatSize } from './size.ts';
import { formatTimeline } from './timeline.ts';

/** The job summary of the root action, in Markdown. */
export function formatKeepSummary(report: KeepReport, { request }: KeepInputs): string {
  const { commonName } = request.specification.subject;
  return [
    heading(2, `Certificate of ${commonName}: ${headline(report)}`),
    certificateTable(report),
    report.certificate === null ? '' : timelineOf(report, report.certificate),
    heading(3, 'Backup'),
    backupSection(report),
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

function backupSection(report: KeepReport): string {
  const { backup, isKeyStored } = report;
  if (backup === null || backup.stored.length === 0) return 'Nothing was stored.';
  const rows = backup.stored.map((set) => [
    set.artifact === undefined ? code(set.place) : link(backup.name, set.artifact.url),
    formatSize(set.sizeBytes),
    set.artifact?.digest === undefined ? '' : code(`sha256:${set.artifact.digest}`),
    formatExpiry(set, report),
    'yes',
  ]);
  return [
    table(['Backup', 'Size', 'Digest', 'Kept until', 'Verified'], rows),
    isKeyStored
      ? `${backup.files.length} files, the private key sealed with the passphrase.`
      : `${backup.files.length} files, without the private key.`,
    ...backup.leftOut.map(({ path, reason }) => `Left out: ${code(path)}, because ${text(reason)}.`),
  ].join('\n\n');
}

/** A backup that dies before the certificate does has to be made anew in time. */
function formatExpiry(set: StoredSet, { certificate }: KeepReport): string {
  if (set.expiresAt === null) return 'removed by hand';
  const day = set.expiresAt.toISOString().slice(0, 10);
  if (certificate === null) return day;
  const ms = certificate.notAfter.getTime() - set.expiresAt.getTime();
  const days = Math.round(ms / DAY_MS);
  if (ms <= 0) return `${day}, after the certificate expires`;
  return days > 1
    ? `${day}, ${days} days before the certificate expires`
    : `${day}, a day or less before the certificate expires`;
}

function artifactOf(report: KeepReport): StoredSet | undefined {
  return report.backup?.stored.find((set) => set.source === 'artifact');
}
