import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackedSet, packFolder } from '../../../../src/adapters/archive/packed-set.ts';
import { openFolder } from '../../../../src/adapters/files/folder-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('a packed set', () => {
  const files = {
    'manifest.json': '{}\n',
    'certificates/ü/certificate.pem': 'a "quoted"\r\ntext',
    empty: '',
  };

  it('has the files of the folder, with their digests and contents', async () => {
    const folder = folderOf(files);
    const set = openPackedSet(packFolder(folder));
    const sorted = (digests: readonly { readonly path: string }[]): unknown[] =>
      [...digests].sort((some, other) => (some.path < other.path ? -1 : 1));
    expect(sorted(set.files)).toEqual(sorted((await openFolder(folder)).files));
    for (const [path, text] of Object.entries(files)) {
      expect(await set.readText(path)).toBe(text);
      expect((await buffer(await set.stream(path))).toString('utf8')).toBe(text);
    }
    await set.close();
  });

  it('refuses what is not in it', async () => {
    const set = openPackedSet(packFolder(folderOf(files)));
    await expect(set.readText('private_key.pem')).rejects.toThrow('private_key.pem is missing');
    await expect(set.stream('toString')).rejects.toThrow('toString is missing');
  });

  it('is not made of a link', () => {
    const folder = folderOf(files);
    symlinkSync('/etc/hostname', join(folder, 'link'));
    expect(() => packFolder(folder)).toThrow('link is neither a file nor a folder');
  });

  it.each([
    ['', 'it is not JSON'],
    ['{"files":', 'it is not JSON'],
    ['null', 'it names no files'],
    ['[]', 'it names no files'],
    ['{"files":null}', 'it names no files'],
    ['{"files":{"a":1}}', 'what it names is not the file of a set'],
    ['{"files":{"../a":"x"}}', 'what it names is not the file of a set'],
    ['{"files":{"/a":"x"}}', 'what it names is not the file of a set'],
    ['{"files":{"a":"x","A":"y"}}', 'are one name'],
  ])('is refused as %s', (json, message) => {
    expect(() => openPackedSet(json)).toThrow(message);
  });

  it('refuses any text without quoting it, or opens', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
        try {
          expect(openPackedSet(json).files).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });

  it('takes a name of JavaScript for the name of a file and nothing else', async () => {
    const set = openPackedSet('{"files":{"__proto__":"x","constructor":"y"}}');
    expect(set.files.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
    expect(await set.readText('__proto__')).toBe('x');
  });
});
