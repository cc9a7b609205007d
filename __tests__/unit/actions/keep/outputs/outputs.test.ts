import { describe, expect, it } from 'vitest';
import type { KeepInputs } from '../../../../../src/actions/keep/inputs.ts';
import { keepOutputs } from '../../../../../src/actions/keep/outputs/outputs.ts';
import { DAY_MS } from '../../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import type { KeepReport } from '../../../../../src/use-cases/keep/keep.ts';
import { certificateOf, FINGERPRINT, NOT_AFTER, OTHER_FINGERPRINT, plus } from '../../../domain/fixtures.ts';
import {
  ACTION,
  ARTIFACT_URL,
  artifactOf,
  BACKUP,
  folderOf,
  inputsOf,
  keptOf,
  outcomeOf,
  readGiven,
  reportOf,
  SET_NAME,
} from '../keep-fixtures.ts';

const INPUTS = await inputsOf();
const { fingerprintSha1: SHA1, publicKeyPin: PIN } = certificateOf();
const LIST = await readGiven({ certificates: '["a"]', 'artifact-name': 'fleet' });

function outputsOf(
  report: KeepReport,
  inputs: KeepInputs = INPUTS,
  exists = true,
): Promise<Record<string, string>> {
  return keepOutputs(report, inputs, () => exists);
}

describe('the outputs of one certificate', () => {
  it('are those of action.yml, all of them and no others, whatever was done', async () => {
    // A run that keeps a list says what became of each certificate.
    const names = Object.keys(ACTION.outputs)
      .filter((name) => name !== 'certificates')
      .sort();
    const nothing = outcomeOf({ certificate: null, renewalTime: null, source: null });
    for (const report of [reportOf(), reportOf({ backup: null, isDryRun: true }, nothing)])
      expect(Object.keys(await outputsOf(report)).sort()).toEqual(names);
  });

  it('tell of a certificate that was reused and stored twice', async () => {
    expect(await outputsOf(reportOf())).toEqual({
      status: 'reused',
      reason: 'still-valid',
      source: 'cache',
      renewed: 'false',
      changed: 'false',
      'cert-path': '/w/certificate.pem',
      'key-path': '/w/private_key.pem',
      'p12-path': '/w/c.p12',
      'common-name': 'app.example',
      'serial-number': '01AB',
      fingerprint: FINGERPRINT,
      'fingerprint-sha1': SHA1,
      'public-key-pin': PIN,
      'not-before': '2026-08-01T00:00:00Z',
      'not-after': '2026-11-09T00:00:00Z',
      'days-left': '99',
      'artifact-name': SET_NAME,
      'artifact-id': '9',
      'artifact-url': ARTIFACT_URL,
      'artifact-digest': 'ab'.repeat(32),
      'release-asset': '',
      'backup-path': '/backups/2026-08-01',
      'left-out': '[]',
      verified: 'true',
      'cache-hit': 'true',
    });
  });

  it('are empty if there is nothing to tell', async () => {
    const outcome = outcomeOf({ status: 'issued', reason: 'absent', source: null, certificate: null });
    expect(await outputsOf(reportOf({ backup: null }, outcome), INPUTS, false)).toMatchObject({
      status: 'issued',
      source: '',
      fingerprint: '',
      'fingerprint-sha1': '',
      'public-key-pin': '',
      'serial-number': '',
      'not-before': '',
      'not-after': '',
      'days-left': '',
      'cert-path': '',
      'key-path': '',
      'p12-path': '',
      'artifact-name': '',
      'artifact-id': '',
      'artifact-url': '',
      'artifact-digest': '',
      'release-asset': '',
      'backup-path': '',
      'left-out': '[]',
      verified: 'false',
      'cache-hit': 'false',
    });
  });

  it.each([
    ['issued', 'false'],
    ['reused', 'false'],
    ['renewed', 'true'],
  ] as const)('say of a certificate that was %s that it was renewed: %s', async (status, renewed) => {
    expect(await outputsOf(reportOf({}, outcomeOf({ status })))).toMatchObject({ status, renewed });
  });

  it.each([true, false])('say whether the files of the pair were written: %s', async (wroteFiles) => {
    expect(await outputsOf(reportOf({}, outcomeOf({ wroteFiles })))).toMatchObject({
      changed: String(wroteFiles),
    });
  });

  it('say of a dry run that nothing was renewed', async () => {
    const report = reportOf({ isDryRun: true, backup: null }, outcomeOf({ status: 'renewed' }));
    expect(await outputsOf(report)).toMatchObject({ status: 'renewed', renewed: 'false' });
  });

  it.each(['workspace', 'artifact', 'directory', null] as const)(
    'name no hit of the cache for %s',
    async (source) => {
      expect(await outputsOf(reportOf({}, outcomeOf({ source })))).toMatchObject({
        source: source ?? '',
        'cache-hit': 'false',
      });
    },
  );

  it('name no artifact if the folder alone has the backup', async () => {
    expect(await outputsOf(reportOf({ backup: { ...BACKUP, stored: [folderOf()] } }))).toMatchObject({
      'artifact-name': '',
      'artifact-id': '',
      'release-asset': '',
      'backup-path': '/backups/2026-08-01',
      verified: 'true',
    });
  });

  it('name no digest for an artifact that has none, and no folder if there is none', async () => {
    const artifact = artifactOf({
      artifact: { id: 9, runId: 42, isOwn: true, url: ARTIFACT_URL, headBranch: null },
    });
    expect(await outputsOf(reportOf({ backup: { ...BACKUP, stored: [artifact] } }))).toMatchObject({
      'artifact-id': '9',
      'artifact-digest': '',
      'release-asset': '',
      'backup-path': '',
    });
  });

  it.each([
    ['nothing was stored', { ...BACKUP, stored: [] }],
    ['the backup failed', new Failure('not-stored', 'x')],
  ])('say that nothing is verified if %s', async (_, backup) => {
    expect(await outputsOf(reportOf({ backup }))).toMatchObject({ verified: 'false', 'artifact-name': '' });
  });

  it('list what was left out, and why', async () => {
    const leftOut = [{ path: 'a.key', why: 'no-passphrase', reason: 'it cannot be sealed' }] as const;
    const outputs = await outputsOf(reportOf({ backup: { ...BACKUP, leftOut } }));
    expect(JSON.parse(outputs['left-out'] ?? '')).toEqual([{ path: 'a.key', reason: 'it cannot be sealed' }]);
  });

  it('count whole days, rounded down, and below zero after the end', async () => {
    expect(await outputsOf(reportOf({ now: plus(NOT_AFTER, 1) }))).toMatchObject({ 'days-left': '-1' });
    expect(await outputsOf(reportOf({ now: plus(NOT_AFTER, 1 - DAY_MS) }))).toMatchObject({
      'days-left': '0',
    });
  });
});

const BAD = {
  position: 'certificates[9]',
  failure: new Failure('invalid-input', 'certificates[9]: <b> | bad.'),
};
const REPORTS = [
  keptOf(
    outcomeOf({ status: 'issued', certificate: certificateOf({ notAfter: plus(NOT_AFTER, DAY_MS) }) }),
    'a.example',
  ),
  keptOf(outcomeOf(), 'b.example'),
  keptOf(new Failure('locked', 'It does not <i>open</i>.'), 'c.example'),
];

describe('the outputs of a list', () => {
  it('are among those of action.yml, whatever was done', async () => {
    const names = Object.keys(ACTION.outputs);
    const failed = { backup: new Failure('not-stored', 'x'), isDryRun: true, reports: [] };
    for (const changes of [{ reports: REPORTS }, failed, { backup: null, reports: [] }])
      for (const name of Object.keys(await outputsOf(reportOf(changes), LIST))) expect(names).toContain(name);
  });

  it('tell the numbers, the soonest end and what became of each', async () => {
    const outputs = await outputsOf(reportOf({ reports: REPORTS }), { ...LIST, badEntries: [BAD] });
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
    const identity = { fingerprint: FINGERPRINT, 'fingerprint-sha1': SHA1, 'public-key-pin': PIN };
    const kept = { reason: 'still-valid', source: 'cache', changed: false, ...identity, ...paths };
    expect(JSON.parse(outputs['certificates'] ?? '')).toEqual([
      { name: 'a.example', status: 'issued', ...kept, 'not-after': '2026-11-10T00:00:00Z', 'days-left': 100 },
      { name: 'b.example', status: 'reused', ...kept, 'not-after': '2026-11-09T00:00:00Z', 'days-left': 99 },
      { name: 'c.example', status: 'failed', error: 'It does not <i>open</i>.', ...paths },
      { name: 'certificates[9]', status: 'failed', error: 'certificates[9]: <b> | bad.' },
    ]);
  });

  it('say that a list was changed if files of one pair were written', async () => {
    const reports = [keptOf(outcomeOf({ wroteFiles: true }), 'a'), keptOf(outcomeOf(), 'b')];
    const outputs = await outputsOf(reportOf({ reports }), LIST);
    expect(outputs).toMatchObject({ renewed: 'false', changed: 'true' });
    const listed = JSON.parse(outputs['certificates'] ?? '') as { changed: boolean }[];
    expect(listed.map(({ changed }) => changed)).toEqual([true, false]);
    expect(await outputsOf(reportOf({ reports: REPORTS }), LIST)).toMatchObject({ changed: 'false' });
  });

  it('say that a list was changed if a change of a pair was finished that failed afterwards', async () => {
    const failed = { ...keptOf(new Failure('lost', 'Gone.'), 'a'), hasRecovered: true } as const;
    const outputs = await outputsOf(reportOf({ reports: [failed, keptOf(outcomeOf(), 'b')] }), LIST);
    expect(outputs).toMatchObject({ changed: 'true' });
    expect(JSON.parse(outputs['certificates'] ?? '')).toMatchObject([
      { name: 'a', status: 'failed', changed: true },
      { name: 'b', changed: false },
    ]);
  });

  it('list the pair of a long list whose change was finished', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({
      ...keptOf(outcomeOf({ wroteFiles: true }), `n${index}`),
      ...(index === 7 ? { hasRecovered: true as const } : {}),
    }));
    const { certificates = '' } = await outputsOf(reportOf({ reports: many }), LIST);
    expect(JSON.parse(certificates)).toEqual([expect.objectContaining({ name: 'n7', changed: true })]);
  });

  it('tell of a pair without its PKCS#12 file that it failed, and what was written', async () => {
    const problem = new Failure('not-written', 'No room.');
    const outputs = await outputsOf(
      reportOf({ reports: [keptOf(outcomeOf({ problem, wroteFiles: true }), 'a')] }),
      LIST,
    );
    expect(outputs).toMatchObject({ reason: '1 failed', changed: 'true' });
    expect(JSON.parse(outputs['certificates'] ?? '')).toMatchObject([
      { name: 'a', status: 'failed', error: 'No room.', changed: true, fingerprint: FINGERPRINT },
    ]);
    expect(await outputsOf(reportOf({}, outcomeOf({ problem })))).toMatchObject({
      status: 'reused',
      'p12-path': '',
    });
  });

  it('list the pair of a long list that gave way to the one of another run', async () => {
    const replaced = { fingerprint: OTHER_FINGERPRINT, notAfter: NOT_AFTER, places: [] };
    const many = Array.from({ length: 1001 }, (_, index) =>
      keptOf(outcomeOf({ wroteFiles: true, replaced: index === 7 ? replaced : null }), `n${index}`),
    );
    const listed = JSON.parse(
      (await outputsOf(reportOf({ reports: many }), LIST))['certificates'] ?? '',
    ) as object[];
    expect(listed).toEqual([expect.objectContaining({ name: 'n7', changed: true })]);
  });

  it('say that a list was renewed if one was, and nothing of it in a dry run', async () => {
    const reports = [keptOf(outcomeOf({ status: 'renewed' }), 'a'), keptOf(outcomeOf(), 'b')];
    const renewed = { status: 'renewed', reason: '1 renewed, 1 reused' };
    expect(await outputsOf(reportOf({ reports }), LIST)).toMatchObject({ ...renewed, renewed: 'true' });
    const problem = new Failure('not-written', 'the PKCS#12 file');
    const failed = reportOf({ reports: [keptOf(outcomeOf({ status: 'renewed', problem }), 'a')] });
    expect(await outputsOf(failed, LIST)).toMatchObject({
      status: 'renewed',
      reason: '1 failed',
      renewed: 'true',
    });
    const dryRun = reportOf({ reports, isDryRun: true, backup: null });
    expect(await outputsOf(dryRun, LIST)).toMatchObject({ ...renewed, renewed: 'false' });
  });

  it('name no path that is not there', async () => {
    const outputs = await outputsOf(reportOf({ reports: REPORTS, isDryRun: true }), LIST, false);
    expect(outputs['certificates']).not.toContain('path');
  });

  it('name the paths of a pair in the workspace, of which both files were read', async () => {
    const report = reportOf({}, outcomeOf({ source: 'workspace' }));
    const { certificates } = await outputsOf(report, LIST, false);
    expect(JSON.parse(certificates ?? '')).toMatchObject([
      { 'cert-path': '/w/certificate.pem', 'key-path': '/w/private_key.pem' },
    ]);
  });

  it('tell of a long list only what changed or failed', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => keptOf(outcomeOf(), `n${index}`));
    const outputs = await outputsOf(reportOf({ reports: [...many, ...REPORTS] }), LIST);
    const listed = JSON.parse(outputs['certificates'] ?? '') as { name: string }[];
    expect(listed.map(({ name }) => name)).toEqual(['a.example', 'c.example']);
    expect(outputs['reason']).toBe('1 issued, 1002 reused, 1 failed');
  });

  it('tell of no more than a thousand, those that failed first', async () => {
    const many = Array.from({ length: 1500 }, (_, index) =>
      keptOf(index < 1400 ? outcomeOf({ status: 'renewed' }) : new Failure('locked', 'x'), `n${index}`),
    );
    const outputs = await outputsOf(reportOf({ reports: many }), LIST);
    const listed = JSON.parse(outputs['certificates'] ?? '') as { status: string }[];
    expect(listed).toHaveLength(1000);
    expect(listed.filter(({ status }) => status === 'failed')).toHaveLength(100);
  });

  it('say that all failed if nothing was kept', async () => {
    const reports = [keptOf(new Failure('locked', 'x')), keptOf(new Failure('locked', 'x'), 'b.example')];
    expect(await outputsOf(reportOf({ reports, backup: null }), LIST)).toMatchObject({
      status: 'failed',
      reason: '2 failed',
      changed: 'false',
    });
  });

  it('say that there was nothing to keep in an empty shard', async () => {
    expect(await outputsOf(reportOf({ reports: [], backup: null }), LIST)).toMatchObject({
      status: 'reused',
      reason: 'nothing to keep',
      'days-left': '',
    });
  });
});
