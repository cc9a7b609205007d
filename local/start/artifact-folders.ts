import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromBufferPromise } from 'yauzl';
import type { Services } from '../services/services.ts';

const TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

function isSymbolicLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & TYPE_MASK) === SYMBOLIC_LINK;
}

/**
 * Unpacks a zip into `folder`, which must not hold any of its files yet.
 *
 * Throws for absolute paths, `..` and backslashes (yauzl checks these), for symbolic links, and for a name that comes
 * twice: each of them could write outside of the folder, or hide a file.
 */
export async function unpackZip(zip: Buffer, folder: string): Promise<void> {
  const archive = await fromBufferPromise(zip, { lazyEntries: true, strictFileNames: true });
  for await (const entry of archive.eachEntry()) {
    const path = join(folder, entry.fileName);
    if (isSymbolicLink(entry)) throw new Error(`'${entry.fileName}' is a symbolic link`);
    if (entry.fileName.endsWith('/')) {
      mkdirSync(path, { recursive: true });
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    const contents = await archive.openReadStreamPromise(entry);
    await pipeline(contents, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  }
}

/** An artifact's name and the folder that it was unpacked into. */
export interface ArtifactFolder {
  readonly name: string;
  readonly folder: string;
}

// The service takes every name that the client lets through, and the client lets '.' and '..' through.
function folderName(artifactName: string): string {
  if (/^\.+$|[/\\:]/.test(artifactName)) throw new Error(`'${artifactName}' cannot be the name of a folder`);
  return artifactName;
}

/** Unpacks the artifacts of one run, each into a folder of its name under `parent`. */
export async function unpackArtifacts(
  services: Services,
  runId: number,
  parent: string,
): Promise<ArtifactFolder[]> {
  const unpacked: ArtifactFolder[] = [];
  for (const { id, name, runId: ofRun, finalized, mimeType } of services.artifacts.list()) {
    if (ofRun !== runId || !finalized) continue;
    const folder = join(parent, folderName(name));
    mkdirSync(folder, { recursive: true });
    const bytes = await services.artifacts.zip(id);
    if (mimeType === 'application/zip') await unpackZip(bytes, folder);
    else writeFileSync(join(folder, folderName(name)), bytes, { flag: 'wx' });
    unpacked.push({ name, folder });
  }
  return unpacked;
}
