import { createHash } from 'node:crypto';
import type { RestoreTarget } from '../../src/ports/restore-target.ts';

export interface MemoryRestoreTarget extends RestoreTarget {
  /** What was restored, by path. */
  readonly placed: Map<string, Buffer>;
}

/** A new, empty folder in memory to restore into. */
export function memoryRestoreTarget(): MemoryRestoreTarget {
  const placed = new Map<string, Buffer>();
  return {
    placed,
    check: () => Promise.resolve(),
    begin() {
      const staged = new Map<string, Buffer>();
      return Promise.resolve({
        async write({ path }, content) {
          const chunks: Uint8Array[] = [];
          for await (const chunk of content) chunks.push(chunk);
          const bytes = Buffer.concat(chunks);
          staged.set(path, bytes);
          return { path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
        },
        place() {
          for (const [path, bytes] of staged) placed.set(path, bytes);
          return Promise.resolve({ files: [...staged.keys()], keptBeside: [] });
        },
        discard() {
          staged.clear();
          return Promise.resolve();
        },
      });
    },
  };
}
