import { expect, it } from 'vitest';
import { longAlert, longList, longTable } from '../../../../src/actions/report/long-list.ts';

const items = (count: number): string[] => Array.from({ length: count }, (_, index) => `item ${index + 1}`);
const rows = (count: number): string[][] => items(count).map((item) => [item]);
const lineCount = (part = ''): number => part.split('\n').length;

it('shows twelve rows, and the others if somebody opens them', () => {
  expect(longTable(['A'], rows(12), 'file')).toHaveLength(1);
  const [shown, rest = ''] = longTable(['A'], rows(14), 'file');
  expect(lineCount(shown)).toBe(14);
  expect(rest).toMatch(/^<details><summary>2 more files<\/summary>\n\n\| A \|\n/);
  expect(rest).toContain('| item 14 |');
});

it('leaves out rows that are too many to read, and says how many', () => {
  const [, rest = ''] = longList(items(1000), 'file');
  expect(rest).toMatch(/^<details><summary>988 more files<\/summary>/);
  expect(rest).toContain('- item 212\n\nAnd 788 more files, in the log or the outputs.');
});

it('draws a box of the first items, and none if there are none', () => {
  expect(longAlert('CAUTION', [], 'error')).toEqual([]);
  const [box = '', rest] = longAlert('CAUTION', items(13), 'error');
  expect(box).toMatch(/^> \[!CAUTION\]\n> - item 1\n/);
  expect(lineCount(box)).toBe(13);
  expect(rest).toBe('<details><summary>1 more error</summary>\n\n- item 13\n\n</details>');
});
