import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareNewestFirst,
  dayFolder,
  isSetFolder,
  parseBackupName,
  parseNameIn,
  timeFolder,
  type BackupName,
  type NameScope,
} from '../../../domain/backup/backup-name.ts';
import { MANIFEST_FILE, MAX_TEXT_BYTES } from '../../../domain/backup/backup-set.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { NewerManifest, parseManifest } from '../../../domain/backup/manifest-parser.ts';
import type { Manifest } from '../../../domain/backup/manifest.ts';
import type { BackupStore, SetReader, StoredSet } from '../../../ports/stores.ts';
import { openFolder } from '../../set-format/folder-reader.ts';
import { writeSetFolder } from './directory-writer.ts';
import { hasCode, readRegularFile, statusOf } from '../disk/regular-file.ts';
import { removeSetFolder } from './set-folder-removal.ts';

/**
 * A local directory with a dated folder for each set. It never overwrites: a further set on the same day gets the time added
 * to its name.
 *
 * A folder counts as a set if its manifest is one of a backup, of the date or time that the folder is named by.
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
        throw new Failure('not-stored', `The backup was not stored in ${directory}: ${problem}.`, {
          cause: error,
        });
      }
    },
    remove: ({ place }) => removeSetFolder(place),
  };
}

/** The names up to the date of all sets in a local directory, each once. Throws as `BackupStore.list` does. */
export async function listBaseNames(directory: string): Promise<string[]> {
  const names = (await readSetFolders(directory)).map((folder) => {
    const manifest = readManifest(directory, folder);
    const isOurs =
      manifest !== null && isNameOf(folder, parseBackupName(manifest.name, manifest.artifactName));
    return isOurs ? manifest.artifactName : null;
  });
  return [...new Set(names.filter((name) => name !== null))].sort();
}

/** Names of folders tell the day, so that the manifests of earlier days are only read if somebody asks for them. */
async function* listSets(directory: string, scope: NameScope): AsyncGenerator<StoredSet> {
  const days = Map.groupBy(await readSetFolders(directory), (folder) => folder.slice(0, 'YYYY-MM-DD'.length));
  for (const day of [...days.keys()].sort().reverse()) {
    const sets = (days.get(day) ?? []).map((folder) => describeSet(directory, folder, scope));
    yield* sets.filter((set) => set !== null).sort(byNameThenPlace);
  }
}

function byNameThenPlace(some: StoredSet, other: StoredSet): number {
  return compareNewestFirst(some.name, other.name) || (some.place < other.place ? 1 : -1);
}

async function readSetFolders(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && isSetFolder(entry.name)).map(({ name }) => name);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw unreadable(`The directory ${directory}`, error);
  }
}

/** The set in a folder; `null` if the folder holds a set of another name, or none. */
function describeSet(directory: string, folder: string, scope: NameScope): StoredSet | null {
  const manifest = readManifest(directory, folder);
  const name = manifest === null ? null : parseNameIn(manifest.name, scope);
  if (name === null || !isNameOf(folder, name)) return null;
  const place = join(directory, folder);
  return storedSet(place, name, sizeOf(place));
}

/** Whether a set of this name may lie in a folder of this one. */
function isNameOf(folder: string, name: BackupName | null): boolean {
  if (name === null) return false;
  const { time } = name;
  return folder === dayFolder(time) || folder.replace(/-r\d+$/, '') === timeFolder({ time, attempt: 1 });
}

/** What a folder says of itself; `null` if it says nothing, or that it is no backup. */
function readManifest(directory: string, folder: string): Manifest | null {
  const place = join(directory, folder);
  try {
    const bytes = readRegularFile(join(place, MANIFEST_FILE), MAX_TEXT_BYTES);
    const manifest = bytes === null ? null : parseManifest(bytes.toString('utf8'));
    return manifest?.kind === 'backup' ? manifest : null;
  } catch (error) {
    if (isOfSystem(error) || error instanceof NewerManifest) throw unreadable(`The set ${place}`, error);
    // A folder that is dated like ours and says nothing of itself is somebody else's.
    return null;
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

/** Whether the system refused to let us look. Then it is unknown what is there. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function unreadable(what: string, error: unknown): Failure {
  return new Failure('unreadable', `${what} could not be read: ${messageOf(error)}.`, { cause: error });
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
    if (!status.isDirectory()) throw new Error('it is no folder any more');
    return await openFolder(place);
  } catch (error) {
    // Looked for afterwards: it may have gone while it was being read.
    if (statusOf(place) === null) return null;
    if (isOfSystem(error)) throw unreadable(`The set ${place}`, error);
    throw new Failure('invalid', `The set ${place} cannot be opened: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}
