import { hash } from 'node:crypto';
import {
  copyFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../files/disk/folders.ts';
import { PERMISSIONS } from '../../files/disk/file-access.ts';
import { hasCode, readRegularFile, statusOf } from '../../files/disk/regular-file.ts';

/** No folder of certificates has so many. */
const MAX_STATE_BYTES = 16 * 1024 * 1024;

/** What is at each path below a folder: a text that is the same for the same bytes, link or folder of the same mode. */
export type FolderState = ReadonlyMap<string, string>;

/**
 * Reads what is below a folder, or the files of these names in it; links are not followed. Empty if there is none. What cannot be read is
 * left out: nobody like us changes it.
 */
export function readFolder(folder: string, names: readonly string[] = pathsBelow(folder)): FolderState {
  const state = new Map<string, string>();
  for (const path of names) {
    const kind = stateOf(join(folder, path));
    if (kind !== null) state.set(path, kind);
  }
  return state;
}

/**
 * Returns the paths in the order in which they can be made: a folder before what is in it. Follows no link. What is in a folder that
 * cannot be read is left out.
 */
function pathsBelow(folder: string): string[] {
  if (statusOf(folder)?.isDirectory() !== true) return [];
  return entriesOf(folder)
    .flatMap((entry) =>
      entry.isDirectory()
        ? [entry.name, ...pathsBelow(join(folder, entry.name)).map((path) => join(entry.name, path))]
        : [entry.name],
    )
    .sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, 'EACCES')) return [];
    throw error;
  }
}

function stateOf(path: string): string | null {
  const status = statusOf(path);
  if (status === null) return null;
  const mode = (status.mode & PERMISSIONS).toString(8);
  if (status.isSymbolicLink()) return `link ${readlinkSync(path)}`;
  if (status.isDirectory()) return `folder ${mode}`;
  if (!status.isFile()) return null;
  try {
    return `file ${mode} ${hash('sha256', readFileSync(path))}`;
  } catch {
    return null;
  }
}

/**
 * Reads a copy that `copyFolder` made; `null` if it, or a part of it, is gone. Such a copy must never be taken for a folder that had no
 * more: what it lacks would be removed.
 */
export function readCopy(copy: string, names?: readonly string[]): FolderState | null {
  const whole = readState(contentsOf(copy));
  if (whole === null || statusOf(copy)?.isDirectory() !== true) return null;
  const state = readFolder(copy, names);
  return areSame(state, whole) ? state : null;
}

/** Copies what `readFolder` reads, with the same modes, and notes beside the copy what is in it. */
export function copyFolder(folder: string, copy: string, names?: readonly string[]): void {
  makeFolder(copy);
  for (const path of readFolder(folder, names).keys()) {
    const [from, to] = [join(folder, path), join(copy, path)];
    makeFolder(dirname(to));
    const status = lstatSync(from);
    if (status.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else if (status.isDirectory()) makeFolder(to);
    else copyFileSync(from, to);
  }
  writeState(contentsOf(copy), readFolder(copy, names));
}

function contentsOf(copy: string): string {
  return `${copy}.json`;
}

/** Whether two states have the same at the same paths. */
export function areSame(some: FolderState, other: FolderState): boolean {
  return some.size === other.size && [...some].every(([path, kind]) => other.get(path) === kind);
}

/** What has to be done to a folder so that it is again as it was. */
export interface Restoration {
  /** To be copied from the copy. */
  readonly replaced: readonly string[];
  /** To be removed, what is in a folder before the folder. */
  readonly added: readonly string[];
  /** What someone else has changed since: to be left. */
  readonly foreign: readonly string[];
}

/** Compares what was there before and after a change with what is there now. */
export function planRestoration(before: FolderState, after: FolderState, now: FolderState): Restoration {
  const replaced: string[] = [];
  const added: string[] = [];
  const foreign: string[] = [];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [old, ours, current] = [before.get(path), after.get(path), now.get(path)];
    if (old === ours || current === old) continue;
    if (current !== ours) foreign.push(path);
    else if (old === undefined) added.push(path);
    else replaced.push(path);
  }
  return { replaced, added: added.sort().reverse(), foreign };
}

/** Writes a state down; `readState` reads it. */
export function writeState(path: string, state: FolderState): void {
  writeFileSync(path, JSON.stringify([...state]));
}

/** Returns the state in a file; `null` if there is none, or if the run was killed while it wrote it. */
export function readState(path: string): FolderState | null {
  try {
    const bytes = readRegularFile(path, MAX_STATE_BYTES);
    return bytes === null ? null : new Map(JSON.parse(bytes.toString('utf8')) as [string, string][]);
  } catch {
    return null;
  }
}

/** Removes a folder that was made, unless something else has come into it. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty, or was never made.
  }
}
