import { win32 } from 'node:path';
import { isWindowsPath } from '../../../domain/backup/set-path.ts';

/**
 * Throws on Windows if no file can have a path. Windows itself would write to a device (`aux.pem`), to another name (`a.`), or into a
 * stream of a file (`site:443.pem`), where nobody sees a private key.
 */
export function refuseNameOfWindows(path: string, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') return;
  const { root } = win32.parse(path);
  const below = path.slice(root.length).replaceAll('\\', '/');
  if (below !== '' && !isWindowsPath(below)) throw new Error('Windows can have no file of this name');
}
