import { hash } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../files/disk/folders.ts';
import { type FileDigest } from '../../domain/backup/backup-set.ts';
import { SEALED_FILES_FILE } from '../../domain/backup/set-files.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Secret } from '../../domain/secret.ts';
import { foldPath, isSafePath } from '../../domain/backup/set-path.ts';
import type { FileIdentity } from '../../ports/crypto.ts';
import type { SetStaging, StagedSet } from '../../ports/backup-set.ts';
import type { UserFile } from '../../ports/user-files.ts';
import {
  createPassingFile,
  createPassingFileFrom,
  makeTemporaryFolder,
  removeFile,
  removeTemporaryFolder,
} from '../files/disk/atomic-file.ts';
import { markFinished, markUnfinished } from '../files/disk/cleanup-registry.ts';
import { modeOfFile } from './file-modes.ts';
import { sealFiles } from './sealed-files.ts';

const PRIVATE_FOLDER_MODE = 0o700;

/** Stages sets in folders of their own below `temporaryFolder`, which only this user can enter. */
export function setStaging(temporaryFolder: string): SetStaging {
  return {
    begin: (folder) =>
      staging(temporaryFolder, () => {
        const root = makeTemporaryFolder(temporaryFolder);
        markUnfinished(root);
        return new FolderOnDisk(root, folder);
      }),
  };
}

class FolderOnDisk implements StagedSet {
  readonly root: string;
  readonly #files = new Map<string, FileDigest>();
  /** On a disk that ignores case, one of two files would take the place of the other. */
  readonly #spellings = new Map<string, string>();
  #folder: string;

  constructor(root: string, folder: string) {
    this.root = root;
    this.#folder = checkedFolder(folder);
    mkdirSync(join(root, folder), { mode: PRIVATE_FOLDER_MODE });
  }

  get folder(): string {
    return this.#folder;
  }

  get files(): readonly FileDigest[] {
    return [...this.#files.values()];
  }

  write(path: string, content: string | Uint8Array): Promise<void> {
    return staging(this.root, () => {
      const location = this.#makeRoom(path);
      createPassingFile(location, content, modeOfFile(path));
      const sizeBytes = Buffer.byteLength(content);
      this.#files.set(path, { path, sizeBytes, sha256: hash('sha256', content, 'hex') });
    });
  }

  sealFiles(files: readonly UserFile[], passphrase: Secret): Promise<readonly FileIdentity[]> {
    return staging(this.root, async () => {
      const packed: FileIdentity[] = [];
      const location = this.#makeRoom(SEALED_FILES_FILE);
      const sealed = sealFiles(files, passphrase, packed);
      const written = await createPassingFileFrom(location, sealed, modeOfFile(SEALED_FILES_FILE));
      this.#files.set(SEALED_FILES_FILE, { path: SEALED_FILES_FILE, ...written });
      return packed;
    });
  }

  rename(folder: string): Promise<void> {
    return staging(this.root, () => {
      if (folder === this.#folder) return;
      renameSync(join(this.root, this.#folder), join(this.root, checkedFolder(folder)));
      this.#folder = folder;
    });
  }

  async discard(): Promise<void> {
    await removeTemporaryFolder(this.root);
    markFinished(this.root);
  }

  /** Where a file goes; what was there before is gone. */
  #makeRoom(path: string): string {
    if (!isSafePath(path)) throw new Error(`${JSON.stringify(path)} leads out of the set`);
    const earlier = this.#spellings.get(foldPath(path)) ?? path;
    if (earlier !== path) throw new Error(`${earlier} and ${path} are the same name`);
    this.#spellings.set(foldPath(path), path);
    const location = join(this.root, this.#folder, ...path.split('/'));
    makeFolder(dirname(location), PRIVATE_FOLDER_MODE);
    removeFile(location);
    this.#files.delete(path);
    return location;
  }
}

function checkedFolder(folder: string): string {
  if (!isSafePath(folder) || folder.includes('/'))
    throw new Error(`${JSON.stringify(folder)} cannot be the name of a folder`);
  return folder;
}

/** Work in a folder. Throws a `Failure` that names it if the system refuses to write there, as on a full disk. */
async function staging<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await Promise.try(work);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const problem = messageOf(error);
    throw new Failure('not-stored', `The backup could not be put together in ${folder}: ${problem}.`, {
      cause: error,
    });
  }
}
