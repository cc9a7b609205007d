import { describe, expect, it } from 'vitest';
import type { FileRecord } from '../../../src/domain/manifest.ts';
import { holdSameFiles, isDueForRefresh } from '../../../src/domain/unchanged-files.ts';

const A = 'aa'.repeat(32);
const B = 'bb'.repeat(32);

function file(changes: Partial<FileRecord> = {}): FileRecord {
  return { path: 'a', sizeBytes: 1, mode: '0644', sha256: A, modifiedAt: null, sealedFrom: null, ...changes };
}

describe('two sets', () => {
  it('hold the same files in any order, at any time, whatever describes the sets', () => {
    const some = [file(), file({ path: 'b', sha256: B }), file({ path: 'manifest.json', sha256: A })];
    const other = [
      file({ path: 'RESTORE.md' }),
      file({ path: 'b', sha256: B, modifiedAt: '2026-01-01T00:00:00Z' }),
      file(),
      file({ path: 'SHA256SUMS' }),
    ];
    expect(holdSameFiles(some, other)).toBe(true);
  });

  it('hold the same sealed file where it was the same before', () => {
    const [some, other] = [file({ sha256: A, sealedFrom: B }), file({ sha256: B, sealedFrom: B })];
    expect(holdSameFiles([some], [other])).toBe(true);
  });

  it.each<[string, Partial<FileRecord>]>([
    ['content', { sha256: B }],
    ['permissions', { mode: '0600' }],
    ['a path', { path: 'b' }],
    ['what was sealed', { sealedFrom: B }],
    ['whether it was sealed', { sealedFrom: A }],
  ])('differ by %s', (_, changes) => {
    expect(holdSameFiles([file()], [file(changes)])).toBe(false);
  });

  it('differ by a file too many', () => {
    expect(holdSameFiles([file()], [file(), file({ path: 'b' })])).toBe(false);
  });
});

describe('a set that expires', () => {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const expiresAt = new Date('2026-04-01T00:00:00Z');

  it.each([
    ['2026-01-01T00:00:00Z', false],
    ['2026-03-02T00:00:00Z', false],
    ['2026-03-02T00:00:01Z', true],
    ['2026-04-02T00:00:00Z', true],
  ])('at %s is due for refresh: %s', (now, isDue) => {
    expect(isDueForRefresh({ createdAt, expiresAt }, new Date(now))).toBe(isDue);
  });

  it('is never due where it stays', () => {
    expect(isDueForRefresh({ createdAt, expiresAt: null }, new Date('2036-01-01'))).toBe(false);
  });
});
