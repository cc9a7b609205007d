import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { hasCode } from '../files/regular-file.ts';
import { DEFLATED, STORED } from './zip-records.ts';

/** Archives up to this size are read whole; those of many small files up to the other. */
const SMALL_BYTES = 1024 * 1024;
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
/** Files that take no more than this of their archive, one with another, are small. */
const SMALL_FILE_BYTES = 64 * 1024;

/** The upper half of an entry's external attributes is a Unix mode, of which these bits are the kind of file. */
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;

/**
 * What is needed of a file in an archive to read it. An entry holds all that the archive says of it, five times as much,
 * which counts where there are twenty thousand.
 */
export interface ArchivedFile {
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

/** A zip archive that is read entry by entry. It is untrusted, and what it says of itself is held against its bytes. */
export class ZipReader {
  readonly #zip: ZipFile;
  /** All of it, where it is read whole: thousands of small files are read ten times as fast from memory. */
  readonly #bytes: Buffer | null;
  #closing: Promise<void> | undefined;

  private constructor(zip: ZipFile, bytes: Buffer | null) {
    this.#zip = zip;
    this.#bytes = bytes;
  }

  /** Throws where it is none. */
  static async open(path: string): Promise<ZipReader> {
    const { fromBufferPromise, openPromise } = await loadZipReader();
    const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true };
    const { size } = await stat(path);
    if (size > SMALL_BYTES) {
      const zip = await openPromise(path, options);
      const reader = new ZipReader(zip, null);
      if (size > MAX_WHOLE_BYTES || size > zip.entryCount * SMALL_FILE_BYTES) return reader;
      await reader.close();
    }
    const bytes = await readFile(path);
    return new ZipReader(await fromBufferPromise(bytes, options), bytes);
  }

  /** As the archive says, before any entry is read. */
  get entryCount(): number {
    return this.#zip.entryCount;
  }

  get sizeBytes(): number {
    return this.#zip.fileSize;
  }

  entries(): AsyncIterable<Entry> {
    return this.#zip.eachEntry();
  }

  /** Where the content of an entry is. Throws where it is no regular file, or one that cannot be read. */
  async locate(path: string, entry: Entry): Promise<ArchivedFile> {
    const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
    if (kind !== 0 && kind !== REGULAR_FILE) throw new Error(`${path} is a link or a device`);
    if (entry.isEncrypted()) throw new Error(`${path} is encrypted by the archive`);
    const method = entry.compressionMethod;
    if (method !== STORED && method !== DEFLATED)
      throw new Error(`${path} has the compression method ${method}`);
    const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return {
      offset: fileDataStart,
      isDeflated: method === DEFLATED,
      packedBytes: entry.compressedSize,
      sizeBytes: entry.uncompressedSize,
      crc32: entry.crc32,
    };
  }

  /**
   * The content of a file, checked, where the archive is read whole; else `null`. It never inflates more than was declared:
   * whoever asks has bounded that.
   */
  contentOf(path: string, file: ArchivedFile): Buffer | null {
    if (this.#bytes === null) return null;
    const { offset, packedBytes, sizeBytes } = file;
    const packed = this.#bytes.subarray(offset, offset + packedBytes);
    const content = file.isDeflated ? inflate(packed, sizeBytes, path) : packed;
    if (content.length !== sizeBytes) throw new Error(`${path} has not enough bytes`);
    if (crc32(content) !== file.crc32) throw wrongCrc(path);
    return content;
  }

  /** The content of a file piece by piece; what is wrong with it is thrown at the latest at its end. */
  async stream(path: string, file: ArchivedFile): Promise<AsyncIterable<Uint8Array>> {
    if (!this.#zip.isOpen) throw new Error('the archive is closed');
    const { offset, isDeflated, packedBytes, sizeBytes } = file;
    const range = [offset, packedBytes, 0, packedBytes] as const;
    const stream = await new Promise<Readable>((resolve, reject) => {
      // The package's own form with a promise calls another function instead.
      this.#zip.openReadStreamLowLevel(...range, isDeflated, sizeBytes, (error, opened) => {
        if (error === null) resolve(opened);
        else reject(error);
      });
    });
    return checkedChunks(stream, path, file.crc32);
  }

  /** Done when the file is closed, without which not every system removes it. */
  close(): Promise<void> {
    if (this.#bytes !== null) return Promise.resolve();
    this.#closing ??= new Promise((resolve) => {
      this.#zip.once('close', resolve);
      this.#zip.close();
    });
    return this.#closing;
  }
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

/** The package checks sizes, and leaves the CRC to us. */
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
