import { AsyncLocalStorage } from 'node:async_hooks';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StagedSet } from '../../ports.ts';
import { packZip } from './zip-archive.ts';

/** What GitHub's client packs at the moment. */
interface Packing {
  readonly staged: Pick<StagedSet, 'files' | 'dayFolder'>;
  readonly modifiedAt: Date;
  readonly fail: (error: unknown) => void;
}

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
  pipe(target: Writable): void;
  finalize(): void;
}

/**
 * Stands in the client's code for the package `archiver`, which packs file after file through the thread pool, leaves out
 * without a word what it cannot read, and is a third of the client's code. See "Packing" in docs/decisions.md.
 *
 * The client asks for events, which tell it nothing that it could act on; and adds the set's folder as an empty one.
 */
export default {
  create(_format: 'zip', { zlib }: { readonly zlib: { readonly level: number } }): Archive {
    const packing = packings.getStore();
    if (packing === undefined) throw new Error('nothing was staged for this upload');
    const { staged, modifiedAt, fail } = packing;
    let target: Writable | undefined;
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
        pipeline(packZip(staged, { compressionLevel: zlib.level, modifiedAt }), target).catch(fail);
      },
    };
    return archive;
  },
};
