import { join } from 'node:path';
import { formatBackupName } from '../domain/backup-name.ts';
import { CERTIFICATE_FILE, PRIVATE_KEY_FILE } from '../domain/backup-set.ts';
import { daysLeft, soonestFirst } from '../domain/certificate.ts';
import { formatTime } from '../domain/manifest.ts';
import { ageInDays } from '../domain/restore-date.ts';
import type { RestoredSet, RestoreReport } from '../use-cases/restore-request.ts';

/** The outputs of `restore`, by their names in its `action.yml`; those of the set are empty where none was found. */
export function restoreOutputs(report: RestoreReport, folder: string): Record<string, string> {
  const { restored, skipped, now } = report;
  return {
    restored: String(restored !== null),
    ...setOutputs(restored, now),
    'cert-path': pathAmong(restored, join(folder, CERTIFICATE_FILE)),
    'key-path': pathAmong(restored, join(folder, PRIVATE_KEY_FILE)),
    ...certificateOutputs(restored, now),
    skipped: JSON.stringify(skipped),
  };
}

function setOutputs(restored: RestoredSet | null, now: Date): Record<string, string> {
  const set = restored?.set;
  return {
    'artifact-name': set === undefined ? '' : formatBackupName(set.name),
    'artifact-id': String(set?.artifact?.id ?? ''),
    date: set === undefined ? '' : formatTime(set.name.time),
    'age-days': set === undefined ? '' : String(ageInDays(set.name.time, now)),
    files: JSON.stringify(restored?.files ?? []),
  };
}

function pathAmong(restored: RestoredSet | null, path: string): string {
  return restored?.files.includes(path) === true ? path : '';
}

function certificateOutputs(restored: RestoredSet | null, now: Date): Record<string, string> {
  const [soonest, ...others] = soonestFirst(restored?.certificates ?? []);
  return {
    // Of several there is no one fingerprint.
    fingerprint: others.length === 0 ? (soonest?.fingerprint ?? '') : '',
    'not-after': soonest === undefined ? '' : formatTime(soonest.notAfter),
    'days-left': soonest === undefined ? '' : String(daysLeft(soonest, now)),
  };
}
