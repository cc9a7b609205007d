import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CERTIFICATE_FILE,
  CHECKSUMS_FILE,
  formatChecksums,
  haveSameContent,
  haveSameFiles,
  MANIFEST_FILE,
  pairPlaces,
  pathsOfPair,
  PRIVATE_KEY_FILE,
  problemsOfSet,
  RECOVERY_GUIDE_FILE,
  RESERVED_FILES,
  type FileDigest,
} from '../../../src/domain/backup-set.ts';
import type { FileRecord } from '../../../src/domain/manifest.ts';
import { isSafePath } from '../../../src/domain/set-path.ts';
import { nameForCommonName } from '../../../src/domain/backup-name.ts';
import { listedRecordOf, listManifestOf, manifestOf } from './fixtures.ts';

const A = 'aa'.repeat(32);
const B = 'bb'.repeat(32);

function digestOf(path: string, sha256 = A, sizeBytes = 10): FileDigest {
  return { path, sha256, sizeBytes };
}

const RECORDS: FileRecord[] = ['certificate.pem', 'conf/app.yml'].map((path) => ({
  ...digestOf(path),
  mode: '0644',
  modifiedAt: null,
  sealedFrom: null,
}));
const MANIFEST = manifestOf({ files: RECORDS });
const STORED = [...RECORDS, digestOf(MANIFEST_FILE), digestOf(CHECKSUMS_FILE, B)];
const CHECKSUMS = formatChecksums([...RECORDS, digestOf(MANIFEST_FILE)]);

describe('checksums', () => {
  it('are lines for sha256sum, sorted by path', () => {
    expect(formatChecksums([digestOf('b', B), digestOf('a', A), digestOf('B', B)])).toBe(
      `${B}  B\n${A}  a\n${B}  b\n`,
    );
  });

  it('of nothing are empty', () => {
    expect(formatChecksums([])).toBe('');
  });

  it('do not depend on the order of the files, and leave it as it is', () => {
    const files = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
    fc.assert(
      fc.property(files, (paths) => {
        const digests = paths.map((path) => digestOf(path));
        expect(formatChecksums([...digests].reverse())).toBe(formatChecksums(digests));
        expect(digests.map(({ path }) => path)).toEqual(paths);
      }),
    );
  });
});

describe('the problems of a stored set', () => {
  it('are none where it is as it was stored, in any order', () => {
    expect(problemsOfSet(STORED, MANIFEST, CHECKSUMS)).toEqual([]);
    expect(problemsOfSet([...STORED].reverse(), MANIFEST, CHECKSUMS)).toEqual([]);
  });

  it.each<[string, FileDigest[], string[]]>([
    [
      'a missing file',
      STORED.filter(({ path }) => path !== 'certificate.pem'),
      ['certificate.pem is missing', 'SHA256SUMS does not agree with the files'],
    ],
    [
      'a file with other bytes',
      STORED.map((file) => (file.path === 'conf/app.yml' ? { ...file, sha256: B } : file)),
      ['conf/app.yml is not what was stored', 'SHA256SUMS does not agree with the files'],
    ],
    [
      'a file of another size',
      STORED.map((file) => (file.path === 'conf/app.yml' ? { ...file, sizeBytes: 11 } : file)),
      ['conf/app.yml is not what was stored'],
    ],
    [
      'a file too many',
      [...STORED, digestOf('evil')],
      ['evil is not in the manifest', 'SHA256SUMS does not agree with the files'],
    ],
    [
      'a changed manifest',
      STORED.map((file) => (file.path === MANIFEST_FILE ? { ...file, sha256: B } : file)),
      ['SHA256SUMS does not agree with the files'],
    ],
    [
      'two paths that are one name where case is ignored',
      [...STORED, digestOf('Certificate.PEM')],
      [
        'certificate.pem and Certificate.PEM are one name',
        'Certificate.PEM is not in the manifest',
        'SHA256SUMS does not agree with the files',
      ],
    ],
  ])('name %s', (_, found, problems) => {
    expect(problemsOfSet(found, MANIFEST, CHECKSUMS)).toEqual(problems);
  });

  it.each([
    '',
    CHECKSUMS.trimEnd(),
    CHECKSUMS.toUpperCase(),
    `${CHECKSUMS}${A}  evil\n`,
    CHECKSUMS.replace('\n', '\r\n'),
  ])('name checksums that are not exactly those of the files: %#', (checksums) => {
    expect(problemsOfSet(STORED, MANIFEST, checksums)).toEqual(['SHA256SUMS does not agree with the files']);
  });

  it('do not count the bytes of the checksums themselves', () => {
    const other = STORED.map((file) => (file.path === CHECKSUMS_FILE ? { ...file, sha256: A } : file));
    expect(problemsOfSet(other, MANIFEST, CHECKSUMS)).toEqual([]);
  });
});

describe('two sets', () => {
  const described = [MANIFEST_FILE, CHECKSUMS_FILE, RECOVERY_GUIDE_FILE];
  it('have the same content whatever their manifests, checksums and guides are', () => {
    const some = [...RECORDS, ...described.map((path) => digestOf(path, A))];
    const other = [...described.map((path) => digestOf(path, B)), ...[...RECORDS].reverse()];
    expect(haveSameContent(some, other)).toBe(true);
  });

  it.each([
    [[digestOf('a', A)], [digestOf('a', B)]],
    [[digestOf('a')], [{ ...digestOf('a'), sizeBytes: 1_000 }]],
    [[digestOf('a')], [digestOf('b')]],
    [[digestOf('a')], [digestOf('a'), digestOf('b')]],
    [[digestOf('a'), digestOf('b')], [digestOf('a')]],
  ])('differ where one file does, or one is more: %#', (some, other) => {
    expect(haveSameContent(some, other)).toBe(false);
    expect(haveSameFiles(some, other)).toBe(false);
  });

  it('have the same files whatever their order is, and those that describe them count', () => {
    const files = [...RECORDS, digestOf(MANIFEST_FILE, A)];
    expect(haveSameFiles(files, [...files].reverse())).toBe(true);
    expect(haveSameFiles(files, [...RECORDS, digestOf(MANIFEST_FILE, B)])).toBe(false);
  });
});

describe('the places of the certificates of a set', () => {
  it('are the names of the recipe where there is one', () => {
    const manifest = manifestOf();
    expect(pairPlaces(manifest)).toEqual([
      {
        record: manifest.certificate,
        name: null,
        isCarried: false,
        certificatePath: 'certificate.pem',
        privateKeyPath: 'private_key.pem',
      },
    ]);
  });

  it('are a folder for each where there are several', () => {
    const manifest = listManifestOf();
    const [first, second] = manifest.certificates;
    expect(pairPlaces(manifest)).toEqual([
      {
        record: first,
        name: 'app.example',
        isCarried: false,
        certificatePath: 'certificates/app.example/certificate.pem',
        privateKeyPath: 'certificates/app.example/private_key.pem',
      },
      {
        record: second,
        name: '_wildcard.b.example',
        isCarried: true,
        certificatePath: 'certificates/_wildcard.b.example/certificate.pem',
        privateKeyPath: 'certificates/_wildcard.b.example/private_key.pem',
      },
    ]);
  });

  it('are none where the set keeps files that something else made', () => {
    expect(pairPlaces(manifestOf({ certificate: null }))).toEqual([]);
  });

  it('never meet: not two names, not a name and the files of the set', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }).map(nameForCommonName), { maxLength: 6 });
    fc.assert(
      fc.property(names, (all) => {
        fc.pre(!all.some((name) => /^\.{1,2}$/.test(name)));
        const places = pairPlaces({
          certificate: null,
          certificates: all.map((name) => listedRecordOf({ name })),
        });
        const paths = places.flatMap(({ certificatePath, privateKeyPath }) => [
          certificatePath,
          privateKeyPath,
        ]);
        const taken = [...RESERVED_FILES, ...paths].map((path) => path.toLowerCase());
        expect(new Set(taken).size).toBe(RESERVED_FILES.length + 2 * all.length);
        expect(paths.every(isSafePath)).toBe(true);
      }),
    );
    expect(pathsOfPair(null).certificatePath).toBe(CERTIFICATE_FILE);
  });
});

it('reserves the names of the files that a set always has', () => {
  expect(RESERVED_FILES).toEqual([
    CERTIFICATE_FILE,
    PRIVATE_KEY_FILE,
    MANIFEST_FILE,
    CHECKSUMS_FILE,
    RECOVERY_GUIDE_FILE,
  ]);
});
