import { describe, expect, it } from 'vitest';
import { parseAlternativeNameText } from '../../../../../src/adapters/crypto/names/alternative-name-text.ts';

describe("Node's text of alternative names", () => {
  it.each([
    ['', []],
    ['DNS:a.example', [{ type: 'DNS', value: 'a.example' }]],
    ['DNS:"a\\u002c DNS:b"', [{ type: 'DNS', value: 'a, dns:b' }]],
    [
      'DNS:"\\"\\\\\\u0000", DNS:c',
      [
        { type: 'DNS', value: '"\\\0' },
        { type: 'DNS', value: 'c' },
      ],
    ],
    ['IP Address:2001:DB8:0:0:0:0:0:1', [{ type: 'IP', value: '2001:db8::1' }]],
    ['IP Address:<invalid length=5>', []],
    ['othername:<unsupported>, DNS:a', [{ type: 'DNS', value: 'a' }]],
    ['othername:"SmtpUTF8Mailbox:a\\u002c DNS:b", DNS:c', [{ type: 'DNS', value: 'c' }]],
    ['DirName:"CN=x\\u002c DNS:b"', []],
    ['DNS:', [{ type: 'DNS', value: '' }]],
  ] as const)('%j is read', (text, names) => {
    expect(parseAlternativeNameText(text)).toEqual(names);
  });

  it.each(['DNS', 'DNS:a,', 'DNS:a, ', 'DNS:a,b', 'DNS:"a', 'DNS:"a"b', 'DNS:a"b"', 'DNS:"\\x"', ', DNS:a'])(
    '%j is refused',
    (text) => {
      // In our words: those of a parser of JSON quote the text.
      expect(() => parseAlternativeNameText(text)).toThrow('are not in the form that Node writes');
    },
  );
});
