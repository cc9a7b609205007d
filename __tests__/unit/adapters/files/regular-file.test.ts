import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegularLines } from '../../../../src/adapters/files/regular-file.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

const MANY = 10_000_000;

function fileOf(content: string): string {
  const path = join(temporaryFolder(), 'lines');
  writeFileSync(path, content);
  return path;
}

describe('the lines of a file', () => {
  it.each([
    ['', []],
    ['\n', ['']],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\r\nb\n', ['a\r', 'b']],
  ])('%j are what ends with a newline or with the file', (content, lines) => {
    expect([...readRegularLines(fileOf(content), MANY)]).toEqual(lines);
  });

  it('are whole wherever the file is torn while it is read', () => {
    // The first is longer than what is read at once, the others tear a character of three bytes.
    const lines = [
      'x'.repeat(2_500_000),
      ...[1, 2, 3].map((shift) => 'y'.repeat(shift) + '€'.repeat(400_000)),
    ];
    expect([...readRegularLines(fileOf(lines.join('\n')), MANY)]).toEqual(lines);
  });

  it('are none where there is no file', () => {
    expect([...readRegularLines(join(temporaryFolder(), 'none'), MANY)]).toEqual([]);
  });

  it('are not read of a file that is too large', () => {
    expect(() => [...readRegularLines(fileOf('abc'), 2)]).toThrow('it has 3 bytes; at most 2 are read');
  });

  it.skipIf(process.platform === 'win32')('are not read of a link or a folder', () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(fileOf('a'), link);
    expect(() => [...readRegularLines(link, MANY)]).toThrow('it is a symbolic link');
    const folder = join(temporaryFolder(), 'folder');
    mkdirSync(folder);
    expect(() => [...readRegularLines(folder, MANY)]).toThrow('it is a folder');
  });
});
