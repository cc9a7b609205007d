import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';
import type { DerReader } from '../asn1/der-reader.ts';
import type { KeyDerivation } from './key-derivation.ts';
import { AES_256_CBC, HMAC_WITH_SHA256, PBES2, PBKDF2 } from '../asn1/object-identifiers.ts';

/** AES works on blocks of 16 octets, whatever the length of the key. */
export const AES_BLOCK_BYTES = 16;

/** AlgorithmIdentifier of PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC. RFC 8018, appendix A.2 and A.4. */
export function encodePbes2(
  encoder: Asn1Encoder,
  { salt, iterations }: KeyDerivation,
  initializationVector: Uint8Array,
): Asn1 {
  const pseudoRandomFunction = encoder.sequence(encoder.objectIdentifier(HMAC_WITH_SHA256), encoder.null());
  const keyDerivation = encoder.sequence(
    encoder.objectIdentifier(PBKDF2),
    encoder.sequence(encoder.octetString(salt), encoder.integer(iterations), pseudoRandomFunction),
  );
  const cipher = encoder.sequence(
    encoder.objectIdentifier(AES_256_CBC),
    encoder.octetString(initializationVector),
  );
  return encoder.sequence(encoder.objectIdentifier(PBES2), encoder.sequence(keyDerivation, cipher));
}

/**
 * The initialisation vector in what `encodePbes2` writes for the derivation.
 *
 * Throws an `Error` for every other algorithm, salt or count of iterations: the key for it would cost a derivation that
 * someone else chose.
 */
export function parsePbes2(algorithm: DerReader, derivation: KeyDerivation): Uint8Array {
  expectIdentifier(algorithm, PBES2);
  const parameters = algorithm.readSequence();
  algorithm.expectEnd();
  expectPbkdf2(parameters.readSequence(), derivation);
  const cipher = parameters.readSequence();
  parameters.expectEnd();

  expectIdentifier(cipher, AES_256_CBC);
  const initializationVector = cipher.readOctetString();
  cipher.expectEnd();
  if (initializationVector.length !== AES_BLOCK_BYTES) {
    throw new Error('its initialisation vector is not one block');
  }
  return initializationVector;
}

function expectPbkdf2(keyDerivation: DerReader, { salt, iterations }: KeyDerivation): void {
  expectIdentifier(keyDerivation, PBKDF2);
  const parameters = keyDerivation.readSequence();
  keyDerivation.expectEnd();
  if (Buffer.compare(parameters.readOctetString(), salt) !== 0)
    throw new Error('it has another salt than its set');
  if (parameters.readUnsignedInteger() !== BigInt(iterations)) {
    throw new Error('it has another count of iterations than its set');
  }
  // RFC 8018, appendix A.2: without it the function would be HMAC-SHA-1. openssl writes no length of the key.
  const pseudoRandomFunction = parameters.readSequence();
  parameters.expectEnd();
  expectIdentifier(pseudoRandomFunction, HMAC_WITH_SHA256);
  pseudoRandomFunction.readNull();
  pseudoRandomFunction.expectEnd();
}

function expectIdentifier(reader: DerReader, expected: string): void {
  const identifier = reader.readObjectIdentifier();
  if (identifier !== expected) throw new Error(`it uses the algorithm ${identifier} instead of ${expected}`);
}
