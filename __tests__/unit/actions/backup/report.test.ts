import { describe, expect, it } from 'vitest';
import { backupActionOutputs } from '../../../../src/actions/backup/outputs.ts';
import { formatBackupSummary } from '../../../../src/actions/backup/summary.ts';
import { DAY_MS, type Certificate } from '../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { FoundCertificate } from '../../../../src/domain/certificate/found-certificate.ts';
import type { BackupReport } from '../../../../src/use-cases/backup/backup.ts';
import { certificateOf, NOW, plus } from '../../domain/fixtures.ts';
import { contractOf } from '../action-contract.ts';
import { ARTIFACT_URL, artifactOf, folderOf, SET_NAME } from '../keep/keep-fixtures.ts';
import { plain } from '../plain-text.ts';

const ARTIFACT = artifactOf();
const FOLDER = folderOf();
const LEFT_OUT = { path: 'k.key', why: 'no-passphrase', reason: 'it cannot be sealed' } as const;

function found(path: string, changes: Partial<Certificate> = {}): FoundCertificate {
  return { path, certificate: certificateOf({ fingerprint: path, ...changes }) };
}

function reportOf(changes: Partial<BackupReport> = {}): BackupReport {
  return {
    stored: [ARTIFACT, FOLDER],
    unchanged: [],
    failures: [],
    hasChanged: true,
    files: ['a.pem', 'b.conf'],
    leftOut: [],
    certificates: [],
    isSealed: true,
    now: NOW,
    ...changes,
  };
}

const UNCHANGED = reportOf({ unchanged: [ARTIFACT, FOLDER], hasChanged: false });
const NOTHING = reportOf({ stored: [], files: [], hasChanged: null });

describe('the outputs of backup', () => {
  it('are those of action.yml, all of them and no others', () => {
    const names = Object.keys(contractOf('backup').outputs).sort();
    for (const report of [reportOf(), NOTHING])
      expect(Object.keys(backupActionOutputs(report)).sort()).toEqual(names);
  });

  it('tell where the files are, what was left out, and how long the first of the certificates lasts', () => {
    const report = reportOf({
      leftOut: [LEFT_OUT],
      certificates: [found('a', { notAfter: plus(NOW, 3 * DAY_MS - 1) }), found('b')],
    });
    expect(backupActionOutputs(report)).toEqual({
      'artifact-name': SET_NAME,
      'artifact-id': '9',
      'artifact-url': ARTIFACT_URL,
      'artifact-digest': 'ab'.repeat(32),
      'release-asset': '',
      'backup-path': '/backups/2026-08-01',
      files: '["a.pem","b.conf"]',
      'left-out': '[{"path":"k.key","reason":"it cannot be sealed"}]',
      changed: 'true',
      verified: 'true',
      'days-left': '2',
    });
  });

  it('are empty if nothing was stored; the certificates were looked at all the same', () => {
    expect(
      backupActionOutputs({ ...NOTHING, certificates: [found('a', { notAfter: plus(NOW, -1) })] }),
    ).toEqual({
      'artifact-name': '',
      'artifact-id': '',
      'artifact-url': '',
      'artifact-digest': '',
      'release-asset': '',
      'backup-path': '',
      files: '[]',
      'left-out': '[]',
      changed: '',
      verified: 'false',
      'days-left': '-1',
    });
    expect(backupActionOutputs(NOTHING)['days-left']).toBe('');
  });

  it('name the earlier set if nothing changed', () => {
    expect(backupActionOutputs(UNCHANGED)).toMatchObject({
      changed: 'false',
      'artifact-name': SET_NAME,
      verified: 'true',
    });
  });
});

const linesOf = (report: BackupReport): string[] => plain(formatBackupSummary(report, 'etc')).split('\n');

describe('the summary of backup', () => {
  it('begins with the verdict, and shows the places and the certificates in the files', () => {
    const certificates = [
      found('tls/old.crt', { notAfter: plus(NOW, -DAY_MS), issuerLine: 'CN=Example CA' }),
      found('tls/a.crt'),
    ];
    expect(linesOf(reportOf({ certificates })).slice(0, 23)).toEqual([
      '## ✅ Backup etc: 2 files stored',
      '',
      '| Backup | Size | Kept until | Verified |',
      '| --- | --- | --- | --- |',
      `| [${SET_NAME}](${ARTIFACT_URL}) | 5.2 KiB | 2026-10-30 | yes |`,
      '| /backups/2026-08-01 | 900 B | you remove it | yes |',
      '',
      '<details><summary>Digest</summary>',
      '',
      `SHA-256 of the artifact: ${'ab'.repeat(32)}`,
      '',
      '</details>',
      '',
      'What holds more than certificates is sealed with the passphrase.',
      '',
      '### Certificates in the files',
      '',
      '| Certificate | Expires | Days left |',
      '| --- | --- | --- |',
      '| CN=app.example<br>issued by CN=Example CA<br>tls/old.crt | 2026-07-31 | expired |',
      '| CN=app.example<br>tls/a.crt | 2026-11-09 | 99 |',
      '',
      '```mermaid',
    ]);
  });

  it('says that nothing changed only if all stores hold it already', () => {
    const isEarlier = (line: string): boolean => line.endsWith('| yes, an earlier one |');
    const all = linesOf(UNCHANGED);
    expect(all[0]).toBe('## ✅ Backup etc: unchanged, so nothing new was stored');
    expect(all.filter(isEarlier)).toHaveLength(2);
    const one = linesOf(reportOf({ unchanged: [FOLDER], files: ['a.pem'] }));
    expect(one[0]).toBe('## ✅ Backup etc: 1 file stored');
    expect(one.filter(isEarlier)).toEqual([
      '| /backups/2026-08-01 | 900 B | you remove it | yes, an earlier one |',
    ]);
  });

  it('warns of what was left out, and of what is not stored without a passphrase', () => {
    const lines = linesOf(reportOf({ leftOut: [LEFT_OUT], files: ['a.pem'], isSealed: false }));
    expect(lines.slice(0, 6)).toEqual([
      '## ⚠️ Backup etc: 1 file stored',
      '',
      '> [!WARNING]',
      '> 1 file left out:',
      '>',
      '> - k.key is not in the backup: it cannot be sealed.',
    ]);
    expect(lines).toContain('All of them are certificates: without a passphrase nothing else is stored.');
  });

  it('begins with the store that failed, and shows where the files are', () => {
    const failures = [new Failure('not-stored', 'The disk is <full>.')];
    const lines = linesOf(reportOf({ stored: [ARTIFACT], failures }));
    expect(lines.slice(0, 6)).toEqual([
      '## ❌ Backup etc: 2 files not backed up in every store',
      '',
      '> [!CAUTION]',
      '> The files are not backed up in every store.',
      '>',
      '> The disk is <full>.',
    ]);
    expect(lines.join('\n')).toContain(`| [${SET_NAME}](${ARTIFACT_URL}) |`);
  });

  it('says that nothing was stored, and no more', () => {
    expect(linesOf(NOTHING)).toEqual(['## ✅ Backup etc: nothing was stored', '', '']);
  });

  it('is not too long', () => {
    const certificates = Array.from({ length: 5000 }, (_, index) => found(`${index}.crt`));
    const leftOut = certificates.map(({ path }) => ({ ...LEFT_OUT, path, reason: 'x'.repeat(200) }));
    const summary = formatBackupSummary(reportOf({ certificates, leftOut }), 'etc');
    expect(summary.match(/And 4788 more .*, in the log or the outputs\./g)).toHaveLength(2);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });

  it('lets no text of others draw anything', () => {
    const hostile = '<b>|x\n\n# y`';
    const certificate = { subjectLine: hostile, issuerLine: hostile, subject: { commonName: hostile } };
    const summary = formatBackupSummary(
      reportOf({
        stored: [folderOf({ place: hostile })],
        leftOut: [{ ...LEFT_OUT, path: hostile, reason: hostile }],
        certificates: [found(hostile, certificate)],
      }),
      hostile,
    );
    expect(summary).not.toMatch(/<b>|\|x|^# y|`(?!``)x/m);
  });
});
