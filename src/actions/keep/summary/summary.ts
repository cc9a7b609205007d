import { daysLeft, type Certificate } from '../../../domain/certificate/certificate.ts';
import { count } from '../../../domain/words/count.ts';
import { Failure } from '../../../domain/failure.ts';
import type { CertificateSpecification } from '../../../domain/certificate/specification.ts';
import type { SubjectAlternativeName } from '../../../domain/certificate/certificate.ts';
import { formatName } from '../../../domain/certificate/subject-alternative-name.ts';
import type { CertificateReport } from '../../../use-cases/keep/certificate-report.ts';
import type { KeepReport } from '../../../use-cases/keep/keep.ts';
import { formatAdvice, hasWarning } from '../../report/advice-boxes.ts';
import { expiryOf } from '../../report/backup-expiry.ts';
import { alert, code, details, fitting, heading, table, text } from '../../report/markdown.ts';
import { formatTimeline } from '../../report/timeline.ts';
import { formatBackupProblem, verdictOnBackup } from './backup-problem.ts';
import type { KeepInputs } from '../inputs.ts';
import { formatLackOfKeys, lacksKeys } from './keyless-backup.ts';
import type { Remarks } from './remarks.ts';
import { describeReason, describeRenewal } from './words.ts';

/** Why a new certificate has a day less than its lifetime. */
const BEGINS_EARLY = 'The validity began an hour ago, for clocks that are slow. So a day less is left.';

const NOTHING_STORED = 'Nothing was stored.';

/** More than a person reads. The certificate has them all. */
const MAX_NAMES = 20;

/**
 * The job summary of the root action, in Markdown: detailed for one certificate, tables for a list.
 */
export async function formatKeepSummary(
  report: KeepReport,
  inputs: KeepInputs,
  remarks: Remarks,
): Promise<string> {
  const { whyNotStored, advice } = remarks;
  const [only] = report.reports;
  if (inputs.list !== null || only === undefined || only.outcome instanceof Failure) {
    const { formatListSummary } = await import('./list-summary.ts');
    return formatListSummary(report, inputs, remarks);
  }
  const { specification } = only.certificate.request;
  const shown = {
    ...report,
    whyNotStored,
    advice,
    lacksKeys: lacksKeys(report, inputs, whyNotStored),
  };
  return [...(await sectionsOfOne(only.outcome, shown, specification)), ''].join('\n\n');
}

interface ShownReport extends KeepReport, Remarks {
  readonly lacksKeys: boolean;
}

async function sectionsOfOne(
  outcome: CertificateReport,
  report: ShownReport,
  specification: CertificateSpecification,
): Promise<string[]> {
  const { certificate } = outcome;
  return [
    heading(2, verdict(outcome, report, specification.subject.commonName)),
    ...problemsOf(report, outcome),
    ...(certificate === null
      ? [specificationTable(specification)]
      : [certificateTable(outcome, certificate, report)]),
    ...(certificate === null ? [] : [details('SHA-256 fingerprint', code(certificate.fingerprint))]),
    ...(certificate === null || outcome.status === 'reused'
      ? []
      : [details('Why a day less is left', BEGINS_EARLY)]),
    ...(report.isDryRun || (report.whyNotStored !== null && isForThisJob(outcome, report))
      ? []
      : await backupSections(report, certificate)),
    ...(certificate === null || isForThisJob(outcome, report)
      ? []
      : [timelineOf(outcome, certificate, report)]),
  ];
}

/** Whether no later run on a fresh runner has what this one issued: there is no renewal to await. */
function isForThisJob({ status }: CertificateReport, { whyNotStored, lacksKeys }: ShownReport): boolean {
  return status === 'issued' && (whyNotStored !== null || lacksKeys);
}

function verdict(outcome: CertificateReport, report: ShownReport, commonName: string): string {
  const { isDryRun, now } = report;
  const { status, reason, certificate } = outcome;
  const failed = [verdictOnBackup(report), outcome.problem === null ? null : 'no PKCS#12 file'].filter(
    (lack) => lack !== null,
  );
  const isKeyless = report.lacksKeys && failed.length === 0;
  const isForJob = isForThisJob(outcome, report);
  const icon = failed.length > 0 ? '❌' : isKeyless || isForJob || hasWarning(report.advice) ? '⚠️' : '✅';
  const why = describeReason(reason);
  // A certificate that does not exist is only planned.
  if (isDryRun || certificate === null)
    return `${icon} Dry run: the certificate for ${commonName} would be ${status}, because ${why}`;
  const what = { issued: 'Issued a', renewed: 'Renewed the', reused: 'Reused the' }[status];
  const title = `${icon} ${what} certificate for ${commonName}`;
  if (isKeyless) return `${title}, but its key is in no backup: ${whatFollows(outcome)}`;
  if (isForJob) return `${title} for this job only: nothing is stored`;
  const lack = failed.length === 0 ? '' : `, but ${failed.join(', ')}`;
  if (status === 'reused') return `${title}${lack}: ${count(daysLeft(certificate, now), 'day')} left`;
  if (outcome.isKeptForEver)
    return `${title}, to be kept for ever${lack}: ${endsOf(certificate, report.backup)}`;
  return `${title}${lack}: ${why}; valid until ${day(certificate.notAfter)}`;
}

/** A certificate that is kept for ever is not issued again. */
function whatFollows({ isKeptForEver }: CertificateReport): string {
  return isKeptForEver ? 'no other runner can bring it back' : 'the next fresh runner issues another one';
}

/** Neither a certificate nor an artifact lasts for ever. */
function endsOf({ notAfter }: Certificate, backup: KeepReport['backup']): string {
  const end = expiryOf(backup === null || backup instanceof Failure ? [] : backup.stored);
  return `it expires ${day(notAfter)}${end === null ? '' : `, and its backup ${day(end)}`}`;
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The certificate is in place, and a run that ends like that must not be mistaken for a good one. */
function problemsOf(report: ShownReport, { previousBackup, problem }: CertificateReport): string[] {
  const certificates = report.reports.map(({ certificate }) => certificate);
  return [
    ...formatBackupProblem(report, { list: null, certificates }, previousBackup ?? report.lastBackup),
    ...(problem === null ? [] : [alert('CAUTION', [text(problem.message)])]),
    ...(report.lacksKeys ? [formatLackOfKeys(report, { list: null })] : []),
    ...formatAdvice(report.advice),
  ];
}

/** What would be issued. */
function specificationTable({
  subjectAlternativeNames,
  keyType,
  validityDays,
}: CertificateSpecification): string {
  const rows = [
    ['Names', formatNames(subjectAlternativeNames)],
    ['Key', code(keyType)],
    ['Valid for', count(validityDays, 'day')],
  ];
  return table(['Certificate', ''], rows);
}

/** A certificate may have hundreds. */
function formatNames(names: readonly SubjectAlternativeName[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => code(fitting(formatName(name))));
  const more = names.length > shown.length ? [`and ${names.length - shown.length} more`] : [];
  return shown.length === 0 ? 'none' : [...shown, ...more].join(', ');
}

function certificateTable(outcome: CertificateReport, certificate: Certificate, report: ShownReport): string {
  const { now } = report;
  const { status, reason, source, replaced, wroteFiles } = outcome;
  const places = replaced?.places.map((place) => code(fitting(place))).join(', ') ?? '';
  const rows = [
    ...(status === 'renewed' ? [['Renewed because', text(describeReason(reason))]] : []),
    ...(source === null ? [] : [['Found in', source]]),
    ['Subject', text(certificate.subjectLine)],
    ['Names', formatNames(certificate.subjectAlternativeNames)],
    ['Key', code(certificate.keyDescription)],
    ['Valid', `${day(certificate.notBefore)} to ${day(certificate.notAfter)}`],
    ['Days left', String(daysLeft(certificate, now))],
    ...(isForThisJob(outcome, report) ? [] : [['Due for renewal', describeRenewal(outcome)]]),
    ...(replaced === null
      ? []
      : [['Replaced certificate', `valid until ${day(replaced.notAfter)}, kept in ${places}`]]),
    ...(status === 'reused' && wroteFiles ? [['Files', 'written to this runner']] : []),
  ];
  return table(['Certificate', ''], rows);
}

async function backupSections(
  { backup, whyNotStored }: ShownReport,
  certificate: Certificate | null,
): Promise<string[]> {
  if (backup instanceof Failure) return [];
  const title = heading(3, 'Backup');
  if (backup === null) return [title, text(whyNotStored ?? NOTHING_STORED)];
  const { describeBackup } = await import('./backup-section.ts');
  return [title, ...describeBackup(backup, certificate, whyNotStored ?? NOTHING_STORED)];
}

function timelineOf(
  { renewalTime, isKeptForEver }: CertificateReport,
  certificate: Certificate,
  report: KeepReport,
): string {
  const { backup, now } = report;
  const stored = backup === null || backup instanceof Failure || !backup.isSealed ? [] : backup.stored;
  return formatTimeline({
    now,
    validity: certificate,
    renewalTime: isKeptForEver ? null : (renewalTime ?? certificate.notAfter),
    backupExpiresAt: expiryOf(stored),
  });
}
