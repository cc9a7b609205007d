import { describe, expect, it } from 'vitest';
import { hasControlCharacter, inOneLine, singleLine } from '../../../../src/domain/words/single-line.ts';

describe('characters that are left out', () => {
  const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

  it('are those that Unicode calls control characters', () => {
    expect(characters.filter(hasControlCharacter)).toEqual(
      characters.filter((character) => /\p{Cc}/u.test(character)),
    );
  });

  it('are those that end a line or turn the direction, too', () => {
    expect(characters.filter((character) => inOneLine(character) !== character)).toEqual(
      characters.filter((character) => /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(character)),
    );
  });

  it('become one space together', () => {
    expect(inOneLine('a\r\n\u2028b')).toBe('a b');
  });
});

describe('a text of others in one line', () => {
  it('has no line ends, control characters, or marks that turn the direction of writing', () => {
    expect(singleLine('a\r\n::error::b\u001b[31mc\u2028d\u202ee')).toBe('a ::error::b [31mc d e');
  });

  it('has at most so many characters, of which the last one tells that there were more', () => {
    expect(singleLine('abcd', 4)).toBe('abcd');
    expect(singleLine('abcde', 4)).toBe('abc…');
    expect(singleLine('𝔞𝔟𝔠', 2)).toBe('𝔞…');
    expect(singleLine('x'.repeat(1000))).toHaveLength(160);
  });
});
