/** What a Markdown text draws, apart from its words. */
export interface Structure {
  /** Of each line: a heading's level, a row's cells, a fence, or words. */
  readonly lines: readonly string[];
  /** HTML tags, and what could be one. */
  readonly tags: readonly string[];
  /** The addresses that links lead to. */
  readonly links: readonly string[];
  /** Emphasis, code, images and other marks that are not escaped. */
  readonly marks: readonly string[];
}

/**
 * The structure of a summary in GitHub's Markdown. It reads no more of the language than summaries are written in, and
 * takes every sign that could mean something for one that does.
 */
export function structureOf(markdown: string): Structure {
  // In code nothing is drawn, and either form of it is drawn as the other.
  const lines = markdown
    .replace(/(?<![`\n])`[^`\n]*`(?!`)/g, '<code></code>')
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/);
  let isFenced = false;
  const kinds: string[] = [];
  const prose: string[] = [];
  for (const line of lines) {
    const isFence = /^\s*(`{3,}|~{3,})/.test(line);
    if (isFence) isFenced = !isFenced;
    else if (!isFenced) prose.push(line);
    kinds.push(isFence ? line.trim() : isFenced ? chartLine(line) : kindOf(line));
  }
  const words = prose.join('\n');
  return {
    lines: kinds,
    tags: [...words.matchAll(/<[^>\n]*>?|<!/g)].map(([tag]) => tag),
    links: [...words.matchAll(/\]\(([^)]*)\)|(?:https?:\/\/|(?<![a-z0-9])www\.|mailto:)\S*/gi)].map(
      ([all, to]) => to ?? all,
    ),
    marks: [
      ...words
        .replace(/\]\([^)]*\)/g, ']')
        .matchAll(
          /\*+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])|~~|`+|!(?:\[|$)|\$|@\w|(?<![\w:]):[a-z]\w*:(?![\w:])|(?<![&\w])#\d/gu,
        ),
    ].map(([mark]) => mark),
  };
}

function kindOf(line: string): string {
  const heading = /^ {0,3}(#{1,6})\s/.exec(line);
  if (heading !== null) return `heading ${heading[1]?.length ?? 0}`;
  if (/^\s*\|/.test(line)) return `row of ${cellsIn(line)}`;
  if (/^ {0,3}([-*_=]\s*){3,}$/.test(line)) return 'rule';
  const list = /^\s*([-*+]|\d+[.)])\s/.exec(line);
  if (list !== null) return 'list item';
  if (/^ {0,3}>/.test(line)) return 'quotation';
  return line.trim() === '' ? 'nothing' : 'words';
}

function cellsIn(line: string): number {
  return line.replace(/\\\|/g, '').split('|').length - 2;
}

/** A line of a chart has as many parts as it has colons and commas; `%%` and `;` begin something else. */
function chartLine(line: string): string {
  const word = /^\s*(\w+)/.exec(line)?.[1] ?? '';
  const keyword = ['section', 'click', 'title', 'gantt', 'dateFormat', 'axisFormat'].includes(word)
    ? word
    : 'bar';
  const signs = line.replace(/\d{2}:\d{2}/g, '').replace(/[^:,;%#<>"`]/g, '');
  return `${keyword} ${signs}`;
}
