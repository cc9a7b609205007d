import type { Certificate } from './certificate.ts';
import type { FoundCertificate } from './expiry.ts';
import type { Finding } from './finding.ts';
import { isForName } from './held.ts';
import { formatTime } from './manifest.ts';
import { oneLine } from './one-line.ts';

/**
 * Whether another certificate was issued after this one, for the same name and by its own key. Then whoever found this one
 * was handed an older one, which is not what anybody uses any more.
 */
export function isIssuedAfter(other: Certificate, certificate: Certificate): boolean {
  return (
    other.isSelfSigned &&
    isForName(other, certificate.subject.commonName) &&
    other.notBefore > certificate.notBefore
  );
}

/** Which certificate it is, for messages: its fingerprint, and when it was issued. */
export function issueOf({ fingerprint, notBefore }: Certificate): string {
  return `${fingerprint}, issued at ${formatTime(notBefore)}`;
}

/** The certificates of one newest backup, and what else is known of them. */
export interface BackedUpCertificates {
  /** What all sets of this backup are named after, up to the date. */
  readonly base: string;
  /** The newest set in words. */
  readonly about: string;
  readonly certificates: readonly Certificate[];
  /** Those in the set before it that were issued later. */
  readonly laterBefore: readonly FoundCertificate[];
}

/**
 * Where a newest backup holds an older certificate than one that is known: than the set before it, than the newest set
 * of the same backup in another place, or than a file that no newest backup holds. One finding for each such certificate.
 */
export function judgeIssueOrder(
  backups: readonly BackedUpCertificates[],
  files: readonly FoundCertificate[],
): Finding[] {
  const backedUp = fingerprintsOf(backups.flatMap(({ certificates }) => certificates));
  const filed = fingerprintsOf(files.map(({ certificate }) => certificate));
  // What a backup holds, here or in another shard, needs no other one.
  const unstored = byName(files.filter(({ certificate }) => !backedUp.has(certificate.fingerprint)));
  return backups.flatMap((backup) => {
    const stored = byName(storedBesides(backup, backups));
    return backup.certificates.flatMap((certificate) => {
      const name = nameOf(certificate);
      // Where its certificate is among the files, another file of the same name is another service's.
      const inFiles = filed.has(certificate.fingerprint) ? [] : (unstored.get(name) ?? []);
      const later = latestAfter(certificate, [...(stored.get(name) ?? []), ...inFiles]);
      return later === null ? [] : [rolledBack(backup.about, certificate, later)];
    });
  });
}

function storedBesides(
  backup: BackedUpCertificates,
  backups: readonly BackedUpCertificates[],
): FoundCertificate[] {
  const elsewhere = backups.filter((other) => other !== backup && other.base === backup.base);
  return [
    ...backup.laterBefore,
    ...elsewhere.flatMap(({ about, certificates }) =>
      certificates.map((certificate) => ({ certificate, about, at: null })),
    ),
  ];
}

function latestAfter(certificate: Certificate, known: readonly FoundCertificate[]): FoundCertificate | null {
  const later = known.filter((other) => isIssuedAfter(other.certificate, certificate));
  return later.sort((some, other) => issuedAt(other) - issuedAt(some))[0] ?? null;
}

function rolledBack(about: string, certificate: Certificate, later: FoundCertificate): Finding {
  const advice =
    later.at === null
      ? 'Find out what stored the older one. certkeep and restore take the one that was issued last.'
      : 'That one is in no newest backup: run the workflow that keeps it, and look why it was not stored.';
  return {
    code: 'rolled-back',
    level: 'warning',
    message: `The newest backup (${about}) holds an older certificate of ${oneLine(certificate.subject.commonName)} (${issueOf(certificate)}) than ${oneLine(later.about)} (${issueOf(later.certificate)}). ${advice}`,
    about,
    at: later.at,
  };
}

function byName(found: readonly FoundCertificate[]): ReadonlyMap<string, readonly FoundCertificate[]> {
  return Map.groupBy(found, ({ certificate }) => nameOf(certificate));
}

/** Common names are compared without regard to case. */
function nameOf({ subject }: Certificate): string {
  return subject.commonName.toLowerCase();
}

function fingerprintsOf(certificates: readonly Certificate[]): ReadonlySet<string> {
  return new Set(certificates.map(({ fingerprint }) => fingerprint));
}

function issuedAt({ certificate }: FoundCertificate): number {
  return certificate.notBefore.getTime();
}
