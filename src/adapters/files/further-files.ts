import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { RESERVED_FILES } from '../../domain/backup-set.ts';
import type { FurtherFile, FurtherFiles } from '../../ports.ts';
import { isUnprotectedKey } from '../crypto/unprotected-key.ts';

/** Files of the workspace, found by the glob patterns that users know from `actions/upload-artifact`. */
export const furtherFiles: FurtherFiles = {
  async find(patterns, except) {
    const { create } = await import('@actions/glob');
    // A link could lead to any file of the machine.
    const globber = await create(patterns, { followSymbolicLinks: false, matchDirectories: false });
    const locations = (await globber.glob()).filter((location) => !except.includes(location)).sort();
    const files = await Promise.all(locations.map(describe));
    return withPaths(files.filter((file) => file !== null));
  },
  read: (file) => readFile(file.location),
  isUnprotectedKey,
};

type Unplaced = Omit<FurtherFile, 'path'>;

async function describe(location: string): Promise<Unplaced | null> {
  const status = await stat(location);
  if (!status.isFile()) return null;
  return { location, sizeBytes: status.size, mode: status.mode & 0o777 };
}

/**
 * Places the files relative to their common folder, as `actions/upload-artifact` does; and one folder further up
 * where they would take the names of the set's own files.
 */
function withPaths(files: readonly Unplaced[]): FurtherFile[] {
  const root = commonFolder(files.map((file) => dirname(file.location)));
  const placed = placeBelow(root, files);
  const isTaken = placed.some((file) => RESERVED_FILES.includes(file.path));
  return isTaken
    ? placed.map((file) => ({ ...file, path: `${basename(root) || 'files'}/${file.path}` }))
    : placed;
}

function placeBelow(root: string, files: readonly Unplaced[]): FurtherFile[] {
  return files.map((file) => ({ ...file, path: relative(root, file.location).split(sep).join('/') }));
}

function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  const parts = first.split(sep);
  const shared = parts.filter((_, index) => {
    const prefix = parts.slice(0, index + 1).join(sep);
    return others.every((folder) => folder === prefix || folder.startsWith(`${prefix}${sep}`));
  });
  return shared.join(sep) || sep;
}
