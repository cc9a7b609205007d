import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePairs } from '../../local/runner/command-files.ts';
import { evaluate } from '../../local/runner/expressions.ts';
import { createMasks } from '../../local/runner/masks.ts';
import { parseWorkflowCommand } from '../../local/runner/workflow-command.ts';

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

describe('workflow commands', () => {
  test('come back as they were escaped', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (data, title) => {
        fc.pre(title.trim() === title);
        const line = `::warning title=${escapeProperty(title)},line=3::${escapeData(data)}`;
        expect(parseWorkflowCommand(line)).toEqual({
          name: 'warning',
          properties: { title, line: '3' },
          data,
        });
      }),
    );
  });

  test.each([
    ['  ::debug::indented', { name: 'debug', properties: {}, data: 'indented' }],
    ['::add-mask::a::b', { name: 'add-mask', properties: {}, data: 'a::b' }],
    ['text ##[group]title', { name: 'group', properties: {}, data: 'title' }],
    [
      '##[error file=a%3Bb;line=1]%5Dbad',
      { name: 'error', properties: { file: 'a;b', line: '1' }, data: ']bad' },
    ],
  ])('%s', (line, command) => {
    expect(parseWorkflowCommand(line)).toEqual(command);
  });

  test.each(['text ::debug::x', ':debug:x', 'plain', '::'])('%s is none', (line) => {
    expect(parseWorkflowCommand(line)).toBeUndefined();
  });
});

describe('command files', () => {
  test('pairs, heredocs, and the last one wins', () => {
    const text = 'a=1\nb<<EOF\nx=1\n\ny\nEOF\nc=x<<y\na=2\n';
    expect(parsePairs(text)).toEqual({ a: '2', b: 'x=1\n\ny', c: 'x<<y' });
  });

  test.each([
    ['no pair', "Invalid format 'no pair'"],
    ['a<<EOF\nnever', "Matching delimiter not found 'EOF'"],
    ['a<<', 'Delimiter must not be empty'],
  ])('%j is refused', (text, message) => {
    expect(() => parsePairs(text)).toThrow(message);
  });
});

describe('masks', () => {
  test('hide a value, its lines and its encodings', () => {
    const masks = createMasks(['pass word"1', 'line one\nline two', '']);
    expect(masks.mask('a pass word"1 b')).toBe('a *** b');
    expect(masks.mask('only line two here')).toBe('only *** here');
    expect(masks.mask(JSON.stringify({ p: 'pass word"1' }))).toBe('{"p":"***"}');
    expect(masks.mask(encodeURIComponent('pass word"1'))).toBe('***');
    expect(masks.mask(Buffer.from('pass word"1').toString('base64'))).toBe('***');
    expect(masks.values).toEqual(['pass word"1', 'line one\nline two']);
  });

  test('touching and overlapping secrets become one', () => {
    const masks = createMasks(['abcd', 'cdef']);
    expect(masks.mask('abcdef abcdcdef x')).toBe('*** *** x');
  });

  test('blank values are refused, and hide nothing', () => {
    const masks = createMasks([]);
    expect(masks.add('  ')).toBe(false);
    expect(masks.mask('a  b')).toBe('a  b');
  });

  test('no secret survives masking', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 4 }), fc.string(), (before, secret, after) => {
        fc.pre(secret.trim() !== '' && !'***'.includes(secret) && !secret.includes('*'));
        expect(createMasks([secret]).mask(`${before}${secret}${after}`)).not.toContain(secret);
      }),
    );
  });
});

describe('expressions', () => {
  const contexts = { github: { token: 't', event: { number: 3 } } };

  test.each([
    ['${{ github.token }}', 't'],
    ['a ${{github.event.number}} b', 'a 3 b'],
    ["${{ github.missing || 'it''s' }}", "it's"],
    ['${{ github.missing.more }}', ''],
    ['none', 'none'],
  ])('%s is %j', (text, value) => {
    expect(evaluate(text, contexts)).toBe(value);
  });

  test('what the runner cannot evaluate is refused by name', () => {
    expect(() => evaluate("${{ hashFiles('x') }}", contexts)).toThrow(
      "cannot evaluate ${{ hashFiles('x') }}",
    );
  });
});
