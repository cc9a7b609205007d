import { daysLeft, type Certificate } from './certificate.ts';
import type { FilePlace, Finding, FindingCode, FindingLevel } from './finding.ts';
import { formatTime } from './manifest.ts';
import { oneLine } from './one-line.ts';

/** From when on little time left is a warning, and from when on an error; in whole days. */
export interface ExpiryLimits {
  readonly warnDays: number;
  readonly failDays: number;
}

/** A certificate where it was found. */
export interface FoundCertificate {
  readonly certificate: Certificate;
  /** In words: a path, an artifact's name, a folder. */
  readonly about: string;
  /** `null` where it was found in a backup. */
  readonly at: FilePlace | null;
}

/**
 * What the validity of a certificate gives reason to say at `now`; empty where it lasts.
 *
 * So many days left as a limit names are enough: only fewer are too few. From the very moment of its end on it has
 * expired, as for `keep`.
 */
export function judgeExpiry(found: FoundCertificate, limits: ExpiryLimits, now: Date): Finding[] {
  const { certificate, about, at } = found;
  const name = `The certificate ${oneLine(certificate.subjectLine)} (${about})`;
  const find = (code: FindingCode, level: FindingLevel, message: string): Finding[] => [
    { code, level, message: `${name} ${message}`, about, at },
  ];
  const end = formatTime(certificate.notAfter);
  const left = daysLeft(certificate, now);
  if (now >= certificate.notAfter) return find('expired', 'error', `expired at ${end}. Renew it now.`);
  if (left < limits.failDays) {
    return find(
      'expiring',
      'error',
      `has ${countDays(left)} left (fail-days is ${limits.failDays}): it expires at ${end}. Renew it now.`,
    );
  }
  if (now < certificate.notBefore) {
    const start = formatTime(certificate.notBefore);
    return find('not-yet-valid', 'error', `is not valid before ${start}: clients refuse it until then.`);
  }
  if (left >= limits.warnDays) return [];
  return find(
    'expiring',
    'warning',
    `has ${countDays(left)} left (warn-days is ${limits.warnDays}): it expires at ${end}. Renew it before then.`,
  );
}

/** Soonest expiry first: a sort order. */
export function compareSoonestFirst(some: FoundCertificate, other: FoundCertificate): number {
  return some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime();
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
