/**
 * Markdown of which no part can be changed by the texts in it. Names in certificates and paths are others' words: an
 * unescaped `|`, `<` or line end in them could draw anything into a summary.
 */

/** A text as it is, in a line or a cell. */
export function text(value: string): string {
  return (
    value
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*_{}[\]()#+!|~@:$-]/g, (character) => `&#${character.charCodeAt(0)};`)
      // GitHub makes links of addresses that begin so, without any mark.
      .replace(/(www)\./gi, '$1&#46;')
      // The full stop may be that of the sentence around it.
      .replace(/(?<=ww)w$/i, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

/** A text in the fixed-width face. HTML, because a backtick in the text would end Markdown's own. */
export function code(value: string): string {
  return `<code>${text(value)}</code>`;
}

/** A heading of a level from 1 to 6. */
export function heading(level: number, value: string): string {
  return `${'#'.repeat(level)} ${text(value)}`;
}

/** A link. Addresses that are not of the web become a text. */
export function link(label: string, address: string): string {
  return /^https?:\/\/[^\s()<>"`|\\]+$/.test(address) ? `[${text(label)}](${address})` : text(label);
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
