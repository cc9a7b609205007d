import { didYouMean } from '../../domain/words/did-you-mean.ts';
import { quoteInput } from '../../domain/words/quoted-input.ts';
import { RUN_INPUTS } from './run-inputs.ts';
import { CERTIFICATE_INPUTS } from './certificate-inputs.ts';
import { LISTED_PATHS } from './certificate-paths.ts';

/** The inputs that every certificate of a list can have of its own. */
const OWN_INPUTS: ReadonlySet<string> = new Set([
  ...Object.keys(CERTIFICATE_INPUTS),
  ...Object.keys(LISTED_PATHS),
]);
/** The inputs that all certificates of a run share. */
const SHARED_INPUTS: ReadonlySet<string> = new Set(Object.keys(RUN_INPUTS));

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
 * lines. What is null is not given; an empty text is given, as empty.
 *
 * Throws an `Error` that says all that is wrong with the entry and what is allowed. It quotes names and no values.
 */
export function parseListEntry(entry: unknown): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [name, value] of Object.entries(mappingOf(entry))) {
    try {
      rejectName(name);
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

class EntryProblem extends Error {}

function mappingOf(entry: unknown): object {
  if (typeof entry === 'string' && entry.trim() !== '') return { 'common-name': entry };
  if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) return entry;
  const what = Array.isArray(entry) ? 'a list' : entry === null || entry === '' ? 'empty' : 'no text';
  throw new Error(
    `The entry is ${what}: give a mapping of inputs, or a common name. Put a name that looks like a number in quotes.`,
  );
}

function rejectName(name: string): void {
  if (SECRETS.has(name)) {
    throw new EntryProblem(
      `"${name}" is an input of the whole run: give it beside certificates. A secret never belongs in a list.`,
    );
  }
  if (OWN_INPUTS.has(name)) return;
  if (SHARED_INPUTS.has(name))
    throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates.`);
  const nearest = didYouMean(name, [...OWN_INPUTS, ...SHARED_INPUTS]);
  const advice = nearest === null ? `It can have ${[...OWN_INPUTS].join(', ')}.` : adviceFor(nearest);
  throw new EntryProblem(`Unknown input ${quoteInput(name)}. ${advice}`);
}

function adviceFor(nearest: string): string {
  return OWN_INPUTS.has(nearest)
    ? `Did you mean "${nearest}"?`
    : `If you mean "${nearest}", give it beside certificates.`;
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
  throw new EntryProblem(`"${name}" is a number that may have been rounded: put it in quotes.`);
}
