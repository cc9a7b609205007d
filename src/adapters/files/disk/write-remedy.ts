import { hasCode } from './regular-file.ts';

/** What to do about an error of the system that kept something from being written, as one sentence; `otherwise` if it says no more. */
export function writeRemedy(error: unknown, otherwise = 'Run again.'): string {
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return 'Free some space on that disk, and run again.';
  if (hasCode(error, 'EEXIST', 'ENOTDIR'))
    return 'Something else is where a folder must be: move it away, or name another place.';
  if (hasCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EROFS'))
    return 'Create the folder, or let the user of this runner write there, and run again.';
  return otherwise;
}
