import { describe, expect, it } from 'vitest';
import { ageInDays, judgeHistory, type BackupHistory } from '../../../../src/domain/backup/backup-health.ts';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/certificate/certificate.ts';
import { formatTime } from '../../../../src/domain/backup/manifest.ts';
import { NOW, plus } from '../fixtures.ts';

const MAX_AGE = 8 * DAY_MS;

function historyOf(changes: Partial<BackupHistory> = {}): BackupHistory {
  return { base: 'certkeep-a', about: 'artifact a', times: [NOW], expiresAt: null, ends: [], ...changes };
}

function every(intervalMs: number, newestAge = 0): BackupHistory['times'] {
  const time = (index: number): Date => plus(NOW, -newestAge - index * intervalMs);
  return [time(0), time(1), time(2), time(3)];
}

function codesOf(history: Partial<BackupHistory>): string[] {
  return judgeHistory(historyOf(history), MAX_AGE, NOW).map(({ code, level }) => `${level}: ${code}`);
}

describe('the age of the newest backup', () => {
  it('may be as much as is allowed, and no more', () => {
    expect(codesOf({ times: [plus(NOW, -MAX_AGE)] })).toEqual([]);
    const [finding] = judgeHistory(historyOf({ times: [plus(NOW, -MAX_AGE - 1)] }), MAX_AGE, NOW);
    expect(finding).toMatchObject({ code: 'too-old', level: 'error', about: 'artifact a', at: null });
    expect(finding?.message).toMatch(
      /^The newest backup of certkeep-a \(artifact a\) was made at .*max-backup-age \(8d\)/,
    );
  });

  it('is given in whole days, and never less than none', () => {
    expect(ageInDays(plus(NOW, -DAY_MS + 1), NOW)).toBe(0);
    expect(ageInDays(plus(NOW, -DAY_MS), NOW)).toBe(1);
    expect(ageInDays(plus(NOW, DAY_MS), NOW)).toBe(0);
  });
});

describe('the interval between backups', () => {
  it('warns if one is missing, in words for its span', () => {
    expect(codesOf({ times: every(DAY_MS, 2 * DAY_MS + HOUR_MS) })).toEqual([]);
    expect(codesOf({ times: every(DAY_MS, 2 * DAY_MS + HOUR_MS + 1) })).toEqual(['warning: overdue']);
  });

  it.each([
    { interval: 3 * DAY_MS, age: 7 * DAY_MS, says: 'every 3 days' },
    { interval: 2 * DAY_MS, age: 5 * DAY_MS, says: 'every 2 days' },
    { interval: DAY_MS, age: 3 * DAY_MS, says: 'every 24 hours' },
    { interval: 2 * HOUR_MS, age: DAY_MS, says: 'every 2 hours' },
    { interval: HOUR_MS, age: DAY_MS, says: 'every 60 minutes' },
    { interval: 60_000, age: DAY_MS, says: 'every 1 minute before' },
  ])('says $says', ({ interval, age, says }) => {
    const [finding] = judgeHistory(historyOf({ times: every(interval, age) }), MAX_AGE, NOW);
    expect(finding?.message).toContain(says);
  });
});

describe('the end of the newest backup itself', () => {
  const notAfter = plus(NOW, 100 * DAY_MS);
  const ends = [notAfter];

  it('is no matter if it stays, or outlives its certificate, or there is none', () => {
    expect(codesOf({ ends })).toEqual([]);
    expect(codesOf({ ends, expiresAt: notAfter })).toEqual([]);
    expect(codesOf({ expiresAt: plus(NOW, DAY_MS) })).toEqual([]);
  });

  it('before that of its certificate is a notice in a healthy set-up, also while it is young, and a warning once a backup is missing', () => {
    const expiresAt = plus(notAfter, -1);
    expect(codesOf({ ends, expiresAt })).toEqual(['notice: expires-before-certificate']);
    expect(codesOf({ ends, expiresAt, times: every(7 * DAY_MS) })).toEqual([
      'notice: expires-before-certificate',
    ]);
    const late = every(DAY_MS, 4 * DAY_MS);
    expect(codesOf({ ends, expiresAt, times: late })).toEqual([
      'warning: overdue',
      'warning: expires-before-certificate',
    ]);
  });

  it('before that of its certificate is reported with its date, how much earlier it is, and what the runs do', () => {
    const expiresAt = plus(notAfter, -10 * DAY_MS);
    const told = (times: BackupHistory['times']): string | undefined =>
      judgeHistory(historyOf({ ends, expiresAt, times }), MAX_AGE, NOW)[0]?.message;
    const when = `expires at ${formatTime(expiresAt)}, 10 days before its certificate does.`;
    expect(told([NOW])).toContain(`${when} Keep the certificate on a schedule`);
    expect(told(every(7 * DAY_MS))).toContain(
      `${when} Runs come every 7 days, so the next one replaces it in time.`,
    );
  });

  it('is a warning while there are few backups if it comes before a newer one has to be there', () => {
    expect(codesOf({ ends, expiresAt: plus(NOW, MAX_AGE) })).toEqual(['notice: expires-before-certificate']);
    expect(codesOf({ ends, expiresAt: plus(NOW, MAX_AGE - 1) })).toEqual([
      'warning: expires-before-certificate',
    ]);
  });

  it('is compared with the last certificate of several, which is said', () => {
    const many = [plus(NOW, DAY_MS), notAfter, plus(NOW, 2 * DAY_MS)];
    const expiresAt = plus(notAfter, -10 * DAY_MS);
    const [finding] = judgeHistory(historyOf({ ends: many, expiresAt }), MAX_AGE, NOW);
    expect(finding?.message).toContain('10 days before the last of its 3 certificates does.');
  });

  it('that has come already is one before its certificate, if too few sets tell of a next run', () => {
    expect(codesOf({ ends, expiresAt: plus(NOW, -1), times: [plus(NOW, -DAY_MS)] })).toEqual([
      'warning: expires-before-certificate',
    ]);
  });

  it('before the next run is reported with its date, the interval, and what to do', () => {
    const expiresAt = plus(NOW, DAY_MS);
    const [finding] = judgeHistory(historyOf({ expiresAt, times: every(7 * DAY_MS) }), MAX_AGE, NOW);
    expect(finding?.message).toBe(
      `The newest backup of certkeep-a (artifact a) expires at ${formatTime(expiresAt)}, before the next run ` +
        'if runs come every 7 days. Run more often, or raise retention-days.',
    );
  });

  it('before the next run warns, whether there is a certificate in it or not', () => {
    const times = every(7 * DAY_MS);
    const next = plus(NOW, 7 * DAY_MS);
    expect(codesOf({ times, expiresAt: next })).toEqual([]);
    expect(codesOf({ times, expiresAt: plus(next, -1) })).toEqual(['warning: expires-before-next-run']);
    expect(codesOf({ times, expiresAt: plus(next, -1), ends })).toEqual(['warning: expires-before-next-run']);
  });
});
