import { formatBackupName } from '../domain/backup-name.ts';
import type { Certificate } from '../domain/certificate.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { isNotAfter } from '../domain/restore-date.ts';
import { someOf } from '../domain/some-of.ts';
import type { StoredSet } from '../ports.ts';
import { bringBack } from './bring-back.ts';
import { asFailure } from './candidates.ts';
import { OneAhead } from './one-ahead.ts';
import { proveSet } from './prove-set.ts';
import type { RestoredSet, RestoreReport, RestoreRequest, RestoreWorld } from './restore-request.ts';
import { misdatedWarning, olderThanBefore, restoredOlderWarning } from './rolled-back.ts';
import { laterIssuesIn } from './set-before.ts';
import { GONE, type SkippedSet } from './set-walk.ts';

/**
 * Restores the newest sound set that is not after the date. A set that fails its checks is passed over for the
 * next-older one, with a warning; so is the latest one where the set before it holds a certificate that was issued later.
 * The target is touched only after every check has passed.
 *
 * Throws a `Failure`: as `Vault.list` does where the sets cannot be looked for; `locked` for a wrong passphrase, and
 * `unexpected-certificate` for another certificate, neither of which an older set could heal; `invalid` where sets
 * were found and none of them is sound; `not-written` where a file cannot take its place.
 */
export async function restore(request: RestoreRequest, world: RestoreWorld): Promise<RestoreReport> {
  await world.target.check();
  const now = world.clock.now();
  const skipped: SkippedSet[] = [];
  const sets = new OneAhead(candidates(request, world));
  for (let stored = await sets.take(); stored !== null; stored = await sets.take()) {
    const outcome = await tryToRestore(stored, () => sets.peek(), request, now, world);
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
  findBefore: () => Promise<StoredSet | null>,
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
      const problem = await problemOfIssue(stored, proved.certificates, findBefore, request, now, world);
      if (problem !== null) return problem;
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

/**
 * Why the set before a sound one is to be restored instead; `null` where it is not. Who names a certificate or a run has
 * said which set it is to be, and is spared the look. Who names a date gets the set of that date, and a warning; so does who
 * restores several certificates at once, of which the set before may hold others that are older.
 */
async function problemOfIssue(
  stored: StoredSet,
  certificates: readonly Certificate[],
  findBefore: () => Promise<StoredSet | null>,
  { date, runId, expectedFingerprint, passphrase }: RestoreRequest,
  now: Date,
  { log, vault, reader, sealer }: RestoreWorld,
): Promise<string | null> {
  if (certificates.length === 0 || runId !== null || expectedFingerprint !== undefined) return null;
  // Only of an artifact somebody else knows when it came.
  const misdated =
    stored.artifact === undefined ? null : misdatedWarning({ ...stored, receivedAt: stored.createdAt });
  if (misdated !== null) log.warning(misdated);
  try {
    const before = await findBefore();
    if (before === null) return null;
    const later = await laterIssuesIn(before, certificates, { passphrase, now }, vault, { reader, sealer });
    if (later.length === 0) return null;
    const [certificate] = certificates;
    if (date.until === null && certificates.length === 1 && certificate !== undefined)
      return olderThanBefore(certificate, before.place, later);
    log.warning(restoredOlderWarning(stored, before.place, later));
    return null;
  } catch (error) {
    log.warning(
      `The backup ${formatBackupName(stored.name)} was found, but whether the one before it holds a later certificate could not be checked: ${asFailure(error).message}`,
    );
    return null;
  }
}

function nothingSound({ artifactName }: RestoreRequest, skipped: readonly SkippedSet[]): Failure {
  const sets = skipped.map(({ name, reason }) => `${name} (${reason})`);
  return new Failure(
    'invalid',
    `No backup of ${artifactName} that was found can be restored: ${someOf(sets, '; ')}. Nothing was restored. Give another date, or restore from another place.`,
  );
}
