import { randomUUID } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dayFolder, timeFolder } from '../../../domain/backup/backup-name.ts';
import type { FileDigest } from '../../../domain/backup/backup-set.ts';
import type { StagedSet } from '../../../ports/backup-set.ts';
import { modeOfFile } from '../../set-format/file-modes.ts';
import { createFileFrom } from '../disk/atomic-file.ts';
import { markFinished, markUnfinished } from '../disk/cleanup-registry.ts';
import { chunksOf } from '../disk/file-chunks.ts';
import { makeFolder } from '../disk/folders.ts';
import { moveFile, PLACING, type Placing } from '../disk/placement.ts';
import { hasCode, openRegularFile, statusOf } from '../disk/regular-file.ts';

/** Begins the names of folders that are being filled or removed. They are ours, and no set's. */
const PART_PREFIX = '.certkeep-part-';
/** A run that is alive changes something in its part all the time; one that did not for so long was killed. */
const ABANDONED_AFTER_MS = 3_600_000;

/** Sets in one second before something else must be wrong. */
const MAX_FOLDERS_A_SECOND = 100;

/** Where a set was written. */
interface WrittenFolder {
  /** Absolute. */
  readonly place: string;
  readonly sizeBytes: number;
}

/**
 * Copies a staged set into a directory, as the first of the folders `2026-11-23`, `2026-11-23T021000Z`, `…-r2` that is free.
 * It appears there whole and flushed to disk, or not at all. Throws if a staged file is not what it was.
 */
export async function writeSetFolder(
  directory: string,
  staged: StagedSet,
  time: Date,
  placing: Placing = PLACING,
): Promise<WrittenFolder> {
  makeFolder(directory);
  await removeAbandonedParts(directory);
  // Under a name that is no set's until every file is on disk.
  const part = partIn(directory);
  markUnfinished(part);
  try {
    let sizeBytes = 0;
    for (const file of staged.files) {
      await copyFile(join(staged.root, staged.folder), part, file);
      sizeBytes += file.sizeBytes;
    }
    await flushFolder(part);
    const place = await moveToFreeName(part, directory, time, placing);
    await flushFolder(directory);
    return { place, sizeBytes };
  } finally {
    await rm(part, { recursive: true, force: true });
    markFinished(part);
  }
}

/** A free name in a directory for a folder that is being filled or removed. */
export function partIn(directory: string): string {
  return join(directory, `${PART_PREFIX}${randomUUID()}`);
}

async function copyFile(from: string, to: string, { path, sha256 }: FileDigest): Promise<void> {
  const parts = path.split('/');
  const target = join(to, ...parts);
  makeFolder(dirname(target));
  const source = await openRegularFile(join(from, ...parts));
  try {
    const options = { mode: modeOfFile(path), modifiedAt: null };
    const copy = await createFileFrom(target, chunksOf(source), options);
    if (copy.sha256 !== sha256) throw new Error(`${path} was changed while it was stored`);
  } finally {
    await source.close();
  }
}

async function moveToFreeName(
  part: string,
  directory: string,
  time: Date,
  placing: Placing,
): Promise<string> {
  for (const folder of folderNames(time)) {
    const place = join(directory, folder);
    if (statusOf(place) !== null) continue;
    try {
      placing.rename(part, place);
      return place;
    } catch (error) {
      if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY', 'ENOTDIR')) throw error;
      // Another run was faster.
      if (statusOf(place) !== null) continue;
      await moveFile({ staged: part, target: place }, placing);
      return place;
    }
  }
  throw new Error(`no name is free for ${timeFolder({ time, attempt: 1 })}`);
}

function* folderNames(time: Date): Generator<string> {
  yield dayFolder(time);
  for (let attempt = 1; attempt <= MAX_FOLDERS_A_SECOND; attempt += 1) yield timeFolder({ time, attempt });
}

/** Flushes the names in a folder to disk. Not every system can, and the files in it are flushed already. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r');
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  } catch {
    // What is lost with the power then is a whole set, which is not called stored before its drill.
  }
}

/** Removes what killed runs left half-filled or half-removed. It disturbs nothing, so that it may stay if it must. */
async function removeAbandonedParts(directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.filter(({ name }) => name.startsWith(PART_PREFIX))) {
    const part = join(directory, entry.name);
    try {
      const age = Date.now() - (await lastChangeIn(part));
      if (entry.isDirectory() && age > ABANDONED_AFTER_MS) await rm(part, { recursive: true, force: true });
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
