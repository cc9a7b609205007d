import { describe, expect, it } from 'vitest';
import type { FurtherFile, SetStaging } from '../../src/ports.ts';

/** A staging, and where its further files come from. */
export interface SetStagingBench {
  readonly staging: SetStaging;
  /** Makes a further file of these bytes. */
  readonly put: (path: string, bytes: Buffer) => FurtherFile;
}

// The SHA-256 of "hello\n", as sha256sum prints it.
const HELLO = '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03';

/** When the files of a bench were changed. Manifests count whole seconds. */
export const MODIFIED_AT = new Date('2026-10-05T16:20:30.900Z');

/** What every `SetStaging` does. */
export function describeSetStaging(name: string, open: () => SetStagingBench): void {
  describe(`${name} is a staging of sets`, () => {
    it('records size, mode and digest of what is added', async () => {
      const staged = await open().staging.begin('2026-11-23');
      expect(staged.dayFolder).toBe('2026-11-23');
      expect(await staged.add('a/b.txt', 'hello\n', 0o640)).toEqual({
        path: 'a/b.txt',
        sizeBytes: 6,
        mode: '0640',
        sha256: HELLO,
        modifiedAt: null,
        sealedFrom: null,
      });
      expect(await staged.add('bytes', Buffer.from('hello\n'), 0o100600)).toMatchObject({
        mode: '0600',
        sha256: HELLO,
      });
      expect(await staged.add('empty', '', 0o644)).toMatchObject({ sizeBytes: 0 });
      await staged.discard();
    });

    it('counts bytes, not characters', async () => {
      const staged = await open().staging.begin('2026-11-23');
      expect(await staged.add('a', 'größe', 0o644)).toMatchObject({ sizeBytes: 7 });
      await staged.discard();
    });

    it('takes no path twice and none that leads out', async () => {
      const staged = await open().staging.begin('2026-11-23');
      await staged.add('a', 'x', 0o644);
      await expect(staged.add('a', 'y', 0o644)).rejects.toThrow();
      for (const path of ['../a', '/a', 'b/../../a', '', 'a\0', 'b\\..\\a'])
        await expect(staged.add(path, 'y', 0o644)).rejects.toThrow();
      await staged.discard();
    });

    it('knows all that was added, in order', async () => {
      const { staging, put } = open();
      const staged = await staging.begin('2026-11-23');
      const records = [
        await staged.add('text', 'hello\n', 0o644),
        await staged.addContent(put('own.txt', Buffer.from('x')), Buffer.from('x'), null),
        await staged.addLargeFile(put('large.bin', Buffer.from('y'))),
      ];
      await staged.addLargeFile(put('key.bin', Buffer.from('-----BEGIN PRIVATE KEY-----')));
      expect(staged.files.map(({ record }) => record)).toEqual(records);
      await staged.discard();
    });

    it('keeps sets apart', async () => {
      const { staging } = open();
      const [some, other] = [await staging.begin('2026-11-23'), await staging.begin('2026-11-23')];
      expect(some.root).not.toBe(other.root);
      await some.add('a', 'x', 0o644);
      await other.add('a', 'y', 0o644);
      await some.discard();
      await other.add('b', 'z', 0o644);
      await other.discard();
    });

    it("adds a user's file with its own mode and time, as it is", async () => {
      const { staging, put } = open();
      const staged = await staging.begin('2026-11-23');
      const bytes = Buffer.from('hello\n');
      expect(await staged.addContent(put('own.txt', bytes), bytes, null)).toEqual({
        path: 'own.txt',
        sizeBytes: 6,
        mode: '0640',
        sha256: HELLO,
        modifiedAt: '2026-10-05T16:20:30Z',
        sealedFrom: null,
      });
      await expect(staged.addContent(put('own.txt', bytes), bytes, null)).rejects.toThrow();
      await staged.discard();
    });

    it("adds a user's file with its keys sealed: with the digest that it had, and for nobody else", async () => {
      const { staging, put } = open();
      const staged = await staging.begin('2026-11-23');
      const sealed = Buffer.from('hello\n');
      const sealedFrom = 'ab'.repeat(32);
      expect(await staged.addContent(put('key.pem', Buffer.from('open')), sealed, sealedFrom)).toEqual({
        path: 'key.pem',
        sizeBytes: 6,
        mode: '0600',
        sha256: HELLO,
        modifiedAt: '2026-10-05T16:20:30Z',
        sealedFrom,
      });
      await staged.discard();
    });

    it('copies a large file', async () => {
      const { staging, put } = open();
      const staged = await staging.begin('2026-11-23');
      const file = put('large.bin', Buffer.from('hello\n'));
      expect(await staged.addLargeFile(file)).toEqual({
        path: 'large.bin',
        sizeBytes: 6,
        mode: '0640',
        sha256: HELLO,
        modifiedAt: '2026-10-05T16:20:30Z',
        sealedFrom: null,
      });
      await staged.discard();
    });

    it.each([
      ['at its start', 0],
      ['across the end of the first chunk', 65536 - 12],
      ['right after the first chunk', 65536],
      ['far on', 300_000],
    ])('does not copy a large file with a private key %s', async (_, offset) => {
      const { staging, put } = open();
      const staged = await staging.begin('2026-11-23');
      const bytes = Buffer.alloc(400_000, 'x');
      bytes.write('-----BEGIN OPENSSH PRIVATE KEY-----\n', offset);
      expect(await staged.addLargeFile(put('large.bin', bytes))).toBeNull();
      // Nothing was added: the name is free.
      await staged.add('large.bin', 'x', 0o644);
      await staged.discard();
    });

    it('discards a set twice without complaint', async () => {
      const staged = await open().staging.begin('2026-11-23');
      await staged.add('a', 'x', 0o644);
      await staged.discard();
      await staged.discard();
    });
  });
}
