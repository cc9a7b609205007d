import { describe, expect, it } from 'vitest';
import { singleLine } from '../../../../src/domain/words/single-line.ts';

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
