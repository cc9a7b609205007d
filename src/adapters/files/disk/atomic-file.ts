import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fsync,
  linkSync,
  mkdtempSync,
  openSync,
  promises,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { promisify } from 'node:util';
import { hasCode, NO_FOLLOW, statusOf } from './regular-file.ts';
import { markFinished, markUnfinished } from './cleanup-registry.ts';
import { makeFolder } from './folders.ts';

// A call to the system that touches one small file takes some microseconds, and ten times as many where it goes through
// the thread pool: with thousands of certificates that is the difference between a second and ten. What waits for
// the disk, or for a large file, does not wait here.
const flush = promisify(fsync);

/** Of bytes, on most systems. */
const MAX_NAME_BYTES = 255;
/** A longer one is no ending. */
const MAX_ENDING_BYTES = 32;
/** Nobody else reads what is half-written. */
const PRIVATE_MODE = 0o600;
const PRIVATE_FOLDER_MODE = 0o700;
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW;

/** Removes a file if there is one. */
export function removeFile(path: string): void {
  if (statusOf(path) !== null) rmSync(path, { force: true });
}

/**
 * Creates a file that was not there, with these permissions from the moment it exists, and flushes it to disk. Where
 * it cannot be written to its end, nothing of it stays.
 */
export async function createFile(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const file = openSync(path, CREATE, mode);
  try {
    write(file, content, mode);
    await flush(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** As `createFile`, for a file that is not needed after a loss of power. */
export function createPassingFile(path: string, content: string | Uint8Array, mode: number): void {
  const file = openSync(path, CREATE, mode);
  try {
    write(file, content, mode);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function write(file: number, content: string | Uint8Array, mode: number): void {
  // The process's umask may have taken bits away.
  fchmodSync(file, mode);
  writeFileSync(file, content);
}

/** What was written to a file. */
export interface WrittenContent {
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * As `createFile`, from a stream, which is not held in memory; with the time of its last change, if one is given. Throws what
 * the stream throws.
 */
export async function createFileFrom(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  { mode, modifiedAt }: { readonly mode: number; readonly modifiedAt: Date | null },
): Promise<WrittenContent> {
  return createFrom(path, chunks, async (file) => {
    // In this order: Wine makes a read-only file writable when it sets the time.
    if (modifiedAt !== null) await file.utimes(modifiedAt, modifiedAt);
    await file.chmod(mode);
    await file.sync();
  });
}

/** As `createFileFrom`, for a file that is not needed after a loss of power. */
export async function createPassingFileFrom(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  mode: number,
): Promise<WrittenContent> {
  return createFrom(path, chunks, (file) => file.chmod(mode));
}

async function createFrom(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  finish: (file: FileHandle) => Promise<void>,
): Promise<WrittenContent> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  // At once: a run that is told to end meanwhile removes what is there, and would not see what a thread is about to make.
  closeSync(openSync(path, CREATE, PRIVATE_MODE));
  const file = await promises.open(path, constants.O_RDWR | NO_FOLLOW);
  try {
    await file.writeFile(
      (async function* () {
        for await (const chunk of chunks) {
          hash.update(chunk);
          sizeBytes += chunk.length;
          yield chunk;
        }
      })(),
    );
    await finish(file);
  } catch (error) {
    await promises.rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

/** Makes an empty folder in the runner's temporary one, which is made if it is missing. Only this user can enter it. */
export function makeTemporaryFolder(parent: string): string {
  makeFolder(parent, PRIVATE_FOLDER_MODE);
  return mkdtempSync(join(parent, 'certkeep-'));
}

/**
 * Removes a folder of the runner's temporary one. Where that cannot be done it is left to the runner, which clears that
 * folder: nothing in it is a key in the clear, and what was done is done.
 */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  await promises.rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/** Where a file's new content is written before it takes its place. The name is ours alone. */
export function partialPath(path: string): string {
  return hiddenBeside(path, 'certkeep-part');
}

/** A hidden name beside a file, with an ending of ours. It is put together by hand: a long list asks for thousands. */
export function hiddenBeside(path: string, ending: string): string {
  const name = basename(path);
  return `${path.slice(0, path.length - name.length)}.${shortened(name, ending.length + 2)}.${ending}`;
}

/** A name that leaves room for so many more characters; a long one is told from others by its digest. */
function shortened(name: string, added: number): string {
  if (name.length * 3 + added <= MAX_NAME_BYTES || Buffer.byteLength(name) + added <= MAX_NAME_BYTES)
    return name;
  const digest = hash('sha256', name, 'hex').slice(0, 16);
  return `${cut(name, MAX_NAME_BYTES - added - digest.length - 1)}-${digest}`;
}

/** The beginning of a text that has at most so many bytes in UTF-8. */
function cut(text: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true });
}

/**
 * Has a file written at `part`, which is on the same file system, and gives it a dated name beside a path that is free:
 * `name-20261123T021000Z.ext`, or with `-r2` and so on; the name. What bears such a name is whole at every moment.
 */
export async function createBeside(
  path: string,
  stamp: string,
  part: string,
  write: (part: string) => Promise<unknown>,
): Promise<string> {
  const { dir } = parse(path);
  removeFile(part);
  markUnfinished(part);
  try {
    await write(part);
    for (let attempt = 1; ; attempt += 1) {
      const beside = join(dir, datedName(path, `-${stamp}${attempt > 1 ? `-r${attempt}` : ''}`));
      if (hasTakenName(beside, part)) return beside;
    }
  } finally {
    removeFile(part);
    markFinished(part);
  }
}

function datedName(path: string, date: string): string {
  const { base, name, ext } = parse(path);
  const [stem, ending] = Buffer.byteLength(ext) <= MAX_ENDING_BYTES ? [name, ext] : [base, ''];
  return `${cut(stem, MAX_NAME_BYTES - Buffer.byteLength(date + ending))}${date}${ending}`;
}

/** Gives a file a name that nothing has, which a move would replace; whether it was free. */
function hasTakenName(name: string, file: string): boolean {
  if (statusOf(name) !== null) return false;
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    // Not on every file system can a file have two names.
    renameSync(file, name);
    return true;
  }
}
