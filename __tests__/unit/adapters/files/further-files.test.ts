import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../../src/domain/failure.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { furtherFiles } from '../../../../src/adapters/files/further-files.ts';
import { isSafePath } from '../../../../src/domain/set-path.ts';

const MODIFIED_AT = new Date('2026-10-05T16:20:30Z');
const isPosix = process.platform !== 'win32';
let workspace = '';

beforeEach(() => {
  // The glob library tells the runner what it looks for, on standard output.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  workspace = mkdtempSync(join(realpathSync(tmpdir()), 'certkeep-test-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(workspace, { recursive: true, force: true });
});

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    const location = join(workspace, path);
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, `this is ${path}`);
  }
}

/** The paths in the set of what the patterns, which are relative to the workspace, match. */
async function find(patterns: readonly string[], except: readonly string[] = []): Promise<string[]> {
  const absolute = patterns.map((pattern) => pattern.replace(/^(!?)/, `$1${workspace}/`));
  const found = await furtherFiles.find(
    absolute.join('\n'),
    except.map((path) => join(workspace, path)),
  );
  for (const file of found) expect(isSafePath(file.path), file.path).toBe(true);
  return found.map((file) => file.path);
}

describe('the patterns', () => {
  it('name files, folders and everything in them', async () => {
    put('nginx/site.conf', 'nginx/tls/ca.pem', 'haproxy.cfg', 'README.md');
    expect(await find(['nginx', '*.cfg'])).toEqual(['haproxy.cfg', 'nginx/site.conf', 'nginx/tls/ca.pem']);
    expect(await find(['**/*.pem', 'haproxy.cfg'])).toEqual(['haproxy.cfg', 'nginx/tls/ca.pem']);
    expect(await find(['nginx/**', '!**/*.conf', 'README.md'])).toEqual(['README.md', 'nginx/tls/ca.pem']);
    expect(await find(['nothing/**'])).toEqual([]);
  });

  it('name no file twice, and none of those that are stored anyway', async () => {
    put('a/x', 'a/y', 'b');
    expect(await find(['a/*', 'a/x', '**'], ['a/y'])).toEqual(['a/x', 'b']);
  });

  it('do not name hidden files, as in actions/upload-artifact', async () => {
    put('.git/config', '.env', 'conf/.htpasswd', 'conf/site.conf', 'conf/.hidden/deep');
    expect(await find(['**', '.env', '.git/config'])).toEqual(['site.conf']);
  });
});

describe('what cannot be done is told in words:', () => {
  const refusal = (patterns: string): Promise<Failure> => failureOf(furtherFiles.find(patterns, []));

  it.each([
    ['../a.pem', 'Relative pathing'],
    ['conf/../../a.pem', 'Relative pathing'],
    ['!', 'pattern cannot be empty'],
    ['a'.repeat(70_000), 'pattern is too long'],
  ])('a pattern that is none', async (pattern, why) => {
    const { code, message } = await refusal(pattern);
    expect(code).toBe('invalid-input');
    expect(message).toMatch(/^The input paths cannot be used: .*from the workspace or from the root on\.$/);
    expect(message).toContain(why);
  });

  it.each([
    ['in one line', `${'['.repeat(849)}${'a'.repeat(3000)}`],
    ['in many', `${'[a]'.repeat(100)}\n`.repeat(20)],
  ])('brackets that nobody could read in time, %s', async (_, patterns) => {
    const { code, message } = await refusal(patterns);
    expect(code).toBe('invalid-input');
    expect(message).toMatch(/^The input paths cannot be used: it has too many "\["/);
  });

  it.runIf(isPosix)('a folder that cannot be looked into', async () => {
    const { code, message } = await refusal(`${workspace}/${'a'.repeat(300)}/*`);
    expect(code).toBe('unreadable');
    expect(message).toMatch(/cannot be listed: ENAMETOOLONG.*\.$/);
  });
});

describe('the paths in the set', () => {
  it('are relative to the common folder', async () => {
    put('etc/app/one.conf', 'etc/app/sub/two.conf', 'etc/apple/three.conf');
    expect(await find(['etc/app/**'])).toEqual(['one.conf', 'sub/two.conf']);
    expect(await find(['etc/app/one.conf'])).toEqual(['one.conf']);
    // A folder whose name begins like another's is not that one.
    expect(await find(['etc/**'])).toEqual(['app/one.conf', 'app/sub/two.conf', 'apple/three.conf']);
  });

  it.each([
    'certificate.pem',
    'manifest.json',
    'SHA256SUMS',
    'sha256sums',
    'Restore.md',
    'private_key.pem/a',
  ])('keep out of the way of the set’s own files: %s', async (name) => {
    put(`etc/${name}`, 'etc/other');
    expect((await find(['etc/**'])).sort()).toEqual([`etc/${name}`, 'etc/other'].sort());
  });

  it('keep out of the way even where the folder has such a name', async () => {
    put('manifest.json/manifest.json');
    expect(await find(['manifest.json/**'])).toEqual(['files/manifest.json']);
  });

  it('may have such names deeper down', async () => {
    put('a/certificate.pem', 'b/certificate.pem');
    expect(await find(['**'])).toEqual(['a/certificate.pem', 'b/certificate.pem']);
  });
});

describe.skipIf(!isPosix)('links', () => {
  it('are not followed, whether they lead to files, folders or nowhere', async () => {
    put('a/file', 'elsewhere/secret');
    symlinkSync(join(workspace, 'elsewhere', 'secret'), join(workspace, 'a', 'link'));
    symlinkSync(join(workspace, 'elsewhere'), join(workspace, 'a', 'folder'));
    symlinkSync('/nowhere', join(workspace, 'a', 'dangling'));
    symlinkSync('.', join(workspace, 'a', 'circle'));
    expect(await find(['a/**'])).toEqual(['file']);
    expect(await find(['a/link', 'a/folder/**', 'a/dangling', 'a/file'])).toEqual(['file']);
  });

  it('that took a file’s place are not read', async () => {
    put('a/file', 'secret');
    const [file] = await furtherFiles.find(join(workspace, 'a', '**'), []);
    if (file === undefined) throw new Error('it was not found');
    expect(Buffer.from(await furtherFiles.read(file)).toString()).toBe('this is a/file');
    unlinkSync(file.location);
    await expect(furtherFiles.read(file)).rejects.toThrow('is gone');
    symlinkSync(join(workspace, 'secret'), file.location);
    await expect(furtherFiles.read(file)).rejects.toThrow('symbolic link');
  });
});

it('finds nothing in a folder that is excepted, and all beside it', async () => {
  for (const path of ['backups/2026-11-23/a', 'backups.txt', 'a']) put(path);
  const files = await furtherFiles.find(join(workspace, '**'), [join(workspace, 'backups')]);
  expect(files.map((file) => file.path)).toEqual(['a', 'backups.txt']);
});

it.skipIf(!isPosix)('tells size, permissions and time of a file', async () => {
  put('a/file');
  utimesSync(join(workspace, 'a', 'file'), MODIFIED_AT, MODIFIED_AT);
  chmodSync(join(workspace, 'a', 'file'), 0o4751);
  const [file] = await furtherFiles.find(join(workspace, 'a', '**'), []);
  expect(file).toEqual({
    location: join(workspace, 'a', 'file'),
    path: 'file',
    sizeBytes: 14,
    mode: 0o751,
    modifiedAt: MODIFIED_AT,
  });
});
