import { join } from 'node:path';
import { compareNewestFirst, formatBackupName } from '../../domain/backup/backup-name.ts';
import { compareEnds, daysLeft } from '../../domain/certificate/certificate.ts';
import { Failure } from '../../domain/failure.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { ageInDays } from '../../domain/backup/backup-health.ts';
import type {
  CertificateRestore,
  RestoredCertificate,
  RestoreReport,
} from '../../use-cases/restore/restore-request.ts';
import type { FoundSet } from '../../use-cases/search/sets/open-set.ts';
import { listOutputs } from '../report/list-outputs.ts';
import type { RestoreInputs } from './inputs.ts';

/** More than anybody reads. Of longer lists those that were not restored come first. */
const MAX_LISTED = 1000;
const MAX_FILES = 2 * MAX_LISTED;

type Outputs = Readonly<Record<string, string>>;

/** How often each came about. */
export interface RestoreCounts {
  readonly restored: number;
  readonly 'not found': number;
  readonly failed: number;
}

/** The outputs of `restore`, by their names in its `action.yml`. Those of the set are empty if none was found. */
export function restoreOutputs(report: RestoreReport, inputs: RestoreInputs): Outputs {
  const sets = setsOf(report);
  const isList = inputs.request.certificates !== null;
  return {
    restored: String(isList ? isWhole(report, inputs) : report.set !== null),
    verified: String(sets.length > 0 && sets.every(({ key }) => key !== null)),
    ...setOutputs(sets[0] ?? null, report.now),
    ...pathOutputs(isList ? [] : restoredOf(report), inputs),
    ...certificateOutputs(report),
    certificates: '',
    ...listOutputs({
      files: report.files.slice(0, MAX_FILES),
      skipped: report.skipped,
      ...(isList ? { certificates: recordsOf(report, inputs) } : {}),
    }),
  };
}

/** The certificates that were restored, in the order of the list. */
export function restoredOf({ certificates }: Pick<RestoreReport, 'certificates'>): RestoredCertificate[] {
  return certificates.flatMap(({ outcome }) =>
    outcome === null || outcome instanceof Failure ? [] : [outcome],
  );
}

/** The sets that something was taken from, the newest first. */
export function setsOf(report: RestoreReport): FoundSet[] {
  const sets = [...(report.set === null ? [] : [report.set]), ...restoredOf(report).map(({ set }) => set)];
  return [...new Set(sets)].sort((some, other) => compareNewestFirst(some.listed.name, other.listed.name));
}

/** What became of the certificates of a list, in numbers. Entries that could not be used count as failed. */
export function countRestores(
  report: Pick<RestoreReport, 'certificates'>,
  { badEntries }: Pick<RestoreInputs, 'badEntries'>,
): RestoreCounts {
  const failures = report.certificates.filter(({ outcome }) => outcome instanceof Failure);
  return {
    restored: restoredOf(report).length,
    'not found': report.certificates.filter(({ outcome }) => outcome === null).length,
    failed: failures.length + badEntries.length,
  };
}

function isWhole(report: RestoreReport, inputs: RestoreInputs): boolean {
  const { restored, ...others } = countRestores(report, inputs);
  return restored > 0 && others['not found'] + others.failed === 0;
}

function setOutputs(set: FoundSet | null, now: Date): Outputs {
  const { name, artifact } = set?.listed ?? {};
  return {
    'artifact-name': name === undefined ? '' : formatBackupName(name),
    'artifact-id': String(artifact?.id ?? ''),
    date: name === undefined ? '' : formatTime(name.time),
    'age-days': name === undefined ? '' : String(ageInDays(name.time, now)),
  };
}

function pathOutputs([only, ...others]: readonly RestoredCertificate[], inputs: RestoreInputs): Outputs {
  const { path } = inputs.values;
  if (only === undefined || others.length > 0) return { 'cert-path': '', 'key-path': '' };
  return {
    'cert-path': join(path, only.certificatePath),
    'key-path': only.keys === 'absent' ? '' : join(path, only.privateKeyPath),
  };
}

/** Of several certificates there is no one fingerprint, and the first to expire says how long they last. */
function certificateOutputs(report: RestoreReport): Outputs {
  const certificates = restoredOf(report).map(({ certificate }) => certificate);
  const [soonest, ...others] = certificates.sort(compareEnds);
  return {
    fingerprint: others.length === 0 ? (soonest?.fingerprint ?? '') : '',
    'not-after': soonest === undefined ? '' : formatTime(soonest.notAfter),
    'days-left': soonest === undefined ? '' : String(daysLeft(soonest, report.now)),
  };
}

/** What the output `certificates` says of one certificate. */
type ListedRecord = Readonly<Record<string, string | number | boolean>> & { readonly status: string };

function recordsOf(report: RestoreReport, inputs: RestoreInputs): ListedRecord[] {
  const records = report.certificates.map((restore) => recordOf(restore, report.now, inputs));
  const bad = inputs.badEntries.map(({ position, failure }) => ({
    name: position,
    status: 'failed',
    error: failure.message,
  }));
  const all = [...records, ...bad];
  const isRestored = ({ status }: ListedRecord): boolean => status === 'restored';
  const told =
    all.length <= MAX_LISTED ? all : all.toSorted((a, b) => Number(isRestored(a)) - Number(isRestored(b)));
  return told.slice(0, MAX_LISTED);
}

function recordOf(
  { name, outcome }: CertificateRestore,
  now: Date,
  { values: { path } }: RestoreInputs,
): ListedRecord {
  if (outcome === null) return { name, status: 'not-found' };
  if (outcome instanceof Failure) return { name, status: 'failed', error: outcome.message };
  const { certificate, keys, set, certificatePath, privateKeyPath } = outcome;
  return {
    name,
    status: 'restored',
    fingerprint: certificate.fingerprint,
    'not-after': formatTime(certificate.notAfter),
    'days-left': daysLeft(certificate, now),
    'cert-path': join(path, certificatePath),
    'key-path': keys === 'absent' ? '' : join(path, privateKeyPath),
    'artifact-name': formatBackupName(set.listed.name),
    verified: set.key !== null,
  };
}
