import type { SetReader } from '../../ports/stores.ts';

/** The same reader. Its `close` runs `cleanUp` as well, also if closing fails. */
export function cleaningUp(reader: SetReader, cleanUp: () => Promise<void>): SetReader {
  return {
    paths: reader.paths,
    readText: (path, maxBytes) => reader.readText(path, maxBytes),
    digest: (path) => reader.digest(path),
    stream: (path) => reader.stream(path),
    close: () => reader.close().finally(cleanUp),
  };
}
