import { DER_TAG, DerReader } from '../asn1/der-reader.ts';
import { BASIC_CONSTRAINTS } from '../asn1/object-identifiers.ts';

/** `[0] EXPLICIT`, where a TBSCertificate has its version; version 1 is not written. RFC 5280, section 4.1. */
const VERSION_TAG = 0xa0;
/** `[3] EXPLICIT`, where it has its extensions. */
const EXTENSIONS_TAG = 0xa3;

/** What `node:crypto` does not tell of a certificate. */
interface CertificateFields {
  /** Its SubjectPublicKeyInfo, with identifier and length. */
  readonly encodedPublicKeyInfo: Uint8Array;
  /** The contents of its SubjectPublicKeyInfo. */
  readonly publicKeyInfo: Uint8Array;
  /**
   * The object identifiers of its extensions; none for version 1. Node answers `undefined` both for an extension that is absent
   * and for one that it cannot read, which here are opposites: absent usages permit everything.
   */
  readonly extensions: ReadonlySet<string>;
  /** Its basicConstraints are there and say CA:FALSE. Node answers `false` for a certificate that has none too. */
  readonly isEndEntity: boolean;
}

/** A sequence without CA, or with FALSE, which DER does not write and some programs do. RFC 5280, section 4.2.1.9. */
const END_ENTITY = ['3000', '3003010100'];

/**
 * Reads the DER of a certificate. Throws if it is damaged, or if an extension is there twice, so that readers could disagree
 * on which one counts (RFC 5280, section 4.2 forbids it).
 */
export function readCertificateFields(certificate: Uint8Array): CertificateFields {
  const tbsCertificate = new DerReader(certificate).readSequence().readSequence();
  skipToSignature(tbsCertificate);
  // The signature's algorithm, the issuer, the validity and the subject.
  for (let field = 0; field < 4; field += 1) tbsCertificate.skip(DER_TAG.sequence);
  const encodedPublicKeyInfo = tbsCertificate.readEncoded(DER_TAG.sequence);
  const publicKeyInfo = new DerReader(encodedPublicKeyInfo).read(DER_TAG.sequence);
  const extensions = readExtensions(tbsCertificate);
  const constraints = extensions.get(BASIC_CONSTRAINTS);
  return {
    encodedPublicKeyInfo,
    publicKeyInfo,
    extensions: new Set(extensions.keys()),
    isEndEntity: constraints !== undefined && END_ENTITY.includes(extensionValue(constraints)),
  };
}

/** Skips the version and the serial number, with which a TBSCertificate begins. */
export function skipToSignature(tbsCertificate: DerReader): void {
  if (tbsCertificate.nextTag === VERSION_TAG) tbsCertificate.skip(VERSION_TAG);
  tbsCertificate.skip(DER_TAG.integer);
}

/** What comes after the object identifier of each extension, by that. */
function readExtensions(tbsCertificate: DerReader): ReadonlyMap<string, DerReader> {
  const found = new Map<string, DerReader>();
  skipUniqueIdentifiers(tbsCertificate);
  if (tbsCertificate.nextTag === null) return found;
  const extensions = tbsCertificate.readConstructed(EXTENSIONS_TAG).readSequence();
  while (extensions.nextTag !== null) {
    const extension = extensions.readSequence();
    const identifier = extension.readObjectIdentifier();
    if (found.has(identifier)) throw new Error('an extension is there twice');
    found.set(identifier, extension);
  }
  return found;
}

/** In hexadecimal digits. */
function extensionValue(extension: DerReader): string {
  if (extension.nextTag === DER_TAG.boolean) extension.skip(DER_TAG.boolean);
  return Buffer.from(extension.readOctetString()).toString('hex');
}

/** Those of issuer and subject, which only old certificates have. */
function skipUniqueIdentifiers(tbsCertificate: DerReader): void {
  for (let tag = tbsCertificate.nextTag; tag !== null && tag !== EXTENSIONS_TAG; tag = tbsCertificate.nextTag)
    tbsCertificate.skip(tag);
}
