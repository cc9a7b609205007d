import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  promises,
  readSync,
  type Stats,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Opens no link in place of a file. Not every system has these; there they are 0. */
export const NO_FOLLOW = (constants.O_NOFOLLOW as number | undefined) ?? 0;
const NON_BLOCKING = (constants.O_NONBLOCK as number | undefined) ?? 0;
const READ = constants.O_RDONLY | NO_FOLLOW | NON_BLOCKING;

/** What a path is; `null` if there is nothing. A symbolic link is itself, not what it points to. */
export function statusOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // Below a file there is nothing.
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** The path itself if something is there, else the nearest one above it that is there. */
export function nearestExisting(path: string): string {
  let nearest = path;
  while (statusOf(nearest) === null && nearest !== dirname(nearest)) nearest = dirname(nearest);
  return nearest;
}

/** A regular file that was read whole. */
interface SmallFile {
  readonly bytes: Buffer;
  /** Type and permissions, as `stat` gives them. */
  readonly mode: number;
}

/**
 * The bytes of a regular file; `null` if there is none. Throws for a symbolic link, a folder, a pipe, and a file
 * larger than `maxBytes`.
 */
export function readRegularFile(path: string, maxBytes: number): Buffer | null {
  return readSmallFile(path, maxBytes)?.bytes ?? null;
}

/** As `readRegularFile`, with the mode of the very file that was read. */
export function readSmallFile(path: string, maxBytes: number): SmallFile | null {
  const status = statusOf(path);
  if (status === null) return null;
  if (!status.isFile()) throw new Error(describeKind(status));
  // Without following a link or waiting for a pipe: the path may have changed since it was looked at.
  const file = openSync(path, READ);
  try {
    const opened = fstatSync(file);
    if (!opened.isFile()) throw new Error(describeKind(opened));
    if (opened.size > maxBytes) throw new Error(`it has ${opened.size} bytes; at most ${maxBytes} are read`);
    return { bytes: readAll(file, opened.size), mode: opened.mode };
  } finally {
    closeSync(file);
  }
}

/** Reads an open file whose size is known. Throws if it has become shorter. */
function readAll(file: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let read = 0; read < size;) {
    const count = readSync(file, bytes, read, size - read, null);
    if (count === 0) throw new Error('it has changed while it was read');
    read += count;
  }
  return bytes;
}

/** Opens a regular file for reading. Throws for what is none, even if it took the place of one just now. */
export async function openRegularFile(path: string): Promise<FileHandle> {
  // Without following a link or waiting for a pipe: the path may have changed since it was looked at.
  const file = await promises.open(path, READ);
  const status = await file.stat();
  if (status.isFile()) return file;
  await file.close();
  throw new Error(describeKind(status));
}

/** Whether an error of the operating system has one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
}

/** Whether the system refused to let us look. Then it is unknown what is there. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** What a path is, for a message about a path that should be a file. */
export function describeKind(status: Stats): string {
  if (status.isSymbolicLink()) return 'it is a symbolic link, which is never followed';
  if (status.isDirectory()) return 'it is a folder';
  return 'it is not a regular file';
}
