import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { isSetFolder } from '../../domain/backup/backup-name.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { collidingPaths, isSafePath } from '../../domain/backup/set-path.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { SetReader } from '../../ports/stores.ts';
import { isOfSystem } from '../files/disk/regular-file.ts';
import { consistentReader } from './consistent-reader.ts';

/** A set is a few files, and the user's public ones. */
const MAX_ENTRIES = 10_000;
/** Times and owners, in the extra field of an entry, take some tens of bytes. */
const MAX_EXTRA_BYTES = 4096;

/** The upper half of an entry's external attributes is a Unix mode, of which these bits are the kind of file. */
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;

const STORED = 0;
const DEFLATED = 8;

/** Loads what opens zip archives, for who will need it soon. */
export async function loadZipReader(): Promise<void> {
  await import('yauzl');
}

/**
 * Opens the set in a zip archive without unpacking it; reads nothing but the archive's directory.
 *
 * The archive is untrusted: anybody who can write to the store can have made it. Throws for a name that leads out of
 * the folder, a link, a name twice, entries that share their bytes (so that no bomb is ever inflated), and anything outside
 * the one dated folder. A file that has another size or CRC than the directory says throws when it is read. A `Failure` (`unreadable`)
 * says that the archive could not be read from the disk of this machine.
 */
export async function openZip(path: string): Promise<SetReader> {
  const { openPromise } = await import('yauzl');
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true });
    const opened = zip;
    const files = await listFiles(opened);
    return consistentReader({
      paths: [...files.keys()],
      read: (name) => readEntry(opened, name, files.get(name)),
      close: once(() => closeZip(opened)),
    });
  } catch (error) {
    if (zip !== undefined) await closeZip(zip);
    if (isOfSystem(error)) throw unreadable(error);
    // The reader's messages quote names, which may hold what a terminal obeys.
    throw new Error(messageOf(error), { cause: error });
  }
}

/** The files by their paths in the set's folder. */
async function listFiles(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw new Error(`the archive has ${zip.entryCount} entries`);
  const files = new Map<string, Entry>();
  const folders = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const [folder = '', ...rest] = entry.fileName.split('/');
    const path = rest.join('/');
    if (!isSetFolder(folder) || !isSafePath(path))
      throw new Error('a file of the archive is not in its dated folder');
    if (files.has(path)) throw new Error(`${path} is in the archive twice`);
    rejectUnusable(path, entry);
    folders.add(folder);
    files.set(path, entry);
  }
  const collision = collidingPaths([...files.keys()]);
  if (collision !== null) throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
  if (folders.size > 1) throw new Error('the archive has more than one dated folder');
  rejectSharedBytes(zip, [...files.values()]);
  return files;
}

function rejectUnusable(path: string, entry: Entry): void {
  const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
  if (kind !== 0 && kind !== REGULAR_FILE) throw new Error(`${path} is a link or a device`);
  if (entry.isEncrypted()) throw new Error(`${path} is encrypted by the archive`);
  const method = entry.compressionMethod;
  if (method !== STORED && method !== DEFLATED)
    throw new Error(`${path} has the compression method ${method}`);
  if (entry.extraFieldLength + entry.fileCommentLength > MAX_EXTRA_BYTES)
    throw new Error(`${path} has too much beside its content`);
}

/** Deflate packs a thousand to one at best; entries that overlap have no such limit. */
function rejectSharedBytes(zip: ZipFile, entries: readonly Entry[]): void {
  const packedBytes = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  if (packedBytes > zip.fileSize) throw new Error('files of the archive share their bytes');
}

/** The content of a file piece by piece. The package checks sizes, and leaves the CRC to us. */
async function* readEntry(zip: ZipFile, path: string, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new Error(`${path} is missing`);
  let crc = 0;
  try {
    const chunks: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    for await (const bytes of chunks) {
      crc = crc32(bytes, crc);
      yield bytes;
    }
  } catch (error) {
    if (isOfSystem(error)) throw unreadable(error);
    throw new Error(`${path} is damaged: ${messageOf(error)}`, { cause: error });
  }
  if (crc !== entry.crc32) throw new Error(`${singleLine(path)} has a wrong CRC`);
}

/** This machine failed, not the archive. */
function unreadable(error: unknown): Failure {
  return new Failure('unreadable', `A downloaded backup could not be read: ${messageOf(error)}.`, {
    cause: error,
  });
}

/** Done when the file is closed, without which not every system removes it. */
function closeZip(zip: ZipFile): Promise<void> {
  return new Promise((resolve) => {
    zip.once('close', resolve);
    zip.close();
  });
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}
