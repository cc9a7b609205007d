import { DAY_MS, daysLeft, type Certificate } from '../../domain/certificate/certificate.ts';

type Validity = Pick<Certificate, 'notBefore' | 'notAfter'>;

/** More bars are no help. */
export const MAX_BARS = 20;

/** More dates on the axis cover each other. */
const MAX_TICKS = 10;

/** Years are enough on a longer axis. */
const MAX_DAYS_WITH_DATES = 5 * 366;

/** Mermaid's steps of an axis, and how many days each takes. It has no years, and takes more than 12 months for 12: weeks alone go on. */
const STEPS: readonly (readonly [days: number, step: string])[] = [
  [1, '1day'],
  [7, '1week'],
  [14, '2week'],
  [30, '1month'],
  [61, '2month'],
  [91, '3month'],
  [182, '6month'],
  [365, '12month'],
  [1827, '261week'],
  [3654, '522week'],
];

/** What the timeline of one certificate shows. */
export interface Timeline {
  readonly now: Date;
  readonly validity: Validity;
  /** `null` if the certificate is kept for ever. */
  readonly renewalTime: Date | null;
  /** `null` if the backup stays until somebody removes it, or there is none. */
  readonly backupExpiresAt: Date | null;
}

/** What the timeline of many certificates shows. */
export interface ExpiryTimeline {
  readonly now: Date;
  /** In the order in which they are shown. The first `MAX_BARS` are shown. */
  readonly certificates: readonly (Validity & Pick<Certificate, 'subject'>)[];
  readonly backupsExpireAt: readonly Date[];
  /** Certificates with fewer days left are drawn in red. Default: those that have expired. */
  readonly failDays?: number;
}

/** Returns a Mermaid chart of the validity, with today and the day from which the certificate is renewed, if it ever is. */
export function formatTimeline({ now, validity, renewalTime, backupExpiresAt }: Timeline): string {
  const times = [now, validity.notBefore, validity.notAfter, renewalTime ?? now, backupExpiresAt ?? now];
  return chart(times, [
    '  section Certificate',
    `  Valid :done, ${minute(validity.notBefore)}, ${minute(renewalTime ?? validity.notAfter)}`,
    ...(renewalTime === null
      ? []
      : [`  Due for renewal :active, ${minute(renewalTime)}, ${minute(validity.notAfter)}`]),
    `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
    ...(renewalTime === null ? [] : [`  Renewal ${day(renewalTime)} :milestone, ${minute(renewalTime)}, 0d`]),
    ...(backupExpiresAt === null
      ? []
      : ['  section Backup', `  Kept :done, ${minute(now)}, ${minute(backupExpiresAt)}`]),
  ]);
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

function chart(times: readonly Date[], lines: readonly string[]): string {
  const ms = times.map((time) => time.getTime());
  const days = (Math.max(...ms) - Math.min(...ms)) / DAY_MS;
  const [, step] = STEPS.find(([stepDays]) => days / stepDays <= MAX_TICKS) ?? [0, '1044week'];
  const head = [
    '```mermaid',
    'gantt',
    '  dateFormat YYYY-MM-DDTHH:mm',
    `  axisFormat ${days > MAX_DAYS_WITH_DATES ? '%Y' : '%Y-%m-%d'}`,
    `  tickInterval ${step}`,
    '  todayMarker off',
  ];
  return [...head, ...lines, '```'].join('\n');
}

function minute(time: Date): string {
  return time.toISOString().slice(0, 16);
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
