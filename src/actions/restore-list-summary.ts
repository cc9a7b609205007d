import { formatBackupName } from '../domain/backup-name.ts';
import { daysLeft } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import { formatTime } from '../domain/manifest.ts';
import type { RestoreListReport } from '../use-cases/restore-list.ts';
import {
  failureSection,
  formatCounts,
  listTitle,
  problemsOf,
  shortTable,
  type NamedProblem,
} from './list-summary.ts';
import type { ListEntries } from './list-entries.ts';
import { code, heading } from './markdown.ts';
import type { RestoreInputs } from './restore-inputs.ts';
import type { RestoreEntry } from './restore-list-entries.ts';
import { countRestores, restoredOf } from './restore-list-outputs.ts';
import { skippedTable } from './restore-summary.ts';
import type { NamedList } from './set-base-input.ts';

/** The job summary of `restore` for a list, in Markdown. */
export function formatRestoreListSummary(
  report: RestoreListReport,
  entries: ListEntries<RestoreEntry>,
  { request: { date } }: RestoreInputs,
  list: NamedList,
): string {
  const counts = formatCounts({ ...countRestores(report, entries) }, 'nothing to restore');
  const when = date.until === null ? '' : `, not after ${date.text}`;
  return [
    heading(2, `${listTitle(list.name, list.shard)}${when}: ${counts}`),
    ...failureSection('Not restored', failuresOf(report, entries)),
    ...restoredSection(report),
    ...(report.skipped.length === 0 ? [] : [heading(3, 'Passed over'), skippedTable(report.skipped)]),
    '',
  ].join('\n\n');
}

function failuresOf(
  { restores }: RestoreListReport,
  { badEntries }: ListEntries<RestoreEntry>,
): NamedProblem[] {
  const ofRestores = restores.flatMap(({ wanted: { name }, outcome }) => {
    if (outcome === null) return [{ name, problem: 'no backup holds it' }];
    return outcome instanceof Failure ? [{ name, problem: outcome.message }] : [];
  });
  return [...problemsOf(badEntries), ...ofRestores];
}

/** Soonest expiry first. */
function restoredSection(report: RestoreListReport): string[] {
  const restored = restoredOf(report);
  if (restored.length === 0) return [];
  restored.sort(
    (some, other) =>
      some.restored.certificate.notAfter.getTime() - other.restored.certificate.notAfter.getTime(),
  );
  const keysInWords = { opened: 'opened', sealed: 'sealed, as stored', absent: 'none' };
  const rows = restored.map(({ name, restored: { certificate, keys, set } }) => [
    code(name),
    code(certificate.fingerprint),
    formatTime(certificate.notAfter),
    String(daysLeft(certificate, report.now)),
    keysInWords[keys],
    code(formatBackupName(set.name)),
  ]);
  const head = ['Certificate', 'SHA-256 fingerprint', 'Expires', 'Days left', 'Private key', 'Backup'];
  return [heading(3, 'Restored'), ...shortTable(head, rows, 'certificates')];
}
