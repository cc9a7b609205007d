import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../../domain/failure.ts';
import type { LeftOutReason } from '../../../ports/user-files.ts';
import type { DiskView } from './disk-view.ts';
import type { PathLine } from './path-lines.ts';

/** Something that a line names. */
export interface Named {
  /** An own path, as `DiskView.ownPath` has them. */
  readonly path: string;
  /** Why it cannot be stored, if its name or its folder shows that already. */
  readonly problem: Problem | null;
  /** A line names it outright, and not by a pattern or a folder that it is in. */
  readonly isNamed?: true;
}

/** Why something is left out. */
export interface Problem {
  readonly why: LeftOutReason;
  /** For people, after "because". */
  readonly reason: string;
}

/** What stops at the door of a folder that belongs to this tool. */
export const OURS: Problem = { why: 'ours', reason: 'it belongs to Certkeep itself' };

/** What stops at a name that is not of UTF-8, or has what no archive can carry. */
export const BAD_NAME: Problem = {
  why: 'bad-name',
  reason: 'its name has characters that archives cannot carry',
};

/** Where one line is searched. */
export interface Ground {
  readonly disk: DiskView;
  /** Whether a later line excludes a path. */
  readonly isExcluded: (path: string) => boolean;
  /** Whether a path is one of this tool's own, or in a folder that is. */
  readonly isOurs: (path: string) => boolean;
}

/**
 * Yields what a line names and no later one excludes: files, links, and whatever else is no folder. Folders behind links are not searched, nor are
 * hidden ones, unless the line names them outright. A folder that is ours, or that cannot be read, is yielded once, in place
 * of all in it that the line may name.
 */
export function* namedBy(line: PathLine, ground: Ground): Generator<Named> {
  const { root } = line;
  if (root === null || ground.isExcluded(root)) return;
  let status: ReturnType<DiskView['status']>;
  try {
    status = ground.disk.status(root);
  } catch (error) {
    yield { path: root, problem: unreadable(error), ...outright(line) };
    return;
  }
  if (status?.isDirectory() === true) yield* inFolder(root, line, ground);
  // A pattern that goes on behind a link needs a folder there; behind a file there is nothing.
  else if (line.isLiteral || status?.isSymbolicLink() === true)
    yield { path: root, problem: null, ...outright(line) };
}

function outright({ isLiteral }: PathLine): Pick<Named, 'isNamed'> {
  return isLiteral ? { isNamed: true } : {};
}

function* inFolder(folder: string, line: PathLine, ground: Ground): Generator<Named> {
  if (ground.isOurs(folder)) yield* foldersOfOurs(folder, line, ground);
  else yield* entriesIn(folder, line, ground);
}

/** One for all, and none if the line names nothing in it. */
function* foldersOfOurs(folder: string, line: PathLine, ground: Ground): Generator<Named> {
  const isEmpty = entriesIn(folder, line, { ...ground, isOurs: () => false }).next().done === true;
  if (!isEmpty) yield { path: folder, problem: OURS };
}

function* entriesIn(folder: string, line: PathLine, ground: Ground): Generator<Named> {
  let entries: readonly Dirent[];
  try {
    entries = ground.disk.list(folder);
  } catch (error) {
    yield { path: folder, problem: unreadable(error) };
    return;
  }
  for (const entry of entries) {
    if (!entry.name.startsWith('.')) yield* atEntry(entry, join(folder, entry.name), line, ground);
  }
}

function* atEntry(entry: Dirent, path: string, line: PathLine, ground: Ground): Generator<Named> {
  const isFolder = entry.isDirectory();
  if (!(isFolder ? line.mayMatchIn(path) : line.matches(path)) || ground.isExcluded(path)) return;
  if (isMangled(entry.name) && ground.disk.status(path) === null) yield { path, problem: BAD_NAME };
  else if (isFolder) yield* inFolder(path, line, ground);
  else yield { path, problem: null };
}

/** Bytes that are not UTF-8 are read as U+FFFD, and under such a name there is nothing. */
function isMangled(name: string): boolean {
  return name.includes('\ufffd');
}

/** What stops at something that the system does not let us look into. */
export function unreadable(error: unknown): Problem {
  return { why: 'unreadable', reason: `it cannot be read: ${messageOf(error)}` };
}
