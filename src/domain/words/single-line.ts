/**
 * A text of others (a subject, a path) in one line of at most so many characters, for messages: a line end in it could
 * begin a workflow command, and a name of a megabyte would bury everything else.
 */
export function singleLine(text: string, maxLength = 160): string {
  const characters = Array.from(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' '));
  return characters.length <= maxLength
    ? characters.join('')
    : `${characters.slice(0, maxLength - 1).join('')}…`;
}
