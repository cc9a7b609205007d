import type { Asn1, Asn1Module } from 'node-forge/lib/asn1.js';
import { once } from '../../once.ts';
import { DerReader } from './der-reader.ts';

export type { Asn1 };

/**
 * Loads the encoder. Loading takes about 6 ms, which only runs that build something have to pay; begin it before
 * waiting for a key.
 */
export const loadAsn1Encoder = once(async () => {
  const { default: forgeAsn1 } = await import('node-forge/lib/asn1.js');
  return new Asn1Encoder(forgeAsn1);
});

/** Builds ASN.1 and encodes it as DER, by node-forge's encoder. X.690. */
export class Asn1Encoder {
  readonly #asn1: Asn1Module;
  /** There are few, and each certificate has a dozen of them. */
  readonly #objectIdentifiers = new Map<string, Asn1>();

  constructor(forgeAsn1: Asn1Module) {
    this.#asn1 = forgeAsn1;
  }

  toDer(tree: Asn1): Buffer {
    return Buffer.from(this.#asn1.toDer(tree).getBytes(), 'latin1');
  }

  sequence(...elements: readonly Asn1[]): Asn1 {
    return this.#constructed(this.#asn1.Type.SEQUENCE, elements);
  }

  /** A SET OF, its elements in the order of their encodings as DER demands. X.690, section 11.6. */
  setOf(...elements: readonly Asn1[]): Asn1 {
    if (elements.length < 2) return this.#constructed(this.#asn1.Type.SET, elements);
    const sorted = elements
      .map((element) => ({ element, der: this.toDer(element) }))
      .sort((left, right) => Buffer.compare(left.der, right.der));
    return this.#constructed(
      this.#asn1.Type.SET,
      sorted.map(({ element }) => element),
    );
  }

  boolean(value: boolean): Asn1 {
    return this.#primitive(this.#asn1.Type.BOOLEAN, value ? '\xff' : '\x00');
  }

  /** A whole number of at most 31 bits. */
  integer(value: number): Asn1 {
    return this.#primitive(this.#asn1.Type.INTEGER, this.#asn1.integerToDer(value).getBytes());
  }

  /** An integer from its big-endian octets, which must have the high bit clear: it is written as it is. */
  positiveInteger(octets: Uint8Array): Asn1 {
    if ((octets[0] ?? 0x80) >= 0x80) throw new Error('the integer would be negative');
    return this.#primitive(this.#asn1.Type.INTEGER, binary(octets));
  }

  /** A BIT STRING of whole octets, or without the `unusedBits` lowest bits of the last one. */
  bitString(octets: Uint8Array, unusedBits = 0): Asn1 {
    return this.#primitive(this.#asn1.Type.BITSTRING, String.fromCharCode(unusedBits) + binary(octets));
  }

  octetString(octets: Uint8Array): Asn1 {
    return this.#primitive(this.#asn1.Type.OCTETSTRING, binary(octets));
  }

  null(): Asn1 {
    return this.#primitive(this.#asn1.Type.NULL, '');
  }

  objectIdentifier(dotted: string): Asn1 {
    const known = this.#objectIdentifiers.get(dotted);
    if (known !== undefined) return known;
    const encoded = this.#primitive(this.#asn1.Type.OID, this.#asn1.oidToDer(dotted).getBytes());
    this.#objectIdentifiers.set(dotted, encoded);
    return encoded;
  }

  utf8String(text: string): Asn1 {
    return this.#primitive(this.#asn1.Type.UTF8, binary(Buffer.from(text, 'utf8')));
  }

  printableString(text: string): Asn1 {
    // X.680, section 41.4.
    if (!/^[A-Za-z0-9 '()+,./:=?-]*$/.test(text)) throw new Error(`"${text}" cannot be a PrintableString`);
    return this.#primitive(this.#asn1.Type.PRINTABLESTRING, text);
  }

  /**
   * Characters beyond U+FFFF, which a BMPString cannot hold, become U+FFFD. Written as pairs of surrogates they
   * would make the whole name unreadable for programs that look closely, such as Python's cryptography.
   */
  bmpString(text: string): Asn1 {
    return this.#primitive(this.#asn1.Type.BMPSTRING, text.replace(/[\u{10000}-\u{10ffff}]/gu, '\uFFFD'));
  }

  /** UTCTime or GeneralizedTime, as RFC 5280, section 4.1.2.5 divides them. */
  time(date: Date): Asn1 {
    const { Type } = this.#asn1;
    const year = date.getUTCFullYear();
    // UTCTime has two digits for the year, and 50 means 1950. node-forge encodes any date, NaN too.
    if (!(year >= 1950 && year <= 9999)) throw new RangeError('a certificate cannot hold this date');
    return year < 2050
      ? this.#primitive(Type.UTCTIME, this.#asn1.dateToUtcTime(date))
      : this.#primitive(Type.GENERALIZEDTIME, this.#asn1.dateToGeneralizedTime(date));
  }

  /** `[number] EXPLICIT`. */
  explicit(number: number, ...elements: readonly Asn1[]): Asn1 {
    return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, true, elements);
  }

  /** `[number] IMPLICIT` of a primitive type. */
  implicit(number: number, octets: Uint8Array): Asn1 {
    return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, false, binary(octets));
  }

  /** What is DER already, such as a SubjectPublicKeyInfo: it is put in byte for byte, neither decoded nor rebuilt. */
  encoded(der: Uint8Array): Asn1 {
    const reader = new DerReader(der);
    const { tag, contents } = reader.readElement();
    reader.expectEnd();
    // Given as primitive, so that the contents are copied; the bit of constructed types is part of `tag`.
    return this.#asn1.create(tag & 0xc0, tag & 0x3f, false, binary(contents));
  }

  #primitive(type: number, value: string): Asn1 {
    return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, false, value);
  }

  #constructed(type: number, elements: readonly Asn1[]): Asn1 {
    return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, true, elements);
  }
}

/** node-forge takes octets as a string with one character each. */
function binary(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
}
