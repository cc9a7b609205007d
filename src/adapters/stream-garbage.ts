import { getHeapStatistics } from 'node:v8';
import { collectGarbage } from './heap-size.ts';

const MEBIBYTE = 1024 * 1024;
/** So much is left lying before the young generation is collected, and before everything is. */
const YOUNG_BYTES = 2 * MEBIBYTE;
const ALL_BYTES = 8 * MEBIBYTE;
const INTERVAL_MS = 10;
/** Work on more bytes than this begins to collect at once; other work when it has lasted so long. */
const LARGE_BYTES = 16 * MEBIBYTE;
const START_AFTER_MS = 500;

/**
 * Does the work on so many bytes, and where they are many or the work takes long, has the buffers that it is done with
 * collected every few megabytes. What streams through other people's code costs a buffer a piece, and V8 by itself lets
 * 64 MB of them gather: it sees small objects only.
 *
 * Does nothing where few buffers are made. Throws what the work throws.
 */
export async function collectingBuffers<T>(sizeBytes: number, work: () => Promise<T>): Promise<T> {
  if (sizeBytes > LARGE_BYTES) collectGarbage('major');
  const collect = collectorOf(heldBytes());
  let interval: NodeJS.Timeout | undefined;
  const start = setTimeout(
    () => {
      interval = setInterval(collect, INTERVAL_MS);
    },
    sizeBytes > LARGE_BYTES ? 0 : START_AFTER_MS,
  );
  try {
    return await work();
  } finally {
    clearTimeout(start);
    clearInterval(interval);
  }
}

function collectorOf(startBytes: number): () => void {
  let sinceYoung = startBytes;
  let sinceAll = startBytes;
  return () => {
    const bytes = heldBytes();
    // Buffers are given back some time after they were collected.
    sinceYoung = Math.min(sinceYoung, bytes);
    sinceAll = Math.min(sinceAll, bytes);
    if (bytes - sinceYoung < YOUNG_BYTES) return;
    const isMuch = bytes - sinceAll >= ALL_BYTES;
    collectGarbage(isMuch ? 'major' : 'minor');
    sinceYoung = heldBytes();
    if (isMuch) sinceAll = sinceYoung;
  };
}

/** Buffers are outside of the heap. */
function heldBytes(): number {
  return getHeapStatistics().external_memory;
}
