import type { Certificate } from '../domain/certificate.ts';

type Validity = Pick<Certificate, 'notBefore' | 'notAfter'>;

/** What the timeline of one certificate shows. */
export interface Timeline {
  readonly now: Date;
  readonly validity: Validity;
  readonly renewalTime: Date;
  /** `null` where the backup stays until somebody removes it, or there is none. */
  readonly backupExpiresAt: Date | null;
}

/** What the timeline of many certificates shows. */
export interface ExpiryTimeline {
  readonly now: Date;
  /** In the order in which they are shown. */
  readonly certificates: readonly (Validity & Pick<Certificate, 'subject'>)[];
  readonly backupsExpireAt: readonly Date[];
}

/** A Mermaid chart of the validity, with today and the day from which the certificate is renewed. */
export function formatTimeline({ now, validity, renewalTime, backupExpiresAt }: Timeline): string {
  return chart([
    '  section Certificate',
    `  Valid :active, ${minute(validity.notBefore)}, ${minute(renewalTime)}`,
    `  Due for renewal :crit, ${minute(renewalTime)}, ${minute(validity.notAfter)}`,
    `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
    `  Renewal ${day(renewalTime)} :milestone, ${minute(renewalTime)}, 0d`,
    ...(backupExpiresAt === null
      ? []
      : ['  section Backup', `  Kept :done, ${minute(now)}, ${minute(backupExpiresAt)}`]),
  ]);
}

/** A Mermaid chart of what is left of each certificate: the bars begin today. */
export function formatExpiryTimeline({ now, certificates, backupsExpireAt }: ExpiryTimeline): string {
  return chart([
    '  section Certificates',
    ...certificates.map(
      // The number keeps every name from being a word of Mermaid's own, or a date.
      (certificate, index) =>
        `  ${index + 1} ${label(certificate.subject.commonName)} ${bar(certificate, now)}`,
    ),
    `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
    ...(backupsExpireAt.length === 0 ? [] : ['  section Backup']),
    ...backupsExpireAt.map((time) => `  Kept :done, ${minute(now)}, ${minute(time)}`),
  ]);
}

function bar({ notBefore, notAfter }: Validity, now: Date): string {
  if (now >= notAfter) return `expired :crit, ${minute(notAfter)}, ${minute(now)}`;
  if (now < notBefore) return `not yet valid :done, ${minute(notBefore)}, ${minute(notAfter)}`;
  return `until ${day(notAfter)} :active, ${minute(now)}, ${minute(notAfter)}`;
}

/** Others' words in a chart: letters, digits and what host names have; all else could end the line or the chart. */
function label(name: string): string {
  const words = name.replace(/[^\p{L}\p{N}.*@_-]+/gu, ' ').trim();
  return Array.from(words).slice(0, 48).join('').trim();
}

function chart(lines: readonly string[]): string {
  const head = ['```mermaid', 'gantt', '  dateFormat YYYY-MM-DDTHH:mm', '  axisFormat %Y-%m-%d'];
  return [...head, ...lines, '```'].join('\n');
}

function minute(time: Date): string {
  return time.toISOString().slice(0, 16);
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
