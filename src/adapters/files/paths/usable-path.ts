import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import { isTrusted } from '../disk/file-access.ts';
import { describeKind, nearestExisting, statusOf } from '../disk/regular-file.ts';
import { refuseNameOfWindows } from './windows-name.ts';

/**
 * Throws a `Failure` if files can neither be read nor written at these paths: a symbolic link at an end, or one of another user on
 * the way, a folder, a name that Windows has no file for, or a place where nothing can be written. `commonName` tells whose files they are.
 */
export function refuseUnusablePaths(paths: readonly string[], workspace: string, commonName?: string): void {
  // Most often they are in one folder, which is looked at once.
  const ways = new Map<string, WayToFolder>();
  const writable = new Set<string>();
  for (const path of paths) {
    const folder = dirname(path);
    try {
      refuseNameOfWindows(path);
      const { nearest, isThere } = ways.get(folder) ?? refuseLinkedFolders(path, workspace);
      ways.set(folder, { nearest, isThere });
      const status = isThere ? statusOf(path) : null;
      if (status !== null && !status.isFile()) throw new Error(describeKind(status));
      // A file that exists can at least be read. If there is none, one will have to be written.
      if (status !== null || writable.has(nearest)) continue;
      refuseUnwritableFolder(nearest, nameFile(path, commonName));
      writable.add(nearest);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(
        'invalid',
        `${nameFile(path, commonName, 'path')} cannot be used: ${messageOf(error)}. Nothing was changed. Move what is there away, or give another path.`,
        { cause: error },
      );
    }
  }
}

/** How messages name a file, and whose it is if that is known. */
export function nameFile(path: string, commonName?: string, what = 'file'): string {
  const owner = commonName === undefined ? '' : ` of the certificate for ${singleLine(commonName)}`;
  return `The ${what} ${path}${owner}`;
}

/** What there is of the folder of a path. */
interface WayToFolder {
  readonly isThere: boolean;
  /** The folder, or the nearest thing above it that is there. */
  readonly nearest: string;
}

/**
 * Throws if a folder on the way from the workspace to a path inside it is a symbolic link that another user could have put there, or
 * could change. Links of root and of this user are followed. Paths outside the workspace are up to the administrator of the machine.
 */
export function refuseLinkedFolders(path: string, workspace: string): WayToFolder {
  const inside = relative(workspace, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return wayTo(dirname(path));
  let folder = workspace;
  for (const part of inside.split(sep).slice(0, -1)) {
    const parent = folder;
    folder = join(parent, part);
    const status = statusOf(folder);
    if (status === null) return { isThere: false, nearest: nearestExisting(parent) };
    if (status.isSymbolicLink()) refuseForeignLink(folder, status, parent);
  }
  return folder === workspace ? wayTo(dirname(path)) : { isThere: true, nearest: folder };
}

function wayTo(folder: string): WayToFolder {
  const nearest = nearestExisting(folder);
  return { isThere: nearest === folder, nearest };
}

function refuseForeignLink(link: string, status: Stats, parent: string): void {
  const isOurs = process.geteuid === undefined || [0, process.geteuid()].includes(status.uid);
  if (!isOurs || !isTrusted(status, parent))
    throw new Error(`${link} is a symbolic link that another user of this machine can change`);
  if (statSync(link, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Error(`${link} is not a folder: it is a symbolic link that leads to none`);
}

/** Throws if what is there is no folder, and no link to one. */
export function refuseOtherThanFolder(path: string): void {
  if (!statSync(path).isDirectory()) throw new Error(`${path} is not a folder`);
}

function refuseUnwritableFolder(folder: string, file: string): void {
  refuseOtherThanFolder(folder);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(
      'not-written',
      `${file} could not be written: nothing can be written in ${folder} (${messageOf(error)}). Nothing was changed. Let the user of this runner write there, or give another path.`,
      { cause: error },
    );
  }
}
