import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileDigest } from '../../domain/backup-set.ts';
import type { OpenedSet } from '../../ports.ts';
import { openRegularFile, readRegularFile } from './private-file.ts';

/** The largest text that a set has is the manifest; one of ten thousand files stays far below. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** Opens the set in a folder. Throws where something in it is neither a file nor a folder, such as a link. */
export async function openFolder(folder: string): Promise<OpenedSet> {
  const files: FileDigest[] = [];
  for (const path of await listFiles(folder, '')) files.push(await digestOf(folder, path));
  return {
    files,
    async readText(path) {
      // Only what was found in the set: a path could lead out of it.
      const isFound = files.some((file) => file.path === path);
      const bytes = isFound ? await readRegularFile(join(folder, ...path.split('/')), MAX_TEXT_BYTES) : null;
      if (bytes === null) throw new Error(`${path} is missing`);
      return bytes.toString('utf8');
    },
    async stream(path) {
      if (!files.some((file) => file.path === path)) throw new Error(`${path} is missing`);
      return (await openRegularFile(join(folder, ...path.split('/')))).createReadStream();
    },
    close: () => Promise.resolve(),
  };
}

/** Copies a set into memory, so that its folder can go. For sets without further files: texts only. */
export async function readFolder(folder: string): Promise<OpenedSet> {
  const files: FileDigest[] = [];
  const texts = new Map<string, string>();
  for (const path of await listFiles(folder, '')) {
    const bytes = await readRegularFile(join(folder, ...path.split('/')), MAX_TEXT_BYTES);
    if (bytes === null) throw new Error(`${path} is missing`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ path, sizeBytes: bytes.length, sha256 });
    texts.set(path, bytes.toString('utf8'));
  }
  return {
    files,
    readText(path) {
      const text = texts.get(path);
      return text === undefined ? Promise.reject(new Error(`${path} is missing`)) : Promise.resolve(text);
    },
    stream(path) {
      const text = texts.get(path);
      if (text === undefined) return Promise.reject(new Error(`${path} is missing`));
      return Promise.resolve(Readable.from([Buffer.from(text, 'utf8')]));
    },
    close: () => Promise.resolve(),
  };
}

/** All files below a folder, as paths with `/`. */
async function listFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await listFiles(folder, path)));
    else if (entry.isFile()) paths.push(path);
    else throw new Error(`${path} is neither a file nor a folder`);
  }
  return paths;
}

async function digestOf(folder: string, path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await pipeline(
    createReadStream(join(folder, ...path.split('/'))),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        sizeBytes += chunk.length;
        hash.update(chunk);
      }
    },
  );
  return { path, sizeBytes, sha256: hash.digest('hex') };
}
