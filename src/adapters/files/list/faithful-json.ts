/** Deeper than any list of certificates; what looks at the values calls itself for each level. */
const MAX_DEPTH = 16;
/** Numbers that JSON.parse may give back as others: `1.10`, `1e3`, `-0`, and more digits than it can hold. */
const CHANGING_NUMBER = /\d[.eE]|-0|\d{16}/;
const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
/** `[` and `{`, `]` and `}` differ in this bit alone. */
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/**
 * The value of a JSON list, where nothing of it is lost; `undefined` for every other text. `JSON.parse` takes the last of
 * two values of one name and rounds numbers, silently: such a list is for the parser of YAML, of which JSON
 * is a part.
 */
export function parseJson(text: string): unknown {
  if (!/^\s*\[/.test(text)) return undefined;
  const names = countNames(text);
  if (names === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return countProperties(value) === names ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many names of values a JSON text has; `null` for one that is too deep, or with a number that would change. */
function countNames(text: string): number | null {
  let names = 0;
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      if (CHANGING_NUMBER.test(text.slice(start, at))) return null;
      at = endOfString(text, at);
      start = at + 1;
    } else if (sign === COLON) {
      // Outside of strings, it stands after a name alone.
      names += 1;
    } else if ((sign | CURLY) === OPENING) {
      depth += 1;
      if (depth > MAX_DEPTH) return null;
    } else if ((sign | CURLY) === CLOSING) depth -= 1;
  }
  return CHANGING_NUMBER.test(text.slice(start)) ? null : names;
}

/** The index of the quote that ends the string, or the text's length. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

function countProperties(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let properties = Array.isArray(value) ? 0 : values.length;
  for (const each of values) properties += countProperties(each);
  return properties;
}
