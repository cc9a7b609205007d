import { join } from 'node:path';
import { statusOf } from '../disk/regular-file.ts';

/**
 * Returns how people name a file of the user, by its path in a backup: relative to the workspace, or absolute if it is elsewhere. With
 * `/`, as annotations need it.
 */
export function fileNamer(
  workspace: string,
  platform: NodeJS.Platform = process.platform,
): (storedPath: string) => string {
  return (path) => {
    if (isThere(join(workspace, path))) return path;
    if (platform !== 'win32') return `/${path}`;
    // A drive, or else the server of a network share.
    return /^[a-z]\//.test(path) ? path.replace('/', ':/') : `//${path}`;
  };
}

function isThere(path: string): boolean {
  try {
    return statusOf(path) !== null;
  } catch {
    // It is there, and cannot be looked at.
    return true;
  }
}
