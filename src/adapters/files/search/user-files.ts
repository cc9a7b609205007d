import { accessSync, constants, realpathSync, statSync, type Stats } from 'node:fs';
import { isArchivablePath } from '../../../domain/backup/set-path.ts';
import { Failure } from '../../../domain/failure.ts';
import type { FoundUserFiles, LeftOutFile, UserFile, UserFiles } from '../../../ports/user-files.ts';
import { diskView, type DiskView } from './disk-view.ts';
import { BAD_NAME, namedBy, OURS, unreadable, type Ground, type Named, type Problem } from './file-walk.ts';
import { ownFiles } from './own-files.ts';
import { parsePathLines, type PathLine } from './path-lines.ts';
import { PERMISSIONS } from '../disk/file-access.ts';
import { hasCode, readRegularFile } from '../disk/regular-file.ts';
import { readablePath, storedPath } from './stored-path.ts';

/**
 * Returns the files that the lines of `paths` name, in the syntax that users know from `actions/upload-artifact`. Lines are
 * relative to `workspace`.
 *
 * Patterns skip hidden files and folders: a line for the whole workspace does not mean `.git/config`, where
 * `actions/checkout` keeps the token.
 */
export function userFiles(workspace: string): UserFiles {
  return {
    find: async (lines, ours) => find(lines, ours, realpathSync.native(workspace)),
    read: (file, maxBytes) =>
      Promise.try(() => {
        const bytes = readRegularFile(file.location, maxBytes);
        if (bytes === null) throw new Error(`${file.location} is gone`);
        return bytes;
      }),
  };
}

async function find(lines: string, ours: readonly string[], workspace: string): Promise<FoundUserFiles> {
  const disk = diskView();
  const ground = { disk, isOurs: ownFiles(ours, disk) };
  const parsed = await parsePathLines(lines, workspace, disk);
  const { named, unmatched } = allNamed(parsed, ground);
  const files = new Map<string, UserFile>();
  const ownPaths = new Map<string, string>();
  const leftOut: LeftOutFile[] = [];
  for (const { path: ownPath, problem, ...outright } of named) {
    const path = storedPath(ownPath, workspace);
    const result = problem ?? describe(ownPath, path, ground);
    if (result === null) continue;
    if ('why' in result) leftOut.push({ path: readablePath(path), ...result, ...outright });
    else {
      rejectSamePath(ownPaths.get(path), ownPath, path);
      ownPaths.set(path, ownPath);
      files.set(path, { ...result, ...outright });
    }
  }
  rejectFilesBelowFiles(ownPaths);
  return {
    files: inOrder([...files.values()]),
    leftOut: inOrder(leftOut),
    unmatched,
    ...(parsed.every(({ isExclusion }) => isExclusion) ? { namesNothing: true } : {}),
  };
}

/** As in `actions/upload-artifact`, a later line has the last word. */
function allNamed(
  lines: readonly PathLine[],
  ground: Omit<Ground, 'isExcluded'>,
): { readonly named: readonly Named[]; readonly unmatched: readonly string[] } {
  const named = new Map<string, Named>();
  const unmatched: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.isExclusion) continue;
    const exclusions = lines.slice(index + 1).filter((later) => later.isExclusion);
    const isExcluded = (path: string): boolean => exclusions.some((exclusion) => exclusion.matches(path));
    let isMatched = false;
    for (const found of namedBy(line, { ...ground, isExcluded })) {
      isMatched = true;
      const { isNamed } = named.get(found.path) ?? {};
      named.set(found.path, { ...found, ...(isNamed === undefined ? {} : { isNamed }) });
    }
    if (!isMatched) unmatched.push(line.text);
  }
  return { named: [...named.values()], unmatched };
}

/** Returns the file at an own path, or why it is left out, or `null` if it is gone by now. */
function describe(
  ownPath: string,
  path: string,
  { disk, isOurs }: Omit<Ground, 'isExcluded'>,
): UserFile | Problem | null {
  const target = targetOf(ownPath, disk);
  if (target === null || 'why' in target) return target;
  const { location, status } = target;
  if (isOurs(ownPath) || isOurs(location)) return OURS;
  if (status.isDirectory())
    return { why: 'folder-link', reason: 'it is a link to a folder: name the folder itself' };
  if (!status.isFile()) return { why: 'not-a-file', reason: 'it is no regular file' };
  if (!isArchivablePath(path)) return BAD_NAME;
  try {
    accessSync(location, constants.R_OK);
  } catch (error) {
    return unreadable(error);
  }
  return { location, path, sizeBytes: status.size, mode: modeOf(status), modifiedAt: status.mtime };
}

/** On Windows every file has 0666 or 0444, which elsewhere would open it to everybody. */
export function modeOf({ mode }: Pick<Stats, 'mode'>, platform: NodeJS.Platform = process.platform): number {
  return mode & (platform === 'win32' ? 0o700 : PERMISSIONS);
}

/** What is behind a path, with links followed to their end. */
interface Target {
  readonly location: string;
  readonly status: Stats;
}

function targetOf(ownPath: string, disk: DiskView): Target | Problem | null {
  let isLink = false;
  try {
    const status = disk.status(ownPath);
    if (status === null) return null;
    isLink = status.isSymbolicLink();
    // The folder of an own path has no links: only the path itself may be one.
    const location = isLink ? realpathSync.native(ownPath) : ownPath;
    return { location, status: statSync(location) };
  } catch (error) {
    const leadsNowhere = isLink && hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP');
    return leadsNowhere
      ? { why: 'not-a-file', reason: 'it is a link that leads nowhere' }
      : unreadable(error);
  }
}

function rejectSamePath(some: string | undefined, other: string, path: string): void {
  if (some === undefined) return;
  throw new Failure(
    'invalid-input',
    `Input "paths" cannot be used: ${readablePath(some)} and ${readablePath(other)} would both be stored as ${readablePath(path)}. Leave one of them out with a line that begins with "!".`,
  );
}

/** A file of the workspace and one from outside of it may be stored where one would have to be a folder for the other. */
function rejectFilesBelowFiles(ownPaths: ReadonlyMap<string, string>): void {
  const seen = new Set<string>();
  for (const [path, ownPath] of ownPaths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (seen.has(folder)) break;
      seen.add(folder);
      const other = ownPaths.get(folder);
      if (other === undefined) continue;
      throw new Failure(
        'invalid-input',
        `Input "paths" cannot be used: ${readablePath(other)} would be stored as ${readablePath(folder)}, and ${readablePath(ownPath)} below it, so that the backup could not be restored. Leave one of them out with a line that begins with "!".`,
      );
    }
}

function inOrder<Item extends { readonly path: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((some, other) => (some.path < other.path ? -1 : 1));
}
