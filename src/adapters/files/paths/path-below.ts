import { isWindowsPath } from '../../../domain/backup/set-path.ts';

/** As long as a path may be on Linux; many systems take less. */
const MAX_PATH_LENGTH = 4096;

/**
 * Whether a path with `/` stays below the folder that it is relative to, on this system. Names that only other systems cannot have, such
 * as those with `:`, are fine.
 */
export function isPathBelow(path: string, platform: NodeJS.Platform = process.platform): boolean {
  if (path.length > MAX_PATH_LENGTH || /\p{Cc}/u.test(path) || !path.isWellFormed()) return false;
  if (platform === 'win32' && !isWindowsPath(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
