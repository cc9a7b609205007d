import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { DerReader } from '../../../../../src/adapters/crypto/asn1/der-reader.ts';
import { parsePublicFile } from '../../../../../src/adapters/crypto/certificate/public-file.ts';
import type { CertificatePair } from '../../../../../src/domain/certificate/certificate.ts';
import { NOW, specificationOf } from '../../../../fixtures/crypto/specification.ts';
import { hasOpenssl, openssl } from '../../../../fixtures/crypto/tools.ts';

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';
const WHITE_SPACE = ' \t\r\n';
const MIB = 1024 * 1024;

describe('a public file', () => {
  let pair: CertificatePair;
  let other: CertificatePair;
  let pem: string;
  let der: Buffer;
  let base64: string;

  beforeAll(async () => {
    pair = await certificateIssuer.issue(specificationOf(), NOW);
    other = await certificateIssuer.issue(specificationOf({ keyType: 'ed25519' }), NOW);
    ({ pem } = pair.certificate);
    der = new X509Certificate(pem).raw;
    base64 = der.toString('base64');
  });

  const isPublic = (file: Uint8Array | string): boolean => parsePublicFile(Buffer.from(file)) !== null;
  const block = (body: string): string => `${BEGIN}\n${body}\n${END}\n`;
  const wrap = (bytes: Uint8Array): string => block(Buffer.from(bytes).toString('base64'));

  it.each<[string, () => Uint8Array | string]>([
    ['DER', () => der],
    ['PEM', () => pem],
    ['PEM without a final line end', () => pem.trimEnd()],
    ['PEM with CRLF', () => pem.replaceAll('\n', '\r\n')],
    ['PEM in one line', () => block(base64)],
    ['PEM between white space', () => ` \t\r\n${pem}\n\n \t`],
    ['PEM with white space in it', () => block(base64.replaceAll(/.{10}/g, '$& \t\r\n'))],
  ])('is one certificate: %s', (_, file) => {
    expect(parsePublicFile(Buffer.from(file()))).toEqual([pair.certificate]);
  });

  it('is a chain, in its order', () => {
    const chain = `${pem}\n${other.certificate.pem}${pem}`;
    const certificates = [pair.certificate, other.certificate, pair.certificate];
    expect(parsePublicFile(Buffer.from(chain))).toEqual(certificates);
  });

  it("is a system's bundle of roots", () => {
    const found = parsePublicFile(Buffer.from(rootCertificates.join('\n')));
    expect(found).toHaveLength(rootCertificates.length);
  });

  it('is a part of a larger buffer, too', () => {
    const around = Buffer.concat([Buffer.from('secret'), der, Buffer.from('secret')]);
    expect(isPublic(new Uint8Array(around.buffer, around.byteOffset + 6, der.length))).toBe(true);
    expect(parsePublicFile(around)).toBeNull();
  });

  it.each<[string, () => Uint8Array | string]>([
    ['nothing', () => ''],
    ['white space', () => ' \n\t\r\n'],
    ['words', () => 'hunter2'],
    ['words before', () => `subject=app.example\n${pem}`],
    ['a word after', () => `${pem}hunter2`],
    ['words between', () => `${pem}# the next one\n${pem}`],
    ['a byte order mark', () => `\uFEFF${pem}`],
    ['a NUL after', () => `${pem}\0`],
    ['a vertical tab after', () => `${pem}\v`],
    ['a form feed within', () => block(base64.replace(/^..../, '$&\f'))],
    ['a space that is not ASCII', () => `\u00a0${pem}`],
    ['a private key', () => pair.privateKey.reveal()],
    ['a private key before', () => pair.privateKey.reveal() + pem],
    ['a private key after', () => pem + pair.privateKey.reveal()],
    [
      'parameters',
      () => `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pem}`,
    ],
    ['a request', () => pem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST')],
    ['a trusted certificate', () => pem.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE')],
    ['the old label', () => pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')],
    ['a label in lower case', () => pem.replaceAll('CERTIFICATE', 'certificate')],
    ['another end', () => pem.replace('END CERTIFICATE', 'END PRIVATE KEY')],
    ['no end', () => pem.replace(END, '')],
    ['half an end', () => pem.trimEnd().slice(0, -1)],
    ['a begin alone', () => BEGIN],
    ['a begin after', () => pem + BEGIN],
    ['an end after', () => pem + END],
    ['an end before', () => END + pem],
    ['a begin in a block', () => pem.replace(BEGIN, `${BEGIN}\n${BEGIN}`)],
    ['no body', () => `${BEGIN}\n${END}\n`],
    ['a header in a block', () => pem.replace(BEGIN, `${BEGIN}\nComment: hunter2\n`)],
    ['an encryption header', () => pem.replace(BEGIN, `${BEGIN}\nProc-Type: 4,ENCRYPTED\nDEK-Info: X,00\n`)],
    ['a comma in base64', () => block(base64.replace(/^..../, '$&,'))],
    ['base64 of URLs', () => block(base64.replaceAll('+', '-').replaceAll('/', '_').replace(/^M/, '_'))],
    ['base64 after its padding', () => block(`${wrapped('AA==')}AAAA`)],
    ['too much padding', () => block(`${base64.replace(/=+$/, '')}====`)],
    ['bytes after the DER', () => Buffer.concat([der, Buffer.from('hunter2')])],
    ['a line end after the DER', () => Buffer.concat([der, Buffer.from('\n')])],
    ['two certificates in DER', () => Buffer.concat([der, der])],
    ['PEM after DER', () => Buffer.concat([der, Buffer.from(pem)])],
    ['DER after PEM', () => Buffer.concat([Buffer.from(pem), der])],
    ['bytes after the DER in a block', () => wrap(Buffer.concat([der, Buffer.of(0)]))],
    ['two certificates in a block', () => wrap(Buffer.concat([der, der]))],
    ['a PEM in a block', () => wrap(Buffer.from(pem))],
    ['something else in a block', () => wrap(Buffer.from('3003020100', 'hex'))],
    ['a DER that is cut off', () => der.subarray(0, -1)],
    ['UTF-16', () => Buffer.from(pem, 'utf16le')],
    ['a second block that is none', () => pem + wrap(der.subarray(1))],
    ['more than 4 MiB', () => pem + ' '.repeat(4 * MIB)],
  ])('is not %s', (_, file) => {
    expect(isPublic(file())).toBe(false);
  });

  /** Base64 of a certificate that ends with padding, with the given end for its own. */
  function wrapped(padding: string): string {
    return base64.replace(/.{4}$/, padding);
  }

  it('has no bits beyond the last byte of its base64', async () => {
    // A certificate whose length leaves bits over in the last character.
    let text = base64;
    for (let days = 1; !text.endsWith('='); days += 1) {
      const subject = { commonName: 'a'.repeat(days) };
      const { certificate } = await certificateIssuer.issue(specificationOf({ subject }), NOW);
      text = new X509Certificate(certificate.pem).raw.toString('base64');
    }
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const changed = text.replace(/(.)(=+)$/, (_, last: string, padding: string) => {
      return `${alphabet.charAt(alphabet.indexOf(last) + 1)}${padding}`;
    });
    expect(Buffer.from(changed, 'base64')).toEqual(Buffer.from(text, 'base64'));
    expect(isPublic(block(text))).toBe(true);
    expect(isPublic(block(changed))).toBe(false);
    expect(isPublic(block(text.replaceAll('=', '')))).toBe(false);
  });

  it('is in DER, outside and inside', () => {
    const outer = Buffer.concat([Buffer.of(0x30, 0x83, 0x00), der.subarray(2)]);
    expect(isPublic(outer)).toBe(false);
    // TRUE has 255 values in BER and one in DER. OpenSSL keeps the signed part as it came.
    const inner = Buffer.from(der);
    inner.write('010101', der.indexOf('0101ff', 'hex'), 'hex');
    expect(new X509Certificate(inner).raw).toEqual(inner);
    expect(isPublic(inner)).toBe(false);
    expect(isPublic(wrap(inner))).toBe(false);
  });

  describe('is none with something else in the place of a signature', () => {
    const RSA_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'der',
    });
    const NULL = Buffer.of(0x05, 0x00);
    /** An element with a length of up to 64 KiB. */
    const element = (tag: number, ...contents: Uint8Array[]): Buffer => {
      const body = Buffer.concat(contents);
      const { length } = body;
      const head =
        length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
      return Buffer.concat([Buffer.of(tag, ...head), body]);
    };
    const identifier = (...octets: number[]): Buffer => element(0x06, Buffer.of(...octets));
    const SHA256_WITH_RSA = identifier(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b);
    const ECDSA_WITH_SHA256 = identifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02);
    const ML_DSA_65 = identifier(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, 0x12);

    /** A certificate with other algorithms, within and around what is signed, and another signature. */
    const resigned = (inner: Buffer, outer: Buffer, signature: Uint8Array): Buffer => {
      const tbs = new DerReader(der).readSequence().readSequence();
      const fields: Buffer[] = [];
      while (tbs.nextTag !== null) {
        const { tag, contents } = tbs.readElement();
        fields.push(fields.length === 2 ? element(0x30, inner) : element(tag, contents));
      }
      return element(
        0x30,
        element(0x30, ...fields),
        element(0x30, outer),
        element(0x03, Buffer.of(0), signature),
      );
    };
    const rsa = Buffer.concat([SHA256_WITH_RSA, NULL]);

    it.each<[string, boolean, () => Buffer]>([
      ['an RSA signature', true, () => resigned(rsa, rsa, Buffer.alloc(1024, 1))],
      [
        'an ECDSA signature',
        true,
        () => resigned(ECDSA_WITH_SHA256, ECDSA_WITH_SHA256, Buffer.alloc(160, 1)),
      ],
      ['a longer one than RSA makes', false, () => resigned(rsa, rsa, Buffer.alloc(1025, 1))],
      ['a private key', false, () => resigned(rsa, rsa, RSA_KEY)],
      [
        'a longer one than ECDSA makes',
        false,
        () => resigned(ECDSA_WITH_SHA256, ECDSA_WITH_SHA256, Buffer.alloc(161, 1)),
      ],
      ['one of an unknown algorithm', false, () => resigned(ML_DSA_65, ML_DSA_65, Buffer.alloc(3309, 1))],
      ['one of another algorithm', false, () => resigned(rsa, ECDSA_WITH_SHA256, Buffer.alloc(70, 1))],
      [
        'other parameters',
        false,
        () =>
          resigned(
            rsa,
            Buffer.concat([SHA256_WITH_RSA, element(0x04, Buffer.from('hunter2'))]),
            Buffer.alloc(256, 1),
          ),
      ],
      ['no parameters', false, () => resigned(rsa, SHA256_WITH_RSA, Buffer.alloc(256, 1))],
    ])('%s: %s', (_, expected, file) => {
      const bytes = file();
      expect(new X509Certificate(bytes).raw.equals(bytes)).toBe(true);
      expect(isPublic(bytes)).toBe(expected);
      expect(isPublic(wrap(bytes))).toBe(expected);
    });
  });

  it(
    'stays one with white space between its lines, and with no other byte anywhere',
    { tags: ['slow'] },
    () => {
      const text = `${pem}${other.certificate.pem}`;
      const marks = [...text.matchAll(/-----(BEGIN|END) CERTIFICATE-----/g)];
      /** Strictly within a mark nothing may be inserted. */
      const isInMark = (at: number): boolean =>
        marks.some(({ 0: mark, index }) => at > index && at < index + mark.length);
      const inserted = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 255 }));
      const check = ([at, byte]: [number, number]): void => {
        const file = Buffer.concat([
          Buffer.from(text.slice(0, at)),
          Buffer.of(byte),
          Buffer.from(text.slice(at)),
        ]);
        const mayBe = WHITE_SPACE.includes(String.fromCharCode(byte)) && !isInMark(at);
        expect(isPublic(file)).toBe(mayBe);
      };
      fc.assert(fc.property(inserted, check), { numRuns: 3_000 });
      for (let at = 0; at <= text.length; at += 1)
        for (const byte of Buffer.from(' \nA-=#')) check([at, byte]);
    },
  );

  it('stays none with any byte inserted into its DER', () => {
    const inserted = fc.tuple(fc.nat({ max: der.length }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(inserted, ([at, byte]) => {
        const file = Buffer.concat([der.subarray(0, at), Buffer.of(byte), der.subarray(at)]);
        expect(isPublic(file)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes back from what was read of it, white space aside', () => {
    const spaces = fc.string({ unit: fc.constantFrom(' ', '\t', '\r', '\n'), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), spaces), { minLength: 1, maxLength: 4 }), (parts) => {
        const chosen = parts.map(([isFirst]) => (isFirst ? pair : other).certificate);
        const text = chosen.map(({ pem: each }, index) => `${parts[index]?.[1] ?? ''}${each}`).join('');
        expect(parsePublicFile(Buffer.from(text))).toEqual(chosen);
      }),
    );
  });

  it.each<[string, () => string]>([
    ['begins alone', () => BEGIN.repeat(150_000)],
    ['begins and ends', () => `${BEGIN}${END}`.repeat(75_000)],
    ['white space alone', () => ' '.repeat(4 * MIB)],
    ['a certificate and hyphens', () => pem + '-'.repeat(3 * MIB)],
    ['a block without an end', () => `${BEGIN}\n${'A'.repeat(4 * MIB - 100)}`],
    ['a block of one letter', () => block('A'.repeat(4 * MIB - 100))],
  ])('is not looked for twice in 4 MiB of %s', (_, text) => {
    expect(isPublic(text())).toBe(false);
  });

  it.skipIf(!hasOpenssl)('is not one that openssl writes with its text, or as a trusted one', () => {
    expect(isPublic(openssl(['x509'], pem))).toBe(true);
    expect(isPublic(openssl(['x509', '-text'], pem))).toBe(false);
    expect(isPublic(openssl(['x509', '-trustout', '-setalias', 'hunter2'], pem))).toBe(false);
  });
});
