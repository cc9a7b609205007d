import { createHash, hash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { isSetFolder } from '../../domain/backup-name.ts';
import { CHECKSUMS_FILE, MANIFEST_FILE, type FileDigest } from '../../domain/backup-set.ts';
import { messageOf } from '../../domain/failure.ts';
import type { Manifest } from '../../domain/manifest.ts';
import { parseManifest } from '../../domain/manifest-parser.ts';
import { collidingPaths, isSafePath } from '../../domain/set-path.ts';
import type { OpenedSet } from '../../ports.ts';
import { MAX_TEXT_BYTES } from '../files/folder-set.ts';
import { collectGarbage } from '../heap-size.ts';
import { ZipReader, type ArchivedFile } from './zip-reader.ts';

/** Ten thousand certificates make twenty thousand files; what has more was not made here. */
const MAX_ENTRIES = 100_000;
/** From here on a set weighs more than the run itself. */
const MANY_ENTRIES = 4000;

/**
 * Opens the set in a zip archive without unpacking it.
 *
 * The archive is untrusted: whoever could write to the store could have made it. Throws for a name that leads out of
 * the folder, a link, a name twice, a size that the manifest does not name, entries that share their bytes (so that
 * no bomb is ever inflated), a wrong CRC, and anything outside the one dated folder.
 */
export async function openZip(path: string): Promise<OpenedSet> {
  const archive = await ZipReader.open(path);
  try {
    const archived = await listFiles(archive);
    const manifest = await readManifest(archive, archived);
    // What was parsed on the way weighs as much as what is left of it.
    if (archived.size > MANY_ENTRIES) collectGarbage('major');
    const files: FileDigest[] = [];
    for (const [name, file] of archived) files.push(await digestOf(archive, name, file));
    return {
      files,
      manifest,
      readText: (name) => readText(archive, name, archived.get(name)),
      stream: async (name) => archive.stream(name, present(name, archived.get(name))),
      close: () => archive.close(),
    };
  } catch (error) {
    await archive.close();
    // The reader's messages quote names, which may hold what a terminal obeys.
    throw new Error(messageOf(error).replace(/\p{Cc}/gu, '?'), { cause: error });
  }
}

/** The files by their paths in the set's folder. */
async function listFiles(archive: ZipReader): Promise<Map<string, ArchivedFile>> {
  if (archive.entryCount > MAX_ENTRIES) throw new Error(`the archive has ${archive.entryCount} entries`);
  const files = new Map<string, ArchivedFile>();
  const folders = new Set<string>();
  for await (const entry of archive.entries()) {
    if (entry.fileName.endsWith('/')) continue;
    const [folder = '', ...rest] = entry.fileName.split('/');
    const path = rest.join('/');
    if (!isSetFolder(folder) || !isSafePath(path))
      throw new Error('a file of the archive is not in its dated folder');
    if (files.has(path)) throw new Error(`${path} is in the archive twice`);
    folders.add(folder);
    files.set(path, await archive.locate(path, entry));
  }
  const collision = collidingPaths([...files.keys()]);
  if (collision !== null) throw new Error(`${collision[0]} and ${collision[1]} are one name`);
  if (folders.size > 1) throw new Error('the archive has more than one dated folder');
  // Deflate packs a thousand to one at best; entries that overlap have no such limit.
  const packedBytes = [...files.values()].reduce((sum, file) => sum + file.packedBytes, 0);
  if (packedBytes > archive.sizeBytes) throw new Error('files of the archive share their bytes');
  return files;
}

/** The manifest. Sizes are declared before content: what declares more than the manifest says is not inflated. */
async function readManifest(archive: ZipReader, files: ReadonlyMap<string, ArchivedFile>): Promise<Manifest> {
  const manifest = parseManifest(await readText(archive, MANIFEST_FILE, files.get(MANIFEST_FILE)));
  const sizes = new Map(manifest.files.map((file) => [file.path, file.sizeBytes]));
  for (const [path, { sizeBytes }] of files) {
    if (path === MANIFEST_FILE) continue;
    const isRight = path === CHECKSUMS_FILE ? sizeBytes <= MAX_TEXT_BYTES : sizeBytes === sizes.get(path);
    if (!isRight) throw new Error(`${path} has a size that the manifest does not name`);
  }
  return manifest;
}

async function readText(archive: ZipReader, path: string, file: ArchivedFile | undefined): Promise<string> {
  const found = present(path, file);
  if (found.sizeBytes > MAX_TEXT_BYTES) throw new Error(`${path} is too large`);
  const content = archive.contentOf(path, found) ?? (await buffer(await archive.stream(path, found)));
  return content.toString('utf8');
}

async function digestOf(archive: ZipReader, path: string, file: ArchivedFile): Promise<FileDigest> {
  const { sizeBytes } = file;
  const whole = sizeBytes > MAX_TEXT_BYTES ? null : archive.contentOf(path, file);
  if (whole !== null) return { path, sizeBytes, sha256: hash('sha256', whole, 'hex') };
  const sum = createHash('sha256');
  for await (const bytes of await archive.stream(path, file)) sum.update(bytes);
  return { path, sizeBytes, sha256: sum.digest('hex') };
}

function present(path: string, file: ArchivedFile | undefined): ArchivedFile {
  if (file === undefined) throw new Error(`${path} is missing`);
  return file;
}
