import { readdirSync, statSync, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareNewestFirst,
  dayFolder,
  formatBackupName,
  parseBackupName,
  parseNameIn,
  timeFolder,
  timeOfFolder,
  type BackupName,
  type NameScope,
} from '../../../domain/backup/backup-name.ts';
import { isNameInSet, MAX_TEXT_BYTES } from '../../../domain/backup/backup-set.ts';
import { MANIFEST_FILE } from '../../../domain/backup/set-files.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { NewerManifest, parseManifest } from '../../../domain/backup/manifest-parser.ts';
import type { Manifest, RunRecord } from '../../../domain/backup/manifest.ts';
import type { BackupStore, SetReader, StoredSet } from '../../../ports/stores.ts';
import { openFolder } from '../../set-format/folder-reader.ts';
import { writeSetFolder } from './directory-writer.ts';
import { hasCode, isOfSystem, readRegularFile, statusOf } from '../disk/regular-file.ts';
import { writeRemedy } from '../disk/write-remedy.ts';
import { removeSetFolder } from './set-folder-removal.ts';

/**
 * A local directory with a dated folder for each set. It never overwrites: a further set on the same day gets the time added
 * to its name.
 *
 * A folder counts as a set if its manifest is one of a backup, of the date or time that the folder is named by. What has such a name and is
 * no such folder is nobody's only if that can be seen. Otherwise it is listed where its name puts it, so that it cannot pass for a set that is
 * not there: it does not open.
 */
export function directoryStore(directory: string): BackupStore {
  return {
    source: 'directory',
    list: (names) => listSets(directory, names),
    open: ({ place }) => openSet(place),
    isTaken: () => Promise.resolve(false),
    async store(staged, name) {
      try {
        const { place, sizeBytes } = await writeSetFolder(directory, staged, name.time);
        return storedSet(place, name, sizeBytes);
      } catch (error) {
        const problem = messageOf(error);
        throw new Failure(
          'not-stored',
          `The backup of ${name.base} was not stored in ${directory}: ${problem}. ${writeRemedy(error)}`,
          { cause: error },
        );
      }
    },
    remove: ({ place }) => removeSetFolder(place),
  };
}

/**
 * The names up to the date of all sets in a local directory, each once. Throws as `BackupStore.list` does, and a `Failure` (`unreadable`)
 * if there is nothing but what may be a set of any name.
 */
export async function listBaseNames(directory: string): Promise<string[]> {
  const names = new Set<string>();
  let unidentified: string | null = null;
  for (const entry of await readEntries(directory)) {
    const identity = identify(directory, entry);
    if (identity === 'unidentified') unidentified ??= join(directory, entry.name);
    else if (identity !== null) names.add(identity.name.base);
  }
  if (names.size === 0 && unidentified !== null)
    throw new Failure(
      'unreadable',
      `${unidentified} may be a backup, but cannot be read as one: links are not followed, and a backup is a folder with a manifest.`,
    );
  return [...names].sort();
}

/** Names of folders tell the day, so that the manifests of earlier days are only read if somebody asks for them. */
async function* listSets(directory: string, scope: NameScope): AsyncGenerator<StoredSet> {
  const days = Map.groupBy(await readEntries(directory), ({ name }) => name.slice(0, 'YYYY-MM-DD'.length));
  let hasListed = false;
  for (const day of [...days.keys()].sort().reverse()) {
    const sets = (days.get(day) ?? [])
      .map((entry) => describeSet(directory, entry, scope, hasListed))
      .filter((set) => set !== null);
    yield* sets.sort(byNameThenPlace);
    hasListed ||= sets.some(({ isUnidentified }) => isUnidentified !== true);
  }
}

function byNameThenPlace(some: StoredSet, other: StoredSet): number {
  return compareNewestFirst(some.name, other.name) || (some.place < other.place ? 1 : -1);
}

/** What is named as a set's folder is. */
interface DatedEntry {
  readonly name: string;
  readonly time: Date;
  readonly isFolder: boolean;
}

async function readEntries(directory: string): Promise<DatedEntry[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.flatMap((entry) => {
      const time = timeOfFolder(entry.name);
      const mayBeSet = time !== null && leadsToFolder(entry, directory);
      return mayBeSet ? [{ name: entry.name, time, isFolder: entry.isDirectory() }] : [];
    });
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw unreadable(`The directory ${directory}`, error);
  }
}

/** Whether an entry is a folder, or a link that leads to one or to nothing that can be seen. A file, a pipe or a device is no set. */
function leadsToFolder(entry: Dirent, directory: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(directory, entry.name)).isDirectory();
  } catch {
    return true;
  }
}

/**
 * The set at an entry; `null` if a set of another name is there, or none. Throws a `Failure` (`unreadable`) if the system refuses to let us
 * look, unless it is older than a set that can be read (`isOlder`): then it is listed as one that cannot be opened.
 */
function describeSet(
  directory: string,
  entry: DatedEntry,
  scope: NameScope,
  isOlder: boolean,
): StoredSet | null {
  try {
    return setAt(directory, entry, scope);
  } catch (error) {
    if (!isOlder) throw error;
    return unidentifiedSet(join(directory, entry.name), entry, scope);
  }
}

function setAt(directory: string, entry: DatedEntry, scope: NameScope): StoredSet | null {
  const identity = identify(directory, entry);
  const place = join(directory, entry.name);
  if (identity === 'unidentified') return unidentifiedSet(place, entry, scope);
  if (identity === null || parseNameIn(formatBackupName(identity.name), scope) === null) return null;
  const { name, run } = identity;
  // Under the name that the folder gives it, a set that was moved or copied to another date is not the one that it says it is.
  const listed = isNameOf(entry.name, name) ? name : { ...name, time: entry.time, attempt: 1 };
  return { ...storedSet(place, listed, sizeOf(place)), run };
}

/** What may be a set of any name; `null` if no name is asked for that it could be listed under. */
function unidentifiedSet(place: string, { time }: DatedEntry, scope: NameScope): StoredSet | null {
  const base = baseOf(scope);
  if (base === null) return null;
  return { ...storedSet(place, { base, time, isPublic: false, attempt: 1 }, 0), isUnidentified: true };
}

/** The name that a set without one is listed under; `null` if the scope has none. */
function baseOf(scope: NameScope): string | null {
  if (typeof scope === 'string') return scope;
  return 'list' in scope ? scope.list : null;
}

/** Whether a set of this name may lie in a folder of this one. */
function isNameOf(folder: string, { time }: BackupName): boolean {
  return folder === dayFolder(time) || folder.replace(/-r\d+$/, '') === timeFolder({ time, attempt: 1 });
}

/** What a folder says of the set in it. */
interface Identity {
  readonly name: BackupName;
  readonly run: RunRecord;
}

/**
 * What an entry says of its set. `null` if it has no file that only sets have. `unidentified` if that cannot be seen, as for a link or a
 * folder that has lost its manifest.
 */
function identify(
  directory: string,
  { name: folder, isFolder }: DatedEntry,
): Identity | 'unidentified' | null {
  if (!isFolder) return 'unidentified';
  const place = join(directory, folder);
  const manifest = readManifest(place);
  const name = manifest === null ? null : parseBackupName(manifest.name, manifest.artifactName);
  if (manifest !== null && name !== null) return { name, run: manifest.run };
  return namesIn(place).some(isNameInSet) ? 'unidentified' : null;
}

/** What a folder says of itself; `null` if it says nothing, or that it is no backup. */
function readManifest(place: string): Manifest | null {
  try {
    const bytes = readRegularFile(join(place, MANIFEST_FILE), MAX_TEXT_BYTES);
    const manifest = bytes === null ? null : parseManifest(bytes.toString('utf8'));
    return manifest?.kind === 'backup' ? manifest : null;
  } catch (error) {
    if (isOfSystem(error) || error instanceof NewerManifest) throw unreadable(`The set ${place}`, error);
    return null;
  }
}

function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(place);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw unreadable(`The set ${place}`, error);
  }
}

/** For people; what is gone meanwhile counts nothing. */
function sizeOf(place: string): number {
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + (statusOf(join(parentPath, name))?.size ?? 0), 0);
  } catch (error) {
    throw unreadable(`The set ${place}`, error);
  }
}

function unreadable(what: string, error: unknown): Failure {
  const isForbidden = hasCode(error, 'EACCES', 'EPERM');
  const remedy = isForbidden ? ' Let the user of this runner read it.' : '';
  return new Failure('unreadable', `${what} could not be read: ${messageOf(error)}.${remedy}`, {
    cause: error,
  });
}

function storedSet(place: string, name: BackupName, sizeBytes: number): StoredSet {
  return {
    name,
    place,
    source: 'directory',
    receivedAt: name.time,
    sizeBytes,
    expiresAt: null,
    isExpired: false,
  };
}

async function openSet(place: string): Promise<SetReader | null> {
  try {
    const status = statusOf(place);
    if (status === null) return null;
    if (!status.isDirectory())
      throw new Error(status.isSymbolicLink() ? 'it is a link, which is never followed' : 'it is no folder');
    return await openFolder(place, (error) => unreadable('A file of the backup', error));
  } catch (error) {
    // Looked for afterwards: it may have gone while it was being read.
    if (statusOf(place) === null) return null;
    if (isOfSystem(error)) throw unreadable(`The set ${place}`, error);
    throw new Failure('invalid', `The set ${place} cannot be opened: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}
