import { formatStamp, type BackupName } from '../../../domain/backup/backup-name.ts';
import { isAllowedCount, SALT, type DerivationRecord } from '../../../domain/backup/key-derivation.ts';
import type { RunEnvironment } from '../run/run-environment.ts';
import { keyPrefix } from './cache-key.ts';

/**
 * `certkeep/<base name>/<time>-<run>-<iterations>-<salt>`. An entry is never replaced. The run in the key keeps two runs of one second
 * from blocking each other.
 */
export function entryKey(
  { base, time, attempt }: BackupName,
  { runId, runAttempt }: Pick<RunEnvironment, 'runId' | 'runAttempt'>,
  { salt, iterations }: DerivationRecord,
): string {
  const run = `${runId}-${runAttempt}${attempt > 1 ? `-r${attempt}` : ''}`;
  return `${keyPrefix(base)}${formatStamp(time)}-${run}-${iterations}-${salt}`;
}

/** How the key of the passphrase is derived, as the name of a cache entry says; `null` if it says nothing that a set could have. */
export function derivationIn(key: string): DerivationRecord | null {
  const [iterations = '', salt = ''] = key.split('-').slice(-2);
  if (!SALT.test(salt) || !/^[1-9]\d*$/.test(iterations) || !isAllowedCount(Number(iterations))) return null;
  return { salt, iterations: Number(iterations) };
}
