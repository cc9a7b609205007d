import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  optional,
  read,
  readInputs,
  required,
  secret,
  sourceOver,
  type InputSource,
  type InputTable,
  type ReadOptions,
  type Values,
} from '../../../../src/actions/step/inputs.ts';
import { anyText, wholeNumber } from '../../../../src/actions/step/parsers.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { BadName } from '../../../../src/domain/certificate/subject-alternative-name.ts';
import { errorOf } from '../../domain/fixtures.ts';

const WORKSPACE = '/runner/workspace';

function sourceOf(texts: Readonly<Record<string, string>>): InputSource {
  return (name, { trimWhitespace }) => {
    const text = texts[name] ?? '';
    return trimWhitespace ? text.trim() : text;
  };
}

function valuesOf<Table extends InputTable>(
  table: Table,
  texts: Readonly<Record<string, string>>,
  options: Omit<ReadOptions<Values<Table>>, 'workspace'> = {},
): Values<Table> {
  return readInputs(table, sourceOf(texts), { workspace: WORKSPACE, ...options });
}

/** The message that inputs are refused with. */
function refusalOf<Table extends InputTable>(
  table: Table,
  texts: Readonly<Record<string, string>>,
  options: Omit<ReadOptions<Values<Table>>, 'workspace'> = {},
): string {
  const failure = errorOf(() => valuesOf(table, texts, options));
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: 'invalid-input' });
  return failure.message;
}

function refuse(why: string): (text: string) => never {
  return () => {
    throw new Error(why);
  };
}

describe('the inputs of a table', () => {
  it('are read trimmed, but secrets exact, except for a final line end', () => {
    const table = { a: read(anyText), b: secret(anyText), c: secret(anyText) };
    expect(valuesOf(table, { a: ' x \n', b: ' y \r\n', c: ' z\n\n' })).toEqual({
      a: 'x',
      b: ' y ',
      c: ' z\n',
    });
  });

  it('have the types of what their parsers make', () => {
    const values = valuesOf(
      { days: read(wholeNumber(1, 9), '3'), name: optional(anyText), paths: required(anyText, 'x') },
      { paths: 'p' },
    );
    expectTypeOf(values.days).toEqualTypeOf<number>();
    expectTypeOf(values.name).toEqualTypeOf<string | null>();
    expectTypeOf(values.paths).toEqualTypeOf<string>();
    expect(values).toEqual({ days: 3, name: null, paths: 'p' });
  });

  it('have their defaults if they are empty', () => {
    const table = { days: read(wholeNumber(1, 9), '3') };
    expect(valuesOf(table, { days: '' })).toEqual({ days: 3 });
    expect(valuesOf(table, { days: '7' })).toEqual({ days: 7 });
    expect(table.days.defaultText).toBe('3');
  });

  it('are null if they are optional or secret and empty, without being parsed', () => {
    const table = { a: optional(refuse('parsed')), b: secret(refuse('parsed')) };
    expect(valuesOf(table, { a: '  ', b: '\n' })).toEqual({ a: null, b: null });
  });

  it('are given the workspace', () => {
    const table = { a: read((text, workspace) => `${workspace}/${text}`) };
    expect(valuesOf(table, { a: 'x' })).toEqual({ a: '/runner/workspace/x' });
  });

  it('are parsed empty without a default', () => {
    expect(refusalOf({ a: read(refuse('must be given')) }, {})).toBe('Input "a" is empty: must be given.');
  });

  it('are named with what to do if they are required and not given', () => {
    const table = { paths: required(refuse('parsed'), 'name the files to back up') };
    expect(refusalOf(table, { paths: ' ' })).toBe('Input "paths" is required: name the files to back up.');
  });
});

describe('bad inputs', () => {
  it('are refused all at once, each with its name, its value and what is allowed', () => {
    const table = {
      a: read(refuse('must be 1.')),
      b: secret(refuse('must be longer')),
      c: optional(refuse('must be 2')),
      d: required(anyText, 'give it'),
    };
    expect(refusalOf(table, { a: 'x "y"', b: 'hush', c: 'z' })).toBe(
      'Input "a" is "x \\"y\\"": must be 1.\nInput "b": must be longer.\nInput "c" is "z": must be 2.\nInput "d" is required: give it.',
    );
  });

  it('are told beside what is wrong with other inputs together', () => {
    const table = {
      days: read(wholeNumber(1, 9), '3'),
      'p12-path': optional(anyText),
      'p12-password': secret(anyText),
    };
    type V = Values<typeof table>;
    const needsPassword = ({ 'p12-path': path, 'p12-password': password }: V): string | null =>
      path !== null && password === null ? 'Input "p12-password" is empty: give it with p12-path.' : null;
    const needsDays = ({ days, 'p12-path': path }: V): string | null => `${days} days of ${path ?? ''}`;
    expect(refusalOf(table, { days: 'x', 'p12-path': 'a.p12' }, { checks: [needsDays, needsPassword] })).toBe(
      'Input "days" is "x": must be a whole number from 1 to 9.\nInput "p12-password" is empty: give it with p12-path.',
    );
    expect(refusalOf(table, { days: '5', 'p12-path': 'a' }, { checks: [needsDays] })).toBe('5 days of a');
    expect(valuesOf(table, { 'p12-path': 'a', 'p12-password': 'b' }, { checks: [needsPassword] })).toEqual({
      days: 3,
      'p12-path': 'a',
      'p12-password': 'b',
    });
  });

  it('do not hide a check that fails by itself', () => {
    const check = (): never => {
      throw new RangeError('a fault');
    };
    expect(() => valuesOf({ a: read(anyText) }, {}, { checks: [check] })).toThrow(RangeError);
  });

  it('are not quoted if they may not be', () => {
    const table = { a: read(refuse('must be 1')), b: read(refuse('must be 2')) };
    expect(
      refusalOf(
        table,
        { a: 'hush', b: 'x' },
        {
          shared: { isShared: (name) => name !== 'a', values: new Map() },
        },
      ),
    ).toBe('Input "a": must be 1.\nInput "b" is "x": must be 2.');
  });

  it('are not quoted by way of what the parser says', () => {
    const bad = new BadName('hush', 'is no name');
    const parse = (): never => {
      throw bad;
    };
    expect(refusalOf({ a: secret(parse) }, { a: 'hush' })).toBe(`Input "a": ${bad.unquoted}.`);
    expect(bad.unquoted).not.toContain('hush');
  });

  it('are described if they are long or have lines: they may be keys or tokens in the wrong place', () => {
    const table = { a: read(refuse('must be 1')) };
    const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----';
    expect(refusalOf(table, { a: key })).toBe('Input "a" is a text of 78 characters: must be 1.');
    expect(refusalOf(table, { a: 'x'.repeat(33) })).toBe('Input "a" is a text of 33 characters: must be 1.');
  });
});

describe('sources', () => {
  it('may be put over others: an entry of a list over the inputs of its step', () => {
    const entry = new Map([
      ['common-name', ' app.example '],
      ['days', ''],
    ]);
    const source = sourceOver(entry, sourceOf({ days: '7', 'key-type': 'ed25519' }));
    const table = {
      'common-name': read(anyText),
      days: read(wholeNumber(1, 9), '3'),
      'key-type': read(anyText, 'rsa-2048'),
    };
    expect(readInputs(table, source, { workspace: WORKSPACE })).toEqual({
      'common-name': 'app.example',
      days: 3,
      'key-type': 'ed25519',
    });
    expect(source('common-name', { trimWhitespace: false })).toBe(' app.example ');
  });
});
