import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FileDigest } from '../../domain/backup/backup-set.ts';
import type { SetReader } from '../../ports/stores.ts';

/** Files up to this size are kept once they were read, so much of a set altogether. */
const MAX_KEPT_FILE_BYTES = 1024 * 1024;
const MAX_KEPT_BYTES = 64 * 1024 * 1024;

/** Where the files of a set are. */
interface SetSource {
  /** Each once. */
  readonly paths: readonly string[];
  /** The bytes of one of them, opened when the first is asked for. Throws if the file cannot be read. */
  read(path: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Reads a set so that each file has one content, whatever happens to the source meanwhile: what was digested is what is read
 * later, or reading throws.
 *
 * Small files are kept in memory. The digest of a larger one is remembered, and compared at the end whenever it is read again.
 */
export function consistentReader(source: SetSource): SetReader {
  const observer = new Observer(source);
  return {
    paths: source.paths,
    readText: async (path, maxBytes) => textOf(path, await observer.readWhole(path, maxBytes)),
    async digest(path) {
      const known = observer.digestOf(path);
      if (known !== undefined) return known;
      return observer.observe(path);
    },
    stream: (path) => Promise.try(() => observer.stream(path)),
    close: () => observer.close(),
  };
}

class Observer {
  readonly #source: SetSource;
  readonly #paths: ReadonlySet<string>;
  readonly #digests = new Map<string, FileDigest>();
  readonly #kept = new Map<string, Buffer>();
  #keptBytes = 0;
  #isClosed = false;

  constructor(source: SetSource) {
    this.#source = source;
    this.#paths = new Set(source.paths);
  }

  digestOf(path: string): FileDigest | undefined {
    this.#refuseAbsent(path);
    return this.#digests.get(path);
  }

  async observe(path: string): Promise<FileDigest> {
    const chunks = this.stream(path);
    // Only the last step returns something.
    for (;;) {
      const { done } = await chunks.next();
      if (done === true) break;
    }
    const digest = this.#digests.get(path);
    if (digest === undefined) throw new Error(`${path} was not read to its end`);
    return digest;
  }

  async readWhole(path: string, maxBytes: number): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    for await (const chunk of this.stream(path)) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new Error(`${path} is larger than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, sizeBytes);
  }

  stream(path: string): AsyncGenerator<Uint8Array> {
    this.#refuseAbsent(path);
    const kept = this.#kept.get(path);
    return kept === undefined ? this.#readObserved(path) : once(kept);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#kept.clear();
    await this.#source.close();
  }

  async *#readObserved(path: string): AsyncGenerator<Uint8Array> {
    const sum = createHash('sha256');
    let small: Uint8Array[] | null = [];
    let sizeBytes = 0;
    for await (const chunk of this.#source.read(path)) {
      sum.update(chunk);
      sizeBytes += chunk.length;
      if (sizeBytes > MAX_KEPT_FILE_BYTES) small = null;
      small?.push(chunk);
      yield chunk;
    }
    this.#note({ path, sizeBytes, sha256: sum.digest('hex') });
    if (small !== null) this.#keep(path, Buffer.concat(small, sizeBytes));
  }

  #note(digest: FileDigest): void {
    const known = this.#digests.get(digest.path);
    if (known === undefined) this.#digests.set(digest.path, digest);
    else if (known.sha256 !== digest.sha256) throw new Error(`${digest.path} was changed while it was read`);
  }

  #keep(path: string, bytes: Buffer): void {
    if (this.#isClosed || this.#kept.has(path) || this.#keptBytes + bytes.length > MAX_KEPT_BYTES) return;
    this.#kept.set(path, bytes);
    this.#keptBytes += bytes.length;
  }

  /** Only what was found in the set is read: a path could lead out of it. */
  #refuseAbsent(path: string): void {
    if (this.#isClosed) throw new Error('the set is closed');
    if (!this.#paths.has(path)) throw new Error(`${path} is missing`);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function textOf(path: string, bytes: Buffer): string {
  // Two files could decode to one text otherwise, and only one of them has the digest that was proved.
  if (!isUtf8(bytes)) throw new Error(`${path} is not a text in UTF-8`);
  return bytes.toString('utf8');
}
