import { describe, expect, it } from 'vitest';
import type { KeepListInputs } from '../../../src/actions/keep-list-inputs.ts';
import { adviceAfterList } from '../../../src/actions/keep-list-advice.ts';
import { keepListOutputs } from '../../../src/actions/keep-list-outputs.ts';
import { formatKeepListSummary } from '../../../src/actions/keep-list-summary.ts';
import { DAY_MS, type Certificate } from '../../../src/domain/certificate.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { Secret } from '../../../src/domain/secret.ts';
import type { KeepListReport, ListedReport } from '../../../src/use-cases/keep-list.ts';
import { memoryCertificateFiles } from '../../fakes/memory-certificate-files.ts';
import { certificateOf, FINGERPRINT, NOT_AFTER, NOW, plus } from '../domain/fixtures.ts';
import { ACTION, inputsOf, reportOf, SET_NAME } from './fixtures.ts';

const { request: single, places } = inputsOf({ passphrase: 'correct horse battery' });

function inputsWith(changes: Partial<KeepListInputs> = {}): KeepListInputs {
  return {
    request: { ...single, list: 'fleet' },
    places,
    shard: null,
    entries: [],
    badEntries: [],
    ...changes,
  };
}

const BAD = {
  position: 'certificates[9]',
  failure: new Failure('invalid-input', 'certificates[9]: <b> | bad.'),
};

function listed(
  name: string,
  outcome: Failure | Partial<Certificate>,
  status: 'issued' | 'renewed' | 'reused',
): ListedReport {
  const certificate = { name, request: single, files: memoryCertificateFiles() };
  if (outcome instanceof Failure) return { certificate, outcome };
  return { certificate, outcome: { ...reportOf({ status }), certificate: certificateOf(outcome) } };
}

function listReport(reports: readonly ListedReport[], changes: Partial<KeepListReport> = {}): KeepListReport {
  const { backup } = reportOf();
  return { reports, backup, carriedCount: 0, isKeyStored: true, isDryRun: false, now: NOW, ...changes };
}

const REPORT = listReport([
  listed('a.example', { notAfter: plus(NOT_AFTER, DAY_MS) }, 'issued'),
  listed('b.example', {}, 'reused'),
  listed('c.example', new Failure('locked', 'It does not <i>open</i>.'), 'reused'),
]);

describe('the outputs of a list', () => {
  it('are among those of action.yml, whatever was done', () => {
    const names = Object.keys(ACTION.outputs);
    const failed = listReport([], { backup: new Failure('not-stored', 'x'), isDryRun: true });
    for (const report of [REPORT, failed, listReport([], { backup: null })])
      for (const name of Object.keys(keepListOutputs(report, inputsWith()))) expect(names).toContain(name);
  });

  it('tell the numbers, the soonest end and what became of each', () => {
    const outputs = keepListOutputs(REPORT, inputsWith({ badEntries: [BAD] }));
    expect(outputs).toMatchObject({
      status: 'issued',
      reason: '1 issued, 1 reused, 2 failed',
      renewed: 'false',
      'not-after': '2026-11-09T00:00:00Z',
      'days-left': '99',
      'artifact-name': SET_NAME,
      verified: 'true',
    });
    const paths = { 'cert-path': '/w/certificate.pem', 'key-path': '/w/private_key.pem' };
    const kept = { reason: 'still-valid', source: 'cache', fingerprint: FINGERPRINT, ...paths };
    expect(JSON.parse(outputs['certificates'] ?? '')).toEqual([
      { name: 'a.example', status: 'issued', ...kept, 'not-after': '2026-11-10T00:00:00Z', 'days-left': 100 },
      { name: 'b.example', status: 'reused', ...kept, 'not-after': '2026-11-09T00:00:00Z', 'days-left': 99 },
      { name: 'c.example', status: 'failed', error: 'It does not <i>open</i>.', ...paths },
      { name: 'certificates[9]', status: 'failed', error: 'certificates[9]: <b> | bad.' },
    ]);
  });

  it('tell of a long list only what changed or failed', () => {
    const many = Array.from({ length: 1001 }, (_, index) => listed(`n${index}`, {}, 'reused'));
    const report = listReport([...many, ...REPORT.reports]);
    const told = JSON.parse(keepListOutputs(report, inputsWith())['certificates'] ?? '') as {
      name: string;
    }[];
    expect(told.map(({ name }) => name)).toEqual(['a.example', 'c.example']);
    expect(keepListOutputs(report, inputsWith())['reason']).toBe('1 issued, 1002 reused, 1 failed');
  });

  it('say that nothing was verified where the backup failed', () => {
    const report = listReport(REPORT.reports, { backup: new Failure('not-stored', 'x') });
    expect(keepListOutputs(report, inputsWith())['verified']).not.toBe('true');
  });
});

describe('the summary of a list', () => {
  it('shows failures, changes, the soonest ends and the backup, and no text of others draws anything', () => {
    const inputs = inputsWith({ badEntries: [BAD], shard: { index: 2, count: 8 } });
    const summary = formatKeepListSummary(listReport(REPORT.reports, { carriedCount: 3 }), inputs);
    for (const part of [
      'shard 2 of 8',
      '1 issued, 1 reused, 2 failed',
      'Not kept',
      'Changed',
      'Expires first',
      '```mermaid',
      '3 pairs were carried along',
    ])
      expect(summary).toContain(part);
    expect(summary).not.toContain('<b>');
    expect(summary).not.toContain('<i>');
  });

  it('stays far below what GitHub takes, however long the list is', () => {
    const failures = Array.from({ length: 20_000 }, (_, index) =>
      listed(`n${index}`, index % 2 === 0 ? new Failure('locked', 'x'.repeat(200)) : {}, 'issued'),
    );
    const summary = formatKeepListSummary(listReport(failures), inputsWith());
    expect(Buffer.byteLength(summary)).toBeLessThan(500_000);
    expect(summary).toContain('And 9900 more certificates.');
  });

  it('says so in a dry run, and where the backup failed', () => {
    expect(formatKeepListSummary(listReport([], { isDryRun: true, backup: null }), inputsWith())).toContain(
      'dry run',
    );
    const failed = listReport(REPORT.reports, { backup: new Failure('not-stored', 'No <room>.') });
    const summary = formatKeepListSummary(failed, inputsWith());
    expect(summary).toContain('It could not be stored.');
    expect(summary).not.toContain('<room>');
  });
});

describe('the advice after a list', () => {
  it('is none where all is well', () => {
    expect(adviceAfterList(REPORT, inputsWith())).toEqual([]);
  });

  it('tells of pairs that were carried along, and of keys that were not stored', () => {
    const { request } = inputsOf();
    const open = inputsWith({ request: { ...request, list: 'fleet' } });
    const carried = listReport([], { carriedCount: 2 });
    expect(adviceAfterList(carried, open).map(({ message }) => message.split(/[,;]/)[0])).toEqual([
      'No passphrase was given',
      'The backup of certkeep-app.example holds 2 more pairs from earlier backups',
    ]);
    const sealed = inputsWith({ request: { ...request, list: 'fleet', passphrase: new Secret('x') } });
    expect(adviceAfterList(carried, sealed)).toHaveLength(1);
  });
});
