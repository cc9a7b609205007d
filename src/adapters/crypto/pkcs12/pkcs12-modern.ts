import { createHmac, randomBytes } from 'node:crypto';
import type { Secret } from '../../../domain/secret.ts';
import type { Asn1Encoder } from '../asn1/asn1-encoder.ts';
import { encrypt } from '../passphrase/encrypted-private-key.ts';
import { deriveKey } from '../passphrase/key-derivation.ts';
import { SHA256 } from '../asn1/object-identifiers.ts';
import { AES_BLOCK_BYTES, encodePbes2 } from '../passphrase/pbes2.ts';
import { derivePkcs12 } from './pkcs12-derivation.ts';
import type { EncryptedData, Pkcs12Protection, Pkcs12Scheme } from './pkcs12-protection.ts';
import type { Pkcs12RandomParts } from './pkcs12-random-parts.ts';

/**
 * Both for the encryption and for the MAC, because a guess is tried on whichever is cheaper.
 *
 * openssl uses 2048 and Java 10 000. More would cost: .NET refuses over 300 000 (`Pkcs12LoaderLimits`), and the MAC's
 * derivation has no native code here, so that 100 000 take about 0.15 s.
 */
const ITERATIONS = 100_000;
const SALT_BYTES = 16;
const MAC_KEY_BYTES = 32;

/**
 * As OpenSSL 3 does it: PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA256 (RFC 8018), and a MAC with HMAC-SHA256.
 *
 * Read by OpenSSL 1.1 and newer, Java 8u301, 11.0.12 and newer, Windows Server 2019 and Windows 10 1709 and newer.
 */
export const modernScheme: Pkcs12Scheme = {
  newParts(): Pkcs12RandomParts {
    // Both parts share a salt, so that one derivation does; their initialisation vectors differ.
    const salt = randomBytes(SALT_BYTES);
    return {
      certificate: { salt, vector: randomBytes(AES_BLOCK_BYTES) },
      key: { salt, vector: randomBytes(AES_BLOCK_BYTES) },
      macSalt: randomBytes(SALT_BYTES),
    };
  },

  async protect({ certificate, key, macSalt }, password: Secret): Promise<Pkcs12Protection> {
    const { salt } = certificate;
    const [encryptionKey, macKey] = await Promise.all([
      // The password is UTF-8 here, and UTF-16 there: so openssl and Java do it too.
      deriveKey(password, { salt, iterations: ITERATIONS }),
      derivePkcs12(password, {
        hash: 'sha256',
        purpose: 'mac',
        salt: macSalt,
        iterations: ITERATIONS,
        sizeBytes: MAC_KEY_BYTES,
      }),
    ]);
    const encryptWith =
      (vector: Uint8Array) =>
      (encoder: Asn1Encoder, plaintext: Uint8Array): EncryptedData => ({
        algorithm: encodePbes2(encoder, { salt, iterations: ITERATIONS }, vector),
        encrypted: encrypt(plaintext, encryptionKey, vector),
      });
    return {
      encryptCertificate: encryptWith(certificate.vector),
      encryptKey: encryptWith(key.vector),
      mac: {
        hash: SHA256,
        iterations: ITERATIONS,
        digest: (contents) => createHmac('sha256', macKey).update(contents).digest(),
      },
    };
  },
};
