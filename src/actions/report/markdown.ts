import { inOneLine } from '../../domain/words/single-line.ts';

/**
 * Markdown that no text in it can change. Names in certificates and paths are untrusted: an
 * unescaped `|`, `<` or line end in them could draw anything into a summary.
 *
 * Nothing else is changed. A runner masks a secret in the summary only if it is there as it was given: letters, digits and
 * `-.+/=:` stay as they are wherever they mean nothing, and so does a `_` inside a word.
 */

/** A text as it is, in a line or a cell. */
export function text(value: string): string {
  return (
    inOneLine(value)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*[\]#|~@$]/g, entity)
      .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, entities)
      // At the start of a line these begin a list item, or are a rule, that of a heading or of a table.
      .replace(/(?<=^\s*)[-+](?=\s|$)/, entity)
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, (_, number: string, mark: string) => number + entity(mark))
      .replace(/^[-=:\s]+$/, (line) => line.replace(/[-=:]/g, entity))
      // GitHub makes links of addresses and pictures of names between colons, without any mark.
      .replace(/:(?=\/\/)/g, entity)
      .replace(/(?<![\w:]):(?=[a-z][\w+-]*:(?![\w:]))/g, entity)
      .replace(/(www)\./gi, '$1&#46;')
      // The full stop may be that of the sentence around it, and the bracket that of a link after it.
      .replace(/(?<=ww)w$|!$/i, entity)
  );
}

/** A text in the fixed-width face, in which next to nothing means anything. */
export function code(value: string): string {
  const line = inOneLine(value);
  // A backtick ends it, a bar ends its cell, and spaces around it are lost.
  return /^$|[`|]|^ | $/.test(line) ? `<code>${text(line)}</code>` : `\`${line}\``;
}

function entities(characters: string): string {
  return characters.replace(/./g, entity);
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** A heading of a level from 1 to 6. */
export function heading(level: number, value: string): string {
  return `${'#'.repeat(level)} ${text(value)}`;
}

/** A link. Addresses that are not of the web become a text. */
export function link(label: string, address: string): string {
  return /^https?:\/\/[^\s()<>"`|\\]+$/.test(address) ? `[${text(label)}](${address})` : text(label);
}

/** What a cell has room for in the fixed-width face, beside two short cells. */
const MAX_FITTING = 64;

/** A path or a name for a cell, which breaks no line: without its middle if it is too long. */
export function fitting(value: string): string {
  const characters = Array.from(value);
  if (characters.length <= MAX_FITTING) return value;
  const half = (MAX_FITTING - 1) / 2;
  return `${characters.slice(0, Math.floor(half)).join('')}…${characters.slice(-Math.ceil(half)).join('')}`;
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A box that GitHub draws around paragraphs of Markdown. */
export function alert(kind: 'CAUTION' | 'WARNING' | 'NOTE', paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : ['']),
    ...paragraph.split('\n'),
  ]);
  return [`[!${kind}]`, ...lines].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** A part of the page that opens with a click. The content is Markdown. */
export function details(summary: string, content: string): string {
  return `<details><summary>${text(summary)}</summary>\n\n${content}\n\n</details>`;
}
