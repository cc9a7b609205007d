import type { Secret } from '../secret.ts';

/** The kinds of key that the tool makes; input `key-type`. */
export const KEY_TYPES = ['rsa-2048', 'rsa-3072', 'rsa-4096', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'] as const;
export type KeyType = (typeof KEY_TYPES)[number];

/** The extended key usages that can be asked for; input `usages`. RFC 5280, section 4.2.1.12. */
export const USAGES = ['server-auth', 'client-auth', 'code-signing', 'email-protection'] as const;
export type Usage = (typeof USAGES)[number];

/** One subject alternative name. `value` is in its wire form: A-labels for `DNS`, canonical text for `IP`. */
export interface SubjectAlternativeName {
  readonly type: 'DNS' | 'IP' | 'email' | 'URI';
  readonly value: string;
}

/** A distinguished name, of the fields that the tool knows. RFC 5280, section 4.1.2.4. */
export interface Subject {
  readonly commonName: string;
  readonly organization?: string;
  readonly organizationalUnit?: string;
  /** Two letters, ISO 3166; or `Unknown`, as keytool has it. */
  readonly country?: string;
  readonly state?: string;
  readonly locality?: string;
}

/** What a certificate says, read from its DER by a parser that is made for untrusted input. */
export interface Certificate {
  /** One PEM block, LF line ends, with a final line end. */
  readonly pem: string;
  /** SHA-256 over the DER, upper-case hex, separated by colons. */
  readonly fingerprint: string;
  /** SHA-1 over the DER, in the same form: what Android's consoles and old programs ask for. It proves nothing. */
  readonly fingerprintSha1: string;
  /** SHA-256 over the SubjectPublicKeyInfo, base64: the pin of RFC 7469. The same for all certificates of a key. */
  readonly publicKeyPin: string;
  /** Upper-case hex, as `openssl x509 -serial` prints it. */
  readonly serialNumber: string;
  readonly subject: Subject;
  /** The whole subject in one line, for people; with fields that `subject` has no place for. */
  readonly subjectLine: string;
  readonly issuerLine: string;
  /** Issuer and subject agree, and the signature is of the certificate's own key. */
  readonly isSelfSigned: boolean;
  /** It says that it signs no other certificates (CA:FALSE): who trusts it trusts no other through it. RFC 5280, section 4.2.1.9. */
  readonly isEndEntity: boolean;
  readonly keyType: KeyType | 'other';
  /** The key in the field's words if it is none of ours, such as `rsa-1024`. */
  readonly keyDescription: string;
  readonly subjectAlternativeNames: readonly SubjectAlternativeName[];
  /** The extension is there, even if it has names of kinds that the tool does not know. */
  readonly hasSubjectAlternativeNames: boolean;
  /** `null` if the extension is absent, which permits every usage. RFC 5280, section 4.2.1.12. */
  readonly usages: readonly (Usage | 'other')[] | null;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** A certificate and its private key, proved to belong together. */
export interface CertificatePair {
  readonly certificate: Certificate;
  /** PKCS#8 PEM, not encrypted. */
  readonly privateKey: Secret;
}

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** Whole days until the certificate expires at `now`, rounded down; negative after it has expired. */
export function daysLeft(certificate: Pick<Certificate, 'notAfter'>, now: Date): number {
  return Math.floor((certificate.notAfter.getTime() - now.getTime()) / DAY_MS);
}

/** The lifetime in days, rounded to the nearest: other tools count a second or an hour more or less. */
export function lifetimeDays(certificate: Pick<Certificate, 'notBefore' | 'notAfter'>): number {
  return Math.round((certificate.notAfter.getTime() - certificate.notBefore.getTime()) / DAY_MS);
}

/** A sort order: what expires first comes first. */
export function compareEnds(
  some: Pick<Certificate, 'notAfter'>,
  other: Pick<Certificate, 'notAfter'>,
): number {
  return some.notAfter.getTime() - other.notAfter.getTime();
}
