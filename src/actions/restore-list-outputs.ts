import { compareNewestFirst, formatBackupName } from '../domain/backup-name.ts';
import { daysLeft } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import { formatTime } from '../domain/manifest.ts';
import type { ListedRestore, RestoredPair, RestoreListReport } from '../use-cases/restore-list.ts';
import type { ListEntries } from './list-entries.ts';
import type { RestoreEntry } from './restore-list-entries.ts';
import { certificateOutputs, setOutputs } from './restore-outputs.ts';

/** GitHub takes 1 MB of outputs from a job; of longer lists those that were not restored come first. */
const MAX_LISTED = 1000;
const MAX_FILES = 2 * MAX_LISTED;

/** A certificate that was restored, by its name. */
export interface RestoredEntry {
  readonly name: string;
  readonly restored: RestoredPair;
}

/** How often each came about. */
export interface RestoreCounts {
  readonly restored: number;
  readonly 'not found': number;
  readonly failed: number;
}

/** The certificates that were restored, in the order of the list. */
export function restoredOf({ restores }: RestoreListReport): RestoredEntry[] {
  return restores.flatMap(({ wanted: { name }, outcome }) =>
    outcome === null || outcome instanceof Failure ? [] : [{ name, restored: outcome }],
  );
}

/** What became of the certificates of a list, in numbers; entries that could not be used count as failed. */
export function countRestores(
  report: RestoreListReport,
  { badEntries }: Pick<ListEntries<RestoreEntry>, 'badEntries'>,
): RestoreCounts {
  const failures = report.restores.filter(({ outcome }) => outcome instanceof Failure);
  return {
    restored: restoredOf(report).length,
    'not found': report.restores.filter(({ outcome }) => outcome === null).length,
    failed: failures.length + badEntries.length,
  };
}

/** The outputs of `restore` for a list; those of one set are of the newest that something was taken from. */
export function restoreListOutputs(
  report: RestoreListReport,
  entries: ListEntries<RestoreEntry>,
): Record<string, string> {
  const { restored, ...others } = countRestores(report, entries);
  const pairs = restoredOf(report).map((entry) => entry.restored);
  const [newest] = pairs
    .map(({ set }) => set)
    .sort((some, other) => compareNewestFirst(some.name, other.name));
  return {
    restored: String(restored > 0 && others['not found'] + others.failed === 0),
    ...setOutputs(newest ?? null, report.now),
    files: JSON.stringify(report.files.slice(0, MAX_FILES)),
    'cert-path': '',
    'key-path': '',
    ...certificateOutputs(
      pairs.map(({ certificate }) => certificate),
      report.now,
    ),
    skipped: JSON.stringify(report.skipped),
    certificates: JSON.stringify(listOf(report, entries)),
  };
}

function listOf(
  { restores, now }: RestoreListReport,
  { entries, badEntries }: ListEntries<RestoreEntry>,
): object[] {
  const records = restores.map((restore, index) => ({
    isRestored: restore.outcome !== null && !(restore.outcome instanceof Failure),
    record: recordOf(restore, entries[index], now),
  }));
  const bad = badEntries.map(({ position, failure }) => ({
    isRestored: false,
    record: { name: position, status: 'failed', error: failure.message },
  }));
  const all = [...records, ...bad];
  const told =
    all.length <= MAX_LISTED ? all : all.toSorted((a, b) => Number(a.isRestored) - Number(b.isRestored));
  return told.slice(0, MAX_LISTED).map(({ record }) => record);
}

function recordOf({ wanted, outcome }: ListedRestore, entry: RestoreEntry | undefined, now: Date): object {
  const { name } = wanted;
  if (outcome === null) return { name, status: 'not-found' };
  if (outcome instanceof Failure) return { name, status: 'failed', error: outcome.message };
  const { certificate, keys, set } = outcome;
  return {
    name,
    status: 'restored',
    fingerprint: certificate.fingerprint,
    'not-after': formatTime(certificate.notAfter),
    'days-left': daysLeft(certificate, now),
    'cert-path': entry?.places.certificatePath,
    'key-path': keys === 'absent' ? '' : entry?.places.privateKeyPath,
    'artifact-name': formatBackupName(set.name),
  };
}
