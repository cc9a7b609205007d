import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { modeOf, userFiles } from '../../../../../src/adapters/files/search/user-files.ts';
import { isSafePath } from '../../../../../src/domain/backup/set-path.ts';
import type { FoundUserFiles } from '../../../../../src/ports/user-files.ts';
import { failureOf } from '../../../../contract/outcome.ts';

const MODIFIED_AT = new Date('2026-10-05T16:20:30Z');
const isPosix = process.platform !== 'win32';
const isLinux = process.platform === 'linux';
let root = '';
let workspace = '';

beforeEach(() => {
  // The glob library tells the runner what it looks for, on standard output.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  root = mkdtempSync(join(realpathSync(tmpdir()), 'certkeep-test-'));
  workspace = join(root, 'workspace');
  mkdirSync(workspace);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function putIn(folder: string, ...paths: readonly string[]): void {
  for (const path of paths) {
    const location = join(folder, path);
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, `this is ${path}`);
  }
}

function put(...paths: readonly string[]): void {
  putIn(workspace, ...paths);
}

async function find(lines: readonly string[], ours: readonly string[] = []): Promise<FoundUserFiles> {
  const found = await userFiles(workspace).find(lines.join('\n'), ours);
  for (const { path, location } of found.files) {
    expect(isSafePath(path), path).toBe(true);
    expect(location).toBe(realpathSync.native(location));
  }
  return found;
}

/** The stored paths of what the lines match, below the workspace. */
async function pathsOf(lines: readonly string[], ours: readonly string[] = []): Promise<string[]> {
  return (await find(lines, ours)).files.map((file) => file.path);
}

/** What is left out, as `path: why`. */
async function leftOutOf(lines: readonly string[], ours: readonly string[] = []): Promise<string[]> {
  return (await find(lines, ours)).leftOut.map(({ path, why }) => `${path}: ${why}`);
}

/** Where a file from outside of the workspace is stored: without the root, on Windows below the letter of its drive. */
function outsidePath(location: string): string {
  const [drive = '', ...parts] = location.split(sep);
  return [...(isPosix ? [] : [drive[0]?.toLowerCase()]), ...parts].join('/');
}

describe('patterns', () => {
  it('may go on below a folder whose name is taken literally', async () => {
    put('app/[slug]/tls.pem', 'app/[slug]/conf/a.ini', 'app/s/tls.pem');
    expect(await pathsOf(['app/[slug]/*.pem'])).toEqual(['app/[slug]/tls.pem']);
    expect(await pathsOf(['app/[slug]/**', '!app/[slug]/*.pem'])).toEqual(['app/[slug]/conf/a.ini']);
    expect(await pathsOf(['app/[rs]/*.pem'])).toEqual(['app/s/tls.pem']);
  });

  it('may lead to folders that share nothing but the root', async () => {
    const parent = realpathSync.native(existsSync('/var/tmp') ? '/var/tmp' : tmpdir());
    const other = mkdtempSync(join(parent, 'certkeep-test-'));
    try {
      putIn(other, 'b.pem');
      putIn(root, 'a.pem');
      const [some, more] = [join(root, 'a.pem'), join(other, 'b.pem')];
      const locations = (await find([some, join(other, '*')])).files.map(({ location }) => location);
      expect(locations.sort()).toEqual([some, more].sort());
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('name files, folders and everything in them', async () => {
    put('nginx/site.conf', 'nginx/tls/ca.pem', 'haproxy.cfg', 'README.md');
    expect(await pathsOf(['nginx', '*.cfg'])).toEqual(['haproxy.cfg', 'nginx/site.conf', 'nginx/tls/ca.pem']);
    expect(await pathsOf(['**/*.pem', './haproxy.cfg'])).toEqual(['haproxy.cfg', 'nginx/tls/ca.pem']);
    expect(await pathsOf(['ngin?/*'])).toEqual(['nginx/site.conf', 'nginx/tls/ca.pem']);
    expect(await pathsOf(['[mn]*/'])).toEqual(['nginx/site.conf', 'nginx/tls/ca.pem']);
    expect(await pathsOf(['hap*/', `${workspace}/*.md`])).toEqual(['README.md']);
    expect(await pathsOf(['.'])).toHaveLength(4);
  });

  it('leave out what a later line excludes, and comments name nothing', async () => {
    put('nginx/site.conf', 'nginx/tls/ca.pem', 'README.md', '#notes');
    expect(await pathsOf(['nginx/**', '!**/*.conf', 'README.md', '#notes'])).toEqual([
      'README.md',
      'nginx/tls/ca.pem',
    ]);
    expect(await pathsOf(['nginx', '!nginx/tls'])).toEqual(['nginx/site.conf']);
    expect(await pathsOf(['!nginx/site.conf', 'nginx'])).toEqual(['nginx/site.conf', 'nginx/tls/ca.pem']);
    expect(await pathsOf(['**', '!**', '!!README.md'])).toEqual(['README.md']);
  });

  it('name no file twice, however it is spelled', async () => {
    put('a/x', 'a/y', 'b');
    expect(await pathsOf(['a/*', 'a/x', `${workspace}/a/x`, '**', 'a//y', 'b/../a/x'])).toEqual([
      'a/x',
      'a/y',
      'b',
    ]);
  });

  it('skip hidden files and folders, as in actions/upload-artifact', async () => {
    put('.git/config', '.env', 'conf/.htpasswd', 'conf/site.conf', 'conf/.hidden/deep');
    expect(await find(['**', 'conf'])).toMatchObject({ files: [{ path: 'conf/site.conf' }], leftOut: [] });
  });

  it('find what they name in a hidden workspace', async () => {
    workspace = join(root, '.work');
    put('.env', 'conf/site.conf');
    expect(await pathsOf(['**'])).toEqual(['conf/site.conf']);
    expect(await pathsOf([`${workspace}/**`])).toEqual(['conf/site.conf']);
  });

  it('take brackets and signs in the path of the workspace as they are', async () => {
    workspace = join(root, isPosix ? 'a[b]*?\\c' : 'a[b]');
    put('conf/site.conf');
    expect(await pathsOf(['conf/*.conf'])).toEqual(['conf/site.conf']);
  });
});

describe('a file that a line names outright', () => {
  it('is taken even if it is hidden', async () => {
    put('.env', '.config/app/settings', '.config/.cache', '.github/dependabot.yml');
    expect(await pathsOf(['.env', '.config/.cache'])).toEqual(['.config/.cache', '.env']);
    // A folder that is named outright is searched as patterns search.
    expect(await pathsOf(['.config', '.github/*.yml'])).toEqual([
      '.config/app/settings',
      '.github/dependabot.yml',
    ]);
  });

  it.each(['app/[slug]/tls.pem', '{pem,crt}', 'a[b'])('is meant as it is: %s', async (path) => {
    put(path, 'app/s/tls.pem', 'other');
    expect(await pathsOf([path])).toEqual([path]);
  });

  it.runIf(isPosix)('is meant as it is, even with a star in its name', async () => {
    put('all*.pem', 'allies.pem');
    expect(await pathsOf(['all*.pem'])).toEqual(['all*.pem']);
    expect(await pathsOf(['all\\*.pem', '!a*s.pem'])).toEqual(['all*.pem']);
  });

  it('is taken as a pattern if there is no such file', async () => {
    put('app/s/tls.pem');
    expect(await pathsOf(['app/[slug]/tls.pem'])).toEqual(['app/s/tls.pem']);
  });

  it('is excluded as it is', async () => {
    put('app/[slug]/tls.pem', 'app/s/tls.pem');
    expect(await pathsOf(['app', '!app/[slug]/tls.pem'])).toEqual(['app/s/tls.pem']);
  });

  it('may be beside the workspace', async () => {
    putIn(root, 'shared/ca.pem');
    expect(await pathsOf(['../shared/ca.pem'])).toEqual([outsidePath(join(root, 'shared', 'ca.pem'))]);
  });
});

describe('a line that matches nothing', () => {
  it('is told, also beside lines that match', async () => {
    put('a.pem', 'empty/.hidden');
    mkdirSync(join(workspace, 'none'));
    const lines = ['a.pem', 'missing.pem', ' nothing/** ', 'none', 'empty', '', '# note', '!x', '../gone'];
    expect((await find(lines)).unmatched).toEqual(['missing.pem', 'nothing/**', 'none', 'empty', '../gone']);
  });

  it('is not one of which everything is left out, but one of which everything is excluded', async () => {
    put('a.pem', 'b.pem');
    expect((await find(['a.pem', 'b.pem', '!a*'], [join(workspace, 'b.pem')])).unmatched).toEqual(['a.pem']);
  });

  it('differs from lines that name no file', async () => {
    put('a.pem');
    for (const lines of [['# a.pem'], ['!*.pem'], ['', '# a.pem', ' ! b.pem', '!!! c.pem']])
      expect(await find(lines)).toEqual({ files: [], leftOut: [], unmatched: [], namesNothing: true });
    for (const lines of [['a.pem'], ['missing.pem'], ['# note', '!b.pem', '!!a.pem']])
      expect(await find(lines)).not.toHaveProperty('namesNothing');
  });

  it('may be longer than any name', async () => {
    const lines = ['a'.repeat(70_000), `${'a'.repeat(300)}/*`, 'nul\0/*.pem'];
    expect((await find(lines)).unmatched).toEqual(lines);
  });
});

describe('a line that is no pattern fails:', () => {
  it.each([
    ['../*.pem', 'Relative pathing'],
    ['conf/../../*.pem', 'Relative pathing'],
    ['!', 'no path follows'],
    ['*'.repeat(70_000), 'pattern is too long'],
  ])('number %#', async (line, why) => {
    const { code, message } = await failureOf(find([line]));
    expect(code).toBe('invalid-input');
    expect(message).toMatch(
      /^Input "paths" cannot be used: a line, (?:".*"|a text of \d+ characters), is no pattern: .*root on\.$/,
    );
    expect(message).toContain(why);
    expect(message.length).toBeLessThan(1000);
  });

  it.each([
    ['in one line', `${'['.repeat(849)}${'a'.repeat(3000)}`],
    ['in many', `${'[a]'.repeat(100)}\n`.repeat(20)],
  ])('brackets that take too long to read, %s', async (_, lines) => {
    const { code, message } = await failureOf(find([lines]));
    expect(code).toBe('invalid-input');
    expect(message).toMatch(/^Input "paths" cannot be used: it has too many "\["/);
  });
});

describe('the stored path', () => {
  it('depends on the file alone', async () => {
    put('etc/app/one.conf', 'other/two.conf', 'certificate.pem');
    putIn(root, 'outside/nginx.conf');
    const outside = join(root, 'outside', 'nginx.conf');
    const stored = outsidePath(outside);
    expect(await pathsOf(['etc/app/one.conf'])).toEqual(['etc/app/one.conf']);
    expect(await pathsOf(['etc/app'])).toEqual(['etc/app/one.conf']);
    expect((await pathsOf(['etc/app', 'other', outside])).sort()).toEqual(
      ['etc/app/one.conf', 'other/two.conf', stored].sort(),
    );
    expect(await pathsOf([outside])).toEqual([stored]);
    expect(await pathsOf(['*.pem'])).toEqual(['certificate.pem']);
  });

  it.runIf(isPosix)('is the same through every spelling of the workspace', async () => {
    put('conf/site.conf', 'a.pem');
    const link = join(root, 'link');
    symlinkSync(workspace, link);
    const expected = ['a.pem', 'conf/site.conf'];
    expect(await pathsOf([`${link}/**`])).toEqual(expected);
    expect(await pathsOf([link])).toEqual(expected);
    expect(await pathsOf([`${link}/conf/site.conf`, `${link}/a*`])).toEqual(expected);
    workspace = link;
    expect(await pathsOf(['**'])).toEqual(expected);
    expect(await pathsOf(['.'])).toEqual(expected);
    expect(await pathsOf(['conf', 'a.pem', `${realpathSync(link)}/*.pem`])).toEqual(expected);
    expect(await pathsOf([`${realpathSync(link)}/**`, '!a.pem', '!con*/*'])).toEqual([]);
  });

  it.runIf(isPosix)('is refused if it is that of another file', async () => {
    putIn(root, 'outside/a.pem');
    const outside = join(root, 'outside', 'a.pem');
    put(outside);
    const { code, message } = await failureOf(find([outside, '**']));
    expect(code).toBe('invalid-input');
    expect(message).toContain(`${outside} and ${join(workspace, outside)} would both be stored as`);
    expect(await pathsOf([outside, '**', `!${outside}`])).toEqual([outside.slice(1)]);
  });
});

describe.runIf(isPosix)('a file that would be stored below another one', () => {
  it('is refused: the backup could not be restored', async () => {
    putIn(root, 'outside/conf/a.pem');
    const outside = join(root, 'outside', 'conf', 'a.pem');
    const folder = join(root, 'outside', 'conf');
    put(folder.slice(1));
    const { code, message } = await failureOf(find([outside, '**']));
    expect(code).toBe('invalid-input');
    expect(message).toContain(
      `${join(workspace, folder)} would be stored as ${folder.slice(1)}, and ${outside} below it`,
    );
    expect(await pathsOf([outside, '**', `!${outside}`])).toEqual([folder.slice(1)]);
  });
});

describe.runIf(isPosix)('links', () => {
  it('to files are followed, and stored under their own paths', async () => {
    put('archive/example.com/cert2.pem', 'live/other');
    putIn(root, 'outside/key');
    symlinkSync('../archive/example.com/cert2.pem', join(workspace, 'live', 'cert.pem'));
    symlinkSync(join(root, 'outside', 'key'), join(workspace, 'live', 'key.pem'));
    const { files } = await find(['live']);
    expect(files.map(({ path, location }) => [path, location])).toEqual([
      ['live/cert.pem', join(workspace, 'archive', 'example.com', 'cert2.pem')],
      ['live/key.pem', join(root, 'outside', 'key')],
      ['live/other', join(workspace, 'live', 'other')],
    ]);
    const [cert] = files;
    if (cert === undefined) throw new Error('it was not found');
    expect(Buffer.from(await userFiles(workspace).read(cert, 1000)).toString()).toContain('cert2.pem');
    expect(await pathsOf(['live/cert.pem'])).toEqual(['live/cert.pem']);
  });

  it('to folders are left out, whether a pattern finds them or a line names them', async () => {
    put('a/file', 'elsewhere/secret');
    symlinkSync('../elsewhere', join(workspace, 'a', 'folder'));
    symlinkSync('.', join(workspace, 'a', 'circle'));
    expect(await pathsOf(['a'])).toEqual(['a/file']);
    expect(await leftOutOf(['a'])).toEqual(['a/circle: folder-link', 'a/folder: folder-link']);
    expect(await leftOutOf(['a/folder'])).toEqual(['a/folder: folder-link']);
    expect(await leftOutOf(['a/folder/**'])).toEqual(['a/folder: folder-link']);
    expect((await find(['a/folder/**'])).unmatched).toEqual([]);
  });

  it('are told from what patterns and folders find, if a line names them outright', async () => {
    put('a/file', 'a/other');
    symlinkSync(join(workspace, 'nowhere'), join(workspace, 'a', 'dangling'));
    symlinkSync(join(workspace, 'nowhere'), join(workspace, 'a', 'gone'));
    for (const lines of [
      ['a/file', 'a/dangling', 'a/*'],
      ['a', 'a/dangling', 'a/file'],
    ]) {
      const { files, leftOut } = await find(lines);
      expect([...files, ...leftOut].map(({ path, isNamed }) => [path, isNamed])).toEqual([
        ['a/file', true],
        ['a/other', undefined],
        ['a/dangling', true],
        ['a/gone', undefined],
      ]);
    }
  });

  it('that lead nowhere or in a circle are left out', async () => {
    put('a/file');
    symlinkSync(join(workspace, 'nowhere'), join(workspace, 'a', 'dangling'));
    symlinkSync('loop', join(workspace, 'a', 'loop'));
    const expected = ['a/dangling: not-a-file', 'a/loop: not-a-file'];
    expect(await leftOutOf(['a'])).toEqual(expected);
    expect(await leftOutOf(['a/dangling', 'a/loop'])).toEqual(expected);
    expect(await pathsOf(['a/dangling', 'a/file'])).toEqual(['a/file']);
  });

  it('that took a file’s place are not read', async () => {
    put('a/file', 'secret');
    const [file] = (await find(['a'])).files;
    if (file === undefined) throw new Error('it was not found');
    const read = (maxBytes: number): Promise<Uint8Array> => userFiles(workspace).read(file, maxBytes);
    expect(Buffer.from(await read(14)).toString()).toBe('this is a/file');
    await expect(read(13)).rejects.toThrow('at most 13');
    unlinkSync(file.location);
    await expect(read(100)).rejects.toThrow('is gone');
    symlinkSync(join(workspace, 'secret'), file.location);
    await expect(read(100)).rejects.toThrow('symbolic link');
  });
});

describe('ours', () => {
  it('are never part of it: files, and folders with all in them', async () => {
    put('a', 'private_key.pem', 'backups/2026-11-23/manifest.json', 'backups.txt', 'private_key.pem.bak');
    const ours = [join(workspace, 'backups'), join(workspace, 'private_key.pem'), join(workspace, 'not-yet')];
    expect(await pathsOf(['**'], ours)).toEqual(['a', 'backups.txt', 'private_key.pem.bak']);
    expect(await leftOutOf(['**'], ours)).toEqual(['backups: ours', 'private_key.pem: ours']);
    expect(await leftOutOf(['private_key.pem'], ours)).toEqual(['private_key.pem: ours']);
    expect(await leftOutOf(['backups/2026-11-23'], ours)).toEqual(['backups/2026-11-23: ours']);
    expect(await leftOutOf(['backups/*/m*'], ours)).toEqual(['backups: ours']);
    const named = 'backups/2026-11-23/manifest.json';
    expect(await leftOutOf([named], ours)).toEqual([`${named}: ours`]);
  });

  it('are told only if a line names something in them', async () => {
    put('a.conf', 'backups/2026-11-23/manifest.json');
    mkdirSync(join(workspace, 'empty'));
    const ours = [join(workspace, 'backups'), join(workspace, 'empty')];
    expect(await find(['**/*.conf'], ours)).toMatchObject({ files: [{ path: 'a.conf' }], leftOut: [] });
    expect(await leftOutOf(['**'], ours)).toEqual(['backups: ours']);
    expect(await leftOutOf(['**', '!backups/**'], ours)).toEqual([]);
    expect(await leftOutOf(['**', '!backups'], ours)).toEqual([]);
  });

  it.runIf(isPosix)('are known through links of every kind', async () => {
    put('real/key.pem', 'store/2026-11-23/manifest.json', 'x');
    symlinkSync('real/key.pem', join(workspace, 'key.pem'));
    linkSync(join(workspace, 'real', 'key.pem'), join(workspace, 'copy.pem'));
    symlinkSync('store', join(workspace, 'backups'));
    symlinkSync('store/2026-11-23/manifest.json', join(workspace, 'newest.json'));
    symlinkSync(workspace, join(root, 'link'));
    const expected = [
      'backups: ours',
      'copy.pem: ours',
      'key.pem: ours',
      'newest.json: ours',
      'real/key.pem: ours',
      'store: ours',
    ];
    for (const ours of [
      ['backups', 'key.pem'],
      ['store', 'real/key.pem'],
      ['store', 'copy.pem'],
    ]) {
      for (const base of [workspace, join(root, 'link')]) {
        const absolute = ours.map((path) => join(base, path));
        expect(await pathsOf(['**'], absolute)).toEqual(['x']);
        expect(await leftOutOf(['**'], absolute)).toEqual(expected);
      }
    }
  });
});

describe.runIf(isPosix)('what cannot be stored is left out and told:', () => {
  it('sockets and pipes', async () => {
    put('a');
    execFileSync('mkfifo', [join(workspace, 'pipe')]);
    symlinkSync('pipe', join(workspace, 'to-pipe'));
    const server = createServer();
    await new Promise<void>((listening) => server.listen(join(workspace, 'socket'), listening));
    try {
      expect(await pathsOf(['**'])).toEqual(['a']);
      expect(await leftOutOf(['*', 'socket'])).toEqual([
        'pipe: not-a-file',
        'socket: not-a-file',
        'to-pipe: not-a-file',
      ]);
    } finally {
      server.close();
    }
  });

  it.runIf(isLinux)('names that are not UTF-8, or have control characters', async () => {
    put('a', 'two\nlines', 'bell\u0007/b', 'true \ufffd sign');
    const raw = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${workspace}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(raw('caf\u00e9.pem'), 'latin1');
    mkdirSync(raw('d\u00e9p\u00f4t'));
    writeFileSync(raw('d\u00e9p\u00f4t/x.pem'), 'latin1');
    expect(await pathsOf(['**'])).toEqual(['a', 'true \ufffd sign']);
    expect(await leftOutOf(['**'])).toEqual([
      'bell\\x07/b: bad-name',
      'caf\ufffd.pem: bad-name',
      'd\ufffdp\ufffdt: bad-name',
      'two\\x0alines: bad-name',
    ]);
    expect(await leftOutOf(['**/*.txt'])).toEqual(['d\ufffdp\ufffdt: bad-name']);
  });

  it('files and folders that may not be read', () => {
    put('a', 'shut/b', 'key');
    chmodSync(join(workspace, 'shut'), 0o000);
    chmodSync(join(workspace, 'key'), 0o000);
    const seen = findAsUnprivileged(workspace, '**\nshut/b\nshut/*.pem\nshut/in/*.pem');
    expect(seen.files.map((file) => file.path)).toEqual(['a']);
    expect(seen.leftOut.map(({ path, why }) => `${path}: ${why}`)).toEqual([
      'key: unreadable',
      'shut: unreadable',
      'shut/*.pem: unreadable',
      'shut/b: unreadable',
      'shut/in/*.pem: unreadable',
    ]);
    expect(seen.leftOut[0]?.reason).toMatch(/^it cannot be read: EACCES/);
  });
});

it.skipIf(!isPosix)('tells size, permissions and time of a file', async () => {
  put('a/file');
  utimesSync(join(workspace, 'a', 'file'), MODIFIED_AT, MODIFIED_AT);
  chmodSync(join(workspace, 'a', 'file'), 0o4751);
  expect((await find(['a'])).files).toEqual([
    {
      location: join(workspace, 'a', 'file'),
      path: 'a/file',
      sizeBytes: 14,
      mode: 0o751,
      modifiedAt: MODIFIED_AT,
    },
  ]);
});

/** What somebody finds who is not root, whom nothing stops. */
function findAsUnprivileged(folder: string, lines: string): FoundUserFiles {
  const module = new URL('../../../../../src/adapters/files/search/user-files.ts', import.meta.url).href;
  const script = `
    const { userFiles } = await import(${JSON.stringify(module)});
    if (process.getuid() === 0) process.setuid(65534);
    process.stdout.write('\\n' + JSON.stringify(await userFiles(${JSON.stringify(folder)}).find(${JSON.stringify(lines)}, [])));
  `;
  chmodSync(root, 0o755);
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(output.slice(output.lastIndexOf('\n'))) as FoundUserFiles;
}

describe('the mode of a file', () => {
  it('opens nothing to anybody elsewhere if it comes from Windows, which has no modes', () => {
    expect(modeOf({ mode: 0o100666 }, 'win32')).toBe(0o600);
    expect(modeOf({ mode: 0o100444 }, 'win32')).toBe(0o400);
    expect(modeOf({ mode: 0o100640 }, 'linux')).toBe(0o640);
  });
});
