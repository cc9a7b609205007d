import type { Certificate } from '../../../domain/certificate/certificate.ts';
import { readCertificate } from './certificate-der.ts';
import { DER_TAG } from '../asn1/der-reader.ts';
import { hasPlainSignature } from './outer-signature.ts';
import { isStrictDer } from '../asn1/strict-der.ts';

/** Thousands of certificates. A system's bundle of roots takes a twentieth of it. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/** RFC 7468, section 3, allows vertical tabs and form feeds too, which no program writes. */
const WHITE_SPACE = ' \t\r\n';

/**
 * The certificates in a file that holds nothing else, in their order, or `null` for every other file. Never throws.
 *
 * A file counts if encoding what was parsed gives it back, white space between and within PEM blocks aside. OpenSSL's parser
 * proves no such thing: it takes bytes after a certificate, words before a block, headers in it, and a key after it. What is
 * signed in a certificate, its names and extensions, is public by that; what is around it must be a signature.
 */
export function parsePublicFile(bytes: Uint8Array): readonly Certificate[] | null {
  if (bytes.length > MAX_FILE_BYTES) return null;
  try {
    return bytes[0] === DER_TAG.sequence ? [readExactly(bytes)] : readPemFile(bytes);
  } catch {
    return null;
  }
}

/** Looks at no part of the text twice: a hostile file of begins alone takes no longer than any other. */
function readPemFile(bytes: Uint8Array): readonly Certificate[] | null {
  // Each byte is a character: what is not ASCII is neither a mark, nor base64, nor white space.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const certificates: Certificate[] = [];
  for (let at = skipWhiteSpace(text, 0); at < text.length;) {
    const bodyStart = at + BEGIN.length;
    // Base64 has no hyphen.
    const bodyEnd = text.indexOf('-', bodyStart);
    if (!text.startsWith(BEGIN, at) || bodyEnd === -1 || !text.startsWith(END, bodyEnd)) return null;
    certificates.push(readExactly(decodeExactly(text.slice(bodyStart, bodyEnd))));
    at = skipWhiteSpace(text, bodyEnd + END.length);
  }
  return certificates.length === 0 ? null : certificates;
}

function skipWhiteSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && WHITE_SPACE.includes(text.charAt(at))) at += 1;
  return at;
}

function decodeExactly(body: string): Uint8Array {
  const base64 = body.replaceAll(/[ \t\r\n]+/g, '');
  const der = Buffer.from(base64, 'base64');
  // Node skips what is not base64, stops at padding, and drops the last bits: each could carry something along.
  if (der.toString('base64') !== base64) throw new Error('a block is not the base64 of its bytes');
  return der;
}

/** Throws if the bytes are not one certificate in the only form that DER gives it. */
function readExactly(der: Uint8Array): Certificate {
  const certificate = readCertificate(der);
  // OpenSSL keeps the signed part as it came, and takes BER in it.
  if (!isStrictDer(der)) throw new Error('a certificate is not in DER');
  if (!hasPlainSignature(der)) throw new Error('something else may be in the place of a signature');
  return certificate;
}
