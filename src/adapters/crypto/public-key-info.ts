import { DER_TAG, DerReader } from './der-reader.ts';

/** `[0] EXPLICIT`, where a TBSCertificate has its version; version 1 is not written. */
const VERSION_TAG = 0xa0;

/** The contents of a certificate's SubjectPublicKeyInfo, from its DER. RFC 5280, section 4.1. Throws where there is none. */
export function readPublicKeyInfo(certificate: Uint8Array): Uint8Array {
  const tbsCertificate = new DerReader(certificate).readSequence().readSequence();
  if (tbsCertificate.nextTag === VERSION_TAG) tbsCertificate.skip(VERSION_TAG);
  tbsCertificate.skip(DER_TAG.integer);
  // The signature's algorithm, the issuer, the validity and the subject.
  for (let field = 0; field < 4; field += 1) tbsCertificate.skip(DER_TAG.sequence);
  return tbsCertificate.read(DER_TAG.sequence);
}
