import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { removeUnfinished } from '../../../../src/adapters/files/disk/cleanup-registry.ts';
import { setStaging } from '../../../../src/adapters/set-format/staged-set.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import type { UserFile } from '../../../../src/ports/user-files.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { onSmallDisk } from '../files/small-disk.ts';

const isPosix = process.platform !== 'win32';
const PASSPHRASE = new Secret('correct horse battery staple');

afterEach(removeUnfinished);

function userFile(): UserFile {
  const location = join(temporaryFolder(), 'own');
  writeFileSync(location, 'own');
  return { location, path: 'own', sizeBytes: 3, mode: 0o644, modifiedAt: new Date(0) };
}

function modesIn(folder: string): Readonly<Record<string, number>> {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return Object.fromEntries(['', ...names].map((name) => [name, statSync(join(folder, name)).mode & 0o777]));
}

describe('a staged set', () => {
  it.skipIf(!isPosix).each([0, 0o077])(
    'is a folder that nobody else can enter, under umask %o',
    async (umask) => {
      const before = process.umask(umask);
      onTestFinished(() => {
        process.umask(before);
      });
      const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
      await staged.write('certificate.pem', 'x');
      await staged.write('private_key.pem', 'sealed');
      await staged.write('certificates.tar.gz', 'x');
      await staged.write('files/private_key.pem', 'a certificate');
      await staged.sealFiles([userFile()], PASSPHRASE);
      expect(modesIn(staged.root)).toEqual({
        '': 0o700,
        '2026-11-23': 0o700,
        '2026-11-23/certificate.pem': 0o644,
        '2026-11-23/private_key.pem': 0o600,
        '2026-11-23/certificates.tar.gz': 0o600,
        '2026-11-23/files.tar.gz.enc': 0o600,
        '2026-11-23/files': 0o700,
        '2026-11-23/files/private_key.pem': 0o644,
      });
    },
  );

  it('has one folder in it, with what was written and no more', async () => {
    const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
    await staged.write('a', 'x');
    await staged.write('files/b/c', 'y');
    await staged.write('a', 'z');
    expect(readdirSync(staged.root)).toEqual(['2026-11-23']);
    expect(readdirSync(join(staged.root, staged.folder), { recursive: true }).map(String).sort()).toEqual([
      'a',
      'files',
      join('files', 'b'),
      join('files', 'b', 'c'),
    ]);
    expect(readFileSync(join(staged.root, '2026-11-23', 'a'), 'utf8')).toBe('z');
  });

  it('seals again in place of what was sealed', async () => {
    const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
    await staged.sealFiles([userFile()], PASSPHRASE);
    const first = staged.files;
    await staged.sealFiles([userFile()], PASSPHRASE);
    expect(staged.files).toHaveLength(1);
    expect(staged.files).not.toEqual(first);
    const gone = { ...userFile(), location: join(temporaryFolder(), 'gone') };
    await failureOf(staged.sealFiles([gone], PASSPHRASE));
    expect(staged.files).toEqual([]);
    expect(readdirSync(join(staged.root, staged.folder))).toEqual([]);
  });

  it('that cannot be written is a failure that names the folder', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const failure = await failureOf(setStaging(join(file, 'temporary')).begin('2026-11-23'));
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toContain(join(file, 'temporary'));
  });

  it('on a full disk is a failure that names the folder', async (context) => {
    await onSmallDisk(context, async (folder) => {
      const staged = await setStaging(folder).begin('2026-11-23');
      const failure = await failureOf(staged.write('a', 'x'.repeat(400_000)));
      expect(failure.code).toBe('not-stored');
      expect(failure.message).toContain('ENOSPC');
      expect(failure.message).toContain(folder);
      expect(staged.files).toEqual([]);
    });
  });

  it('leaves nothing behind when it is discarded', async () => {
    const folder = temporaryFolder();
    const staged = await setStaging(folder).begin('2026-11-23');
    await staged.write('a', 'x');
    await staged.sealFiles([userFile()], PASSPHRASE);
    await staged.discard();
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(dirname(staged.root))).toBe(true);
  });

  it('goes when the run is told to end, until it is discarded', async () => {
    const folder = temporaryFolder();
    const staging = setStaging(folder);
    await (await staging.begin('2026-11-23')).write('a', 'x');
    const discarded = await staging.begin('2026-11-23');
    await discarded.discard();
    mkdirSync(discarded.root);
    removeUnfinished();
    expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([discarded.root]);
  });
});
