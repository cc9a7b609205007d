import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  adviceAfter,
  explainFailure,
  failuresOf,
  successLines,
} from '../../../../src/actions/restore/advice.ts';
import type { RestoreInputs } from '../../../../src/actions/restore/inputs.ts';
import { countRestores, restoreOutputs } from '../../../../src/actions/restore/outputs.ts';
import { formatRestoreSummary } from '../../../../src/actions/restore/summary.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { CertificateRestore, RestoreReport } from '../../../../src/use-cases/restore/restore-request.ts';
import type { FoundSet } from '../../../../src/use-cases/search/sets/open-set.ts';
import { certificateOf, FINGERPRINT, NOT_AFTER, plus } from '../../domain/fixtures.ts';
import { plain } from '../plain-text.ts';
import { absence, ACTION, inputsOf, reportOf, restored, setOf, WORKSPACE } from './restore-fixtures.ts';

const HERE = { repository: 'octo-org/certificates', repositoryId: 1296269 };
const INPUTS = await inputsOf({ 'common-name': 'app.example', passphrase: 'long enough, this one' });
const OPEN = await inputsOf({ 'common-name': 'app.example' });
const LIST = await inputsOf({
  certificates: '[a, b, c, ""]',
  passphrase: 'long enough, this one',
});
const SKIPPED = { name: 'certkeep-app.example-20260730T010000Z', place: 'x', reason: 'a | <b> is missing' };

function advised(report: RestoreReport, inputs: RestoreInputs = INPUTS, here = HERE): string[] {
  return adviceAfter(report, inputs, here).map(({ level, message }) => `${level}: ${message}`);
}

/** A list of which one was restored, one is in no set, one failed, and one entry is bad. */
function listReport(changes: Partial<RestoreReport> = {}): RestoreReport {
  const certificates: CertificateRestore[] = [
    {
      name: 'a',
      commonName: 'a',
      outcome: restored({ name: 'a', certificatePath: 'certificates/a/certificate.pem' }),
    },
    { name: 'b', commonName: 'b', outcome: null },
    { name: 'c', commonName: 'c', outcome: new Failure('invalid', 'c was not restored: x.') },
  ];
  return reportOf(null, { set: null, certificates, ...changes });
}

describe('the outputs of restore', () => {
  it('are those of its action.yml, whatever was done', () => {
    const names = Object.keys(ACTION.outputs).sort();
    for (const [report, inputs] of [
      [reportOf(), INPUTS],
      [absence(), INPUTS],
      [reportOf(null), INPUTS],
      [listReport(), LIST],
    ] as const)
      expect(Object.keys(restoreOutputs(report, inputs)).sort()).toEqual(names);
  });

  it('tell of the set, its age, its proof and its certificate', () => {
    expect(restoreOutputs(reportOf(restored(), { skipped: [SKIPPED] }), INPUTS)).toEqual({
      restored: 'true',
      verified: 'true',
      'artifact-name': 'certkeep-app.example-20260729T010000Z',
      'artifact-id': '9',
      date: '2026-07-29T01:00:00Z',
      'age-days': '3',
      files: JSON.stringify(reportOf().files),
      'cert-path': resolve(WORKSPACE, 'certificate.pem'),
      'key-path': resolve(WORKSPACE, 'private_key.pem'),
      fingerprint: FINGERPRINT,
      'not-after': '2026-11-09T00:00:00Z',
      'days-left': '99',
      skipped: JSON.stringify([SKIPPED]),
      certificates: '',
    });
    const unproved = restoreOutputs(reportOf(restored({ set: setOf(false), keys: 'absent' })), OPEN);
    expect(unproved).toMatchObject({ restored: 'true', verified: 'false', 'key-path': '' });
    expect(restoreOutputs(absence(), INPUTS)).toMatchObject({
      restored: 'false',
      verified: 'false',
      date: '',
    });
  });

  it('list what became of each certificate', () => {
    const outputs = restoreOutputs(listReport(), LIST);
    expect(outputs).toMatchObject({
      restored: 'false',
      verified: 'true',
      'cert-path': '',
      fingerprint: FINGERPRINT,
    });
    const records = JSON.parse(outputs['certificates'] ?? '') as object[];
    expect(records).toMatchObject([
      {
        name: 'a',
        status: 'restored',
        verified: true,
        'cert-path': join(WORKSPACE, 'certificates/a/certificate.pem'),
      },
      { name: 'b', status: 'not-found' },
      { name: 'c', status: 'failed', error: 'c was not restored: x.' },
      { name: 'Entry 4', status: 'failed' },
    ]);
    expect(countRestores(listReport(), LIST)).toEqual({ restored: 1, 'not found': 1, failed: 2 });
  });

  it('list at most a thousand certificates, those that were not restored first', () => {
    const certificates = Array.from({ length: 1200 }, (_, index) => ({
      name: `n${index}`,
      commonName: `n${index}`,
      outcome: index === 1100 ? null : restored({ name: `n${index}` }),
    }));
    const { certificates: text } = restoreOutputs(listReport({ certificates }), LIST);
    const records = JSON.parse(text ?? '') as { readonly status: string }[];
    expect(records).toHaveLength(1000);
    expect(records.slice(0, 3).map(({ status }) => status)).toEqual(['not-found', 'failed', 'restored']);
  });
});

describe('what restore says', () => {
  it('is one line of the log if all is well: what, from when, to where, and that the key opened', () => {
    expect(advised(reportOf())).toEqual([]);
    expect(advised(reportOf(null))).toEqual([]);
    expect(successLines(reportOf(), INPUTS)).toEqual([
      `Restored 2 files from certkeep-app.example-20260729T010000Z in artifact certkeep-app.example, made at 2026-07-29T01:00:00Z (3 days ago) to ${WORKSPACE}. The private key opened and belongs to its certificate.`,
    ]);
    expect(successLines(absence(), INPUTS)).toEqual([]);
    expect(successLines(listReport(), LIST)[0]).toMatch(/^Restored 1 certificate to .* From: certkeep-app/);
  });

  it('warns of what nothing proves, unless its fingerprint was expected', async () => {
    const sealed = reportOf(restored({ set: setOf(false), keys: 'sealed' }));
    expect(advised(sealed, OPEN)).toEqual([
      expect.stringMatching(
        /^warning: .*is not proved.*Give passphrase to prove it, or expected-fingerprint/,
      ),
      expect.stringMatching(
        /^notice: 1 private key restored as stored, sealed: .* Give passphrase to have it opened, or open it with/,
      ),
    ]);
    const expecting = await inputsOf({ 'common-name': 'a', 'expected-fingerprint': 'ab'.repeat(32) });
    expect(advised(sealed, expecting).join()).not.toContain('not proved');
    const withFiles = setOf(false, {
      userFiles: { publicCount: 1, sealedCount: 0, digest: null, leftOut: [] },
    });
    expect(advised(reportOf(restored({ set: withFiles })), expecting).join()).toContain('not proved');
    const open = setOf(false, { proof: null });
    expect(advised(reportOf(restored({ set: open, keys: 'absent' })), OPEN).join()).toMatch(
      /made it\. Give expected-fingerprint.*without a private key/,
    );
  });

  it('warns of sealed files that stayed in the backup', () => {
    const set = setOf(false);
    expect(advised(reportOf(restored({ set }), { unopenedCount: 2 }), OPEN).join()).toContain(
      '2 sealed files were not restored',
    );
  });

  it('tells of another repository, of expired certificates, and of what was replaced', () => {
    const inFolder = setOf(true);
    const set = { ...inFolder, listed: { ...inFolder.listed, source: 'directory' as const } };
    const other = { repository: 'other/other', repositoryId: 5 };
    expect(advised(reportOf(restored({ set })), INPUTS, other)).toEqual([
      'notice: The backup was made in another repository: octo-org/certificates.',
    ]);
    expect(advised(reportOf(restored({ set })))).toEqual([]);
    const expired = reportOf(restored(), { now: plus(NOT_AFTER, 1), keptBeside: ['/x/a-1.pem'] });
    expect(advised(expired)).toEqual([
      expect.stringMatching(/^warning: .*expired at 2026-11-09T00:00:00Z/),
      expect.stringMatching(/^notice: .*The old one is \/x\/a-1\.pem/),
    ]);
  });

  it('names every limit of the search if there is no backup', async () => {
    const given = {
      'common-name': 'a',
      'run-id': '7',
      date: '2026-11-20',
      repository: 'o/r',
      'if-not-found': 'warn',
    };
    expect(advised(absence({ expired: ['certkeep-a-1'] }), await inputsOf(given))).toEqual([
      'warning: No backup of certkeep-a of run 7 in the artifacts of o/r was made on or before 2026-11-20. Nothing was restored. 1 backup expired: certkeep-a-1.',
    ]);
    expect(advised(absence(), INPUTS)).toEqual([]);
  });

  it('says what to do if there is no backup', async () => {
    const given = { 'common-name': 'a', 'if-not-found': 'warn' };
    expect(advised(absence(), await inputsOf(given))).toEqual([
      'warning: There is no backup of certkeep-a in the artifacts of this repository. Nothing was restored. Compare the name with artifact-name or common-name of the step that makes the backup.',
    ]);
    expect(advised(absence({ ofOtherAction: ['artifact files'] }), await inputsOf(given)).join()).toMatch(
      /that holds a certificate .* certkeep\/certkeep\/backup made .*\(artifact files\).* give artifact-name: /,
    );
    const oldestLater = new Date('2026-11-22T02:10:00Z');
    const early = await inputsOf({ ...given, date: '2026-11-20' });
    expect(advised(absence({ oldestLater }), early)).toEqual([
      'warning: No backup of certkeep-a in the artifacts of this repository was made on or before 2026-11-20. Nothing was restored. The oldest is of 2026-11-22T02:10:00Z. Give a later date.',
    ]);
  });

  it('counts what fails a list, and lets what is not found pass if that was asked', async () => {
    const messages = failuresOf(listReport(), LIST).map(({ message }) => message);
    expect(messages).toHaveLength(3);
    expect(messages[1]).toMatch(/^b was not restored: no backup of certkeep-certificates holds it/);
    const warning = await inputsOf({ certificates: '[a, b, c]', 'if-not-found': 'warn' });
    expect(failuresOf(listReport(), warning)).toHaveLength(1);
    expect(advised(listReport(), warning).join()).toContain('warning: b was not restored');
    expect(failuresOf(listReport({ hasSets: false }), LIST)).toHaveLength(2);
  });

  it('says of what is not found which sets of other branches were left out, and how to restore one', () => {
    const artifact = setOf(true);
    const release: FoundSet = { ...artifact, listed: { ...artifact.listed, source: 'release' } };
    const said = (leftOut: readonly FoundSet[]): string =>
      failuresOf(listReport({ leftOut }), LIST)[1]?.message ?? '';
    const { ref, runId } = artifact.manifest.run;
    expect(said([artifact])).toContain(
      'Backups of other branches were left out: certkeep-app.example-20260729T010000Z (artifact certkeep-app.example)',
    );
    expect(said([artifact])).toContain(
      `of ${ref}, run ${runId}. To restore one, give its run as run-id, or restore on its branch. Check its`,
    );
    expect(said([release])).toContain('To restore one, restore on its branch.');
    expect(said([])).not.toContain('left out');
  });

  it('explains a refusal by what was asked for, and leaves other errors as they are', async () => {
    const denied = new Failure('denied', 'Cannot list.');
    const cause = Object.assign(new Error('Not Found'), { status: 404, response: {} });
    const hidden = new Failure('denied', 'Cannot list: the token lacks `actions: read` (404).', { cause });
    const given = await inputsOf({ 'common-name': 'a', 'run-id': '7', repository: 'o/r' });
    expect(explainFailure(hidden, given)).toMatchObject({
      message:
        "Cannot read the artifacts of o/r (404): github-token may not, or there is no such repository. A workflow's own token reads no other repository. Give github-token one that may read the actions of o/r. Or it has no run 7. Nothing was restored.",
    });
    const release = await inputsOf({
      'common-name': 'a',
      from: 'release',
      'release-tag': 'keep',
      repository: 'o/r',
    });
    expect(String(explainFailure(hidden, release))).toMatch(
      /Cannot read the draft release keep of o\/r \(404\): .* may write the contents of o\/r, because GitHub shows drafts to nobody else\./,
    );
    expect(String(explainFailure(denied, given))).toMatch(/Cannot list\. Or it has no run 7\. Nothing/);
    expect(String(explainFailure(denied, INPUTS))).toMatch(/Cannot list\. Nothing was restored\.$/);
    const other = new Error('x');
    expect(explainFailure(other, given)).toBe(other);
  });

  it.each(['locked', 'unreadable', 'timeout', 'invalid', 'unsupported'] as const)(
    'says that nothing was restored, once: %s',
    (code) => {
      const explained = explainFailure(new Failure(code, 'It is so.'), INPUTS);
      expect(explained).toMatchObject({ code, message: 'It is so. Nothing was restored.' });
      expect(explainFailure(explained, INPUTS)).toMatchObject({ message: 'It is so. Nothing was restored.' });
      const said = new Failure(code, 'app.example was not restored: x.');
      expect(explainFailure(said, INPUTS)).toMatchObject({ message: said.message });
    },
  );

  it('says nothing of files that were in the way, which do so themselves', () => {
    const inTheWay = new Failure('not-written', 'These files exist and differ from the backup: x.');
    expect(explainFailure(inTheWay, INPUTS)).toBe(inTheWay);
  });
});

describe('the summary of restore', () => {
  it('begins with the verdict and shows set, proof, certificate and files; no text of others draws anything', () => {
    const hostile = resolve(WORKSPACE, '<img src=x>|`.pem');
    const report = reportOf(restored(), { files: [hostile], keptBeside: ['/x/old.pem'], skipped: [SKIPPED] });
    const summary = formatRestoreSummary(report, INPUTS);
    expect(summary).toMatch(/^## ✅ Restored .* as of 2026-07-29 01:00 UTC: certificate and key, 1 file\n/);
    for (const shown of [
      'yes, by the passphrase',
      'Passed over',
      'the file that was there before',
      '1 file restored',
    ])
      expect(summary).toContain(shown);
    expect(summary).not.toContain('<img');
    expect(summary).not.toContain('a | <b>');
  });

  it('says in its verdict what came back', () => {
    const verdictOf = (report: RestoreReport): string | undefined =>
      plain(formatRestoreSummary(report, INPUTS)).split('\n')[0];
    const keyless = restored({ set: setOf(false), keys: 'absent' });
    expect(verdictOf(reportOf(keyless))).toBe(
      '## ⚠️ Restored app.example as of 2026-07-29 01:00 UTC: the certificate without its key, 2 files, not proved',
    );
    const two = { ...reportOf(), certificates: [...reportOf().certificates, ...reportOf().certificates] };
    expect(verdictOf(two)).toMatch(
      /^## ✅ Restored certkeep-app\.example as of .*: 2 certificates, 2 files$/,
    );
    expect(verdictOf({ ...reportOf(), certificates: [] })).toMatch(/UTC: 2 files$/);
  });

  it('says which date was asked for, if one was', async () => {
    const dated = await inputsOf({ 'common-name': 'app.example', date: '2026-07-30' });
    const row = '| Date asked for | 2026-07-30: the newest backup that was made on or before it |';
    expect(formatRestoreSummary(reportOf(), dated)).toContain(row);
    expect(formatRestoreSummary(reportOf(), INPUTS)).not.toContain('Date asked for');
  });

  it('says if nothing proves the set, and what stayed in it or was left out of it', () => {
    const userFiles = {
      publicCount: 0,
      sealedCount: 2,
      digest: null,
      leftOut: [{ reason: 'unreadable', count: 3 }],
    };
    const set = setOf(false, { userFiles });
    const summary = formatRestoreSummary(reportOf(restored({ set }), { unopenedCount: 2 }), OPEN);
    expect(summary).toMatch(/^## ⚠️ .*not proved\n/);
    expect(summary).toContain('2 sealed files');
    expect(summary).toContain('3 files, left out when it was made');
  });

  it('cuts a long list of files, and says so if nothing was found', () => {
    const files = Array.from({ length: 52 }, (_, index) => `/x/${index}`);
    expect(formatRestoreSummary(reportOf(restored(), { files }), INPUTS)).toContain('- and 2 more');
    expect(formatRestoreSummary(absence(), INPUTS)).toMatch(
      /^## ❌ No backup[^]*> \[!CAUTION\][^]*Nothing was restored/,
    );
  });

  it('of a list has failures first, then what was restored, soonest expiry first', () => {
    const later = restored({
      name: 'z',
      certificate: certificateOf({ subject: { commonName: 'z' }, notAfter: plus(NOT_AFTER, 1) }),
    });
    const report = listReport();
    const certificates = [{ name: 'z', commonName: 'z', outcome: later }, ...report.certificates];
    const summary = formatRestoreSummary({ ...report, certificates }, LIST);
    expect(summary).toMatch(/^## ❌ Certificates of .*: 2 restored, 1 not found, 2 failed\n/);
    expect(summary.indexOf('[!CAUTION]')).toBeGreaterThan(0);
    expect(summary.indexOf('[!CAUTION]')).toBeLessThan(summary.indexOf('### Restored'));
    expect(summary.indexOf('| `app.example`')).toBeLessThan(summary.indexOf('| `z`'));
    expect(
      formatRestoreSummary(
        listReport({ hasSets: false, certificates: [{ name: 'a', commonName: 'a', outcome: null }] }),
        LIST,
      ),
    ).toContain('No backup of');
  });
});
