import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  compareNewestFirst,
  dayFolder,
  isSetFolder,
  parseBackupName,
  parseNameIn,
  timeFolder,
  type BackupName,
  type NameScope,
} from '../../domain/backup-name.ts';
import { CHECKSUMS_FILE, haveSameContent, MANIFEST_FILE, problemsOfSet } from '../../domain/backup-set.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { parseManifest } from '../../domain/manifest-parser.ts';
import type { Manifest } from '../../domain/manifest.ts';
import type { OpenedSet, StagedFile, StagedSet, StoredSet, Vault } from '../../ports.ts';
import { chunksOf } from './file-chunks.ts';
import { MAX_TEXT_BYTES, openFolder } from './folder-set.ts';
import { createFile, createFileFrom } from './private-file.ts';
import { hasCode, openRegularFile, readRegularFile, statusOf } from './regular-file.ts';
import { markFinished, markUnfinished } from './unfinished.ts';

/** Begins the names of folders that are being filled or removed. Our own, and no set's. */
const PART_PREFIX = '.certkeep-part-';
/** A run that is alive changes something in its part all the time; one that did not for so long was killed. */
const ABANDONED_AFTER_MS = 3_600_000;

/** Sets on one day before something else must be wrong. */
const MAX_FOLDERS_A_SECOND = 100;

/**
 * A local directory with a dated folder for each set. Nothing in it is ever overwritten: a further set on the same
 * day gets the time added to its name, and one that is there already is not written twice.
 */
export function directoryVault(directory: string): Vault {
  return {
    source: 'directory',

    async *list(names) {
      yield* await listSets(directory, names);
    },

    open: (set) => openSet(set.place),

    async store(staged, name) {
      try {
        await removeAbandoned(directory);
        return (await findSame(directory, staged, name)) ?? (await storeAs(directory, staged, name));
      } catch (error) {
        throw new Failure('not-stored', `The backup was not stored in ${directory}: ${messageOf(error)}.`, {
          cause: error,
        });
      }
    },

    async remove(set) {
      try {
        // First out of the names of sets: a removal that is cut off leaves no half set behind.
        const part = join(directory, `${PART_PREFIX}${randomUUID()}`);
        await rename(set.place, part);
        await rm(part, { recursive: true, force: true });
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return;
        throw new Failure('unreadable', `The set ${set.place} could not be removed: ${messageOf(error)}.`, {
          cause: error,
        });
      }
    },
  };
}

/** The names up to the date of all sets in a local directory, each once. Throws as `Vault.list` does. */
export async function listBaseNames(directory: string): Promise<string[]> {
  const folders = (await readFolderNames(directory)).filter(isSetFolder);
  const names = folders.map((folder) => baseNameOf(join(directory, folder)));
  return [...new Set(names.filter((name) => name !== null))].sort();
}

async function listSets(directory: string, scope: NameScope): Promise<StoredSet[]> {
  const names = (await readFolderNames(directory)).filter(isSetFolder);
  const sets = names.map((name) => describeSet(join(directory, name), scope));
  return sets.filter((set) => set !== null).sort((some, other) => compareNewestFirst(some.name, other.name));
}

async function readFolderNames(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw unreadable(`The directory ${directory}`, error);
  }
}

/** The set in a folder; `null` where the folder holds a set of another name, or none. */
function describeSet(folder: string, scope: NameScope): StoredSet | null {
  const found = readManifest(folder);
  const name = found === null ? null : parseNameIn(found.manifest.name, scope);
  if (found === null || name === null) return null;
  // The manifest does not name itself and the checksums.
  const sizeBytes = found.manifest.files.reduce((sum, file) => sum + file.sizeBytes, found.describingBytes);
  return storedSet(folder, name, sizeBytes);
}

function baseNameOf(folder: string): string | null {
  const { manifest } = readManifest(folder) ?? {};
  if (manifest === undefined) return null;
  return parseBackupName(manifest.name, manifest.artifactName) === null ? null : manifest.artifactName;
}

/** What a folder says of itself, and the bytes of what says it; `null` where it says nothing. */
function readManifest(
  folder: string,
): { readonly manifest: Manifest; readonly describingBytes: number } | null {
  try {
    const bytes = readRegularFile(join(folder, MANIFEST_FILE), MAX_TEXT_BYTES);
    if (bytes === null) return null;
    const checksums = statusOf(join(folder, CHECKSUMS_FILE));
    const describingBytes = bytes.length + (checksums?.size ?? 0);
    return { manifest: parseManifest(bytes.toString('utf8')), describingBytes };
  } catch (error) {
    if (isOfSystem(error)) throw unreadable(`The set ${folder}`, error);
    // A folder that is dated like ours but says nothing of itself is somebody else's.
    return null;
  }
}

/** Whether the system would not let us look; then nobody knows what is there. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function unreadable(what: string, error: unknown): Failure {
  return new Failure('unreadable', `${what} could not be read: ${messageOf(error)}.`, { cause: error });
}

function storedSet(place: string, name: BackupName, sizeBytes: number): StoredSet {
  return { name, place, source: 'directory', createdAt: name.time, sizeBytes, expiresAt: null };
}

async function openSet(folder: string): Promise<OpenedSet | null> {
  try {
    return await openFolder(folder);
  } catch (error) {
    // Looked for afterwards: it may have gone while it was being read.
    if (statusOf(folder) === null) return null;
    if (isOfSystem(error)) throw unreadable(`The set ${folder}`, error);
    throw new Failure('invalid', `The set ${folder} cannot be opened: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

/** A sound set of the same day with the same content. */
async function findSame(directory: string, staged: StagedSet, name: BackupName): Promise<StoredSet | null> {
  const files = staged.files.map(({ record }) => record);
  for (const set of await listSets(directory, name.base)) {
    if (dayFolder(set.name.time) !== dayFolder(name.time)) continue;
    const existing = await openFolder(set.place).catch(() => null);
    if (existing !== null && haveSameContent(existing.files, files) && (await isSound(existing))) return set;
  }
  return null;
}

async function isSound(set: OpenedSet): Promise<boolean> {
  try {
    const manifest = parseManifest(await set.readText(MANIFEST_FILE));
    return problemsOfSet(set.files, manifest, await set.readText(CHECKSUMS_FILE)).length === 0;
  } catch {
    return false;
  }
}

async function storeAs(directory: string, staged: StagedSet, name: BackupName): Promise<StoredSet> {
  await mkdir(directory, { recursive: true });
  // Under a name that is no set's until every file is on disk.
  const part = join(directory, `${PART_PREFIX}${randomUUID()}`);
  markUnfinished(part);
  try {
    let sizeBytes = 0;
    for (const file of staged.files) {
      await writeDurably(file, join(part, ...file.record.path.split('/')));
      sizeBytes += file.record.sizeBytes;
    }
    return storedSet(await moveToFreeName(part, directory, name.time), name, sizeBytes);
  } finally {
    await rm(part, { recursive: true, force: true });
    markFinished(part);
  }
}

/** Removes what killed runs left half-filled or half-removed. It is in nobody's way, so that it may stay where it must. */
async function removeAbandoned(directory: string): Promise<void> {
  const names = await readFolderNames(directory);
  for (const name of names.filter((folder) => folder.startsWith(PART_PREFIX))) {
    const part = join(directory, name);
    try {
      const age = Date.now() - (await lastChangeIn(part));
      if (age > ABANDONED_AFTER_MS) await rm(part, { recursive: true, force: true });
    } catch {
      // It has gone by now, or is another user's.
    }
  }
}

/** When something in a folder changed last, as a time in milliseconds. */
async function lastChangeIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  return Math.max(...['', ...names].map((name) => statusOf(join(folder, name))?.mtimeMs ?? 0));
}

/** Writes a file with its mode and flushes it to disk. Throws where its copy is not what was staged. */
async function writeDurably({ record, content }: StagedFile, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const mode = Number.parseInt(record.mode, 8);
  if (typeof content === 'string' || content instanceof Uint8Array) return createFile(to, content, mode);
  const source = await openRegularFile(content.location);
  try {
    const { sha256 } = await createFileFrom(to, chunksOf(source), { mode, modifiedAt: null });
    if (sha256 !== record.sha256) throw new Error(`${record.path} was changed while it was stored`);
  } finally {
    await source.close();
  }
}

async function moveToFreeName(part: string, directory: string, time: Date): Promise<string> {
  for (const folder of folderNames(time)) {
    const place = join(directory, folder);
    if (statusOf(place) !== null) continue;
    try {
      await rename(part, place);
      return place;
    } catch (error) {
      // Another run was faster.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].some((code) => hasCode(error, code))) throw error;
      if (statusOf(place) === null) throw error;
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
