import { summary } from '@actions/core';
import { describe, expect, test } from 'vitest';
import { paintFor, plain } from '../../local/terminal/paint.ts';
import { readableSize } from '../../local/terminal/quantities.ts';
import { renderSummary } from '../../local/terminal/summary-text.ts';
import { alignColumns } from '../../local/terminal/table.ts';

const render = (text: string): string => renderSummary(text, plain).join('\n');

test('what core.summary makes becomes readable text', () => {
  const text = summary
    .emptyBuffer()
    .addHeading('Kept', 2)
    .addTable([
      [
        { data: 'Name', header: true },
        { data: 'Value', header: true },
      ],
      ['not after', '<code>2027-11-23</code>'],
    ])
    .addList(['one', 'two'], true)
    .addLink('the run', 'https://github.com/x')
    .addCodeBlock('graph TD\n  A --&gt; B', 'mermaid')
    .addDetails('More', '<p>inside</p>')
    .addSeparator()
    .addQuote('quoted')
    .stringify();
  expect(render(text)).toBe(
    [
      'Kept',
      '',
      '  Name       Value',
      '  ─────────────────────',
      '  not after  2027-11-23',
      '',
      '  1. one',
      '  2. two',
      'the run (https://github.com/x)',
      '',
      '    graph TD',
      '      A --> B',
      '',
      '▾ More',
      '  inside',
      '',
      '─'.repeat(60),
      '│ quoted',
    ].join('\n'),
  );
});

describe('Markdown', () => {
  test.each([
    ['# Title\n\n\ntext', 'Title\n\ntext'],
    ['| a | b |\n| --- | :-: |\n| 1 | `x\\|y` |\n\nafter', '  a  b\n  ──────\n  1  x|y\n\nafter'],
    ['- one\n  - two', '  • one\n    • two'],
    ['```\ngraph <b>\n```\nend', '    graph <b>\n\nend'],
    ['```mermaid\ngraph <b>\n```\nend', '  (a chart, which --open draws)\n\nend'],
    ['> [!NOTE]\n> Mind **this**', '│ NOTE\n│ Mind this'],
    ['[label](https://a.b/c) &amp; `code`', 'label (https://a.b/c) & code'],
    ['text<table><tr><td>x</td></tr></table>', 'text\n\n  x'],
    ['<details><summary>S</summary>\n\n| a |\n| - |\n\n</details>', '▾ S\n    a\n    ─'],
    ['an <unknown>tag</unknown> &unknown; 1 < 2', 'an tag &unknown; 1 < 2'],
    ['', ''],
  ])('%j', (text, shown) => {
    expect(render(text)).toBe(shown);
  });
});

test('a table too wide for a terminal is shown row by row', () => {
  const long = 'x'.repeat(100);
  expect(render(`| name | digest | kept |\n|---|---|---|\n| a | ${long} | yes |\n| b | y | no |`)).toBe(
    [
      '  name    a',
      `  digest  ${long}`,
      '  kept    yes',
      '',
      '  name    b',
      '  digest  y',
      '  kept    no',
    ].join('\n'),
  );
});

test('columns line up, colours and wide characters notwithstanding', () => {
  expect(
    alignColumns([
      ['\u001b[1ma\u001b[22m', 'x'],
      ['✅', 'y'],
      ['long', 'z'],
    ]),
  ).toEqual(['\u001b[1ma\u001b[22m     x', '✅    y', 'long  z']);
});

test('colours are for terminals, and not where NO_COLOR is set', () => {
  expect(paintFor({ isTTY: true }, {})('error', 'x')).not.toBe('x');
  expect(paintFor({ isTTY: true }, { NO_COLOR: '1' })('error', 'x')).toBe('x');
  expect(paintFor({}, {})('error', 'x')).toBe('x');
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [4300, '4.2 KiB'],
  [3 * 1024 ** 2, '3.0 MiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(readableSize(bytes)).toBe(text);
});
