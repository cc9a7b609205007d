import { formatStamp, type BackupName } from '../../domain/backup-name.ts';
import type { RunEnvironment } from './run-environment.ts';

/**
 * What the keys of a base name's entries begin with. Neither base names nor times have a `/`, so that one name's keys
 * are never a prefix of another's.
 */
export function keyPrefix(base: string): string {
  // A comma would end the key.
  return `certkeep/${base.replaceAll('%', '%25').replaceAll(',', '%2C')}/`;
}

/**
 * `certkeep/<base name>/<time>-<run>`. An entry is never replaced: with the run in its key, two runs of one second do not
 * keep each other from storing.
 */
export function entryKey({ base, time, attempt }: BackupName, { runId, runAttempt }: RunEnvironment): string {
  return `${keyPrefix(base)}${formatStamp(time)}-${runId}-${runAttempt}${attempt > 1 ? `-r${attempt}` : ''}`;
}
