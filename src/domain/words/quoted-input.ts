/** Private keys and tokens are longer. Words, numbers, spans of time and dates are not. */
const MAX_QUOTED = 32;

/**
 * How a message names a text that somebody gave and that was not accepted yet: in quotes if it is short, else by its length. Somebody
 * may have put a private key or a token into the wrong input, and messages are for all who may read the log.
 *
 * No message names such a text in another way. What was accepted, such as a common name, or is there, such as a file, may be named.
 */
export function quoteInput(text: string): string {
  const { length } = Array.from(text);
  if (length > MAX_QUOTED || /[\r\n\u0085\u2028\u2029]/.test(text)) return `a text of ${length} characters`;
  return (
    JSON.stringify(text)
      // A path of Windows is named as it was written.
      .replaceAll('\\\\', '\\')
      // JSON leaves these as they are, and a terminal obeys them.
      .replace(/[\x7f-\x9f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)
  );
}

/** How a message names those lines of a text that somebody gave which are, trimmed, among `lines`: each with its number. */
export function quoteLines(lines: readonly string[], text: string): string[] {
  const named = new Set(lines);
  return text.split('\n').flatMap((each, index) => {
    const line = each.trim();
    return named.has(line) ? [`line ${index + 1} (${quoteInput(line)})`] : [];
  });
}
