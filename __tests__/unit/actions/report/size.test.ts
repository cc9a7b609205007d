import { expect, it } from 'vitest';
import { formatSize } from '../../../../src/actions/report/size.ts';

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [5324, '5.2 KiB'],
  [1024 ** 2, '1.0 MiB'],
  [1.5 * 1024 ** 3, '1.5 GiB'],
  [2 * 1024 ** 4, '2048.0 GiB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text.replace(' ', '\u00a0'));
});
