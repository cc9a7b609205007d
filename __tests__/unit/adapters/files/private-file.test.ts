import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPassingFileOf } from '../../../../src/adapters/files/private-file.ts';
import { readRegularFile } from '../../../../src/adapters/files/regular-file.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

const MANY = 10_000_000;

describe('a file that is made of pieces', () => {
  it('holds all of them, in their order', () => {
    const pieces = ['a', '', 'ü'.repeat(1_500_000), 'b'];
    const path = join(temporaryFolder(), 'pieces');
    createPassingFileOf(path, pieces, 0o600);
    expect(readRegularFile(path, MANY)?.toString('utf8')).toBe(pieces.join(''));
  });

  it('is not left behind where a piece cannot be had', () => {
    const path = join(temporaryFolder(), 'pieces');
    function* broken(): Generator<string> {
      yield 'a'.repeat(1_500_000);
      throw new Error('no more');
    }
    expect(() => {
      createPassingFileOf(path, broken(), 0o600);
    }).toThrow('no more');
    expect(readRegularFile(path, MANY)).toBeNull();
  });
});
