import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readInputs, type InputTable } from '../../../../src/actions/step/inputs.ts';
import {
  ACCESS_INPUTS,
  checkPassphrases,
  FINGERPRINT_INPUTS,
  PASSPHRASE_INPUTS,
  reactionInput,
  STORE_INPUTS,
  timeoutInput,
  USER_FILE_INPUTS,
} from '../../../../src/actions/step/shared-inputs.ts';
import { formatBackupName, shardBase } from '../../../../src/domain/backup/backup-name.ts';
import { quoteInput } from '../../../../src/domain/words/quoted-input.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { errorOf } from '../../domain/fixtures.ts';

const WORKSPACE = resolve('/runner/workspace');
const PASSPHRASE = 'correct horse battery staple';
const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

const TABLE = {
  ...ACCESS_INPUTS,
  ...STORE_INPUTS,
  ...PASSPHRASE_INPUTS,
  ...USER_FILE_INPUTS,
  ...FINGERPRINT_INPUTS,
};

function valuesOf(texts: Readonly<Record<string, string>>) {
  return readInputs(
    TABLE,
    (name, { trimWhitespace }) => (trimWhitespace ? (texts[name] ?? '').trim() : (texts[name] ?? '')),
    { workspace: WORKSPACE, checks: [checkPassphrases] },
  );
}

function refusalOf(texts: Readonly<Record<string, string>>): string {
  return errorOf(() => valuesOf(texts)).message;
}

describe('shared inputs', () => {
  it('have their defaults', () => {
    expect(valuesOf({})).toEqual({
      'github-token': null,
      timeout: 300_000,
      'backup-path': null,
      'upload-artifact': true,
      'release-tag': null,
      'artifact-name': null,
      'retention-days': null,
      'compression-level': 6,
      passphrase: null,
      'previous-passphrase': null,
      paths: '',
      'if-no-files-found': 'warn',
      'expected-fingerprint': null,
    });
  });

  it('have the defaults that the root action tells its users', () => {
    const action = parse(readFileSync(new URL('../../../../action.yml', import.meta.url), 'utf8')) as {
      inputs: Record<string, { default?: string } | undefined>;
    };
    const told = Object.keys(TABLE).flatMap((name) => {
      const text = action.inputs[name]?.default;
      return text === undefined || text.includes('${{') ? [] : [[name, text]];
    });
    expect(told.map(([name]) => name)).toContain('timeout');
    expect(told).toEqual(
      told.map(([name = '']) => [name, (TABLE as Record<string, InputTable[string]>)[name]?.defaultText]),
    );
  });

  it.each([
    ['timeout', '10s', 10_000],
    ['timeout', '6h', 21_600_000],
    ['backup-path', 'backups', resolve(WORKSPACE, 'backups')],
    ['upload-artifact', 'false', false],
    ['artifact-name', 'TLS (prod) _1.2@+x', 'TLS (prod) _1.2@+x'],
    ['artifact-name', 'x'.repeat(200), 'x'.repeat(200)],
    ['artifact-name', 'é'.repeat(100), 'é'.repeat(100)],
    ['retention-days', '0', null],
    ['retention-days', '1', 1],
    ['retention-days', '400', 400],
    ['compression-level', '0', 0],
    ['compression-level', '9', 9],
    ['paths', ' a\nb/**\n', 'a\nb/**'],
    ['if-no-files-found', 'error', 'error'],
    ['github-token', ' ghs_x\n', 'ghs_x'],
    ['expected-fingerprint', FINGERPRINT, FINGERPRINT],
    ['expected-fingerprint', FINGERPRINT.replaceAll(':', '').toLowerCase(), FINGERPRINT],
    ['expected-fingerprint', `SHA256:${FINGERPRINT}`, FINGERPRINT],
    ['expected-fingerprint', `sha-256=${FINGERPRINT.replaceAll(':', ' ')}`, FINGERPRINT],
  ] as const)('%s may be %j', (name, text, value) => {
    expect(valuesOf({ [name]: text })[name]).toBe(value);
  });

  it.each([
    ['timeout', ['9s', '361m', '7h'], 'must be from 10s to 6h'],
    ['timeout', ['5', '1d'], 'must be a whole number with its unit, such as 30s or 5m or 12h'],
    ['backup-path', ['a\nb'], 'must be the path of a folder'],
    ['upload-artifact', ['yes'], 'must be true or false'],
    [
      'artifact-name',
      ['a/b', '.a', '-a', 'a:b', 'a`b', 'a,b', 'a|b', 'a\nb'],
      'must be letters, digits, spaces or ._@+()-, the first a letter, a digit or _',
    ],
    ['artifact-name', ['x'.repeat(201)], 'must have at most 200 bytes of UTF-8, and has 201'],
    [
      'artifact-name',
      ['é'.repeat(120), '字'.repeat(80)],
      'must have at most 200 bytes of UTF-8, and has 240',
    ],
    ['retention-days', ['401', '-1', 'max', '1.5', '1000'], "must be 0 (the repository's own) or 1 to 400"],
    ['compression-level', ['10', '-1'], 'must be a whole number from 0 to 9'],
    ['if-no-files-found', ['fail'], 'must be warn, error or ignore'],
    [
      'expected-fingerprint',
      ['AB', `${FINGERPRINT}:AB`],
      'must be a SHA-256 fingerprint, 64 hexadecimal digits',
    ],
  ])('%s may not be %j', (name, texts, rule) => {
    for (const text of texts)
      expect(refusalOf({ [name]: text })).toBe(`Input "${name}" is ${quoteInput(text)}: ${rule}.`);
  });

  it('leave room in artifact-name for all that makes a file name of it', () => {
    for (const text of ['x'.repeat(200), 'é'.repeat(100), '字'.repeat(66), '𠀀'.repeat(50)]) {
      const base = shardBase(valuesOf({ 'artifact-name': text })['artifact-name'] ?? '', {
        index: 1000,
        count: 1000,
      });
      const name = formatBackupName({ base, time: new Date(0), isPublic: true, attempt: 9999 });
      // File systems take so much.
      expect(Buffer.byteLength(`${name}.zip`)).toBeLessThanOrEqual(255);
    }
  });

  it('may have other defaults in other actions', () => {
    const table = { timeout: timeoutInput('15m'), reaction: reactionInput('error') };
    expect(readInputs(table, () => '', { workspace: WORKSPACE })).toEqual({
      timeout: 900_000,
      reaction: 'error',
    });
  });
});

describe('a passphrase', () => {
  it.each([
    ['x'.repeat(12), 'x'.repeat(12)],
    ['🔑'.repeat(12), '🔑'.repeat(12)],
    ['é'.repeat(500), 'é'.repeat(500)],
    [` ${PASSPHRASE} `, ` ${PASSPHRASE} `],
    [`${PASSPHRASE}\r\n`, PASSPHRASE],
    [`${PASSPHRASE}\n`, PASSPHRASE],
  ])('may be %j', (text, expected) => {
    const { passphrase } = valuesOf({ passphrase: text });
    expect(passphrase).toBeInstanceOf(Secret);
    expect(passphrase?.reveal()).toBe(expected);
  });

  it.each([
    ['x'.repeat(11), 'must have at least 12 characters that are not all blank'],
    [' '.repeat(20), 'must have at least 12 characters that are not all blank'],
    ['x'.repeat(1001), 'must have at most 1000 bytes of UTF-8'],
    ['é'.repeat(501), 'must have at most 1000 bytes of UTF-8'],
    [`${PASSPHRASE}\nmore`, 'must be one line without NUL'],
    [`${PASSPHRASE}\n\n`, 'must be one line without NUL'],
    [`${PASSPHRASE}\rmore`, 'must be one line without NUL'],
    [`${PASSPHRASE}\0more`, 'must be one line without NUL'],
    [`${PASSPHRASE}\ufffd`, 'must be UTF-8: a character of it cannot be read'],
  ])('may not be %j, which no message quotes', (text, rule) => {
    expect(refusalOf({ passphrase: text })).toBe(`Input "passphrase": ${rule}.`);
  });

  it('of before may be of any length, and needs one of now', () => {
    const texts = { passphrase: PASSPHRASE, 'previous-passphrase': 'x' };
    expect(valuesOf(texts)['previous-passphrase']?.reveal()).toBe('x');
    expect(refusalOf({ 'previous-passphrase': 'x' })).toBe(
      'Input "passphrase" is empty, and previous-passphrase is given: give both. Does the secret exist?',
    );
    expect(refusalOf({ ...texts, 'previous-passphrase': 'x'.repeat(1001) })).toBe(
      'Input "previous-passphrase": must have at most 1000 bytes of UTF-8.',
    );
    expect(refusalOf({ ...texts, 'previous-passphrase': 'a\nb' })).toContain('must be one line');
  });
});
