import { Failure, messageOf } from '../../domain/failure.ts';
import { describeLength, quoteInput } from '../../domain/words/quoted-input.ts';
import { BadName } from '../../domain/certificate/subject-alternative-name.ts';

/** The text of an input, by its name; empty if it is not given. The toolkit's `getInput` is one. */
export type InputSource = (name: string, options: { readonly trimWhitespace: boolean }) => string;

/** Makes a value of an input's text. Throws what is allowed, as in `must be 1 to 9`. */
export type ParseInput<T> = (text: string, workspace: string) => T;

/** How one input is read. */
export interface InputReader<T> {
  readonly kind: 'plain' | 'required' | 'secret';
  /** What an empty input means, in the words of the input; `null` if it means something else. */
  readonly defaultText: string | null;
  /** What to do about a required input that is empty, after a colon; empty for all others. */
  readonly advice: string;
  readonly parse: ParseInput<T>;
}

/** The inputs that are read together, each by its name. */
export type InputTable = Readonly<Record<string, InputReader<unknown>>>;

/** What is made of the inputs of a table, by their names. */
export type Values<Table extends InputTable> = {
  readonly [Name in keyof Table]: Table[Name] extends InputReader<infer T> ? T : never;
};

/** What is wrong with inputs together, as a sentence, or `null` if nothing is. `quote` says how the sentence names a value. */
export type InputCheck<V> = (values: V, quote: (text: string) => string) => string | null;

/** Where inputs are read, and what is asked of them together. */
export interface ReadOptions<V> {
  /** Absolute. Relative paths are below it. */
  readonly workspace: string;
  /** Each runs if the values that it looks at were read well, whatever is wrong with others. */
  readonly checks?: readonly InputCheck<V>[];
  /** Where tables are read again and again, as for the entries of a list. */
  readonly shared?: SharedValues;
}

/**
 * The values of inputs that a table has in common with others, each made once. Of the inputs that are its own no message tells the
 * value: somebody may have put a secret into the wrong place.
 */
export interface SharedValues {
  readonly isShared: (name: string) => boolean;
  readonly values: Map<string, unknown>;
}

/**
 * An input with a default, for an empty text. GitHub hands over an empty text if a workflow passes on an input that its own
 * trigger does not have, as in `days: ${{ inputs.days }}` on `schedule`.
 *
 * Without a default the parser gets the empty text.
 */
export function read<T>(parse: ParseInput<T>, defaultText: string | null = null): InputReader<T> {
  return {
    kind: 'plain',
    defaultText,
    advice: '',
    parse: (text, workspace) => parse(text === '' ? (defaultText ?? '') : text, workspace),
  };
}

/** An input that must be given; `advice` says what to do, as in `name the files to back up`. */
export function required<T>(parse: ParseInput<T>, advice: string): InputReader<T> {
  return { kind: 'required', defaultText: null, advice, parse };
}

/** An input that is `null` if it is empty. */
export function optional<T>(parse: ParseInput<T>): InputReader<T | null> {
  return {
    kind: 'plain',
    defaultText: null,
    advice: '',
    parse: (text, workspace) => (text === '' ? null : parse(text, workspace)),
  };
}

/** An input that no message quotes, exact but for one line end at its end; `null` if it is empty. */
export function secret<T>(parse: ParseInput<T>): InputReader<T | null> {
  return { ...optional(parse), kind: 'secret' };
}

/**
 * Returns what is made of every input in the table.
 *
 * Throws one `Failure` (`invalid-input`) for all that is wrong with the inputs, each problem on a line of its own.
 */
export function readInputs<Table extends InputTable>(
  table: Table,
  source: InputSource,
  { workspace, checks = [], shared }: ReadOptions<Values<Table>>,
): Values<Table> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, reader] of Object.entries(table)) {
    const isShared = shared?.isShared(name);
    const known = isShared === true ? shared?.values : undefined;
    try {
      if (known?.has(name) === true) values[name] = known.get(name);
      else {
        values[name] = valueOf(name, reader, source, workspace);
        known?.set(name, values[name]);
      }
    } catch (error) {
      problems.push(describe(name, reader, textOf(name, reader, source), error, isShared !== false));
      Object.defineProperty(values, name, { get: rejectBadInput, enumerable: true });
    }
  }
  const result = values as Values<Table>;
  const quote = shared === undefined ? quoteInput : describeLength;
  problems.push(
    ...checks.map((check) => problemOf(check, result, quote)).filter((problem) => problem !== null),
  );
  if (problems.length > 0) throw new Failure('invalid-input', problems.join('\n'));
  return result;
}

/** A source that has texts of its own for some inputs, and those of another source for all others. */
export function sourceOver(texts: ReadonlyMap<string, string>, others: InputSource): InputSource {
  return (name, options) => {
    const text = texts.get(name);
    if (text === undefined) return others(name, options);
    return options.trimWhitespace ? text.trim() : text;
  };
}

class MissingInput extends Error {}

/** Thrown at a check that looks at an input which could not be read: that has been reported. */
class BadInput extends Error {}

function rejectBadInput(): never {
  throw new BadInput('the input could not be read');
}

function problemOf<V>(check: InputCheck<V>, values: V, quote: (text: string) => string): string | null {
  try {
    return check(values, quote);
  } catch (error) {
    if (error instanceof BadInput) return null;
    throw error;
  }
}

function valueOf(
  name: string,
  reader: InputReader<unknown>,
  source: InputSource,
  workspace: string,
): unknown {
  const text = textOf(name, reader, source);
  if (text === '' && reader.kind === 'required') throw new MissingInput();
  return reader.parse(text, workspace);
}

function textOf(name: string, { kind }: InputReader<unknown>, source: InputSource): string {
  if (kind !== 'secret') return source(name, { trimWhitespace: true });
  return source(name, { trimWhitespace: false }).replace(/\r?\n$/, '');
}

function describe(
  name: string,
  { kind, advice }: InputReader<unknown>,
  text: string,
  error: unknown,
  mayQuote: boolean,
): string {
  if (error instanceof MissingInput) return `Input "${name}" is required: ${advice}.`;
  if (kind === 'secret' || !mayQuote) return `Input "${name}": ${unquoted(error)}.`;
  return `Input "${name}" is ${text === '' ? 'empty' : quoteInput(text)}: ${messageOf(error)}.`;
}

/** What is wrong with a value that must not be told. */
function unquoted(error: unknown): string {
  return error instanceof BadName ? error.unquoted : messageOf(error);
}
