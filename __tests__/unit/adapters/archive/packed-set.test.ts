import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackedSet, packSet } from '../../../../src/adapters/archive/packed-set.ts';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import type { StagedSet } from '../../../../src/ports.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

async function stage(files: Readonly<Record<string, string | Uint8Array>>): Promise<StagedSet> {
  const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
  for (const [path, content] of Object.entries(files)) await staged.add(path, content, 0o644);
  return staged;
}

function linesOf(staged: StagedSet): string[] {
  return [...packSet(staged)];
}

describe('a packed set', () => {
  const files = {
    'manifest.json': '{}\n',
    'certificates/ü/certificate.pem': 'a "quoted"\r\ntext',
    empty: '',
  };

  it('has the files of the staged one, with their digests and contents', async () => {
    const staged = await stage({ ...files, bytes: Buffer.from('bytes\n') });
    const set = openPackedSet(linesOf(staged));
    expect(set.files).toEqual(
      staged.files.map(({ record: { path, sizeBytes, sha256 } }) => ({ path, sizeBytes, sha256 })),
    );
    for (const [path, text] of Object.entries({ ...files, bytes: 'bytes\n' })) {
      expect(await set.readText(path)).toBe(text);
      expect((await buffer(await set.stream(path))).toString('utf8')).toBe(text);
    }
    await set.close();
  });

  it('refuses what is not in it', async () => {
    const set = openPackedSet(linesOf(await stage(files)));
    await expect(set.readText('private_key.pem')).rejects.toThrow('private_key.pem is missing');
    await expect(set.stream('toString')).rejects.toThrow('toString is missing');
  });

  it("has the user's files too, and is not made of a link or of what is gone", async () => {
    const staged = await stage(files);
    const location = join(temporaryFolder(), 'own.txt');
    const own = { location, path: 'own.txt', sizeBytes: 4, mode: 0o644, modifiedAt: new Date(0) };
    await staged.addContent(own, Buffer.from('own\n'), null);
    expect(await openPackedSet(linesOf(staged)).readText('own.txt')).toBe('own\n');
    const copy = join(staged.root, '2026-11-23', 'own.txt');
    rmSync(copy);
    expect(() => linesOf(staged)).toThrow('own.txt is missing');
    writeFileSync(location, 'own\n');
    symlinkSync(location, copy);
    expect(() => linesOf(staged)).toThrow('it is a symbolic link');
  });

  it.each([
    ['', 'a line of it is not JSON'],
    ['["a"', 'a line of it is not JSON'],
    ['null', 'a line of it is no file of a set'],
    ['{"files":{"a":"x"}}', 'a line of it is no file of a set'],
    ['["a"]', 'a line of it is no file of a set'],
    ['["a","x","y"]', 'a line of it is no file of a set'],
    ['["a",1]', 'a line of it is no file of a set'],
    ['[1,"x"]', 'a line of it is no file of a set'],
    ['["../a","x"]', 'a line of it is no file of a set'],
    ['["/a","x"]', 'a line of it is no file of a set'],
    ['["a","x"]\n["a","x"]', 'a is in it twice'],
    ['["a","x"]\n["A","y"]', 'are one name'],
  ])('is refused as %s', (text, message) => {
    expect(() => openPackedSet(text.split('\n'))).toThrow(message);
  });

  it('has no more files than an archive may have', () => {
    const lines = Array.from({ length: 100_001 }, (_, index) => `["${index}",""]`);
    expect(openPackedSet(lines.slice(1)).files).toHaveLength(100_000);
    expect(() => openPackedSet(lines)).toThrow('it has more than 100000 files');
  });

  it('refuses any text without quoting it, or opens', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (lines) => {
        try {
          expect(openPackedSet(lines).files).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });

  it('takes a name of JavaScript for the name of a file and nothing else', async () => {
    const set = openPackedSet(['["__proto__","x"]', '["constructor","y"]']);
    expect(set.files.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
    expect(await set.readText('__proto__')).toBe('x');
  });
});
