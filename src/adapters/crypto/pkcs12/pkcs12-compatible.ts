import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Secret } from '../../../domain/secret.ts';
import type { Asn1Encoder } from '../asn1/asn1-encoder.ts';
import { PBE_WITH_SHA1_AND_3DES, SHA1 } from '../asn1/object-identifiers.ts';
import { derivePkcs12 } from './pkcs12-derivation.ts';
import type { EncryptedData, Pkcs12Protection, Pkcs12Scheme } from './pkcs12-protection.ts';
import type { Pkcs12RandomParts } from './pkcs12-random-parts.ts';

/**
 * What Java writes by itself, so that everything reads it. The seven derivations of a file, which have no native code here, take about
 * 0.1 s; ten times as many would take longer than a run should, and not make up for 3DES.
 */
const ITERATIONS = 10_000;
/** As openssl writes with `-legacy`. */
const SALT_BYTES = 8;
const KEY_BYTES = 24;
const BLOCK_BYTES = 8;
const MAC_KEY_BYTES = 20;

/**
 * As everything did it before 2021: pbeWithSHAAnd3-KeyTripleDES-CBC and a MAC with HMAC-SHA1. RFC 7292, appendix C. Weak: for programs that
 * read nothing else, such as macOS's `security import`, Java 8 before 8u301, and Windows before 10 1709.
 */
export const compatibleScheme: Pkcs12Scheme = {
  newParts(): Pkcs12RandomParts {
    // Key and initialisation vector are drawn from the salt, so that each part needs one of its own.
    const part = (): Pkcs12RandomParts['key'] => ({
      salt: randomBytes(SALT_BYTES),
      vector: new Uint8Array(),
    });
    return { certificate: part(), key: part(), macSalt: randomBytes(SALT_BYTES) };
  },

  async protect({ certificate, key, macSalt }, password: Secret): Promise<Pkcs12Protection> {
    const [encryptCertificate, encryptKey, macKey] = await Promise.all([
      cipherFor(password, certificate.salt),
      cipherFor(password, key.salt),
      derivePkcs12(password, { ...SHA1_DERIVATION, purpose: 'mac', salt: macSalt, sizeBytes: MAC_KEY_BYTES }),
    ]);
    return {
      encryptCertificate,
      encryptKey,
      mac: {
        hash: SHA1,
        iterations: ITERATIONS,
        digest: (contents) => createHmac('sha1', macKey).update(contents).digest(),
      },
    };
  },
};

const SHA1_DERIVATION = { hash: 'sha1', iterations: ITERATIONS } as const;

async function cipherFor(password: Secret, salt: Uint8Array): Promise<Pkcs12Protection['encryptKey']> {
  const from = { ...SHA1_DERIVATION, salt };
  const [key, vector] = await Promise.all([
    derivePkcs12(password, { ...from, purpose: 'encryption', sizeBytes: KEY_BYTES }),
    derivePkcs12(password, { ...from, purpose: 'initialization-vector', sizeBytes: BLOCK_BYTES }),
  ]);
  return (encoder: Asn1Encoder, plaintext: Uint8Array): EncryptedData => {
    const cipher = createCipheriv('des-ede3-cbc', key, vector);
    const parameters = encoder.sequence(encoder.octetString(salt), encoder.integer(ITERATIONS));
    return {
      algorithm: encoder.sequence(encoder.objectIdentifier(PBE_WITH_SHA1_AND_3DES), parameters),
      encrypted: Buffer.concat([cipher.update(plaintext), cipher.final()]),
    };
  };
}
