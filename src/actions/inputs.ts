import { Failure, messageOf } from '../domain/failure.ts';
import { BadName } from '../domain/subject-alternative-name.ts';

/** Of a value, in a message, in UTF-16 units: a file that was given for its path would bury what is wrong with it. */
const MAX_QUOTED = 400;

/** The value of an input that was read; call it after `refuseProblems`. */
export type Input<T> = () => T;

/** Reads the inputs of an action, and tells all that is wrong with them at once. */
export interface Inputs {
  /** An input that is parsed. The parser throws what is allowed, as in `must be 1 to 9`. */
  read<T>(name: string, parse: (text: string) => T): Input<T>;
  /** As `read`; `null` for an input that is empty. */
  readOptional<T>(name: string, parse: (text: string) => T): Input<T | null>;
  /** As `readOptional`, for a value that must not be printed; exact but for a final line end. */
  readSecret<T>(name: string, parse: (text: string) => T): Input<T | null>;
  /** Notes what is wrong with inputs together. The check runs when all inputs were read well. */
  check(problem: () => string | null): void;
  /** Throws one `Failure` (`invalid-input`) for all problems so far. */
  refuseProblems(): void;
}

/** The text of an input, as the toolkit's `getInput` gives it. */
export type ReadText = (name: string, options: { trimWhitespace: boolean }) => string;

/** A value in a message: enough of it to know it again. */
function quote(text: string): string {
  return JSON.stringify(text.length <= MAX_QUOTED ? text : `${text.slice(0, MAX_QUOTED)}…`);
}

/** What is wrong with a value that must not be told. */
function unquoted(error: unknown): string {
  return error instanceof BadName ? error.unquoted : messageOf(error);
}

/** Inputs as they come from `readText`. The value of one that is refused is told, unless `isTold` says otherwise. */
export function actionInputs(readText: ReadText, isTold: (name: string) => boolean = () => true): Inputs {
  const problems: string[] = [];
  const checks: (() => string | null)[] = [];
  const take = <T>(parse: () => T, describe: (error: unknown) => string): Input<T> => {
    try {
      const value = parse();
      return () => value;
    } catch (error) {
      problems.push(describe(error));
      return () => {
        throw new Error('an input was used before problems were refused');
      };
    }
  };
  const read = <T>(name: string, parse: (text: string) => T): Input<T> => {
    const text = readText(name, { trimWhitespace: true });
    return take(
      () => parse(text),
      (error) =>
        isTold(name)
          ? `Input "${name}" is ${quote(text)}: ${messageOf(error)}.`
          : `Input "${name}": ${unquoted(error)}.`,
    );
  };
  return {
    read,
    readOptional: (name, parse) => read(name, (text) => (text === '' ? null : parse(text))),
    readSecret: (name, parse) => {
      const text = readText(name, { trimWhitespace: false }).replace(/\r?\n$/, '');
      return take(
        () => (text === '' ? null : parse(text)),
        (error) => `Input "${name}": ${unquoted(error)}.`,
      );
    },
    check: (problem) => {
      checks.push(problem);
    },
    refuseProblems() {
      if (problems.length === 0)
        problems.push(...checks.map((problem) => problem()).filter((text) => text !== null));
      if (problems.length > 0) throw new Failure('invalid-input', problems.join('\n'));
    },
  };
}

/**
 * A parser that takes an empty input for the default. GitHub hands over an empty text where a workflow passes on an
 * input that its own trigger does not have, as in `days: ${{ inputs.days }}` on `schedule`.
 */
export function orDefault<T>(defaultText: string, parse: (text: string) => T): (text: string) => T {
  return (text) => parse(text === '' ? defaultText : text);
}

/** One of a list of words. */
export function oneOf<T extends string>(...allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const word = allowed.find((candidate) => candidate === text);
    if (word === undefined) throw new Error(`must be ${allowed.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
    return word;
  };
}

/** A whole number in a range. */
export function wholeNumber(min: number, max: number): (text: string) => number {
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

/** What is made of several inputs, made when it is used first: an entry of a list is looked at three times. */
export function composed<T extends object>(make: () => T): Input<T> {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Several of a list of words, separated by commas or white space; at least one. */
export function someOf<T extends string>(...allowed: readonly T[]): (text: string) => T[] {
  const parse = oneOf(...allowed);
  return (text) => {
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    if (words.length === 0) throw new Error(`must be one or more of ${allowed.join(', ')}`);
    return [...new Set(words.map(parse))];
  };
}

/** A text of at most so many characters, none of them a control character. */
export function textUpTo(maxLength: number): (text: string) => string {
  return (text) => {
    const length = characterCount(text);
    if (length < 1 || length > maxLength)
      throw new Error(`must have 1 to ${maxLength} characters, and has ${length}`);
    if (/\p{Cc}/u.test(text)) throw new Error('must not have control characters');
    return text;
  };
}

/** The number of Unicode code points, which is what the limits of X.509 count. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}

/** A member that is only there where it has a value. */
export function optional<K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> {
  return value === null ? {} : ({ [key]: value } as Record<K, V>);
}
