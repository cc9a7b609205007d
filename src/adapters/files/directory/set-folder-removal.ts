import { readdirSync } from 'node:fs';
import { rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldersOf, MAX_TEXT_BYTES, parseChecksums } from '../../../domain/backup/backup-set.ts';
import {
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  PROOF_FILE,
  RECOVERY_GUIDE_FILE,
} from '../../../domain/backup/set-files.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { partIn } from './directory-writer.ts';
import { moveFile, PLACING } from '../disk/placement.ts';
import { hasCode, readRegularFile, statusOf } from '../disk/regular-file.ts';

/** What describes a set; `SHA256SUMS` names the rest. */
const DESCRIBING_FILES = [MANIFEST_FILE, RECOVERY_GUIDE_FILE, PROOF_FILE, CHECKSUMS_FILE];

/**
 * Removes the files of the set in a folder, and the folder if nothing else is in it. What the set's checksums do not name
 * stays. Follows no link. If it is interrupted, the folder is no set any more, but some of its files may still be there.
 *
 * Does nothing if the folder is gone. Throws a `Failure`: `invalid` if the checksums do not tell which files are the set's;
 * `unreadable` if the system refuses.
 */
export async function removeSetFolder(place: string): Promise<void> {
  if (statusOf(place) === null) return;
  const named = readOwnNames(place);
  try {
    const { own, folders, hasStrangers } = walk(place, named);
    if (hasStrangers) await removeOwn(place, own, folders);
    else await removeWhole(place, own, folders);
  } catch (error) {
    if (hasCode(error, 'ENOENT') && statusOf(place) === null) return;
    throw new Failure('unreadable', `The set ${place} could not be removed: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

function readOwnNames(place: string): ReadonlySet<string> {
  try {
    if (statusOf(place)?.isDirectory() !== true) throw new Error('it is no folder');
    const checksums = readRegularFile(join(place, CHECKSUMS_FILE), MAX_TEXT_BYTES);
    if (checksums === null) throw new Error(`${CHECKSUMS_FILE} is missing`);
    return new Set([...parseChecksums(checksums.toString('utf8')).keys(), ...DESCRIBING_FILES]);
  } catch (error) {
    throw new Failure(
      'invalid',
      `The set ${place} was not removed, because nothing tells which files are its own: ${messageOf(error)}. ` +
        'Remove the folder yourself if you do not need it.',
      { cause: error },
    );
  }
}

/** What is in the folder of a set, by paths with `/`. */
interface Content {
  /** Regular files that the set names; the manifest first, for without it there is no set. */
  readonly own: readonly string[];
  /** The folders that these are in, the innermost first, without the set's own. */
  readonly folders: readonly string[];
  /** There is something else. */
  readonly hasStrangers: boolean;
}

function walk(place: string, named: ReadonlySet<string>): Content {
  const own: string[] = [];
  const found: string[] = [];
  const ownFolders = new Set([...named].flatMap(foldersOf));
  let hasStrangers = false;
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(place, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile() && named.has(path)) own.push(path);
      else if (entry.isDirectory() && ownFolders.has(path)) {
        visit(path);
        found.push(path);
      } else hasStrangers = true;
    }
  };
  visit('');
  own.sort((some, other) => rank(some) - rank(other));
  return { own, folders: found, hasStrangers };
}

function rank(path: string): number {
  if (path === MANIFEST_FILE) return 0;
  return path === CHECKSUMS_FILE ? 2 : 1;
}

/** Out of the names of sets first, all at once. */
async function removeWhole(place: string, own: readonly string[], folders: readonly string[]): Promise<void> {
  const part = partIn(dirname(place));
  await moveFile({ staged: place, target: part }, PLACING);
  await removeOwn(part, own, folders);
  // Something came into it meanwhile, and goes back to where it was put.
  if (statusOf(part) !== null) await moveFile({ staged: part, target: place }, PLACING);
}

async function removeOwn(place: string, own: readonly string[], folders: readonly string[]): Promise<void> {
  for (const path of own) await unlink(join(place, path)).catch(unlessGone);
  for (const path of [...folders, '']) await rmdir(join(place, path)).catch(unlessFilled);
}

function unlessGone(error: unknown): void {
  if (!hasCode(error, 'ENOENT')) throw error;
}

function unlessFilled(error: unknown): void {
  if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error;
}
