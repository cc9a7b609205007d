import { hash } from 'node:crypto';
import { formatStamp, type BackupName } from '../../../domain/backup/backup-name.ts';
import type { RunEnvironment } from '../run/run-environment.ts';

/** The prefix of the keys of a base name. Neither base names nor times contain `/`, so no name's prefix begins another's. */
export function keyPrefix(base: string): string {
  return `certkeep/${escapeBase(base)}/`;
}

/**
 * `certkeep/<base name>/<time>-<run>`. An entry is never replaced. The run in the key keeps two runs of one second from
 * blocking each other.
 */
export function entryKey({ base, time, attempt }: BackupName, { runId, runAttempt }: RunEnvironment): string {
  return `${keyPrefix(base)}${formatStamp(time)}-${runId}-${runAttempt}${attempt > 1 ? `-r${attempt}` : ''}`;
}

/** `certkeep-race/<base name>/<digest of the change>`: apart from the entries, of which the newest counts. */
export function raceKeyOf(base: string, change: string): string {
  return `certkeep-race/${escapeBase(base)}/${hash('sha256', change, 'hex')}`;
}

/** A comma would end the key. */
function escapeBase(base: string): string {
  return base.replaceAll('%', '%25').replaceAll(',', '%2C');
}
