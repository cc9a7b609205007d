import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileDigest } from '../../domain/backup-set.ts';
import { collidingPaths, isSafePath } from '../../domain/set-path.ts';
import type { OpenedSet } from '../../ports.ts';
import { listFiles, MAX_TEXT_BYTES } from '../files/folder-set.ts';
import { readRegularFile } from '../files/private-file.ts';

/** As many as a zip archive may have. */
const MAX_FILES = 100_000;

/**
 * The set in a folder as one JSON text, of each file its path and its content. For sets without further files, which
 * are texts: thousands of small files in one are packed and unpacked in no time.
 */
export function packFolder(folder: string): string {
  const texts = listFiles(folder).map((path): [string, string] => {
    const bytes = readRegularFile(join(folder, ...path.split('/')), MAX_TEXT_BYTES);
    if (bytes === null) throw new Error(`${path} is missing`);
    return [path, bytes.toString('utf8')] as const;
  });
  return JSON.stringify({ files: Object.fromEntries(texts) });
}

/** The set in such a text, which is untrusted. Throws where it is none. */
export function openPackedSet(json: string): OpenedSet {
  const texts = parseTexts(json);
  const files = [...texts].map(([path, text]) => digestOf(path, text));
  const textOf = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${path} is missing`);
    return text;
  };
  return {
    files,
    readText: (path) => Promise.try(textOf, path),
    stream: (path) => Promise.try(() => Readable.from([Buffer.from(textOf(path), 'utf8')])),
    close: () => Promise.resolve(),
  };
}

function parseTexts(json: string): ReadonlyMap<string, string> {
  const files: unknown = Reflect.get(Object(parseJson(json)), 'files');
  if (typeof files !== 'object' || files === null) throw new Error('it names no files');
  const texts = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    if (typeof text !== 'string' || !isSafePath(path))
      throw new Error('what it names is not the file of a set');
    texts.set(path, text);
  }
  if (texts.size > MAX_FILES) throw new Error(`it has ${texts.size} files`);
  const collision = collidingPaths([...texts.keys()]);
  if (collision !== null) throw new Error(`${collision[0]} and ${collision[1]} are one name`);
  return texts;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The parser's own message quotes the text, which nobody has vouched for.
    throw new Error('it is not JSON');
  }
}

function digestOf(path: string, text: string): FileDigest {
  const bytes = Buffer.from(text, 'utf8');
  return { path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
