import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NewerManifest, parseManifest } from '../../../../src/domain/backup/manifest-parser.ts';
import {
  formatManifest,
  formatTime,
  recordCertificate,
  recordSpecification,
  type CertificateRecord,
  type Manifest,
} from '../../../../src/domain/backup/manifest.ts';
import { isSafePath } from '../../../../src/domain/backup/set-path.ts';
import {
  certificateOf,
  errorOf,
  expectQuick,
  FINGERPRINT,
  listManifestOf,
  manifestOf,
  NOT_AFTER,
  NOT_BEFORE,
  publicManifestOf,
  recordOf,
  specificationOf,
} from '../fixtures.ts';

const SCHEMA = new URL('../../../../docs/manifest.schema.json', import.meta.url);

/** RFC 3339 in its own words: a day that the month has. Leap seconds are none of ours. */
function isTime(text: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(
    Number,
  );
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}

/** Every member of a manifest is in it. */
const SAMPLE = listManifestOf({ specification: manifestOf().specification });

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

/** The text of a manifest of a list in which the value at `path` is another one, or is gone if it is `undefined`. */
function corrupted(path: Path, value: unknown): string {
  const manifest: unknown = JSON.parse(formatManifest(SAMPLE));
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
const FOLDERS = ['', '.', '..', 'a/b', '/', 'a/', 'C:a', 'a\\b', 'a\nb', 'x'.repeat(1025)];
/** A run may have no commit, and no event. */
const LINES_ONLY = TEXT.filter((text) => text !== '');

/** Digits in other numbers and forms than these. */
function badHex(digits: number): readonly string[] {
  const good = 'ab'.repeat(digits / 2);
  return ['', good.slice(1), `${good}a`, good.toUpperCase(), `${good}\n`, 'zz'.repeat(digits / 2)];
}

/** Every field, and values that are of the right type and wrong all the same. */
const FIELDS: readonly (readonly [Path, readonly unknown[]])[] = [
  [['schemaVersion'], [0, '1', -1]],
  [['tool'], []],
  [
    ['tool', 'name'],
    ['other', 'Certkeep'],
  ],
  [['tool', 'version'], TEXT],
  [['kind'], ['', 'Backup', 'backups', 'keep']],
  [['action'], ['', 'restore', 'backup ']],
  [['name'], TEXT],
  [['artifactName'], TEXT],
  [['createdAt'], TIMES],
  [['proof'], []],
  [
    ['proof', 'version'],
    [0, '1', -1],
  ],
  [['proof', 'salt'], badHex(32)],
  [
    ['proof', 'iterations'],
    [599_999, 10_000_001, 0, ...COUNTS],
  ],
  [['proof', 'keyCheck'], badHex(16)],
  [['run'], []],
  [['run', 'repository'], TEXT],
  [['run', 'repositoryId'], COUNTS],
  [['run', 'ref'], LINES_ONLY],
  [
    ['run', 'isDefaultBranch'],
    ['true', 0, 1],
  ],
  [['run', 'event'], LINES_ONLY],
  [['run', 'runId'], LINES_ONLY],
  [['run', 'runAttempt'], LINES_ONLY],
  [['run', 'commit'], LINES_ONLY],
  [['run', 'url'], LINES_ONLY],
  [['supersedes'], TEXT],
  [['specification'], []],
  [['specification', 'commonName'], TEXT],
  [['specification', 'days'], COUNTS],
  [['specification', 'keyType'], TEXT],
  [['specification', 'usages'], [{}]],
  [['specification', 'usages', 0], TEXT],
  [['specification', 'subjectAlternativeNames'], [{}]],
  [['specification', 'subjectAlternativeNames', 0], TEXT],
  [['certificates'], [{}]],
  [['certificates', 1], []],
  [['certificates', 1, 'name'], FOLDERS],
  [['certificates', 1, 'commonName'], TEXT],
  [
    ['certificates', 1, 'serialNumber'],
    ['', '0x01', 'ab', '01:AB', '01AB\n'],
  ],
  [
    ['certificates', 1, 'fingerprint'],
    ['', ...HEX],
  ],
  [['certificates', 1, 'notBefore'], TIMES],
  [['certificates', 1, 'notAfter'], TIMES],
  [['certificates', 1, 'keyType'], TEXT],
  [['certificates', 1, 'subjectAlternativeNames'], [{ 0: 'DNS:a' }]],
  [['certificates', 1, 'subjectAlternativeNames', 1], TEXT],
  [
    ['certificates', 1, 'privateKey'],
    ['open', '', 'Sealed'],
  ],
  [['certificates', 1, 'since'], TIMES],
  [
    ['certificates', 1, 'isCarried'],
    ['true', 0, 1],
  ],
  [['userFiles'], []],
  [['userFiles', 'publicCount'], COUNTS],
  [['userFiles', 'sealedCount'], COUNTS],
  [['userFiles', 'digest'], badHex(64)],
  [['userFiles', 'leftOut'], [{}]],
  [['userFiles', 'leftOut', 0], []],
  [['userFiles', 'leftOut', 0, 'reason'], TEXT],
  [['userFiles', 'leftOut', 0, 'count'], COUNTS],
];
const MAY_BE_NULL = ['proof', 'run.repositoryId', 'supersedes', 'specification', 'userFiles.digest'];
const WRONG_TYPES = [undefined, null, true, 42, 'text\n', [], ['text\n'], {}, { name: 1 }];
const LISTS = ['subjectAlternativeNames', 'usages', 'certificates', 'leftOut'];
const NUMBERS = ['days', 'repositoryId', 'publicCount', 'sealedCount', 'count'];
const FLAGS = ['isCarried', 'isDefaultBranch'];
const VERSIONS = ['schemaVersion', 'version'];

const CORRUPTIONS = FIELDS.flatMap(([path, values]) => {
  const member = String(path.at(-1));
  return [...WRONG_TYPES, ...values]
    .filter((value) => !(value === null && MAY_BE_NULL.includes(nameOf(path))))
    .filter((value) => !(value === true && FLAGS.includes(member)))
    .filter((value) => !(LISTS.includes(member) && Array.isArray(value) && value.length === 0))
    .filter((value) => !(value === 42 && (NUMBERS.includes(member) || VERSIONS.includes(member))))
    .map((value) => ({ path, field: nameOf(path), value }));
}).filter(({ field, value }) => !(field === 'certificates[1].name' && value === null));

const LINE = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/\p{Cc}/u.test(value));
const LINES = fc.array(LINE, { maxLength: 3 });
const MAYBE_LINE = fc.oneof(fc.constant(''), LINE);
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

const RECORD: fc.Arbitrary<CertificateRecord> = fc.record({
  name: fc.constant(null),
  commonName: LINE,
  serialNumber: hex('0123456789ABCDEF', 32),
  fingerprint: hex('0123456789ABCDEF', 64).map((digits) => (digits.match(/../g) ?? []).join(':')),
  notBefore: MOMENT,
  notAfter: MOMENT,
  keyType: LINE,
  subjectAlternativeNames: LINES,
  privateKey: fc.constantFrom('sealed' as const, 'absent' as const),
  since: MOMENT,
  isCarried: fc.boolean(),
});

const FOLDER = LINE.filter((name) => isSafePath(name) && !name.includes('/'));
const LISTED = fc.tuple(RECORD, FOLDER).map(([record, name]) => ({ ...record, name }));

const MANIFEST: fc.Arbitrary<Manifest> = fc.record({
  schemaVersion: fc.constant(1 as const),
  tool: fc.record({ name: fc.constant('certkeep' as const), version: LINE }),
  kind: fc.constantFrom('backup' as const, 'cache' as const, 'race' as const),
  action: fc.constantFrom('keep' as const, 'backup' as const),
  name: LINE,
  artifactName: LINE,
  createdAt: MOMENT,
  proof: fc.option(
    fc.record({
      version: fc.constant(1 as const),
      salt: hex('0123456789abcdef', 32),
      iterations: fc.integer({ min: 600_000, max: 10_000_000 }),
      keyCheck: hex('0123456789abcdef', 16),
    }),
  ),
  run: fc.record({
    repository: LINE,
    repositoryId: fc.option(fc.maxSafeNat()),
    ref: MAYBE_LINE,
    isDefaultBranch: fc.boolean(),
    event: MAYBE_LINE,
    runId: MAYBE_LINE,
    runAttempt: MAYBE_LINE,
    commit: MAYBE_LINE,
    url: MAYBE_LINE,
  }),
  supersedes: fc.option(LINE),
  specification: fc.option(
    fc.record({
      commonName: LINE,
      days: fc.nat(),
      keyType: LINE,
      usages: LINES,
      subjectAlternativeNames: LINES,
    }),
  ),
  certificates: fc.oneof(
    fc.array(RECORD, { maxLength: 1 }),
    fc.uniqueArray(LISTED, { maxLength: 4, selector: ({ name }) => name }),
  ),
  userFiles: fc.record({
    publicCount: fc.nat(),
    sealedCount: fc.nat(),
    digest: fc.option(hex('0123456789abcdef', 64)),
    leftOut: fc.array(fc.record({ reason: LINE, count: fc.nat() }), { maxLength: 3 }),
  }),
});

const OTHER = {
  fingerprint: FINGERPRINT.replace(/^../, '00'),
  since: '2026-01-01T00:00:00Z',
  notAfter: '2027-01-01T00:00:00Z',
};

describe('a manifest', () => {
  it.each([
    ['of one certificate', manifestOf()],
    ['of a public set', publicManifestOf()],
    ['that names the run of the set which it supersedes', manifestOf({ supersedesRun: '4711' })],
    ['of a list', listManifestOf()],
    ['of a list of one', listManifestOf({ certificates: [recordOf({ name: 'app.example' })] })],
    ['of a list of none', listManifestOf({ certificates: [] })],
    [
      'of a certificate that is kept for ever',
      manifestOf({ certificates: [recordOf({ isKeptForEver: true })] }),
    ],
    [
      'of a certificate that others were before',
      manifestOf({ certificates: [recordOf({ others: [OTHER, { ...OTHER, since: OTHER.notAfter }] })] }),
    ],
    ['of files', manifestOf({ action: 'backup', certificates: [], specification: null })],
    ['of a cache entry', manifestOf({ kind: 'cache' })],
    ['of a race', manifestOf({ kind: 'race', name: 'certkeep-app.example-%new/0123' })],
    ['of a server that tells no ids', manifestOf({ run: { ...manifestOf().run, repositoryId: null } })],
  ])('%s reads as it was written, and the schema describes it', (_, manifest) => {
    const text = formatManifest(manifest);
    expect(parseManifest(text)).toEqual(manifest);
    expect(verdictOn(text)).toBe('good');
  });

  it('is written for people, with a line end', () => {
    for (const manifest of [manifestOf(), listManifestOf()])
      expect(formatManifest(manifest)).toMatch(/^\{\n {2}"schemaVersion": 1,\n[^]*\n\}\n$/);
    expect(formatManifest(manifestOf())).toContain('\n      "commonName": "app.example",\n');
  });

  it('of several certificates has a line for each, and no blank one', () => {
    fc.assert(
      fc.property(MANIFEST, (manifest) => {
        fc.pre(manifest.certificates.length > 1);
        const lines = formatManifest(manifest).split('\n');
        const records = lines.filter((line) => line.startsWith('    {'));
        expect(records.map((line): unknown => JSON.parse(line.replace(/,$/, '')))).toEqual(
          manifest.certificates,
        );
        expect(lines.slice(0, -1).filter((line) => line.trim() === '')).toEqual([]);
      }),
    );
  });

  it('loses members that the schema does not describe', () => {
    const text = formatManifest({ ...manifestOf(), evil: 1 } as Manifest).replace(
      '"tool": {',
      '"tool": { "__proto__": {"name": 1},',
    );
    expect(parseManifest(text)).toEqual(manifestOf());
    expect(verdictOn(text)).toBe('good');
  });

  it('reads as it was written, whatever texts, times and numbers are in it', () => {
    fc.assert(
      fc.property(MANIFEST, (written) => {
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
    const all = new Set(pathsIn(SAMPLE).map((path) => nameOf(path).replace(/\[\d\]/g, '[]')));
    expect([...known].sort()).toEqual([...all].sort());
  });

  it.each(CORRUPTIONS)('refuses $value as $field, and names the field', ({ path, field, value }) => {
    const { message } = errorOf(() => parseManifest(corrupted(path, value)));
    const name = field.replace(/[[\].]/g, '\\$&');
    expect(message).toMatch(new RegExp(`^${name}(?![a-zA-Z])`));
    expect(verdictOn(corrupted(path, value))).toBe('bad');
  });

  it.each([
    ['', 'the manifest is not JSON'],
    ['{', 'the manifest is not JSON'],
    ['\ufeff{}', 'the manifest is not JSON'],
    ['[]', 'the manifest is not an object'],
    ['null', 'the manifest is not an object'],
    ['"text"', 'the manifest is not an object'],
    ['{}', 'tool is not an object'],
    ['{"tool": {"name": "x"}}', 'tool.name is not certkeep'],
    ['{"tool": {"name": "certkeep", "version": "1.0.0"}}', 'schemaVersion is not 1'],
  ])('says what is wrong with %j', (text, message) => {
    expect(errorOf(() => parseManifest(text)).message).toBe(message);
  });

  it.each<[Path, unknown, string]>([
    [['kind'], 'backups', 'kind is not backup or cache or race'],
    [['proof'], 1, 'proof is not an object'],
    [['proof', 'version'], '1', 'proof.version is not 1'],
    [['proof', 'iterations'], 599_999, 'proof.iterations is not from 600000 to 10000000'],
    [['proof', 'iterations'], -1, 'proof.iterations is not a whole number'],
    [['proof', 'salt'], '00', 'proof.salt is not a text of the form it should have'],
    [['run'], 1, 'run is not an object'],
    [['run', 'isDefaultBranch'], 1, 'run.isDefaultBranch is neither true nor false'],
    [['specification', 'days'], '1', 'specification.days is not a whole number'],
    [['specification', 'usages', 0], 1, 'specification.usages[0] is not a text of the form it should have'],
    [['certificates'], null, 'certificates is not a list'],
    [['certificates', 1], 'b', 'certificates[1] is not an object'],
    [['certificates', 1, 'name'], '..', 'certificates[1].name cannot be the name of a folder'],
    [['certificates', 1, 'name'], 'a/b', 'certificates[1].name cannot be the name of a folder'],
    [['certificates', 1, 'since'], '2026-02-31T00:00:00Z', 'certificates[1].since is not a time'],
    [['certificates', 0, 'privateKey'], 'open', 'certificates[0].privateKey is not sealed or absent'],
    [['supersedes'], '', 'supersedes is not a text of the form it should have'],
    [['userFiles', 'leftOut', 0], 1, 'userFiles.leftOut[0] is not an object'],
  ])('says of %j as %j: %s', (path, value, message) => {
    expect(errorOf(() => parseManifest(corrupted(path, value))).message).toBe(message);
  });

  it('refuses several certificates one of which has no name, as the schema does', () => {
    const text = formatManifest(listManifestOf({ certificates: [recordOf({ name: 'a' }), recordOf()] }));
    expect(errorOf(() => parseManifest(text)).message).toBe('a certificate of several has no name');
    expect(verdictOn(text)).toBe('bad');
  });

  it('refuses two certificates of one name, which no schema can', () => {
    const certificates = ['a', 'b', 'a'].map((name) => recordOf({ name }));
    const text = formatManifest(listManifestOf({ certificates }));
    expect(errorOf(() => parseManifest(text)).message).toBe('two certificates have one name');
    expect(validate(JSON.parse(text))).toBe(true);
  });

  it.each<[Path, unknown]>([
    [['schemaVersion'], 2],
    [['schemaVersion'], 1e300],
    [['proof', 'version'], 2],
  ])('knows by %j as %j that a newer version made the set', (path, value) => {
    const error = errorOf(() => parseManifest(corrupted(path, value)));
    expect(error).toBeInstanceOf(NewerManifest);
    expect(error).toMatchObject({
      name: 'NewerManifest',
      message: 'it was made by Certkeep 1.2.3, which this version cannot read; update Certkeep',
    });
    expect(verdictOn(corrupted(path, value))).toBe('bad');
  });

  it('knows a newer version before it looks at any other field', () => {
    const text = '{"schemaVersion": 2, "tool": {"name": "certkeep", "version": "9.0.0"}}';
    expect(errorOf(() => parseManifest(text))).toBeInstanceOf(NewerManifest);
  });

  it('takes no long or turning text for the version of the tool that made the set', () => {
    const version = `\u202e${'9'.repeat(1000)}`;
    const manifest = listManifestOf({ tool: { name: 'certkeep', version } });
    const text = formatManifest(manifest).replace('"schemaVersion": 1', '"schemaVersion": 2');
    const { message } = errorOf(() => parseManifest(text));
    expect(message).not.toContain('\u202e');
    expect(message.length).toBeLessThan(150);
  });

  it('never quotes an untrusted text', () => {
    for (const path of pathsIn(SAMPLE)) {
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
      const text = `{"tool":{"name":"certkeep","version":"1"},"schemaVersion":${nested}}`;
      expect(errorOf(() => parseManifest(text)).message).toBe('schemaVersion is not 1');
    });
  });
});

describe('the JSON schema', () => {
  it('fits what the records of a certificate and a specification make', () => {
    const standing = { name: null, privateKey: 'absent', since: NOT_BEFORE, isCarried: false } as const;
    const text = formatManifest(
      manifestOf({
        certificates: [recordCertificate(certificateOf(), standing)],
        specification: recordSpecification(specificationOf()),
      }),
    );
    expect(verdictOn(text)).toBe('good');
  });

  it('agrees with the parser, whatever is in whatever place', () => {
    const path = fc.constantFrom(...pathsIn(SAMPLE));
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(undefined, 0, -0, 1, 600_000, ...TIMES, ...FOLDERS, ...badHex(32)),
    );
    fc.assert(
      fc.property(path, value, (where, what) => {
        verdictOn(corrupted(where, what));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with the parser on every name of a folder', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'C:', 'c:x', '\\', '/', '\0', '\n', '...', '..a', 'é');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const name = parts.join('');
        const verdict = verdictOn(corrupted(['certificates', 0, 'name'], name));
        expect(verdict).toBe(isSafePath(name) && !name.includes('/') ? 'good' : 'bad');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the record of a certificate', () => {
  it('says what the certificate says, and what the set knows of it', () => {
    const certificate = certificateOf({ keyType: 'other', keyDescription: 'rsa-1024' });
    const standing = { name: 'app', privateKey: 'sealed', since: NOT_AFTER, isCarried: true } as const;
    expect(recordCertificate(certificate, standing)).toEqual({
      name: 'app',
      commonName: 'app.example',
      serialNumber: '01AB',
      fingerprint: FINGERPRINT,
      notBefore: formatTime(NOT_BEFORE),
      notAfter: formatTime(NOT_AFTER),
      keyType: 'rsa-1024',
      subjectAlternativeNames: ['DNS:app.example', 'IP:192.0.2.1'],
      privateKey: 'sealed',
      since: formatTime(NOT_AFTER),
      isCarried: true,
    });
  });
});

describe('the record of a certificate that is kept for ever', () => {
  it.each([false, null, 'true', 1, [], {}])('is bad with %j in place of the flag', (flag) => {
    expect(verdictOn(corrupted(['certificates', 0, 'isKeptForEver'], flag))).toBe('bad');
  });

  it('has the flag, and no other record has', () => {
    const standing = { name: null, privateKey: 'sealed', since: NOT_BEFORE, isCarried: false } as const;
    const flagOf = (isKeptForEver: boolean): unknown =>
      recordCertificate(certificateOf(), { ...standing, isKeptForEver }).isKeptForEver;
    expect([flagOf(true), flagOf(false)]).toEqual([true, undefined]);
  });
});

describe('the record of a certificate that others were before', () => {
  it.each([
    null,
    'none',
    {},
    [null],
    [{}],
    [{ ...OTHER, fingerprint: 'AB' }],
    [{ ...OTHER, since: 'today' }],
    [{ ...OTHER, notAfter: 0 }],
  ])('is bad with %j in place of these', (others) => {
    expect(verdictOn(corrupted(['certificates', 0, 'others'], others))).toBe('bad');
  });

  it('names them, and no other record does', () => {
    const standing = { name: null, privateKey: 'sealed', since: NOT_BEFORE, isCarried: false } as const;
    expect(recordCertificate(certificateOf(), { ...standing, others: [OTHER] }).others).toEqual([OTHER]);
    expect(recordCertificate(certificateOf(), { ...standing, others: [] })).not.toHaveProperty('others');
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
