import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSafePath } from '../../domain/backup/set-path.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { SetReader } from '../../ports/stores.ts';
import { hasCode, isOfSystem, openRegularFile } from '../files/disk/regular-file.ts';
import { consistentReader } from './consistent-reader.ts';

/** Files and folders together. A set is a few files, and the user's public ones. */
const MAX_ENTRIES = 10_000;
const CHUNK_BYTES = 256 * 1024;

/**
 * Opens the set in a folder. Follows no link. Throws if something in it is neither a file nor a folder, such as a link, if a
 * name in it is none that a set has, and if there is too much in it. The reader throws what `refused` makes of an error with which the
 * system refuses a file that is there.
 */
export function openFolder(
  folder: string,
  refused: (error: unknown) => unknown = (error) => error,
): Promise<SetReader> {
  return Promise.try(() =>
    consistentReader({
      paths: listFiles(folder),
      read: (path) => readFile(join(folder, ...path.split('/')), refused),
      close: () => Promise.resolve(),
    }),
  );
}

/** All files below a folder, as sorted paths with `/`. Throws as `openFolder` does. */
function listFiles(folder: string): string[] {
  const files: string[] = [];
  const folders = [''];
  let count = 0;
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      count += 1;
      if (count > MAX_ENTRIES) throw new Error(`it has more than ${MAX_ENTRIES} files and folders`);
      if (!isSafePath(path)) throw new Error(`${singleLine(path)} is no name of a file in a set`);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
      else throw new Error(`${path} is neither a file nor a folder`);
    }
  }
  return files.sort();
}

async function* readFile(location: string, refused: (error: unknown) => unknown): AsyncGenerator<Uint8Array> {
  try {
    const file = await openRegularFile(location);
    yield* file.createReadStream({ highWaterMark: CHUNK_BYTES });
  } catch (error) {
    // It is gone, or a link has taken its place.
    const isAnother = hasCode(error, 'ENOENT', 'ELOOP');
    throw isOfSystem(error) && !isAnother ? refused(error) : error;
  }
}
