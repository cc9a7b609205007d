import { daysLeft, type Certificate } from '../../domain/certificate.ts';
import { count } from '../../domain/count.ts';
import { Failure } from '../../domain/failure.ts';
import { formatTime } from '../../domain/manifest.ts';
import { formatName } from '../../domain/subject-alternative-name.ts';
import type { CertificateReport } from '../../use-cases/keep/certificate-report.ts';
import type { KeepReport } from '../../use-cases/keep/keep.ts';
import { expiryOf } from '../report/backup-expiry.ts';
import { formatBackup, formatLeftOut } from '../report/backup-table.ts';
import { alert, code, details, heading, table, text } from '../report/markdown.ts';
import { formatTimeline } from '../report/timeline.ts';
import { adviceWithoutPassphrase } from './advice.ts';
import { formatBackupProblem, verdictOnBackup } from './backup-problem.ts';
import type { KeepInputs } from './inputs.ts';
import { describeReason, describeRenewal } from './words.ts';

/**
 * The job summary of the root action, in Markdown: detailed for one certificate, tables for a list. `whyNotStored` is why this run may
 * store nothing, if that is so.
 */
export async function formatKeepSummary(
  report: KeepReport,
  inputs: KeepInputs,
  whyNotStored: string | null = null,
): Promise<string> {
  const [only] = report.reports;
  if (inputs.list !== null || only === undefined || only.outcome instanceof Failure) {
    const { formatListSummary } = await import('./list-summary.ts');
    return formatListSummary(report, inputs, whyNotStored);
  }
  const { commonName } = only.certificate.request.specification.subject;
  return [...sectionsOfOne(only.outcome, { ...report, whyNotStored }, commonName), ''].join('\n\n');
}

interface ShownReport extends KeepReport {
  readonly whyNotStored: string | null;
}

function sectionsOfOne(outcome: CertificateReport, report: ShownReport, commonName: string): string[] {
  const { certificate } = outcome;
  return [
    heading(2, verdict(outcome, report, commonName)),
    ...problemsOf(report, outcome),
    ...(certificate === null ? [] : [certificateTable(outcome, certificate, report.now)]),
    ...(certificate === null ? [] : [details('SHA-256 fingerprint', code(certificate.fingerprint))]),
    ...(report.isDryRun ? [] : backupSections(report, certificate)),
    ...(certificate === null ? [] : [timelineOf(outcome, certificate, report)]),
  ];
}

function verdict(outcome: CertificateReport, report: KeepReport, commonName: string): string {
  const { isDryRun, now } = report;
  const { status, reason, certificate } = outcome;
  const lacks = [verdictOnBackup(report), outcome.problem === null ? null : 'no PKCS#12 file'].filter(
    (lack) => lack !== null,
  );
  const icon = lacks.length === 0 ? '✅' : '❌';
  const why = describeReason(reason);
  if (isDryRun)
    return `${icon} Dry run: the certificate for ${commonName} would be ${status}, because ${why}`;
  const left = certificate === null ? '' : `${count(daysLeft(certificate, now), 'day')} left`;
  const what = { issued: 'Issued a', renewed: 'Renewed the', reused: 'Reused the' }[status];
  const rest = status === 'reused' ? left : `${why}; ${left}`;
  const lack = lacks.length === 0 ? '' : `${lacks.join(', ').replace(/^n/, 'N')}: `;
  return `${icon} ${lack}${what} certificate for ${commonName}: ${rest}`;
}

/** The certificate is in place, and a run that ends like that must not be mistaken for a good one. */
function problemsOf(report: KeepReport, { previousBackup, problem }: CertificateReport): string[] {
  return [
    ...formatBackupProblem(report, { list: null }, previousBackup ?? report.lastBackup),
    ...(problem === null ? [] : [alert('CAUTION', [text(problem.message)])]),
  ];
}

function certificateTable(outcome: CertificateReport, certificate: Certificate, now: Date): string {
  const { status, reason, source, replaced } = outcome;
  const names = certificate.subjectAlternativeNames.map((name) => code(formatName(name))).join(', ');
  const places = replaced?.places.map((place) => code(place)).join(', ') ?? '';
  const rows = [
    ['Result', `${status}, because ${text(describeReason(reason))}`],
    ...(source === null ? [] : [['Found in', source]]),
    ['Subject', text(certificate.subjectLine)],
    ['Names', names === '' ? 'none' : names],
    ['Key', code(certificate.keyDescription)],
    ['Valid', `${formatTime(certificate.notBefore)} to ${formatTime(certificate.notAfter)}`],
    ['Days left', String(daysLeft(certificate, now))],
    ['Due for renewal', describeRenewal(outcome)],
    ...(replaced === null
      ? []
      : [['Replaced', `the certificate until ${formatTime(replaced.notAfter)}, kept in ${places}`]]),
  ];
  return table(['Certificate', ''], rows);
}

function backupSections({ backup, whyNotStored }: ShownReport, certificate: Certificate | null): string[] {
  if (backup instanceof Failure) return [];
  if (backup === null || backup.stored.length === 0)
    return [
      heading(3, 'Backup'),
      text(whyNotStored ?? 'Nothing was stored.'),
      ...formatLeftOut(backup?.leftOut ?? []),
    ];
  const { isSealed, fileCount } = backup;
  const files = fileCount === 0 ? '' : ` It holds ${count(fileCount, 'more file')}.`;
  return [
    heading(3, 'Backup'),
    ...formatBackup(backup, certificate === null ? [] : [certificate]),
    `The private key is ${isSealed ? 'sealed with the passphrase' : 'not in the backup'}.${files}`,
    ...(isSealed ? [] : [alert('NOTE', [adviceWithoutPassphrase('the certificate')])]),
    ...formatLeftOut(backup.leftOut),
  ];
}

function timelineOf(
  { renewalTime, isKeptForEver }: CertificateReport,
  certificate: Certificate,
  report: KeepReport,
): string {
  const { backup, now } = report;
  const stored = backup === null || backup instanceof Failure ? [] : backup.stored;
  return formatTimeline({
    now,
    validity: certificate,
    renewalTime: isKeptForEver ? null : (renewalTime ?? certificate.notAfter),
    backupExpiresAt: expiryOf(stored),
  });
}
