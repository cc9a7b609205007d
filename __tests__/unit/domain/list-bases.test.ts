import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesBeside, shardBase } from '../../../src/domain/backup-name.ts';

describe('the bases beside one of a list', () => {
  it('are those of all shards of its count, whichever it is', () => {
    const bases = ['fleet-1-of-3', 'fleet-2-of-3', 'fleet-3-of-3'];
    for (const base of bases) expect(basesBeside('fleet', base)).toEqual(bases);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (one, other) => {
        const shard = { index: Math.min(one, other), count: Math.max(one, other) };
        const base = shardBase('fleet', shard);
        const found = basesBeside('fleet', base);
        expect(found).toHaveLength(shard.count);
        expect(found[shard.index - 1]).toBe(base);
      }),
    );
  });

  it.each(['fleet', 'fleet-1-of-0', 'fleet-x-1-of-2', 'other-1-of-2', 'fleet-1-of-2-x', 'fleet-1-of-02'])(
    'is %s alone where that is no shard of it',
    (base) => {
      expect(basesBeside('fleet', base)).toEqual([base]);
    },
  );
});
