import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileDigest } from '../../domain/backup-set.ts';
import { collidingPaths, isSafePath } from '../../domain/set-path.ts';
import type { OpenedSet, StagedFile, StagedSet } from '../../ports.ts';
import { MAX_TEXT_BYTES } from '../files/folder-set.ts';
import { readRegularFile } from '../files/private-file.ts';

/** As many as a zip archive may have. */
const MAX_FILES = 100_000;

/**
 * A set as one JSON text, of each file its path and its content. For sets without further files, which are texts:
 * thousands of small files in one are packed and unpacked in no time.
 *
 * The text comes piece by piece, a line for each file: as a whole it weighs as much as all files of the set.
 */
export function* packSet({ files }: Pick<StagedSet, 'files'>): Generator<string> {
  let before = '{"files":{\n';
  for (const { record, content } of files) {
    yield `${before}${JSON.stringify(record.path)}:${JSON.stringify(textOf(record.path, content))}`;
    before = ',\n';
  }
  yield files.length === 0 ? '{"files":{}}' : '\n}}';
}

function textOf(path: string, content: StagedFile['content']): string {
  if (typeof content === 'string') return content;
  if (content instanceof Uint8Array) return Buffer.from(content).toString('utf8');
  const bytes = readRegularFile(content.location, MAX_TEXT_BYTES);
  if (bytes === null) throw new Error(`${path} is missing`);
  return bytes.toString('utf8');
}

/** The set in such a text, which is untrusted. Throws where it is none. */
export function openPackedSet(json: string): OpenedSet {
  const texts = parseTexts(json);
  const files = [...texts].map(([path, text]) => digestOf(path, text));
  const find = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${path} is missing`);
    return text;
  };
  return {
    files,
    readText: (path) => Promise.try(find, path),
    stream: (path) => Promise.try(() => Readable.from([Buffer.from(find(path), 'utf8')])),
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
  return { path, sizeBytes: bytes.length, sha256: hash('sha256', bytes, 'hex') };
}
