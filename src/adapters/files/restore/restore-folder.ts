import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { isUnfinished, markFinished, markUnfinished } from '../disk/cleanup-registry.ts';
import { makeFolder, removeFolders } from '../disk/placement.ts';
import { hasCode, statusOf } from '../disk/regular-file.ts';

/** The name is ours alone, and hidden. The number of the process that fills the folder follows. */
const STAGING_PREFIX = '.certkeep-restore-';
/** A process of another machine or container cannot be asked whether it is alive; its folder is left over after an hour. */
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
      const staging = mkdtempSync(join(folder, `${STAGING_PREFIX}${process.pid}-`));
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
    const age = Date.now() - (statusOf(path)?.mtimeMs ?? 0);
    const [, pid] = /-(\d{1,9})-[^-]*$/.exec(entry.name) ?? [];
    const isOfLiving = pid !== undefined && age < ABANDONED_AFTER_MS && isFilledBy(Number(pid), path);
    if (!isOfLiving) await rm(path, { recursive: true, force: true });
  }
}

/** Whether the process is alive and may be filling the folder. In containers an earlier run had the number of this one. */
function isFilledBy(pid: number, folder: string): boolean {
  if (pid === process.pid) return isUnfinished(folder);
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is another user's.
    return hasCode(error, 'EPERM');
  }
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
