import { pipeline } from 'node:stream/promises';
import type { Header, Pack } from 'tar-stream';
import type { FileOwner } from '../../ports/backup-set.ts';
import { PERMISSIONS } from '../files/disk/file-access.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** A regular file on its way into a tar archive. */
export interface TarInput {
  /** With `/`. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  readonly modifiedAt: Date;
  readonly sizeBytes: number;
  readonly owner?: FileOwner | undefined;
  /** Exactly `sizeBytes`: all of it, or in chunks, each of which may be valid until the next one is asked for. */
  readonly content: Uint8Array | Chunks;
}

type TarHeader = Partial<Header> & Pick<Header, 'name'>;

const REGULAR_FILE = 0o100000;
const CHUNK_BYTES = 64 * 1024;
const MAX_OWNER_BYTES = 31;
/** Eleven octal digits hold more, but the package writes 31 bits. */
const MAX_HEADER_SECONDS = 0x7fff_ffff;

/**
 * The files as a tar archive (POSIX.1-2001), piece by piece. Owners are recorded by their names alone.
 *
 * Throws what the files or their contents throw, and if a content does not have the size that was said.
 */
export async function* tarOf(
  files: AsyncIterable<TarInput> | Iterable<TarInput>,
): AsyncGenerator<Uint8Array> {
  const { pack } = await import('tar-stream');
  const tar = pack();
  const filling = fill(tar, files);
  try {
    yield* gathered(tar);
  } finally {
    // If the archive is not wanted any more, this ends what waits for room in it.
    tar.destroy();
    await filling;
  }
}

/** The same bytes in chunks of `CHUNK_BYTES` or more: what compresses them takes a turn of the event loop for each. */
async function* gathered(chunks: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) continue;
    parts.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes < CHUNK_BYTES) continue;
    yield Buffer.concat(parts, sizeBytes);
    parts = [];
    sizeBytes = 0;
  }
  if (sizeBytes > 0) yield Buffer.concat(parts, sizeBytes);
}

/** Never throws: what goes wrong ends the archive, and its reader gets the error. */
async function fill(tar: Pack, files: AsyncIterable<TarInput> | Iterable<TarInput>): Promise<void> {
  try {
    for await (const file of files) await add(tar, file);
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error('the archive could not be written'));
  }
}

async function add(tar: Pack, file: TarInput): Promise<void> {
  const { content } = file;
  if (content instanceof Uint8Array) await addWhole(tar, headerOf(file), content);
  else await pipeline(copied(content), tar.entry(headerOf(file)));
}

/** For archives of many small files: a stream for each would take ten times as long. */
function addWhole(tar: Pack, header: TarHeader, content: Uint8Array): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  tar.entry(header, bytes, (error) => {
    if (error) reject(error);
    else resolve(undefined);
  });
  return promise;
}

/** The archive holds on to chunks for longer than their maker may. */
async function* copied(chunks: Chunks): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

function headerOf({ path, mode, modifiedAt, sizeBytes, owner }: TarInput): TarHeader {
  const seconds = Math.floor(modifiedAt.getTime() / 1000);
  const isInHeader = seconds >= 0 && seconds <= MAX_HEADER_SECONDS;
  const header = {
    name: path,
    // With its kind: the package takes a mode of 0 for none, and writes 0644.
    mode: REGULAR_FILE | (mode & PERMISSIONS),
    size: sizeBytes,
    mtime: new Date(isInHeader ? seconds * 1000 : 0),
    type: 'file',
    ...(owner === undefined || !fits(owner) ? {} : { uname: owner.user, gname: owner.group }),
  } as const;
  return isInHeader ? header : { ...header, pax: { mtime: String(seconds) } };
}

/** A header has room for so many bytes of a name. */
function fits({ user, group }: FileOwner): boolean {
  return [user, group].every((name) => Buffer.byteLength(name) <= MAX_OWNER_BYTES);
}
