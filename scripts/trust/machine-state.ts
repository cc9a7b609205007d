import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What is at each path: mode, owner and bytes of a file, where a link leads, the mode of a folder. */
export type MachineState = Readonly<Record<string, string>>;

/** Reads everything below folders. */
export function machineState(folders: readonly string[]): MachineState {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return Object.fromEntries(paths.map((path) => [path, describe(path)]));
}

/** The paths at which two states differ, in order. */
export function differencesOf(some: MachineState, other: MachineState): string[] {
  const paths = new Set([...Object.keys(some), ...Object.keys(other)]);
  return [...paths].filter((path) => some[path] !== other[path]).sort();
}

function describe(path: string): string {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return `link ${readlinkSync(path)}`;
  const mode = (status.mode & 0o7777).toString(8);
  if (!status.isFile()) return `${status.isDirectory() ? 'folder' : 'other'} ${mode}`;
  return `file ${mode} ${status.uid} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
}
