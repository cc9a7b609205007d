import { homedir } from 'node:os';
import { isAbsolute, parse, relative, resolve, sep } from 'node:path';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { quoteInput } from '../../../domain/words/quoted-input.ts';
import { isPlaceBelow, targetOfLink } from '../paths/disk-places.ts';
import type { DiskView } from './disk-view.ts';

/** The matcher looks from every `[` to the end of its line: so many characters take it a quarter of a second. */
const MAX_BRACKET_REACH = 500_000;

const IS_WINDOWS = sep === '\\';
/** A backslash escapes the next character, except on Windows. */
const MAGIC = IS_WINDOWS ? /[*?[]/ : /[*?[\\]/;

/** What one line of `paths` names. Paths are own paths, as `DiskView.ownPath` has them. */
export interface PathLine {
  /** As it was written. */
  readonly text: string;
  readonly isExclusion: boolean;
  /** The part of the path that names itself, from which on the line is a pattern; `null` if nothing is there. */
  readonly root: string | null;
  /** The line names its root outright. */
  readonly isLiteral: boolean;
  /** Whether the line names the path, or a folder that it is in. */
  matches(path: string): boolean;
  /** Whether the line may name something in a folder. */
  mayMatchIn(folder: string): boolean;
}

/**
 * Returns the lines of `paths`, as `actions/upload-artifact` takes them: patterns, exclusions (`!`) and comments (`#`). A line
 * that exists, taken literally, is that file or folder.
 *
 * Throws a `Failure` (`invalid-input`) for a line that is no pattern.
 */
export async function parsePathLines(
  lines: string,
  workspace: string,
  disk: DiskView,
): Promise<readonly PathLine[]> {
  if (bracketReach(lines) > MAX_BRACKET_REACH)
    throw new Failure(
      'invalid-input',
      'Input "paths" cannot be used: it has too many "[" in lines that are too long. Use "*" and "?" instead.',
    );
  const texts = lines.split('\n').map((line) => line.trim());
  const parsed: PathLine[] = [];
  for (const text of texts) {
    if (text === '' || text.startsWith('#')) continue;
    parsed.push(await parseLine(text, workspace, disk));
  }
  return parsed;
}

async function parseLine(text: string, workspace: string, disk: DiskView): Promise<PathLine> {
  const marks = /^(?:!\s*)*/.exec(text)?.[0] ?? '';
  const isExclusion = marks.replace(/\s/g, '').length % 2 === 1;
  const named = text.slice(marks.length);
  if (named === '') throw unusable(text, 'no path follows "!"');
  const literal = literalRoot(named, workspace, disk);
  if (literal !== null || !MAGIC.test(named)) return { text, isExclusion, ...literalLine(literal) };
  const pattern = withLiteralFolder(named, workspace, disk);
  return { text, isExclusion, ...(await patternLine(pattern, workspace, disk, text)) };
}

/** The beginning of a pattern that exists as a folder, taken literally, is that folder: `app/[slug]/*.pem`. */
function withLiteralFolder(text: string, workspace: string, disk: DiskView): string {
  for (let end = text.lastIndexOf('/'); end > 0; end = text.lastIndexOf('/', end - 1)) {
    const folder = text.slice(0, end);
    if (!MAGIC.test(folder)) return text;
    const root = literalRoot(folder, workspace, disk);
    if (root !== null) return `${escape(root)}${text.slice(end)}`;
  }
  return text;
}

type Matching = Omit<PathLine, 'text' | 'isExclusion'>;

/** Returns the root of what a text names outright, or `null` if nothing is there. */
function literalRoot(text: string, workspace: string, disk: DiskView): string | null {
  const here = rootOf(resolve(workspace, text), workspace, disk);
  return here === null && isOfHome(text)
    ? rootOf(resolve(`${homeFolder(text)}${text.slice(1)}`), workspace, disk)
    : here;
}

function literalLine(root: string | null): Matching {
  const isIn = (path: string): boolean => root !== null && (path === root || isPlaceBelow(path, root));
  return { root, isLiteral: true, matches: isIn, mayMatchIn: isIn };
}

async function patternLine(text: string, workspace: string, disk: DiskView, line: string): Promise<Matching> {
  const pattern = absolutePattern(text, workspace);
  const prefix = await searchPath(pattern, line);
  const rest = partsOf(pattern).slice(partsOf(prefix).length);
  const root = rootOf(prefix, workspace, disk);
  // Nothing but escapes: it names one path.
  if (rest.length === 0) return literalLine(root);
  const matcher = await matcherOf(rest, pattern.endsWith('/'), line);
  const below = (path: string): string | null =>
    root !== null && isPlaceBelow(path, root) ? relative(root, path).split(sep).join('/') : null;
  return {
    root,
    isLiteral: false,
    matches(path) {
      const inner = below(path);
      return inner !== null && matcher.matches(inner);
    },
    mayMatchIn(folder) {
      const inner = below(folder);
      return folder === root || (inner !== null && matcher.mayMatchIn(inner));
    },
  };
}

/** Lines are relative to the workspace, and not to the folder that the process happens to run in. */
function absolutePattern(text: string, workspace: string): string {
  if (isOfHome(text)) return `${escape(homeFolder(text))}${text.slice(1)}`;
  const pattern = IS_WINDOWS ? text.replaceAll('\\', '/') : text;
  if (IS_WINDOWS && /^\/(?!\/)/.test(pattern)) return `${escape(parse(workspace).root)}${pattern}`;
  return isAbsolute(text) ? pattern : `${escape(workspace)}/${pattern.replace(/^(?:\.\/+)+/, '')}`;
}

function isOfHome(text: string): boolean {
  return text === '~' || text.startsWith('~/') || text.startsWith(`~${sep}`);
}

/** In a container, the user may have no entry and no HOME. Taken for nothing, `~/x` would be `/x`. */
function homeFolder(line: string): string {
  let home = '';
  try {
    home = homedir();
  } catch {
    // Nobody knows this user.
  }
  if (isAbsolute(home)) return home;
  throw new Failure(
    'invalid-input',
    `Input "paths" cannot be used: a line, ${quoteInput(line)}, begins in the home folder, and the user of this runner has none. Set HOME for the step, or name the path from the root on.`,
  );
}

/** A path as a pattern that names it alone. */
function escape(path: string): string {
  const slashed = IS_WINDOWS ? path.replaceAll('\\', '/') : path.replaceAll('\\', '\\\\');
  return slashed.replace(/[[*?]/g, '[$&]');
}

/** The parts of a path or pattern, without its root. */
function partsOf(path: string): string[] {
  return (IS_WINDOWS ? path.replaceAll('\\', '/') : path).split('/').filter((part) => part !== '');
}

/** What stands before the first part that is a pattern, with its escapes resolved. */
async function searchPath(pattern: string, line: string): Promise<string> {
  const { create } = await import('@actions/glob');
  try {
    // A pattern after an even number of "!" is no comment and no exclusion.
    const [prefix = ''] = (await create(`!!${pattern}`)).getSearchPaths();
    return prefix;
  } catch (error) {
    throw unusable(line, messageOf(error), error);
  }
}

/**
 * Returns where a line begins to name things, without links in its folder, or `null` if nothing is there. The last part may be
 * a link, and stays one: a folder behind a link is not searched. One that leads to the workspace, or above it, is only another
 * name for it.
 */
function rootOf(path: string, workspace: string, disk: DiskView): string | null {
  try {
    const status = disk.status(path);
    if (status === null) return null;
    const target = status.isSymbolicLink() ? targetOfLink(path) : null;
    const leadsHome = target !== null && (target === workspace || isPlaceBelow(workspace, target));
    return leadsHome ? target : disk.ownPath(path);
  } catch {
    // It may be there, and cannot be looked at; the search tells why.
    return path;
  }
}

interface Matcher {
  matches(path: string): boolean;
  mayMatchIn(folder: string): boolean;
}

/** As `@actions/glob` matches: no braces, no extended patterns, and a folder is matched with all that is in it. */
async function matcherOf(parts: readonly string[], namesFolder: boolean, line: string): Promise<Matcher> {
  const { Minimatch } = await import('minimatch');
  const options = {
    dot: true,
    nobrace: true,
    nocase: IS_WINDOWS,
    nocomment: true,
    noext: true,
    nonegate: true,
  };
  try {
    const itself = new Minimatch(parts.join('/'), options);
    const inside = new Minimatch([...parts, '**'].join('/'), options);
    return {
      matches: (path) => (!namesFolder && itself.match(path)) || inside.match(path),
      mayMatchIn: (folder) => inside.match(folder, true),
    };
  } catch (error) {
    throw unusable(line, messageOf(error), error);
  }
}

/** How many characters stand behind each `[` in its line, all together. */
function bracketReach(lines: string): number {
  return lines.split('\n').reduce((sum, line) => sum + (line.split('[').length - 1) * line.length, 0);
}

function unusable(line: string, why: string, cause?: unknown): Failure {
  // The library's words begin with the pattern.
  const problem = why.replace(/^Invalid pattern '.*'\. /s, '');
  return new Failure(
    'invalid-input',
    `Input "paths" cannot be used: a line, ${quoteInput(line)}, is no pattern: ${problem}. Name files from the workspace or from the root on.`,
    { cause },
  );
}
