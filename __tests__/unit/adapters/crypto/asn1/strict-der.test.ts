import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { isStrictDer } from '../../../../../src/adapters/crypto/asn1/strict-der.ts';

describe('strict DER', () => {
  it('is what the certificates of real authorities are in', () => {
    const loose = rootCertificates.filter((pem) => !isStrictDer(new X509Certificate(pem).raw));
    expect(rootCertificates.length).toBeGreaterThan(100);
    expect(loose).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a sequence of nothing', '3000'],
    ['a set in a sequence', '30023100'],
    ['booleans', '0101ff010100'],
    ['integers', '0201000201ff02020080 0202ff7f02020100'],
    ['bit strings', '030100030200ff030207800303000001'],
    ['a null', '0500'],
    ['strings', '0403000000 0c01410600'],
    ['types of its own', 'a000 8000 a103020101'],
    ['the longest short length', `047f${'00'.repeat(127)}`],
    ['the shortest long length', `048180${'00'.repeat(128)}`],
  ])('is %s', (_, hex) => {
    expect(isStrictDer(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toBe(true);
  });

  it.each([
    ['a length without end', '30800000'],
    ['a length in more octets than it takes', '30810100'],
    ['a length with a zero before it', `04820080${'00'.repeat(128)}`],
    ['something cut off', '3003020100ff'],
    ['an end of contents', '0000'],
    ['a boolean of another value', '010101'],
    ['a boolean of two octets', '0102ffff'],
    ['an empty integer', '0200'],
    ['a padded integer', '02020001'],
    ['a padded negative integer', '0202ff80'],
    ['an empty bit string', '0300'],
    ['unused bits that are set', '03020101'],
    ['unused bits of nothing', '030101'],
    ['more unused bits than an octet has', '03020800'],
    ['a null of something', '050100'],
    ['an octet string in pieces', '2403040100'],
    ['a bit string in pieces', '230403020000'],
    ['a text in pieces', '2c030c0141'],
    ['a sequence that is not constructed', '1000'],
    ['a set that is not constructed', '1100'],
    ['any of it, deep inside', 'a106300431020200'],
  ])('is not %s', (_, hex) => {
    expect(isStrictDer(Buffer.from(hex, 'hex'))).toBe(false);
  });

  it('is told at any depth', () => {
    let nested = Buffer.alloc(0);
    for (let depth = 0; depth < 5_000; depth += 1) {
      const { length } = nested;
      const head =
        length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
      nested = Buffer.concat([Buffer.of(0x30, ...head), nested]);
    }
    expect(isStrictDer(nested)).toBe(true);
  });
});
