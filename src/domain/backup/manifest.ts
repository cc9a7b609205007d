import type { Certificate } from '../certificate/certificate.ts';
import type { CertificateSpecification } from '../certificate/specification.ts';
import type { DerivationRecord } from './key-derivation.ts';
import { formatName } from '../certificate/subject-alternative-name.ts';

export const MANIFEST_SCHEMA_VERSION = 1;
export const PROOF_VERSION = 1;

/**
 * What a set is for. A reader takes only what belongs to the place that it was found in: `backup` in a store, `cache` in the
 * cache, `race` under the key by which concurrent runs settle on one certificate.
 */
export type SetKind = 'backup' | 'cache' | 'race';

/** How the key is drawn that proves a set and seals the keys in it. */
export interface ProofRecord extends DerivationRecord {
  readonly version: typeof PROOF_VERSION;
  /** 8 bytes, lower-case hex: tells a wrong passphrase from a set that was changed. */
  readonly keyCheck: string;
}

/** Another pair that was, or is, the certificate of a name. */
export interface KnownPair {
  readonly fingerprint: string;
  /** ISO 8601. */
  readonly since: string;
  readonly notAfter: string;
}

/** What the manifest says of one certificate of the set. */
export interface CertificateRecord {
  /** Its folder in `certificates.tar.gz`, and `{name}` in paths; `null` for the certificate of a set that keeps one. */
  readonly name: string | null;
  readonly commonName: string;
  readonly serialNumber: string;
  readonly fingerprint: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly keyType: string;
  /** `DNS:example.com` and so on. */
  readonly subjectAlternativeNames: readonly string[];
  /** `sealed` if the private key is in the set, encrypted. */
  readonly privateKey: 'sealed' | 'absent';
  /**
   * When this became the certificate of its name: issued, adopted from files in the workspace, or chosen by
   * `expected-fingerprint`. Carried on unchanged from set to set. ISO 8601.
   */
  readonly since: string;
  /** Taken over from an earlier set: the run that made this one did not keep it. */
  readonly isCarried: boolean;
  /** Only a person replaces it: it was kept with `renew-before: never`. Absent if not. */
  readonly isKeptForEver?: true;
  /** What its run knew of other pairs of the name that have not expired, so that none of them passes for a new one when its backups are gone. Absent if none is known. */
  readonly others?: readonly KnownPair[];
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
  /** `owner/name`, as it was then. */
  readonly repository: string;
  /** `null` if the server does not tell. */
  readonly repositoryId: number | null;
  /** The full reference, such as `refs/heads/main`. */
  readonly ref: string;
  /** Whether that was the default branch then. */
  readonly isDefaultBranch: boolean;
  readonly event: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly commit: string;
  readonly url: string;
}

/** What the set holds of the user's files. Their names are in the set alone. */
export interface UserFilesRecord {
  readonly publicCount: number;
  readonly sealedCount: number;
  /** A keyed digest of all of them, by path, mode and content; `null` in a set without a proof. */
  readonly digest: string | null;
  /** What `paths` matched and is not in the set, by reason. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

/** `manifest.json`: what a backup set holds. Its JSON schema is `docs/manifest.schema.json`. */
export interface Manifest {
  readonly schemaVersion: typeof MANIFEST_SCHEMA_VERSION;
  readonly tool: { readonly name: 'certkeep'; readonly version: string };
  readonly kind: SetKind;
  /** The action that made it: `keep` keeps certificates, `backup` files that something else made. */
  readonly action: 'keep' | 'backup';
  /** The set's name in every store; of a race, the cache key that it lies under. */
  readonly name: string;
  /** The name up to the date, which the sets of one certificate or list share. */
  readonly artifactName: string;
  /** ISO 8601, UTC, whole seconds. */
  readonly createdAt: string;
  /** `null` in a set that was made without a passphrase. */
  readonly proof: ProofRecord | null;
  readonly run: RunRecord;
  /**
   * The name of an earlier set. This set has every certificate that counted when that one was the newest, except for those that were given
   * up for good. `null` if the run could not know.
   */
  readonly supersedes: string | null;
  /** The run that made that earlier set: another one may have given the same name in the same second, and was not seen. Absent if unknown. */
  readonly supersedesRun?: string;
  /**
   * Of a list: every certificate of this set's part of it that a set of any shard had which was made by then is in this set too, or was
   * given up for good, however the list was spread. ISO 8601, UTC, whole seconds. Absent if unknown.
   */
  readonly supersedesListUntil?: string;
  /**
   * The last time at which a set was made that had expired before this set's run could read it: of expired sets up to then, nothing is
   * known. ISO 8601, UTC, whole seconds. Absent if there was none.
   */
  readonly lostUntil?: string;
  /** `null` in a set of a list, and in one of files. */
  readonly specification: SpecificationRecord | null;
  /** One without a name, or any number with names, ordered by them; empty in a set of files that something else made. */
  readonly certificates: readonly CertificateRecord[];
  readonly userFiles: UserFilesRecord;
}

/** What a set says of a certificate beyond what is in the certificate. */
type RecordDetails = Pick<CertificateRecord, 'name' | 'privateKey' | 'isCarried'> & {
  readonly since: Date;
  readonly isKeptForEver?: boolean;
  readonly others?: readonly KnownPair[];
};

/** The manifest's record of a certificate. */
export function recordCertificate(
  certificate: Certificate,
  { name, privateKey, isCarried, since, isKeptForEver = false, others = [] }: RecordDetails,
): CertificateRecord {
  return {
    name,
    commonName: certificate.subject.commonName,
    serialNumber: certificate.serialNumber,
    fingerprint: certificate.fingerprint,
    notBefore: formatTime(certificate.notBefore),
    notAfter: formatTime(certificate.notAfter),
    keyType: certificate.keyDescription,
    subjectAlternativeNames: certificate.subjectAlternativeNames.map(formatName),
    privateKey,
    since: formatTime(since),
    isCarried,
    ...(isKeptForEver ? { isKeptForEver } : {}),
    ...(others.length > 0 ? { others } : {}),
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
  return `${time.toISOString().slice(0, -'.000Z'.length)}Z`;
}

/** The text of `manifest.json`. */
export function formatManifest(manifest: Manifest): string {
  const { certificates, ...head } = manifest;
  if (certificates.length <= 1) return `${JSON.stringify(manifest, null, 2)}\n`;
  // A line for each record: ten thousand certificates stay readable, and a third of the size.
  const members = Object.entries(head).map(([name, value]) => member(name, JSON.stringify(value)));
  const records = certificates.map((record) => `    ${JSON.stringify(record)}`).join(',\n');
  return `{\n${[...members, member('certificates', `[\n${records}\n  ]`)].join(',\n')}\n}\n`;
}

function member(name: string, json: string): string {
  return `  ${JSON.stringify(name)}: ${json}`;
}
