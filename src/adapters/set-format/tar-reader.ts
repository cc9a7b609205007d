import { pipeline } from 'node:stream/promises';
import type { ExtractEvents, Header } from 'tar-stream';
import { singleLine } from '../../domain/words/single-line.ts';
import type { FileOwner } from '../../ports/backup-set.ts';

type Entry = ExtractEvents['entry'][1];

/** A regular file in a tar archive. */
export interface TarFile {
  /** As the archive has it: it may be absolute, or lead out of a folder. */
  readonly path: string;
  /** As the archive has it, set-id bits among it. */
  readonly mode: number;
  readonly modifiedAt: Date;
  readonly sizeBytes: number;
  readonly owner?: FileOwner;
  /** Exactly `sizeBytes`, or it throws. To be read to its end before the next file is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** An archive that can be read, and must not be used. The message is safe to show. */
export class RefusedArchive extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedArchive';
  }
}

/** Refuses an archive for one of its entries. */
export function refusedEntry(path: string, problem: string): RefusedArchive {
  return new RefusedArchive(`${singleLine(path)} in the archive ${problem}`);
}

/**
 * The files in a tar archive, one after another; constant memory. Throws `RefusedArchive` for everything that is no regular file
 * (links, devices, folders), what `chunks` throws, and an error if the archive is damaged or breaks off.
 */
export async function* filesInTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile> {
  const { extract } = await import('tar-stream');
  const tar = extract();
  // The archive is destroyed with the same error, which the loop below throws.
  const feeding = pipeline(chunks, tar).catch(() => undefined);
  try {
    for await (const entry of tar) {
      const file = new EntryFile(entry);
      yield file;
      if (!file.isRead) throw refusedEntry(file.path, 'was not read to its end');
    }
  } finally {
    tar.destroy();
    await feeding;
  }
}

class EntryFile implements TarFile {
  readonly path: string;
  readonly mode: number;
  readonly modifiedAt: Date;
  readonly sizeBytes: number;
  readonly owner?: FileOwner;
  readonly content: AsyncIterable<Uint8Array>;
  isRead = false;

  constructor(entry: Entry) {
    const { name, mode, size, mtime, type, pax, uname, gname } = entry.header;
    if (type !== 'file') throw refusedEntry(name, 'is no regular file');
    this.path = name;
    this.mode = mode;
    this.modifiedAt = extendedTimeOf(pax) ?? mtime;
    this.sizeBytes = size;
    if (uname && gname) this.owner = { user: uname, group: gname };
    this.content = this.#read(entry);
  }

  async *#read(entry: Entry): AsyncGenerator<Uint8Array> {
    let readBytes = 0;
    for await (const chunk of entry) {
      if (!(chunk instanceof Uint8Array)) continue;
      readBytes += chunk.length;
      yield chunk;
    }
    if (readBytes !== this.sizeBytes) throw new Error('the archive breaks off');
    this.isRead = true;
  }
}

/** A time before 1970 or after 2037 is in the extended header alone. */
function extendedTimeOf(pax: Header['pax']): Date | null {
  if (typeof pax !== 'object' || pax === null || !('mtime' in pax)) return null;
  const time = new Date(Number(pax.mtime) * 1000);
  return Number.isNaN(time.getTime()) ? null : time;
}
