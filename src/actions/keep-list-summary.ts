import { daysLeft } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import { formatTime } from '../domain/manifest.ts';
import type { CertificateReport } from '../use-cases/certificate-report.ts';
import type { KeepListReport } from '../use-cases/keep-list.ts';
import { formatBackup } from './backup-table.ts';
import type { KeepListInputs } from './keep-list-inputs.ts';
import { countsOf, formatKeepCounts } from './keep-list-outputs.ts';
import { failureSection, listTitle, problemsOf, shortTable, type NamedProblem } from './list-summary.ts';
import { code, heading, table, text } from './markdown.ts';
import { formatExpiryTimeline } from './timeline.ts';

/** More than a person reads, and less than GitHub's limit for a chart. */
const MAX_BARS = 30;

/** A certificate that was kept, or would be. */
interface Kept {
  readonly name: string;
  readonly outcome: CertificateReport;
}

/** The job summary of a run that keeps a list, in Markdown. */
export function formatKeepListSummary(report: KeepListReport, inputs: KeepListInputs): string {
  const { request, shard } = inputs;
  const kept = report.reports.flatMap(({ certificate: { name }, outcome }) =>
    outcome instanceof Failure ? [] : [{ name, outcome }],
  );
  const title = listTitle(request.list, shard);
  const dryRun = report.isDryRun ? ' (dry run, nothing was written)' : '';
  return [
    heading(2, `${title}: ${formatKeepCounts(countsOf(report, inputs))}${dryRun}`),
    ...failureSection('Not kept', failuresOf(report, inputs)),
    ...changeSection(kept),
    ...expirySection(kept, report.now),
    heading(3, 'Backup'),
    backupSection(report),
    '',
  ].join('\n\n');
}

function failuresOf({ reports }: KeepListReport, { badEntries }: KeepListInputs): NamedProblem[] {
  const ofReports = reports.flatMap(({ certificate: { name }, outcome }) =>
    outcome instanceof Failure ? [{ name, problem: outcome.message }] : [],
  );
  return [...problemsOf(badEntries), ...ofReports];
}

function changeSection(kept: readonly Kept[]): string[] {
  const changed = kept.filter(({ outcome }) => outcome.status !== 'reused');
  if (changed.length === 0) return [];
  const cells = changed.map(({ name, outcome: { status, reason, certificate } }) => [
    code(name),
    code(status),
    code(reason),
    certificate === null ? '' : code(certificate.fingerprint),
  ]);
  const head = ['Certificate', 'Status', 'Because', 'SHA-256 fingerprint'];
  return [heading(3, 'Changed'), ...shortTable(head, cells, 'certificates')];
}

/** The certificates that expire first, as a chart and in a table. */
function expirySection(kept: readonly Kept[], now: Date): string[] {
  const dated = kept.flatMap(({ name, outcome: { certificate, renewalTime } }) =>
    certificate === null ? [] : [{ name, certificate, renewalTime }],
  );
  if (dated.length === 0) return [];
  dated.sort((some, other) => some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime());
  const certificates = dated.slice(0, MAX_BARS);
  const cells = certificates.map(({ name, certificate, renewalTime }) => [
    code(name),
    formatTime(certificate.notAfter),
    String(daysLeft(certificate, now)),
    renewalTime === null ? '' : formatTime(renewalTime),
  ]);
  const rest = dated.length - certificates.length;
  return [
    heading(3, 'Expires first'),
    formatExpiryTimeline({
      now,
      certificates: certificates.map(({ certificate }) => certificate),
      backupsExpireAt: [],
    }),
    table(['Certificate', 'Expires', 'Days left', 'Due for renewal'], cells),
    ...(rest > 0 ? [`And ${rest} more, which expire later.`] : []),
  ];
}

function backupSection({ backup, isKeyStored, carriedCount, reports }: KeepListReport): string {
  if (backup instanceof Failure) return `It could not be stored. ${text(backup.message)}`;
  const certificates = reports.flatMap(({ outcome }) =>
    outcome instanceof Failure || outcome.certificate === null ? [] : [outcome.certificate],
  );
  const carried =
    carriedCount === 0 ? [] : [`${carriedCount} pairs were carried along from earlier backups.`];
  return [formatBackup(backup, isKeyStored, certificates), ...carried].join('\n\n');
}
