import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, foldersOnPath } from '../../files/disk/program-search.ts';

/** What the cache client starts to pack and unpack, and what these start; `gtar` is GNU's on macOS. */
const PROGRAMS = ['tar', 'gtar', 'gzip'];

/**
 * Makes a folder with the only programs that the cache client is to find. The client compresses by zstd where it finds it, and does not see
 * an entry that was compressed otherwise: so a container without zstd would miss what a machine with zstd has stored. By gzip all see
 * all.
 *
 * Returns the value for PATH. `null` on Windows, where no links can be made and the client looks for `tar` in certain places, and if
 * a program is missing or links cannot be made.
 */
export function cacheProgramsPath(root: string): string | null {
  if (process.platform === 'win32') return null;
  const folder = join(root, 'programs');
  try {
    mkdirSync(folder);
    for (const name of PROGRAMS) {
      const program = findProgram(name, foldersOnPath(process.env));
      if (program !== null) symlinkSync(program, join(folder, name));
      else if (name !== 'gtar') return null;
    }
    return folder;
  } catch {
    return null;
  }
}
