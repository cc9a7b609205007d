import { createHash, createPublicKey } from 'node:crypto';
import {
  DAY_MS,
  HOUR_MS,
  USAGES,
  type CertificatePair,
  type KeyType,
  type Usage,
} from '../../src/domain/certificate/certificate.ts';
import type { AskedCertificate } from './asked-certificates.ts';

/** What a program sees in one certificate and in the files beside it, in words that all programs share. */
export interface Reading {
  readonly name: string;
  readonly version: number;
  /** Upper-case hexadecimal of whole octets, as they stand in the certificate. */
  readonly serialNumber: string;
  /** From the widest field to the narrowest, as `C=DE`. */
  readonly subject: readonly string[];
  readonly issuer: readonly string[];
  /** Seconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** `DNS:`, `email:` or `URI:` and the text, or `IP:` and the octets in hexadecimal; in their order. */
  readonly names: readonly string[];
  /** In the words of input `key-type`. */
  readonly keyType: string;
  /** In the order of their bits. */
  readonly keyUsage: readonly string[];
  /** Object identifiers. */
  readonly extendedKeyUsage: readonly string[];
  readonly critical: readonly string[];
  readonly isAuthority: boolean;
  /** Hexadecimal. */
  readonly subjectKeyIdentifier: string;
  readonly authorityKeyIdentifier: string;
  /** Of the certificate, with its own key. */
  readonly signatureVerifies: boolean;
  /** The usages that the program takes the certificate for, where it is trusted and the time is right. */
  readonly trustedFor: readonly Usage[];
  /** The program finds every host name and address among the names, when it looks for it. */
  readonly answersToItsNames: boolean;
  /** The key in the clear is read, and is that of the certificate. */
  readonly keyFits: boolean;
  /** Likewise the sealed one, after its passphrase has opened it; `null` where none was made. */
  readonly sealedKeyFits: boolean | null;
  /** Likewise the key and the certificate in the PKCS#12 file. */
  readonly pkcs12Fits: boolean | null;
}

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';

/** RFC 5280, section 4.2.1.12; in the order of `USAGES`. */
export const KEY_PURPOSES: Readonly<Record<Usage, string>> = {
  'server-auth': '1.3.6.1.5.5.7.3.1',
  'client-auth': '1.3.6.1.5.5.7.3.2',
  'code-signing': '1.3.6.1.5.5.7.3.3',
  'email-protection': '1.3.6.1.5.5.7.3.4',
};

/** What every program ought to see. It follows from what was asked, and from the key alone. */
export function expectedReading(asked: AskedCertificate, pair: CertificatePair): Reading {
  const { name, keyType, usages, now, days, passphrase } = asked;
  const subject = asked.subject.map(([field, text]) => `${field}=${text}`);
  const notBefore = Math.floor((now.getTime() - HOUR_MS) / 1000);
  const keyIdentifier = createHash('sha1').update(publicKeyOctets(pair)).digest('hex');
  return {
    name,
    version: 3,
    // Chance decides it: only that all read the same one can be known, and that it is a good one.
    serialNumber: pair.certificate.serialNumber,
    subject,
    issuer: subject,
    notBefore,
    notAfter: notBefore + (days * DAY_MS) / 1000,
    names: asked.names.map(({ shown }) => shown),
    keyType,
    keyUsage: expectedKeyUsage(keyType, usages),
    extendedKeyUsage: usages.map((usage) => KEY_PURPOSES[usage]),
    critical: [KEY_USAGE, BASIC_CONSTRAINTS],
    isAuthority: false,
    subjectKeyIdentifier: keyIdentifier,
    authorityKeyIdentifier: keyIdentifier,
    signatureVerifies: true,
    trustedFor: usages.length === 0 ? USAGES : usages,
    answersToItsNames: true,
    keyFits: true,
    sealedKeyFits: passphrase === null ? null : true,
    pkcs12Fits: passphrase === null ? null : true,
  };
}

function expectedKeyUsage(keyType: KeyType, usages: readonly Usage[]): string[] {
  const encrypts = keyType.startsWith('rsa') && /server|email/.test(usages.join());
  const agrees = keyType.startsWith('ecdsa') && usages.includes('email-protection');
  return ['digitalSignature', ...(encrypts ? ['keyEncipherment'] : []), ...(agrees ? ['keyAgreement'] : [])];
}

/** The octets of subjectPublicKey, put together from the numbers of the key. RFC 5280, section 4.2.1.2, method 1. */
function publicKeyOctets(pair: CertificatePair): Buffer {
  const key = createPublicKey(pair.privateKey.reveal());
  if (key.asymmetricKeyType === 'rsa') return key.export({ type: 'pkcs1', format: 'der' });
  const { x = '', y } = key.export({ format: 'jwk' });
  const head = Buffer.from(x, 'base64url');
  return y === undefined ? head : Buffer.concat([Buffer.of(4), head, Buffer.from(y, 'base64url')]);
}
