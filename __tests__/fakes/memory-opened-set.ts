import { createHash } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import type { OpenedSet } from '../../src/ports.ts';
import type { SetContent } from './memory-set-staging.ts';

/** Opens a set that is in memory. */
export function memoryOpenedSet(content: SetContent): OpenedSet {
  return {
    files: [...content].map(([path, bytes]) => ({
      path,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    readText(path) {
      const bytes = content.get(path);
      if (bytes === undefined) return Promise.reject(new Error(`${path} is missing`));
      return Promise.resolve(Buffer.from(bytes).toString('utf8'));
    },
    stream(path) {
      const bytes = content.get(path);
      if (bytes === undefined) return Promise.reject(new Error(`${path} is missing`));
      return Promise.resolve(ReadableStream.from([bytes]));
    },
    close: () => Promise.resolve(),
  };
}
