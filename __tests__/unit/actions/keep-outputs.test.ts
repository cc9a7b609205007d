import { describe, expect, it } from 'vitest';
import { keepOutputs } from '../../../src/actions/keep-outputs.ts';
import { DAY_MS } from '../../../src/domain/certificate.ts';
import { certificateOf, FINGERPRINT, NOT_AFTER, plus } from '../domain/fixtures.ts';
import { ACTION, ARTIFACT_URL, artifactOf, folderOf, inputsOf, reportOf, SET_NAME } from './fixtures.ts';

const INPUTS = inputsOf();

describe('the outputs', () => {
  it('are those of action.yml, all of them and no others, whatever was done', () => {
    // What became of each certificate of a list is told by a run that keeps one.
    const names = Object.keys(ACTION.outputs)
      .filter((name) => name !== 'certificates')
      .sort();
    const reports = [
      reportOf(),
      reportOf({ certificate: null, renewalTime: null, backup: null, source: null, isDryRun: true }),
    ];
    for (const report of reports) expect(Object.keys(keepOutputs(report, INPUTS)).sort()).toEqual(names);
  });

  it('tell of a certificate that was reused and stored twice', () => {
    expect(keepOutputs(reportOf(), INPUTS)).toEqual({
      status: 'reused',
      reason: 'still-valid',
      source: 'cache',
      renewed: 'false',
      'cert-path': INPUTS.places.certificatePath,
      'key-path': INPUTS.places.privateKeyPath,
      'p12-path': '',
      'common-name': 'app.example',
      'serial-number': '01AB',
      fingerprint: FINGERPRINT,
      'not-before': '2026-08-01T00:00:00Z',
      'not-after': '2026-11-09T00:00:00Z',
      'days-left': '99',
      'artifact-name': SET_NAME,
      'artifact-id': '9',
      'artifact-url': ARTIFACT_URL,
      'artifact-digest': 'ab'.repeat(32),
      'backup-path': '/backups/2026-08-01',
      verified: 'true',
      'cache-hit': 'true',
    });
  });

  it('are empty where there is nothing to tell', () => {
    const report = reportOf({
      status: 'issued',
      reason: 'absent',
      source: null,
      certificate: null,
      backup: null,
    });
    expect(keepOutputs(report, INPUTS)).toMatchObject({
      status: 'issued',
      source: '',
      fingerprint: '',
      'serial-number': '',
      'not-before': '',
      'not-after': '',
      'days-left': '',
      'artifact-name': '',
      'artifact-id': '',
      'artifact-url': '',
      'artifact-digest': '',
      'backup-path': '',
      verified: 'false',
      'cache-hit': 'false',
    });
  });

  it.each([
    ['issued', 'false'],
    ['reused', 'false'],
    ['renewed', 'true'],
  ] as const)('say of a certificate that was %s that it was renewed: %s', (status, renewed) => {
    expect(keepOutputs(reportOf({ status }), INPUTS)).toMatchObject({ status, renewed });
  });

  it.each(['workspace', 'artifact', 'directory', null] as const)(
    'name no hit of the cache for %s',
    (source) => {
      expect(keepOutputs(reportOf({ source }), INPUTS)).toMatchObject({
        source: source ?? '',
        'cache-hit': 'false',
      });
    },
  );

  it('name no artifact where the folder alone has the backup', () => {
    const { backup } = reportOf();
    if (backup === null) return expect.fail('the fixture has no backup');
    const report = reportOf({ backup: { ...backup, stored: [folderOf()] } });
    expect(keepOutputs(report, INPUTS)).toMatchObject({
      'artifact-name': '',
      'artifact-id': '',
      'backup-path': '/backups/2026-08-01',
      verified: 'true',
    });
  });

  it('name no digest for an artifact that has none, and no folder where there is none', () => {
    const { backup } = reportOf();
    if (backup === null) return expect.fail('the fixture has no backup');
    const artifact = artifactOf({ artifact: { id: 9, runId: 42, isOwn: true, url: ARTIFACT_URL } });
    const report = reportOf({ backup: { ...backup, stored: [artifact] } });
    expect(keepOutputs(report, INPUTS)).toMatchObject({
      'artifact-id': '9',
      'artifact-digest': '',
      'backup-path': '',
    });
  });

  it('say that nothing is verified where nothing was stored', () => {
    const { backup } = reportOf();
    if (backup === null) return expect.fail('the fixture has no backup');
    const report = reportOf({ backup: { ...backup, stored: [] } });
    expect(keepOutputs(report, INPUTS)).toMatchObject({ verified: 'false', 'artifact-name': '' });
  });

  it('count whole days, rounded down, and below zero after the end', () => {
    const now = plus(NOT_AFTER, 1);
    expect(keepOutputs(reportOf({ now }), INPUTS)).toMatchObject({ 'days-left': '-1' });
    const last = plus(NOT_AFTER, 1 - DAY_MS);
    expect(keepOutputs(reportOf({ now: last }), INPUTS)).toMatchObject({ 'days-left': '0' });
  });

  it('have the path of the PKCS#12 file, and no secret', () => {
    const inputs = inputsOf({
      'p12-path': 'a.p12',
      'p12-password': 'hush-hush',
      passphrase: 'hush-hush-hush',
    });
    const outputs = keepOutputs(reportOf({ certificate: certificateOf() }), inputs);
    expect(outputs['p12-path']).toBe(inputs.places.pkcs12Path);
    expect(JSON.stringify(outputs)).not.toContain('hush');
  });
});
