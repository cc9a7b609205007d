import { hash, X509Certificate, type KeyObject } from 'node:crypto';
import type { Certificate, SubjectAlternativeName } from '../../../domain/certificate/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import { parseAlternativeNameText } from '../names/alternative-name-text.ts';
import { readCertificateFields } from './certificate-fields.ts';
import { formatNameText, parseSubjectText } from '../names/distinguished-name-text.ts';
import { ellipticKeyType } from '../key/elliptic-key.ts';
import { usageOf } from './extended-key-usage.ts';
import { describeKey, keyTypeNamed } from '../key/key-type.ts';
import { EXTENDED_KEY_USAGE, SUBJECT_ALT_NAME } from '../asn1/object-identifiers.ts';
import { encodePem } from '../asn1/pem.ts';
import { rememberPublicKey } from '../key/public-key.ts';

/** What a certificate says, from its DER. Throws `Failure` (`invalid`) if the bytes are no certificate, or a malformed one. */
export function readCertificate(der: Uint8Array): Certificate {
  try {
    const x509 = new X509Certificate(der);
    // OpenSSL reads a certificate and leaves what follows it; the fingerprint would then be of other bytes.
    if (!x509.raw.equals(der)) throw new Error('there are bytes after the certificate');
    return describeCertificate(x509, der);
  } catch (error) {
    throw new Failure('invalid', 'the certificate in it is damaged', { cause: error });
  }
}

function describeCertificate(x509: X509Certificate, der: Uint8Array): Certificate {
  const publicKey = publicKeyOf(x509);
  const { encodedPublicKeyInfo, publicKeyInfo, extensions, isEndEntity } = readCertificateFields(der);
  const keyDescription =
    publicKey === null ? 'unknown' : (ellipticKeyType(publicKeyInfo) ?? describeKey(publicKey));
  const hasOwnIssuer = x509.subject === x509.issuer;
  const subjectLine = formatNameText(x509.subject);
  const certificate: Certificate = {
    pem: encodePem('CERTIFICATE', der),
    fingerprint: x509.fingerprint256,
    fingerprintSha1: x509.fingerprint,
    publicKeyPin: hash('sha256', encodedPublicKeyInfo, 'base64'),
    // Node writes zero with one digit, and every other number as openssl does.
    serialNumber: x509.serialNumber === '0' ? '00' : x509.serialNumber,
    subject: parseSubjectText(x509.subject),
    subjectLine,
    issuerLine: hasOwnIssuer ? subjectLine : formatNameText(x509.issuer),
    isSelfSigned: publicKey !== null && hasOwnIssuer && x509.verify(publicKey),
    isEndEntity,
    keyType: keyTypeNamed(keyDescription),
    keyDescription,
    subjectAlternativeNames: alternativeNamesOf(x509, extensions),
    hasSubjectAlternativeNames: extensions.has(SUBJECT_ALT_NAME),
    usages: usagesOf(x509.keyUsage, extensions),
    notBefore: timeOf(x509.validFromDate, x509.validFrom),
    notAfter: timeOf(x509.validToDate, x509.validTo),
  };
  if (publicKey !== null) rememberPublicKey(certificate, { key: publicKey, info: publicKeyInfo });
  return certificate;
}

/** `null` for a key of a kind that this OpenSSL does not know. It counts as not self-signed: that cannot be told. */
function publicKeyOf(x509: X509Certificate): KeyObject | null {
  try {
    return x509.publicKey;
  } catch {
    return null;
  }
}

/**
 * OpenSSL takes a certificate with times that are none. Node then makes a date of whatever its memory holds, which may
 * be none, so that it is never over, or any: it is the certificate's only if the text tells the same second.
 */
function timeOf(date: Date, text: string): Date {
  if (Math.floor(Date.parse(text) / 1000) !== date.getTime() / 1000) throw new Error('a time in it is none');
  return date;
}

function alternativeNamesOf(
  x509: X509Certificate,
  extensions: ReadonlySet<string>,
): SubjectAlternativeName[] {
  const text = x509.subjectAltName;
  if (text !== undefined) return parseAlternativeNameText(text);
  if (extensions.has(SUBJECT_ALT_NAME)) throw new Error('the subject alternative names are malformed');
  return [];
}

/** `keyUsage` is Node's word for the extended key usages; it is `undefined` if there are none. */
function usagesOf(
  keyUsage: readonly string[] | undefined,
  extensions: ReadonlySet<string>,
): Certificate['usages'] {
  if (keyUsage !== undefined) return keyUsage.map(usageOf);
  if (extensions.has(EXTENDED_KEY_USAGE)) throw new Error('the extended key usages are malformed');
  return null;
}
