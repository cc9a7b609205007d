import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  compareNewestFirst,
  dayFolder,
  isSetFolder,
  parseBackupName,
  timeFolder,
  type BackupName,
} from '../../domain/backup-name.ts';
import { haveSameContent, MANIFEST_FILE } from '../../domain/backup-set.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { parseManifest } from '../../domain/manifest-parser.ts';
import type { OpenedSet, StagedSet, StoredSet, Vault } from '../../ports.ts';
import { MAX_TEXT_BYTES, openFolder } from './folder-set.ts';
import { hasCode, readRegularFile, statusOf } from './private-file.ts';

/** Sets on one day before something else must be wrong. */
const MAX_FOLDERS_A_SECOND = 100;

/**
 * A local directory with a dated folder for each set. Nothing in it is ever overwritten: a further set on the same
 * day gets the time added to its name, and one that is there already is not written twice.
 */
export function directoryVault(directory: string): Vault {
  return {
    source: 'directory',

    async *list(base) {
      yield* await listSets(directory, base);
    },

    async open(set) {
      if ((await statusOf(set.place)) === null) return null;
      return openSet(set.place);
    },

    async store(staged, name) {
      try {
        return (await findSame(directory, staged, name)) ?? (await storeAs(directory, staged, name));
      } catch (error) {
        throw new Failure('not-stored', `The backup was not stored in ${directory}: ${messageOf(error)}.`, {
          cause: error,
        });
      }
    },
  };
}

async function listSets(directory: string, base: string): Promise<StoredSet[]> {
  const names = (await readFolderNames(directory)).filter(isSetFolder);
  const sets = await Promise.all(names.map((name) => describeSet(join(directory, name), base)));
  return sets.filter((set) => set !== null).sort((some, other) => compareNewestFirst(some.name, other.name));
}

async function readFolderNames(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw new Failure('unreadable', `The directory ${directory} could not be read: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

/** The set in a folder; `null` where the folder holds another's set, or none. */
async function describeSet(folder: string, base: string): Promise<StoredSet | null> {
  try {
    const bytes = await readRegularFile(join(folder, MANIFEST_FILE), MAX_TEXT_BYTES);
    const manifest = bytes === null ? null : parseManifest(bytes.toString('utf8'));
    const name = manifest === null ? null : parseBackupName(manifest.name, base);
    if (manifest === null || name === null) return null;
    const sizeBytes = manifest.files.reduce((sum, file) => sum + file.sizeBytes, 0);
    return storedSet(folder, name, sizeBytes);
  } catch {
    // A folder that is dated like ours but says nothing of itself is somebody else's.
    return null;
  }
}

function storedSet(place: string, name: BackupName, sizeBytes: number): StoredSet {
  return { name, place, source: 'directory', createdAt: name.time, sizeBytes, expiresAt: null };
}

async function openSet(folder: string): Promise<OpenedSet> {
  try {
    return await openFolder(folder);
  } catch (error) {
    throw new Failure('invalid', `The set ${folder} cannot be opened: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

/** A set of the same day with the same content. */
async function findSame(directory: string, staged: StagedSet, name: BackupName): Promise<StoredSet | null> {
  const { files } = await openFolder(join(staged.root, staged.dayFolder));
  for (const set of await listSets(directory, name.base)) {
    if (dayFolder(set.name.time) !== dayFolder(name.time)) continue;
    const existing = await openFolder(set.place).catch(() => null);
    if (existing !== null && haveSameContent(existing.files, files)) return set;
  }
  return null;
}

async function storeAs(directory: string, staged: StagedSet, name: BackupName): Promise<StoredSet> {
  await mkdir(directory, { recursive: true });
  const from = join(staged.root, staged.dayFolder);
  const { files } = await openFolder(from);
  // Under a name that is no set's until every file is on disk.
  const part = join(directory, `.certkeep-part-${randomUUID()}`);
  try {
    for (const { path } of files) await copyDurably(join(from, path), join(part, path));
    const place = await moveToFreeName(part, directory, name.time);
    return storedSet(
      place,
      name,
      files.reduce((sum, file) => sum + file.sizeBytes, 0),
    );
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveToFreeName(part: string, directory: string, time: Date): Promise<string> {
  for (const folder of folderNames(time)) {
    const place = join(directory, folder);
    if ((await statusOf(place)) !== null) continue;
    try {
      await rename(part, place);
      return place;
    } catch (error) {
      // Another run was faster.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].some((code) => hasCode(error, code))) throw error;
      if ((await statusOf(place)) === null) throw error;
    }
  }
  throw new Error(`no free name for the day ${dayFolder(time)}`);
}

function* folderNames(time: Date): Generator<string> {
  yield dayFolder(time);
  yield timeFolder(time);
  for (let attempt = 2; attempt <= MAX_FOLDERS_A_SECOND; attempt += 1)
    yield `${timeFolder(time)}-r${attempt}`;
}
