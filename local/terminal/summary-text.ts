import type { Paint } from './paint.ts';
import { decodeEntities, renderInline } from './summary-inline.ts';
import { alignColumns, widthOf } from './table.ts';

type Render = (groups: Readonly<Record<string, string | undefined>>, paint: Paint) => string[];

interface Block {
  /** Matches at the start of what is left; its named groups are the block's parts. */
  readonly pattern: RegExp;
  readonly render: Render;
  /** Where an empty line belongs, whatever the source has. */
  readonly apart?: 'before' | 'around';
}

function lines(text: string): string[] {
  return text.replaceAll(/^\n+|\n+$/g, '').split('\n');
}

function indent(text: readonly string[], by: string): string[] {
  return text.map((line) => (line === '' ? '' : by + line));
}

// Most terminals wrap wider tables, which makes them unreadable.
const MAX_TABLE_WIDTH = 110;

/** A table too wide for a terminal: each row as a list of its cells under their headings. */
function recordLines(rows: readonly (readonly string[])[], paint: Paint): string[] {
  const [head = [], ...body] = rows;
  const records = body.map((row) =>
    alignColumns(row.map((cell, column) => [paint('strong', head[column] ?? ''), cell])),
  );
  return indent(
    records.flatMap((record, index) => (index === 0 ? record : ['', ...record])),
    '  ',
  );
}

function tableLines(rows: readonly (readonly string[])[], hasHeader: boolean, paint: Paint): string[] {
  const cells = rows.map((row) =>
    row.map((cell) => renderInline(cell.trim(), paint).replaceAll('\n', ' · ')),
  );
  const [head, ...body] = alignColumns(cells);
  if (head === undefined) return [];
  if (!hasHeader) return indent([head, ...body], '  ');
  const width = Math.max(...[head, ...body].map(widthOf));
  if (width > MAX_TABLE_WIDTH && (cells[0]?.length ?? 0) > 2) return recordLines(cells, paint);
  const rule = paint('faint', '─'.repeat(Math.min(width, MAX_TABLE_WIDTH)));
  return indent([paint('strong', head), rule, ...body], '  ');
}

function htmlTable(html: string, paint: Paint): string[] {
  const rows = [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gis)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gis)].map((cell) => cell[1] ?? ''),
  );
  return tableLines(rows, /<th\b/i.test(html), paint);
}

function pipeTable(text: string, paint: Paint): string[] {
  const rows = lines(text).map((line) =>
    line
      .trim()
      .replaceAll(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|')),
  );
  return tableLines([...rows.slice(0, 1), ...rows.slice(2)], true, paint);
}

function htmlList(html: string, ordered: boolean, paint: Paint): string[] {
  const items = [...html.matchAll(/<li\b[^>]*>(.*?)<\/li>/gis)].map((item) => item[1] ?? '');
  return items.map((item, index) => `  ${ordered ? `${index + 1}.` : '•'} ${renderInline(item, paint)}`);
}

function quote(text: string, paint: Paint): string[] {
  const inner = text.replaceAll(/^> ?/gm, '').replaceAll(/^\[!(\w+)\]$/gm, '**$1**');
  return indent(renderSummary(inner, paint), `${paint('faint', '│')} `);
}

/** The blocks that a summary is made of, in the order in which they are tried. */
const BLOCKS: readonly Block[] = [
  { pattern: /^\n/, render: () => [] },
  {
    pattern: /^```mermaid\n.*?\n```(?:\n|$)/s,
    apart: 'around',
    render: (_groups, paint) => [`  ${paint('faint', '(a chart, which --open draws)')}`],
  },
  {
    pattern: /^(?<fence>`{3,}|~{3,})[^\n]*\n(?<code>.*?)(?:\n)?\k<fence>[^\n]*(?:\n|$)/s,
    apart: 'around',
    render: ({ code = '' }, paint) => indent(lines(code), '    ').map((line) => paint('code', line)),
  },
  {
    pattern: /^<pre\b[^>]*>(?:<code\b[^>]*>)?(?<code>.*?)(?:<\/code>)?<\/pre>\n?/is,
    apart: 'around',
    render: ({ code = '' }, paint) =>
      indent(lines(decodeEntities(code)), '    ').map((line) => paint('code', line)),
  },
  {
    pattern: /^<table\b[^>]*>(?<rows>.*?)<\/table>\n?/is,
    apart: 'around',
    render: ({ rows = '' }, paint) => htmlTable(rows, paint),
  },
  {
    pattern: /^(?<rows>[^\n]*\|[^\n]*\n(?=[^\n]*\|)[ \t|:-]*-[ \t|:-]*(?:\n|$)(?:[^\n]*\|[^\n]*(?:\n|$))*)/,
    apart: 'around',
    render: ({ rows = '' }, paint) => pipeTable(rows, paint),
  },
  {
    pattern: /^<(?<tag>ul|ol)\b[^>]*>(?<items>.*?)<\/\k<tag>>\n?/is,
    render: ({ items = '', tag }, paint) => htmlList(items, tag === 'ol', paint),
  },
  {
    pattern: /^<(?<tag>h[1-6])\b[^>]*>(?<title>.*?)<\/\k<tag>>\n?/is,
    apart: 'before',
    render: ({ title = '' }, paint) => [
      paint(
        'heading',
        renderInline(title, (_style, text) => text),
      ),
    ],
  },
  {
    pattern: /^#{1,6} (?<title>[^\n]*?)#*(?:\n|$)/,
    apart: 'before',
    render: ({ title = '' }, paint) => [
      paint(
        'heading',
        renderInline(title.trim(), (_style, text) => text),
      ),
    ],
  },
  {
    pattern: /^<details\b[^>]*>\s*<summary>(?<label>.*?)<\/summary>(?<inner>.*?)<\/details>\n?/is,
    apart: 'around',
    render: ({ label = '', inner = '' }, paint) => [
      `▾ ${paint('strong', renderInline(label, paint))}`,
      ...indent(renderSummary(inner, paint), '  '),
    ],
  },
  {
    pattern: /^<blockquote\b[^>]*>(?<inner>.*?)<\/blockquote>\n?/is,
    render: ({ inner = '' }, paint) => quote(inner, paint),
  },
  {
    pattern: /^(?<inner>(?:>[^\n]*(?:\n|$))+)/,
    render: ({ inner = '' }, paint) => quote(inner.trimEnd(), paint),
  },
  {
    pattern: /^(?:<hr\s*\/?>|-{3,}|\*{3,})[ \t]*(?:\n|$)/i,
    render: (_groups, paint) => [paint('faint', '─'.repeat(60))],
  },
  {
    pattern: /^(?<space> *)[-*+] (?<item>[^\n]*)(?:\n|$)/,
    render: ({ space = '', item = '' }, paint) => [`  ${space}• ${renderInline(item, paint)}`],
  },
  {
    // A line of text; it ends before an HTML block, which core.summary puts right behind it.
    pattern: /^(?<text>[^\n]+?)(?=<(?:table|h[1-6]|ul|ol|pre|details|hr|blockquote)\b|\n|$)\n?/i,
    render: ({ text = '' }, paint) => lines(renderInline(text, paint)),
  },
];

function separate(lines_: string[]): void {
  if (lines_.length > 0 && lines_.at(-1) !== '') lines_.push('');
}

/** The first block of `text`, and what of `text` comes after it. */
function firstBlock(text: string, paint: Paint): { lines: string[]; apart: Block['apart']; rest: string } {
  for (const { pattern, render, apart } of BLOCKS) {
    const match = pattern.exec(text);
    if (!match) continue;
    return { lines: render(match.groups ?? {}, paint), apart, rest: text.slice(match[0].length) };
  }
  return { lines: [text], apart: undefined, rest: '' };
}

/**
 * A job summary, Markdown and HTML mixed as `core.summary` writes it, as lines for a terminal.
 *
 * What is not understood is shown as it is, without its tags; nothing throws.
 */
export function renderSummary(summary: string, paint: Paint): string[] {
  const result: string[] = [];
  let rest = summary.replaceAll('\r\n', '\n');
  while (rest !== '') {
    const block = firstBlock(rest, paint);
    if (block.lines.length === 0 || block.apart !== undefined) separate(result);
    result.push(...block.lines);
    if (block.apart === 'around') separate(result);
    rest = block.rest;
  }
  while (result.at(-1) === '') result.pop();
  return result;
}
