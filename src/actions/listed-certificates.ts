import { nearestWord } from '../domain/nearest-word.ts';
import { oneLine } from '../domain/one-line.ts';
import { actionInputs, type Inputs, type ReadText } from './inputs.ts';

/** Refused in every entry, whatever else is allowed: a list is a file that many read. */
const SECRETS: ReadonlySet<string> = new Set([
  'passphrase',
  'previous-passphrase',
  'p12-password',
  'github-token',
]);
/** Longer than every value that an input takes. Ten thousand entries may share one long list through aliases. */
const MAX_TEXT_LENGTH = 65_536;
const MAX_PROBLEMS = 5;
const VALUES = 'must be a text, a number, true or false, or a list of these';

/**
 * The inputs that one entry of `certificates` gives, by name. A plain text is short for its `common-name`; a list becomes
 * lines; null is not given, and an empty text is given, as empty.
 *
 * `allowed` has the inputs that a certificate can have of its own, `ofRun` those that the whole run has. Throws an `Error`
 * that says all that is wrong with the entry and what is allowed; it quotes names, and no values.
 */
export function parseListEntry(
  entry: unknown,
  allowed: ReadonlySet<string>,
  ofRun: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [name, value] of Object.entries(mappingOf(entry))) {
    try {
      refuseName(name, allowed, ofRun);
      const text = textOf(name, value);
      if (text !== null) values.set(name, text);
    } catch (error) {
      if (!(error instanceof EntryProblem)) throw error;
      problems.push(error.message);
      // Each costs a search for the name that was meant, and nobody reads a thousand.
      if (problems.length === MAX_PROBLEMS) break;
    }
  }
  if (problems.length > 0) throw new Error(problems.join(' '));
  return values;
}

/**
 * The inputs of one certificate: the entry's values, and where it has none those of the step. Of the entry's own no message
 * tells the value, since somebody may have put a secret into the wrong place.
 */
export function inputsOfEntry(values: ReadonlyMap<string, string>, readText: ReadText): Inputs {
  return actionInputs(
    (name, options) => {
      const text = values.get(name);
      if (text === undefined) return readText(name, options);
      return options.trimWhitespace ? text.trim() : text;
    },
    (name) => !values.has(name),
  );
}

/** Reads each input once. The toolkit looks into the environment each time, and a list may have 100 000 entries. */
export function rememberTexts(readText: ReadText): ReadText {
  const trimmed = new Map<string, string>();
  const exact = new Map<string, string>();
  return (name, options) => {
    const texts = options.trimWhitespace ? trimmed : exact;
    const known = texts.get(name);
    if (known !== undefined) return known;
    const text = readText(name, options);
    texts.set(name, text);
    return text;
  };
}

class EntryProblem extends Error {}

function mappingOf(entry: unknown): object {
  if (typeof entry === 'string' && entry.trim() !== '') return { 'common-name': entry };
  if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) return entry;
  const what = Array.isArray(entry) ? 'a list' : entry === null || entry === '' ? 'empty' : 'no text';
  throw new Error(
    `The entry is ${what}: must be a mapping of inputs, or a common name. One that looks like a number needs quotes.`,
  );
}

function refuseName(name: string, allowed: ReadonlySet<string>, ofRun: ReadonlySet<string>): void {
  if (SECRETS.has(name)) {
    throw new EntryProblem(
      `"${name}" is an input of the whole run: give it beside certificates. A secret never belongs into a list.`,
    );
  }
  if (allowed.has(name)) return;
  if (ofRun.has(name)) {
    throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates.`);
  }
  const nearest = nearestWord(name, [...allowed, ...ofRun, ...SECRETS]);
  throw new EntryProblem(
    `${quote(name)} is no input of a certificate: ${nearest === null ? `must be one of ${[...allowed].join(', ')}` : adviceFor(nearest, allowed)}.`,
  );
}

function adviceFor(nearest: string, allowed: ReadonlySet<string>): string {
  return allowed.has(nearest)
    ? `"${nearest}" is meant, perhaps`
    : `"${nearest}", if that is meant, is given beside certificates`;
}

/** `null` for what is not given. */
function textOf(name: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = Array.isArray(value) ? linesOf(name, value) : scalarText(name, value);
  if (text.length > MAX_TEXT_LENGTH) {
    throw new EntryProblem(`"${name}" has ${text.length} characters: must have at most ${MAX_TEXT_LENGTH}.`);
  }
  return text;
}

function linesOf(name: string, list: readonly unknown[]): string {
  if (list.length > MAX_TEXT_LENGTH) {
    throw new EntryProblem(`"${name}" has ${list.length} values: must have at most ${MAX_TEXT_LENGTH}.`);
  }
  return list.map((value) => scalarText(name, value)).join('\n');
}

function scalarText(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') throw new EntryProblem(`"${name}" has a value of another kind: ${VALUES}.`);
  // What was written may have been another number: `1e400`, or digits that were rounded.
  if (Number.isSafeInteger(value)) return String(value);
  throw new EntryProblem(`"${name}" is a number that may have been rounded: must be in quotes.`);
}

function quote(name: string): string {
  return JSON.stringify(oneLine(name, 40));
}
