import { expect, it } from 'vitest';
import type { CertificateRecord, KnownPair } from '../../../../src/domain/backup/manifest.ts';
import { rankedCopies, type Copy } from '../../../../src/use-cases/search/precedence.ts';

const NAME = { base: 'a', time: new Date('2026-12-01T00:00:00Z'), isPublic: false, attempt: 1 };

/** A copy of a pair that counts since a day of December. */
function copyOf(
  fingerprint: string,
  day: number,
  isCurrent: boolean,
  others: readonly KnownPair[] = [],
): Copy {
  const record: Partial<CertificateRecord> = { fingerprint, since: on(day), privateKey: 'sealed', others };
  return {
    set: { listed: { name: NAME, order: NAME }, key: { isCurrent } } as Copy['set'],
    record: record as CertificateRecord,
  };
}

function on(day: number): string {
  return `2026-12-${String(day).padStart(2, '0')}T00:00:00Z`;
}

function remembered(fingerprint: string, day: number): KnownPair {
  return { fingerprint, since: on(day), notAfter: on(31) };
}

function ranked(...copies: readonly Copy[]): string[] {
  return rankedCopies(copies).map(({ record }) => record.fingerprint);
}

it('copies of the previous passphrase come last, whatever they say of themselves', () => {
  expect(ranked(copyOf('B', 30, false), copyOf('A', 1, true))).toEqual(['A', 'B']);
});

it('one that the current passphrase remembers as the later pair comes first', () => {
  const current = copyOf('A', 1, true, [remembered('B', 2)]);
  expect(ranked(current, copyOf('B', 2, false))).toEqual(['B', 'A']);
});

it('but only since the day that is remembered, and not the one that it claims', () => {
  const current = copyOf('C', 5, true, [remembered('B', 2), remembered('A', 1)]);
  const older = copyOf('A', 1, true, [remembered('B', 3)]);
  expect(ranked(current, older, copyOf('B', 30, false))).toEqual(['C', 'B', 'A']);
});
