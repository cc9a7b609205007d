import nodePath, { type PlatformPath } from 'node:path';
import { singleLine } from '../../../domain/words/single-line.ts';

/** Longer names bury what is said about them. */
const MAX_SHOWN = 1024;

/**
 * Returns where a file of the user is stored, with `/`: its path below the workspace or, outside of it, its absolute path
 * without the root, such as `etc/nginx/nginx.conf` or `c/etc/nginx/nginx.conf`.
 *
 * Both paths are real paths. The result depends on them alone.
 */
export function storedPath(location: string, workspace: string, paths: PlatformPath = nodePath): string {
  const relative = paths.relative(workspace, location);
  const isOutside = relative === '..' || relative.startsWith(`..${paths.sep}`) || paths.isAbsolute(relative);
  return (isOutside ? withoutRoot(location, paths) : relative).split(paths.sep).join('/');
}

/** A drive becomes the first folder, as does the server of a network share. */
function withoutRoot(location: string, paths: PlatformPath): string {
  const { root } = paths.parse(location);
  const drive = /^([A-Za-z]):/.exec(root)?.[1]?.toLowerCase();
  const below = location.slice(root.length);
  if (drive !== undefined) return `${drive}${paths.sep}${below}`;
  return `${root}${below}`.replace(/^[\\/]+/, '');
}

/** Returns a path as people can read it, in one line, with control characters spelled out. */
export function readablePath(path: string): string {
  const spelled = path.toWellFormed().replace(/\p{Cc}/gu, (character) => {
    const digits = character.charCodeAt(0).toString(16).padStart(2, '0');
    return `\\x${digits}`;
  });
  return singleLine(spelled, MAX_SHOWN);
}
