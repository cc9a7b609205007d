import { DAY_MS, type Certificate } from '../../domain/certificate/certificate.ts';

/** From when to when a certificate is valid. */
export type Validity = Pick<Certificate, 'notBefore' | 'notAfter'>;

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

/** Returns a Mermaid chart of these lines, with an axis that all of these times are on. */
export function chart(times: readonly Date[], lines: readonly string[]): string {
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

/** As the chart's lines have a time, in UTC. */
export function minute(time: Date): string {
  return time.toISOString().slice(0, 16);
}

/** As people read it: the date in UTC. */
export function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
