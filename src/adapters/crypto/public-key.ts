import { X509Certificate, type KeyObject } from 'node:crypto';
import type { Certificate } from '../../domain/certificate.ts';

/** The public keys of certificates that were read here, so that no proof has to parse them again. */
const publicKeys = new WeakMap<object, KeyObject>();

/** Remembers the public key of a certificate. */
export function rememberPublicKey(certificate: Certificate, publicKey: KeyObject): void {
  publicKeys.set(certificate, publicKey);
}

/** The public key of a certificate. Throws for one of a kind that this OpenSSL does not know. */
export function publicKeyIn(certificate: Pick<Certificate, 'pem'>): KeyObject {
  return publicKeys.get(certificate) ?? new X509Certificate(certificate.pem).publicKey;
}
