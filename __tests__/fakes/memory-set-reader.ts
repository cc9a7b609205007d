import { createHash } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import type { SetReader } from '../../src/ports/stores.ts';
import type { SetContent } from './memory-set-staging.ts';

/** Reads a set that is in memory. */
export function memorySetReader(content: SetContent): SetReader {
  const find = (path: string): Uint8Array => {
    const bytes = content.get(path);
    if (bytes === undefined) throw new Error(`${path} is missing`);
    return bytes;
  };
  return {
    paths: [...content.keys()].sort(),
    readText: (path, maxBytes) =>
      Promise.try(() => {
        const bytes = find(path);
        if (bytes.length > maxBytes) throw new Error(`${path} is larger than ${maxBytes} bytes`);
        return Buffer.from(bytes).toString('utf8');
      }),
    digest: (path) =>
      Promise.try(() => {
        const bytes = find(path);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return { path, sizeBytes: bytes.length, sha256 };
      }),
    stream: (path) => Promise.try(() => ReadableStream.from([find(path)])),
    close: () => Promise.resolve(),
  };
}
