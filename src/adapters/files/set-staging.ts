import { createHash, hash, type Hash } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { chmod, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, messageOf } from '../../domain/failure.ts';
import { formatTime, type FileRecord } from '../../domain/manifest.ts';
import { isSafePath } from '../../domain/set-path.ts';
import { PrivateKeySearch } from '../../domain/unsealable-key.ts';
import type { SetStaging, StagedFile, StagedSet } from '../../ports.ts';
import { keepYoungGenerationSmall } from '../heap-size.ts';
import { chunksOf } from './file-chunks.ts';
import { createPassingFile, removeTemporaryFolder } from './private-file.ts';
import { openRegularFile } from './regular-file.ts';

/** Stages sets in folders of their own below `temporaryFolder`, which only this user can enter. */
export function setStaging(temporaryFolder: string): SetStaging {
  return {
    begin: (dayFolder) =>
      staging(temporaryFolder, () => {
        mkdirSync(temporaryFolder, { recursive: true });
        return stagedSet(mkdtempSync(join(temporaryFolder, 'certkeep-')), dayFolder);
      }),
  };
}

/** What is made for a set is in memory already, and stays there: thousands of small files cost seconds on a disk. */
function stagedSet(root: string, dayFolder: string): StagedSet {
  mkdirSync(join(root, dayFolder));
  const files = new Map<string, StagedFile>();
  const refuse = (path: string): void => {
    if (!isSafePath(path)) throw new Error(`${JSON.stringify(path)} leads out of the set`);
    if (files.has(path)) throw new Error(`${path} is in the set already`);
  };
  const locate = (path: string): string => {
    refuse(path);
    const target = join(root, dayFolder, ...path.split('/'));
    mkdirSync(dirname(target), { recursive: true });
    return target;
  };
  const put = (record: FileRecord, content: StagedFile['content']): FileRecord => {
    files.set(record.path, { record, content });
    return record;
  };
  return {
    root,
    dayFolder,
    get files() {
      return [...files.values()];
    },

    add: (path, content, mode) =>
      Promise.try(() => {
        refuse(path);
        const sha256 = hash('sha256', content, 'hex');
        return put(recordOf(path, Buffer.byteLength(content), mode, sha256), content);
      }),

    addContent: (file, content, sealedFrom) =>
      staging(root, () => {
        // What holds a key, sealed or not, is nobody else's to read.
        const mode = sealedFrom === null ? file.mode : 0o600;
        const location = locate(file.path);
        createPassingFile(location, content, mode);
        const record = recordOf(file.path, content.length, mode, hash('sha256', content, 'hex'));
        return put({ ...record, modifiedAt: formatTime(file.modifiedAt), sealedFrom }, { location });
      }),

    async addLargeFile(file) {
      const location = locate(file.path);
      const source = await openRegularFile(file.location);
      try {
        const sum = createHash('sha256');
        keepYoungGenerationSmall();
        const sizeBytes = await copyUnlessKey(source, location, sum);
        if (sizeBytes === null) return null;
        await chmod(location, file.mode);
        const record = recordOf(file.path, sizeBytes, file.mode, sum.digest('hex'));
        return put({ ...record, modifiedAt: formatTime(file.modifiedAt) }, { location });
      } finally {
        await source.close();
      }
    },

    discard: () => removeTemporaryFolder(root),
  };
}

/** Work in a folder. Throws a `Failure` that names it where the system refuses to write there, as on a full disk. */
async function staging<T>(folder: string, work: () => T): Promise<T> {
  try {
    return await Promise.try(work);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Failure(
      'not-stored',
      `The backup could not be put together in ${folder}: ${messageOf(error)}.`,
      {
        cause: error,
      },
    );
  }
}

/** The size of the copy; `null`, and no copy, where a private key begins in the file. */
async function copyUnlessKey(source: FileHandle, target: string, sum: Hash): Promise<number | null> {
  const copy = await open(target, 'wx', 0o600);
  let sizeBytes: number | null = null;
  try {
    sizeBytes = await writeUnlessKey(source, copy, sum);
  } finally {
    await copy.close();
    if (sizeBytes === null) await rm(target, { force: true });
  }
  return sizeBytes;
}

async function writeUnlessKey(source: FileHandle, copy: FileHandle, sum: Hash): Promise<number | null> {
  const search = new PrivateKeySearch();
  let sizeBytes = 0;
  for await (const chunk of chunksOf(source)) {
    if (search.add(chunk.toString('latin1'))) return null;
    sizeBytes += chunk.length;
    sum.update(chunk);
    await copy.writeFile(chunk);
  }
  return sizeBytes;
}

function recordOf(path: string, sizeBytes: number, mode: number, sha256: string): FileRecord {
  const permissions = (mode & 0o777).toString(8).padStart(4, '0');
  return { path, sizeBytes, mode: permissions, sha256, modifiedAt: null, sealedFrom: null };
}
