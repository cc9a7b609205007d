import { createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import type { Secret } from '../../../domain/secret.ts';
import { computedPublicKeyOf, takeKeyIn } from './private-key-reader.ts';
import { takePublicKey, type PublicKey } from './public-key.ts';
import { hasConsistentNumbers } from './rsa-key-arithmetic.ts';

/**
 * Whether the key belongs to the certificate and works: its numbers agree with each other, it names the certificate's
 * public key, and that public key verifies what it signs. Where the public key was computed from the secret number, they
 * are one key by definition, and a signature could show no more. Never throws.
 */
export function provesPair(certificate: Pick<Certificate, 'pem'>, privateKey: Secret): boolean {
  try {
    const publicKey = takePublicKey(certificate);
    if (isComputedFrom(privateKey, publicKey)) return true;
    const key = takeKeyIn(privateKey);
    return namesPublicKey(key, publicKey.key) && hasSoundNumbers(key) && signsFor(key, publicKey.key);
  } catch {
    return false;
  }
}

function isComputedFrom(privateKey: Secret, { info }: PublicKey): boolean {
  const computed = computedPublicKeyOf(privateKey);
  return computed !== null && Buffer.compare(computed, info) === 0;
}

/**
 * For RSA the modulus and exponent, for EC the public point that the file carries. That point need not belong to the
 * secret number beside it: nothing but a signature shows that.
 */
function namesPublicKey(privateKey: KeyObject, publicKey: KeyObject): boolean {
  return isSameKey(createPublicKey(privateKey), publicKey);
}

/**
 * Whether two public keys are one. Keys of different kinds are not compared by `equals`: OpenSSL would leave an error behind, which Node
 * throws when the next private key is read, whichever that is.
 */
function isSameKey(some: KeyObject, other: KeyObject): boolean {
  return some.asymmetricKeyType === other.asymmetricKeyType && some.equals(other);
}

function hasSoundNumbers(privateKey: KeyObject): boolean {
  const type = privateKey.asymmetricKeyType;
  // The other kinds have one secret number, and a signature uses all of it.
  return type === 'rsa' || type === 'rsa-pss' ? hasConsistentNumbers(privateKey) : true;
}

/** Over random bytes: an answer that was prepared for known ones proves nothing. */
function signsFor(privateKey: KeyObject, publicKey: KeyObject): boolean {
  const message = randomBytes(32);
  // OpenSSL chooses the hash: an RSA-PSS key may allow but one (RFC 4055, section 3.1), and Ed25519 has its own.
  return verify(null, message, publicKey, sign(null, message, privateKey));
}
