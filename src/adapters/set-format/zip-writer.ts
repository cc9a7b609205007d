import { join } from 'node:path';
import type { StagedSet } from '../../ports/backup-set.ts';
import { createPassingFileFrom, type WrittenContent } from '../files/disk/atomic-file.ts';

const PRIVATE_MODE = 0o600;

/**
 * Packs a staged set, its dated folder included, as a new zip archive at `path`, 0600; how large that is. `compressionLevel` is 0 to 9.
 *
 * Throws if a file cannot be read, or changes its size meanwhile.
 */
export async function writeZip(
  path: string,
  { root, folder, files }: Pick<StagedSet, 'root' | 'folder' | 'files'>,
  compressionLevel: number,
): Promise<WrittenContent> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const output = zip.outputStream as NodeJS.ReadableStream & { destroy(error: Error): void };
  zip.on('error', (error: Error) => {
    output.destroy(error);
  });
  for (const file of files) {
    const inArchive = `${folder}/${file.path}`;
    zip.addFile(join(root, ...inArchive.split('/')), inArchive, { compressionLevel });
  }
  zip.end();
  return createPassingFileFrom(path, output as AsyncIterable<Uint8Array>, PRIVATE_MODE);
}
