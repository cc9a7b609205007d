import { isIPv4 } from 'node:net';
import type { SubjectAlternativeName } from '../../../domain/certificate/certificate.ts';
import { canonicalAddress } from '../../../domain/certificate/subject-alternative-name.ts';
import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';

/** GeneralName. RFC 5280, section 4.2.1.6. Throws where the value is not of its type's alphabet. */
export function encodeGeneralName(encoder: Asn1Encoder, name: SubjectAlternativeName): Asn1 {
  switch (name.type) {
    case 'email':
      return encoder.implicit(1, ia5Octets(name));
    case 'DNS':
      return encoder.implicit(2, ia5Octets(name));
    case 'URI':
      return encoder.implicit(6, ia5Octets(name));
    case 'IP':
      return encoder.implicit(7, addressOctets(name.value));
  }
}

/** The 4 or 16 octets of an address, in network order. Throws where the text is none. */
export function addressOctets(text: string): Uint8Array {
  const address = canonicalAddress(text);
  if (isIPv4(address)) return Uint8Array.from(address.split('.'), Number);
  // The canonical form has at most one '::' and no dotted part.
  const [head = '', tail = ''] = address.split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return Uint8Array.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]));
}

function groupsOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function ia5Octets(name: SubjectAlternativeName): Uint8Array {
  // An IA5String is ASCII. Anything else would be cut to other characters, and the certificate name another host.
  if (!/^[\x21-\x7e]+$/.test(name.value)) throw new Error(`"${name.value}" cannot be a ${name.type} name`);
  return Buffer.from(name.value, 'latin1');
}
