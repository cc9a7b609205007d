import { lstatSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { SetReader } from '../../../ports/stores.ts';
import { removeTemporaryFolder } from '../../files/disk/atomic-file.ts';
import { openFolder } from '../../set-format/folder-reader.ts';

/** A set without the user's files has seven. */
const MAX_FILES = 100;
/** Ten thousand pairs take a quarter of it. */
const MAX_BYTES = 128 * 1024 * 1024;

/**
 * Moves a folder that the cache client has restored into a private folder below `parent`, and opens the set in it. Closing the
 * reader removes the private folder.
 *
 * Anyone who can write to the cache can have made the content. Throws if it is no folder, has more than a set can have, or holds
 * anything but files and folders.
 */
export async function openRestoredFolder(restored: string, parent: string): Promise<SetReader> {
  if (lstatSync(restored, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Error('there is no set in it');
  const privateFolder = mkdtempSync(join(parent, 'certkeep-'));
  const discard = (): Promise<void> => removeTemporaryFolder(privateFolder);
  try {
    const folder = join(privateFolder, 'set');
    renameSync(restored, folder);
    rejectExcess(folder);
    const reader = await openFolder(folder);
    return { ...reader, close: () => reader.close().finally(discard) };
  } catch (error) {
    await discard();
    throw error;
  }
}

function rejectExcess(folder: string): void {
  // Links are not followed, neither here nor below.
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (entries.length === 0) throw new Error('there is no set in it');
  if (entries.length > MAX_FILES) throw new Error(`it has ${entries.length} files`);
  const sizeBytes = entries.reduce(
    (sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size,
    0,
  );
  if (sizeBytes > MAX_BYTES) throw new Error(`it has ${sizeBytes} bytes; at most ${MAX_BYTES} are read`);
}
