import { daysLeft } from '../../domain/certificate/certificate.ts';
import type { BackupReport } from '../../use-cases/backup/backup.ts';
import { backupOutputs, leftOutItems } from '../report/backup-outputs.ts';
import { listOutputs } from '../report/list-outputs.ts';

/** The outputs of `backup`, by their names in `action.yml`. */
export function backupActionOutputs(report: BackupReport): Readonly<Record<string, string>> {
  const { hasChanged, certificates, files, leftOut, now } = report;
  const [soonest] = certificates;
  return {
    ...backupOutputs(report),
    ...listOutputs({ files, 'left-out': leftOutItems(leftOut) }),
    changed: hasChanged === null ? '' : String(hasChanged),
    'days-left': soonest === undefined ? '' : String(daysLeft(soonest.certificate, now)),
  };
}
