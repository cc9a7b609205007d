import { formatBackupName } from '../domain/backup-name.ts';
import { smallestDaysLeft } from '../domain/found-certificate.ts';
import type { BackUpReport } from '../use-cases/back-up.ts';

/** The outputs of `backup`, by name. */
export function backupOutputs(report: BackUpReport): Record<string, string> {
  const { stored, hasChanged, certificates, now } = report;
  const set = stored.find(({ source }) => source === 'artifact');
  return {
    'artifact-name': set === undefined ? '' : formatBackupName(set.name),
    'artifact-id': String(set?.artifact?.id ?? ''),
    'artifact-url': set?.artifact?.url ?? '',
    'artifact-digest': set?.artifact?.digest ?? '',
    'backup-path': stored.find(({ source }) => source === 'directory')?.place ?? '',
    files: JSON.stringify(report.paths),
    'left-out': JSON.stringify(report.leftOut),
    changed: hasChanged === null ? '' : String(hasChanged),
    // Only what was read back and opened is in the list.
    verified: String(stored.length > 0),
    'days-left': String(smallestDaysLeft(certificates, now) ?? ''),
  };
}
