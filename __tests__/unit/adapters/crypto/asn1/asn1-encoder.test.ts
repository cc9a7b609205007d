import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadAsn1Encoder,
  type Asn1,
  type Asn1Encoder,
} from '../../../../../src/adapters/crypto/asn1/asn1-encoder.ts';

let encoder: Asn1Encoder;

beforeAll(async () => {
  encoder = await loadAsn1Encoder();
});

function hexOf(tree: Asn1): string {
  return encoder.toDer(tree).toString('hex');
}

describe('the ASN.1 encoder', () => {
  it('writes each type as X.690 does', () => {
    expect(hexOf(encoder.boolean(true))).toBe('0101ff');
    expect(hexOf(encoder.boolean(false))).toBe('010100');
    expect(hexOf(encoder.integer(128))).toBe('02020080');
    expect(hexOf(encoder.integer(600_000))).toBe('02030927c0');
    expect(hexOf(encoder.positiveInteger(Buffer.of(0x7f, 0xff)))).toBe('02027fff');
    expect(hexOf(encoder.bitString(Buffer.of(0xa0), 5))).toBe('030205a0');
    expect(hexOf(encoder.null())).toBe('0500');
    expect(hexOf(encoder.utf8String('ß'))).toBe('0c02c39f');
    expect(hexOf(encoder.explicit(3, encoder.null()))).toBe('a3020500');
    expect(hexOf(encoder.implicit(6, Buffer.of(1)))).toBe('860101');
    expect(hexOf(encoder.octetString(Buffer.alloc(200)))).toMatch(/^0481c800/);
  });

  it('sorts a set by its encodings', () => {
    const set = encoder.setOf(encoder.integer(300), encoder.null(), encoder.integer(2));
    expect(hexOf(set)).toBe('31090201020202012c0500');
  });

  it('puts in what is encoded already, as it is', () => {
    for (const der of ['3003020105', '0c0141', 'a00302012a', '8601ff', '0500']) {
      expect(hexOf(encoder.encoded(Buffer.from(der, 'hex')))).toBe(der);
    }
    expect(() => encoder.encoded(Buffer.from('05000500', 'hex'))).toThrow();
  });

  it('writes what a BMPString cannot hold as a replacement', () => {
    expect(hexOf(encoder.bmpString('ä😀'))).toBe('1e0400e4fffd');
  });

  it('refuses what it would write as something else', () => {
    expect(() => encoder.positiveInteger(Buffer.of(0x80))).toThrow(/negative/);
    expect(() => encoder.positiveInteger(Buffer.alloc(0))).toThrow(/negative/);
    expect(() => encoder.printableString('Ä')).toThrow(/PrintableString/);
    expect(() => encoder.printableString('a@b')).toThrow(/PrintableString/);
  });
});
