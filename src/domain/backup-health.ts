import { DAY_MS } from './certificate.ts';
import { formatDuration } from './duration.ts';
import type { Finding, FindingCode, FindingLevel } from './finding.ts';
import { formatTime } from './manifest.ts';
import { isOverdue, nextRunAfter, rhythmOf } from './rhythm.ts';

/** The newest set of one vault, and how it came about. */
export interface BackupHistory {
  /** The set in words. */
  readonly about: string;
  /** The times of the newest sets, the newest first; at least one. */
  readonly times: readonly [Date, ...Date[]];
  /** `null` where the set stays until somebody removes it. */
  readonly expiresAt: Date | null;
  /** The end of the certificate in it that lasts longest; `null` where there is none. */
  readonly notAfter: Date | null;
}

/** How old a set is in whole days, rounded down. One from the future, of a clock that was wrong, has no age. */
export function ageInDays(time: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - time.getTime()) / DAY_MS));
}

/**
 * What the age of the newest set, its rhythm and its own expiry give reason to say; empty where all is well.
 *
 * A set older than `maxAgeMs` is an error: whoever names a greatest age counts on newer ones, and a backup that nobody
 * makes any more looks well in every other way.
 */
export function judgeHistory(history: BackupHistory, maxAgeMs: number, now: Date): Finding[] {
  return [...judgeAge(history, maxAgeMs, now), ...judgeRhythm(history, now), ...judgeExpiry(history, now)];
}

function judgeAge(history: BackupHistory, maxAgeMs: number, now: Date): Finding[] {
  const [newest] = history.times;
  if (now.getTime() - newest.getTime() <= maxAgeMs) return [];
  return find(
    history,
    'too-old',
    'error',
    `was made at ${formatTime(newest)} and is older than max-backup-age (${formatDuration(maxAgeMs)}). Look why no newer one was made, and run that workflow.`,
  );
}

function judgeRhythm(history: BackupHistory, now: Date): Finding[] {
  const [newest] = history.times;
  const rhythm = rhythmOf(history.times);
  if (rhythm === null || !isOverdue(newest, rhythm, now)) return [];
  return find(
    history,
    'overdue',
    'warning',
    `was made at ${formatTime(newest)}; those before it came every ${describeSpan(rhythm)}, so that one is missing. Look whether the schedule was switched off or its runs fail.`,
  );
}

function judgeExpiry(history: BackupHistory, now: Date): Finding[] {
  const { expiresAt, notAfter, times } = history;
  if (expiresAt === null) return [];
  const [newest] = times;
  const rhythm = rhythmOf(times);
  const expiry = `is removed by GitHub at ${formatTime(expiresAt)}`;
  if (rhythm !== null && expiresAt < nextRunAfter(newest, rhythm, now)) {
    return find(
      history,
      'expires-before-next-run',
      'warning',
      `${expiry}, before the next run, if runs go on every ${describeSpan(rhythm)}. Run more often, or raise retention-days.`,
    );
  }
  const leadMs = notAfter === null ? 0 : notAfter.getTime() - expiresAt.getTime();
  if (leadMs <= 0) return [];
  // Also where runs replace it in time, as they do beside a year's certificate: should they stop, nothing else tells.
  const prospect =
    rhythm === null || isOverdue(newest, rhythm, now)
      ? 'Keep the certificate on a schedule, so that a newer backup is made before then.'
      : `If the runs go on every ${describeSpan(rhythm)}, the next one replaces it in time; should they stop, there is no backup from then on.`;
  return find(
    history,
    'expires-before-certificate',
    'warning',
    `${expiry}, ${describeSpan(leadMs)} before its certificate expires. ${prospect}`,
  );
}

function find({ about }: BackupHistory, code: FindingCode, level: FindingLevel, message: string): Finding[] {
  return [{ code, level, message: `The newest backup (${about}) ${message}`, about, at: null }];
}

/** A span for people, in the largest unit that it has two of. */
function describeSpan(ms: number): string {
  const units = [
    ['days', DAY_MS],
    ['hours', DAY_MS / 24],
  ] as const;
  const [name, unitMs] = units.find(([, each]) => ms >= 2 * each) ?? (['minutes', 60_000] as const);
  return `${Math.round(ms / unitMs)} ${name}`;
}
