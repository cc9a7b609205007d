import { createHash, type Hash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { SEALED_FILES_FILE } from '../../domain/backup/set-files.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Secret } from '../../domain/secret.ts';
import { count } from '../../domain/words/count.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { FileIdentity } from '../../ports/crypto.ts';
import type { SealedFile } from '../../ports/backup-set.ts';
import type { UserFile } from '../../ports/user-files.ts';
import { octal, PERMISSIONS } from '../files/disk/file-access.ts';
import { chunksOf } from '../files/disk/file-chunks.ts';
import { ownerOf } from '../files/disk/owner-names.ts';
import { isPathBelow } from '../files/paths/path-below.ts';
import { openRegularFile } from '../files/disk/regular-file.ts';
import { decrypt, encrypt } from './openssl-encryption.ts';
import { filesInTar, RefusedArchive, refusedEntry, type TarFile } from './tar-reader.ts';
import { tarOf, type TarInput } from './tar-writer.ts';

const SET_ID_BITS = 0o6000;

/**
 * Files of the user as a `files.tar.gz.enc`, piece by piece; `packed` gets the identity of each. Throws a `Failure`
 * (`not-stored`) for a file that cannot be read, that changes meanwhile, or whose path no archive of ours can carry.
 */
export function sealFiles(
  files: readonly UserFile[],
  passphrase: Secret,
  packed: FileIdentity[],
): AsyncIterable<Uint8Array> {
  return sealInputs(inputsOf(files, packed), passphrase);
}

/** As `sealFiles`, wherever the files come from. */
export function sealInputs(
  inputs: AsyncIterable<TarInput> | Iterable<TarInput>,
  passphrase: Secret,
): AsyncIterable<Uint8Array> {
  const gzipped = pipeline(tarOf(inputs), createGzip(), () => undefined);
  return encrypt(gzipped, passphrase);
}

async function* inputsOf(files: readonly UserFile[], packed: FileIdentity[]): AsyncGenerator<TarInput> {
  const paths = new Set<string>();
  for (const file of files) {
    if (!isPathBelow(file.path)) throw notStored(file, 'its path cannot be stored');
    if (paths.has(file.path)) throw notStored(file, 'it is there twice');
    paths.add(file.path);
    const source = await openUserFile(file);
    try {
      const status = await source.stat({ bigint: true });
      const sum = createHash('sha256');
      const content = unchangedContent(file, source, status, sum);
      const { path, mode, modifiedAt } = file;
      const owner = ownerOf({ uid: Number(status.uid), gid: Number(status.gid) });
      yield { path, mode, modifiedAt, sizeBytes: Number(status.size), owner, content };
      packed.push({ path, mode: octal(mode), sha256: sum.digest('hex') });
    } finally {
      await source.close();
    }
  }
}

async function openUserFile(file: UserFile): Promise<FileHandle> {
  try {
    return await openRegularFile(file.location);
  } catch (error) {
    throw notStored(file, messageOf(error), error);
  }
}

/** The bytes of a file, which are hashed. Throws if the file is written to meanwhile. */
async function* unchangedContent(
  file: UserFile,
  source: FileHandle,
  before: BigIntStats,
  sum: Hash,
): AsyncGenerator<Uint8Array> {
  let readBytes = 0n;
  try {
    for await (const chunk of chunksOf(source)) {
      readBytes += BigInt(chunk.length);
      if (readBytes > before.size) break;
      sum.update(chunk);
      yield chunk;
    }
  } catch (error) {
    throw notStored(file, messageOf(error), error);
  }
  const after = await source.stat({ bigint: true });
  const isSame = after.mtimeNs === before.mtimeNs && after.ctimeNs === before.ctimeNs;
  if (!isSame) throw notStored(file, 'it was changed while it was read');
  // Files of /proc and /sys say 0 or 4096 bytes, whatever they hold.
  if (readBytes !== before.size)
    throw notStored(file, `it does not have the ${before.size} bytes that the system reports. Copy it first`);
}

function notStored(file: UserFile, problem: string, cause?: unknown): Failure {
  return new Failure('not-stored', `${singleLine(file.location)} could not be backed up: ${problem}.`, {
    cause,
  });
}

/** `SetArchives.openFiles`. */
export async function* openFiles(
  archive: AsyncIterable<Uint8Array>,
  passphrase: Secret,
  expected: number,
): AsyncGenerator<SealedFile> {
  const source = new WatchedSource(archive);
  try {
    for await (const file of unpackFiles(decrypt(source, passphrase), expected))
      yield { ...file, content: explained(file.content, source) };
  } catch (error) {
    throw source.explain(error);
  }
}

/** As `openFiles`, of the `files.tar.gz` that was encrypted. */
export async function* unpackFiles(
  gzipped: AsyncIterable<Uint8Array>,
  expected: number,
): AsyncGenerator<SealedFile> {
  const paths = new Set<string>();
  for await (const file of filesInTar(pipeline(gzipped, createGunzip(), () => undefined))) {
    rejectUnsafe(file, paths);
    if (paths.size > expected)
      throw refusedEntry(file.path, `is one more than the ${expected} that belong there`);
    const { path, mode, modifiedAt, owner, content } = file;
    yield { path, mode: mode & PERMISSIONS, modifiedAt, ...(owner === undefined ? {} : { owner }), content };
  }
  if (paths.size < expected)
    throw new RefusedArchive(`${SEALED_FILES_FILE} has ${count(paths.size, 'file')}, not ${expected}`);
}

/** `SetArchives.identifyFiles`. */
export async function identifyFiles(
  archive: AsyncIterable<Uint8Array>,
  passphrase: Secret,
  count: number,
): Promise<readonly FileIdentity[]> {
  const identities: FileIdentity[] = [];
  for await (const { path, mode, content } of openFiles(archive, passphrase, count)) {
    const sum = createHash('sha256');
    for await (const chunk of content) sum.update(chunk);
    identities.push({ path, mode: octal(mode), sha256: sum.digest('hex') });
  }
  return identities;
}

function rejectUnsafe({ path, mode }: TarFile, paths: Set<string>): void {
  if (!isPathBelow(path)) throw refusedEntry(path, 'has a path that leads out of the folder');
  if ((mode & SET_ID_BITS) !== 0) throw refusedEntry(path, 'would run as another user');
  if (paths.has(path)) throw refusedEntry(path, 'is there twice');
  paths.add(path);
}

async function* explained(
  content: AsyncIterable<Uint8Array>,
  source: WatchedSource,
): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    throw source.explain(error);
  }
}

/** Keeps apart what cannot be read from what does not open. */
class WatchedSource implements AsyncIterable<Uint8Array> {
  readonly #chunks: AsyncIterable<Uint8Array>;
  #error: unknown;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      yield* this.#chunks;
    } catch (error) {
      this.#error = error;
      throw error;
    }
  }

  /** An error for people: what the source threw, what was refused, or that the archive does not open. */
  explain(error: unknown): unknown {
    if (this.#error !== undefined) return this.#error;
    if (error instanceof RefusedArchive || error instanceof DoesNotOpen) return error;
    return new DoesNotOpen(error);
  }
}

class DoesNotOpen extends Error {
  constructor(cause: unknown) {
    super(`${SEALED_FILES_FILE} does not open: it is damaged, or was sealed with another passphrase`, {
      cause,
    });
    this.name = 'DoesNotOpen';
  }
}
