import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileDigest } from '../../../domain/backup/backup-set.ts';
import { CERTIFICATE_FILE } from '../../../domain/backup/set-files.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { summarize } from '../../../domain/words/summarize.ts';
import type {
  PlacedFiles,
  RestoreStaging,
  RestoreTarget,
  ReturningFile,
  ReturningPairPaths,
} from '../../../ports/restore-target.ts';
import { createFileFrom } from '../disk/atomic-file.ts';
import { certificateFiles } from '../pair/certificate-files.ts';
import { inspectDestinations, nameFoldingIn, refuseSharedPlaces, type StagedFile } from './conflicts.ts';
import { diskPlaces } from '../paths/disk-places.ts';
import { giveBack, isPrivate, PERMISSIONS } from '../disk/file-access.ts';
import { movePair } from '../pair/pair-placement.ts';
import { isPathBelow } from '../paths/path-below.ts';
import { makeFolder, removeFolders } from '../disk/folders.ts';
import { keepBeside, moveFile, PLACING, type Move, type Placing } from '../disk/placement.ts';
import { statusOf } from '../disk/regular-file.ts';
import { writeRemedy } from '../disk/write-remedy.ts';
import { makeStaging, removeStaging } from './restore-folder.ts';
import { refuseLinkedFolders } from '../paths/usable-path.ts';
import { refuseNameOfWindows } from '../paths/windows-name.ts';

/** Where a copy of what is replaced is written; the files of the set have numbers. */
const KEPT_FILE = 'kept';

/**
 * The folder that a set is restored into.
 *
 * The files are written into a hidden folder inside of it, so that each takes its place by a move: a run that is killed leaves every
 * file old or new, never half. Pairs are placed by `movePair`, so that the next run of any action that meets a half-moved pair there
 * finishes it.
 */
export function restoreTarget(
  folder: string,
  workspace: string,
  placing: Partial<Placing> = {},
): RestoreTarget {
  return {
    async check() {
      await inFolder(folder, () => {
        refuseNameOfWindows(folder);
        refuseLinkedFolders(join(folder, CERTIFICATE_FILE), workspace);
        if (statusOf(folder) !== null && !statSync(folder).isDirectory())
          throw new Error('it is not a folder');
      });
    },

    async begin(paths) {
      return inFolder(folder, async () => {
        const pairs = paths.map((pair) => pairIn(folder, pair));
        const [made, staging] = await makeStaging(folder);
        for (const pair of pairs)
          await certificateFiles({ ...pair, pkcs12Path: null, workspace }, placing).recover();
        return new FilesInStaging({ folder, staging, made, pairs, placing: { ...PLACING, ...placing } });
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
  if (!isPathBelow(path))
    throw new Error(`${JSON.stringify(path)} leads out of it, or is no path on this system`);
  return join(folder, ...path.split('/'));
}

interface StagingPlace {
  readonly folder: string;
  readonly staging: string;
  readonly made: readonly string[];
  readonly pairs: readonly ReturningPairPaths[];
  readonly placing: Placing;
}

class FilesInStaging implements RestoreStaging {
  readonly #place: StagingPlace;
  readonly #files: StagedFile[] = [];
  /** The folders that this run made, the outermost first. */
  readonly #made: string[];
  /** Private files that did not get their owner back, with its name. */
  readonly #disowned: string[] = [];

  constructor(place: StagingPlace) {
    this.#place = place;
    this.#made = [...place.made];
  }

  write(file: ReturningFile, content: AsyncIterable<Uint8Array>): Promise<FileDigest> {
    const { folder, staging } = this.#place;
    return inFolder(folder, async () => {
      const target = placeIn(folder, file.path);
      const staged = join(staging, String(this.#files.length));
      // Whatever the set says, nothing comes back that would run as another user.
      const mode = file.mode & PERMISSIONS;
      const digest = { path: file.path, ...(await createFileFrom(staged, content, { ...file, mode })) };
      if (file.owner !== undefined && !giveBack(staged, file.owner) && isPrivate(mode))
        this.#disowned.push(`${target} (${file.owner.user}:${file.owner.group})`);
      this.#files.push({ ...file, ...digest, mode, staged, target });
      return digest;
    });
  }

  place({ overwrite, stamp }: { readonly overwrite: boolean; readonly stamp: string }): Promise<PlacedFiles> {
    const { folder, staging, placing } = this.#place;
    return inFolder(folder, async () => {
      const files = this.#files;
      const folding = nameFoldingIn(staging);
      const placeOnDisk = diskPlaces(() => folding);
      refuseSharedPlaces(files, (path) => placeOnDisk(placeIn(folder, path)));
      const destinations = await inspectDestinations(files, folder, overwrite);
      const keptBeside: (string | null)[] = [];
      const part = join(staging, KEPT_FILE);
      for (const { file, existing } of destinations) {
        if (existing !== 'other') continue;
        keptBeside.push(await keepBeside(file.target, stamp, { isPrivate: isPrivate(file.mode), part }));
      }
      try {
        await this.#moveAll(
          destinations.filter(({ existing }) => existing !== 'same').map(({ file }) => file),
        );
      } catch (error) {
        throw stoppedHalfway(folder, error);
      }
      if (this.#disowned.length > 0) placing.warn(disowned(this.#disowned));
      return {
        files: files.map((file) => file.target),
        keptBeside: keptBeside.filter((path) => path !== null),
      };
    });
  }

  async #moveAll(files: readonly StagedFile[]): Promise<void> {
    const { pairs, placing } = this.#place;
    for (const { target } of files) this.#made.push(...makeFolder(dirname(target)));
    const moves = new Map(files.map((file) => [file.target, moveOf(file)]));
    const take = (target: string): Move | null => {
      const move = moves.get(target) ?? null;
      moves.delete(target);
      return move;
    };
    const ofPairs = pairs.map((pair) => ({
      certificate: take(pair.certificatePath),
      privateKey: take(pair.privateKeyPath),
    }));
    for (const move of moves.values()) await moveFile(move, placing);
    // The pairs come last, so that who waits for a certificate finds everything else in its place.
    for (const pair of ofPairs) await movePair(pair, placing);
  }

  async discard(): Promise<void> {
    const { staging } = this.#place;
    await removeStaging(staging);
    removeFolders(this.#made);
  }
}

/** A private file that was made for the set takes after the one that it replaces; the user's own are as they were. */
function moveOf({ staged, target, mode, modifiedAt }: StagedFile): Move {
  return { staged, target, isPrivate: modifiedAt === null && isPrivate(mode) };
}

function disowned(files: readonly string[]): string {
  return `This run could not give these private files back to the users and groups that they belonged to: ${summarize(files)}. They belong to the user of this run, and no group can read them. If a server reads them, set owner and mode by hand, or restore as root.`;
}

function stoppedHalfway(folder: string, error: unknown): Failure {
  return new Failure(
    'not-written',
    `Not every file could be moved into ${folder}: ${messageOf(error)}. Each file there is whole, the old one or the new one, and each certificate has its own key. Run again with overwrite: true to bring back the rest.`,
    { cause: error },
  );
}

async function inFolder<T>(folder: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'not-written',
      `Nothing can be restored into ${folder}: ${messageOf(error)}. ${writeRemedy(error)}`,
      {
        cause: error,
      },
    );
  }
}
