import { sign, type KeyObject } from 'node:crypto';
import type { KeyType } from '../../../domain/certificate/certificate.ts';
import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';
import {
  ECDSA_WITH_SHA256,
  ECDSA_WITH_SHA384,
  ED25519,
  SHA256_WITH_RSA,
} from '../asn1/object-identifiers.ts';

/** How a certificate of one kind of key is signed. */
interface SignatureAlgorithm {
  readonly objectIdentifier: string;
  /** `null` where the algorithm hashes by itself. */
  readonly digest: 'sha256' | 'sha384' | null;
  /** RSA has NULL for parameters (RFC 4055, section 5); ECDSA and Ed25519 must have none (RFC 5758, 3.2; RFC 8410, 3). */
  readonly hasNullParameters: boolean;
}

/** The algorithm that the tool signs with. */
export function signatureAlgorithmOf(keyType: KeyType): SignatureAlgorithm {
  switch (keyType) {
    case 'rsa-2048':
    case 'rsa-3072':
    case 'rsa-4096':
      return { objectIdentifier: SHA256_WITH_RSA, digest: 'sha256', hasNullParameters: true };
    case 'ecdsa-p256':
      return { objectIdentifier: ECDSA_WITH_SHA256, digest: 'sha256', hasNullParameters: false };
    case 'ecdsa-p384':
      // A hash as strong as the curve, and the only one that browsers' root programs allow with P-384.
      // CA/Browser Forum, Baseline Requirements, section 7.1.3.2.2.
      return { objectIdentifier: ECDSA_WITH_SHA384, digest: 'sha384', hasNullParameters: false };
    case 'ed25519':
      return { objectIdentifier: ED25519, digest: null, hasNullParameters: false };
  }
}

/** AlgorithmIdentifier. RFC 5280, section 4.1.1.2. */
export function encodeSignatureAlgorithm(encoder: Asn1Encoder, algorithm: SignatureAlgorithm): Asn1 {
  const identifier = encoder.objectIdentifier(algorithm.objectIdentifier);
  return algorithm.hasNullParameters
    ? encoder.sequence(identifier, encoder.null())
    : encoder.sequence(identifier);
}

/**
 * The signature over `message`; for ECDSA in DER.
 *
 * Signed on the main thread: an RSA signature takes a millisecond, and in the thread pool it would queue behind the
 * key generations of other certificates.
 */
export function signMessage(algorithm: SignatureAlgorithm, message: Uint8Array, key: KeyObject): Uint8Array {
  return sign(algorithm.digest, message, key);
}
