import type { KeyType, SubjectAlternativeName, Usage } from '../../../domain/certificate/certificate.ts';
import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';
import { encodeGeneralName } from '../names/general-name.ts';
import {
  AUTHORITY_KEY_IDENTIFIER,
  BASIC_CONSTRAINTS,
  EXTENDED_KEY_USAGE,
  KEY_USAGE,
  SUBJECT_ALT_NAME,
  SUBJECT_KEY_IDENTIFIER,
} from '../asn1/object-identifiers.ts';
import { objectIdentifierOf } from './extended-key-usage.ts';

/** What the extensions of a certificate say. */
interface ExtensionValues {
  readonly keyType: KeyType;
  readonly usages: readonly Usage[];
  readonly subjectAlternativeNames: readonly SubjectAlternativeName[];
  /** RFC 5280, section 4.2.1.2, method 1. */
  readonly keyIdentifier: Uint8Array;
}

// The bits of KeyUsage, the first being the highest of the octet. RFC 5280, section 4.2.1.3.
const DIGITAL_SIGNATURE = 0x80;
const KEY_ENCIPHERMENT = 0x20;
const KEY_AGREEMENT = 0x08;

/** Extensions. RFC 5280, section 4.2; the profile is the one that OpenSSL's `-x509_strict`, Chrome and Apple accept. */
export function encodeExtensions(encoder: Asn1Encoder, values: ExtensionValues): Asn1 {
  const { subjectAlternativeNames, keyIdentifier } = values;
  return encoder.sequence(
    ...purposeOf(encoder, values),
    ...encodeAlternativeNames(encoder, subjectAlternativeNames),
    encodeExtension(encoder, SUBJECT_KEY_IDENTIFIER, encoder.octetString(keyIdentifier)),
    // Its own key signs it, so the authority's key is the subject's.
    encodeExtension(encoder, AUTHORITY_KEY_IDENTIFIER, encoder.sequence(encoder.implicit(0, keyIdentifier))),
  );
}

/** The extensions that say what for, by that: all certificates of a list have the same ones, as a rule. */
const purposes = new Map<string, readonly Asn1[]>();

function purposeOf(
  encoder: Asn1Encoder,
  { keyType, usages }: Pick<ExtensionValues, 'keyType' | 'usages'>,
): readonly Asn1[] {
  const key = [keyType, ...usages].join();
  const known = purposes.get(key);
  if (known !== undefined) return known;
  const encoded = [
    // An empty sequence is CA:FALSE, which as the default is not written in DER.
    encodeExtension(encoder, BASIC_CONSTRAINTS, encoder.sequence(), true),
    encodeExtension(encoder, KEY_USAGE, encodeKeyUsage(encoder, keyUsageBits(keyType, usages)), true),
    ...encodeExtendedKeyUsage(encoder, usages),
  ].map((extension) => encoder.encoded(encoder.toDer(extension)));
  purposes.set(key, encoded);
  return encoded;
}

/**
 * The bits of KeyUsage: no more than the usages need, for Chrome and others enforce them.
 *
 * Every usage signs. Beyond that a TLS server with RSA key transport and S/MIME with an RSA key unwrap keys
 * (keyEncipherment); S/MIME with an EC key agrees on them (keyAgreement; RFC 8551, section 4.4.2). Code signing and
 * TLS clients only sign. Ed25519 cannot do anything else (RFC 8410, section 5).
 */
function keyUsageBits(keyType: KeyType, usages: readonly Usage[]): number {
  const isForEmail = usages.includes('email-protection');
  switch (keyType) {
    case 'rsa-2048':
    case 'rsa-3072':
    case 'rsa-4096':
      return isForEmail || usages.includes('server-auth')
        ? DIGITAL_SIGNATURE | KEY_ENCIPHERMENT
        : DIGITAL_SIGNATURE;
    case 'ecdsa-p256':
    case 'ecdsa-p384':
      return isForEmail ? DIGITAL_SIGNATURE | KEY_AGREEMENT : DIGITAL_SIGNATURE;
    case 'ed25519':
      return DIGITAL_SIGNATURE;
  }
}

/** A named bit string ends with its last bit that is set. X.690, section 11.2.2. */
function encodeKeyUsage(encoder: Asn1Encoder, bits: number): Asn1 {
  const unusedBits = 31 - Math.clz32(bits & -bits);
  return encoder.bitString(Uint8Array.of(bits), unusedBits);
}

function encodeExtendedKeyUsage(encoder: Asn1Encoder, usages: readonly Usage[]): Asn1[] {
  // An empty list is not allowed; without the extension every usage is permitted. RFC 5280, section 4.2.1.12.
  if (usages.length === 0) return [];
  const identifiers = usages.map((usage) => encoder.objectIdentifier(objectIdentifierOf(usage)));
  return [encodeExtension(encoder, EXTENDED_KEY_USAGE, encoder.sequence(...identifiers))];
}

function encodeAlternativeNames(encoder: Asn1Encoder, names: readonly SubjectAlternativeName[]): Asn1[] {
  if (names.length === 0) return [];
  const generalNames = names.map((name) => encodeGeneralName(encoder, name));
  // Critical only where the subject is empty (RFC 5280, section 4.2.1.6), which it never is.
  return [encodeExtension(encoder, SUBJECT_ALT_NAME, encoder.sequence(...generalNames))];
}

function encodeExtension(encoder: Asn1Encoder, identifier: string, value: Asn1, isCritical = false): Asn1 {
  return encoder.sequence(
    encoder.objectIdentifier(identifier),
    ...(isCritical ? [encoder.boolean(true)] : []),
    encoder.octetString(encoder.toDer(value)),
  );
}
