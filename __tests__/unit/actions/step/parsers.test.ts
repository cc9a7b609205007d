import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  anyText,
  boolean,
  characterCount,
  filePath,
  folderPath,
  oneOf,
  someOf,
  textUpTo,
  wholeNumber,
} from '../../../../src/actions/step/parsers.ts';

const WORKSPACE = resolve('/runner/workspace');

describe('one word of a list', () => {
  const parse = (text: string): string => oneOf('fail', 'issue', 'ask')(text, WORKSPACE);
  it('is taken as it is written', () => {
    expect(parse('issue')).toBe('issue');
  });

  it.each(['', 'Issue', 'issue ', 'fail,issue', 'toString'])('may not be %j', (text) => {
    expect(() => parse(text)).toThrow(/^must be fail, issue or ask$/);
  });

  it('is named alone where there is but one', () => {
    expect(() => oneOf('one')('two', WORKSPACE)).toThrow(/^must be one$/);
  });
});

describe('several words of a list', () => {
  const parse = (text: string): readonly string[] => someOf('a', 'b', 'c')(text, WORKSPACE);
  it.each([
    ['a', ['a']],
    ['b,a', ['b', 'a']],
    ['a b\nc', ['a', 'b', 'c']],
    [' ,a,, a,\tb, ', ['a', 'b']],
  ])('in %j are %j', (text, words) => {
    expect(parse(text)).toEqual(words);
  });

  it.each(['', ' ', ',', '\n'])('must be one at least, not %j', (text) => {
    expect(() => parse(text)).toThrow(/^must be one or more of a, b, c$/);
  });

  it('must all be of the list', () => {
    expect(() => parse('a, d')).toThrow(/^must be a, b or c$/);
  });
});

describe('a whole number', () => {
  const parse = (text: string): number => wholeNumber(1, 400)(text, WORKSPACE);
  it.each([
    ['1', 1],
    ['400', 400],
    ['007', 7],
  ])('may be %s', (text, value) => {
    expect(parse(text)).toBe(value);
  });

  it.each([
    '',
    '0',
    '401',
    '-1',
    '+1',
    '1.0',
    '1e2',
    '0x10',
    '１',
    '1 ',
    '1d',
    '1000000000',
    'NaN',
    'Infinity',
  ])('may not be %j', (text) => {
    expect(() => parse(text)).toThrow(/^must be a whole number from 1 to 400$/);
  });
});

describe('a choice of true or false', () => {
  it.each(['true', 'True', 'TRUE'])('is made by %s', (text) => {
    expect(boolean(text)).toBe(true);
  });
  it.each(['false', 'False', 'FALSE'])('is made by %s', (text) => {
    expect(boolean(text)).toBe(false);
  });
  it.each(['', 'yes', 'no', '1', '0', 'tRUE', 'true ', 'on'])('is not made by %j', (text) => {
    expect(() => boolean(text)).toThrow(/^must be true or false$/);
  });
});

describe('a text', () => {
  const parse = (text: string): string => textUpTo(3)(text, WORKSPACE);
  it.each(['a', 'abc', 'äöü', '🔑🔑🔑', ' a '])('may be %j', (text) => {
    expect(parse(text)).toBe(text);
  });

  it.each([
    ['', 0],
    ['abcd', 4],
    ['🔑🔑🔑🔑', 4],
  ])('may not be %j', (text, length) => {
    expect(() => parse(text)).toThrow(`must have 1 to 3 characters, and has ${length}`);
  });

  it.each(['a\n', 'a\0', '\u001b', '\u0085'])('may not hold the control character in %j', (text) => {
    expect(() => parse(text)).toThrow('must not have control characters');
  });

  it('is counted in code points', () => {
    expect(characterCount('a🔑é')).toBe(3);
  });
});

describe('a path', () => {
  it('is absolute, and below the workspace if it is not given so', () => {
    expect(filePath('tls/a.pem', WORKSPACE)).toBe(resolve(WORKSPACE, 'tls/a.pem'));
    expect(filePath('../a.pem', WORKSPACE)).toBe(resolve('/runner/a.pem'));
    expect(filePath(resolve('/etc/./a.pem'), WORKSPACE)).toBe(resolve('/etc/a.pem'));
    expect(folderPath('.', WORKSPACE)).toBe(WORKSPACE);
    expect(folderPath('backups/', WORKSPACE)).toBe(resolve(WORKSPACE, 'backups'));
  });

  it.each(['', 'certs/', 'certs\\', 'a\nb', 'a\0', '\u001b'])('of a file may not be %j', (text) => {
    expect(() => filePath(text, WORKSPACE)).toThrow(/^must be the path of a file$/);
  });

  it.each(['', 'a\nb', 'a\0'])('of a folder may not be %j', (text) => {
    expect(() => folderPath(text, WORKSPACE)).toThrow(/^must be the path of a folder$/);
  });
});

it('any text is taken as it is', () => {
  expect(anyText(' a\n')).toBe(' a\n');
});
