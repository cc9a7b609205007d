import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Asn1, Asn1Encoder } from './asn1-encoder.ts';
import { DerReader } from './der-reader.ts';
import { AES_256, AES_BLOCK_BYTES, parsePbes2, type Pbes2Parameters } from './pbes2.ts';

/** EncryptedPrivateKeyInfo. RFC 5208, section 6. */
export interface EncryptedPrivateKey {
  readonly parameters: Pbes2Parameters;
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

/** Parses untrusted DER. Throws an `Error` that says what is wrong, or not supported. */
export function parseEncryptedPrivateKey(der: Uint8Array): EncryptedPrivateKey {
  const reader = new DerReader(der);
  const fields = reader.readSequence();
  reader.expectEnd();
  const parameters = parsePbes2(fields.readSequence());
  const encryptedData = fields.readOctetString();
  fields.expectEnd();
  if (encryptedData.length === 0 || encryptedData.length % AES_BLOCK_BYTES !== 0) {
    throw new Error('its encrypted data is cut off');
  }
  return { parameters, encryptedData };
}

/** AES-256-CBC with the padding of RFC 8018, section 6.1.1. */
export function encrypt(
  plaintext: Uint8Array,
  key: Uint8Array,
  initializationVector: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv(AES_256.name, key, initializationVector);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]);
}

/** What was encrypted; `null` where its padding shows that the key is another, or the data were changed. */
export function decrypt(encrypted: EncryptedPrivateKey, key: Uint8Array): Uint8Array | null {
  const { cipher, initializationVector } = encrypted.parameters;
  const decipher = createDecipheriv(cipher.name, key, initializationVector);
  const head = decipher.update(encrypted.encryptedData);
  try {
    return Buffer.concat([head, decipher.final()]);
  } catch {
    return null;
  } finally {
    head.fill(0);
  }
}
