import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../files/disk/folders.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { describeKind, statusOf } from '../../files/disk/regular-file.ts';
import { refuseUnusableFolder } from '../../files/paths/usable-folder.ts';

const PRIVATE_FOLDER = 0o700;
const OTHERS_WRITE = 0o022;

/**
 * Returns the folders of the journals in the first of the home folders in which they are, or can be made. Throws a `Failure`
 * (`not-written`) that names the last one if there is none.
 */
export function journalFoldersIn([home, ...others]: readonly [string, ...string[]]): readonly [
  string,
  string,
] {
  const outer = join(home, '.certkeep');
  try {
    refuseUnusableFolder(outer, 'The folder of the journals of trust');
    return [outer, join(outer, 'trust')];
  } catch (error) {
    const [next, ...rest] = others;
    if (next === undefined) throw error;
    return journalFoldersIn([next, ...rest]);
  }
}

/**
 * Makes folders, each in the one before, for nobody else. Throws a `Failure` (`not-written`) for one that cannot be made, and
 * `invalid` for one that another user of this machine made or can write into, and for a link: whoever can write a journal decides what is undone, and with root's rights.
 */
export function makePrivateFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    makePrivateFolder(folder);
    const status = statusOf(folder);
    const problem = status === null ? 'it is gone' : findProblem(status);
    if (problem !== null)
      throw new Failure(
        'invalid',
        `The folder ${folder} of the journals of trust cannot be used: ${problem}. Check who made it, and remove it.`,
      );
  }
}

function makePrivateFolder(folder: string): void {
  try {
    makeFolder(folder, PRIVATE_FOLDER);
  } catch (error) {
    throw new Failure(
      'not-written',
      `The folder ${folder} of the journals of trust cannot be made: ${messageOf(error)}. Let this user write there.`,
      { cause: error },
    );
  }
}

function findProblem(status: Stats): string | null {
  if (!status.isDirectory()) return describeKind(status);
  // On Windows the folder's access list decides, which Node does not show.
  if (process.geteuid === undefined) return null;
  if (status.uid !== process.geteuid()) return `it belongs to another user (${status.uid})`;
  return (status.mode & OTHERS_WRITE) === 0 ? null : 'other users can write into it';
}
