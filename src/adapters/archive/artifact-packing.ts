import { AsyncLocalStorage } from 'node:async_hooks';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { StagedSet } from '../../ports.ts';
import { packZip } from './zip-archive.ts';

/** What GitHub's client packs at the moment. */
interface Packing {
  readonly staged: Pick<StagedSet, 'files' | 'dayFolder'>;
  readonly modifiedAt: Date;
  readonly fail: (error: unknown) => void;
}

/**
 * The client's stream takes 16 MiB before it says that it is full, and the client keeps as much again in blocks that are on
 * their way. So much is enough to keep it busy. Nothing tells when somebody has taken from a stream: one has to look.
 */
const WAITING_BYTES = 1024 * 1024;
const LOOK_MS = 2;

const packings = new AsyncLocalStorage<Packing>();

/**
 * Has GitHub's client upload a staged set: `upload` hands it the set's folder, and the packer below, which the client
 * finds in the place of its own, packs what the set holds, wherever that is.
 *
 * Throws what `upload` throws, and what is wrong with a file of the set: the client would never hear of it, and wait for
 * the rest of the archive.
 */
export async function packingSet<T>(
  staged: Packing['staged'],
  modifiedAt: Date,
  upload: () => Promise<T>,
): Promise<T> {
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  return Promise.race([packings.run({ staged, modifiedAt, fail }, upload), failed]);
}

/** The archive as the client knows it. */
interface Archive {
  on(): Archive;
  append(): Archive;
  pipe(target: Duplex): void;
  finalize(): void;
}

/**
 * Stands in the client's code for the package `archiver`, which packs file after file through the thread pool, leaves out
 * without a word what it cannot read, and is two thirds of the client's code. See "Packing" in docs/decisions.md.
 *
 * The client asks for events, which tell it nothing that it could act on; and adds the set's folder as an empty one.
 */
export default {
  create(_format: 'zip', { zlib }: { readonly zlib: { readonly level: number } }): Archive {
    const packing = packings.getStore();
    if (packing === undefined) throw new Error('nothing was staged for this upload');
    const { staged, modifiedAt, fail } = packing;
    let target: Duplex | undefined;
    const archive: Archive = {
      on: () => archive,
      append: () => archive,
      pipe: (stream) => {
        target = stream;
      },
      finalize: () => {
        if (target === undefined) throw new Error('the archive goes nowhere');
        // The promise tells it; without a listener the process would end.
        target.on('error', () => undefined);
        const archived = packZip(staged, { compressionLevel: zlib.level, modifiedAt });
        pipeline(inStep(archived, target), target).catch(fail);
      },
    };
    return archive;
  },
};

/** The chunks, none of them before the stream has but little waiting. */
async function* inStep(chunks: AsyncIterable<Buffer>, stream: Duplex): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    while (stream.readableLength + stream.writableLength > WAITING_BYTES && !stream.destroyed)
      await setTimeout(LOOK_MS);
    yield chunk;
  }
}
