import { createHmac, randomBytes, X509Certificate } from 'node:crypto';
import type { CertificatePair } from '../../domain/certificate.ts';
import { Failure } from '../../domain/failure.ts';
import type { Secret } from '../../domain/secret.ts';
import type { Pkcs12Encoder } from '../../ports.ts';
import { loadAsn1Encoder, type Asn1, type Asn1Encoder } from './asn1-encoder.ts';
import { encrypt } from './encrypted-private-key.ts';
import { deriveKey } from './key-derivation.ts';
import { SHA256 } from './object-identifiers.ts';
import { AES_BLOCK_BYTES, encodePbes2 } from './pbes2.ts';
import {
  encodeCertificateBag,
  encodeData,
  encodeEncryptedData,
  encodeShroudedKeyBag,
  localKeyIdOf,
} from './pkcs12-bags.ts';
import { readPkcs12RandomParts, type Pkcs12RandomParts } from './pkcs12-random-parts.ts';
import { derivePkcs12MacKey } from './pkcs12-mac-key.ts';
import { readPrivateKey } from './private-key-reader.ts';

/**
 * Both for the encryption and for the MAC, because a guess is tried on whichever is cheaper.
 *
 * openssl uses 2048 and Java 10 000. More would cost: .NET refuses over 300 000 (`Pkcs12LoaderLimits`), and the MAC's
 * derivation has no native code here, so that 100 000 take about 0.15 s.
 */
const ITERATIONS = 100_000;
const SALT_BYTES = 16;

/** The secrets of one file, and what it takes to derive them again. */
interface FileKeys extends Pkcs12RandomParts {
  readonly encryptionKey: Uint8Array;
  readonly macKey: Uint8Array;
}

/**
 * Encodes PKCS#12 as OpenSSL 3 does: certificate and key under PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA256, and a
 * MAC with HMAC-SHA256. RFC 7292, with the algorithms of RFC 8018.
 *
 * Read by OpenSSL 1.1 and newer, Java 8u301, 11.0.12 and newer, Windows Server 2019 and Windows 10 1709 and newer.
 */
export const pkcs12Encoder: Pkcs12Encoder = {
  async encode(pair: CertificatePair, friendlyName: string, password: Secret): Promise<Uint8Array> {
    if (password.reveal() === '') {
      throw new Failure('invalid-input', 'an empty password does not protect a PKCS#12 file');
    }
    return encodeWith(newRandomParts(), pair, friendlyName, password);
  },

  async hasEncoded(bytes, pair, friendlyName, password): Promise<boolean> {
    try {
      const parts = readPkcs12RandomParts(bytes);
      return Buffer.compare(bytes, await encodeWith(parts, pair, friendlyName, password)) === 0;
    } catch {
      // It has another structure.
      return false;
    }
  },
};

async function encodeWith(
  parts: Pkcs12RandomParts,
  pair: CertificatePair,
  friendlyName: string,
  password: Secret,
): Promise<Uint8Array> {
  const [encoder, keys] = await Promise.all([loadAsn1Encoder(), deriveFileKeys(parts, password)]);
  const contents = encodeAuthenticatedSafe(encoder, pair, friendlyName, keys);
  return encoder.toDer(encodePfx(encoder, contents, keys));
}

function newRandomParts(): Pkcs12RandomParts {
  return {
    encryptionSalt: randomBytes(SALT_BYTES),
    macSalt: randomBytes(SALT_BYTES),
    certificateVector: randomBytes(AES_BLOCK_BYTES),
    keyVector: randomBytes(AES_BLOCK_BYTES),
  };
}

async function deriveFileKeys(parts: Pkcs12RandomParts, password: Secret): Promise<FileKeys> {
  const { encryptionSalt, macSalt } = parts;
  const [encryptionKey, macKey] = await Promise.all([
    // The password is UTF-8 here, and UTF-16 there: so openssl and Java do it too.
    deriveKey(password, { salt: encryptionSalt, iterations: ITERATIONS }),
    derivePkcs12MacKey(password, macSalt, ITERATIONS),
  ]);
  return { ...parts, encryptionKey, macKey };
}

/** AuthenticatedSafe: the certificate, then the key, each encrypted by itself. RFC 7292, section 4.1. */
function encodeAuthenticatedSafe(
  encoder: Asn1Encoder,
  pair: CertificatePair,
  friendlyName: string,
  keys: FileKeys,
): Uint8Array {
  const certificate = new X509Certificate(pair.certificate.pem);
  const attributes = { friendlyName, localKeyId: localKeyIdOf(certificate) };
  const certificateBag = encoder.toDer(encodeCertificateBag(encoder, certificate, attributes));
  const forCertificate = encryptUnder(encoder, keys, certificateBag, keys.certificateVector);

  const pkcs8 = readPrivateKey(pair.privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
  const forKey = encryptUnder(encoder, keys, pkcs8, keys.keyVector);
  pkcs8.fill(0);
  const keyBag = encodeShroudedKeyBag(encoder, forKey.algorithm, forKey.encrypted, attributes);

  return encoder.toDer(
    encoder.sequence(
      encodeEncryptedData(encoder, forCertificate.algorithm, forCertificate.encrypted),
      encodeData(encoder, encoder.toDer(keyBag)),
    ),
  );
}

/** Both parts share a salt, so that one derivation does; their initialisation vectors differ. */
function encryptUnder(
  encoder: Asn1Encoder,
  keys: FileKeys,
  plaintext: Uint8Array,
  initializationVector: Uint8Array,
): { algorithm: Asn1; encrypted: Uint8Array } {
  return {
    algorithm: encodePbes2(
      encoder,
      { salt: keys.encryptionSalt, iterations: ITERATIONS },
      initializationVector,
    ),
    encrypted: encrypt(plaintext, keys.encryptionKey, initializationVector),
  };
}

/** PFX, version 3, with a MAC over the contents. RFC 7292, section 4. */
function encodePfx(encoder: Asn1Encoder, contents: Uint8Array, keys: FileKeys): Asn1 {
  const digest = createHmac('sha256', keys.macKey).update(contents).digest();
  const digestInfo = encoder.sequence(
    encoder.sequence(encoder.objectIdentifier(SHA256), encoder.null()),
    encoder.octetString(digest),
  );
  const macData = encoder.sequence(
    digestInfo,
    encoder.octetString(keys.macSalt),
    encoder.integer(ITERATIONS),
  );
  return encoder.sequence(encoder.integer(3), encodeData(encoder, contents), macData);
}
