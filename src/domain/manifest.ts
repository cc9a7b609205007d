import type { Certificate } from './certificate.ts';
import type { CertificateSpecification } from './specification.ts';
import { formatName } from './subject-alternative-name.ts';

export const MANIFEST_SCHEMA_VERSION = 1;

/** One file of a backup set. */
export interface FileRecord {
  /** Relative to the set's folder, with `/`. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Permission bits in octal, four digits, as the file had them where it was backed up. */
  readonly mode: string;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
  /** When the file was last changed where it was backed up, ISO 8601; `null` for a file that was made for the set. */
  readonly modifiedAt: string | null;
  /** SHA-256 of the file before the private keys in it were sealed; `null` where it is stored as it was. */
  readonly sealedFrom: string | null;
}

/** What the manifest says of the certificate that the set keeps. */
export interface CertificateRecord {
  readonly commonName: string;
  readonly serialNumber: string;
  readonly fingerprint: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly keyType: string;
  /** `DNS:example.com` and so on. */
  readonly subjectAlternativeNames: readonly string[];
  /** `sealed` where the private key is in the set, encrypted. */
  readonly privateKey: 'sealed' | 'absent';
}

/** What the certificate was asked to be, in the words of the inputs. */
export interface SpecificationRecord {
  readonly commonName: string;
  readonly days: number;
  readonly keyType: string;
  readonly usages: readonly string[];
  readonly subjectAlternativeNames: readonly string[];
}

/** The workflow run that made a set. */
export interface RunRecord {
  readonly repository: string;
  readonly url: string;
  readonly commit: string;
}

/** `manifest.json`: what a backup set holds. Its JSON schema is `docs/manifest.schema.json`. */
export interface Manifest {
  readonly schemaVersion: typeof MANIFEST_SCHEMA_VERSION;
  readonly tool: { readonly name: 'certkeep'; readonly version: string };
  /** The set's name in every vault. */
  readonly name: string;
  /** The name up to the date, which sets of one certificate share. */
  readonly artifactName: string;
  /** ISO 8601, UTC, whole seconds. */
  readonly createdAt: string;
  readonly run: RunRecord | null;
  readonly certificate: CertificateRecord | null;
  readonly specification: SpecificationRecord | null;
  readonly files: readonly FileRecord[];
}

/** The manifest's record of a certificate. */
export function recordCertificate(
  certificate: Certificate,
  privateKey: CertificateRecord['privateKey'],
): CertificateRecord {
  return {
    commonName: certificate.subject.commonName,
    serialNumber: certificate.serialNumber,
    fingerprint: certificate.fingerprint,
    notBefore: formatTime(certificate.notBefore),
    notAfter: formatTime(certificate.notAfter),
    keyType: certificate.keyDescription,
    subjectAlternativeNames: certificate.subjectAlternativeNames.map(formatName),
    privateKey,
  };
}

/** The manifest's record of a specification. */
export function recordSpecification(specification: CertificateSpecification): SpecificationRecord {
  return {
    commonName: specification.subject.commonName,
    days: specification.validityDays,
    keyType: specification.keyType,
    usages: specification.usages,
    subjectAlternativeNames: specification.subjectAlternativeNames.map(formatName),
  };
}

/** ISO 8601, UTC, whole seconds. */
export function formatTime(time: Date): string {
  return time.toISOString().replace(/\.\d+/, '');
}

/** The text of `manifest.json`. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
