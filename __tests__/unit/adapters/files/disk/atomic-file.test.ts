import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileFrom, createPassingFileFrom } from '../../../../../src/adapters/files/disk/atomic-file.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

const isPosix = process.platform !== 'win32';
// The SHA-256 of "hello\n", as sha256sum prints it.
const HELLO = '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03';

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('half'));
  throw new Error('no more');
}

const writers = {
  createFileFrom: (path: string, content: AsyncIterable<Uint8Array>, mode: number) =>
    createFileFrom(path, content, { mode, modifiedAt: null }),
  createPassingFileFrom,
};

describe.each(Object.entries(writers))('a file that %s writes', (_, write) => {
  it('has every chunk, and its size and digest are told', async () => {
    const path = join(temporaryFolder(), 'file');
    expect(await write(path, chunks('he', '', 'llo\n'), 0o644)).toEqual({ sizeBytes: 6, sha256: HELLO });
    expect(readFileSync(path, 'utf8')).toBe('hello\n');
  });

  it.skipIf(!isPosix)('has its mode whatever the umask is, and never more on the way', async () => {
    const before = process.umask(0);
    onTestFinished(() => {
      process.umask(before);
    });
    const path = join(temporaryFolder(), 'file');
    const modes: number[] = [];
    const watched = async function* (): AsyncGenerator<Uint8Array> {
      modes.push(statSync(path).mode & 0o777);
      yield* chunks('x');
    };
    await write(path, watched(), 0o644);
    process.umask(0o077);
    await write(`${path}-2`, chunks('x'), 0o640);
    expect([...modes, statSync(path).mode & 0o777, statSync(`${path}-2`).mode & 0o777]).toEqual([
      0o600, 0o644, 0o640,
    ]);
  });

  it('is not left behind if a chunk fails', async () => {
    const folder = temporaryFolder();
    await expect(write(join(folder, 'file'), broken(), 0o644)).rejects.toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes no place that is taken, and follows no link', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'taken'), 'old');
    await expect(write(join(folder, 'taken'), chunks('new'), 0o644)).rejects.toThrow('EEXIST');
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('old');
    if (!isPosix) return;
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'));
    await expect(write(join(folder, 'link'), chunks('new'), 0o644)).rejects.toThrow('EEXIST');
    expect(readdirSync(folder).sort()).toEqual(['link', 'taken']);
  });
});
