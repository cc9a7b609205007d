import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFailure, Failure, messageOf } from '../../../src/domain/failure.ts';
import { expectQuick } from './fixtures.ts';

/** As a client may throw it that sets what a server answered as its message. */
function oddError(message: unknown): Error {
  return Object.defineProperty(new Error(), 'message', { value: message });
}

describe('a failure', () => {
  it('is an error with a code, a message, a name and a cause', () => {
    const cause = new Error('why');
    const failure = new Failure('locked', 'It does not open.', { cause });
    expect(failure).toBeInstanceOf(Error);
    expect(failure).toMatchObject({ code: 'locked', message: 'It does not open.', name: 'Failure', cause });
    expect(String(failure)).toBe('Failure: It does not open.');
  });

  it('has no cause if none is given', () => {
    expect('cause' in new Failure('timeout', 'Late.')).toBe(false);
  });
});

describe('the message of what was thrown', () => {
  it.each<[string, unknown, string]>([
    ['an error is its message', new Error('no route'), 'no route'],
    ['a failure is its message', new Failure('denied', 'Not allowed.'), 'Not allowed'],
    ['a text is the text', 'no route', 'no route'],
    ['a number is the number', 404, '404'],
    ['nothing says so', undefined, 'undefined'],
    ['null says so', null, 'null'],
    ['a symbol is its description', Symbol('odd'), 'Symbol(odd)'],
    ['several lines is one line', 'one\n  two\r\n\r\n\tthree\rfour', 'one two three four'],
    ['empty lines at its ends is without them', '\n\n one \n \n', 'one'],
    ['blank lines within is one line', 'one\n \n \ntwo', 'one two'],
    ['a sentence is without its full stop', 'It failed.', 'It failed'],
    ['an ellipsis loses but one stop', 'It failed...', 'It failed..'],
    ['a version keeps its stops', 'needs 1.2.3 or newer', 'needs 1.2.3 or newer'],
    [
      'a signed address is without its query',
      'GET https://blob.example/a?sig=SECRET&se=2 failed',
      'GET https://blob.example/a failed',
    ],
    [
      'several addresses is without any query',
      'http://a.example/?x=1 and https://b.example/c?sig=SECRET.',
      'http://a.example/ and https://b.example/c',
    ],
    ['an address without a query is unchanged', 'see https://a.example/b', 'see https://a.example/b'],
    ['a question is unchanged', 'Is it there? Look', 'Is it there? Look'],
    [
      'an address whose query has another question mark is without all of it',
      'https://a.example/b?c=d?sig=SECRET',
      'https://a.example/b',
    ],
    ["a terminal's colours is without what begins them", new Error('a\u001b[31mb\u0000c'), 'a [31mb c'],
    ['control characters at its ends is without them', '\u0007It failed.\u0000', 'It failed'],
    ['other line ends is one line', new Error('a\u0085b\u2028c\u2029d'), 'a b c d'],
    ['marks that turn the writing is without them', new Error('a\u202eb\u2066c'), 'a b c'],
    [
      'a signed address in capitals is without its query',
      new Error('GET HTTPS://blob.example/a?sig=SECRET failed'),
      'GET HTTPS://blob.example/a failed',
    ],
    ['an object without a text says so', Object.create(null), 'what was thrown has no text'],
    ['an error whose message is no text is that in words', oddError(404), '404'],
    ['an error without a message is its name', new TypeError(' '), 'TypeError'],
    [
      "an error without a message is its name with the answer's status",
      Object.assign(new Error(''), { name: 'RestError', statusCode: 405 }),
      'RestError (405)',
    ],
    ['an empty text says so', '', 'what was thrown has no text'],
    ['an object whose text is empty says so', [], 'what was thrown has no text'],
    [
      'an error whose message has no text says so',
      oddError(Object.create(null)),
      'what was thrown has no text',
    ],
  ])('%s', (_, thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });

  it('is one line without the query of any address, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const message = messageOf(new Error(`${before} https://blob.example/a?sig=SECRET ${after}`));
        expect(message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|SECRET/u);
      }),
    );
  });

  it('is no longer than a person reads, however long the answer of a server is', () => {
    expect(messageOf(new Error('x'.repeat(1_000_000)))).toHaveLength(4000);
  });

  it.each([' ', '\n', ' \n', 'http://', 'https://a?', '?', '.'])(
    'comes soon even for a message of a million times %j',
    (part) => {
      expectQuick(() => messageOf(new Error(`${part.repeat(1_000_000 / part.length)}x`)));
    },
  );
});

describe('what a store or a client threw', () => {
  it('is itself if it is a failure', () => {
    const failure = new Failure('denied', 'Not allowed.');
    expect(asFailure(failure)).toBe(failure);
  });

  it.each([[new Error('no route.\nhere')], ['no route.\nhere']])('is unreadable otherwise: %j', (thrown) => {
    const failure = asFailure(thrown);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      code: 'unreadable',
      message: 'A store did not answer: no route. here.',
      cause: thrown,
    });
  });
});
