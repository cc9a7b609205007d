import { buffer } from 'node:stream/consumers';
import { ReadableStream } from 'node:stream/web';
import { describe, expect, it } from 'vitest';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import { Secret } from '../../src/domain/secret.ts';
import type { SetStaging, StagedSet } from '../../src/ports/backup-set.ts';
import type { UserFile } from '../../src/ports/user-files.ts';
import { failureOf } from './outcome.ts';

/** A staging, where the user's files come from, and a look into what it staged. */
export interface SetStagingBench {
  readonly staging: SetStaging;
  /** Makes a file of these bytes; its location. */
  readonly put: (name: string, bytes: Buffer) => string;
  readonly read: (staged: StagedSet, path: string) => Buffer;
}

// The SHA-256 of "hello\n" and of nothing, as sha256sum prints them.
const HELLO = '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03';
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const MODIFIED_AT = new Date('2026-10-05T16:20:30Z');
const PASSPHRASE = new Secret('correct horse battery staple');

/** What every `SetStaging` does. */
export function describeSetStaging(name: string, open: () => SetStagingBench): void {
  describe(`${name} is a staging of sets`, () => {
    it('knows size and digest of what is written, in order', async () => {
      const staged = await open().staging.begin('2026-11-23T021000Z');
      expect(staged.folder).toBe('2026-11-23T021000Z');
      expect(staged.files).toEqual([]);
      await staged.write('files/b.txt', 'hello\n');
      await staged.write('bytes', Buffer.from('hello\n'));
      await staged.write('a/empty', '');
      await staged.write('umlauts', 'größe');
      expect(staged.files).toMatchObject([
        { path: 'files/b.txt', sizeBytes: 6, sha256: HELLO },
        { path: 'bytes', sizeBytes: 6, sha256: HELLO },
        { path: 'a/empty', sizeBytes: 0, sha256: NOTHING },
        { path: 'umlauts', sizeBytes: 7 },
      ]);
      await staged.discard();
    });

    it('writes a file in place of one that was written before', async () => {
      const { staging, read } = open();
      const staged = await staging.begin('2026-11-23');
      await staged.write('manifest.json', 'a much longer text than the next one\n');
      await staged.write('manifest.json', 'hello\n');
      expect(staged.files).toEqual([{ path: 'manifest.json', sizeBytes: 6, sha256: HELLO }]);
      expect(read(staged, 'manifest.json').toString()).toBe('hello\n');
      await staged.discard();
    });

    it('takes no path that leads out, and no two that are one on some systems', async () => {
      const staged = await open().staging.begin('2026-11-23');
      await staged.write('files/a', 'x');
      for (const path of ['../a', '/a', 'b/../../a', '', 'a\0', 'b\\..\\a', 'files/A'])
        await expect(staged.write(path, 'y')).rejects.toThrow();
      expect(staged.files).toHaveLength(1);
      await staged.discard();
    });

    it.each(['..', '.', '', 'a/b', '/tmp'])('takes no folder of the name %j', async (folder) => {
      const { staging } = open();
      await expect(staging.begin(folder)).rejects.toThrow();
      const staged = await staging.begin('2026-11-23');
      await expect(staged.rename(folder)).rejects.toThrow();
      expect(staged.folder).toBe('2026-11-23');
      await staged.discard();
    });

    it('gives the folder another name, with all that is in it', async () => {
      const { staging, read } = open();
      const staged = await staging.begin('2026-11-23T021000Z');
      await staged.write('files/a', 'hello\n');
      await staged.rename('2026-11-23T021000Z-r2');
      await staged.rename('2026-11-23T021000Z-r2');
      expect(staged.folder).toBe('2026-11-23T021000Z-r2');
      await staged.write('b', 'x');
      expect(read(staged, 'files/a').toString()).toBe('hello\n');
      expect(staged.files.map(({ path }) => path)).toEqual(['files/a', 'b']);
      await staged.discard();
    });

    it('keeps sets apart', async () => {
      const { staging, read } = open();
      const [some, other] = [await staging.begin('2026-11-23'), await staging.begin('2026-11-23')];
      expect(some.root).not.toBe(other.root);
      await some.write('a', 'x');
      await other.write('a', 'y');
      await some.discard();
      expect(read(other, 'a').toString()).toBe('y');
      await other.discard();
    });

    it('discards a set twice without complaint', async () => {
      const staged = await open().staging.begin('2026-11-23');
      await staged.write('a', 'x');
      await staged.discard();
      await staged.discard();
    });

    describe('seals files of the user', () => {
      const fileOf = (location: string, changes: Partial<UserFile>): UserFile => ({
        location,
        path: 'own.txt',
        sizeBytes: 0,
        mode: 0o640,
        modifiedAt: MODIFIED_AT,
        ...changes,
      });

      it('so that they open with path, mode, time and content', async () => {
        const { staging, put, read } = open();
        const staged = await staging.begin('2026-11-23');
        const identities = await staged.sealFiles(
          [
            fileOf(put('own', Buffer.from('hello\n')), { sizeBytes: 6, path: 'etc/größe/own.txt' }),
            fileOf(put('empty', Buffer.alloc(0)), { path: '.hidden', mode: 0o4755 }),
          ],
          PASSPHRASE,
        );
        expect(identities).toEqual([
          { path: 'etc/größe/own.txt', mode: '0640', sha256: HELLO },
          { path: '.hidden', mode: '0755', sha256: NOTHING },
        ]);
        const sealed = read(staged, 'files.tar.gz.enc');
        expect(staged.files).toMatchObject([{ path: 'files.tar.gz.enc', sizeBytes: sealed.length }]);
        const opened = [];
        for await (const file of setArchives.openFiles(ReadableStream.from([sealed]), PASSPHRASE, 2))
          opened.push({ ...file, content: (await buffer(file.content)).toString() });
        expect(opened).toMatchObject([
          { path: 'etc/größe/own.txt', mode: 0o640, modifiedAt: MODIFIED_AT, content: 'hello\n' },
          { path: '.hidden', mode: 0o755, modifiedAt: MODIFIED_AT, content: '' },
        ]);
        expect(await setArchives.identifyFiles(ReadableStream.from([sealed]), PASSPHRASE, 2)).toEqual(
          identities,
        );
        await staged.discard();
      });

      it('or fails if one is gone, and has nothing sealed then', async () => {
        const { staging, put } = open();
        const staged = await staging.begin('2026-11-23');
        const files = [fileOf(put('own', Buffer.from('x')), {}), fileOf('/nowhere', { path: 'gone' })];
        const failure = await failureOf(staged.sealFiles(files, PASSPHRASE));
        expect(failure.code).toBe('not-stored');
        expect(failure.message).toMatch(/^\/nowhere could not be backed up.*\.$/);
        expect(staged.files).toEqual([]);
        await staged.discard();
      });
    });
  });
}
