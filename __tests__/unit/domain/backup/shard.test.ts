import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShard, takeShard } from '../../../../src/domain/backup/shard.ts';
import { errorOf } from '../fixtures.ts';

describe('a shard', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['2/8', { index: 2, count: 8 }],
    ['8/8', { index: 8, count: 8 }],
    ['02/08', { index: 2, count: 8 }],
    ['1000/1000', { index: 1000, count: 1000 }],
  ])('%s is read', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  it.each([
    '',
    '2',
    '/8',
    '2/',
    '0/8',
    '9/8',
    '1/0',
    '1/1001',
    '-1/8',
    '1.0/8',
    '2 / 8',
    ' 2/8',
    '2/8\n',
    '2/8/9',
    '2\\8',
    '00002/8',
    '٢/٨',
    '1e0/8',
  ])('%j is refused with what is allowed', (text) => {
    expect(errorOf(() => parseShard(text)).message).toBe(
      'must be a part and the number of parts, such as 2/8, from 1/1 to 1000/1000; parts count from 1',
    );
  });

  it('takes every so-manieth entry, from its own number on', () => {
    const list = Array.from({ length: 20 }, (_, position) => position + 1);
    expect(takeShard(list, { index: 2, count: 8 })).toEqual([2, 10, 18]);
    expect(takeShard(list, { index: 8, count: 8 })).toEqual([8, 16]);
    expect(takeShard(list, { index: 1, count: 1 })).toEqual(list);
  });

  it('is empty where the list has fewer entries than there are parts', () => {
    expect(takeShard(['a'], { index: 2, count: 2 })).toEqual([]);
  });

  it('shares no entry with its siblings, which are the whole list together, as even as can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }), (length, count) => {
        const list = Array.from({ length }, (_, position) => position);
        const parts = Array.from({ length: count }, (_, part) =>
          takeShard(list, parseShard(`${part + 1}/${count}`)),
        );
        const sizes = parts.map((part) => part.length);
        expect(parts.flat().toSorted((some, other) => some - other)).toEqual(list);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const part of parts) expect(part).toEqual(part.toSorted((some, other) => some - other));
      }),
    );
  });
});
