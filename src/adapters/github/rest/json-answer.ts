import { Failure } from '../../../domain/failure.ts';

/** An object out of an answer. Whatever is read from it is untrusted. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads the fields of an answer. Each method throws a `Failure` (`unreadable`) if the value is of another kind. */
export interface AnswerReader {
  objectOf(value: unknown): JsonObject;
  itemsOf(value: unknown): readonly JsonObject[];
  listOf(object: JsonObject, name: string): readonly JsonObject[];
  textOf(object: JsonObject, name: string): string;
  /** A count or an id. The JSON parser reads `1e999` as Infinity. */
  numberOf(object: JsonObject, name: string): number;
  flagOf(object: JsonObject, name: string): boolean;
  dateOf(object: JsonObject, name: string): Date;
}

/** A reader whose failures say what failed, after `Cannot`, and which server answered. */
export function answerReader(what: string, server: string): AnswerReader {
  const unexpected = (): Failure =>
    new Failure('unreadable', `Cannot ${what}: ${server} sent an unexpected answer. Run again later.`);
  const objectOf = (value: unknown): JsonObject => {
    if (!isObject(value)) throw unexpected();
    return value;
  };
  const textOf = (object: JsonObject, name: string): string => {
    const value = object[name];
    if (typeof value !== 'string') throw unexpected();
    return value;
  };
  const itemsOf = (value: unknown): JsonObject[] => {
    if (!Array.isArray(value)) throw unexpected();
    return value.map(objectOf);
  };
  return {
    objectOf,
    itemsOf,
    textOf,
    listOf: (object, name) => itemsOf(object[name]),
    flagOf(object, name) {
      const value = object[name];
      if (typeof value !== 'boolean') throw unexpected();
      return value;
    },
    numberOf(object, name) {
      const value = object[name];
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw unexpected();
      return value;
    },
    dateOf(object, name) {
      const date = new Date(textOf(object, name));
      if (Number.isNaN(date.getTime())) throw unexpected();
      return date;
    },
  };
}

/** The SHA-256 of a file that an answer describes, lower-case hex; `null` if the server does not tell. */
export function digestIn({ digest }: JsonObject): string | null {
  return typeof digest === 'string' ? (/^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] ?? null) : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
