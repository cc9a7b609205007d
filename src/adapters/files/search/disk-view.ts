import { lstatSync, readdirSync, realpathSync, statSync, type BigIntStats, type Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { foldPath } from '../../../domain/backup/set-path.ts';
import { hasCode } from '../disk/regular-file.ts';

/** These say that nothing of such a name can be there. */
const NOTHING_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/** The disk as one search sees it: each folder is read once. */
export interface DiskView {
  /** Returns what a path is, itself and not what it links to, or `null` if nothing is there. Throws if it cannot be looked at. */
  status(path: string): BigIntStats | null;
  /** Returns the entries of a folder, in the order of their names. Throws if the folder cannot be read. */
  list(folder: string): readonly Dirent[];
  /**
   * Returns the one spelling of a path that is there: the real path of its folder, and its own name as the disk has it.
   * A link is not followed. Throws if the folder cannot be looked at.
   */
  ownPath(path: string): string;
  /** Returns what tells the file behind a path, links followed, from every other, or `null` if there is none. Never throws. */
  identity(path: string): string | null;
}

/** Returns a view of the disk that remembers what it saw. */
export function diskView(): DiskView {
  const listings = new Map<string, readonly Dirent[]>();
  const identities = new Map<string, string | null>();
  const list = (folder: string): readonly Dirent[] =>
    recall(listings, folder, () =>
      readdirSync(folder, { withFileTypes: true }).sort((some, other) => (some.name < other.name ? -1 : 1)),
    );
  return {
    status,
    list,
    ownPath(path) {
      const name = basename(path);
      // A root has no name.
      if (name === '') return path;
      const folder = realpathSync.native(dirname(path));
      return join(folder, nameOnDisk(name, folder, list));
    },
    identity: (path) => recall(identities, path, () => identityOf(path)),
  };
}

function status(path: string): BigIntStats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false, bigint: true }) ?? null;
  } catch (error) {
    if (hasCode(error, ...NOTHING_THERE)) return null;
    throw error;
  }
}

/** A disk that folds case or Unicode forms takes several spellings of a name, and lists one. */
function nameOnDisk(name: string, folder: string, list: DiskView['list']): string {
  const names = namesIn(folder, list);
  return names.includes(name) ? name : (names.find((other) => foldPath(other) === foldPath(name)) ?? name);
}

/** A folder that can be passed through and not read has files all the same. */
function namesIn(folder: string, list: DiskView['list']): readonly string[] {
  try {
    return list(folder).map((entry) => entry.name);
  } catch {
    return [];
  }
}

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    // Some network disks number nothing.
    return ino === 0n ? realpathSync.native(path) : `${dev}:${ino}`;
  } catch {
    return null;
  }
}

function recall<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = make();
  memory.set(key, value);
  return value;
}
