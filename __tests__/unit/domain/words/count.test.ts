import { expect, it } from 'vitest';
import { count } from '../../../../src/domain/words/count.ts';

it.each([
  [0, '0 days'],
  [1, '1 day'],
  [2, '2 days'],
  [-1, '-1 days'],
])('%i is counted as %s', (days, words) => {
  expect(count(days, 'day')).toBe(words);
});
