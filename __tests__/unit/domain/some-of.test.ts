import { expect, it } from 'vitest';
import { someOf } from '../../../src/domain/some-of.ts';

const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

it('names all of a few', () => {
  expect(someOf([])).toBe('');
  expect(someOf(names.slice(0, 5))).toBe('one, two, three, four, five');
});

it('names the first of many, and counts the rest', () => {
  expect(someOf(names.slice(0, 6))).toBe('one, two, three, four, five, and 1 more');
  expect(someOf(names, '; ')).toBe('one; two; three; four; five; and 2 more');
});
