import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode, statusOf } from './regular-file.ts';

/** Of folders that are made for files. Whatever the umask is: others may look, and never write. */
const FOLDER_MODE = 0o755;

/**
 * Makes a folder and its missing parents. Returns those that it made, the outermost first. It makes them one by one, because Node's
 * `recursive` never returns on a file system that refuses new folders, such as /proc. Throws if the path is a file. A link is not
 * followed: if it leads to no folder, the first use of the folder fails.
 */
export function makeFolder(path: string, mode = FOLDER_MODE): readonly string[] {
  return missingUpTo(path).filter((folder) => isMade(folder, mode));
}

function missingUpTo(path: string): readonly string[] {
  const status = statusOf(path);
  if (status !== null) {
    // A link may lead to a folder. Whatever else is there has the system say so.
    if (!status.isDirectory() && !status.isSymbolicLink()) mkdirSync(path);
    return [];
  }
  // Windows has drives that are not there.
  return dirname(path) === path ? [path] : [...missingUpTo(dirname(path)), path];
}

/** Whether this process made it, and not another one just now. */
function isMade(folder: string, mode: number): boolean {
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Removes folders that were made for nothing. One that has something in it by now was not. */
export function removeFolders(made: readonly string[]): void {
  for (const path of made.toReversed()) {
    try {
      rmdirSync(path);
    } catch {
      // Something is in it.
    }
  }
}
