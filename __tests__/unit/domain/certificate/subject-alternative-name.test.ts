import fc from 'fast-check';
import { quoteInput } from '../../../../src/domain/words/quoted-input.ts';
import { describe, expect, it } from 'vitest';
import {
  BadName,
  canonicalAddress,
  canonicalHostName,
  defaultNames,
  formatName,
  nameMeantBy,
  nameOfHost,
  parseSubjectAlternativeNames,
} from '../../../../src/domain/certificate/subject-alternative-name.ts';
import { errorOf, expectQuick } from '../fixtures.ts';

function parse(text: string): string[] {
  return parseSubjectAlternativeNames(text).map(formatName);
}

describe('a subject alternative name', () => {
  it.each([
    ['example.com', 'DNS:example.com'],
    ['Example.COM.', 'DNS:example.com'],
    ['localhost', 'DNS:localhost'],
    ['*.example.com', 'DNS:*.example.com'],
    ['*.Bücher.example', 'DNS:*.xn--bcher-kva.example'],
    ['bücher.example', 'DNS:xn--bcher-kva.example'],
    ['straße.example', 'DNS:xn--strae-oqa.example'],
    ['bücher。example', 'DNS:xn--bcher-kva.example'],
    ['_dmarc.example.com', 'DNS:_dmarc.example.com'],
    ['a.1b', 'DNS:a.1b'],
    ['1a', 'DNS:1a'],
    ['192.0.2.1', 'IP:192.0.2.1'],
    ['2001:DB8:0:0::1', 'IP:2001:db8::1'],
    ['::ffff:192.0.2.1', 'IP:::ffff:c000:201'],
    ['me@Example.COM', 'email:me@example.com'],
    ["o'Brien+tag@example.com", "email:o'Brien+tag@example.com"],
    ['me@bücher.example', 'email:me@xn--bcher-kva.example'],
    ['https://example.com/path?query#part', 'URI:https://example.com/path?query#part'],
    ['spiffe://example.org/ns/a', 'URI:spiffe://example.org/ns/a'],
    ['https://user@example.com:8443/', 'URI:https://user@example.com:8443/'],
    ['urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66', 'URI:urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66'],
    ['DNS:example.com', 'DNS:example.com'],
    ['dns: example.com', 'DNS:example.com'],
    ['IP:192.0.2.1', 'IP:192.0.2.1'],
    ['ip:::1', 'IP:::1'],
    ['Email:me@example.com', 'email:me@example.com'],
    ['uri:mailto:me@example.com', 'URI:mailto:me@example.com'],
    ['URI:tag:example', 'URI:tag:example'],
    ['https://[2001:db8::1]:8443/', 'URI:https://[2001:db8::1]:8443/'],
    ['http://192.0.2.1', 'URI:http://192.0.2.1'],
    ['https://My_Host:/%7Ea;b=(c)/?d=/%20?#e/?', 'URI:https://My_Host:/%7Ea;b=(c)/?d=/%20?#e/?'],
    ['file:///etc/ssl', 'URI:file:///etc/ssl'],
    ['URI:x:/@', 'URI:x:/@'],
  ])('%s is %s', (text, name) => {
    expect(parse(text)).toEqual([name]);
  });

  it.each([
    ['example.com:443', '"example.com:443" has a port; a name has none'],
    ['192.0.2.1:443', '"192.0.2.1:443" has a port; a name has none'],
    ['192.0.2.0/24', '"192.0.2.0/24" is a network; give single addresses'],
    ['a b', '"a b" is not a host name'],
    ['exa_mple..com', '"exa_mple..com" is not a host name'],
    ['.example.com', '".example.com" is not a host name'],
    ['example.com..', '"example.com.." is not a host name'],
    ['.', '"." is not a host name'],
    ['-a.example', '"-a.example" is not a host name'],
    ['a-.example', '"a-.example" is not a host name'],
    ['a.*.example', '"a.*.example" is not a host name'],
    ['*', '"*" is not a host name'],
    ['*.*.example', '"*.*.example" is not a host name'],
    ['*example.com', '"*example.com" is not a host name'],
    ['example.com/path', '"example.com/path" is not a host name'],
    ['[::1]', '"[::1]" is not a host name'],
    ['DNS:123', '"123" is neither a host name nor an IP address'],
    ['DNS:0x7f', '"0x7f" is neither a host name nor an IP address'],
    ['xurn:a', '"xurn:a" is not a host name'],
    ['a.example:80x', '"a.example:80x" is not a host name'],
    ['192.0.2.0/24x', '"192.0.2.0/24x" is not a host name'],
    ['x:DNS:a.example', '"x:DNS:a.example" is not a host name'],
    ['1.2.3.4.', '"1.2.3.4." is neither a host name nor an IP address'],
    ['1.2.3.999', '"1.2.3.999" is neither a host name nor an IP address'],
    ['a.0x7f', '"a.0x7f" is neither a host name nor an IP address'],
    ['１.２.３.４', '"１.２.３.４" is neither a host name nor an IP address'],
    ['DNS:192.0.2.1', '"192.0.2.1" is neither a host name nor an IP address'],
    ['DNS:', '"" is not a host name'],
    ['DNS:*.', '"*." is not a host name'],
    ['IP:', '"" is not an IP address'],
    ['IP:example.com', '"example.com" is not an IP address'],
    ['IP:192.0.2.01', '"192.0.2.01" is not an IP address'],
    ['fe80::1%eth0', '"fe80::1%eth0" is not an IP address'],
    ['me@', '"me@" is not an e-mail address that a certificate can hold'],
    ['@example.com', '"@example.com" is not an e-mail address that a certificate can hold'],
    ['a@b@example.com', '"a@b@example.com" is not an e-mail address that a certificate can hold'],
    ['é@example.com', '"é@example.com" is not an e-mail address that a certificate can hold'],
    ['me@*.example.com', '"me@*.example.com" is not an e-mail address that a certificate can hold'],
    ['email:example.com', '"example.com" is not an e-mail address that a certificate can hold'],
    [
      `${'a'.repeat(65)}@b.example`,
      'a text of 75 characters is not an e-mail address that a certificate can hold',
    ],
    ['me@-a.example', '"-a.example" is not a host name'],
    ['https://', '"https://" is not an absolute URI'],
    ['https://ex ample', '"https://ex ample" is not an absolute URI'],
    ['https://bücher.example', '"https://bücher.example" is not an absolute URI'],
    ['URI:/path', '"/path" is not an absolute URI'],
    ['URI:', '"" is not an absolute URI'],
    ['URI:x:', '"x:" is not an absolute URI'],
    // One of these in a certificate, and Go refuses all of it, and Java sees no name at all.
    ...[
      'https://a.example/%',
      'https://a.example/%zz',
      'https://a.example/?%2',
      'https://a.example/#%2x',
      'https://a%zz@a.example/',
      'https://a.example/"',
      'https://a.example/[b]',
      'https://a.example/?<b>',
      'https://a.example/\\b',
      'https://a.example/#b#c',
      'https://a.example./',
      'https://.example/',
      'https://a..example/',
      'https://*.example/',
      "https://'.example/",
      'https://%61.example/',
      'https://1.2.3/',
      'https://[::1/',
      'https://[x]/',
      'https://[192.0.2.1]/',
      'x://[192.0.2.1]/',
      'https://a.example:8x/',
      'https://a.example:80000/',
      'https://@b@a.example/',
      'urn:a^b',
      'urn:a:%2',
    ].map((uri): [string, string] => [uri, `${quoteInput(uri)} is not an absolute URI`]),
    [`${'a'.repeat(64)}.example`, 'a text of 72 characters is not a host name'],
  ])('%s is refused', (text, message) => {
    expect(errorOf(() => parse(text)).message).toBe(message);
  });

  it.each([
    'ü.example/evil',
    'ü.example?evil',
    'ü.example#evil',
    'ü.example\\evil',
    'ü%2eexample',
    'ü.ex\tample',
  ])('that the IDN conversion would read as an address is refused: %j', (text) => {
    expect(() => canonicalHostName(text)).toThrow(`${quoteInput(text)} is not a host name`);
    expect(nameOfHost(text)).toBeNull();
  });

  it.each([
    'ü／evil.example',
    'ü？.example',
    'ü＃.example',
    '％32ü.example',
    '＊.ü.example',
    'ü\ud800.example',
    'ü .example',
  ])('with letters that become other characters in the conversion is refused: %j', (text) => {
    expect(() => canonicalHostName(text)).toThrow('is not a host name');
  });

  it('is a host name of at most 253 characters in labels of at most 63', () => {
    const label = 'a'.repeat(63);
    const longest = `${label}.${label}.${label}.${'a'.repeat(61)}`;
    expect(canonicalHostName(longest)).toHaveLength(253);
    expect(() => canonicalHostName(`${longest}a`)).toThrow('is not a host name');
  });
});

describe('a name that is refused', () => {
  it('is quoted if it is short, and else described: it may be a key in the wrong place', () => {
    expect(() => parse('a b')).toThrow(/^"a b" is not a host name$/);
    const text = `-----BEGIN PRIVATE KEY-----${'x'.repeat(100_000)}`;
    for (const name of [text, `DNS:${text}`, `IP:${text}`, `email:${text}`, `URI:${text}`])
      expect(() => parse(name)).toThrow(/^a text of \d+ characters is not [a-zA-Z -]+$/);
  });

  it.each([
    ['hunter2 hunter2', 'one name is not a host name'],
    ['IP:hunter2', 'one name is not an IP address'],
    ['hunter2:443', 'one name has a port; a name has none'],
  ])('is mentioned, and not quoted if it may be a secret: %j', (text, unquoted) => {
    expect(errorOf(() => parse(text))).toMatchObject({ unquoted });
  });
});

describe('what was meant by a text that is no host name', () => {
  it.each([
    ['localhost:8443', 'localhost'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['192.168.001.010', '192.168.1.10'],
    ['127.1', '127.0.0.1'],
    ['a..b.example', 'a.b.example'],
    ['.example.com', 'example.com'],
    ['-bad.example', 'bad.example'],
    ['shop.example/cart', 'shop.example'],
    ['https://me:pw@shop.example:8443/cart?x=1#top', 'shop.example'],
    ['https://[2001:db8::1]:8443/', '2001:db8::1'],
  ])('by %s is %s', (text, meant) => {
    expect(nameOfHost(text)).toBeNull();
    expect(nameMeantBy(text)).toBe(meant);
    expect(parse(meant)).toHaveLength(1);
  });

  it.each(['My Test Cert', '192.0.2.0/24', '*', '1.2.3.999', '', 'Müller'])(
    'by %j is not guessed',
    (text) => {
      expect(nameMeantBy(text)).toBeNull();
    },
  );

  it('is found in no time, however long a hostile text is', () => {
    expectQuick(() => nameMeantBy(`${'a-.'.repeat(50_000)}:${'%'.repeat(50_000)}`));
  });
});

describe('a list of subject alternative names', () => {
  it('is separated by commas and line ends, and loses blanks and repetitions', () => {
    expect(parse(' b.example, a.example\n\r\n B.example. ,, DNS:a.example\r192.0.2.1 ')).toEqual([
      'DNS:b.example',
      'DNS:a.example',
      'IP:192.0.2.1',
    ]);
  });

  it('keeps names of one text and different types', () => {
    expect(parse('URI:a:b, a.example, email:me@a.example')).toEqual([
      'URI:a:b',
      'DNS:a.example',
      'email:me@a.example',
    ]);
  });

  it('holds at most 100 names, repetitions not counted', () => {
    const names = Array.from({ length: 100 }, (_, index) => `h${index}.example`);
    expect(parse([...names, ...names].join('\n'))).toHaveLength(100);
    expect(() => parse([...names, 'one.more'].join('\n'))).toThrow('101 names; at most 100 are allowed');
  });

  it('is empty where nothing is in it', () => {
    expect(parse('')).toEqual([]);
  });

  it('that is written and read again is the same', () => {
    const label = fc.string({
      unit: fc.constantFrom('a', 'Z', '0', '-', '_', 'ü', 'ß', '.', '*', ':', '/', '@', '%', ' '),
    });
    const text = fc.oneof(
      label,
      fc
        .tuple(fc.constantFrom('DNS:', 'ip:', 'email:', 'URI:', 'x://', 'me@', '*.', 'urn:'), label)
        .map((parts) => parts.join('')),
      fc.ipV4(),
      fc.ipV6(),
      fc.domain(),
      fc.emailAddress(),
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
    );
    const count = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (items) => {
        let names: string[];
        try {
          names = parse(items.join('\n'));
        } catch (error) {
          count.refused += 1;
          expect(error).toBeInstanceOf(BadName);
          return;
        }
        count.read += 1;
        expect(parse(names.join(','))).toEqual(names);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(count.read, count.refused)).toBeGreaterThan(50);
  });

  it.each(['a', 'a.', 'a@', '-', '1.', ':', 'a:', '%', 'ü', '*.', 'x://', '\n', ',', '1/'])(
    'of a million characters %j is read or refused soon',
    (part) => {
      const text = part.repeat(1_000_000 / part.length);
      expectQuick(() => {
        try {
          expect(parse(text).length).toBeLessThanOrEqual(1);
        } catch (error) {
          expect(error).toBeInstanceOf(BadName);
        }
      }, 5_000);
    },
  );
});

describe('the names of a certificate that was asked for none', () => {
  it.each([
    ['example.com', ['DNS:example.com']],
    ['*.example.com', ['DNS:*.example.com']],
    ['192.0.2.1', ['IP:192.0.2.1']],
    ['::1', ['IP:::1']],
    ['localhost', ['DNS:localhost', 'IP:127.0.0.1', 'IP:::1']],
    ['LOCALHOST.', ['DNS:localhost', 'IP:127.0.0.1', 'IP:::1']],
    ['bücher.example', ['DNS:xn--bcher-kva.example']],
    ['Testserver', ['DNS:testserver']],
    ['Bücher', []],
    ['My CA', []],
    ['My CA 1.0', []],
    ['fe80::1%eth0', []],
    ['1.2.3', []],
    ['', []],
  ])('%j are %j', (commonName, names) => {
    expect(defaultNames(commonName).map(formatName)).toEqual(names);
  });
});

describe('an address', () => {
  it('has one form, that of RFC 5952', () => {
    expect(canonicalAddress('192.0.2.1')).toBe('192.0.2.1');
    expect(canonicalAddress('2001:0DB8:0000:0000:0000:0000:0000:0001')).toBe('2001:db8::1');
    expect(canonicalAddress('2001:db8:0:1:1:1:1:1')).toBe('2001:db8:0:1:1:1:1:1');
  });

  it.each(['', 'example.com', '1.2.3', '::1%lo', '[::1]', '::1/128'])('is not %j', (text) => {
    expect(() => canonicalAddress(text)).toThrow(`"${text}" is not an IP address`);
  });

  it('keeps its form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        const form = canonicalAddress(address);
        expect(canonicalAddress(form)).toBe(form);
      }),
    );
  });
});
