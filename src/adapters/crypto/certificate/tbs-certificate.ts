import { hash, randomBytes } from 'node:crypto';
import type { Validity } from '../../../domain/renewal/renewal.ts';
import type { CertificateSpecification } from '../../../domain/certificate/specification.ts';
import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';
import { encodeExtensions } from './certificate-extensions.ts';
import { DER_TAG, DerReader } from '../asn1/der-reader.ts';
import { encodeDistinguishedName } from '../names/distinguished-name.ts';

/**
 * TBSCertificate, version 3, issued by its own subject. RFC 5280, section 4.1.2.
 *
 * `subjectPublicKeyInfo` is DER, and goes in as it is.
 */
export function encodeTbsCertificate(
  encoder: Asn1Encoder,
  specification: CertificateSpecification,
  validity: Validity,
  signatureAlgorithm: Asn1,
  subjectPublicKeyInfo: Uint8Array,
): Asn1 {
  const name = encodeDistinguishedName(encoder, specification.subject);
  const { keyType, usages, subjectAlternativeNames } = specification;
  const keyIdentifier = keyIdentifierOf(subjectPublicKeyInfo);
  return encoder.sequence(
    encoder.explicit(0, encoder.integer(2)),
    encoder.positiveInteger(newSerialNumber()),
    signatureAlgorithm,
    name,
    encoder.sequence(encoder.time(validity.notBefore), encoder.time(validity.notAfter)),
    name,
    encoder.encoded(subjectPublicKeyInfo),
    encoder.explicit(
      3,
      encodeExtensions(encoder, { keyType, usages, subjectAlternativeNames, keyIdentifier }),
    ),
  );
}

/**
 * SHA-1 over the key's bits, without the count of unused ones. RFC 5280, section 4.2.1.2, method 1.
 *
 * It is a name for the key, not a protection; no attack on SHA-1 matters here.
 */
function keyIdentifierOf(subjectPublicKeyInfo: Uint8Array): Uint8Array {
  const fields = new DerReader(subjectPublicKeyInfo).readSequence();
  fields.readSequence();
  const subjectPublicKey = fields.read(DER_TAG.bitString);
  return hash('sha1', subjectPublicKey.subarray(1), 'buffer');
}

const SERIAL_OCTETS = 16;
/** To draw many takes as long as to draw one. */
const DRAWN_SERIALS = 32;
/** Random octets that were not used yet. */
let random = Buffer.alloc(0);

/**
 * 16 octets, at most the 20 that RFC 5280, section 4.1.2.2 allows. The first one is neither zero (DER would not allow
 * it) nor over 0x7f: half of naive random numbers are negative, which Go refuses.
 */
function newSerialNumber(): Uint8Array {
  if (random.length < SERIAL_OCTETS) random = randomBytes(DRAWN_SERIALS * SERIAL_OCTETS);
  const octets = random.subarray(0, SERIAL_OCTETS);
  random = random.subarray(SERIAL_OCTETS);
  octets[0] = (octets.readUInt8() % 0x7f) + 1;
  return octets;
}
