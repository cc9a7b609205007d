import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { foldPath } from '../../../domain/backup/set-path.ts';
import { statusOf } from '../disk/regular-file.ts';

/** Gives all names that are one file in a folder the same text. */
export type NameFolding = (name: string) => string;

interface FolderPlace {
  readonly place: string;
  readonly isThere: boolean;
  /** The folder, or the nearest one above it that is there. */
  readonly existing: string;
}

/**
 * Returns a function that gives all paths that lead to one file the same text, whether it is there or not: links of folders are
 * resolved, and names are compared as `foldingIn` has it for their folder. It remembers the folders that it has seen.
 */
export function diskPlaces(
  foldingIn: (folder: string) => NameFolding = foldingOnDisk(),
): (path: string) => string {
  const folders = new Map<string, FolderPlace>();
  const folderAt = (folder: string): FolderPlace => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const found = find(folder);
    folders.set(folder, found);
    return found;
  };
  const find = (folder: string): FolderPlace => {
    if (dirname(folder) === folder) return { place: folder, isThere: true, existing: folder };
    const parent = folderAt(dirname(folder));
    // In a folder that is not there, nothing is.
    const status = parent.isThere ? statusOf(folder) : null;
    const target = status?.isSymbolicLink() === true ? targetOfLink(folder) : null;
    if (target !== null) return folderAt(target);
    const place = placeIn(parent, folder);
    return status === null
      ? { place, isThere: false, existing: parent.existing }
      : { place, isThere: true, existing: folder };
  };
  const placeIn = ({ place, existing }: FolderPlace, path: string): string =>
    `${place.endsWith(sep) ? place : `${place}${sep}`}${foldingIn(existing)(basename(path))}`;
  return (path) => placeIn(folderAt(dirname(path)), path);
}

/** Whether a place is in a folder, at any depth: both as one function of `diskPlaces`, or `DiskView.ownPath`, has them. */
export function isPlaceBelow(place: string, folder: string): boolean {
  return place.length > folder.length && place.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Compares names as the most forgiving disk does. */
export function foldingEverywhere(): NameFolding {
  return foldPath;
}

/** The real path that a link leads to; `null` if it leads nowhere. */
export function targetOfLink(link: string): string | null {
  try {
    return realpathSync.native(link);
  } catch {
    return null;
  }
}

/** Finds out how folders compare names by looking: whether a name that is there is also there in another spelling. */
function foldingOnDisk(): (folder: string) => NameFolding {
  const known = new Map<string, NameFolding>();
  return (folder) => {
    const folding = known.get(folder) ?? lookAt(folder);
    known.set(folder, folding);
    return folding;
  };
}

function lookAt(folder: string): NameFolding {
  for (let path = folder; ; path = dirname(path)) {
    const isFolding = foldsNames(path);
    if (isFolding !== null) return isFolding ? foldPath : (name) => name;
    if (dirname(path) === path) return (name) => name;
  }
}

/** Whether a folder finds its entries in another spelling; `null` if no entry has letters, or it cannot be listed. */
function foldsNames(folder: string): boolean | null {
  try {
    const names = new Set(readdirSync(folder));
    for (const name of names) {
      const other = swapCase(name);
      // Both may be there, each by itself.
      if (other !== name && !names.has(other)) return statusOf(join(folder, other)) !== null;
    }
  } catch {
    // The folder above it is on the same disk, as a rule.
  }
  return null;
}

function swapCase(name: string): string {
  return name.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
