import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteInput, quoteLines } from '../../../../src/domain/words/quoted-input.ts';

const LONGEST = 'x'.repeat(32);

describe('a text that somebody gave', () => {
  it.each([
    ['365d', '"365d"'],
    ['', '""'],
    ['C:\\tls\\new.pem', '"C:\\tls\\new.pem"'],
    ['a "b"\t\u001b\u009b', '"a \\"b\\"\\t\\u001b\\u009b"'],
    [LONGEST, `"${LONGEST}"`],
    ['\u{1f600}'.repeat(32), `"${'\u{1f600}'.repeat(32)}"`],
    [`${LONGEST}x`, 'a text of 33 characters'],
    ['a\nb', 'a text of 3 characters'],
    ['a\rb', 'a text of 3 characters'],
    ['a\u0085b', 'a text of 3 characters'],
    ['a\u2028b', 'a text of 3 characters'],
    ['-----BEGIN PRIVATE KEY-----\nMC4C', 'a text of 32 characters'],
  ])('is named in a message: %j', (text, quoted) => {
    expect(quoteInput(text)).toBe(quoted);
  });

  it('is quoted if it is short and on one line, else only described', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const quoted = quoteInput(text);
        expect(quoted).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        const { length } = Array.from(text);
        if (length > 32) expect(quoted).toBe(`a text of ${length} characters`);
      }),
    );
  });
});

describe('lines of a text that somebody gave', () => {
  it('are named with their numbers', () => {
    const text = `a\n\n  b \r\n# c\n${LONGEST}`;
    expect(quoteLines(['b', LONGEST, 'no line'], text)).toEqual(['line 3 ("b")', `line 5 ("${LONGEST}")`]);
  });

  it('are not quoted beside a longer one, as the last line of a private key is', () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${'M'.repeat(64)}\nAyDtm3iqdHvtsI7Y6/u6obk=\n-----END PRIVATE KEY-----`;
    expect(quoteLines(key.split('\n'), key)).toEqual([
      'line 1 (a text of 27 characters)',
      'line 2 (a text of 64 characters)',
      'line 3 (a text of 24 characters)',
      'line 4 (a text of 25 characters)',
    ]);
  });
});
