import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readablePath, storedPath } from '../../../../../src/adapters/files/search/stored-path.ts';

describe('the stored path of a file', () => {
  it.each([
    ['/srv/app', '/srv/app/tls/a.pem', 'tls/a.pem'],
    ['/srv/app', '/srv/apple/a.pem', 'srv/apple/a.pem'],
    ['/srv/app', '/srv/a.pem', 'srv/a.pem'],
    ['/srv/app', '/srv/app/..a/b', '..a/b'],
    ['/srv/app', '/etc/nginx/nginx.conf', 'etc/nginx/nginx.conf'],
    ['/', '/etc/hosts', 'etc/hosts'],
  ])('in the workspace %s is, for %s, %s', (workspace, location, path) => {
    expect(storedPath(location, workspace, posix)).toBe(path);
  });

  it.each([
    ['D:\\a\\app', 'D:\\a\\app\\tls\\a.pem', 'tls/a.pem'],
    ['D:\\a\\app', 'D:\\a\\other\\a.pem', 'd/a/other/a.pem'],
    ['D:\\a\\app', 'C:\\etc\\a.pem', 'c/etc/a.pem'],
    ['D:\\a\\app', '\\\\server\\share\\tls\\a.pem', 'server/share/tls/a.pem'],
  ])('on Windows, in the workspace %s, is, for %s, %s', (workspace, location, path) => {
    expect(storedPath(location, workspace, win32)).toBe(path);
  });
});

describe('a path', () => {
  it('is readable in one line of bounded length, whatever it is', () => {
    expect(readablePath('a\u001b[31m\n\ud800')).toBe('a\\x1b[31m\\x0a\ufffd');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (path) => {
        const readable = readablePath(path);
        expect(readable).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(Array.from(readable).length).toBeLessThanOrEqual(1024);
      }),
    );
  });
});
