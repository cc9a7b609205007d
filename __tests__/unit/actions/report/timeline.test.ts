import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExpiryTimeline } from '../../../../src/actions/report/expiry-timeline.ts';
import { formatTimeline } from '../../../../src/actions/report/timeline.ts';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import { NOT_AFTER, NOT_BEFORE, NOW, plus } from '../../domain/fixtures.ts';

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
      '  tickInterval 2week',
      '  todayMarker off',
      '  section Certificate',
      '  Valid :done, 2026-08-01T00:00, 2026-10-07T00:00',
      '  Due for renewal :active, 2026-10-07T00:00, 2026-11-09T00:00',
      '  Today 2026-08-01 :milestone, 2026-08-01T01:00, 0d',
      '  Renewal 2026-10-07 :milestone, 2026-10-07T00:00, 0d',
      '  section Backup',
      '  Kept :done, 2026-08-01T01:00, 2026-10-30T01:00',
      '```',
    ]);
  });

  it('shows no renewal of a certificate that is kept for ever', () => {
    const timeline = formatTimeline({
      now: NOW,
      validity: VALIDITY,
      renewalTime: null,
      backupExpiresAt: null,
    });
    expect(timeline.split('\n').slice(6)).toEqual([
      '  section Certificate',
      '  Valid :done, 2026-08-01T00:00, 2026-11-09T00:00',
      '  Today 2026-08-01 :milestone, 2026-08-01T01:00, 0d',
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
      /^(```mermaid|gantt| {2}(dateFormat|axisFormat|tickInterval|todayMarker) \S+| {2}section \w+| {2}[A-Za-z ]+(\d{4}-\d\d-\d\d )?:\w+, \d{4}-\d\d-\d\dT\d\d:\d\d, (0d|\d{4}-\d\d-\d\dT\d\d:\d\d)|```)$/;
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

describe('the timeline of many certificates', () => {
  const certificate = { ...VALIDITY, subject: { commonName: 'app.example' } };

  it('shows what is left of each, in their order, and how long the backups are kept', () => {
    const timeline = formatExpiryTimeline({
      now: NOW,
      certificates: [
        { ...certificate, notAfter: plus(NOW, -DAY_MS) },
        certificate,
        { ...certificate, notBefore: plus(NOW, DAY_MS) },
      ],
      backupsExpireAt: [plus(NOW, 90 * DAY_MS)],
    });
    expect(timeline.split('\n').slice(6, -1)).toEqual([
      '  section Certificates',
      '  1 app.example expired :crit, 2026-07-31T01:00, 2026-08-01T01:00',
      '  2 app.example until 2026-11-09 :done, 2026-08-01T01:00, 2026-11-09T00:00',
      '  3 app.example not yet valid :active, 2026-08-02T01:00, 2026-11-09T00:00',
      '  Today 2026-08-01 :milestone, 2026-08-01T01:00, 0d',
      '  section Backup',
      '  Kept :done, 2026-08-01T01:00, 2026-10-30T01:00',
    ]);
  });

  it('draws a certificate with too few days left in red', () => {
    const chartWith = (failDays: number): string =>
      formatExpiryTimeline({ now: NOW, certificates: [certificate], backupsExpireAt: [], failDays });
    expect(chartWith(100)).toContain('until 2026-11-09 :crit,');
    expect(chartWith(99)).toContain('until 2026-11-09 :done,');
  });

  it('has no section for backups that do not expire', () => {
    const timeline = formatExpiryTimeline({ now: NOW, certificates: [certificate], backupsExpireAt: [] });
    expect(timeline).toContain('  section Certificates\n  1 app.example until 2026-11-09');
    expect(timeline).not.toContain('Backup');
  });

  it('shows twenty certificates at most', () => {
    const many = Array.from({ length: 25 }, () => certificate);
    const chart = formatExpiryTimeline({ now: NOW, certificates: many, backupsExpireAt: [] });
    expect(chart.match(/app\.example/g)).toHaveLength(20);
    expect(chart).toContain('  20 app.example');
  });

  it('has years on its axis if it spans more than five of them', () => {
    const axis = (days: number): string | undefined =>
      formatExpiryTimeline({
        now: NOW,
        certificates: [{ ...certificate, notAfter: plus(NOW, days * DAY_MS) }],
        backupsExpireAt: [],
      }).split('\n')[3];
    expect(axis(5 * 365)).toBe('  axisFormat %Y-%m-%d');
    expect(axis(6 * 365)).toBe('  axisFormat %Y');
  });

  it.each([
    [1, '1day'],
    [60, '1week'],
    [99, '2week'],
    [365, '2month'],
    [5 * 365, '12month'],
    [30 * 365, '261week'],
    [100 * 365, '522week'],
    [1000 * 365, '1044week'],
  ])('has room for the dates on its axis over %i days', (days, step) => {
    const certificates = [{ ...certificate, notAfter: plus(NOW, days * DAY_MS) }];
    const chart = formatExpiryTimeline({ now: NOW, certificates, backupsExpireAt: [] });
    expect(chart).toContain(`\n  tickInterval ${step}\n`);
  });

  it('is the same chart whatever names are in it', () => {
    const line = /^ {2}1 [\p{L}\p{N}.*@_ -]* until \d{4}-\d\d-\d\d :done, [^,]*, [^,]*$/u;
    const hostile = fc.constantFrom(
      ':crit, ',
      '\n```\n',
      'section x',
      '2026-01-01',
      ';',
      '#',
      '%%',
      '<b>',
      '‮',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' }))), (parts) => {
        const certificates = [{ ...certificate, subject: { commonName: parts.join('') } }];
        const lines = formatExpiryTimeline({ now: NOW, certificates, backupsExpireAt: [] }).split('\n');
        expect(lines).toHaveLength(10);
        expect(lines[7]).toMatch(line);
        expect(lines[7]?.length).toBeLessThan(180);
      }),
    );
  });
});
