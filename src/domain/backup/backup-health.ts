import { backupIntervalOf, isOverdue, MINUTE_MS, nextRunAfter } from './backup-interval.ts';
import { DAY_MS } from '../certificate/certificate.ts';
import { formatDuration } from '../renewal/duration.ts';
import type { Finding, FindingCode, FindingLevel } from '../finding.ts';
import { formatTime } from './manifest.ts';

/** The newest set of one store, and the sets before it. */
export interface BackupHistory {
  /** The name of its sets up to the date. */
  readonly base: string;
  /** The newest set in words. */
  readonly about: string;
  /** When the newest sets were made, the newest first; at least one. */
  readonly times: readonly [Date, ...Date[]];
  /** `null` if the store keeps the set until somebody removes it. */
  readonly expiresAt: Date | null;
  /** When its certificates expire. */
  readonly ends: readonly Date[];
}

/** Returns the age of a set in whole days, rounded down. The age of a set from the future is 0: a clock was wrong. */
export function ageInDays(time: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - time.getTime()) / DAY_MS));
}

/**
 * Returns what is wrong with the age of the newest set, with the interval between sets, and with the end of the set itself.
 *
 * A set older than `maxAgeMs` is an error: a backup that is no longer made looks healthy in every other way.
 */
export function judgeHistory(history: BackupHistory, maxAgeMs: number, now: Date): Finding[] {
  return [
    ...judgeAge(history, maxAgeMs, now),
    ...judgeInterval(history, now),
    ...judgeExpiry(history, maxAgeMs, now),
  ];
}

function judgeAge(history: BackupHistory, maxAgeMs: number, now: Date): Finding[] {
  const [newest] = history.times;
  if (now.getTime() - newest.getTime() <= maxAgeMs) return [];
  return find(
    history,
    'too-old',
    'error',
    `was made at ${formatTime(newest)} and is older than max-backup-age (${formatDuration(maxAgeMs)}). Find out why no newer one was made, and run that workflow.`,
  );
}

function judgeInterval(history: BackupHistory, now: Date): Finding[] {
  const [newest] = history.times;
  const interval = backupIntervalOf(history.times);
  if (interval === null || !isOverdue(newest, interval, now)) return [];
  return find(
    history,
    'overdue',
    'warning',
    `was made at ${formatTime(newest)}. Backups came every ${describeSpan(interval)} before, so at least one is missing. Check whether the schedule was switched off or its runs fail.`,
  );
}

function judgeExpiry(history: BackupHistory, maxAgeMs: number, now: Date): Finding[] {
  const { expiresAt, times } = history;
  if (expiresAt === null) return [];
  const [newest] = times;
  const interval = backupIntervalOf(times);
  // Too few sets show no interval. By the age that the user allows there must be a newer one.
  const next =
    interval === null ? newest.getTime() + maxAgeMs : nextRunAfter(newest, interval, now).getTime();
  const isReplaced = expiresAt.getTime() >= next && (interval === null || !isOverdue(newest, interval, now));
  if (interval === null || expiresAt.getTime() >= next)
    return judgeAgainstCertificates(history, expiresAt, interval, isReplaced);
  return find(
    history,
    'expires-before-next-run',
    'warning',
    `expires at ${formatTime(expiresAt)}, before the next run if runs come every ${describeSpan(interval)}. Run more often, or raise retention-days.`,
  );
}

/** An artifact lives 90 days and a certificate a year. That is healthy as long as runs replace the artifact in time. */
function judgeAgainstCertificates(
  history: BackupHistory,
  expiresAt: Date,
  interval: number | null,
  isReplaced: boolean,
): Finding[] {
  const { ends } = history;
  const leadMs = Math.max(...ends.map((end) => end.getTime())) - expiresAt.getTime();
  if (leadMs <= 0) return [];
  const which = ends.length === 1 ? 'its certificate' : `the last of its ${ends.length} certificates`;
  const prospect =
    isReplaced && interval !== null
      ? `Runs come every ${describeSpan(interval)}, so the next one replaces it in time. If they stop, no backup is left from then on.`
      : 'Keep the certificate on a schedule, so that a newer backup is made before then.';
  return find(
    history,
    'expires-before-certificate',
    isReplaced ? 'notice' : 'warning',
    `expires at ${formatTime(expiresAt)}, ${describeSpan(leadMs)} before ${which} does. ${prospect}`,
  );
}

/** How findings name the newest set of a name: a place alone, such as a folder with a date, does not tell whose it is. */
export function newestBackup({ base, about }: Pick<BackupHistory, 'base' | 'about'>): string {
  return `The newest backup of ${base} (${about})`;
}

function find(history: BackupHistory, code: FindingCode, level: FindingLevel, message: string): Finding[] {
  const { about } = history;
  return [{ code, level, message: `${newestBackup(history)} ${message}`, about, at: null }];
}

/** A span for people, in the largest unit of which it has at least two. */
function describeSpan(ms: number): string {
  const units = [
    ['days', DAY_MS],
    ['hours', DAY_MS / 24],
  ] as const;
  const [name, unitMs] = units.find(([, each]) => ms >= 2 * each) ?? (['minutes', MINUTE_MS] as const);
  const count = Math.round(ms / unitMs);
  return count > 1 ? `${count} ${name}` : '1 minute';
}
