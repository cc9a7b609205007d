import { dirname } from 'node:path';
import type { DiskView } from './disk-view.ts';

/**
 * Returns a predicate that tells whether a path is one of `ours`, or in a folder that is.
 *
 * It compares what the paths lead to and not how they are spelled: links, hard links, letter case and Unicode forms make no
 * difference. The path that is asked about has no links in its folder.
 */
export function ownFiles(ours: readonly string[], disk: DiskView): (path: string) => boolean {
  const own = new Set(ours.map((path) => disk.identity(path)).filter((identity) => identity !== null));
  const folders = new Map<string, boolean>();
  const isOwnItself = (path: string): boolean => {
    const identity = disk.identity(path);
    return identity !== null && own.has(identity);
  };
  const isOwnFolder = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const isOwn = isOwnItself(folder) || (parent !== folder && isOwnFolder(parent));
    folders.set(folder, isOwn);
    return isOwn;
  };
  return (path) => isOwnItself(path) || isOwnFolder(dirname(path));
}
