import { createHash, hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileDigest } from '../../domain/backup-set.ts';
import type { OpenedSet } from '../../ports.ts';
import { chunksOf } from './file-chunks.ts';
import { openRegularFile, readRegularFile, statusOf } from './regular-file.ts';

/** The largest text that a set has is the manifest; one of ten thousand certificates stays below a half of it. */
export const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/** What is larger is read piece by piece. */
const MAX_WHOLE_BYTES = 1024 * 1024;

/** Opens the set in a folder. Throws where something in it is neither a file nor a folder, such as a link. */
export async function openFolder(folder: string): Promise<OpenedSet> {
  const files = new Map<string, FileDigest>();
  for (const path of listFiles(folder)) files.set(path, await digestOf(folder, path));
  return {
    files: [...files.values()],
    readText: (path) =>
      Promise.try(() => {
        // Only what was found in the set: a path could lead out of it.
        const bytes = files.has(path) ? readRegularFile(locate(folder, path), MAX_TEXT_BYTES) : null;
        if (bytes === null) throw new Error(`${path} is missing`);
        return bytes.toString('utf8');
      }),
    async stream(path) {
      if (!files.has(path)) throw new Error(`${path} is missing`);
      return (await openRegularFile(locate(folder, path))).createReadStream();
    },
    close: () => Promise.resolve(),
  };
}

/** All files below a folder, as paths with `/`. Throws where something is neither a file nor a folder. */
export function listFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(folder, path);
    if (entry.isFile()) return [path];
    throw new Error(`${path} is neither a file nor a folder`);
  });
}

async function digestOf(folder: string, path: string): Promise<FileDigest> {
  const location = locate(folder, path);
  const size = statusOf(location)?.size ?? 0;
  const bytes = size > MAX_WHOLE_BYTES ? null : readRegularFile(location, MAX_WHOLE_BYTES);
  if (bytes !== null) return digestOfBytes(path, bytes);
  const sum = createHash('sha256');
  let sizeBytes = 0;
  const file = await openRegularFile(location);
  try {
    for await (const chunk of chunksOf(file)) {
      sizeBytes += chunk.length;
      sum.update(chunk);
    }
  } finally {
    await file.close();
  }
  return { path, sizeBytes, sha256: sum.digest('hex') };
}

function digestOfBytes(path: string, bytes: Buffer): FileDigest {
  return { path, sizeBytes: bytes.length, sha256: hash('sha256', bytes, 'hex') };
}

function locate(folder: string, path: string): string {
  return join(folder, ...path.split('/'));
}
