import { chmodSync, chownSync, constants, copyFileSync, renameSync, utimesSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { messageOf } from '../../../domain/failure.ts';
import { createBeside, createFile, createFileFrom, partialPath, removeFile } from './atomic-file.ts';
import { markFinished, markUnfinished } from './cleanup-registry.ts';
import { inheritAccess, OTHERS_BITS, PERMISSIONS } from './file-access.ts';
import { chunksOf } from './file-chunks.ts';
import { hasCode, openRegularFile, statusOf } from './regular-file.ts';

/** Three seconds and a half: a virus scanner or a server that reads its files again is done by then. */
const PAUSES_MS = [50, 100, 200, 400, 800, 2000];
/** Windows refuses to replace a file that is open or read-only with these. */
const HELD_CODES = ['EPERM', 'EACCES', 'EBUSY'];
const OWNER_WRITES = 0o200;

/** What placing files needs of the world. */
export interface Placing {
  readonly rename: (from: string, to: string) => void;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Gets a sentence about a file whose owner or mode is not what it was. */
  readonly warn: (message: string) => void;
}

/** On this machine. It reports nothing. */
export const PLACING: Placing = { rename: renameSync, wait: setTimeout, warn: () => undefined };

/** A whole file under a name of its own, and the path that it goes to. */
export interface Move {
  readonly staged: string;
  readonly target: string;
  /** It is for this user alone, unless the file that it replaces was for others too, as `inheritAccess` has it. */
  readonly isPrivate?: boolean;
}

/**
 * Moves a file or a folder to its path. A file there that is read-only is replaced all the same; one that another program holds open is
 * waited for. Throws if it stays in the way; then the path has the old file, and the new one still waits.
 */
export async function moveFile(move: Move, placing: Placing): Promise<void> {
  const { staged, target, isPrivate = false } = move;
  if (isPrivate) inheritAccess(staged, target, placing.warn);
  let cleared: number | null = null;
  for (const pause of [...PAUSES_MS, null]) {
    try {
      placing.rename(staged, target);
      return;
    } catch (error) {
      if (hasCode(error, 'EXDEV') && staged !== partialPath(target)) return moveAcross(move, placing);
      const isHeld = hasCode(error, ...HELD_CODES);
      if (isHeld && cleared === null) cleared = clearReadOnly(target);
      if (isHeld && pause !== null) await placing.wait(pause);
      else {
        if (cleared !== null) chmodSync(target, cleared);
        throw isHeld ? held(move, error) : error;
      }
    }
  }
}

function held({ staged, target }: Move, error: unknown): Error {
  const what = statusOf(target) === null ? `${staged} cannot be moved` : `${target} cannot be replaced`;
  return new Error(`${what}, because another program has it open or it is protected (${messageOf(error)})`, {
    cause: error,
  });
}

/** Makes a read-only file writable; the mode that it had, or `null` if nothing was changed. */
function clearReadOnly(path: string): number | null {
  try {
    const status = statusOf(path);
    if (status?.isFile() !== true || (status.mode & OWNER_WRITES) !== 0) return null;
    chmodSync(path, (status.mode & PERMISSIONS) | OWNER_WRITES);
    return status.mode & PERMISSIONS;
  } catch {
    // It is somebody else's.
    return null;
  }
}

/** A folder on the way is on another disk, to which nothing can be moved: a copy goes beside the place first. */
async function moveAcross({ staged, target }: Move, placing: Placing): Promise<void> {
  const part = partialPath(target);
  removeFile(part);
  markUnfinished(part);
  try {
    copyFileSync(staged, part, constants.COPYFILE_EXCL);
    const { uid, gid, mode, atime, mtime } = statusOf(staged) ?? {};
    if (uid !== undefined && gid !== undefined && process.getuid?.() === 0) chownSync(part, uid, gid);
    if (mode !== undefined) chmodSync(part, mode & PERMISSIONS);
    if (atime !== undefined && mtime !== undefined) utimesSync(part, atime, mtime);
    await moveFile({ staged: part, target }, placing);
    removeFile(staged);
  } finally {
    removeFile(part);
    markFinished(part);
  }
}

/** Puts a whole new file in place of what is at `path`, which at no moment is half-written. */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  { mode, isPrivate }: { readonly mode: number; readonly isPrivate: boolean },
  placing: Placing,
): Promise<void> {
  const part = partialPath(path);
  removeFile(part);
  markUnfinished(part);
  try {
    await createFile(part, content, mode);
    await moveFile({ staged: part, target: path, isPrivate }, placing);
  } finally {
    removeFile(part);
    markFinished(part);
  }
}

/** Writes a file under a dated name beside a path; that name. */
export async function writeBeside(
  path: string,
  content: string,
  stamp: string,
  { mode }: { readonly mode: number },
): Promise<string> {
  const part = partialPath(path);
  return createBeside(path, stamp, part, () => createFile(part, content, mode));
}

/**
 * Copies what is at a path to a dated name beside it, with its mode and time; the name, or `null` if nothing is there. What a private
 * file replaces is for this user alone, too. Throws for what is no regular file.
 */
export async function keepBeside(
  path: string,
  stamp: string,
  { isPrivate, part = partialPath(path) }: { readonly isPrivate: boolean; readonly part?: string },
): Promise<string | null> {
  if (statusOf(path) === null) return null;
  const copy = async (): Promise<void> => {
    const existing = await openRegularFile(path);
    try {
      const { mode, mtime } = await existing.stat();
      const kept = { mode: mode & PERMISSIONS & (isPrivate ? ~OTHERS_BITS : ~0), modifiedAt: mtime };
      await createFileFrom(part, chunksOf(existing), kept);
    } finally {
      await existing.close();
    }
  };
  try {
    return await createBeside(path, stamp, part, copy);
  } catch (error) {
    if (hasCode(error, 'EXDEV') && part !== partialPath(path)) return keepBeside(path, stamp, { isPrivate });
    throw error;
  }
}
