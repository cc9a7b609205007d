import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../src/domain/manifest-parser.ts';
import {
  formatManifest,
  formatTime,
  recordCertificate,
  recordSpecification,
  type Manifest,
} from '../../../src/domain/manifest.ts';
import { isSafePath } from '../../../src/domain/set-path.ts';
import {
  certificateOf,
  errorOf,
  expectQuick,
  FINGERPRINT,
  listedRecordOf,
  listManifestOf,
  manifestOf,
  NOT_AFTER,
  NOT_BEFORE,
  specificationOf,
} from './fixtures.ts';

const SCHEMA = new URL('../../../docs/manifest.schema.json', import.meta.url);

/** RFC 3339 in its own words: a day that the month has. Leap seconds are none of ours. */
function isTime(text: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(
    Number,
  );
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}

const validate = new Ajv2020({
  strict: true,
  formats: { 'date-time': isTime },
  allowUnionTypes: true,
}).compile<Manifest>(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

type Path = readonly (string | number)[];

/** `run.url`, `files[0].path`: a path as messages name it. */
function nameOf(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** The manifest that has something at the path. */
function manifestWith([member]: Path): Manifest {
  return member === 'certificates' || member === 'covers' ? listManifestOf() : manifestOf();
}

/** The text of a manifest in which the value at `path` is another one, or is gone where it is `undefined`. */
function corrupted(path: Path, value: unknown): string {
  const manifest: unknown = JSON.parse(formatManifest(manifestWith(path)));
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(node as object, key), manifest);
  Reflect.set(parent as object, path.at(-1) ?? '', value);
  return JSON.stringify(manifest);
}

/** The paths of all values in the manifest, but of the manifest itself. */
function pathsIn(node: unknown, path: Path = []): Path[] {
  const here = path.length === 0 ? [] : [path];
  if (typeof node !== 'object' || node === null) return here;
  const entries = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
  return [...here, ...entries.flatMap(([key, value]) => pathsIn(value, [...path, key]))];
}

/** What the parser says is wrong with a text, held against what the schema says. */
function verdictOn(text: string): 'good' | 'bad' {
  const bySchema = validate(JSON.parse(text)) ? 'good' : 'bad';
  let byParser: 'good' | 'bad' = 'good';
  try {
    parseManifest(text);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    byParser = 'bad';
  }
  expect(byParser, `the parser finds good what the schema does not, or the other way: ${text}`).toBe(
    bySchema,
  );
  return byParser;
}

const TEXT = ['', 'a\nb', 'a\0', '\u0085'];
const TIMES = [
  '2026-11-23',
  '2026-11-23T02:10:00',
  '2026-11-23T02:10:00.000Z',
  '2026-11-23T02:10:00+00:00',
  '2026-11-23t02:10:00z',
  '2026-11-23T02:10:00Z\n',
  '2026-02-31T00:00:00Z',
  '2027-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-13-10T00:00:00Z',
  '2026-11-00T00:00:00Z',
  '2026-11-32T00:00:00Z',
  '2026-11-23T24:00:00Z',
  '2026-11-23T02:60:00Z',
  '2026-11-23T02:10:60Z',
  '+12026-11-23T02:10:00Z',
];
const COUNTS = [-1, 0.5, 9_007_199_254_740_992, '10', 1e300];
const HEX = [
  FINGERPRINT.toLowerCase(),
  FINGERPRINT.replaceAll(':', ''),
  `${FINGERPRINT}:AB`,
  FINGERPRINT.slice(3),
];
const PATHS = [
  '',
  '.',
  '..',
  '/etc/passwd',
  '../a',
  'a/../b',
  'a//b',
  'a/',
  './a',
  'C:/a',
  'C:a',
  'a\\b',
  'a\nb',
  '..\\a',
];
const DIGESTS = ['', 'ab'.repeat(31), 'AB'.repeat(32), `${'ab'.repeat(32)}\n`, 'zz'.repeat(32)];

const FOLDERS = ['', '.', '..', 'a/b', '/', 'a/', 'C:a', 'a\\b', 'a\nb', 'x'.repeat(1025)];

/** What a certificate's record has, wherever it stands. */
function recordFields(place: Path): readonly (readonly [Path, readonly unknown[]])[] {
  return [
    [[...place, 'commonName'], TEXT],
    [
      [...place, 'serialNumber'],
      ['', '0x01', 'ab', '01:AB', '01AB\n'],
    ],
    [
      [...place, 'fingerprint'],
      ['', ...HEX],
    ],
    [[...place, 'notBefore'], TIMES],
    [[...place, 'notAfter'], TIMES],
    [[...place, 'keyType'], TEXT],
    [[...place, 'subjectAlternativeNames'], [{ 0: 'DNS:a' }]],
    [[...place, 'subjectAlternativeNames', 1], TEXT],
    [
      [...place, 'privateKey'],
      ['open', '', 'Sealed'],
    ],
  ];
}

/** Every field, and values that are of the right type and wrong all the same. */
const FIELDS: readonly (readonly [Path, readonly unknown[]])[] = [
  [['schemaVersion'], [0, 2, '1', 1.5]],
  [['tool'], []],
  [
    ['tool', 'name'],
    ['other', 'Certkeep'],
  ],
  [['tool', 'version'], TEXT],
  [['name'], TEXT],
  [['artifactName'], TEXT],
  [['createdAt'], TIMES],
  [['run'], []],
  [['run', 'repository'], TEXT],
  [['run', 'url'], TEXT],
  // A run may have no commit.
  [['run', 'commit'], TEXT.filter((text) => text !== '')],
  [['certificate'], []],
  ...recordFields(['certificate']),
  [['certificates'], [{}]],
  [['certificates', 1], []],
  ...recordFields(['certificates', 1]),
  [['certificates', 1, 'name'], FOLDERS],
  [
    ['certificates', 1, 'isCarried'],
    ['true', 0, 1],
  ],
  [['covers'], TEXT],
  [['specification'], []],
  [['specification', 'commonName'], TEXT],
  [['specification', 'days'], COUNTS],
  [['specification', 'keyType'], TEXT],
  [['specification', 'usages'], [{}]],
  [['specification', 'usages', 0], TEXT],
  [['specification', 'subjectAlternativeNames'], [{}]],
  [['specification', 'subjectAlternativeNames', 0], TEXT],
  [['files'], [{}]],
  [['files', 1], []],
  [
    ['files', 1, 'path'],
    [...PATHS, 'x'.repeat(1025)],
  ],
  [['files', 1, 'sizeBytes'], COUNTS],
  [
    ['files', 1, 'mode'],
    ['', '644', '0888', '00644', '0644\n', '1755'],
  ],
  [['files', 1, 'sha256'], DIGESTS],
  [['files', 1, 'modifiedAt'], TIMES],
  [['files', 1, 'sealedFrom'], DIGESTS],
];
const MAY_BE_NULL = [
  'run',
  'certificate',
  'covers',
  'specification',
  'files[1].modifiedAt',
  'files[1].sealedFrom',
];
const MAY_BE_ABSENT = ['certificates', 'covers'];
const WRONG_TYPES = [undefined, null, true, 42, 'text\n', [], ['text\n'], {}, { name: 1 }];

const CORRUPTIONS = FIELDS.flatMap(([path, values]) => {
  const isList = ['subjectAlternativeNames', 'usages', 'files', 'certificates'].includes(String(path.at(-1)));
  const isCount = ['days', 'sizeBytes'].includes(String(path.at(-1)));
  return [...WRONG_TYPES, ...values]
    .filter((value) => !(value === null && MAY_BE_NULL.includes(nameOf(path))))
    .filter((value) => !(value === undefined && MAY_BE_ABSENT.includes(nameOf(path))))
    .filter((value) => !(value === true && path.at(-1) === 'isCarried'))
    .filter((value) => !(isList && Array.isArray(value) && value.length === 0))
    .filter((value) => !(isCount && value === 42))
    .map((value) => ({ path, field: nameOf(path), value }));
});

/** The paths of what only a set of several certificates has. */
const LIST_PATHS = pathsIn(listManifestOf()).filter(
  ([member]) => member === 'certificates' || member === 'covers',
);

const LINE = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/\p{Cc}/u.test(value));
const LINES = fc.array(LINE, { maxLength: 3 });
const MOMENT = fc
  .integer({ min: 0, max: Date.parse('9999-12-31T23:59:59Z') / 1000 })
  .map((seconds) => formatTime(new Date(seconds * 1000)));

function hex(characters: string, length: number): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.constantFrom(...Array.from(characters)),
    minLength: length,
    maxLength: length,
  });
}

const RECORD = {
  commonName: LINE,
  serialNumber: hex('0123456789ABCDEF', 32),
  fingerprint: hex('0123456789ABCDEF', 64).map((digits) => (digits.match(/../g) ?? []).join(':')),
  notBefore: MOMENT,
  notAfter: MOMENT,
  keyType: LINE,
  subjectAlternativeNames: LINES,
  privateKey: fc.constantFrom('sealed' as const, 'absent' as const),
};
const COMMON = {
  schemaVersion: fc.constant(1 as const),
  tool: fc.record({ name: fc.constant('certkeep' as const), version: LINE }),
  name: LINE,
  artifactName: LINE,
  createdAt: MOMENT,
  run: fc.option(fc.record({ repository: LINE, url: LINE, commit: LINE })),
  specification: fc.option(
    fc.record({
      commonName: LINE,
      days: fc.nat(),
      keyType: LINE,
      usages: LINES,
      subjectAlternativeNames: LINES,
    }),
  ),
  files: fc.array(
    fc.record({
      path: LINE.filter(isSafePath),
      sizeBytes: fc.maxSafeNat(),
      mode: hex('01234567', 3).map((bits) => `0${bits}`),
      sha256: hex('0123456789abcdef', 64),
      modifiedAt: fc.option(MOMENT),
      sealedFrom: fc.option(hex('0123456789abcdef', 64)),
    }),
    { maxLength: 3 },
  ),
};

/** Manifests of one certificate, or of files alone. */
const MANIFEST = fc.record({
  ...COMMON,
  certificate: fc.option(fc.record(RECORD)),
  certificates: fc.constant([]),
  covers: fc.constant(null),
});

/** Manifests of several certificates. */
const LIST_MANIFEST = fc.record({
  ...COMMON,
  certificate: fc.constant(null),
  certificates: fc.array(
    fc.record({
      ...RECORD,
      name: LINE.filter((name) => isSafePath(name) && !name.includes('/')),
      isCarried: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  covers: fc.option(LINE),
});

describe('a manifest', () => {
  it('reads as it was written', () => {
    const manifest = manifestOf();
    expect(parseManifest(formatManifest(manifest))).toEqual(manifest);
  });

  it('reads as it was written where it has neither run, certificate, specification nor files', () => {
    const manifest = manifestOf({ run: null, certificate: null, specification: null, files: [] });
    expect(parseManifest(formatManifest(manifest))).toEqual(manifest);
  });

  it('is written for people, with a line end', () => {
    expect(formatManifest(manifestOf())).toMatch(/^\{\n {2}"schemaVersion": 1,\n[^]*\n\}\n$/);
  });

  it('of a single certificate has no members of a list', () => {
    const members = Object.keys(JSON.parse(formatManifest(manifestOf())) as object);
    expect(members).not.toContain('certificates');
    expect(members).not.toContain('covers');
  });

  it('of several certificates reads as it was written, a line for each record', () => {
    const manifest = listManifestOf();
    const text = formatManifest(manifest);
    expect(parseManifest(text)).toEqual(manifest);
    const lines = text.split('\n');
    for (const record of [...manifest.certificates, ...manifest.files])
      expect(lines.map((line) => line.replace(/,$/, '').trim())).toContain(JSON.stringify(record));
    expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n[^]*\n\}\n$/);
  });

  it('of several certificates has a line more for each, and no blank one', () => {
    fc.assert(
      fc.property(LIST_MANIFEST, (manifest) => {
        const lines = formatManifest(manifest).split('\n');
        const records = lines.filter((line) => line.startsWith('    {'));
        expect(records).toHaveLength(manifest.certificates.length + manifest.files.length);
        expect(lines.slice(0, -1).filter((line) => line.trim() === '' && manifest.files.length > 0)).toEqual(
          [],
        );
      }),
    );
  });

  it('takes a certificate that is listed for the same as one alone', () => {
    const [listed] = parseManifest(
      formatManifest(listManifestOf({ certificates: [listedRecordOf()] })),
    ).certificates;
    expect(listed).toEqual({ ...manifestOf().certificate, name: 'app.example', isCarried: false });
  });

  it('loses members that nobody described', () => {
    const text = formatManifest({ ...manifestOf(), evil: 1 } as Manifest).replace(
      '"tool": {',
      '"tool": { "__proto__": {"name": 1},',
    );
    expect(parseManifest(text)).toEqual(manifestOf());
    expect(verdictOn(text)).toBe('good');
  });

  it('reads as it was written, whatever texts, times and numbers are in it', () => {
    fc.assert(
      fc.property(fc.oneof(MANIFEST, LIST_MANIFEST), (written) => {
        const json = formatManifest(written);
        expect(parseManifest(json)).toEqual(written);
        expect(verdictOn(json)).toBe('good');
      }),
    );
  });
});

describe('the parser of manifests', () => {
  it('knows every field', () => {
    const known = new Set(FIELDS.map(([path]) => nameOf(path).replace(/\[\d\]/g, '[]')));
    const manifests = [manifestOf(), listManifestOf()];
    const all = new Set(
      manifests.flatMap((manifest) => pathsIn(manifest)).map((path) => nameOf(path).replace(/\[\d\]/g, '[]')),
    );
    expect([...known].sort()).toEqual([...all].sort());
  });

  it.each(CORRUPTIONS)('refuses $value as $field, and names the field', ({ path, field, value }) => {
    const { message } = errorOf(() => parseManifest(corrupted(path, value)));
    const named = new RegExp(`^${field.replace(/[[\].]/g, '\\$&')}(?![a-zA-Z]) ?`);
    const inner = new RegExp(`^${field.replace(/[[\].]/g, '\\$&')}[.[]`);
    expect(named.test(message) || inner.test(message), message).toBe(true);
    expect(verdictOn(corrupted(path, value))).toBe('bad');
  });

  it.each([
    ['', 'the manifest is not JSON'],
    ['{', 'the manifest is not JSON'],
    ['\ufeff{}', 'the manifest is not JSON'],
    ['[]', 'the manifest is not an object'],
    ['null', 'the manifest is not an object'],
    ['"text"', 'the manifest is not an object'],
    ['{}', 'schemaVersion is not a number; this version reads 1'],
    ['{"schemaVersion": 2}', 'schemaVersion is 2; this version reads 1'],
    ['{"schemaVersion": "1"}', 'schemaVersion is not a number; this version reads 1'],
    ['{"schemaVersion": 1}', 'tool is not an object'],
    ['{"schemaVersion": 1, "tool": {"name": "x"}}', 'tool.name is not certkeep'],
  ])('says what is wrong with %j', (text, message) => {
    expect(errorOf(() => parseManifest(text)).message).toBe(message);
  });

  it.each<[Path, unknown, string]>([
    [['run'], 1, 'run is not an object'],
    [['files'], 1, 'files is not a list'],
    [['files', 0], [], 'files[0] is not an object'],
    [['files', 0, 'path'], '../a', "files[0].path leads out of the set, or cannot be a file's name"],
    [['specification', 'days'], '1', 'specification.days is not a whole number'],
    [['certificate', 'privateKey'], 'open', 'certificate.privateKey is neither sealed nor absent'],
    [['certificate', 'notAfter'], '2026-02-31T00:00:00Z', 'certificate.notAfter is not a time'],
    [['certificates'], null, 'certificates is not a list'],
    [['certificates'], [], 'covers is given without certificates'],
    [['certificates', 1], 'b', 'certificates[1] is not an object'],
    [['certificates', 1, 'name'], '..', 'certificates[1].name cannot be the name of a folder'],
    [['certificates', 1, 'name'], 'a/b', 'certificates[1].name cannot be the name of a folder'],
    [['certificates', 1, 'isCarried'], 1, 'certificates[1].isCarried is neither true nor false'],
    [['certificates', 0, 'privateKey'], 'open', 'certificates[0].privateKey is neither sealed nor absent'],
    [['covers'], '', 'covers is not a text of the form it should have'],
    [['certificate', 'notAfter'], 'soon', 'certificate.notAfter is not a time'],
    [['specification', 'usages', 0], 1, 'specification.usages[0] is not a text of the form it should have'],
  ])('says of %j as %j: %s', (path, value, message) => {
    expect(errorOf(() => parseManifest(corrupted(path, value))).message).toBe(message);
  });

  it('never quotes a text that nobody vouched for', () => {
    for (const path of [...pathsIn(manifestOf()), ...LIST_PATHS]) {
      for (const value of ['WORDS\n', ['WORDS\n'], { WORDS: 'WORDS\n' }]) {
        expect(errorOf(() => parseManifest(corrupted(path, value))).message).not.toContain('WORDS');
      }
    }
    expect(errorOf(() => parseManifest('WORDS')).message).not.toContain('WORDS');
  });

  it('throws nothing but errors, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(errorOf(() => parseManifest(text)).message).not.toBe('');
      }),
    );
  });

  it.each(['[', '{"a":', '"', ' ', '1', '\\u0000'])('is quick with a megabyte of %j', (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    expectQuick(() => errorOf(() => parseManifest(text)));
  });

  it('is quick with a million nested lists as its version', () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expectQuick(() => {
      expect(errorOf(() => parseManifest(`{"schemaVersion":${nested}}`)).message).toContain('schemaVersion');
    });
  });
});

describe('the JSON schema', () => {
  it.each<[string, Partial<Manifest>]>([
    ['of a certificate with its key', {}],
    ['of files alone', { certificate: null, specification: null }],
    ['made outside of GitHub', { run: null }],
    ['of a set without files', { files: [] }],
    ['of several certificates', listManifestOf()],
    ['of several that speak for themselves alone', listManifestOf({ covers: null, run: null, files: [] })],
  ])('fits the manifest %s', (_, changes) => {
    const text = formatManifest(manifestOf(changes));
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(verdictOn(text)).toBe('good');
  });

  it('fits what the records of a certificate and a specification make', () => {
    const text = formatManifest(
      manifestOf({
        certificate: recordCertificate(certificateOf(), 'absent'),
        specification: recordSpecification(specificationOf()),
      }),
    );
    expect(verdictOn(text)).toBe('good');
  });

  it('agrees with the parser, whatever stands in whatever place', () => {
    const path = fc.constantFrom(...pathsIn(manifestOf()), ...LIST_PATHS);
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(undefined, 0, -0, 1, '0644', ...TIMES, ...PATHS, ...DIGESTS),
    );
    fc.assert(
      fc.property(path, value, (where, what) => {
        verdictOn(corrupted(where, what));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with the parser on every path of a file', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'C:', 'c:x', '\\', '\0', '\n', '...', '..a', 'é');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const verdict = verdictOn(corrupted(['files', 0, 'path'], parts.join('/')));
        expect(verdict).toBe(isSafePath(parts.join('/')) ? 'good' : 'bad');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the record of a certificate', () => {
  it('says what the certificate says, and whether the key is in the set', () => {
    const certificate = certificateOf({ keyType: 'other', keyDescription: 'rsa-1024' });
    expect(recordCertificate(certificate, 'sealed')).toEqual({
      commonName: 'app.example',
      serialNumber: '01AB',
      fingerprint: FINGERPRINT,
      notBefore: formatTime(NOT_BEFORE),
      notAfter: formatTime(NOT_AFTER),
      keyType: 'rsa-1024',
      subjectAlternativeNames: ['DNS:app.example', 'IP:192.0.2.1'],
      privateKey: 'sealed',
    });
  });
});

describe('the record of a specification', () => {
  it('is in the words of the inputs', () => {
    expect(recordSpecification(specificationOf())).toEqual({
      commonName: 'app.example',
      days: 100,
      keyType: 'ecdsa-p256',
      usages: ['server-auth'],
      subjectAlternativeNames: ['DNS:app.example', 'IP:192.0.2.1'],
    });
  });
});

describe('a time', () => {
  it('is in UTC and whole seconds, rounded down', () => {
    expect(formatTime(new Date('2026-11-23T02:10:00.999Z'))).toBe('2026-11-23T02:10:00Z');
  });
});
