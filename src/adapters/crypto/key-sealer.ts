import { randomBytes } from 'node:crypto';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Secret } from '../../domain/secret.ts';
import type { KeySealer } from '../../ports.ts';
import { loadAsn1Encoder } from './asn1-encoder.ts';
import {
  decrypt,
  encodeEncryptedPrivateKey,
  encrypt,
  parseEncryptedPrivateKey,
  type EncryptedPrivateKey,
} from './encrypted-private-key.ts';
import { DerivedKeys } from './key-derivation.ts';
import { AES_256, AES_BLOCK_BYTES, encodePbes2 } from './pbes2.ts';
import { encodePem, explainMissingBlock, parsePemBlocks, type PemBlock } from './pem.ts';
import { decodePkcs8, exportPrivateKey, keyIn } from './private-key-reader.ts';

/** OWASP's count for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023); about 0.15 s here. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const LABEL = 'ENCRYPTED PRIVATE KEY';

/**
 * Seals with PBES2: PBKDF2-HMAC-SHA256 with 600 000 iterations, a salt of 16 bytes, and AES-256-CBC, so that
 * `openssl pkey -in private_key.pem` opens it. RFC 8018.
 *
 * Opens PBES2 with any HMAC of SHA-1 or SHA-2 and AES-CBC of any key length, as openssl and others write it. Derived
 * keys are remembered for as long as the sealer lives: keep one for a run.
 */
export function createKeySealer(): KeySealer {
  const derivedKeys = new DerivedKeys();
  return {
    seal: (privateKey, passphrase) => seal(derivedKeys, privateKey, passphrase),
    open: (sealedPem, passphrase) => open(derivedKeys, sealedPem, passphrase),
    isSealed,
    isSealedStrongly,
  };
}

async function seal(derivedKeys: DerivedKeys, privateKey: Secret, passphrase: Secret): Promise<string> {
  if (passphrase.reveal() === '') {
    throw new Failure('invalid-input', 'an empty passphrase does not seal a private key');
  }
  const pkcs8 = keyIn(privateKey).export({ type: 'pkcs8', format: 'der' });
  const salt = derivedKeys.saltFor(passphrase, SALT_BYTES);
  const derivation = { pseudoRandomFunction: 'sha256', salt, iterations: ITERATIONS } as const;
  const initializationVector = randomBytes(AES_BLOCK_BYTES);
  try {
    // The derivation first: it goes on in the thread pool while the encoder is loaded.
    const [key, encoder] = await Promise.all([
      derivedKeys.derive(passphrase, derivation, AES_256.keyLengthBytes),
      loadAsn1Encoder(),
    ]);
    const algorithm = encodePbes2(encoder, salt, ITERATIONS, initializationVector);
    const encryptedData = encrypt(pkcs8, key, initializationVector);
    return encodePem(LABEL, encoder.toDer(encodeEncryptedPrivateKey(encoder, algorithm, encryptedData)));
  } finally {
    // The text in the Secret cannot be wiped: strings of JavaScript never change. What can be wiped is.
    pkcs8.fill(0);
  }
}

async function open(derivedKeys: DerivedKeys, sealedPem: string, passphrase: Secret): Promise<Secret | null> {
  const sealed = parseSealed(sealedPem);
  const { cipher, derivation } = sealed.parameters;
  const key = await derivedKeys.derive(passphrase, derivation, cipher.keyLengthBytes);
  const pkcs8 = decrypt(sealed, key);
  if (pkcs8 === null) return null;
  try {
    return exportPrivateKey(decodePkcs8(pkcs8));
  } catch {
    // The padding of a wrong key looks right once in 256 times; what it then decrypts to is no key.
    return null;
  } finally {
    pkcs8.fill(0);
  }
}

function isSealed(pem: string): boolean {
  try {
    parseSealed(pem);
    return true;
  } catch {
    return false;
  }
}

function isSealedStrongly(pem: string): boolean {
  try {
    const { derivation, cipher } = parseSealed(pem).parameters;
    const isStrongKey = cipher.name === AES_256.name && derivation.salt.length >= SALT_BYTES;
    return isStrongKey && derivation.pseudoRandomFunction !== 'sha1' && derivation.iterations >= ITERATIONS;
  } catch {
    return false;
  }
}

function parseSealed(text: string): EncryptedPrivateKey {
  const { der } = onlySealedBlockIn(text);
  try {
    return parseEncryptedPrivateKey(der);
  } catch (error) {
    throw new Failure(
      'invalid',
      `the sealed private key cannot be opened: ${messageOf(error)} (openssl pkcs8 -topk8 -v2 aes-256-cbc seals it anew)`,
      { cause: error },
    );
  }
}

function onlySealedBlockIn(text: string): PemBlock {
  const [block, second] = parsePemBlocks(text);
  if (block === undefined) {
    throw new Failure('invalid', `there is no sealed private key in it: ${explainMissingBlock(text)}`);
  }
  if (second !== undefined) {
    throw new Failure('invalid', 'there is more in it than one sealed private key');
  }
  if (block.hasEncryptionHeader) {
    throw new Failure(
      'invalid',
      "the private key in it is encrypted in OpenSSL's old form, which is too weak; openssl pkcs8 -topk8 seals it anew",
    );
  }
  if (block.label !== LABEL) throw new Failure('invalid', 'what it holds is not a sealed private key');
  return block;
}
