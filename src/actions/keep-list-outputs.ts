import { daysLeft, soonestFirst } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import { formatTime } from '../domain/manifest.ts';
import type { KeepListReport, ListedReport } from '../use-cases/keep-list.ts';
import type { KeepListInputs } from './keep-list-inputs.ts';
import { backupOutputs } from './keep-outputs.ts';
import { formatCounts } from './list-summary.ts';

/** GitHub takes 1 MB of outputs from a job. Longer lists tell only of what failed or changed, and of no more of it. */
const MAX_LISTED = 1000;

/** How often each came about. */
export interface Counts {
  readonly issued: number;
  readonly renewed: number;
  readonly reused: number;
  readonly failed: number;
}

/** What became of the certificates of a list, in numbers; entries that could not be used count as failed. */
export function countsOf({ reports }: KeepListReport, { badEntries }: KeepListInputs): Counts {
  const counts = { issued: 0, renewed: 0, reused: 0, failed: badEntries.length };
  for (const { outcome } of reports) counts[outcome instanceof Failure ? 'failed' : outcome.status] += 1;
  return counts;
}

/** `2 issued, 998 reused`, without what did not come about. */
export function formatKeepCounts(counts: Counts): string {
  return formatCounts({ ...counts }, 'nothing to keep');
}

/** The outputs of a run that keeps a list; those of one certificate are empty, but for the soonest expiry. */
export function keepListOutputs(report: KeepListReport, inputs: KeepListInputs): Record<string, string> {
  const counts = countsOf(report, inputs);
  const certificates = report.reports.flatMap(({ outcome }) =>
    outcome instanceof Failure || outcome.certificate === null ? [] : [outcome.certificate],
  );
  const [soonest] = soonestFirst(certificates);
  const backup = report.backup instanceof Failure ? null : report.backup;
  return {
    status: counts.issued > 0 ? 'issued' : counts.renewed > 0 ? 'renewed' : 'reused',
    reason: formatKeepCounts(counts),
    renewed: String(counts.renewed > 0),
    'not-after': soonest === undefined ? '' : formatTime(soonest.notAfter),
    'days-left': soonest === undefined ? '' : String(daysLeft(soonest, report.now)),
    ...backupOutputs(backup),
    certificates: JSON.stringify(listOf(report, inputs)),
  };
}

function listOf({ reports, now }: KeepListReport, { badEntries }: KeepListInputs): object[] {
  const isShort = reports.length <= MAX_LISTED;
  const told = reports.filter(
    ({ outcome }) => isShort || outcome instanceof Failure || outcome.status !== 'reused',
  );
  const records = [
    ...told.map((report) => recordOf(report, now)),
    ...badEntries.map(({ position, failure }) => ({
      name: position,
      status: 'failed',
      error: failure.message,
    })),
  ];
  if (records.length <= MAX_LISTED) return records;
  const isFailed = (record: object): boolean => 'error' in record;
  return [...records.filter(isFailed), ...records.filter((record) => !isFailed(record))].slice(0, MAX_LISTED);
}

function recordOf({ certificate: { name, files }, outcome }: ListedReport, now: Date): object {
  const paths = { 'cert-path': files.certificatePath, 'key-path': files.privateKeyPath };
  if (outcome instanceof Failure) return { name, status: 'failed', error: outcome.message, ...paths };
  const { status, reason, source, certificate } = outcome;
  const dates =
    certificate === null
      ? {}
      : {
          fingerprint: certificate.fingerprint,
          'not-after': formatTime(certificate.notAfter),
          'days-left': daysLeft(certificate, now),
        };
  return { name, status, reason, source, ...dates, ...paths };
}
