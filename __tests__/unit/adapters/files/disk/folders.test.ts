import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, removeFolders } from '../../../../../src/adapters/files/disk/folders.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

describe('folders', () => {
  it.skipIf(process.platform === 'win32')('that are made are for others to look into alone', () => {
    const folder = temporaryFolder();
    const umask = process.umask(0);
    try {
      expect(makeFolder(join(folder, 'a', 'b'))).toEqual([join(folder, 'a'), join(folder, 'a', 'b')]);
    } finally {
      process.umask(umask);
    }
    for (const path of ['a', 'a/b']) expect(statSync(join(folder, path)).mode & 0o777).toBe(0o755);
  });

  it('that were made for nothing go again, and no others', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'there'));
    const made = [...makeFolder(join(folder, 'there', 'a', 'b')), ...makeFolder(join(folder, 'there', 'c'))];
    writeFileSync(join(folder, 'there', 'c', 'file'), '');
    removeFolders(made);
    expect(readdirSync(join(folder, 'there'))).toEqual(['c']);
    removeFolders(makeFolder(folder));
    expect(existsSync(folder)).toBe(true);
  });

  it.skipIf(!existsSync('/proc/self'))('cannot be made where the system has no place for them', () => {
    expect(() => makeFolder('/proc/certkeep/a')).toThrow('ENOENT');
  });

  it('cannot be made below a file', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => makeFolder(join(file, 'a'))).toThrow(/ENOTDIR|ENOENT|EEXIST/);
  });
});
