import { DER_TAG, DerReader } from '../asn1/der-reader.ts';
import { skipToSignature } from './certificate-fields.ts';

/** Of a key with 8 192 bits. A key that is usual is longer as PKCS#8 than its own signatures. */
const MAX_RSA_BYTES = 1024;
/** Two integers of the longest curve in use, in DER; Ed448 takes 114 bytes. */
const MAX_ELLIPTIC_BYTES = 160;

/** The longest signature, by the beginning of the algorithm's object identifier: RFC 8017, RFC 5758, RFC 8410. */
const LONGEST: readonly (readonly [RegExp, number])[] = [
  [/^1\.2\.840\.113549\.1\.1\.\d+$/, MAX_RSA_BYTES],
  [/^1\.2\.840\.10045\.4\.(?:1|3\.\d+)$/, MAX_ELLIPTIC_BYTES],
  [/^1\.3\.101\.11[23]$/, MAX_ELLIPTIC_BYTES],
];

/**
 * Whether what surrounds the signed part of a certificate, in strict DER, can be a signature and nothing else: its algorithm is the one
 * that the signed part names, byte for byte, and the signature is no longer than that algorithm makes it. Nothing checks these
 * bytes if the signer's key is not known, and a private key would fit in longer ones.
 *
 * Throws if the bytes are no certificate.
 */
export function hasPlainSignature(certificate: Uint8Array): boolean {
  const fields = new DerReader(certificate).readSequence();
  const tbsCertificate = fields.readSequence();
  const algorithm = fields.read(DER_TAG.sequence);
  const signature = fields.read(DER_TAG.bitString);
  fields.expectEnd();
  skipToSignature(tbsCertificate);
  if (!Buffer.from(algorithm).equals(tbsCertificate.read(DER_TAG.sequence))) return false;
  // The first byte counts the unused bits.
  return signature.length - 1 <= longestOf(new DerReader(algorithm).readObjectIdentifier());
}

/** -1 for an unknown algorithm, whose signatures may have any length. */
function longestOf(identifier: string): number {
  return LONGEST.find(([form]) => form.test(identifier))?.[1] ?? -1;
}
