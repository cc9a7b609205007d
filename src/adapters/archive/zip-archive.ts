import { pipeline, type TransformOptions } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import type { FileRecord } from '../../domain/manifest.ts';
import type { StagedFile, StagedSet } from '../../ports.ts';
import { chunksOf } from '../files/file-chunks.ts';
import { openRegularFile, readRegularFile } from '../files/regular-file.ts';
import {
  dataDescriptor,
  DEFLATED,
  directoryRecord,
  endOfArchive,
  isLargeFile,
  localHeader,
  STORED,
  type ZipEntry,
} from './zip-records.ts';

/** Files up to this size are read whole, and then say what they are before their content. */
const MAX_WHOLE_BYTES = 1024 * 1024;
/** What is read of a larger one at once, and about what is handed on at once of small ones. */
const CHUNK_BYTES = 256 * 1024;

export interface ZipOptions {
  /** From 0 (stored) to 9. */
  readonly compressionLevel: number;
  /** What the archive says of every file; two seconds are alike. */
  readonly modifiedAt: Date;
}

/**
 * A staged set as a zip archive, piece by piece, with one folder in it, named by the date.
 *
 * Throws where a copy is not there any more, or has not the size that was staged.
 */
export async function* packZip(
  { files, dayFolder }: Pick<StagedSet, 'files' | 'dayFolder'>,
  { compressionLevel, modifiedAt }: ZipOptions,
): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  const batch = new Batch();
  for (const file of files) {
    const begun = { name: Buffer.from(`${dayFolder}/${file.record.path}`, 'utf8'), offset: batch.totalBytes };
    const content = wholeOrLocation(file);
    let entry: ZipEntry;
    if (typeof content === 'string') {
      const streamed = new StreamedFile(content, file.record, begun, compressionLevel);
      yield* batch.through(streamed.pieces(modifiedAt));
      ({ entry } = streamed);
    } else {
      const packed = packWhole(file, content, begun, compressionLevel);
      entry = packed.entry;
      batch.add(localHeader(entry, modifiedAt), packed.content);
    }
    directory.push(directoryRecord(entry, modifiedAt));
    if (batch.isFull) yield batch.take();
  }
  const offset = batch.totalBytes;
  batch.add(...directory);
  batch.add(endOfArchive(files.length, { offset, sizeBytes: batch.totalBytes - offset }));
  yield batch.take();
}

/** Collects small pieces, each of which would otherwise cost as much as a large one, and counts the bytes of all. */
class Batch {
  #pieces: Uint8Array[] = [];
  #heldBytes = 0;
  totalBytes = 0;

  get isFull(): boolean {
    return this.#heldBytes >= CHUNK_BYTES;
  }

  add(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#heldBytes += piece.length;
      this.totalBytes += piece.length;
    }
  }

  /** All that was collected, in memory of its own. */
  take(): Buffer {
    const taken = Buffer.concat(this.#pieces, this.#heldBytes);
    this.#pieces = [];
    this.#heldBytes = 0;
    return taken;
  }

  /** Large pieces, after what was collected before them. */
  async *through(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    if (this.#heldBytes > 0) yield this.take();
    for await (const piece of pieces) {
      this.totalBytes += piece.length;
      yield piece;
    }
  }
}

/** What is known of a file before it is read. */
type BegunEntry = Pick<ZipEntry, 'name' | 'offset'>;

/** The content of a small file, or of what is in memory anyway; else where the file is. */
function wholeOrLocation({ record, content }: StagedFile): Uint8Array | string {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  if (content instanceof Uint8Array) return content;
  if (record.sizeBytes > MAX_WHOLE_BYTES) return content.location;
  const bytes = readRegularFile(content.location, MAX_WHOLE_BYTES);
  if (bytes?.length !== record.sizeBytes) throw changed(record.path);
  return bytes;
}

function packWhole(
  { record: { mode } }: StagedFile,
  bytes: Uint8Array,
  begun: BegunEntry,
  level: number,
): { readonly entry: ZipEntry; readonly content: Uint8Array } {
  const isPacked = level > 0 && bytes.length > 0;
  const content = isPacked ? deflateRawSync(bytes, { level }) : bytes;
  const entry = {
    ...begun,
    mode: Number.parseInt(mode, 8),
    method: isPacked ? DEFLATED : STORED,
    isStreamed: false,
    isLarge: isLargeFile(bytes.length),
    crc32: crc32(bytes),
    packedBytes: content.length,
    sizeBytes: bytes.length,
  } as const;
  return { entry, content };
}

/** A file that is not held in memory: what its entry says is known once all pieces were taken. */
class StreamedFile {
  readonly #location: string;
  readonly #record: FileRecord;
  readonly #level: number;
  #readBytes = 0;
  entry: ZipEntry;

  constructor(location: string, record: FileRecord, begun: BegunEntry, level: number) {
    const { mode, sizeBytes } = record;
    this.#location = location;
    this.#record = record;
    this.#level = level;
    this.entry = {
      ...begun,
      mode: Number.parseInt(mode, 8),
      method: level > 0 ? DEFLATED : STORED,
      isStreamed: true,
      isLarge: isLargeFile(sizeBytes),
      crc32: 0,
      packedBytes: 0,
      sizeBytes,
    };
  }

  async *pieces(modifiedAt: Date): AsyncGenerator<Buffer> {
    yield localHeader(this.entry, modifiedAt);
    let packedBytes = 0;
    const read = (): AsyncGenerator<Buffer> => this.#read();
    for await (const piece of this.#level > 0 ? deflated(read(), this.#level) : copied(read())) {
      packedBytes += piece.length;
      yield piece;
    }
    if (this.#readBytes !== this.#record.sizeBytes) throw changed(this.#record.path);
    this.entry = { ...this.entry, packedBytes };
    yield dataDescriptor(this.entry);
  }

  async *#read(): AsyncGenerator<Buffer> {
    const file = await openRegularFile(this.#location);
    try {
      for await (const chunk of chunksOf(file, CHUNK_BYTES)) {
        this.#readBytes += chunk.length;
        this.entry = { ...this.entry, crc32: crc32(chunk, this.entry.crc32) };
        yield chunk;
      }
    } finally {
      await file.close();
    }
  }
}

/** Each chunk in memory of its own: who takes it keeps it as long as it is on its way. */
async function* copied(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

function deflated(chunks: AsyncIterable<Buffer>, level: number): AsyncIterable<Buffer> {
  // It lets nothing wait, so that it is done with a chunk before the next is read, into the same memory.
  const options: ZlibOptions & TransformOptions = { level, chunkSize: CHUNK_BYTES, writableHighWaterMark: 1 };
  const packer = createDeflateRaw(options);
  // What goes wrong with the chunks ends the packer, and who reads from it is told.
  return pipeline(chunks, packer, () => undefined);
}

function changed(path: string): Error {
  return new Error(`${path} was changed while it was packed`);
}
