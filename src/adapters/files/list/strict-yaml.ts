import {
  FAILSAFE_SCHEMA,
  load,
  Type,
  types,
  YAMLException,
  type LoaderState,
  type LoadOptions,
} from 'js-yaml';

/** Lists, mappings, lists of names, names: four levels are meant. */
const MAX_DEPTH = 16;
/** What all aliases together may repeat, in characters: as much as the largest file could write out. */
const MAX_REPEATED = 16 * 1024 * 1024;
/** What a value counts besides its characters, about what it takes in memory. */
const VALUE_SIZE = 16;

/** Why a text is not YAML that is accepted, with line and column; it quotes nothing of the text. */
export class YamlProblem extends Error {}

/** The core schema of YAML 1.2; but numbers other than plain whole ones, which may lose something, stay texts. */
const SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [types.null, types.bool, asWritten(types.int), asWritten(types.float)],
});

/**
 * The value of a text with one YAML document; `undefined` for one with none. Tags other than those of the core schema,
 * names that are given twice, more than 16 levels and aliases that repeat more than 16 Mi characters are refused. A name
 * `__proto__` is one like every other, and so is `<<`. Throws a `YamlProblem`.
 */
export function parseYaml(text: string): unknown {
  // Where no anchor is, no alias can be.
  return loadText(text, text.includes('&') ? aliasLimit() : null);
}

/** As the parser does it, but whatever it throws, which may quote the text, becomes a `YamlProblem`. */
function loadText(text: string, listener: LoadOptions['listener']): unknown {
  try {
    return load(text, { schema: SCHEMA, maxDepth: MAX_DEPTH, listener });
  } catch (error) {
    if (error instanceof YamlProblem) throw error;
    throw error instanceof YAMLException ? describe(error) : new YamlProblem('the parser gave up');
  }
}

/** A value while the parser reads it. */
interface Node {
  readonly line: number;
  result: unknown;
  items: Node[];
}

/** Returns the lines, from 1, on which the items of a list begin; none if that is not certain. Throws a `YamlProblem`. */
export function linesOfItems(text: string): readonly number[] {
  const open: Node[] = [{ line: 0, result: null, items: [] }];
  const listener = (event: 'open' | 'close', { line, result }: LoaderState): void => {
    if (event === 'open') {
      open.push({ line: line + 1, result: null, items: [] });
      return;
    }
    const node = open.pop();
    const parent = open.at(-1);
    if (node === undefined || parent === undefined) return;
    node.result = result;
    // What might be the name of a mapping is read twice, once within itself.
    const [inner] = node.items;
    if (inner !== undefined && inner.result === result) node.items = inner.items;
    parent.items.push(node);
  };
  loadText(text, listener);
  const [list] = open[0]?.items ?? [];
  const lines = list?.items.map(({ line }) => line) ?? [];
  const count = Array.isArray(list?.result) ? list.result.length : 0;
  return lines.length === count ? lines : linesOfDashes(text, count);
}

/** The parser tells nothing of an item that is empty. Each item of such a list has a dash of its own. */
function linesOfDashes(text: string, count: number): readonly number[] {
  const indents = text.split(/\r\n?|\n/).map((line) => /^( *)-(?:\s|$)/.exec(line)?.[1]?.length);
  const outer = indents.find((indent) => indent !== undefined);
  const lines = indents.flatMap((indent, index) =>
    indent !== undefined && indent === outer ? [index + 1] : [],
  );
  return lines.length === count ? lines : [];
}

function asWritten(type: Type): Type {
  return new Type(type.tag, {
    kind: 'scalar',
    resolve: (text) => type.resolve(text),
    construct: (text) => {
      const value = type.construct(text);
      return typeof value === 'number' && Number.isSafeInteger(value) && String(value) === text
        ? value
        : text;
    },
  });
}

/**
 * Counts what aliases repeat while the text is read. A few lines of anchors can stand for more values than memory holds;
 * the parser itself only shares them, but it writes out those that it finds in a name, as do we later.
 */
function aliasLimit(): (event: 'open' | 'close', state: LoaderState) => void {
  let left = MAX_REPEATED;
  return (event, { kind, result, line, position, lineStart }) => {
    if (event === 'open' || kind !== null) return;
    left -= sizeUpTo(result, left);
    if (left <= 0) {
      throw new YamlProblem(
        `${place(line, position - lineStart)}, aliases repeat more than 16 Mi characters`,
      );
    }
  };
}

/** The characters of all values, each wherever it is met again; not much more than `limit`, even where a list holds itself. */
function sizeUpTo(value: unknown, limit: number): number {
  const waiting = [value];
  let size = 0;
  while (waiting.length > 0 && size <= limit) {
    const next = waiting.pop();
    size += VALUE_SIZE;
    if (typeof next === 'string') size += next.length;
    else if (typeof next === 'object' && next !== null) {
      for (const each of Object.values(next)) waiting.push(each);
    }
  }
  return size;
}

function describe({ reason, mark }: YAMLException): YamlProblem {
  const why = explain(reason);
  if (mark === undefined) return new YamlProblem(why);
  return new YamlProblem(`${place(mark.line, mark.column - lengthOfAlias(reason))}, ${why}`);
}

/** The parser is behind an alias when it refuses it, and names it. Its place is where its asterisk is. */
function lengthOfAlias(reason: string): number {
  const name = /^unidentified alias "(.*)"$/s.exec(reason)?.[1];
  return name === undefined ? 0 : name.length + 1;
}

/** The parser's reason without the piece of the text that some of them end in, or what a person can do about it. */
function explain(reason: string): string {
  if (reason.includes('alias')) {
    return 'a text that begins with * is an alias, and no anchor has its name; a wildcard needs quotes, as in "*.example.com"';
  }
  if (/\btag\b/.test(reason))
    return 'a text that begins with ! is a tag, which is not allowed here; it needs quotes';
  if (reason.startsWith('duplicated mapping key')) return 'an input is given twice';
  return reason.replace(/["!:].*$/s, '').trim();
}

function place(line: number, column: number): string {
  return `line ${line + 1}, column ${column + 1}`;
}
