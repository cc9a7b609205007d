import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { FileDigest } from '../../../domain/backup/backup-set.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { ReturningFile } from '../../../ports/restore-target.ts';
import { createPassingFile, removeFile } from '../disk/atomic-file.ts';
import { isPrivate, PERMISSIONS } from '../disk/file-access.ts';
import type { NameFolding } from '../paths/disk-places.ts';
import { chunksOf } from '../disk/file-chunks.ts';
import { describeKind, openRegularFile, statusOf } from '../disk/regular-file.ts';
import { refuseLinkedFolders, refuseOtherThanFolder } from '../paths/usable-path.ts';

/** Of ten thousand files that are in the way, people read the first few. */
const MAX_NAMED = 20;

/** A file that was written, and where it waits and goes. */
export interface StagedFile extends ReturningFile, FileDigest {
  readonly staged: string;
  readonly target: string;
}

/** Where a staged file goes, and what is there now. */
interface Destination {
  readonly file: StagedFile;
  /** `same` if it is the file already, with its mode, time and owner; `stale` if only one of these differs. */
  readonly existing: 'none' | 'same' | 'stale' | 'other';
}

/** Finds out how the disk of a folder compares names, by a file that it makes there and removes. */
export function nameFoldingIn(folder: string): NameFolding {
  const probe = join(folder, 'Probe-\u00e9');
  createPassingFile(probe, '', 0o600);
  try {
    const foldsCase = statusOf(join(folder, 'pROBE-\u00e9')) !== null;
    const foldsForm = statusOf(join(folder, 'Probe-e\u0301')) !== null;
    return (path) => {
      const formed = foldsForm ? path.normalize('NFC') : path;
      return foldsCase ? formed.toLowerCase() : formed;
    };
  } finally {
    removeFile(probe);
  }
}

/**
 * Throws a `Failure` (`not-written`) if two files have one place, or one is where another needs a folder. `placeOf` gives all paths
 * that lead to one file the same text.
 */
export function refuseSharedPlaces(
  files: readonly Pick<StagedFile, 'path'>[],
  placeOf: (path: string) => string,
): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const place = placeOf(path);
    const other = seen.get(place);
    if (other !== undefined) throw sharedPlace(other, path);
    seen.set(place, path);
  }
  for (const { path } of files) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const other = seen.get(placeOf(path.slice(0, end)));
      if (other !== undefined) throw sharedPlace(other, path);
    }
  }
}

/**
 * What is in the place of each file. Throws one `Failure` (`not-written`) that names all files that may not be put there: links and
 * folders are never replaced, other files only with `overwrite`.
 */
export async function inspectDestinations(
  files: readonly StagedFile[],
  folder: string,
  overwrite: boolean,
): Promise<readonly Destination[]> {
  const destinations: Destination[] = [];
  const unusable: string[] = [];
  for (const file of files) {
    try {
      const { nearest } = refuseLinkedFolders(file.target, folder);
      destinations.push({ file, existing: await whatIsAt(file, nearest) });
    } catch (error) {
      unusable.push(`${singleLine(file.target)}: ${messageOf(error)}`);
    }
  }
  if (unusable.length > 0) throw cannotBeRestored(unusable);
  const others = destinations.filter(({ existing }) => existing === 'other').map(({ file }) => file.target);
  if (others.length > 0 && !overwrite) throw areThereAlready(others);
  return destinations;
}

/** `nearest` is its folder, or what is there on the way to it. */
async function whatIsAt(file: StagedFile, nearest: string): Promise<Destination['existing']> {
  const status = statusOf(file.target);
  if (status === null) {
    refuseOtherThanFolder(nearest);
    return 'none';
  }
  if (!status.isFile()) throw new Error(describeKind(status));
  if (status.size !== file.sizeBytes || (await digestOf(file.target)) !== file.sha256) return 'other';
  return hasSameAccess(file, status) ? 'same' : 'stale';
}

/** The disk says of both files what it knows: not every system has modes. */
function hasSameAccess({ staged, modifiedAt, owner }: StagedFile, existing: Stats): boolean {
  const wanted = statusOf(staged);
  if (wanted === null) return false;
  const isOwned = owner === undefined || (wanted.uid === existing.uid && wanted.gid === existing.gid);
  const isTimed = modifiedAt === null || wanted.mtimeMs === existing.mtimeMs;
  return isOwned && isTimed && (hasSameMode(wanted, existing) || keepsMode(wanted, existing, modifiedAt));
}

function hasSameMode(some: Stats, other: Stats): boolean {
  return (some.mode & PERMISSIONS) === (other.mode & PERMISSIONS);
}

/** A key that a person gave to a group, as `inheritAccess` has it. */
function keepsMode(wanted: Stats, existing: Stats, modifiedAt: Date | null): boolean {
  return modifiedAt === null && isPrivate(wanted.mode) && isPrivate(existing.mode);
}

async function digestOf(path: string): Promise<string> {
  const file = await openRegularFile(path);
  try {
    const hash = createHash('sha256');
    for await (const chunk of chunksOf(file)) hash.update(chunk);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

function sharedPlace(some: string, other: string): Failure {
  return new Failure(
    'not-written',
    `Two files of the backup have one place on this disk: ${singleLine(some)} and ${singleLine(other)}. Restore by hand as RESTORE.md in the backup shows, or on a disk that tells these names apart. Nothing was changed.`,
  );
}

function cannotBeRestored(problems: readonly string[]): Failure {
  return new Failure(
    'not-written',
    `These files cannot be restored: ${firstOf(problems, '; ')}. Move what is there away, or give another path. Nothing was changed.`,
  );
}

function areThereAlready(targets: readonly string[]): Failure {
  const names = targets.map((target) => singleLine(target));
  return new Failure(
    'not-written',
    `These files exist and differ from the backup: ${firstOf(names, ', ')}. Set overwrite: true to replace them, which keeps the old ones beside them under dated names; or give another path. Nothing was changed.`,
  );
}

function firstOf(names: readonly string[], separator: string): string {
  const rest = names.length - MAX_NAMED;
  return [...names.slice(0, MAX_NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].join(separator);
}
