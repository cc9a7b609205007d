import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileInPlaceOfPair,
  formatChecksums,
  haveSameContent,
  parseChecksums,
  pathOfPublicFile,
  problemOfPaths,
  publicFilePath,
  returningPaths,
  type FileDigest,
} from '../../../../src/domain/backup/backup-set.ts';
import {
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  PROOF_FILE,
  RECOVERY_GUIDE_FILE,
} from '../../../../src/domain/backup/set-files.ts';
import { collidingPaths, isSafePath } from '../../../../src/domain/backup/set-path.ts';
import { errorOf, expectQuick } from '../fixtures.ts';

const A = 'aa'.repeat(32);
const B = 'bb'.repeat(32);

function digestOf(path: string, sha256 = A, sizeBytes = 10): FileDigest {
  return { path, sha256, sizeBytes };
}

function messageFor(text: string): string {
  return errorOf(() => parseChecksums(text)).message;
}

describe('checksums', () => {
  it('are lines for sha256sum, sorted by path', () => {
    expect(formatChecksums([digestOf('b', B), digestOf('a', A), digestOf('B', B)])).toBe(
      `${B}  B\n${A}  a\n${B}  b\n`,
    );
  });

  it('of nothing are empty', () => {
    expect(formatChecksums([])).toBe('');
    expect(parseChecksums('')).toEqual(new Map());
  });

  it('name neither themselves nor their proof', () => {
    const files = [CHECKSUMS_FILE, PROOF_FILE, 'a', 'files/SHA256SUMS'].map((path) => digestOf(path));
    expect(formatChecksums(files)).toBe(`${A}  a\n${A}  files/SHA256SUMS\n`);
  });

  it('read as they were written, whatever the files and their order', () => {
    const path = fc.string({ unit: 'grapheme', minLength: 1 }).filter(isSafePath);
    const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
    const files = fc
      .uniqueArray(fc.record({ path, sha256 }), { maxLength: 6, selector: (file) => file.path })
      .filter((all) => collidingPaths(all.map((file) => file.path)) === null);
    fc.assert(
      fc.property(files, (all) => {
        const written = formatChecksums(all);
        expect(formatChecksums(all.toReversed())).toBe(written);
        const own = [CHECKSUMS_FILE, PROOF_FILE];
        const expected = all.filter((file) => !own.includes(file.path));
        expect(parseChecksums(written)).toEqual(new Map(expected.map((file) => [file.path, file.sha256])));
      }),
    );
  });

  it.each(['a b', ' a', 'a\u2028b', 'a\u2029', '-rf', '*.pem', 'a  b'])('read with the path %j', (path) => {
    expect(parseChecksums(formatChecksums([digestOf(path)]))).toEqual(new Map([[path, A]]));
  });

  it.each([
    ['no line end', `${A}  a`, 'SHA256SUMS breaks off'],
    ['only half a line after the last line end', `${A}  a\n${B}  b`, 'SHA256SUMS breaks off'],
    ['a line end that is missing after a carriage return', `${A}  a\r`, 'SHA256SUMS breaks off'],
  ])('that have %s break off', (_, text, message) => {
    expect(messageFor(text)).toBe(message);
  });

  it.each([
    ['an empty line', '\n'],
    ['an empty line between two', `${A}  a\n\n${A}  b\n`],
    ['upper-case digits', `${A.toUpperCase()}  a\n`],
    ['a digit too few', `${A.slice(1)}  a\n`],
    ['a digit too many', `a${A}  a\n`],
    ['one space', `${A} a\n`],
    ['the mark of a binary file', `${A} *a\n`],
    ['an escaped name', `\\${A}  a\\\\b\n`],
    ['no path', `${A}  \n`],
    ['a comment', '# sums\n'],
    ['carriage returns', `${A}  a\r\n`],
    ['a path that leads out', `${A}  ../a\n`],
    ['an absolute path', `${A}  /etc/passwd\n`],
    ['a path with a control character', `${A}  a\u001b[2J\n`],
    ['a digest of themselves', `${A}  SHA256SUMS\n`],
    ['a digest of their proof', `${A}  SHA256SUMS.hmac\n`],
  ])('with %s are refused', (_, text) => {
    expect(messageFor(text)).toBe('a line of SHA256SUMS is not a digest and the path of a file');
  });

  it.each([
    ['twice', `${A}  a\n${A}  b\n${B}  a\n`, 'SHA256SUMS names a twice'],
    ['in two letter cases', `${A}  Key.pem\n${A}  key.PEM\n`, 'Key.pem and key.PEM are the same name'],
    [
      'in two Unicode forms',
      `${A}  b\u00fccher\n${A}  bu\u0308cher\n`,
      'b\u00fccher and bu\u0308cher are the same name',
    ],
  ])('that name a path %s are refused', (_, text, message) => {
    expect(messageFor(text)).toBe(message);
  });

  it('never quote a line that is not of their form', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(messageFor(`${text}WORDS\u0007\n`)).not.toContain('WORDS');
      }),
    );
  });

  it.each(['\n', ' ', 'a', `${A}  `, `${A}  a/\n`])('are refused soon, a megabyte of %j too', (part) => {
    expectQuick(() => messageFor(part.repeat(Math.ceil(1_000_000 / part.length))));
  });
});

describe('the paths of a stored set', () => {
  const checksums = new Map([
    ['certificate.pem', A],
    [MANIFEST_FILE, B],
  ]);
  const stored = ['certificate.pem', MANIFEST_FILE, CHECKSUMS_FILE, PROOF_FILE];

  it('are right if they are those of its checksums, in any order, with or without a proof', () => {
    expect(problemOfPaths(stored, checksums)).toBeNull();
    expect(problemOfPaths(stored.toReversed(), checksums)).toBeNull();
    expect(problemOfPaths(stored.slice(0, -1), checksums)).toBeNull();
  });

  it('are wrong if one is not in the checksums, or is only in them', () => {
    expect(problemOfPaths([...stored, 'evil'], checksums)).toBe('evil is not in SHA256SUMS');
    expect(problemOfPaths(stored.slice(1), checksums)).toBe('certificate.pem is missing');
    expect(problemOfPaths([...stored.slice(1), 'Certificate.pem'], checksums)).toBe(
      'Certificate.pem is not in SHA256SUMS',
    );
  });
});

describe('a public file of the user', () => {
  it('has its path below files/, and gets it back', () => {
    expect(publicFilePath('etc/ca.pem')).toBe('files/etc/ca.pem');
    expect(pathOfPublicFile('files/etc/ca.pem')).toBe('etc/ca.pem');
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(pathOfPublicFile(publicFilePath(path))).toBe(path);
      }),
    );
  });

  it.each(['certificate.pem', 'files.tar.gz.enc', 'files', 'Files/a', 'a/files/b'])('is not %s', (path) => {
    expect(pathOfPublicFile(path)).toBeNull();
  });
});

describe('two sets', () => {
  const content = [digestOf('certificate.pem'), digestOf('files/ca.pem', B)];
  const about = [MANIFEST_FILE, CHECKSUMS_FILE, PROOF_FILE, RECOVERY_GUIDE_FILE];

  it('have the same content whatever their manifests, checksums, proofs and guides are', () => {
    const some = [...content, ...about.map((path) => digestOf(path, A))];
    const other = [...about.map((path) => digestOf(path, B)), ...content.toReversed()];
    expect(haveSameContent(some, other)).toBe(true);
  });

  it.each([
    [[digestOf('a', A)], [digestOf('a', B)]],
    [[digestOf('a')], [digestOf('b')]],
    [[digestOf('a')], [digestOf('a'), digestOf('b')]],
    [[digestOf('a'), digestOf('b')], [digestOf('a')]],
  ])('differ if one file does, or one is more: %#', (some, other) => {
    expect(haveSameContent(some, other)).toBe(false);
  });
});

describe('a pair that comes back', () => {
  it('has its place by default: at the top, or in a folder of its own', () => {
    expect(returningPaths(null)).toEqual({
      certificatePath: 'certificate.pem',
      privateKeyPath: 'private_key.pem',
    });
    expect(returningPaths('a.example')).toEqual({
      certificatePath: 'certificates/a.example/certificate.pem',
      privateKeyPath: 'certificates/a.example/private_key.pem',
    });
  });

  it.each([
    ['certificate.pem', [null], true],
    ['PRIVATE_KEY.pem', [null], true],
    ['certificate.pem/x', [null], true],
    ['tls/certificate.pem', [null], false],
    ['certificate.pem.old', [null], false],
    ['certificates/a/certificate.pem', [null], false],
    ['certificate.pem', ['a', 'b'], false],
    ['certificates/b/private_key.pem', ['a', 'b'], true],
    ['certificates/b', ['a', 'b'], true],
    ['certificates', ['a', 'b'], true],
    ['certificates/b/chain.pem', ['a', 'b'], false],
    ['certificates/c/certificate.pem', ['a', 'b'], false],
    ['certificates', [], false],
  ] as const)('leaves no room for the file %s, in a set of %j: %s', (path, names, isInPlace) => {
    expect(fileInPlaceOfPair(['app.conf', path], names)).toBe(isInPlace ? path : null);
  });
});
