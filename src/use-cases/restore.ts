import { formatBackupName } from '../domain/backup-name.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { isNotAfter } from '../domain/restore-date.ts';
import { someOf } from '../domain/some-of.ts';
import type { StoredSet } from '../ports.ts';
import { bringBack } from './bring-back.ts';
import { proveSet } from './prove-set.ts';
import type { RestoredSet, RestoreReport, RestoreRequest, RestoreWorld } from './restore-request.ts';
import { GONE, type SkippedSet } from './set-walk.ts';

/**
 * Restores the newest sound set that is not after the date. A set that fails its checks is passed over for the
 * next-older one, with a warning; the target is touched only after every check has passed.
 *
 * Throws a `Failure`: as `Vault.list` does where the sets cannot be looked for; `locked` for a wrong passphrase, and
 * `unexpected-certificate` for another certificate, neither of which an older set could heal; `invalid` where sets
 * were found and none of them is sound; `not-written` where a file cannot take its place.
 */
export async function restore(request: RestoreRequest, world: RestoreWorld): Promise<RestoreReport> {
  await world.target.check();
  const now = world.clock.now();
  const skipped: SkippedSet[] = [];
  for await (const stored of candidates(request, world)) {
    const outcome = await tryToRestore(stored, request, now, world);
    if (typeof outcome !== 'string') return { now, restored: outcome, skipped };
    skipped.push({ name: formatBackupName(stored.name), place: stored.place, reason: outcome });
    world.log.warning(
      `The backup ${formatBackupName(stored.name)} (${stored.place}) was passed over for the next-older one: ${outcome}.`,
    );
  }
  if (skipped.length > 0) throw nothingSound(request, skipped);
  return { now, restored: null, skipped };
}

/** The sets that were asked for, newest first. The vault is asked only as far as they are taken. */
async function* candidates(
  { artifactName, date, runId }: RestoreRequest,
  { vault }: RestoreWorld,
): AsyncGenerator<StoredSet> {
  for await (const stored of vault.list(artifactName)) {
    const isOfRun = runId === null || stored.artifact?.runId === runId;
    if (isOfRun && isNotAfter(stored.name.time, date)) yield stored;
  }
}

/** The restored set, or what is wrong with it. */
async function tryToRestore(
  stored: StoredSet,
  request: RestoreRequest,
  now: Date,
  world: RestoreWorld,
): Promise<RestoredSet | string> {
  try {
    const set = await world.vault.open(stored);
    if (set === null) return GONE;
    try {
      const proved = await proveSet(set, stored, request, world);
      if (typeof proved === 'string') return proved;
      return { set: stored, ...(await bringBack(set, proved, request, now, world)) };
    } finally {
      await set.close();
    }
  } catch (error) {
    // Whatever is wrong with the target has another code.
    if (error instanceof Failure && error.code === 'invalid') return messageOf(error);
    throw error;
  }
}

function nothingSound({ artifactName }: RestoreRequest, skipped: readonly SkippedSet[]): Failure {
  const sets = skipped.map(({ name, reason }) => `${name} (${reason})`);
  return new Failure(
    'invalid',
    `No backup of ${artifactName} that was found can be restored: ${someOf(sets, '; ')}. Nothing was restored. Give another date, or restore from another place.`,
  );
}
