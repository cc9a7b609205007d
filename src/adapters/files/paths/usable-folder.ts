import { accessSync, constants, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUMS_FILE, MANIFEST_FILE, RECOVERY_GUIDE_FILE } from '../../../domain/backup/set-files.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { nearestExisting } from '../disk/regular-file.ts';
import { writeRemedy } from '../disk/write-remedy.ts';
import { refuseNameOfWindows } from './windows-name.ts';

/**
 * Throws a `Failure` (`not-written`) if nothing can be written into a folder, or if it does not exist and cannot be made. A link to a
 * folder is fine: the user named it.
 */
export function refuseUnusableFolder(folder: string, subject: string): void {
  let path = folder;
  try {
    refuseNameOfWindows(folder);
    path = nearestExisting(folder);
    // Through a link: one that leads nowhere throws.
    if (!statSync(path).isDirectory()) throw new Error('it is not a folder');
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const place = path === folder ? folder : `${folder} (at ${path})`;
    throw new Failure(
      'not-written',
      `${subject} ${place} cannot be used: ${messageOf(error)}. Nothing was changed. ${writeRemedy(error, 'Name another folder.')}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Throws a `Failure` (`invalid-input`) if a directory of backups is a backup itself: nothing would be found in it, and the next backup would
 * be put inside that one.
 */
export function refuseSetItself(directory: string): void {
  const files = [MANIFEST_FILE, CHECKSUMS_FILE, RECOVERY_GUIDE_FILE];
  // The manifest of a web page has the same name.
  if (!files.every((name) => isThere(join(directory, name)))) return;
  throw new Failure(
    'invalid-input',
    `Input "backup-path" is a backup itself: ${directory} holds a ${MANIFEST_FILE}. Give the folder above it, ${dirname(directory)}. Of the backups there, restore takes the newest, or the one that its input date names.`,
  );
}

function isThere(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // If the directory cannot be read, the code that lists it reports that.
    return false;
  }
}
