import type { Certificate } from '../domain/certificate.ts';

/** What the timeline shows. */
export interface Timeline {
  readonly now: Date;
  readonly validity: Pick<Certificate, 'notBefore' | 'notAfter'>;
  readonly renewalTime: Date;
  /** `null` where the backup stays until somebody removes it, or there is none. */
  readonly backupExpiresAt: Date | null;
}

/** A Mermaid chart of the validity, with today and the day from which the certificate is renewed. */
export function formatTimeline({ now, validity, renewalTime, backupExpiresAt }: Timeline): string {
  return [
    '```mermaid',
    'gantt',
    '  dateFormat YYYY-MM-DDTHH:mm',
    '  axisFormat %Y-%m-%d',
    '  section Certificate',
    `  Valid :active, ${minute(validity.notBefore)}, ${minute(renewalTime)}`,
    `  Due for renewal :crit, ${minute(renewalTime)}, ${minute(validity.notAfter)}`,
    `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
    `  Renewal ${day(renewalTime)} :milestone, ${minute(renewalTime)}, 0d`,
    ...(backupExpiresAt === null
      ? []
      : ['  section Backup', `  Kept :done, ${minute(now)}, ${minute(backupExpiresAt)}`]),
    '```',
  ].join('\n');
}

function minute(time: Date): string {
  return time.toISOString().slice(0, 16);
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
