import { describe, expect, it } from 'vitest';
import { deriveKey } from '../../../../../src/adapters/crypto/passphrase/key-derivation.ts';
import { Secret } from '../../../../../src/domain/secret.ts';

describe('a derived key', () => {
  it.each([[1, '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc']])(
    'is that of RFC 7914, section 11, after %i iteration',
    async (iterations, hex) => {
      const key = await deriveKey(new Secret('passwd'), { salt: Buffer.from('salt'), iterations });
      expect(key.toString('hex')).toBe(hex);
    },
  );

  it('differs with the passphrase, the salt and the iterations', async () => {
    const salt = Buffer.alloc(16);
    const keys = await Promise.all([
      deriveKey(new Secret('correct horse battery'), { salt, iterations: 1 }),
      deriveKey(new Secret('correct horse batterY'), { salt, iterations: 1 }),
      deriveKey(new Secret('correct horse battery'), { salt: Buffer.alloc(16, 1), iterations: 1 }),
      deriveKey(new Secret('correct horse battery'), { salt, iterations: 2 }),
    ]);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(4);
  });

  it('counts a passphrase as it is: composed and decomposed letters differ', async () => {
    const derivation = { salt: Buffer.alloc(16), iterations: 1 };
    const composed = await deriveKey(new Secret('\u00e4'), derivation);
    expect(await deriveKey(new Secret('a\u0308'), derivation)).not.toEqual(composed);
  });
});
