import { accessSync, constants, statSync } from 'node:fs';
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
