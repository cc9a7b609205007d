import { createHash } from 'node:crypto';
import { basename, dirname, relative, sep } from 'node:path';
import { RESERVED_FILES } from '../../domain/backup-set.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { FurtherFile, FurtherFiles } from '../../ports.ts';
import { isUnprotectedKey } from '../crypto/unprotected-key.ts';
import { readRegularFile, statusOf } from './regular-file.ts';

/** The matcher looks from every `[` to the end of its line: so many characters take it a quarter of a second. */
const MAX_BRACKET_REACH = 500_000;

/**
 * Files of the workspace, found by the glob patterns that users know from `actions/upload-artifact`; as there, hidden
 * ones and what is in hidden folders are not among them.
 */
export const furtherFiles: FurtherFiles = {
  async find(patterns, except) {
    const isExcepted = (location: string): boolean =>
      except.some((path) => location === path || location.startsWith(`${path}${sep}`));
    const locations = (await matching(patterns)).filter((location) => !isExcepted(location)).sort();
    return withPaths(locations.map(describe).filter((file) => file !== null));
  },
  read: ({ location }) =>
    Promise.try(() => {
      const bytes = readRegularFile(location, Infinity);
      if (bytes === null) throw new Error(`${location} is gone`);
      return bytes;
    }),
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  isUnprotectedKey,
};

async function matching(patterns: string): Promise<string[]> {
  if (bracketReach(patterns) > MAX_BRACKET_REACH)
    throw new Failure(
      'invalid-input',
      'The input paths cannot be used: it has too many "[" in lines that are too long. Name the files with "*" and "?".',
    );
  const { create } = await import('@actions/glob');
  const options = {
    // A link could lead to any file of the machine.
    followSymbolicLinks: false,
    matchDirectories: false,
    // Whoever names a whole workspace does not mean `.git/config`, where actions/checkout keeps the token.
    excludeHiddenFiles: true,
  };
  const globber = await create(patterns, options).catch((error: unknown) => {
    throw new Failure(
      'invalid-input',
      `The input paths cannot be used: ${messageOf(error)}. Name files from the workspace or from the root on.`,
      { cause: error },
    );
  });
  try {
    return await globber.glob();
  } catch (error) {
    throw new Failure(
      'unreadable',
      `The files that the input paths names cannot be listed: ${messageOf(error)}.`,
      {
        cause: error,
      },
    );
  }
}

/** How many characters stand behind each `[` in its line, all together. */
function bracketReach(patterns: string): number {
  return patterns.split('\n').reduce((sum, line) => sum + (line.split('[').length - 1) * line.length, 0);
}

/** The file at an absolute path; `null` where there is none, or what is there is no regular file, such as a link. */
export function fileAt(location: string): FurtherFile | null {
  const file = describe(location);
  return file === null ? null : { ...file, path: basename(location) };
}

type Unplaced = Omit<FurtherFile, 'path'>;

function describe(location: string): Unplaced | null {
  // Of a link itself: the pattern matched its name, whatever it leads to.
  const status = statusOf(location);
  if (status?.isFile() !== true) return null;
  return { location, sizeBytes: status.size, mode: status.mode & 0o777, modifiedAt: status.mtime };
}

/**
 * Places the files relative to their common folder, as `actions/upload-artifact` does; and one folder further up
 * where they would take the names of the set's own files.
 */
function withPaths(files: readonly Unplaced[]): FurtherFile[] {
  const root = commonFolder(files.map((file) => dirname(file.location)));
  const placed = placeBelow(root, files);
  if (!placed.some((file) => isReserved(file.path))) return placed;
  const folder = basename(root);
  const prefix = folder === '' || isReserved(folder) ? 'files' : folder;
  return placed.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
}

/** Whether a path begins with the name of one of the set's own files, on a system that ignores case. */
function isReserved(path: string): boolean {
  const [first = ''] = path.toLowerCase().split('/');
  return RESERVED_FILES.some((name) => name.toLowerCase() === first);
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
