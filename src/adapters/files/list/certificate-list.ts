import { isAbsolute, resolve } from 'node:path';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { quoteInput } from '../../../domain/words/quoted-input.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import { refuseLinkedFolders } from '../paths/usable-path.ts';
import { parseJson } from './faithful-json.ts';
import { readRegularFile } from '../disk/regular-file.ts';

const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 100_000;
/** Of the system's words, in a message. */
const MAX_REASON = 100;
const ALLOWED =
  'must be a YAML or JSON list, such as [a.example.com, b.example.com], or the path of a file with one';

/**
 * The entries of input `certificates`, 1 to 100 000 of unknown shape: a list in YAML or JSON, or the path of a file of
 * at most 16 MiB with one, absolute or below the workspace. A text that begins with `[` or `- `, or has several lines,
 * is a list.
 *
 * Numbers that would not be written the same again (`007`, `1.10`, `0x1F`) stay the texts that they were, so that no
 * name changes on the way. Throws a `Failure` (`invalid-input`) with the line and column; it quotes nothing of a list,
 * since somebody may have put a secret into it.
 */
export async function readCertificateList(text: string, workspace: string): Promise<readonly unknown[]> {
  const { content, subject } = contentOf(text, workspace);
  return parseList(content, subject);
}

/**
 * Returns the lines, from 1, on which the entries of a list begin that `readCertificateList` takes. Empty if all entries are on one
 * line, and if the list is JSON that the parser of YAML does not take.
 */
export async function readEntryLines(text: string, workspace: string): Promise<readonly number[]> {
  const { content } = contentOf(text, workspace);
  const { linesOfItems, YamlProblem } = await import('./strict-yaml.ts');
  try {
    const lines = linesOfItems(withoutMark(content));
    return new Set(lines).size > 1 ? lines : [];
  } catch (error) {
    if (error instanceof YamlProblem) return [];
    throw error;
  }
}

/** The text of a list, and what a message calls it. */
function contentOf(text: string, workspace: string): { readonly content: string; readonly subject: string } {
  const trimmed = text.trim();
  if (trimmed === '') throw refusal('is empty');
  if (isList(trimmed)) return { content: text, subject: 'Input "certificates"' };
  // A lone mapping is no path of anybody's, and what it holds must not be told.
  if (/^\{|:\s|\0/.test(trimmed)) throw refusal('is neither a list nor a path');
  return {
    content: readListFile(trimmed, workspace),
    subject: `The file ${singleLine(trimmed)} of input "certificates"`,
  };
}

/** Some editors begin a file with a byte order mark. */
function withoutMark(content: string): string {
  return content.replace(/^\uFEFF/, '');
}

function isList(trimmed: string): boolean {
  return /^(\[|-\s)|[\r\n]/.test(trimmed);
}

function readListFile(given: string, workspace: string): string {
  const path = isAbsolute(given) ? resolve(given) : resolve(workspace, given);
  // A list that was taken for a path may hold a secret. What is a file's path does not.
  const quoted = quoteInput(given);
  const bytes = readBytes(path, quoted, workspace);
  // Names in one line, without the brackets of a list, are no path of anybody's.
  const advice = /[,\s]/.test(given) ? ' (put several names in brackets)' : '';
  if (bytes === null) throw refusal(`names a file that is not there, ${quoted}${advice}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(`names a file that is not UTF-8 text, ${quoted}`);
  }
}

function readBytes(path: string, quoted: string, workspace: string): Buffer | null {
  try {
    refuseLinkedFolders(path, workspace);
    return readRegularFile(path, MAX_BYTES);
  } catch (error) {
    // The system's own words end in the whole path, which may be a list that was taken for one.
    const why = messageOf(error)
      .replace(/^([A-Z]+: [^,]*), .*/s, '$1')
      .replaceAll(path, quoted);
    throw refusal(`names a file that cannot be read, ${quoted} (${singleLine(why, MAX_REASON)})`);
  }
}

async function parseList(text: string, subject: string): Promise<readonly unknown[]> {
  const value = await parseText(withoutMark(text), subject);
  const advice = typeof value === 'string' ? ' (begin each entry with "- ")' : '';
  if (!Array.isArray(value)) throw refusal(`is not a list${advice}`, subject);
  const list: readonly unknown[] = value;
  if (list.length === 0) throw refusal('is an empty list', subject);
  if (list.length > MAX_ENTRIES)
    throw refusal(`has ${list.length} entries; at most ${MAX_ENTRIES} are read`, subject);
  return list;
}

/** Every job pays for what is loaded, and JSON is read several times as fast: YAML comes when it is needed. */
async function parseText(text: string, subject: string): Promise<unknown> {
  const json = parseJson(text);
  if (json !== undefined) return json;
  const { parseYaml, YamlProblem } = await import('./strict-yaml.ts');
  try {
    return parseYaml(text);
  } catch (error) {
    // Without its cause, which quotes the text.
    const why = error instanceof YamlProblem ? error.message : 'it is neither YAML nor JSON';
    throw refusal(`cannot be read: ${why}`, subject);
  }
}

function refusal(what: string, subject = 'Input "certificates"'): Failure {
  return new Failure('invalid-input', `${subject} ${what}: ${ALLOWED}.`);
}
