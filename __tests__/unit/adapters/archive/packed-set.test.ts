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

function textOf(staged: StagedSet): string {
  return [...packSet(staged)].join('');
}

describe('a packed set', () => {
  const files = {
    'manifest.json': '{}\n',
    'certificates/ü/certificate.pem': 'a "quoted"\r\ntext',
    empty: '',
  };

  it('has the files of the staged one, with their digests and contents', async () => {
    const staged = await stage({ ...files, bytes: Buffer.from('bytes\n') });
    const set = openPackedSet(textOf(staged));
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
    const set = openPackedSet(textOf(await stage(files)));
    await expect(set.readText('private_key.pem')).rejects.toThrow('private_key.pem is missing');
    await expect(set.stream('toString')).rejects.toThrow('toString is missing');
  });

  it("has the user's files too, and is not made of a link or of what is gone", async () => {
    const staged = await stage(files);
    const location = join(temporaryFolder(), 'own.txt');
    const own = { location, path: 'own.txt', sizeBytes: 4, mode: 0o644, modifiedAt: new Date(0) };
    await staged.addContent(own, Buffer.from('own\n'), null);
    expect(await openPackedSet(textOf(staged)).readText('own.txt')).toBe('own\n');
    const copy = join(staged.root, '2026-11-23', 'own.txt');
    rmSync(copy);
    expect(() => textOf(staged)).toThrow('own.txt is missing');
    writeFileSync(location, 'own\n');
    symlinkSync(location, copy);
    expect(() => textOf(staged)).toThrow('it is a symbolic link');
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
