import { inOneLine } from '../../domain/words/single-line.ts';

/**
 * Texts for the log of a step. The runner obeys what it finds there: `::name::` at the start of a line, and the older
 * `##[name]` anywhere in one. Names of certificates and files are untrusted, and could be either.
 */

/** A text as one line of the log that holds no command. */
export function logLine(text: string): string {
  // The runner leaves out white space before it looks for a command; marks that nobody sees are no reason to trust it.
  return withoutOldCommands(inOneLine(text)).replace(/^([\s\p{Cf}]*):(?=:)/u, '$1: ');
}

/** A text as the message of an annotation, which may have lines, and which the toolkit keeps from being a command. */
export function annotationText(text: string): string {
  return withoutOldCommands(text.split(/\r?\n/).map(inOneLine).join('\n'));
}

/** In an annotation they are not obeyed, and yet drawn in the log as if they were. */
function withoutOldCommands(text: string): string {
  return text.replaceAll('##[', '## [');
}
