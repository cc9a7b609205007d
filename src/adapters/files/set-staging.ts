import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formatTime, type FileRecord } from '../../domain/manifest.ts';
import { isSafePath } from '../../domain/set-path.ts';
import { PrivateKeySearch } from '../../domain/unsealable-key.ts';
import type { SetStaging, StagedSet } from '../../ports.ts';
import { createPassingFile, openRegularFile } from './private-file.ts';

/** Stages sets in folders of their own below `temporaryFolder`, which only this user can enter. */
export function setStaging(temporaryFolder: string): SetStaging {
  return {
    async begin(dayFolder) {
      await mkdir(temporaryFolder, { recursive: true });
      const root = await mkdtemp(join(temporaryFolder, 'certkeep-'));
      return stagedSet(root, dayFolder);
    },
  };
}

function stagedSet(root: string, dayFolder: string): StagedSet {
  const locate = async (path: string): Promise<string> => {
    if (!isSafePath(path)) throw new Error(`${JSON.stringify(path)} leads out of the set`);
    const target = join(root, dayFolder, ...path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    return target;
  };
  return {
    root,
    dayFolder,

    async add(path, content, mode) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      await createPassingFile(await locate(path), bytes, mode);
      return recordOf(path, bytes.length, mode, createHash('sha256').update(bytes));
    },

    async addContent(file, content, sealedFrom) {
      // What holds a key, sealed or not, is nobody else's to read.
      const mode = sealedFrom === null ? file.mode : 0o600;
      await createPassingFile(await locate(file.path), content, mode);
      const record = recordOf(file.path, content.length, mode, createHash('sha256').update(content));
      return { ...record, modifiedAt: formatTime(file.modifiedAt), sealedFrom };
    },

    async addLargeFile(file) {
      const target = await locate(file.path);
      const source = await openRegularFile(file.location);
      try {
        const hash = createHash('sha256');
        const sizeBytes = await copyUnlessKey(source, target, hash);
        if (sizeBytes === null) return null;
        await chmod(target, file.mode);
        const record = recordOf(file.path, sizeBytes, file.mode, hash);
        return { ...record, modifiedAt: formatTime(file.modifiedAt) };
      } finally {
        await source.close();
      }
    },

    async discard() {
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** The size of the copy; `null`, and no copy, where a private key begins in the file. */
async function copyUnlessKey(source: FileHandle, target: string, hash: Hash): Promise<number | null> {
  const found = { sizeBytes: 0, hasKey: false };
  try {
    await pipeline(
      source.createReadStream({ autoClose: false }),
      async function* (chunks: AsyncIterable<Buffer>) {
        const search = new PrivateKeySearch();
        for await (const chunk of chunks) {
          found.hasKey = search.add(chunk.toString('latin1'));
          if (found.hasKey) return;
          found.sizeBytes += chunk.length;
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(target, { flags: 'wx', mode: 0o600 }),
    );
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
  if (!found.hasKey) return found.sizeBytes;
  await rm(target, { force: true });
  return null;
}

function recordOf(path: string, sizeBytes: number, mode: number, hash: Hash): FileRecord {
  const permissions = (mode & 0o777).toString(8).padStart(4, '0');
  const sha256 = hash.digest('hex');
  return { path, sizeBytes, mode: permissions, sha256, modifiedAt: null, sealedFrom: null };
}
