import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileDigest } from '../../domain/backup-set.ts';
import { collidingPaths, isSafePath } from '../../domain/set-path.ts';
import type { OpenedSet, StagedFile, StagedSet } from '../../ports.ts';
import { MAX_TEXT_BYTES } from '../files/folder-set.ts';
import { readRegularFile } from '../files/regular-file.ts';

/** As many as a zip archive may have. */
const MAX_FILES = 100_000;

/**
 * A set as a text with a line for each file, its path and its content as JSON. For sets without further files, which are
 * texts: thousands of small files in one are packed and unpacked in no time. Line by line, because as a whole the text
 * weighs as much as all files of the set.
 */
export function* packSet({ files }: Pick<StagedSet, 'files'>): Generator<string> {
  for (const { record, content } of files)
    yield `${JSON.stringify([record.path, textOf(record.path, content)])}\n`;
}

function textOf(path: string, content: StagedFile['content']): string {
  if (typeof content === 'string') return content;
  if (content instanceof Uint8Array) return Buffer.from(content).toString('utf8');
  const bytes = readRegularFile(content.location, MAX_TEXT_BYTES);
  if (bytes === null) throw new Error(`${path} is missing`);
  return bytes.toString('utf8');
}

/** The set in the lines of such a text, which is untrusted. Throws where it is none. */
export function openPackedSet(lines: Iterable<string>): OpenedSet {
  const texts = parseTexts(lines);
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

function parseTexts(lines: Iterable<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const line of lines) {
    const [path, text] = parseLine(line);
    if (texts.has(path)) throw new Error(`${path} is in it twice`);
    texts.set(path, text);
    if (texts.size > MAX_FILES) throw new Error(`it has more than ${MAX_FILES} files`);
  }
  const collision = collidingPaths([...texts.keys()]);
  if (collision !== null) throw new Error(`${collision[0]} and ${collision[1]} are one name`);
  return texts;
}

function parseLine(line: string): readonly [path: string, text: string] {
  const members = parseJson(line);
  const [path, text, ...more]: readonly unknown[] = isList(members) ? members : [];
  if (typeof path !== 'string' || !isSafePath(path) || typeof text !== 'string' || more.length > 0)
    throw new Error('a line of it is no file of a set');
  return [path, text];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The parser's own message quotes the text, which nobody has vouched for.
    throw new Error('a line of it is not JSON');
  }
}

function digestOf(path: string, text: string): FileDigest {
  return { path, sizeBytes: Buffer.byteLength(text), sha256: hash('sha256', text, 'hex') };
}
