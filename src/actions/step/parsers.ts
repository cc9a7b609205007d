import { isAbsolute, resolve } from 'node:path';
import { hasControlCharacter } from '../../domain/words/single-line.ts';
import type { ParseInput } from './inputs.ts';

/** Of a file or folder, on Linux, macOS and Windows. */
const MAX_NAME_BYTES = 255;

/** One of a list of words. */
export function oneOf<T extends string>(...allowed: readonly T[]): ParseInput<T> {
  return (text) => {
    const word = allowed.find((candidate) => candidate === text);
    if (word === undefined) throw new Error(`must be ${allowed.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
    return word;
  };
}

/** Several of a list of words, separated by commas or white space; at least one, each once. */
export function someOf<T extends string>(...allowed: readonly T[]): ParseInput<readonly T[]> {
  const parse = oneOf(...allowed);
  return (text, workspace) => {
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    if (words.length === 0) throw new Error(`must be one or more of ${allowed.join(', ')}`);
    return [...new Set(words.map((word) => parse(word, workspace)))];
  };
}

/** A whole number in a range. */
export function wholeNumber(min: number, max: number): ParseInput<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (!(value >= min && value <= max)) throw new Error(`must be a whole number from ${min} to ${max}`);
    return value;
  };
}

/** `true` or `false`, as YAML 1.2 writes them. */
export function boolean(text: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new Error('must be true or false');
}

/** Any text. */
export function anyText(text: string): string {
  return text;
}

/** A text of at most so many characters, none of them a control character. */
export function textUpTo(maxLength: number): ParseInput<string> {
  return (text) => {
    const length = characterCount(text);
    if (length < 1 || length > maxLength)
      throw new Error(`must have 1 to ${maxLength} characters, and has ${length}`);
    if (hasControlCharacter(text)) throw new Error('must not have control characters');
    return text;
  };
}

/** The number of Unicode code points, which is what the limits of X.509 count. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}

/** The absolute path of a file. What ends in a separator names a folder. */
export function filePath(text: string, workspace: string): string {
  if (text === '' || /[\\/]$/.test(text) || hasControlCharacter(text))
    throw new Error('must be the path of a file');
  refuseLongNames(text);
  return absolutePath(workspace, text);
}

/** The absolute path of a folder. */
export function folderPath(text: string, workspace: string): string {
  if (text === '' || hasControlCharacter(text)) throw new Error('must be the path of a folder');
  refuseLongNames(text);
  return absolutePath(workspace, text);
}

/** No system takes longer names, and its refusal would tell the path, which may be a secret in the wrong place. */
export function refuseLongNames(path: string): void {
  if (Buffer.byteLength(path) <= MAX_NAME_BYTES) return;
  if (path.split(/[\\/]/).some((name) => Buffer.byteLength(name) > MAX_NAME_BYTES))
    throw new Error(`must be a path in which no name is longer than ${MAX_NAME_BYTES} bytes`);
}

/** A path below the workspace unless it is absolute, without `.` and `..`. */
export function absolutePath(workspace: string, path: string): string {
  return isAbsolute(path) ? resolve(path) : resolve(workspace, path);
}
