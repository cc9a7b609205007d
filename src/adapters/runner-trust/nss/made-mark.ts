import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { removeIfEmpty } from '../journal/folder-state.ts';

/** Beside a database that a run has made, for a run that uses it too and may be the last one. */
const MARK = 'certkeep-made.json';

/** Marks a database as made by us, with the folders that were made for it, the outer one first. */
export function markAsMade(folder: string, madeFolders: readonly string[]): void {
  writeFileSync(join(folder, MARK), JSON.stringify(madeFolders));
}

/** Whether there is a mark, also one that a kill cut off. */
export function hasMark(folder: string): boolean {
  return existsSync(join(folder, MARK));
}

/** Returns the folders that a run made for a database. `null` if there is no mark, or one that no run of ours wrote. */
export function readMark(folder: string): readonly string[] | null {
  try {
    const made: unknown = JSON.parse(readFileSync(join(folder, MARK), 'utf8'));
    return Array.isArray(made) && made.every((each) => isOnTheWay(each, folder)) ? made : null;
  } catch {
    return null;
  }
}

/** Removes the mark: the database is others' from now on, or gone. */
export function removeMark(folder: string): void {
  rmSync(join(folder, MARK), { force: true });
}

/** Removes folders that were made, the inner one first, unless something else has come into them. */
export function removeMade(madeFolders: readonly string[]): void {
  for (const made of madeFolders.toReversed()) removeIfEmpty(made);
}

/** Whether a folder is that of a database, or one around it. */
export function isOnTheWay(made: unknown, folder: string): made is string {
  return typeof made === 'string' && (made === folder || folder.startsWith(made + sep));
}
