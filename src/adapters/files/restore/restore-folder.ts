import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { isUnfinished, markFinished, markUnfinished } from '../disk/cleanup-registry.ts';
import { makeFolder, removeFolders } from '../disk/folders.ts';
import { identifyProcess, stateOf } from '../disk/process-identity.ts';
import { hasCode, statusOf } from '../disk/regular-file.ts';

/** The name is ours alone, and hidden. The identity of the process that fills the folder follows. */
const STAGING_PREFIX = '.certkeep-restore-';
/** The folder of a process of which nothing is known, as one of another machine or container, is left over after an hour. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * Makes a hidden folder in a folder, which is made if it is missing. Returns the folders that were made for it, the outermost first,
 * and its path. Removes those that killed runs left.
 */
export async function makeStaging(
  folder: string,
): Promise<readonly [made: readonly string[], staging: string]> {
  for (let attempt = 1; ; attempt += 1) {
    const made = makeFolder(folder);
    try {
      await removeLeftOver(folder);
      // At once: a run that is told to end meanwhile would not see what a thread is about to make.
      const staging = mkdtempSync(join(folder, `${STAGING_PREFIX}${identifyProcess(process.pid)}-`));
      markUnfinished(staging);
      return [made, staging];
    } catch (error) {
      removeFolders(made);
      // Another run, which had made the folder for nothing, has just removed it.
      if (!hasCode(error, 'ENOENT') || attempt === 3) throw error;
    }
  }
}

/** A run that was killed may have left opened keys there. One that is alive is left alone. */
async function removeLeftOver(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !entry.name.startsWith(STAGING_PREFIX)) continue;
    const path = join(folder, entry.name);
    const [owner = ''] = entry.name.slice(STAGING_PREFIX.length).split('-');
    if (!mayBeInUse(path, owner)) await rm(path, { recursive: true, force: true });
  }
}

function mayBeInUse(path: string, owner: string): boolean {
  if (isUnfinished(path)) return true;
  const isFinished = owner !== '' && owner === identifyProcess(process.pid);
  if (isFinished || stateOf(owner) === 'ended') return false;
  return Date.now() - (statusOf(path)?.mtimeMs ?? 0) < ABANDONED_AFTER_MS;
}

/** Removes a staging folder with all in it, at the end of its use. Throws a `Failure` (`not-written`) that names it. */
export async function removeStaging(staging: string): Promise<void> {
  try {
    await rm(staging, { recursive: true, force: true });
    markFinished(staging);
  } catch (error) {
    throw new Failure(
      'not-written',
      `The folder ${staging} could not be removed: ${messageOf(error)}. Opened keys may be in it: remove it by hand, or run again.`,
      { cause: error },
    );
  }
}
