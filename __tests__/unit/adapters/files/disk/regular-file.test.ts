import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegularFile, readRegularFile } from '../../../../../src/adapters/files/disk/regular-file.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

describe('a regular file', () => {
  it('is read whole, if it is not too large', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'abc');
    expect(readRegularFile(path, 3)?.toString()).toBe('abc');
    expect(() => readRegularFile(path, 2)).toThrow('it has 3 bytes; at most 2 are read');
    expect(readRegularFile(`${path}-2`, 3)).toBeNull();
    expect(readRegularFile(join(path, 'below'), 3)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('is no link, folder or pipe', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'abc');
    symlinkSync('file', join(folder, 'link'));
    mkdirSync(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const name of ['link', 'folder', 'pipe']) {
      expect(() => readRegularFile(join(folder, name), 3)).toThrow('it is');
      // Nothing waits for somebody to write into the pipe.
      await expect(openRegularFile(join(folder, name))).rejects.toThrow(/it is|ELOOP/);
    }
  });
});
