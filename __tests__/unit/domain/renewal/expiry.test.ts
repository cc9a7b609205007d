import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import {
  judgeEachOnce,
  judgeExpiry,
  replacedFinding,
  type CheckedCertificate,
} from '../../../../src/domain/renewal/expiry.ts';
import { certificateOf, NOT_AFTER, NOT_BEFORE, plus } from '../fixtures.ts';

const LIMITS = { warnDays: 30, failDays: 7 };
const AT = { file: 'certs/a.pem', line: 3 };
const FOUND: CheckedCertificate = { certificate: certificateOf(), about: 'certs/a.pem', at: AT };

function judgeWithLeft(ms: number): string[] {
  return judgeExpiry(FOUND, LIMITS, plus(NOT_AFTER, -ms)).map(({ code, level }) => `${level}: ${code}`);
}

describe('what is wrong with the validity of a certificate', () => {
  it.each([
    { left: 30 * DAY_MS, says: [] },
    { left: 30 * DAY_MS - 1, says: ['warning: expiring'] },
    { left: 7 * DAY_MS, says: ['warning: expiring'] },
    { left: 7 * DAY_MS - 1, says: ['error: expiring'] },
    { left: 1, says: ['error: expiring'] },
    { left: 0, says: ['error: expired'] },
    { left: -DAY_MS, says: ['error: expired'] },
  ])('with $left ms left: $says', ({ left, says }) => {
    expect(judgeWithLeft(left)).toEqual(says);
  });

  it('is nothing from the first moment on, and an error before it', () => {
    expect(judgeExpiry(FOUND, LIMITS, NOT_BEFORE)).toEqual([]);
    const [early] = judgeExpiry(FOUND, LIMITS, plus(NOT_BEFORE, -1));
    expect(early).toMatchObject({ code: 'not-yet-valid', level: 'error', at: AT });
    expect(early?.message).toContain('2026-08-01T00:00:00Z');
  });

  it('with limits of 0 is an error once it has expired, and nothing before', () => {
    const none = { warnDays: 0, failDays: 0 };
    expect(judgeExpiry(FOUND, none, plus(NOT_AFTER, -1))).toEqual([]);
    expect(judgeExpiry(FOUND, none, NOT_AFTER)).toMatchObject([{ code: 'expired', level: 'error' }]);
  });

  it('of a certificate that lives no longer than the limit is not fixed by a new one', () => {
    const [finding] = judgeExpiry(FOUND, { warnDays: 200, failDays: 101 }, NOT_BEFORE);
    expect(finding?.message).toMatch(
      /It lives for 100 days only, so a new one would fail too\. Issue it for more days, or lower fail-days\.$/,
    );
    const [warning] = judgeExpiry(FOUND, { warnDays: 101, failDays: 7 }, NOT_BEFORE);
    expect(warning?.message).toMatch(
      /so a new one would warn too\. Issue it for more days, or lower warn-days\.$/,
    );
  });

  it('names the certificate, its place, the time left and the limit', () => {
    const [finding] = judgeExpiry(FOUND, LIMITS, plus(NOT_AFTER, -1.5 * DAY_MS));
    expect(finding).toEqual({
      code: 'expiring',
      level: 'error',
      message:
        'The certificate CN=app.example (certs/a.pem) has 1 day left (fail-days is 7). It expires at 2026-11-09T00:00:00Z. Renew it now. If Certkeep keeps it, run its workflow with force-renewal: true.',
      about: 'certs/a.pem',
      at: AT,
    });
    expect(judgeExpiry(FOUND, LIMITS, NOT_AFTER)[0]?.message).toBe(
      'The certificate CN=app.example (certs/a.pem) expired at 2026-11-09T00:00:00Z. Renew it now. If Certkeep keeps it, run its workflow with force-renewal: true.',
    );
    expect(judgeExpiry(FOUND, LIMITS, plus(NOT_AFTER, -12 * DAY_MS))[0]?.message).toContain('12 days left');
  });

  it('tells the end of a certificate that is kept for ever, which no run renews', () => {
    const checked = { ...FOUND, isKeptForEver: true } as const;
    const kept =
      'It is kept for ever (renew-before: never), so no run renews it. Only force-renewal: true replaces it.';
    const ends = [NOT_AFTER, plus(NOT_AFTER, -1), plus(NOT_AFTER, -8 * DAY_MS)];
    for (const now of ends) {
      const [finding] = judgeExpiry(checked, LIMITS, now);
      expect(finding?.message).toMatch(/2026-11-09T00:00:00Z\. It is kept for ever/);
      expect(finding?.message.endsWith(kept)).toBe(true);
    }
    expect(judgeExpiry(checked, LIMITS, NOT_AFTER)).toMatchObject([{ code: 'expired', level: 'error' }]);
  });

  it('is a notice if it has expired and a valid successor is in the same file', () => {
    const [finding] = replacedFinding(FOUND);
    expect(finding).toMatchObject({ code: 'replaced', level: 'notice', about: 'certs/a.pem', at: AT });
    expect(finding?.message).toContain('expired at 2026-11-09T00:00:00Z, and a valid certificate');
  });
});

describe('a certificate in several places', () => {
  const inBackup = (about: string): CheckedCertificate => ({ ...FOUND, about, at: null });
  const soon = plus(NOT_AFTER, -1.5 * DAY_MS);
  const shown = (...certificates: readonly CheckedCertificate[]): [string, CheckedCertificate['at']][] =>
    judgeEachOnce(certificates, LIMITS, soon).map(({ message, at }) => [
      /\((.*?)\) has 1 day left/.exec(message)?.[1] ?? '',
      at,
    ]);

  it('is judged once, on its file, and the backups that hold it are named', () => {
    expect(shown(inBackup('artifact a'), FOUND, inBackup('/backups/b'))).toEqual([
      ['certs/a.pem; also in artifact a, /backups/b', AT],
    ]);
  });

  it('is judged on each of its files, and names the backups once', () => {
    const other = { ...FOUND, about: 'b.pem', at: { file: 'b.pem', line: 1 } };
    expect(shown(FOUND, other, inBackup('artifact a'))).toEqual([
      ['certs/a.pem; also in artifact a', AT],
      ['b.pem', other.at],
    ]);
  });

  it('is judged on its first backup if no file holds it', () => {
    expect(shown(inBackup('artifact a'), inBackup('/backups/b'))).toEqual([
      ['artifact a; also in /backups/b', null],
    ]);
  });

  it('is none of another certificate', () => {
    const other = { ...inBackup('artifact a'), certificate: certificateOf({ fingerprint: 'AB' }) };
    expect(shown(FOUND, other).map(([place]) => place)).toEqual(['certs/a.pem', 'artifact a']);
    expect(judgeEachOnce([FOUND], LIMITS, NOT_BEFORE)).toEqual([]);
  });
});
