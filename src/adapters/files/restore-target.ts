import { renameSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CERTIFICATE_FILE } from '../../domain/backup-set.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { PlacedFiles, RestoreStaging, RestoreTarget, ReturningPairPaths } from '../../ports.ts';
import { createBeside, createFileFrom, FOLDER_MODE } from './atomic-file.ts';
import { certificateFiles, stagedPath } from './certificate-files.ts';
import { markFinished, markUnfinished } from './cleanup-registry.ts';
import {
  inspectDestinations,
  nameFoldingIn,
  refuseSharedPlaces,
  type Destination,
  type StagedFile,
} from './conflicts.ts';
import { chunksOf } from './file-chunks.ts';
import { isPathBelow } from './path-below.ts';
import { describeKind, openRegularFile, statusOf } from './regular-file.ts';
import { refuseLinkedFolders } from './usable-path.ts';

/** The name is ours alone, and hidden. */
const STAGING_PREFIX = '.certkeep-restore-';
const PERMISSIONS = 0o777;
/** What others may do with a file. */
const OTHERS_BITS = 0o077;
/** Where a copy of what is replaced is written; the files of the set have numbers. */
const KEPT_FILE = 'kept';

/**
 * The folder that a set is restored into.
 *
 * The files are written into a hidden folder inside of it, which is on the same file system, so that each takes its
 * place by a move: a run that is killed leaves every file old or new, never half. Certificate and key change as
 * `certificateFiles` has it, so that the next run of any action that meets a half-moved pair there finishes it.
 */
export function restoreTarget(folder: string, workspace: string): RestoreTarget {
  return {
    async check() {
      await inFolder(folder, () => {
        refuseLinkedFolders(join(folder, CERTIFICATE_FILE), workspace);
        const status = statusOf(folder);
        // A workspace may be reached through a link that the runner's administrator made.
        const isUsable = status === null || status.isDirectory() || folder === workspace;
        if (!isUsable) throw new Error(status.isSymbolicLink() ? describeKind(status) : 'it is not a folder');
      });
    },

    async begin(paths) {
      return inFolder(folder, async () => {
        const pairs = paths.map((pair) => pairIn(folder, pair));
        const recover = async (): Promise<void> => {
          for (const pair of pairs)
            await certificateFiles({ ...pair, pkcs12Path: null, workspace }).recover();
        };
        const made = (await mkdir(folder, { recursive: true, mode: FOLDER_MODE })) ?? null;
        await removeLeftOver(folder);
        await recover();
        const staging = await mkdtemp(join(folder, STAGING_PREFIX));
        markUnfinished(staging);
        return restoreStaging(folder, staging, made, pairs, recover);
      });
    },
  };
}

/** The pair with absolute paths. */
function pairIn(folder: string, { certificatePath, privateKeyPath }: ReturningPairPaths): ReturningPairPaths {
  return {
    certificatePath: placeIn(folder, certificatePath),
    privateKeyPath: placeIn(folder, privateKeyPath),
  };
}

function placeIn(folder: string, path: string): string {
  if (!isPathBelow(path)) throw new Error(`${JSON.stringify(path)} leads out of it`);
  return join(folder, ...path.split('/'));
}

function restoreStaging(
  folder: string,
  staging: string,
  made: string | null,
  pairs: readonly ReturningPairPaths[],
  recover: () => Promise<void>,
): RestoreStaging {
  const files: StagedFile[] = [];
  return {
    async write(file, content) {
      return inFolder(folder, async () => {
        const target = placeIn(folder, file.path);
        const staged = join(staging, String(files.length));
        // Whatever the set says, nothing comes back that would run as another user.
        const mode = file.mode & PERMISSIONS;
        const digest = { path: file.path, ...(await createFileFrom(staged, content, { ...file, mode })) };
        files.push({ ...file, ...digest, mode, staged, target });
        return digest;
      });
    },

    async place({ overwrite, stamp }) {
      return inFolder(folder, async () => {
        refuseSharedPlaces(files, nameFoldingIn(staging));
        const destinations = await inspectDestinations(files, folder, overwrite);
        const keptBeside: string[] = [];
        for (const { file, existing } of destinations) {
          if (existing === 'other') keptBeside.push(await keepBeside(file, stamp, join(staging, KEPT_FILE)));
        }
        try {
          await moveAll(destinations, pairs);
        } catch (error) {
          await recover();
          throw stoppedHalfway(folder, error);
        }
        return { files: files.map((file) => file.target), keptBeside } satisfies PlacedFiles;
      });
    },

    async discard() {
      await removeStaging(staging);
      markFinished(staging);
      if (made !== null) await removeEmpty(folder, made);
    },
  };
}

/**
 * Copies what is there to a dated name beside it, with its mode and time; the name. What a private file replaces is for this user alone,
 * too.
 */
async function keepBeside(
  { target, mode: newMode }: StagedFile,
  stamp: string,
  part: string,
): Promise<string> {
  return createBeside(target, stamp, part, async () => {
    const existing = await openRegularFile(target);
    try {
      const { mode, mtime } = await existing.stat();
      const isPrivate = (newMode & OTHERS_BITS) === 0;
      const kept = { mode: mode & PERMISSIONS & (isPrivate ? ~OTHERS_BITS : ~0), modifiedAt: mtime };
      await createFileFrom(part, chunksOf(existing), kept);
    } finally {
      await existing.close();
    }
  });
}

async function moveAll(
  destinations: readonly Destination[],
  pairs: readonly ReturningPairPaths[],
): Promise<void> {
  for (const { file, existing } of destinations) {
    if (existing === 'same') await settleSame(file);
  }
  const moves = destinations.filter(({ existing }) => existing !== 'same').map(({ file }) => file);
  for (const { target } of moves) await mkdir(dirname(target), { recursive: true, mode: FOLDER_MODE });
  const ofPairs = new Set(pairs.flatMap((pair) => [pair.privateKeyPath, pair.certificatePath]));
  for (const { staged, target } of moves.filter((file) => !ofPairs.has(file.target)))
    await rename(staged, target);
  // The pairs come last, so that who waits for a certificate finds everything else in its place.
  const stagedByTarget = new Map(moves.map(({ staged, target }) => [target, staged]));
  for (const pair of pairs) movePair(pair, stagedByTarget);
}

/**
 * If the process is killed between the moves, the certificate waits under the name that `recover` looks for, and the next run moves it to
 * its key.
 */
function movePair(
  { certificatePath, privateKeyPath }: ReturningPairPaths,
  stagedByTarget: ReadonlyMap<string, string>,
): void {
  const certificate = stagedByTarget.get(certificatePath);
  const privateKey = stagedByTarget.get(privateKeyPath);
  const waiting = stagedPath(certificatePath);
  if (certificate !== undefined) renameSync(certificate, waiting);
  if (privateKey !== undefined) renameSync(privateKey, privateKeyPath);
  if (certificate !== undefined) renameSync(waiting, certificatePath);
}

/** What is there is the file already, and gets its mode and time. */
async function settleSame({ target, mode, modifiedAt }: StagedFile): Promise<void> {
  const existing = await openRegularFile(target);
  try {
    const { mode: present, mtime } = await existing.stat();
    if ((present & PERMISSIONS) !== mode) await existing.chmod(mode);
    if (modifiedAt !== null && mtime.getTime() !== modifiedAt.getTime())
      await existing.utimes(modifiedAt, modifiedAt);
  } finally {
    await existing.close();
  }
}

/** A run that was killed may have left opened keys there. */
async function removeLeftOver(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !entry.name.startsWith(STAGING_PREFIX)) continue;
    await rm(join(folder, entry.name), { recursive: true, force: true });
  }
}

async function removeStaging(staging: string): Promise<void> {
  try {
    await rm(staging, { recursive: true, force: true });
  } catch (error) {
    throw new Failure(
      'not-written',
      `The folder ${staging} could not be removed: ${messageOf(error)}. Opened keys may be in it: remove it by hand, or run again.`,
      { cause: error },
    );
  }
}

/** Removes the folders that were made for nothing, up to the first of them. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  for (let path = folder; path.length >= first.length; path = dirname(path)) {
    try {
      await rmdir(path);
    } catch {
      // Something is in it: then it was not for nothing.
      return;
    }
  }
}

function stoppedHalfway(folder: string, error: unknown): Failure {
  return new Failure(
    'not-written',
    `Not every file could be moved into ${folder}: ${messageOf(error)}. Each file there is whole, the old one or the new one. Run again with overwrite: true to bring back the rest.`,
    { cause: error },
  );
}

async function inFolder<T>(folder: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('not-written', `Nothing can be restored into ${folder}: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}
