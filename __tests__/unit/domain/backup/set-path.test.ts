import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collidingPaths,
  foldPath,
  isArchivablePath,
  isPublicPath,
  isSafePath,
  isWindowsPath,
} from '../../../../src/domain/backup/set-path.ts';
import { expectQuick } from '../fixtures.ts';

describe('a name on Windows', () => {
  it.each([
    'aux.pem',
    'NUL',
    'conf/Con',
    'com1.txt',
    'LPT9',
    'dot.',
    'dot./a',
    'space ',
    'key:ads',
    'a*',
    'nul .txt',
  ])('%j is none, so that such a file is not stored readable', (path) => {
    expect(isWindowsPath(path)).toBe(false);
    expect(isPublicPath(path)).toBe(false);
  });

  it.each(['auxiliary.pem', 'null', 'com.example', '.hidden', 'a b', 'conf/x.aux', 'lpt'])(
    '%j is fine',
    (path) => {
      expect(isWindowsPath(path)).toBe(true);
      expect(isPublicPath(path)).toBe(true);
    },
  );
});

describe('a path', () => {
  it.each([
    'certificate.pem',
    'conf/tls/key.pem',
    '.hidden',
    '..data/file',
    'a..b',
    '...',
    'with space',
    'bücher/日本.pem',
    'log:2026',
    '-rf',
    'x'.repeat(1024),
  ])('such as %j stays inside its folder', (path) => {
    expect(isSafePath(path)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '/',
    '/etc/passwd',
    '//server/share',
    '../up',
    'a/../../up',
    'a/..',
    './a',
    'a/./b',
    'a//b',
    'a/',
    'a:b',
    'C:',
    'C:file',
    'c:/windows',
    'C:\\windows',
    '\\\\server\\share',
    'a\\b',
    '..\\up',
    'a/..\\..\\up',
    'a\0b',
    'a\nb',
    'a\rb',
    'a\tb',
    'a\u007fb',
    'a\u0085b',
    '\u001b[2J',
    'x'.repeat(1025),
  ])('such as %j is refused', (path) => {
    expect(isSafePath(path)).toBe(false);
  });

  it('that is safe leads into the folder on POSIX and on Windows', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'C:',
      'c:x',
      '\\',
      '/',
      '..\\',
      '\0',
      ' ',
      '~',
      'CON',
      '%2e%2e',
    );
    const hostile = fc
      .array(part, { minLength: 1, maxLength: 6 })
      .chain((parts) => fc.constantFrom(parts.join('/'), parts.join('\\'), parts.join('')));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (path) => {
        fc.pre(isSafePath(path));
        expect(posix.resolve('/root/set', path).startsWith('/root/set/')).toBe(true);
        expect(win32.resolve('C:\\root\\set', path).startsWith('C:\\root\\set\\')).toBe(true);
        expect(posix.normalize(path)).toBe(path);
      }),
      { numRuns: 500 },
    );
  });

  it('that is very long is refused soon', () => {
    expectQuick(() => isSafePath('../'.repeat(1_000_000)));
  });
});

describe('a path in an archive', () => {
  it.each([
    'a',
    'etc/nginx/nginx.conf',
    'a:b',
    'a\\b',
    'C:/a',
    '-rf',
    '..a/b',
    'größe & co',
    '#[x]{y}*?',
    '🔑',
    'x'.repeat(4096),
  ])('such as %j stays inside the folder', (path) => {
    expect(isArchivablePath(path)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '/etc/passwd',
    'a/../b',
    'a//b',
    'a/',
    './a',
    'a\nb',
    'a\0b',
    'a\u0085b',
    'a\ud800',
    'x'.repeat(4097),
  ])('such as %j is refused', (path) => {
    expect(isArchivablePath(path)).toBe(false);
  });
});

describe('the path of a public file', () => {
  it.each(['a', 'etc/ssl/größe.pem', 'a b'])('such as %j can be stored readable', (path) => {
    expect(isPublicPath(path)).toBe(true);
  });

  it.each(['', '../a', 'a\\b', 'a"b', 'a:b', 'a<b', 'a>b', 'a|b', 'a*b', 'a?b', 'a\nb', 'a\udc00', 'C:/a'])(
    'such as %j cannot',
    (path) => {
      expect(isPublicPath(path)).toBe(false);
    },
  );
});

describe('paths', () => {
  it('fold to one spelling if one file answers to both', () => {
    expect(foldPath('A/Key.PEM')).toBe(foldPath('a/key.pem'));
    expect(foldPath('b\u00fccher')).toBe(foldPath('BU\u0308CHER'));
    expect(foldPath('a')).not.toBe(foldPath('b'));
  });

  it.each<[readonly string[], readonly [string, string] | null]>([
    [[], null],
    [['a', 'b', 'a/b'], null],
    [
      ['a', 'b', 'a'],
      ['a', 'a'],
    ],
    [
      ['Key.pem', 'other', 'key.PEM'],
      ['Key.pem', 'key.PEM'],
    ],
    [
      ['bücher', 'bu\u0308cher'],
      ['bücher', 'bu\u0308cher'],
    ],
    // A capital with a dot, and its small letter with the dot by itself.
    [
      ['\u0130', 'i\u0307'],
      ['\u0130', 'i\u0307'],
    ],
    [
      ['x', 'y', 'Y', 'X'],
      ['y', 'Y'],
    ],
  ])('%j collide: %j', (paths, collision) => {
    expect(collidingPaths(paths)).toEqual(collision);
  });
});
