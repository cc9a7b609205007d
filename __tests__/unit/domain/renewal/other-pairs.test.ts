import { describe, expect, it } from 'vitest';
import { formatTime, type KnownPair } from '../../../../src/domain/backup/manifest.ts';
import { knownPair, othersBeside, pairsKnownTo } from '../../../../src/domain/renewal/other-pairs.ts';
import { certificateOf, NOT_AFTER, NOT_BEFORE, recordOf } from '../fixtures.ts';

const NOW = new Date('2026-11-23T02:10:00Z');

function pairOf(fingerprint: string, changes: Partial<KnownPair> = {}): KnownPair {
  return { fingerprint, since: '2026-01-01T00:00:00Z', notAfter: '2027-01-01T00:00:00Z', ...changes };
}

describe('what is remembered beside a pair', () => {
  it('is every other one, each once, by its latest time, the latest first', () => {
    const later = { since: '2026-06-01T00:00:00Z' };
    const known = [pairOf('b'), pairOf('a'), pairOf('b', later), pairOf('b'), pairOf('kept')];
    expect(othersBeside('kept', known, NOW)).toEqual([pairOf('b', later), pairOf('a')]);
  });

  it('is none that has expired', () => {
    const notAfter = formatTime(NOW);
    expect(othersBeside('kept', [pairOf('a', { notAfter }), pairOf('b')], NOW)).toEqual([pairOf('b')]);
  });

  it('is not more than eight, the latest', () => {
    const known = Array.from({ length: 60 }, (_, index) =>
      pairOf(`${index}`, { since: `2026-01-01T00:00:${String(index).padStart(2, '0')}Z` }),
    );
    const remembered = othersBeside('kept', known, NOW);
    expect(remembered).toHaveLength(8);
    expect(remembered[0]?.fingerprint).toBe('59');
  });

  it('comes from certificates and from records', () => {
    const { fingerprint } = certificateOf();
    const known = knownPair(certificateOf(), NOT_BEFORE);
    expect(known).toEqual({ fingerprint, since: formatTime(NOT_BEFORE), notAfter: formatTime(NOT_AFTER) });
    const record = recordOf({ others: [pairOf('a')] });
    const own = { fingerprint: record.fingerprint, since: record.since, notAfter: record.notAfter };
    expect(pairsKnownTo(record)).toEqual([own, pairOf('a')]);
    expect(pairsKnownTo(recordOf())).toEqual([own]);
  });
});
