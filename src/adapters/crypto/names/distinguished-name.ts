import type { Subject } from '../../../domain/certificate/certificate.ts';
import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';
import {
  COMMON_NAME,
  COUNTRY,
  LOCALITY,
  ORGANIZATION,
  ORGANIZATIONAL_UNIT,
  STATE,
} from '../asn1/object-identifiers.ts';

/**
 * A Name from the widest field to the narrowest: C, ST, L, O, OU, CN. RFC 5280, section 4.1.2.4.
 *
 * The country is a PrintableString, everything else UTF-8, as the section's directory string rules demand.
 */
export function encodeDistinguishedName(encoder: Asn1Encoder, subject: Subject): Asn1 {
  const fields: readonly (readonly [string, Asn1])[] = [
    ...(subject.country === undefined ? [] : [[COUNTRY, encoder.printableString(subject.country)] as const]),
    ...encodeField(encoder, STATE, subject.state),
    ...encodeField(encoder, LOCALITY, subject.locality),
    ...encodeField(encoder, ORGANIZATION, subject.organization),
    ...encodeField(encoder, ORGANIZATIONAL_UNIT, subject.organizationalUnit),
    ...encodeField(encoder, COMMON_NAME, subject.commonName),
  ];
  return encoder.sequence(
    ...fields.map(([type, value]) => encoder.setOf(encoder.sequence(encoder.objectIdentifier(type), value))),
  );
}

function encodeField(
  encoder: Asn1Encoder,
  type: string,
  text: string | undefined,
): readonly (readonly [string, Asn1])[] {
  return text === undefined ? [] : [[type, encoder.utf8String(text)]];
}
