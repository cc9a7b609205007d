import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { pipeline } from 'node:stream';
import type { StagedFile, StagedSet } from '../../ports.ts';
import { openRegularFile, readRegularFile } from '../files/private-file.ts';
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
    const whole = readWhole(file);
    let entry: ZipEntry;
    if (whole === null) {
      entry = yield* batch.through(packStreamed(file, begun, compressionLevel, modifiedAt));
    } else {
      const packed = packWhole(file, whole, begun, compressionLevel);
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

  /** Large pieces, after what was collected before them; the result of the generator. */
  async *through<Result>(pieces: AsyncGenerator<Buffer, Result>): AsyncGenerator<Buffer, Result> {
    if (this.#heldBytes > 0) yield this.take();
    for (;;) {
      const { done, value } = await pieces.next();
      if (done === true) return value;
      this.totalBytes += value.length;
      yield value;
    }
  }
}

/** What is known of a file before it is read. */
type BegunEntry = Pick<ZipEntry, 'name' | 'offset'>;

function readWhole({ record, content }: StagedFile): Uint8Array | null {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  if (content instanceof Uint8Array) return content;
  if (record.sizeBytes > MAX_WHOLE_BYTES) return null;
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

async function* packStreamed(
  { record, content }: StagedFile,
  begun: BegunEntry,
  level: number,
  modifiedAt: Date,
): AsyncGenerator<Buffer, ZipEntry> {
  if (typeof content === 'string' || content instanceof Uint8Array) throw changed(record.path);
  const unread = {
    ...begun,
    mode: Number.parseInt(record.mode, 8),
    method: level > 0 ? DEFLATED : STORED,
    isStreamed: true,
    isLarge: isLargeFile(record.sizeBytes),
    crc32: 0,
    packedBytes: 0,
    sizeBytes: record.sizeBytes,
  } as const;
  yield localHeader(unread, modifiedAt);
  const source = new Source(content.location);
  let packedBytes = 0;
  for await (const piece of level > 0 ? deflated(source.chunks(), level) : source.chunks()) {
    packedBytes += piece.length;
    yield piece;
  }
  if (source.sizeBytes !== record.sizeBytes) throw changed(record.path);
  const entry = { ...unread, crc32: source.crc32, packedBytes };
  yield dataDescriptor(entry);
  return entry;
}

/** The content of a file, whose size and CRC are known once all of it was read. */
class Source {
  readonly #location: string;
  sizeBytes = 0;
  crc32 = 0;

  constructor(location: string) {
    this.#location = location;
  }

  /** Each chunk has memory of its own: who takes it keeps it as long as it is on its way. */
  async *chunks(): AsyncGenerator<Buffer> {
    const file = await openRegularFile(this.#location);
    try {
      for (;;) {
        const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafeSlow(CHUNK_BYTES) });
        if (bytesRead === 0) return;
        const chunk = buffer.subarray(0, bytesRead);
        this.sizeBytes += bytesRead;
        this.crc32 = crc32(chunk, this.crc32);
        yield chunk;
      }
    } finally {
      await file.close();
    }
  }
}

function deflated(chunks: AsyncIterable<Buffer>, level: number): AsyncIterable<Buffer> {
  const packer = createDeflateRaw({ level, chunkSize: CHUNK_BYTES });
  // What goes wrong with the chunks ends the packer, and who reads from it is told.
  return pipeline(chunks, packer, () => undefined);
}

function changed(path: string): Error {
  return new Error(`${path} was changed while it was packed`);
}
