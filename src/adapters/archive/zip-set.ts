import { createHash, hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { isSetFolder } from '../../domain/backup-name.ts';
import { CHECKSUMS_FILE, MANIFEST_FILE, type FileDigest } from '../../domain/backup-set.ts';
import { messageOf } from '../../domain/failure.ts';
import { parseManifest } from '../../domain/manifest-parser.ts';
import { collidingPaths, isSafePath } from '../../domain/set-path.ts';
import type { OpenedSet } from '../../ports.ts';
import { MAX_TEXT_BYTES } from '../files/folder-set.ts';
import { hasCode } from '../files/regular-file.ts';
import { DEFLATED, STORED } from './zip-records.ts';

/** Ten thousand certificates make twenty thousand files; what has more was not made here. */
const MAX_ENTRIES = 100_000;

/** Archives up to this size are read whole; those of many small files up to the other. */
const SMALL_BYTES = 1024 * 1024;
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
/** Files that take no more than this of their archive, one with another, are small. */
const SMALL_FILE_BYTES = 64 * 1024;

/** The upper half of an entry's external attributes is a Unix mode, of which these bits are the kind of file. */
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;

/**
 * Opens the set in a zip archive without unpacking it.
 *
 * The archive is untrusted: whoever could write to the store could have made it. Throws for a name that leads out of
 * the folder, a link, a name twice, a size that the manifest does not name, entries that share their bytes (so that
 * no bomb is ever inflated), a wrong CRC, and anything outside the one dated folder.
 */
export async function openZip(path: string): Promise<OpenedSet> {
  const archive = await openArchive(path);
  const close = closeOnce(archive);
  try {
    const archived = await listFiles(archive.zip);

    await refuseUnnamedSizes(archive, archived);

    const files: FileDigest[] = [];
    for (const [name, file] of archived) files.push(await digestOf(archive, name, file));
    return {
      files,
      readText: (name) => readText(archive, name, archived.get(name)),
      stream: (name) => streamOf(archive, name, archived.get(name)),
      close,
    };
  } catch (error) {
    await close();
    // The reader's messages quote names, which may hold what a terminal obeys.
    throw new Error(messageOf(error).replace(/\p{Cc}/gu, '?'), { cause: error });
  }
}

/** An archive, and all its bytes where it is read whole: thousands of small files are read ten times as fast from them. */
interface Archive {
  readonly zip: ZipFile;
  readonly bytes: Buffer | null;
}

/**
 * What is needed of a file in an archive to read it. The reader's own entries hold all that the archive says of it, five
 * times as much, which counts where there are twenty thousand.
 */
interface ArchivedFile {
  /** Where its content begins in the archive. */
  readonly offset: number;
  readonly isDeflated: boolean;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly crc32: number;
}

/** What reads archives, loaded once. */
export function loadZipReader(): Promise<typeof import('yauzl')> {
  return import('yauzl');
}

async function openArchive(path: string): Promise<Archive> {
  const { fromBufferPromise, openPromise } = await loadZipReader();
  const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true };
  const { size } = await stat(path);
  if (size > SMALL_BYTES) {
    const archive = { zip: await openPromise(path, options), bytes: null };
    if (size > MAX_WHOLE_BYTES || size > archive.zip.entryCount * SMALL_FILE_BYTES) return archive;
    await closeOnce(archive)();
  }
  const bytes = await readFile(path);
  return { zip: await fromBufferPromise(bytes, options), bytes };
}

/** Closes the archive; done when the file is closed, without which not every system removes it. */
function closeOnce({ zip, bytes }: Archive): () => Promise<void> {
  if (bytes !== null) return () => Promise.resolve();
  let closing: Promise<void> | undefined;
  return () =>
    (closing ??= new Promise((resolve) => {
      zip.once('close', resolve);
      zip.close();
    }));
}

/** The files by their paths in the set's folder. */
async function listFiles(zip: ZipFile): Promise<Map<string, ArchivedFile>> {
  if (zip.entryCount > MAX_ENTRIES) throw new Error(`the archive has ${zip.entryCount} entries`);
  const files = new Map<string, ArchivedFile>();
  const folders = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const [folder = '', ...rest] = entry.fileName.split('/');
    const path = rest.join('/');
    if (!isSetFolder(folder) || !isSafePath(path))
      throw new Error('a file of the archive is not in its dated folder');
    if (files.has(path)) throw new Error(`${path} is in the archive twice`);
    folders.add(folder);
    files.set(path, await locate(zip, path, entry));
  }
  const collision = collidingPaths([...files.keys()]);
  if (collision !== null) throw new Error(`${collision[0]} and ${collision[1]} are one name`);
  if (folders.size > 1) throw new Error('the archive has more than one dated folder');
  // Deflate packs a thousand to one at best; entries that overlap have no such limit.
  const packedBytes = [...files.values()].reduce((sum, file) => sum + file.packedBytes, 0);
  if (packedBytes > zip.fileSize) throw new Error('files of the archive share their bytes');
  return files;
}

/** Where the content of an entry is. Throws where it is no regular file, or one that cannot be read. */
async function locate(zip: ZipFile, path: string, entry: Entry): Promise<ArchivedFile> {
  const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
  if (kind !== 0 && kind !== REGULAR_FILE) throw new Error(`${path} is a link or a device`);
  if (entry.isEncrypted()) throw new Error(`${path} is encrypted by the archive`);
  const method = entry.compressionMethod;
  if (method !== STORED && method !== DEFLATED)
    throw new Error(`${path} has the compression method ${method}`);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  return {
    offset: fileDataStart,
    isDeflated: method === DEFLATED,
    packedBytes: entry.compressedSize,
    sizeBytes: entry.uncompressedSize,
    crc32: entry.crc32,
  };
}

/** Sizes are declared before content: what declares more than the manifest says is not inflated. */
async function refuseUnnamedSizes(archive: Archive, files: ReadonlyMap<string, ArchivedFile>): Promise<void> {
  const manifest = parseManifest(await readText(archive, MANIFEST_FILE, files.get(MANIFEST_FILE)));
  const sizes = new Map(manifest.files.map((file) => [file.path, file.sizeBytes]));
  for (const [path, { sizeBytes }] of files) {
    if (path === MANIFEST_FILE) continue;
    const isRight = path === CHECKSUMS_FILE ? sizeBytes <= MAX_TEXT_BYTES : sizeBytes === sizes.get(path);
    if (!isRight) throw new Error(`${path} has a size that the manifest does not name`);
  }
}

async function readText(archive: Archive, path: string, file: ArchivedFile | undefined): Promise<string> {
  if (file === undefined) throw new Error(`${path} is missing`);
  if (file.sizeBytes > MAX_TEXT_BYTES) throw new Error(`${path} is too large`);
  const whole = readWhole(archive, path, file);
  if (whole !== null) return whole.toString('utf8');
  return (await buffer(await streamOf(archive, path, file))).toString('utf8');
}

async function digestOf(archive: Archive, path: string, file: ArchivedFile): Promise<FileDigest> {
  const { sizeBytes } = file;
  const whole = readWhole(archive, path, file);
  if (whole !== null) return { path, sizeBytes, sha256: hash('sha256', whole, 'hex') };
  const sum = createHash('sha256');
  for await (const bytes of await streamOf(archive, path, file)) sum.update(bytes);
  return { path, sizeBytes, sha256: sum.digest('hex') };
}

/** The content of a small file in a small archive; `null` for every other. It never inflates more than was declared. */
function readWhole({ bytes }: Archive, path: string, file: ArchivedFile): Buffer | null {
  const { offset, packedBytes, sizeBytes } = file;
  if (bytes === null || sizeBytes > MAX_TEXT_BYTES) return null;
  const packed = bytes.subarray(offset, offset + packedBytes);
  const content = file.isDeflated ? inflate(packed, sizeBytes, path) : packed;
  if (content.length !== sizeBytes) throw new Error(`${path} has not enough bytes`);
  if (crc32(content) !== file.crc32) throw wrongCrc(path);
  return content;
}

/** Throws where there would be more bytes than said. */
function inflate(packed: Buffer, sizeBytes: number, path: string): Buffer {
  try {
    return inflateRawSync(packed, {
      // Zero would stand for no limit.
      maxOutputLength: Math.max(sizeBytes, 1),
      // Room for this file and no more: 16 KB otherwise, which stay taken as long as its bytes do.
      chunkSize: Math.max(sizeBytes + 1, constants.Z_MIN_CHUNK),
    });
  } catch (error) {
    if (hasCode(error, 'ERR_BUFFER_TOO_LARGE'))
      throw new Error(`${path} has too many bytes`, { cause: error });
    throw error;
  }
}

async function streamOf(
  { zip }: Archive,
  path: string,
  file: ArchivedFile | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  if (file === undefined) throw new Error(`${path} is missing`);
  if (!zip.isOpen) throw new Error('the archive is closed');
  const { offset, isDeflated, packedBytes, sizeBytes } = file;
  const stream = await new Promise<Readable>((resolve, reject) => {
    // The reader's own form with a promise calls another function instead.
    zip.openReadStreamLowLevel(
      offset,
      packedBytes,
      0,
      packedBytes,
      isDeflated,
      sizeBytes,
      (error, opened) => {
        if (error === null) resolve(opened);
        else reject(error);
      },
    );
  });
  return checkedChunks(stream, path, file.crc32);
}

/** The reader checks sizes, and leaves the CRC to us. */
async function* checkedChunks(
  chunks: AsyncIterable<Buffer>,
  path: string,
  expectedCrc: number,
): AsyncGenerator<Buffer> {
  let crc = 0;
  for await (const bytes of chunks) {
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (crc !== expectedCrc) throw wrongCrc(path);
}

function wrongCrc(path: string): Error {
  return new Error(`${path} has a wrong CRC`);
}
