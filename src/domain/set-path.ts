/** Longer paths do not survive being unpacked on every system. */
const MAX_PATH_LENGTH = 1024;

/**
 * Whether a path stays inside the folder it is relative to, on every system: parts separated by `/`, none of them
 * empty, `.` or `..`, no drive letter, and no character that a terminal or `SHA256SUMS` would take for something
 * else.
 */
export function isSafePath(path: string): boolean {
  if (path.length > MAX_PATH_LENGTH || /[\p{Cc}\\]/u.test(path) || /^[A-Za-z]:/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Two paths of the list that are one file on a system that ignores case, if there are such. */
export function collidingPaths(paths: readonly string[]): readonly [string, string] | null {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase();
    const earlier = seen.get(folded);
    if (earlier !== undefined) return [earlier, path];
    seen.set(folded, path);
  }
  return null;
}
