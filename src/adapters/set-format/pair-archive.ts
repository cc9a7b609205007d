import { pipeline } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip, createGzip } from 'node:zlib';
import { CERTIFICATE_FILE, PAIRS_FILE, PRIVATE_KEY_FILE } from '../../domain/backup/set-files.ts';
import { messageOf } from '../../domain/failure.ts';
import { collidingPaths, isSafePath } from '../../domain/backup/set-path.ts';
import type { PackedPair } from '../../ports/backup-set.ts';
import { filesInTar, refusedEntry, type TarFile } from './tar-reader.ts';
import { tarOf, type TarInput } from './tar-writer.ts';

/** Ten thousand pairs with RSA-4096 keys take a half of it. */
const MAX_INFLATED_BYTES = 128 * 1024 * 1024;
/** A certificate with ten thousand names takes as much. */
const MAX_FILE_BYTES = 256 * 1024;
/** Tells the system that packed it (RFC 1952, section 2.3); 255 is "unknown". */
const GZIP_SYSTEM_OFFSET = 9;
const UNKNOWN_SYSTEM = 255;

/** `SetArchives.packPairs`. */
export async function packPairs(pairs: readonly PackedPair[]): Promise<Uint8Array> {
  const archive = await buffer(pipeline(tarOf(inputsOf(pairs)), createGzip(), () => undefined));
  // Everywhere the same bytes, so that the same pairs are the same content.
  archive[GZIP_SYSTEM_OFFSET] = UNKNOWN_SYSTEM;
  return archive;
}

function* inputsOf(pairs: readonly PackedPair[]): Generator<TarInput> {
  const names = new Set<string>();
  for (const { name, certificate, sealedKey } of pairs.toSorted(byName)) {
    if (!isFolderName(name)) throw new Error(`${JSON.stringify(name)} cannot be the name of a folder`);
    if (names.has(name)) throw new Error(`two certificates have the name ${name}`);
    names.add(name);
    yield inputOf(`${name}/${CERTIFICATE_FILE}`, certificate, 0o644);
    if (sealedKey !== null) yield inputOf(`${name}/${PRIVATE_KEY_FILE}`, sealedKey, 0o600);
  }
}

function byName(some: PackedPair, other: PackedPair): number {
  if (some.name === other.name) return 0;
  return some.name < other.name ? -1 : 1;
}

function inputOf(path: string, text: string, mode: number): TarInput {
  const bytes = Buffer.from(text, 'utf8');
  // What cannot be read back is not stored.
  if (bytes.length > MAX_FILE_BYTES) throw new Error(`${path} is larger than ${MAX_FILE_BYTES} bytes`);
  return { path, mode, modifiedAt: new Date(0), sizeBytes: bytes.length, content: bytes };
}

/** `SetArchives.unpackPairs`. */
export async function unpackPairs(
  archive: AsyncIterable<Uint8Array>,
): Promise<ReadonlyMap<string, PackedPair>> {
  try {
    return pairsOf(await textsIn(archive));
  } catch (error) {
    throw new Error(`${PAIRS_FILE} cannot be used: ${messageOf(error)}`, { cause: error });
  }
}

interface Texts {
  certificate?: string;
  sealedKey?: string;
}

async function textsIn(archive: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, Texts>> {
  const found = new Map<string, Texts>();
  const inflated = pipeline(archive, createGunzip(), () => undefined);
  for await (const file of filesInTar(bounded(inflated))) {
    const { name, part } = placeOf(file);
    const texts = found.get(name) ?? {};
    if (texts[part] !== undefined) throw refusedEntry(file.path, 'is there twice');
    texts[part] = await textOf(file);
    found.set(name, texts);
  }
  return found;
}

/** `node:stream/consumers` would make a `Blob` of each file. */
async function textOf({ content }: TarFile): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function* bounded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_INFLATED_BYTES) throw new Error(`it has more than ${MAX_INFLATED_BYTES} bytes`);
    yield chunk;
  }
}

function placeOf({ path, sizeBytes }: TarFile): { readonly name: string; readonly part: keyof Texts } {
  const [name = '', file = '', ...more] = path.split('/');
  const part = PARTS.get(file);
  if (part === undefined || more.length > 0 || !isFolderName(name))
    throw refusedEntry(path, 'is no certificate or key of a pair');
  if (sizeBytes > MAX_FILE_BYTES) throw refusedEntry(path, `is larger than ${MAX_FILE_BYTES} bytes`);
  return { name, part };
}

const PARTS: ReadonlyMap<string, keyof Texts> = new Map([
  [CERTIFICATE_FILE, 'certificate'],
  [PRIVATE_KEY_FILE, 'sealedKey'],
]);

function pairsOf(found: ReadonlyMap<string, Texts>): ReadonlyMap<string, PackedPair> {
  const collision = collidingPaths([...found.keys()]);
  if (collision !== null) throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
  const pairs = new Map<string, PackedPair>();
  for (const [name, { certificate, sealedKey = null }] of found) {
    if (certificate === undefined) throw new Error(`${name}/${CERTIFICATE_FILE} is missing`);
    pairs.set(name, { name, certificate, sealedKey });
  }
  return pairs;
}

/** One part of a path, so that nothing lands in another folder. */
function isFolderName(name: string): boolean {
  return isSafePath(name) && !name.includes('/');
}
