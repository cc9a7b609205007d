import { describe, expect, it } from 'vitest';
import { DerReader } from '../../../../../src/adapters/crypto/asn1/der-reader.ts';

function reader(hex: string): DerReader {
  return new DerReader(Buffer.from(hex, 'hex'));
}

describe('a DER reader', () => {
  it('reads one element after the other', () => {
    const fields = reader('300902010506022a0305000500');
    const sequence = fields.readSequence();
    expect(sequence.readUnsignedInteger()).toBe(5n);
    expect(sequence.readObjectIdentifier()).toBe('1.2.3');
    expect(sequence.nextTag).toBe(0x05);
    sequence.readNull();
    expect(sequence.nextTag).toBeNull();
    sequence.expectEnd();
    expect(() => {
      fields.expectEnd();
    }).toThrow();
  });

  it.each([
    ['0400', ''],
    ['048180' + 'aa'.repeat(128), 'aa'.repeat(128)],
    ['04820100' + 'bb'.repeat(256), 'bb'.repeat(256)],
  ])('reads an octet string of any length (%#)', (der, contents) => {
    expect(Buffer.from(reader(der).readOctetString()).toString('hex')).toBe(contents);
  });

  it.each([
    ['0603550403', '2.5.4.3'],
    ['06028837', '2.999'],
    ['060127', '0.39'],
    ['06092a864886f70d01010b', '1.2.840.113549.1.1.11'],
  ])('reads the object identifier %s', (der, dotted) => {
    expect(reader(der).readObjectIdentifier()).toBe(dotted);
  });

  it.each([
    ['nothing', ''],
    ['an identifier alone', '04'],
    ['a long length without octets', '0482'],
    ['contents that are cut off', '040301'],
    ["BER's indefinite length", '0480aa0000'],
    ['a length that could be shorter', '04810100'],
    ['a length with a leading zero', '0482008000'],
    ['a length of four octets', '048400000001aa'],
    ['a tag of several octets', '1f8101'],
    ['another type', '020101'],
  ])('refuses %s', (_, der) => {
    expect(() => reader(der).readOctetString()).toThrow(Error);
  });

  it.each(['0200', '0201ff', '02020001', '020180', '0401aa'])('refuses the integer %s', (der) => {
    expect(() => reader(der).readUnsignedInteger()).toThrow();
  });

  it.each(['0600', '060180', '06022a80', '06042a800103', '060b2affffffffffffffffff7f'])(
    'refuses the object identifier %s',
    (der) => {
      expect(() => reader(der).readObjectIdentifier()).toThrow();
    },
  );

  it('refuses an object identifier that would fill pages', () => {
    const contents = '01'.repeat(129);
    expect(reader(`068180${contents.slice(2)}`).readObjectIdentifier()).toMatch(/^0\.1\.1/);
    expect(() => reader(`068181${contents}`).readObjectIdentifier()).toThrow('too long');
  });

  it('refuses a NULL with contents', () => {
    expect(() => {
      reader('050100').readNull();
    }).toThrow();
  });
});
