/**
 * Unicode's control characters, by what is none: their property is for ever these 65, and V8 takes half a millisecond to look up a
 * property, in every program that names it.
 */
const CONTROL = /[^ -~\u00a0-\uffff]/;

/** These, separators of lines and paragraphs, and the marks that turn the direction of what follows (`Bidi_Control`). */
const LINE_BREAKERS = /[^ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\uffff]+/g;

/** Whether a text has a control character, such as a line end. */
export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

/** A text with a space for what ends a line, moves the cursor, or changes the direction in which it is read. */
export function inOneLine(text: string): string {
  return text.replace(LINE_BREAKERS, ' ');
}

/**
 * A text of others (a subject, a path) in one line of at most so many characters, for messages: a line end in it could
 * begin a workflow command, and a name of a megabyte would bury everything else.
 */
export function singleLine(text: string, maxLength = 160): string {
  const characters = Array.from(inOneLine(text));
  return characters.length <= maxLength
    ? characters.join('')
    : `${characters.slice(0, maxLength - 1).join('')}…`;
}
