import { isArchivablePath, isWindowsPath } from '../../../domain/backup/set-path.ts';

/**
 * Whether a path with `/` stays below the folder that it is relative to, on this system. Names that only other systems cannot have, such
 * as those with `:`, are fine.
 */
export function isPathBelow(path: string, platform: NodeJS.Platform = process.platform): boolean {
  return isArchivablePath(path) && (platform !== 'win32' || isWindowsPath(path));
}
