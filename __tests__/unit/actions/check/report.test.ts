import { describe, expect, it } from 'vitest';
import { checkOutputs } from '../../../../src/actions/check/outputs.ts';
import { formatCheckSummary } from '../../../../src/actions/check/summary.ts';
import type { Finding } from '../../../../src/domain/finding.ts';
import type { StoredSet } from '../../../../src/ports/stores.ts';
import type { Drill } from '../../../../src/use-cases/check/check-backup.ts';
import type { CheckReport } from '../../../../src/use-cases/check/check.ts';
import { certificateOf, NOT_AFTER, NOW, plus } from '../../domain/fixtures.ts';
import { contractOf } from '../action-contract.ts';
import { plain } from '../plain-text.ts';

const DAY_MS = 86_400_000;
const URL = 'https://github.com/owner/name/actions/runs/42/artifacts/1';
const FOUND = { certificate: certificateOf(), about: 'a.pem', at: { file: 'a.pem', line: 3 } };
const OTHER = { ...FOUND, certificate: certificateOf({ fingerprint: 'CD' }) };
const ERROR: Finding = {
  code: 'expired',
  level: 'error',
  message: 'It expired.',
  about: 'a.pem',
  at: FOUND.at,
};
const WARNING: Finding = {
  code: 'overdue',
  level: 'warning',
  message: 'One is missing.',
  about: 'b',
  at: null,
};
const NOTICE: Finding = { code: 'keyless', level: 'notice', message: 'No key.', about: 'b', at: null };

function setOf(time: Date): StoredSet {
  return {
    name: { base: 'certkeep-app.example', time, isPublic: false, attempt: 1 },
    place: 'artifact 1',
    source: 'artifact',
    receivedAt: time,
    sizeBytes: 900,
    expiresAt: plus(NOW, 90 * DAY_MS),
    isExpired: false,
    artifact: { id: 1, runId: 42, isOwn: false, url: URL, headBranch: 'main' },
  };
}

function drillOf(age: number, changes: Partial<Drill> = {}): Drill {
  const madeAt = plus(NOW, -age * DAY_MS);
  return {
    base: 'certkeep-app.example',
    newest: setOf(madeAt),
    madeAt,
    about: 'artifact 1',
    result: 'whole and proved',
    isVerified: true,
    certificates: [],
    findings: [],
    isOutOfTime: false,
    ...changes,
  };
}

const NONE = drillOf(0, {
  newest: null,
  madeAt: null,
  about: '/backups',
  result: 'there is none',
  isVerified: false,
});

function reportOf(changes: Partial<CheckReport> = {}): CheckReport {
  return {
    status: 'ok',
    reason: 'still-valid',
    findings: [],
    certificates: [FOUND],
    drills: [drillOf(2)],
    now: NOW,
    failDays: 7,
    ...changes,
  };
}

describe('the outputs of check', () => {
  it('are those of action.yml', () => {
    expect(Object.keys(checkOutputs(reportOf()))).toEqual(Object.keys(contractOf('check').outputs));
  });

  it('tell of the soonest certificate, and of the oldest of the newest backups', () => {
    const outputs = checkOutputs(reportOf({ drills: [drillOf(2), NONE, drillOf(5), drillOf(3)] }));
    expect(outputs).toMatchObject({ 'days-left': '99', 'backup-age-days': '5', verified: 'false' });
    expect(outputs['backup-name']).toBe('certkeep-app.example-20260727T010000Z');
    expect(JSON.parse(outputs['certificates'] ?? '')).toMatchObject([
      { subject: 'CN=app.example', 'days-left': 99, place: 'a.pem' },
    ]);
    expect(checkOutputs(reportOf())['verified']).toBe('true');
  });

  it('name no healthy backup in the place of one that fails the check', () => {
    const bad = drillOf(1, { findings: [{ ...ERROR, code: 'damaged' }] });
    const named = checkOutputs(reportOf({ drills: [drillOf(5), bad, drillOf(2)] }));
    expect(named).toMatchObject({
      'backup-name': 'certkeep-app.example-20260731T010000Z',
      'backup-age-days': '1',
    });
    const missing = { ...NONE, findings: [{ ...ERROR, code: 'no-backup' as const }] };
    const unnamed = checkOutputs(reportOf({ drills: [drillOf(5), missing] }));
    expect(unnamed).toMatchObject({ 'backup-name': '', 'backup-age-days': '' });
  });

  it('are empty if nothing was found', () => {
    expect(checkOutputs(reportOf({ certificates: [], drills: [] }))).toMatchObject({
      'days-left': '',
      certificates: '[]',
      'backup-name': '',
      'backup-age-days': '',
      verified: 'false',
    });
  });
});

describe('the summary of check', () => {
  const linesOf = (report: CheckReport): string[] => plain(formatCheckSummary(report)).split('\n');

  it('says which certificates are kept for ever', () => {
    const lines = linesOf(reportOf({ certificates: [{ ...FOUND, isKeptForEver: true }] }));
    expect(lines).toContain('| CN=app.example<br>a.pem | 2026-11-09 (kept for ever) | 99 |');
  });

  it('has the verdict, the findings by their gravity, the facts, and the chart last', () => {
    const findings = [NOTICE, WARNING, ERROR];
    const lines = linesOf(reportOf({ status: 'failed', findings }));
    expect(lines.slice(0, 12)).toEqual([
      '## ❌ Check failed: 1 certificate expires in 99 days',
      '',
      '> [!CAUTION]',
      '> - It expired. (expired) a.pem:3',
      '',
      '> [!WARNING]',
      '> - One is missing. (overdue)',
      '',
      '> [!NOTE]',
      '> - No key. (keyless)',
      '',
      '### Newest backups',
    ]);
    expect(lines).toContain(
      `| [certkeep-app.example-20260730T010000Z](${URL})<br>✅ whole and proved | 2 days | 2026-10-30 |`,
    );
    expect(lines).toContain('| CN=app.example<br>a.pem | 2026-11-09 | 99 |');
    expect(lines.indexOf('```mermaid')).toBeGreaterThan(lines.indexOf('### Certificates'));
  });

  it('says in its first line what is well, and what is not', () => {
    expect(linesOf(reportOf())[0]).toBe('## ✅ Check passed: 1 certificate expires in 99 days');
    expect(linesOf(reportOf({ status: 'warning', certificates: [] }))[0]).toBe(
      '## ⚠️ Check passed with warnings: the newest backup opens, and no certificate is in it',
    );
    expect(linesOf(reportOf({ status: 'warning', certificates: [], drills: [] }))[0]).toBe(
      '## ⚠️ Check passed with warnings: no certificate was found',
    );
    for (const [code, verdict] of [
      ['keyless', 'the newest backup holds no private key'],
      ['locked', 'the newest backup does not open'],
      ['damaged', 'the newest backup is damaged'],
      ['no-backup', 'there is no backup'],
      ['unreadable', 'backups could not be listed'],
    ] as const) {
      const findings: Finding[] = [{ ...ERROR, code, at: null }];
      const drills = [{ ...NONE, findings }];
      for (const certificates of [[], [FOUND]]) {
        const failed = reportOf({ status: 'failed', certificates, findings: [WARNING, ...findings], drills });
        expect(linesOf(failed)[0]).toBe(`## ❌ Check failed: ${verdict}`);
      }
    }
    const late = reportOf({ status: 'warning', findings: [WARNING] });
    expect(linesOf(late)[0]).toBe('## ⚠️ Check passed with warnings: a backup is overdue');
    const noted = reportOf({ findings: [NOTICE] });
    expect(linesOf(noted)[0]).toBe('## ✅ Check passed: 1 certificate expires in 99 days');
  });

  it('names what could not be read', () => {
    const unreadable: Finding = { ...ERROR, code: 'unreadable' };
    const verdictOf = (drills: Drill[]): string | undefined =>
      linesOf(reportOf({ status: 'failed', findings: [unreadable], drills }))[0];
    expect(verdictOf([])).toBe('## ❌ Check failed: a file could not be read');
    expect(verdictOf([drillOf(1, { findings: [unreadable] })])).toBe(
      '## ❌ Check failed: the newest backup could not be read',
    );
  });

  it('tells of the certificate that ends first if nothing is graver', () => {
    const two = reportOf({ certificates: [FOUND, OTHER], now: plus(NOT_AFTER, 1) });
    expect(linesOf(two)[0]).toBe('## ✅ Check passed: 2 certificates, the first expired already');
    const soon = reportOf({ now: plus(NOT_AFTER, -DAY_MS) });
    expect(linesOf(soon)[0]).toContain('expires in 1 day');
  });

  it('names a backup that is not there by its place, and one that stays', () => {
    const newest = { ...setOf(NOW), expiresAt: null };
    const lines = linesOf(reportOf({ drills: [NONE, drillOf(1, { newest })] }));
    expect(lines).toContain('| certkeep-app.example<br>/backups<br>⚠️ there is none |  |  |');
    const folder: StoredSet = { ...setOf(NOW), source: 'directory', place: '/backups/2026-08-01' };
    delete (folder as { artifact?: unknown }).artifact;
    const inFolder = linesOf(reportOf({ drills: [drillOf(0, { newest: folder, about: folder.place })] }));
    expect(inFolder.join()).toContain(
      '| certkeep-app.example-20260801T010000Z<br>/backups/2026-08-01<br>✅ whole and proved |',
    );
    const nowhere = linesOf(reportOf({ drills: [{ ...NONE, base: null }] }));
    expect(nowhere).toContain('| /backups<br>⚠️ there is none |  |  |');
    expect(lines.join()).toContain('| you remove it |');
  });

  it('is not too long, and cannot be changed by a text in it', () => {
    const message = `|x<script>\n${'y'.repeat(3000)}`;
    const findings = Array<Finding>(5000).fill({ ...WARNING, message });
    const markdown = formatCheckSummary(
      reportOf({
        findings,
        certificates: Array.from({ length: 5000 }, (_, index) => ({
          ...FOUND,
          certificate: certificateOf({ fingerprint: `${index}` }),
        })),
      }),
    );
    expect(markdown).toContain('And 4788 more warnings, in the log or the outputs.');
    expect(markdown).toContain('And 4788 more certificates, in the log or the outputs.');
    expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
    expect(markdown).not.toMatch(/\|x|<script/);
  });
});
