import { hasControlCharacter } from '../words/single-line.ts';

/** Longer paths do not survive being unpacked on every system. */
const MAX_PATH_LENGTH = 1024;

/** To Windows these are devices, whatever ending follows. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3]) *(?:\.|$)/i;

/**
 * Whether Windows can have a file of this path, with `/`: no part is a device, ends in a dot or a space, which would be cut off, or has
 * a character with a meaning of its own, such as the `:` before the name of a stream.
 */
export function isWindowsPath(path: string): boolean {
  return path.split('/').every((part) => !DEVICE_NAME.test(part) && !/[<>:"|?*\\]|[. ]$/.test(part));
}

/**
 * Whether a path stays inside the folder it is relative to: parts separated by `/`, none of them empty, `.` or `..`, no drive letter,
 * and no character that a terminal or `SHA256SUMS` would take for something else.
 */
export function isSafePath(path: string): boolean {
  if (
    path.length > MAX_PATH_LENGTH ||
    hasControlCharacter(path) ||
    path.includes('\\') ||
    /^[A-Za-z]:/.test(path)
  )
    return false;
  return leadsInside(path);
}

/** As long as a path may be on Linux. */
const MAX_ARCHIVED_LENGTH = 4096;

/** Whether a tar archive can carry a path, and a folder that it is unpacked into keeps it inside. */
export function isArchivablePath(path: string): boolean {
  if (path.length > MAX_ARCHIVED_LENGTH || hasControlCharacter(path) || !path.isWellFormed()) return false;
  return leadsInside(path);
}

function leadsInside(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/**
 * Whether a file may be stored readable under a path, which every system can unpack: GitHub's artifact client refuses some characters,
 * `sha256sum` spells others in another way, and Windows has names that no file can have. https://github.com/actions/toolkit/blob/main/packages/artifact/docs/additional-information.md#non-supported-characters
 */
export function isPublicPath(path: string): boolean {
  return isSafePath(path) && path.isWellFormed() && isWindowsPath(path);
}

/** Two paths of the list that are one file on a system that ignores case, if there are such. */
export function collidingPaths(paths: readonly string[]): readonly [string, string] | null {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = foldPath(path);
    const earlier = seen.get(folded);
    if (earlier !== undefined) return [earlier, path];
    seen.set(folded, path);
  }
  return null;
}

/** What all spellings of a path have in common that are one file on a system that ignores case. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
