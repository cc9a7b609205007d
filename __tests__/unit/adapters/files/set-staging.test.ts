import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import type { FurtherFile } from '../../../../src/ports.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

const MODIFIED_AT = new Date('2026-10-05T16:20:00Z');
const isPosix = process.platform !== 'win32';

function largeFile(bytes: Buffer, mode = 0o644): FurtherFile {
  const location = join(temporaryFolder(), 'large.bin');
  writeFileSync(location, bytes);
  return { location, path: 'logs/large.bin', sizeBytes: bytes.length, mode, modifiedAt: MODIFIED_AT };
}

describe('a staged set', () => {
  it.skipIf(!isPosix)('is a folder that nobody else can enter, under any umask', async () => {
    const before = process.umask(0);
    onTestFinished(() => {
      process.umask(before);
    });
    const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
    expect(statSync(staged.root).mode & 0o777).toBe(0o700);
    const file = largeFile(Buffer.alloc(100), 0o666);
    await staged.addContent({ ...file, path: 'private_key.pem' }, Buffer.from('sealed'), 'ab'.repeat(32));
    await staged.addLargeFile(file);
    const folder = join(staged.root, '2026-11-23');
    expect(statSync(join(folder, 'private_key.pem')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'logs', 'large.bin')).mode & 0o777).toBe(0o666);
  });

  it("has one folder in it, named by the date, with copies of the user's files alone", async () => {
    const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
    expect(readdirSync(staged.root)).toEqual(['2026-11-23']);
    await staged.add('a', 'x', 0o644);
    await staged.addContent({ ...largeFile(Buffer.alloc(1)), path: 'b/c' }, Buffer.from('y'), null);
    expect(readdirSync(staged.root)).toEqual(['2026-11-23']);
    expect(readdirSync(join(staged.root, '2026-11-23'))).toEqual(['b']);
    expect(readFileSync(join(staged.root, '2026-11-23', 'b', 'c'), 'utf8')).toBe('y');
    expect(staged.files.map(({ record, content }) => [record.path, content])).toEqual([
      ['a', 'x'],
      ['b/c', { location: join(staged.root, '2026-11-23', 'b', 'c') }],
    ]);
  });

  it('that cannot be written is a failure that names the folder', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const failure: unknown = await setStaging(join(file, 'temporary'))
      .begin('2026-11-23')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'not-stored' });
    expect(String(failure)).toContain(join(file, 'temporary'));
  });

  it('leaves nothing behind when it is discarded', async () => {
    const folder = temporaryFolder();
    const staged = await setStaging(folder).begin('2026-11-23');
    await staged.add('a', 'x', 0o644);
    await staged.addLargeFile(largeFile(Buffer.alloc(1)));
    await staged.discard();
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(dirname(staged.root))).toBe(true);
  });

  it('copies every byte of a large file', async () => {
    const bytes = Buffer.alloc(1_000_003, 'abcdefg-----BEGIN CERTIFICATE-----');
    const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
    const record = await staged.addLargeFile(largeFile(bytes));
    expect(record?.sizeBytes).toBe(bytes.length);
    expect(readFileSync(join(staged.root, '2026-11-23', 'logs', 'large.bin')).equals(bytes)).toBe(true);
  });

  it('finds a marker at each place around the end of a chunk, and leaves no copy', async () => {
    const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
    const marker = '-----BEGIN ENCRYPTED PRIVATE KEY-----';
    for (let offset = 65536 - marker.length - 1; offset <= 65537; offset += 1) {
      const bytes = Buffer.alloc(200_000, '-');
      bytes.write(marker, offset);
      expect(await staged.addLargeFile(largeFile(bytes))).toBeNull();
      expect(existsSync(join(staged.root, '2026-11-23', 'logs', 'large.bin'))).toBe(false);
    }
  });

  it('does not take a folder or a missing file for a large one, and leaves no copy', async () => {
    const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
    const folder = join(temporaryFolder(), 'folder');
    mkdirSync(folder);
    for (const location of [folder, join(folder, 'missing')]) {
      const file = { location, path: 'x', sizeBytes: 1, mode: 0o644, modifiedAt: MODIFIED_AT };
      await expect(staged.addLargeFile(file)).rejects.toThrow();
      expect(existsSync(join(staged.root, '2026-11-23', 'x'))).toBe(false);
    }
  });
});
