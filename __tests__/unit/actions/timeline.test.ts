import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTimeline } from '../../../src/actions/timeline.ts';
import { DAY_MS } from '../../../src/domain/certificate.ts';
import { NOT_AFTER, NOT_BEFORE, NOW, plus } from '../domain/fixtures.ts';

const RENEWAL = plus(NOT_BEFORE, 67 * DAY_MS);
const VALIDITY = { notBefore: NOT_BEFORE, notAfter: NOT_AFTER };

describe('the timeline', () => {
  it('shows the validity, the renewal, today and the backup', () => {
    const timeline = formatTimeline({
      now: NOW,
      validity: VALIDITY,
      renewalTime: RENEWAL,
      backupExpiresAt: plus(NOW, 90 * DAY_MS),
    });
    expect(timeline.split('\n')).toEqual([
      '```mermaid',
      'gantt',
      '  dateFormat YYYY-MM-DDTHH:mm',
      '  axisFormat %Y-%m-%d',
      '  section Certificate',
      '  Valid :active, 2026-08-01T00:00, 2026-10-07T00:00',
      '  Due for renewal :crit, 2026-10-07T00:00, 2026-11-09T00:00',
      '  Today 2026-08-01 :milestone, 2026-08-01T01:00, 0d',
      '  Renewal 2026-10-07 :milestone, 2026-10-07T00:00, 0d',
      '  section Backup',
      '  Kept :done, 2026-08-01T01:00, 2026-10-30T01:00',
      '```',
    ]);
  });

  it('has no section for a backup that does not expire', () => {
    const timeline = formatTimeline({
      now: NOW,
      validity: VALIDITY,
      renewalTime: RENEWAL,
      backupExpiresAt: null,
    });
    expect(timeline).not.toContain('Backup');
    expect(timeline.endsWith('0d\n```')).toBe(true);
  });

  it('holds nothing but words of its own and times, whatever the times are', () => {
    const time = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const line =
      /^(```mermaid|gantt| {2}(dateFormat|axisFormat) \S+| {2}section \w+| {2}[A-Za-z ]+(\d{4}-\d\d-\d\d )?:\w+, \d{4}-\d\d-\d\dT\d\d:\d\d, (0d|\d{4}-\d\d-\d\dT\d\d:\d\d)|```)$/;
    fc.assert(
      fc.property(
        time,
        time,
        time,
        time,
        fc.option(time),
        (now, notBefore, notAfter, renewalTime, backupExpiresAt) => {
          const timeline = formatTimeline({
            now,
            validity: { notBefore, notAfter },
            renewalTime,
            backupExpiresAt,
          });
          for (const each of timeline.split('\n')) expect(each).toMatch(line);
        },
      ),
    );
  });
});
