import { daysLeft, type Certificate } from '../../domain/certificate/certificate.ts';
import { chart, day, minute, type Validity } from './timeline.ts';

/** More bars are no help. */
export const MAX_BARS = 20;

/** What the timeline of many certificates shows. */
export interface ExpiryTimeline {
  readonly now: Date;
  /** In the order in which they are shown. The first `MAX_BARS` are shown. */
  readonly certificates: readonly (Validity & Pick<Certificate, 'subject'>)[];
  readonly backupsExpireAt: readonly Date[];
  /** Certificates with fewer days left are drawn in red. Default: those that have expired. */
  readonly failDays?: number;
}

/** Returns a Mermaid chart of what is left of each certificate. The bars begin today. */
export function formatExpiryTimeline({
  now,
  certificates,
  backupsExpireAt,
  failDays = 0,
}: ExpiryTimeline): string {
  const shown = certificates.slice(0, MAX_BARS);
  const times = [now, ...shown.map(({ notAfter }) => notAfter), ...backupsExpireAt];
  return chart(times, [
    '  section Certificates',
    ...shown.map(
      // The number keeps every name from being a word of Mermaid's own, or a date.
      (certificate, index) =>
        `  ${index + 1} ${label(certificate.subject.commonName)} ${bar(certificate, now, failDays)}`,
    ),
    `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
    ...(backupsExpireAt.length === 0 ? [] : ['  section Backup']),
    ...backupsExpireAt.map((time) => `  Kept :done, ${minute(now)}, ${minute(time)}`),
  ]);
}

/** What is well is drawn in grey (`done`), so that colours point to what is not. */
function bar({ notBefore, notAfter }: Validity, now: Date, failDays: number): string {
  if (now >= notAfter) return `expired :crit, ${minute(notAfter)}, ${minute(now)}`;
  if (now < notBefore) return `not yet valid :active, ${minute(notBefore)}, ${minute(notAfter)}`;
  const tag = daysLeft({ notAfter }, now) < failDays ? 'crit' : 'done';
  return `until ${day(notAfter)} :${tag}, ${minute(now)}, ${minute(notAfter)}`;
}

/** Untrusted text in a chart: letters, digits and what host names have. Anything else could end the line or the chart. */
function label(name: string): string {
  const words = name.replace(/[^\p{L}\p{N}.*@_-]+/gu, ' ').trim();
  return Array.from(words).slice(0, 48).join('').trim();
}
