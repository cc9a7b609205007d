import { compareEnds, daysLeft } from '../../../domain/certificate/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import { formatTime } from '../../../domain/backup/manifest.ts';
import { failureOf } from '../../../use-cases/keep/certificate-report.ts';
import type { KeepReport, KeptReport } from '../../../use-cases/keep/keep.ts';
import { formatCounts } from '../../certificates/list-summary.ts';
import type { KeepInputs } from '../inputs.ts';

/** By their names in `action.yml`. */
export type Outputs = Readonly<Record<string, string>>;

/** Whether a file exists: a dry run names no path that does not. */
export type Exists = (path: string) => boolean;

/** More than anybody reads. Of a longer list only what failed or changed is listed, and no more of it. */
const MAX_LISTED = 1000;

/** That of a list is the first that came about. */
const STATUSES = ['issued', 'renewed', 'reused'] as const;

/** How often each came about. */
export interface Counts {
  readonly issued: number;
  readonly renewed: number;
  readonly reused: number;
  readonly failed: number;
}

/** What became of the certificates, in numbers. Entries that could not be used count as failed. */
export function countsOf({ reports }: KeepReport, { badEntries }: KeepInputs): Counts {
  const counts = { issued: 0, renewed: 0, reused: 0, failed: badEntries.length };
  for (const { outcome } of reports) {
    const isFailed = outcome instanceof Failure || outcome.problem !== null;
    counts[isFailed ? 'failed' : outcome.status] += 1;
  }
  return counts;
}

/** `2 issued, 998 reused`, without what did not come about. */
export function formatKeepCounts(counts: Counts): string {
  return formatCounts({ ...counts }, 'nothing to keep');
}

/** The outputs of a list that tell of all certificates together. */
export function outputsOfList(report: KeepReport, inputs: KeepInputs): Outputs {
  const counts = countsOf(report, inputs);
  // A certificate whose PKCS#12 file was not written counts as failed, and has been issued or renewed all the same.
  const made = new Set(
    report.reports.map(({ outcome }) => (outcome instanceof Failure ? null : outcome.status)),
  );
  const certificates = report.reports.flatMap(({ outcome }) =>
    outcome instanceof Failure || outcome.certificate === null ? [] : [outcome.certificate],
  );
  const [soonest] = certificates.sort(compareEnds);
  return {
    status: STATUSES.find((status) => made.has(status)) ?? (counts.failed > 0 ? 'failed' : 'reused'),
    reason: formatKeepCounts(counts),
    renewed: String(made.has('renewed') && !report.isDryRun),
    changed: String(report.reports.some(hasWrittenFiles)),
    'not-after': soonest === undefined ? '' : formatTime(soonest.notAfter),
    'days-left': soonest === undefined ? '' : String(daysLeft(soonest, report.now)),
  };
}

/** What became of each certificate, for the output `certificates`. */
export function recordsOf(
  { reports, now }: KeepReport,
  { badEntries }: KeepInputs,
  exists: Exists,
): object[] {
  const isShort = reports.length <= MAX_LISTED;
  const listed = reports.filter(
    (report) => isShort || failureOf(report.outcome) !== null || hasOtherPair(report),
  );
  const records = [
    ...listed.map((report) => recordOf(report, now, exists)),
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

/** Whether the run wrote the file of the certificate or of the key. */
function hasWrittenFiles({ outcome, hasRecovered }: KeptReport): boolean {
  return outcome instanceof Failure ? hasRecovered === true : outcome.wroteFiles;
}

/** Whether the certificate is another one than before. */
function hasOtherPair({ outcome, hasRecovered }: KeptReport): boolean {
  if (hasRecovered === true) return true;
  return !(outcome instanceof Failure) && (outcome.status !== 'reused' || outcome.replaced !== null);
}

function recordOf(report: KeptReport, now: Date, exists: Exists): object {
  const {
    certificate: { name, files },
    outcome,
  } = report;
  // Of a pair in the workspace both files were written, or read, by this run.
  const areThere = !(outcome instanceof Failure) && (outcome.wroteFiles || outcome.source === 'workspace');
  const isThere = (path: string): boolean => areThere || exists(path);
  const paths = {
    ...(isThere(files.certificatePath) ? { 'cert-path': files.certificatePath } : {}),
    ...(isThere(files.privateKeyPath) ? { 'key-path': files.privateKeyPath } : {}),
  };
  const written = hasWrittenFiles(report) ? { changed: true } : {};
  if (outcome instanceof Failure)
    return { name, status: 'failed', ...written, error: outcome.message, ...paths };
  const { reason, source, certificate, wroteFiles: changed, problem } = outcome;
  const status = problem === null ? outcome.status : 'failed';
  const error = problem === null ? {} : { error: problem.message };
  const dates =
    certificate === null
      ? {}
      : {
          fingerprint: certificate.fingerprint,
          'fingerprint-sha1': certificate.fingerprintSha1,
          'public-key-pin': certificate.publicKeyPin,
          'not-after': formatTime(certificate.notAfter),
          'days-left': daysLeft(certificate, now),
        };
  return { name, status, reason, source, changed, ...dates, ...error, ...paths };
}
