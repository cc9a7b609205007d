import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../../src/adapters/set-format/folder-reader.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

const isPosix = process.platform !== 'win32';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'files', 'below'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

describe('a set in a folder', () => {
  it('has every file, hidden ones among them', async () => {
    const folder = folderOf({ b: 'x', 'files/below/größe': 'hello\n', '.hidden': '' });
    const set = await openFolder(folder);
    expect(set.paths).toEqual(['.hidden', 'b', 'files/below/größe']);
    expect(await set.digest('files/below/größe')).toEqual({
      path: 'files/below/größe',
      sizeBytes: 6,
      sha256: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
    });
    await set.close();
  });

  it('streams a large file, and holds it against its digest', async () => {
    const text = 'x'.repeat(3_000_000);
    const folder = folderOf({ large: text });
    const set = await openFolder(folder);
    await set.digest('large');
    expect((await buffer(await set.stream('large'))).toString()).toBe(text);
    writeFileSync(join(folder, 'large'), text.replace('x', 'y'));
    await expect(buffer(await set.stream('large'))).rejects.toThrow('large was changed while it was read');
    await set.close();
  });

  it('has no file that is gone by now', async () => {
    const folder = folderOf({ a: 'x' });
    const set = await openFolder(folder);
    rmSync(join(folder, 'a'));
    await expect(set.digest('a')).rejects.toThrow('ENOENT');
    await expect(openFolder(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });

  it.skipIf(!isPosix)('has no links, pipes, or names that others read as something else', async () => {
    const link = folderOf({ a: 'x' });
    symlinkSync('a', join(link, 'link'));
    await expect(openFolder(link)).rejects.toThrow('link is neither a file nor a folder');
    const folderLink = folderOf({ a: 'x' });
    symlinkSync('files', join(folderLink, 'link'));
    await expect(openFolder(folderLink)).rejects.toThrow('link is neither a file nor a folder');
    const pipe = folderOf({});
    execFileSync('mkfifo', [join(pipe, 'files', 'pipe')]);
    await expect(openFolder(pipe)).rejects.toThrow('files/pipe is neither a file nor a folder');
    for (const name of ['a\nb', 'a\\b', '\u001b[2J'])
      await expect(openFolder(folderOf({ [name]: 'x' }))).rejects.toThrow(
        /^[^\p{Cc}]* is no name of a file in a set$/u,
      );
  });

  it.skipIf(!isPosix)('does not follow a link that took the place of a file', async () => {
    const folder = folderOf({ a: 'x' });
    const set = await openFolder(folder);
    rmSync(join(folder, 'a'));
    symlinkSync('/etc/passwd', join(folder, 'a'));
    await expect(set.readText('a', 10_000)).rejects.toThrow('ELOOP');
  });

  it('has ten thousand files and folders at most', { tags: ['slow'] }, async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 10_000; index += 1) mkdirSync(join(folder, `${index}`));
    expect((await openFolder(folder)).paths).toEqual([]);
    writeFileSync(join(folder, 'one-more'), '');
    await expect(openFolder(folder)).rejects.toThrow('it has more than 10000 files and folders');
  });
});
