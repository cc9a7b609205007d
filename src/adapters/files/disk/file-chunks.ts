import type { FileHandle } from 'node:fs/promises';

const CHUNK_BYTES = 64 * 1024;

/**
 * The content of an open file from its beginning, piece by piece. A piece is valid until the next one is asked for:
 * all come in one buffer. With a buffer each, 64 MB of them would gather before V8 collects any.
 */
export async function* chunksOf(file: FileHandle, chunkBytes = CHUNK_BYTES): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
