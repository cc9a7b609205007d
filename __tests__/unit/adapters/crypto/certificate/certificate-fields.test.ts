import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAsn1Encoder, type Asn1Encoder } from '../../../../../src/adapters/crypto/asn1/asn1-encoder.ts';
import { readCertificateFields } from '../../../../../src/adapters/crypto/certificate/certificate-fields.ts';
import { KEY_TYPES } from '../../../../../src/domain/certificate/certificate.ts';
import { pairOf } from '../../../../fixtures/crypto/pairs.ts';

describe('the public key in a certificate', () => {
  it.each(KEY_TYPES.filter((keyType) => keyType !== 'rsa-4096'))(
    'of %s has the octets that OpenSSL gives it',
    async (keyType) => {
      const { certificate } = await pairOf(keyType);
      const { publicKey, raw } = new X509Certificate(certificate.pem);
      const info = publicKey.export({ type: 'spki', format: 'der' });
      expect(Buffer.from(readCertificateFields(raw).publicKeyInfo)).toEqual(
        info.subarray(2 + (info.length > 129 ? 2 : 0)),
      );
    },
  );

  // The first ends before the key's place, the second has another type in it.
  it.each(['300830060201053000', '3014301202010530003000300030003003020105'])('is not there: %s', (hex) => {
    expect(() => readCertificateFields(Buffer.from(hex, 'hex'))).toThrow();
  });

  it('is found in version 1, which is not written, as in version 3', () => {
    const fields = '020105' + '3000'.repeat(4) + '3003020107';
    const read = (hex: string): string =>
      Buffer.from(readCertificateFields(Buffer.from(hex, 'hex')).publicKeyInfo).toString('hex');
    expect(read(`30123010${fields}`)).toBe('020107');
    expect(read(`30173015a003020102${fields}`)).toBe('020107');
  });
});

describe('the identifiers of extensions', () => {
  let encoder: Asn1Encoder;

  beforeAll(async () => {
    encoder = await loadAsn1Encoder();
  });

  function certificateWith(...identifiers: readonly string[]): Uint8Array {
    const extensions = identifiers.map((identifier) =>
      encoder.sequence(encoder.objectIdentifier(identifier), encoder.octetString(Buffer.of(5, 0))),
    );
    const body = [
      encoder.integer(1),
      // The signature's algorithm, the issuer, the validity, the subject and the key.
      ...Array.from({ length: 5 }, () => encoder.sequence()),
      encoder.explicit(3, encoder.sequence(...extensions)),
    ];
    return encoder.toDer(encoder.sequence(encoder.sequence(...body)));
  }

  it('are read, whatever they stand for', () => {
    expect([...readCertificateFields(certificateWith('2.5.29.17', '1.2.3')).extensions]).toEqual([
      '2.5.29.17',
      '1.2.3',
    ]);
    expect(readCertificateFields(certificateWith()).extensions.size).toBe(0);
  });

  it('are refused if one is there twice', () => {
    expect(() => readCertificateFields(certificateWith('2.5.29.17', '1.2.3', '2.5.29.17'))).toThrow(/twice/);
  });

  it('are none in a certificate that ends before them', () => {
    const fields = `020105${'3000'.repeat(5)}810100`;
    const certificate = Buffer.from(`30123010${fields}`, 'hex');
    expect(readCertificateFields(certificate).extensions.size).toBe(0);
  });
});
