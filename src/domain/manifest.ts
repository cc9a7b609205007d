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

/** What the manifest says of one certificate of several. */
export interface ListedRecord extends CertificateRecord {
  /** The name that the set knows the certificate by: its folder, and `{name}` in paths. */
  readonly name: string;
  /** Taken over from an earlier set: the run that made this one did not keep it. */
  readonly isCarried: boolean;
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
  /** `null` in a set of several certificates, and in one of files that something else made. */
  readonly certificate: CertificateRecord | null;
  /** The certificates of a set that keeps several, ordered by name; empty in every other. */
  readonly certificates: readonly ListedRecord[];
  /**
   * The name of an earlier set: what that one held, and every set before it, is in this one too, or was given up for
   * good. `null` where the set speaks for itself alone.
   */
  readonly covers: string | null;
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
  const { certificates, covers, ...common } = manifest;
  if (certificates.length === 0) return `${JSON.stringify(common, null, 2)}\n`;
  const { files, ...head } = common;
  // A line for each record: ten thousand certificates stay readable, and a third of the size.
  const members = Object.entries({ ...head, covers }).map(([name, value]) =>
    member(name, JSON.stringify(value)),
  );
  return `{\n${[...members, list('certificates', certificates), list('files', files)].join(',\n')}\n}\n`;
}

function list(name: string, records: readonly object[]): string {
  return member(name, `[\n${records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`);
}

function member(name: string, json: string): string {
  return `  ${JSON.stringify(name)}: ${json}`;
}
