import { join } from 'node:path';
import { formatBackupName } from '../domain/backup-name.ts';
import { CERTIFICATE_FILE, PRIVATE_KEY_FILE } from '../domain/backup-set.ts';
import { daysLeft, soonestFirst, type Certificate } from '../domain/certificate.ts';
import { formatTime } from '../domain/manifest.ts';
import { ageInDays } from '../domain/restore-date.ts';
import type { StoredSet } from '../ports.ts';
import type { RestoredSet, RestoreReport } from '../use-cases/restore-request.ts';

/** The outputs of `restore`, by their names in its `action.yml`; those of the set are empty where none was found. */
export function restoreOutputs(report: RestoreReport, folder: string): Record<string, string> {
  const { restored, skipped, now } = report;
  return {
    restored: String(restored !== null),
    ...setOutputs(restored?.set ?? null, now),
    files: JSON.stringify(restored?.files ?? []),
    'cert-path': pathAmong(restored, join(folder, CERTIFICATE_FILE)),
    'key-path': pathAmong(restored, join(folder, PRIVATE_KEY_FILE)),
    ...certificateOutputs(restored?.certificates ?? [], now),
    skipped: JSON.stringify(skipped),
    certificates: '',
  };
}

/** The outputs that say which set it was; empty where there is none. */
export function setOutputs(
  set: Pick<StoredSet, 'name' | 'artifact'> | null,
  now: Date,
): Record<string, string> {
  return {
    'artifact-name': set === null ? '' : formatBackupName(set.name),
    'artifact-id': String(set?.artifact?.id ?? ''),
    date: set === null ? '' : formatTime(set.name.time),
    'age-days': set === null ? '' : String(ageInDays(set.name.time, now)),
  };
}

function pathAmong(restored: RestoredSet | null, path: string): string {
  return restored?.files.includes(path) === true ? path : '';
}

/** The outputs that say which certificate came back; of several, when the first of them expires. */
export function certificateOutputs(certificates: readonly Certificate[], now: Date): Record<string, string> {
  const [soonest, ...others] = soonestFirst(certificates);
  return {
    // Of several there is no one fingerprint.
    fingerprint: others.length === 0 ? (soonest?.fingerprint ?? '') : '',
    'not-after': soonest === undefined ? '' : formatTime(soonest.notAfter),
    'days-left': soonest === undefined ? '' : String(daysLeft(soonest, now)),
  };
}
