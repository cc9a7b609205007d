import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { PROOF_VERSION, type ProofRecord } from '../../../domain/backup/manifest.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { FileIdentity, SetKey } from '../../../ports/crypto.ts';
import { loadAsn1Encoder } from '../asn1/asn1-encoder.ts';
import {
  decrypt,
  encodeEncryptedPrivateKey,
  encrypt,
  parseEncryptedPrivateKey,
  type EncryptedPrivateKey,
} from './encrypted-private-key.ts';
import type { KeyDerivation } from './key-derivation.ts';
import { AES_BLOCK_BYTES, encodePbes2 } from './pbes2.ts';
import { encodePem, explainMissingBlock, parsePemBlocks } from '../asn1/pem.ts';
import { keyIn, readPkcs8Text } from '../key/private-key-reader.ts';

const LABEL = 'ENCRYPTED PRIVATE KEY';
const KEY_CHECK_BYTES = 8;

/** Each text draws another value from the derived key. None of the values tells anything of the key, or of another one. */
const PURPOSE = {
  proof: 'certkeep set proof v1',
  keyCheck: 'certkeep key check v1',
  userFiles: 'certkeep user files v1',
} as const;

/** The passphrase that a key is drawn from, and which of the run's it is. */
export type PassphraseOrigin = Pick<SetKey, 'passphrase' | 'isCurrent'>;

/**
 * The set key around the 32 bytes that were derived from a passphrase. It keeps them out of reach of whoever holds it.
 *
 * Its methods need no `this`, so that a copy of it with one method wrapped works too.
 */
export function createSetKey(
  key: Buffer,
  derivation: KeyDerivation,
  { passphrase, isCurrent }: PassphraseOrigin,
): SetKey {
  const proofKey = hmac(key, PURPOSE.proof);
  const prove = (checksums: string): string => hmac(proofKey, checksums).toString('hex');
  return {
    record: recordOf(key, derivation),
    isCurrent,
    passphrase,
    prove,
    proves: (checksums, proof) => areEqual(prove(checksums), proof),
    seal: (privateKey) => seal(privateKey, key, derivation),
    // A rejection, not an exception: callers await it.
    open: (sealedPem) => Promise.try(open, sealedPem, key, derivation),
    digestFiles: (files) => hmac(hmac(key, PURPOSE.userFiles), formatIdentities(files)).toString('hex'),
  };
}

/** Whether two texts are the same, in the time that any text of this length takes. */
export function areEqual(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function recordOf(key: Buffer, { salt, iterations }: KeyDerivation): ProofRecord {
  const keyCheck = hmac(key, PURPOSE.keyCheck).subarray(0, KEY_CHECK_BYTES).toString('hex');
  return { version: PROOF_VERSION, salt: Buffer.from(salt).toString('hex'), iterations, keyCheck };
}

/** HMAC-SHA-256 of the text's UTF-8 bytes. */
function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}

/** One JSON array in each line: no path, whatever is in it, can pass for two. */
function formatIdentities(files: readonly FileIdentity[]): string {
  return files
    .toSorted((some, other) => (some.path < other.path ? -1 : 1))
    .map(({ path, mode, sha256 }) => `${JSON.stringify([path, mode, sha256])}\n`)
    .join('');
}

async function seal(privateKey: Secret, key: Buffer, derivation: KeyDerivation): Promise<string> {
  const encoder = await loadAsn1Encoder();
  const initializationVector = randomBytes(AES_BLOCK_BYTES);
  const pkcs8 = keyIn(privateKey).export({ type: 'pkcs8', format: 'der' });
  try {
    const algorithm = encodePbes2(encoder, derivation, initializationVector);
    const encryptedData = encrypt(pkcs8, key, initializationVector);
    return encodePem(LABEL, encoder.toDer(encodeEncryptedPrivateKey(encoder, algorithm, encryptedData)));
  } finally {
    // The text in the Secret cannot be wiped: strings of JavaScript never change. What can be wiped is.
    pkcs8.fill(0);
  }
}

function open(sealedPem: string, key: Buffer, derivation: KeyDerivation): Secret {
  const der = onlySealedBlockIn(sealedPem);
  try {
    return decryptKey(parseEncryptedPrivateKey(der, derivation), key);
  } catch (error) {
    throw new Failure('invalid', `the sealed private key cannot be opened: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function decryptKey(encrypted: EncryptedPrivateKey, key: Buffer): Secret {
  let pkcs8: Buffer | null = null;
  try {
    pkcs8 = decrypt(encrypted, key);
    return readPkcs8Text(pkcs8);
  } catch {
    // One message for wrong padding and for what is no key: the difference helps an attacker alone.
    throw new Error('what is in it is no private key; it was changed, or sealed with another passphrase');
  } finally {
    pkcs8?.fill(0);
  }
}

function onlySealedBlockIn(text: string): Uint8Array {
  const [block, second] = parsePemBlocks(text);
  if (block === undefined)
    throw invalid(`there is no sealed private key in it: ${explainMissingBlock(text)}`);
  if (second !== undefined) throw invalid('there is more in it than one sealed private key');
  if (block.label !== LABEL) throw invalid('what it holds is not a sealed private key');
  return block.der;
}

function invalid(message: string): Failure {
  return new Failure('invalid', message);
}
