import { mkdirSync, type Stats } from 'node:fs';
import { Failure } from '../../domain/failure.ts';
import { describeKind, statusOf } from '../files/regular-file.ts';

const PRIVATE_FOLDER = 0o700;
const OTHERS_WRITE = 0o022;

/**
 * Makes folders, each in the one before, for nobody else. Throws a `Failure` (`invalid`) for one that another user of this machine made or
 * can write into, and for a link: whoever can write a journal decides what is undone, and with root's rights.
 */
export function makePrivateFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
    const status = statusOf(folder);
    const problem = status === null ? 'it is gone' : findProblem(status);
    if (problem !== null)
      throw new Failure(
        'invalid',
        `The folder ${folder} of the journals of trust cannot be used: ${problem}. Check who made it, and remove it.`,
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
