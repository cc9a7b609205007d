import { expect, it } from 'vitest';
import { summarize } from '../../../../src/domain/words/summarize.ts';

const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

it('names all of a few', () => {
  expect(summarize([])).toBe('');
  expect(summarize(names.slice(0, 5))).toBe('one, two, three, four, five');
});

it('names the first of many, and counts the rest', () => {
  expect(summarize(names.slice(0, 6))).toBe('one, two, three, four, five, and 1 more');
  expect(summarize(names, '; ')).toBe('one; two; three; four; five; and 2 more');
});
