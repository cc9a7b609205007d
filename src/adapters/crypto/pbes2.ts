import type { Asn1, Asn1Encoder } from './asn1-encoder.ts';
import { DER_TAG, type DerReader } from './der-reader.ts';
import type { KeyDerivation, PseudoRandomFunction } from './key-derivation.ts';
import {
  AES_128_CBC,
  AES_192_CBC,
  AES_256_CBC,
  HMAC_WITH_SHA1,
  HMAC_WITH_SHA224,
  HMAC_WITH_SHA256,
  HMAC_WITH_SHA384,
  HMAC_WITH_SHA512,
  PBES2,
  PBKDF2,
} from './object-identifiers.ts';

/** A cipher that PBES2 is read with. */
export interface BlockCipher {
  /** As Node names it. */
  readonly name: 'aes-128-cbc' | 'aes-192-cbc' | 'aes-256-cbc';
  readonly keyLengthBytes: 16 | 24 | 32;
}

/** Encryption under a passphrase. RFC 8018, appendix A.4. */
export interface Pbes2Parameters {
  readonly derivation: KeyDerivation;
  readonly cipher: BlockCipher;
  readonly initializationVector: Uint8Array;
}

export const AES_256: BlockCipher = { name: 'aes-256-cbc', keyLengthBytes: 32 };

/** AES works on blocks of 16 octets, whatever the length of the key. */
export const AES_BLOCK_BYTES = 16;

/** Sixteen times what `seal` does, or 2 to 3 seconds: a sealed key is untrusted, and could ask for days of work. */
export const MAX_ITERATIONS = 10_000_000;

/** RFC 8018 asks for 8 octets or more and has no upper limit; this one keeps the input of the hash short. */
const MAX_SALT_BYTES = 1024;

const PSEUDO_RANDOM_FUNCTIONS: ReadonlyMap<string, PseudoRandomFunction> = new Map([
  [HMAC_WITH_SHA1, 'sha1'],
  [HMAC_WITH_SHA224, 'sha224'],
  [HMAC_WITH_SHA256, 'sha256'],
  [HMAC_WITH_SHA384, 'sha384'],
  [HMAC_WITH_SHA512, 'sha512'],
]);

const CIPHERS: ReadonlyMap<string, BlockCipher> = new Map([
  [AES_128_CBC, { name: 'aes-128-cbc', keyLengthBytes: 16 }],
  [AES_192_CBC, { name: 'aes-192-cbc', keyLengthBytes: 24 }],
  [AES_256_CBC, AES_256],
]);

/** AlgorithmIdentifier of PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC. RFC 8018, appendix A.2 and A.4. */
export function encodePbes2(
  encoder: Asn1Encoder,
  salt: Uint8Array,
  iterations: number,
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
 * The parameters in an AlgorithmIdentifier of PBES2 with PBKDF2 and AES in CBC mode.
 *
 * Throws an `Error` that names what is not supported, unreasonable or malformed.
 */
export function parsePbes2(algorithm: DerReader): Pbes2Parameters {
  expectAlgorithm(algorithm.readObjectIdentifier(), PBES2, 'PBES2');
  const parameters = algorithm.readSequence();
  algorithm.expectEnd();
  const keyDerivation = parameters.readSequence();
  const encryption = parameters.readSequence();
  parameters.expectEnd();

  const cipherIdentifier = encryption.readObjectIdentifier();
  const cipher = CIPHERS.get(cipherIdentifier) ?? unsupported('an AES-CBC cipher', cipherIdentifier);
  const initializationVector = encryption.readOctetString();
  encryption.expectEnd();
  if (initializationVector.length !== AES_BLOCK_BYTES) {
    throw new Error('its initialisation vector is not of one block');
  }
  return { derivation: parsePbkdf2(keyDerivation, cipher), cipher, initializationVector };
}

function parsePbkdf2(keyDerivation: DerReader, cipher: BlockCipher): KeyDerivation {
  expectAlgorithm(keyDerivation.readObjectIdentifier(), PBKDF2, 'PBKDF2');
  const parameters = keyDerivation.readSequence();
  keyDerivation.expectEnd();
  const salt = parameters.readOctetString();
  if (salt.length < 1 || salt.length > MAX_SALT_BYTES) {
    throw new Error(`its salt is ${salt.length} bytes long; 1 to ${MAX_SALT_BYTES} are taken`);
  }
  const iterations = parameters.readUnsignedInteger();
  if (iterations < 1n || iterations > BigInt(MAX_ITERATIONS)) {
    // A number of so many digits would take its time to write, and to read.
    const count = iterations < BigInt(Number.MAX_SAFE_INTEGER) ? iterations.toString() : 'too many';
    throw new Error(`its key takes ${count} iterations; 1 to ${MAX_ITERATIONS} are taken`);
  }
  if (parameters.nextTag === DER_TAG.integer) {
    const keyLength = parameters.readUnsignedInteger();
    if (keyLength !== BigInt(cipher.keyLengthBytes))
      throw new Error('its key length is not that of its cipher');
  }
  const pseudoRandomFunction = parsePseudoRandomFunction(parameters);
  parameters.expectEnd();
  return { pseudoRandomFunction, salt, iterations: Number(iterations) };
}

/** HMAC-SHA1 where nothing is said: it is the default of RFC 8018, appendix A.2. */
function parsePseudoRandomFunction(parameters: DerReader): PseudoRandomFunction {
  if (parameters.nextTag === null) return 'sha1';
  const algorithm = parameters.readSequence();
  const identifier = algorithm.readObjectIdentifier();
  if (algorithm.nextTag !== null) algorithm.readNull();
  algorithm.expectEnd();
  return PSEUDO_RANDOM_FUNCTIONS.get(identifier) ?? unsupported('HMAC with SHA-1 or SHA-2', identifier);
}

function expectAlgorithm(identifier: string, expected: string, name: string): void {
  if (identifier !== expected) unsupported(name, identifier);
}

function unsupported(expected: string, identifier: string): never {
  throw new Error(`it uses the algorithm ${identifier} where ${expected} is supported`);
}
