import { X509Certificate, type KeyObject } from 'node:crypto';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import { readCertificateFields } from '../certificate/certificate-fields.ts';

/** The public key of a certificate. */
export interface PublicKey {
  readonly key: KeyObject;
  /** The contents of its SubjectPublicKeyInfo. */
  readonly info: Uint8Array;
}

/** The public keys of certificates that were read here, so that the proof that follows need not parse them again. */
const publicKeys = new WeakMap<object, PublicKey>();

/** Remembers the public key of a certificate. */
export function rememberPublicKey(certificate: Certificate, publicKey: PublicKey): void {
  publicKeys.set(certificate, publicKey);
}

/**
 * The public key of a certificate, which is forgotten by that: a key takes five times the memory of its text, and one proof
 * is as a rule all that it is wanted for. Throws for one of a kind that this OpenSSL does not know.
 */
export function takePublicKey(certificate: Pick<Certificate, 'pem'>): PublicKey {
  const known = publicKeys.get(certificate);
  publicKeys.delete(certificate);
  return known ?? publicKeyIn(certificate.pem);
}

function publicKeyIn(pem: string): PublicKey {
  const { publicKey, raw } = new X509Certificate(pem);
  return { key: publicKey, info: readCertificateFields(raw).publicKeyInfo };
}
