/** Private keys and tokens are longer. Words, numbers, spans of time and dates are not. */
const MAX_QUOTED = 32;

/**
 * How a message names a text that somebody gave and that was not accepted yet: in quotes if it is short, else by its length. Somebody
 * may have put a private key or a token into the wrong input, and messages are for all who may read the log.
 *
 * No message names such a text in another way. What was accepted, such as a common name, or is there, such as a file, may be named.
 */
export function quoteInput(text: string): string {
  if (!isQuotable(text)) return describeLength(text);
  return (
    JSON.stringify(text)
      // A path of Windows is named as it was written.
      .replaceAll('\\\\', '\\')
      // JSON leaves these as they are, and a terminal obeys them.
      .replace(/[\x7f-\x9f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)
  );
}

/**
 * How a message names those lines of a text that somebody gave which are, trimmed, among `lines`: each with its number. No line is quoted
 * if one of them is too long for that: the last line of a private key is short.
 */
export function quoteLines(lines: readonly string[], text: string): string[] {
  const named = new Set(lines);
  const all = text.split('\n').map((line) => line.trim());
  const areQuotable = all.every(isQuotable);
  return all.flatMap((line, index) => {
    if (!named.has(line)) return [];
    return [`line ${index + 1} (${areQuotable ? quoteInput(line) : describeLength(line)})`];
  });
}

/** Whether a message may name such a text, or a part of it. */
export function isQuotable(text: string): boolean {
  return lengthOf(text) <= MAX_QUOTED && !/[\r\n\u0085\u2028\u2029]/.test(text);
}

/** How a message names a text that it must not quote, as in `a text of 44 characters`. */
export function describeLength(text: string): string {
  return `a text of ${lengthOf(text)} characters`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
