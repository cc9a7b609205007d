import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';
import { DerReader } from '../asn1/der-reader.ts';
import type { KeyDerivation } from './key-derivation.ts';
import { AES_BLOCK_BYTES, parsePbes2 } from './pbes2.ts';

const CIPHER = 'aes-256-cbc';

/** What is in an EncryptedPrivateKeyInfo besides how its key is derived. RFC 5208, section 6. */
export interface EncryptedPrivateKey {
  readonly initializationVector: Uint8Array;
  readonly encryptedData: Uint8Array;
}

/** EncryptedPrivateKeyInfo around data that was encrypted under `algorithm`. */
export function encodeEncryptedPrivateKey(
  encoder: Asn1Encoder,
  algorithm: Asn1,
  encryptedData: Uint8Array,
): Asn1 {
  return encoder.sequence(algorithm, encoder.octetString(encryptedData));
}

/**
 * Parses the untrusted DER of an EncryptedPrivateKeyInfo. Throws an `Error` if it is none, or if its key is not derived
 * exactly as `derivation` says.
 */
export function parseEncryptedPrivateKey(der: Uint8Array, derivation: KeyDerivation): EncryptedPrivateKey {
  const reader = new DerReader(der);
  const fields = reader.readSequence();
  reader.expectEnd();
  const initializationVector = parsePbes2(fields.readSequence(), derivation);
  const encryptedData = fields.readOctetString();
  fields.expectEnd();
  if (encryptedData.length === 0 || encryptedData.length % AES_BLOCK_BYTES !== 0) {
    throw new Error('its encrypted data is cut off');
  }
  return { initializationVector, encryptedData };
}

/** Encrypts with AES-256-CBC and the padding of RFC 8018, section 6.1.1. */
export function encrypt(
  plaintext: Uint8Array,
  key: Uint8Array,
  initializationVector: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv(CIPHER, key, initializationVector);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]);
}

/**
 * What was encrypted, or something else: the padding of a changed text looks right once in 256 times. Throws if the
 * padding is wrong.
 */
export function decrypt(encrypted: EncryptedPrivateKey, key: Uint8Array): Buffer {
  const decipher = createDecipheriv(CIPHER, key, encrypted.initializationVector);
  const head = decipher.update(encrypted.encryptedData);
  try {
    return Buffer.concat([head, decipher.final()]);
  } finally {
    head.fill(0);
  }
}
