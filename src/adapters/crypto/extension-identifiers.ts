import { DerReader } from './der-reader.ts';

/** `[3] EXPLICIT`, where TBSCertificate has its extensions. RFC 5280, section 4.1. */
const EXTENSIONS_TAG = 0xa3;

/**
 * The object identifiers of a certificate's extensions; none for version 1.
 *
 * Node answers `undefined` both for an extension that is absent and for one that it cannot read, which here are
 * opposites: absent usages permit everything. Throws where the DER is damaged, or an extension is there twice, so
 * that readers could disagree on which one counts (RFC 5280, section 4.2 forbids it).
 */
export function readExtensionIdentifiers(certificate: Uint8Array): ReadonlySet<string> {
  const identifiers = new Set<string>();
  for (const extension of extensionsOf(certificate)) {
    const identifier = extension.readObjectIdentifier();
    if (identifiers.has(identifier)) throw new Error('an extension is there twice');
    identifiers.add(identifier);
  }
  return identifiers;
}

function extensionsOf(certificate: Uint8Array): DerReader[] {
  const tbsCertificate = new DerReader(certificate).readSequence().readSequence();
  for (let tag = tbsCertificate.nextTag; tag !== null; tag = tbsCertificate.nextTag) {
    if (tag === EXTENSIONS_TAG) return sequencesOf(tbsCertificate.readConstructed(tag).readSequence());
    tbsCertificate.skip(tag);
  }
  return [];
}

function sequencesOf(reader: DerReader): DerReader[] {
  const sequences: DerReader[] = [];
  while (reader.nextTag !== null) sequences.push(reader.readSequence());
  return sequences;
}
