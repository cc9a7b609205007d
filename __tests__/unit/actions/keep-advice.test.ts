import { describe, expect, it } from 'vitest';
import { adviceAfter, adviceBefore, type Advice } from '../../../src/actions/keep-advice.ts';
import type { KeepInputs } from '../../../src/actions/keep-inputs.ts';
import { DAY_MS } from '../../../src/domain/certificate.ts';
import { FINGERPRINT, NOW, OTHER_FINGERPRINT, plus } from '../domain/fixtures.ts';
import { artifactOf, environmentOf, folderOf, inputsOf, reportOf } from './fixtures.ts';

const SEALED = { passphrase: 'correct horse battery' };
const GHES = { serverUrl: 'https://github.example.com' };

function before({ request, places }: KeepInputs, environment = environmentOf()): Advice[] {
  return adviceBefore(request.specification, places, environment);
}

describe('the advice before a run', () => {
  it('is none where nothing is wrong', () => {
    expect(before(inputsOf())).toEqual([]);
  });

  it('warns of TLS servers over 825 days, which Apple refuses', () => {
    expect(before(inputsOf({ days: '826' }))).toEqual([
      {
        level: 'warning',
        message:
          "The certificate of app.example is to last 826 days. Apple's platforms refuse TLS servers over 825; give " +
          'fewer days, or ignore this where no Apple device connects.',
      },
    ]);
  });

  it.each([
    ['825 days', { days: '825' }],
    ['a certificate for clients alone', { days: '826', usages: 'client-auth' }],
  ])('does not for %s', (_, given) => {
    expect(before(inputsOf(given))).toEqual([]);
  });

  it('warns of a common name that the alternative names leave out', () => {
    expect(before(inputsOf({ 'subject-alternative-names': 'other.example' }))).toEqual([
      {
        level: 'warning',
        message:
          'The common name app.example is not among subject-alternative-names, and TLS clients look only there; add it.',
      },
    ]);
  });

  it.each([
    ['that is no host', { 'common-name': 'My CA', 'subject-alternative-names': 'other.example' }],
    [
      'of a certificate for clients alone',
      { 'subject-alternative-names': 'a.example', usages: 'client-auth' },
    ],
    [
      'that is among them in A-labels',
      { 'common-name': 'bücher.example', 'subject-alternative-names': 'xn--bcher-kva.example' },
    ],
  ])('does not for a common name %s', (_, given) => {
    expect(before(inputsOf(given))).toEqual([]);
  });

  it.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'])(
    'says on %s that nothing is stored',
    (eventName) => {
      expect(before(inputsOf(), environmentOf({ eventName }))).toEqual([
        {
          level: 'notice',
          message: `Nothing is stored in a run on ${eventName}, which carries others' code or words: a certificate that is issued here lives as long as this job.`,
        },
      ]);
    },
  );

  it('warns on GitHub Enterprise Server that there are no artifacts, unless none are wanted', () => {
    const inputs = inputsOf({ 'backup-path': '/backups' });
    expect(before(inputs, environmentOf(GHES))).toEqual([
      {
        level: 'warning',
        message:
          'GitHub Enterprise Server has no service for artifacts: the backup goes to backup-path alone. Set ' +
          'upload-artifact: false to be rid of this warning.',
      },
    ]);
    expect(before(inputsOf({ 'upload-artifact': 'false' }), environmentOf(GHES))).toEqual([]);
  });

  it('is all that there is to say', () => {
    const inputs = inputsOf({ days: '900', 'subject-alternative-names': 'other.example' });
    const advice = before(inputs, environmentOf({ ...GHES, eventName: 'pull_request' }));
    expect(advice.map(({ level }) => level)).toEqual(['warning', 'warning', 'notice', 'warning']);
  });
});

describe('the advice after a run', () => {
  it('is none where all is well', () => {
    expect(adviceAfter(reportOf(), inputsOf(SEALED))).toEqual([]);
  });

  it('says that the key is not stored where there is no passphrase', () => {
    expect(adviceAfter(reportOf(), inputsOf())).toEqual([
      {
        level: 'notice',
        message:
          'No passphrase was given, so the private key of app.example was not stored: a fresh runner cannot bring this ' +
          'certificate back, and issues a new one. Give passphrase, from a secret, to keep it.',
      },
    ]);
  });

  it('does not say so in a dry run, which stores nothing', () => {
    expect(adviceAfter(reportOf({ isDryRun: true, backup: null }), inputsOf({ 'dry-run': 'true' }))).toEqual(
      [],
    );
  });

  it.each([
    ['one ms after the backup expires', 10 * DAY_MS + 1, true],
    ['exactly when the backup expires', 10 * DAY_MS, false],
    ['before the backup expires', 10 * DAY_MS - 1, false],
  ])('warns of a next run %s: %s', (_, rhythmMs, isWarned) => {
    const report = reportOf({
      previousBackupAt: plus(NOW, -rhythmMs),
      ...backedUpIn(artifactOf({ expiresAt: plus(NOW, 10 * DAY_MS) })),
    });
    const message =
      'The backup of app.example expires at 2026-08-11T01:00:00Z, before the next run if runs go on as far apart as ' +
      'the last two. Run more often, or raise retention-days.';
    expect(adviceAfter(report, inputsOf(SEALED))).toEqual(isWarned ? [{ level: 'warning', message }] : []);
  });

  it.each([
    ['there was no backup before', { previousBackupAt: null, ...backedUpIn(artifactOf({ expiresAt: NOW })) }],
    [
      'the artifact tells no end',
      { previousBackupAt: new Date(0), ...backedUpIn(artifactOf({ expiresAt: null })) },
    ],
    ['the folder alone has it', { previousBackupAt: new Date(0), ...backedUpIn(folderOf()) }],
    ['nothing was stored', { previousBackupAt: new Date(0), backup: null }],
  ])('does not warn of it where %s', (_, changes) => {
    expect(adviceAfter(reportOf(changes), inputsOf(SEALED))).toEqual([]);
  });

  it('warns that the expected fingerprint is another one from now on', () => {
    const inputs = inputsOf({ ...SEALED, 'expected-fingerprint': OTHER_FINGERPRINT });
    const replaced = { fingerprint: OTHER_FINGERPRINT, places: ['/old.pem'] };
    expect(adviceAfter(reportOf({ status: 'renewed', replaced }), inputs)).toEqual([
      {
        level: 'warning',
        message: `The certificate of app.example was renewed: set expected-fingerprint to ${FINGERPRINT}, or the next run refuses it.`,
      },
    ]);
    expect(adviceAfter(reportOf({ status: 'renewed', replaced }), inputsOf(SEALED))).toEqual([]);
  });
});

function backedUpIn(...stored: ReturnType<typeof artifactOf>[]): Pick<ReturnType<typeof reportOf>, 'backup'> {
  const { backup } = reportOf();
  return { backup: backup === null ? null : { ...backup, stored } };
}
