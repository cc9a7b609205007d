import { smallestDaysLeft } from '../../domain/found-certificate.ts';
import type { BackupReport } from '../../use-cases/backup/backup.ts';
import { backupOutputs, leftOutOutput } from '../report/backup-outputs.ts';

/** The outputs of `backup`, by their names in `action.yml`. */
export function backupActionOutputs(report: BackupReport): Readonly<Record<string, string>> {
  const { hasChanged, certificates, files, leftOut, now } = report;
  return {
    ...backupOutputs(report),
    files: JSON.stringify(files),
    'left-out': leftOutOutput(leftOut),
    changed: hasChanged === null ? '' : String(hasChanged),
    'days-left': String(smallestDaysLeft(certificates, now) ?? ''),
  };
}
