import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';

/** Not every system has these; there they are 0. */
const NO_FOLLOW = constants.O_NOFOLLOW as number | undefined;
const NON_BLOCKING = constants.O_NONBLOCK as number | undefined;
const READ = constants.O_RDONLY | (NO_FOLLOW ?? 0) | (NON_BLOCKING ?? 0);

/** About so much of a large text is read at once. */
const PIECE_BYTES = 1024 * 1024;

/** What a path is; `null` where there is nothing. A symbolic link is itself, not what it points to. */
export function statusOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // Below a file there is nothing.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}

/**
 * The bytes of a regular file; `null` where there is none. Throws for a symbolic link, a folder, a pipe, and a file
 * larger than `maxBytes`.
 */
export function readRegularFile(path: string, maxBytes: number): Buffer | null {
  const file = openSmallFile(path, maxBytes);
  if (file === null) return null;
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The lines of a regular file of UTF-8, without what ends them, read as they are wanted; none where there is no file. Throws
 * as `readRegularFile` does.
 */
export function* readRegularLines(path: string, maxBytes: number): Generator<string> {
  const file = openSmallFile(path, maxBytes);
  if (file === null) return;
  try {
    let begun = '';
    for (const text of readTexts(file)) {
      const [rest = '', ...lines] = text.split('\n');
      begun += rest;
      for (const line of lines) {
        yield begun;
        begun = line;
      }
    }
    if (begun !== '') yield begun;
  } finally {
    closeSync(file);
  }
}

/** The content of an open file of UTF-8, piece by piece; no character is torn. */
function* readTexts(file: number): Generator<string> {
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  for (;;) {
    const length = readSync(file, buffer);
    yield length === 0 ? decoder.end() : decoder.write(buffer.subarray(0, length));
    if (length === 0) return;
  }
}

/** The number of the open file; `null` where there is none. */
function openSmallFile(path: string, maxBytes: number): number | null {
  const status = statusOf(path);
  if (status === null) return null;
  if (!status.isFile()) throw new Error(describeKind(status));
  // Without following a link or waiting for a pipe: the path may have changed since it was looked at.
  const file = openSync(path, READ);
  try {
    const opened = fstatSync(file);
    if (!opened.isFile()) throw new Error(describeKind(opened));
    if (opened.size > maxBytes) throw new Error(`it has ${opened.size} bytes; at most ${maxBytes} are read`);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Opens a regular file for reading. Throws for what is none, even if it took the place of one just now. */
export async function openRegularFile(path: string): Promise<FileHandle> {
  // Without following a link or waiting for a pipe: the path may have changed since it was looked at.
  const file = await open(path, READ);
  const status = await file.stat();
  if (status.isFile()) return file;
  await file.close();
  throw new Error(describeKind(status));
}

/** Whether an error of the operating system has this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** What a path is, for a message about a path that should be a file. */
export function describeKind(status: Stats): string {
  if (status.isSymbolicLink()) return 'it is a symbolic link, which is never followed';
  if (status.isDirectory()) return 'it is a folder';
  return 'it is not a regular file';
}
