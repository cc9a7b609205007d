import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { restoreTarget } from '../../../../../src/adapters/files/restore/restore-target.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import { projectFolder } from '../../../../../scripts/project.ts';
import { canLink } from '../../../../contract/symbolic-links.ts';
import { identifyProcess } from '../../../../../src/adapters/files/disk/process-identity.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { PAIR, chunksOf, MODIFIED_AT, namesIn, put, read, STAMP } from './restore-bench.ts';

const isPosix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
async function failureOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Failure)) throw new Error(`no Failure, but ${String(error)}`);
  expect(error.code).toBe('not-written');
  return error.message;
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

describe('a restored file', () => {
  it.each([0o077, 0])('has its mode and time, whatever the umask, and no set-id bits: %o', async (mask) => {
    const folder = temporaryFolder();
    const umask = process.umask(mask);
    try {
      const placed = await put(folder, {
        'a/b/run.sh': { text: 'echo', mode: 0o6755 },
        'read-only.txt': { text: 'x', mode: 0o444 },
        'key.pem': { text: 'key', mode: 0o600 },
        empty: '',
      });
      expect(placed).toEqual({
        files: ['a/b/run.sh', 'read-only.txt', 'key.pem', 'empty'].map((path) => join(folder, path)),
        keptBeside: [],
      });
    } finally {
      process.umask(umask);
    }
    expect(namesIn(folder)).toEqual(['a', 'a/b', 'a/b/run.sh', 'empty', 'key.pem', 'read-only.txt']);
    const modes = ['a/b/run.sh', 'read-only.txt', 'key.pem'].map(
      (path) => statSync(join(folder, path)).mode & 0o777,
    );
    expect(modes).toEqual(isPosix ? [0o755, 0o444, 0o600] : [0o666, 0o444, 0o666]);
    expect(statSync(join(folder, 'a/b/run.sh')).mtime).toEqual(MODIFIED_AT);
    // Others may not write into the folders that were made. On Windows the access list of the folder above decides.
    for (const path of isPosix ? ['a', 'a/b'] : []) expect(statSync(join(folder, path)).mode & 0o022).toBe(0);
  });

  it('waits in a folder that no one else can enter', async () => {
    const folder = temporaryFolder();
    const staging = await restoreTarget(folder, folder).begin([PAIR]);
    const [hidden = ''] = namesIn(folder);
    expect(hidden).toMatch(/^\.certkeep-restore-/);
    if (isPosix) expect(statSync(join(folder, hidden)).mode & 0o777).toBe(0o700);
    await staging.discard();
    expect(namesIn(folder)).toEqual([]);
  });

  it.each(['../out', '/out', 'a/../../out', 'a//b', ''])('cannot be at %j', async (path) => {
    const folder = temporaryFolder();
    expect(await failureOf(put(join(folder, 'target'), { [path]: 'x' }))).toContain('leads out of it');
    // What was made for nothing is gone too.
    expect(namesIn(folder)).toEqual([]);
  });

  it('of which the content fails leaves nothing behind, and the failure goes through', async () => {
    const folder = temporaryFolder();
    const staging = await restoreTarget(folder, folder).begin([PAIR]);
    const broken = (async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('half'));
      throw new Failure('invalid', 'the set is damaged');
    })();
    const file = { path: 'a', mode: 0o644, modifiedAt: null };
    await expect(staging.write(file, broken)).rejects.toMatchObject({ code: 'invalid' });
    await staging.discard();
    expect(namesIn(folder)).toEqual([]);
  });
});

describe.skipIf(!isRoot)('the owner of a restored file', () => {
  const owner = { user: String(NOBODY), group: String(NOBODY) };

  it('is the one that the set tells', async () => {
    const folder = temporaryFolder();
    await put(folder, { 'server.key': { text: 'key', mode: 0o640, owner } });
    const { mode, uid, gid } = statSync(join(folder, 'server.key'));
    expect([mode & 0o777, uid, gid]).toEqual([0o640, NOBODY, NOBODY]);
  });

  it('is reported once, for private files, if no such user exists here', async () => {
    const [folder, warned] = [temporaryFolder(), [] as string[]];
    const staging = await restoreTarget(folder, folder, { warn: (text) => warned.push(text) }).begin([]);
    const stranger = { user: 'postgres-of-old', group: 'ssl-cert-of-old' };
    for (const [path, mode] of [
      ['a.key', 0o640],
      ['b.key', 0o600],
      ['public.pem', 0o644],
    ] as const)
      await staging.write({ path, mode, modifiedAt: MODIFIED_AT, owner: stranger }, chunksOf('x'));
    await staging.place({ overwrite: false, stamp: STAMP });
    await staging.discard();
    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain(`${join(folder, 'a.key')} (postgres-of-old:ssl-cert-of-old)`);
    expect(warned[0]).toContain('b.key');
    expect(warned[0]).not.toContain('public.pem');
    expect(statSync(join(folder, 'a.key')).mode & 0o777).toBe(0o600);
  });
});

describe('what is there already', () => {
  it('stays where it differs, and one error names it all', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'mine');
    writeFileSync(join(folder, 'b'), 'mine too');
    const message = await failureOf(put(folder, { a: 'thei', b: 'theirs', c: 'new' }));
    expect(message).toContain(`${join(folder, 'a')}, ${join(folder, 'b')}.`);
    expect(message).toContain('Nothing was changed');
    expect(namesIn(folder)).toEqual(['a', 'b']);
    expect(read(folder, 'a')).toBe('mine');
  });

  it('is kept beside with overwrite, as it was, and a second time under another name', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'first', { mode: 0o640 });
    utimesSync(join(folder, 'a.txt'), MODIFIED_AT, MODIFIED_AT);
    writeFileSync(join(folder, 'key.pem'), 'old key', { mode: 0o644 });
    const wanted = { 'a.txt': 'second', 'key.pem': { text: 'new key', mode: 0o600 } };
    const beside = join(folder, `a-${STAMP}.txt`);
    expect((await put(folder, wanted, true)).keptBeside).toEqual([beside, join(folder, `key-${STAMP}.pem`)]);
    expect(read(beside)).toBe('first');
    if (isPosix) expect(modeOf(beside)).toBe(0o640);
    expect(statSync(beside).mtime).toEqual(MODIFIED_AT);
    if (isPosix) expect(modeOf(join(folder, `key-${STAMP}.pem`))).toBe(0o600);
    await put(folder, { 'a.txt': 'third' }, true);
    expect(read(folder, `a-${STAMP}-r2.txt`)).toBe('second');
    expect(read(folder, 'a.txt')).toBe('third');
  });

  it('is no conflict where it is the same; it gets its mode and time', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'key.pem'), 'key', { mode: 0o644 });
    const placed = await put(folder, { 'key.pem': { text: 'key', mode: 0o600 } });
    expect(placed.keptBeside).toEqual([]);
    const { mode, mtime, ino } = statSync(join(folder, 'key.pem'));
    expect(mtime).toEqual(MODIFIED_AT);
    if (isPosix) expect(mode & 0o777).toBe(0o600);
    await put(folder, { 'key.pem': { text: 'key', mode: 0o600 } });
    expect(statSync(join(folder, 'key.pem')).ino).toBe(ino);
  });

  it.skipIf(!isRoot)('keeps the owner and the mode of a key that a person gave to a group', async () => {
    const folder = temporaryFolder();
    const key = join(folder, 'key.pem');
    writeFileSync(key, 'old key');
    const look = (): readonly unknown[] => {
      const { mode, uid, gid } = statSync(key);
      return [mode & 0o777, uid, gid];
    };
    for (const text of ['old key', 'new key']) {
      chownSync(key, 0, NOBODY);
      chmodSync(key, 0o640);
      await put(folder, { 'key.pem': { text, mode: 0o600, modifiedAt: null } }, true);
      expect([read(key), ...look()]).toEqual([text, 0o640, 0, NOBODY]);
    }
  });

  it('has room for a name of 255 bytes beside it', async () => {
    const [folder, name] = [temporaryFolder(), `${'x'.repeat(251)}.pem`];
    writeFileSync(join(folder, name), 'mine');
    const pair = { certificatePath: name, privateKeyPath: 'private_key.pem' };
    const placed = await put(folder, { [name]: 'theirs', 'private_key.pem': 'key' }, true, [pair]);
    expect([read(folder, name), read(placed.keptBeside[0] ?? '')]).toEqual(['theirs', 'mine']);
    expect(namesIn(folder)).toHaveLength(3);
  });

  it.each([
    [['a', 'a'], 'a and a'],
    [['b/c', 'b'], 'b and b/c'],
  ])('cannot be shared by two files: %j', async (paths, names) => {
    const folder = temporaryFolder();
    const staging = await restoreTarget(folder, folder).begin([]);
    for (const path of paths) await staging.write({ path, mode: 0o644, modifiedAt: null }, chunksOf('x'));
    expect(await failureOf(staging.place({ overwrite: true, stamp: STAMP }))).toContain(
      `have one place on this disk: ${names}.`,
    );
    await staging.discard();
    expect(namesIn(folder)).toEqual([]);
  });

  it('is never replaced where it is a folder, or a file where a folder must be', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), 'x');
    const message = await failureOf(put(folder, { folder: 'x', 'file/z/y': 'x', fine: 'x' }, true));
    expect(message).toContain(`${join(folder, 'folder')}: it is a folder`);
    expect(message).toContain(`${join(folder, 'file')} is not a folder`);
    expect(message).not.toContain('fine');
    expect(namesIn(folder)).toEqual(['file', 'folder']);
  });

  it.skipIf(!canLink)('is never replaced where it is a link', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(join(elsewhere, 'x'), join(folder, 'link'));
    symlinkSync(join(elsewhere, 'gone'), join(folder, 'linked'));
    const message = await failureOf(put(folder, { link: 'x', 'linked/y': 'x', fine: 'x' }, true));
    expect(message).toContain(`${join(folder, 'link')}: it is a symbolic link`);
    expect(message).toContain(`${join(folder, 'linked')} is not a folder: it is a symbolic link`);
    expect(message).not.toContain('fine');
    expect(namesIn(folder)).toEqual(['link', 'linked']);
    expect(namesIn(elsewhere)).toEqual([]);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  });
});

describe('a folder', () => {
  it('that is a file is refused, and nothing is written', async () => {
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, 'file'), 'x');
    const message = await failureOf(restoreTarget(join(workspace, 'file'), workspace).check());
    expect(message).toContain('is not a folder');
    await restoreTarget(workspace, workspace).check();
    await restoreTarget(join(workspace, 'new', 'folder'), workspace).check();
    expect(namesIn(workspace)).toEqual(['file']);
  });

  it.skipIf(!canLink)('behind a link that another user can change is refused', async () => {
    const [workspace, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(join(elsewhere, 'gone'), join(workspace, 'dangling'));
    mkdirSync(join(workspace, 'shared'));
    symlinkSync(elsewhere, join(workspace, 'shared', 'link'));
    // Whoever may write there may put another link in its place.
    chmodSync(join(workspace, 'shared'), 0o777);
    for (const name of ['dangling', 'dangling/below', 'shared/link', 'shared/link/below']) {
      if (!isPosix && name.startsWith('shared')) continue;
      const message = await failureOf(restoreTarget(join(workspace, name), workspace).check());
      expect(message).toMatch(/symbolic link|is not a folder/);
    }
    expect(namesIn(elsewhere)).toEqual([]);
  });

  it.skipIf(!canLink)('may be behind a link of this user, as may be folders in it', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'releases', '5'), { recursive: true });
    symlinkSync(join('releases', '5'), join(workspace, 'current'));
    symlinkSync(join(workspace, 'releases'), join(workspace, 'releases', '5', 'up'));
    const target = restoreTarget(join(workspace, 'current'), workspace);
    await target.check();
    const staging = await target.begin([PAIR]);
    for (const path of ['certificate.pem', 'up/a.pem'])
      await staging.write({ path, mode: 0o644, modifiedAt: null }, chunksOf(path));
    await staging.place({ overwrite: false, stamp: STAMP });
    await staging.discard();
    expect(read(workspace, 'releases', '5', 'certificate.pem')).toBe('certificate.pem');
    expect(read(workspace, 'releases', 'a.pem')).toBe('up/a.pem');
    expect(lstatSync(join(workspace, 'current')).isSymbolicLink()).toBe(true);
  });

  it.skipIf(!canLink)('may lead to another disk', async (context) => {
    const folder = temporaryFolder();
    const { dev } = statSync(folder);
    const other = ['/dev/shm', join(projectFolder, 'node_modules')].find(
      (path) => existsSync(path) && statSync(path).dev !== dev,
    );
    if (other === undefined) {
      context.skip('there is no other disk here');
      return;
    }
    const elsewhere = mkdtempSync(join(other, 'certkeep-test-'));
    onTestFinished(() => {
      rmSync(elsewhere, { recursive: true });
    });
    symlinkSync(elsewhere, join(folder, 'tls'));
    const pair = { certificatePath: 'tls/certificate.pem', privateKeyPath: 'tls/private_key.pem' };
    for (const text of ['old', 'new'])
      await put(
        folder,
        {
          'tls/certificate.pem': { text, modifiedAt: null },
          'tls/private_key.pem': { text, mode: 0o600, modifiedAt: null },
          'tls/a.ini': { text, mode: 0o640 },
        },
        true,
        [pair],
      );
    for (const name of ['certificate.pem', 'private_key.pem', 'a.ini'])
      expect(read(elsewhere, name)).toBe('new');
    expect(read(elsewhere, `a-${STAMP}.ini`)).toBe('old');
    const { mode, mtime } = statSync(join(elsewhere, 'a.ini'));
    expect([mode & 0o777, mtime]).toEqual([0o640, MODIFIED_AT]);
    expect(namesIn(elsewhere)).toHaveLength(6);
  });

  it('takes two restores at once', async () => {
    const folder = temporaryFolder();
    const first = await restoreTarget(folder, folder).begin([PAIR]);
    await first.write({ path: 'a', mode: 0o644, modifiedAt: null }, chunksOf('x'));
    await put(folder, { b: 'y' });
    await first.place({ overwrite: false, stamp: STAMP });
    await first.discard();
    expect(namesIn(folder)).toEqual(['a', 'b']);
  });

  it('that was made for nothing goes again, with all that were made for it', async () => {
    const folder = temporaryFolder();
    const staging = await restoreTarget(join(folder, 'new', 'folder'), folder).begin([PAIR]);
    expect(namesIn(folder)).toContain('new/folder');
    await staging.discard();
    expect(namesIn(folder)).toEqual([]);
  });

  it('has the old pair, and says so, if the certificate there cannot be replaced', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'certificate.pem'), 'old certificate');
    writeFileSync(join(folder, 'private_key.pem'), 'old key');
    const staging = await restoreTarget(folder, folder, {
      rename(from, to) {
        if (to === join(folder, 'certificate.pem'))
          throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
        renameSync(from, to);
      },
      wait: () => Promise.resolve(),
    }).begin([PAIR]);
    await staging.write(
      { path: 'certificate.pem', mode: 0o644, modifiedAt: null },
      chunksOf('new certificate'),
    );
    await staging.write({ path: 'private_key.pem', mode: 0o600, modifiedAt: null }, chunksOf('new key'));
    const message = await failureOf(staging.place({ overwrite: true, stamp: STAMP }));
    expect(message).toMatch(
      /certificate\.pem cannot be replaced.*The old certificate and its key are in place/,
    );
    await staging.discard();
    expect([read(folder, 'certificate.pem'), read(folder, 'private_key.pem')]).toEqual([
      'old certificate',
      'old key',
    ]);
    expect(namesIn(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('loses what a killed run left in it, and nothing else', async () => {
    const folder = temporaryFolder();
    const leave = (owner: string, name = `.certkeep-restore-${owner}-abc123`): string => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, '0'), 'an open key');
      return name;
    };
    const own = identifyProcess(process.pid);
    // The machine was started again since, or this process has finished with it.
    leave(own.split('.').with(1, '0123456789ab').join('.'));
    leave(own);
    const alive = leave(identifyProcess(process.ppid));
    // A process with this number may run there, whether one runs here or not.
    const elsewhere = leave(own.split('.').with(2, '0123456789ab').join('.'));
    const unknown = leave('');
    for (const name of [leave('4194304'), leave('', '.certkeep-restore-')])
      utimesSync(join(folder, name), MODIFIED_AT, MODIFIED_AT);
    writeFileSync(join(folder, '.certkeep-restore-file'), 'not a folder');
    mkdirSync(join(folder, '.certkeep-other'));
    await put(folder, { a: 'x' });
    const kept = [alive, elsewhere, unknown].flatMap((name) => [name, `${name}/0`]);
    expect(namesIn(folder)).toEqual(['.certkeep-other', '.certkeep-restore-file', 'a', ...kept].sort());
  });
});
