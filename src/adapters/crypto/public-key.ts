import { X509Certificate, type KeyObject } from 'node:crypto';
import type { Certificate } from '../../domain/certificate.ts';

/** The public keys of certificates that were read here, so that the proof that follows need not parse them again. */
const publicKeys = new WeakMap<object, KeyObject>();

/** Remembers the public key of a certificate. */
export function rememberPublicKey(certificate: Certificate, publicKey: KeyObject): void {
  publicKeys.set(certificate, publicKey);
}

/**
 * The public key of a certificate, which is forgotten by that: a key takes five times the memory of its text, and one proof
 * is as a rule all that it is wanted for. Throws for one of a kind that this OpenSSL does not know.
 */
export function takePublicKey(certificate: Pick<Certificate, 'pem'>): KeyObject {
  const known = publicKeys.get(certificate);
  publicKeys.delete(certificate);
  return known ?? new X509Certificate(certificate.pem).publicKey;
}
