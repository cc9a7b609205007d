import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate-issuer.ts';
import { readPublicKeyInfo } from '../../../../src/adapters/crypto/public-key-info.ts';
import { KEY_TYPES } from '../../../../src/domain/certificate.ts';
import { NOW, specificationOf } from '../../../fixtures/crypto/specification.ts';

describe('the public key in a certificate', () => {
  it.each(KEY_TYPES.filter((keyType) => keyType !== 'rsa-4096'))(
    'of %s has the octets that OpenSSL gives it',
    async (keyType) => {
      const { certificate } = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
      const { publicKey, raw } = new X509Certificate(certificate.pem);
      const info = publicKey.export({ type: 'spki', format: 'der' });
      expect(Buffer.from(readPublicKeyInfo(raw))).toEqual(info.subarray(2 + (info.length > 129 ? 2 : 0)));
    },
  );

  // The first ends before the key's place, the second has another type in it.
  it.each(['300830060201053000', '3014301202010530003000300030003003020105'])('is not there: %s', (hex) => {
    expect(() => readPublicKeyInfo(Buffer.from(hex, 'hex'))).toThrow();
  });

  it('is found in version 1, which is not written, as in version 3', () => {
    const fields = '020105' + '3000'.repeat(4) + '3003020107';
    const read = (hex: string): string =>
      Buffer.from(readPublicKeyInfo(Buffer.from(hex, 'hex'))).toString('hex');
    expect(read(`30123010${fields}`)).toBe('020107');
    expect(read(`30173015a003020102${fields}`)).toBe('020107');
  });
});
