import { describe, expect, it } from 'vitest';
import { adviceAfter, adviceBefore } from '../../../../src/actions/keep/advice.ts';
import type { Advice } from '../../../../src/actions/report/advice-boxes.ts';
import { identifyServer } from '../../../../src/adapters/github/server.ts';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import type { VerifiedBackup } from '../../../../src/domain/renewal/existing.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { StoredSet } from '../../../../src/ports/stores.ts';
import type { KeepReport } from '../../../../src/use-cases/keep/keep.ts';
import {
  certificateOf,
  FINGERPRINT,
  NOT_AFTER,
  NOW,
  OTHER_FINGERPRINT,
  plus,
} from '../../domain/fixtures.ts';
import {
  artifactOf,
  BACKUP,
  environmentOf,
  folderOf,
  inputsOf,
  keptOf,
  outcomeOf,
  readGiven,
  reportOf,
} from './keep-fixtures.ts';

const SEALED = { passphrase: 'correct horse battery' };
const GHES = environmentOf({
  server: identifyServer('https://github.example.com', 'https://github.example.com/api/v3', undefined),
});
const GITEA = environmentOf({
  server: identifyServer('https://git.example.com', 'https://git.example.com/api/v1', 'true'),
});

async function before(
  given: Readonly<Record<string, string>>,
  environment = environmentOf(),
): Promise<Advice[]> {
  return adviceBefore(await inputsOf(given), environment);
}

async function after(
  report: KeepReport,
  given: Readonly<Record<string, string>> = SEALED,
  environment = environmentOf(),
): Promise<Advice[]> {
  return adviceAfter(report, await inputsOf(given), environment);
}

const backupAt = (madeAt: Date): VerifiedBackup => ({ place: 'certkeep-a-20260801T010000Z', madeAt });

describe('the advice before a run', () => {
  it('is none if nothing is wrong', async () => {
    expect(await before({})).toEqual([]);
    expect(await before({}, environmentOf({ eventName: 'pull_request' }))).toEqual([]);
  });

  it('warns of TLS servers over 825 days, which Apple refuses', async () => {
    expect(await before({ days: '826' })).toEqual([
      {
        level: 'warning',
        message:
          "The certificate for app.example will last 826 days. Apple's platforms refuse TLS server certificates over 825 " +
          'days. Give fewer days, unless no Apple device connects.',
      },
    ]);
  });

  it.each([
    ['825 days', { days: '825' }],
    ['a certificate for clients alone', { days: '826', usages: 'client-auth' }],
  ])('does not for %s', async (_, given) => {
    expect(await before(given)).toEqual([]);
  });

  it('warns of a common name that the alternative names leave out', async () => {
    expect(await before({ 'subject-alternative-names': 'other.example' })).toEqual([
      {
        level: 'warning',
        message:
          'The common name app.example is not among subject-alternative-names, and TLS clients look only there. Add it.',
      },
    ]);
  });

  it('warns of wildcards that clients refuse', async () => {
    const names = 'app.example, *.localhost, *.local, *.dev.localhost';
    expect(await before({ 'subject-alternative-names': names })).toEqual([
      {
        level: 'warning',
        message:
          'TLS clients refuse *.localhost, *.local: a wildcard needs a name of two labels behind it, as in *.dev.localhost. Add the hosts one by one, or one more label.',
      },
    ]);
    expect(await before({ 'common-name': '*.localhost' })).toHaveLength(1);
    expect(await before({ 'common-name': '*.localhost', usages: 'client-auth' })).toEqual([]);
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
  ])('does not for a common name %s', async (_, given) => {
    expect(await before(given)).toEqual([]);
  });

  it.each([
    [GHES, 'GitHub Enterprise Server'],
    [GITEA, 'Gitea'],
  ])(
    'warns of a server that the artifact client does not work with, unless no artifact is wanted',
    async (environment, name) => {
      expect(await before({ 'backup-path': '/backups' }, environment)).toEqual([
        {
          level: 'warning',
          message: `GitHub's artifact client does not work with ${name}: the backup goes to backup-path alone. Set upload-artifact: false to remove this warning.`,
        },
      ]);
      expect(await before({ 'upload-artifact': 'false' }, environment)).toEqual([]);
    },
  );
});

describe('the advice after another attempt', () => {
  const again = environmentOf({ runAttempt: '2' });
  const fromArtifact = reportOf({ reports: [keptOf(outcomeOf({ status: 'reused', source: 'artifact' }))] });
  const lost = expect.stringMatching(
    /^This is attempt 2 of the run\. .*lost, and the certificate for app\.example is in use instead\..*backup-path/,
  ) as string;

  it('says that a certificate of an earlier attempt may be lost, if an artifact had this one or none did', async () => {
    expect(await after(fromArtifact, SEALED, again)).toContainEqual({ level: 'notice', message: lost });
    const issued = reportOf({ reports: [keptOf(outcomeOf({ status: 'issued', source: null }))] });
    expect(await after(issued, SEALED, again)).toContainEqual({ level: 'notice', message: lost });
  });

  it.each<[string, Parameters<typeof after>]>([
    ['in a first attempt', [fromArtifact, SEALED, environmentOf()]],
    ['with a directory', [fromArtifact, { ...SEALED, 'backup-path': '/backups' }, again]],
    ['without artifacts', [fromArtifact, { ...SEALED, 'upload-artifact': 'false' }, again]],
    ['if nothing may be stored', [fromArtifact, SEALED, { ...again, eventName: 'pull_request' }]],
    [
      'if the cache had the certificate',
      [reportOf({ reports: [keptOf(outcomeOf({ status: 'reused', source: 'cache' }))] }), SEALED, again],
    ],
  ])('says nothing of it %s', async (_, parameters) => {
    const advice = await after(...parameters);
    expect(advice).not.toContainEqual({ level: 'notice', message: lost });
  });
});

describe('the advice after a run', () => {
  it('warns of a server certificate without alternative names that another tool made', async () => {
    const bare = { subjectAlternativeNames: [], hasSubjectAlternativeNames: false };
    const report = reportOf({}, outcomeOf({ certificate: certificateOf(bare) }));
    expect(await after(report)).toEqual([
      {
        level: 'warning',
        message:
          'The certificate for app.example has no subject-alternative-names, and TLS clients look only there. It was kept as it is. Give subject-alternative-names to have it renewed with them.',
      },
    ]);
  });

  it('is none if all is well', async () => {
    expect(await after(reportOf())).toEqual([]);
  });

  it('says that the key is not stored if there is no passphrase', async () => {
    expect(await after(reportOf(), {})).toEqual([
      {
        level: 'notice',
        message:
          'No passphrase was given, so no private key was stored: a fresh runner cannot bring the certificate for ' +
          'app.example back. Give passphrase, from a secret, to keep it.',
      },
    ]);
  });

  it('asks for a pin and a long life when a certificate is issued that is kept for ever, and only then', async () => {
    const kept = { isKeptForEver: true, renewalTime: null } as const;
    const long = certificateOf({ notAfter: plus(NOW, 10_000 * DAY_MS) });
    const pin = {
      level: 'notice',
      message: `The certificate for app.example is kept for ever from now on. Set expected-fingerprint to ${FINGERPRINT}: then no run issues another one, even if all backups are gone.`,
    };
    const end = {
      level: 'warning',
      message:
        'The certificate for app.example is kept for ever, but it expires at 2026-11-09T00:00:00Z: from then on every run fails. If it is to last, raise days (10000 is usual for apps) and set force-renewal: true once, before anything is signed with it.',
    };
    const adviceFor = (changes: object, expected?: string): Promise<Advice[]> =>
      after(reportOf({ reports: [keptOf(outcomeOf({ ...kept, ...changes }), 'app.example', expected)] }));
    expect(await adviceFor({ status: 'issued', certificate: long })).toEqual([pin]);
    expect(await adviceFor({ status: 'issued' })).toEqual([pin, end]);
    expect(await adviceFor({ status: 'issued', certificate: long }, FINGERPRINT)).toEqual([]);
    expect(await adviceFor({})).toEqual([]);
  });

  it('warns while every backup of what is kept for ever expires, on every run', async () => {
    const soon = artifactOf({ expiresAt: plus(NOW, 10 * DAY_MS) });
    const lasting = artifactOf({ source: 'release', expiresAt: null });
    const messagesFor = async (
      stored: readonly StoredSet[],
      given = {},
      names = ['a.example'],
    ): Promise<string[]> => {
      const reports = names.map((name) =>
        keptOf(outcomeOf({ isKeptForEver: true, renewalTime: null }), name),
      );
      const advice = await after(reportOf({ backup: { ...BACKUP, stored }, reports }), {
        ...SEALED,
        ...given,
      });
      return advice.map(({ message }) => message);
    };
    expect(await messagesFor([soon])).toEqual([
      'The certificate for a.example is kept for ever, but the only backup of it expires at 2026-08-11T01:00:00Z. If no run stores another one before then, nothing brings it back. Set release-tag, which keeps backups in a draft release, and keep-schedule-alive: true, or GitHub may switch the schedule off.',
    ]);
    const [awake] = await messagesFor([soon], { 'keep-schedule-alive': 'true' }, ['a.example', 'b.example']);
    expect(awake).toMatch(/^a\.example, b\.example are kept for ever.*brings them back.*draft release\.$/);
    expect(await messagesFor([soon, lasting])).toEqual([]);
    const keyless =
      'The certificate for a.example is kept for ever, but this run stored no backup with a private key. If the files are lost, nothing brings it back. Give passphrase, from a secret, and set release-tag, which keeps backups in a draft release.';
    const reports = [keptOf(outcomeOf({ isKeptForEver: true, renewalTime: null }), 'a.example')];
    for (const backup of [null, { ...BACKUP, stored: [] }, { ...BACKUP, stored: [soon], isSealed: false }])
      expect((await after(reportOf({ backup, reports }))).map(({ message }) => message)).toEqual([keyless]);
  });

  it('says nothing of the backups of a run that may store none', async () => {
    const reports = [keptOf(outcomeOf({ isKeptForEver: true, renewalTime: null }), 'a.example')];
    const environment = environmentOf({ eventName: 'pull_request' });
    expect(await after(reportOf({ backup: null, reports }), SEALED, environment)).toEqual([]);
  });

  it('takes a directory for lasting on a runner of your own alone', async () => {
    const reports = [keptOf(outcomeOf({ isKeptForEver: true, renewalTime: null }), 'a.example')];
    const report = reportOf({ backup: { ...BACKUP, stored: [folderOf()] }, reports });
    const on = async (isHosted: boolean): Promise<string> =>
      (await after(report, SEALED, environmentOf({ isHosted }))).map(({ message }) => message).join();
    expect(await on(false)).toBe('');
    expect(await on(true)).toContain('but the only backup of it goes with this runner. If no run stores');
  });

  it('warns two weeks before GitHub switches the schedule off, if the backup expires before its certificate', async () => {
    const expiresAt = plus(NOT_AFTER, -DAY_MS);
    const sleeping = async (
      days: number,
      given = {},
      changes = {},
      stored = [artifactOf({ expiresAt })],
    ): Promise<string[]> => {
      const lastPush = plus(NOW, -days * DAY_MS);
      const environment = environmentOf({ eventName: 'schedule', lastPush, ...changes });
      const report = reportOf({ backup: { ...BACKUP, stored } });
      const advice = await after(report, { ...SEALED, ...given }, environment);
      return advice.map(({ level, message }) => `${level}: ${message}`);
    };
    expect(await sleeping(46)).toEqual([
      expect.stringMatching(
        /^warning: Nobody has pushed to this repository for 46 days\. .* before its certificate \(.*keep-schedule-alive: true.*release-tag/,
      ),
    ]);
    expect(await sleeping(45)).toEqual([]);
    expect(await sleeping(50, { 'keep-schedule-alive': 'true' })).toEqual([]);
    expect(await sleeping(50, {}, { eventName: 'push' })).toEqual([]);
    expect(await sleeping(50, {}, { lastPush: null })).toEqual([]);
    expect(await sleeping(50, {}, {}, [artifactOf({ expiresAt: plus(NOT_AFTER, DAY_MS) })])).toEqual([]);
    expect(
      await sleeping(50, {}, {}, [
        artifactOf({ expiresAt }),
        artifactOf({ source: 'release', expiresAt: null }),
      ]),
    ).toEqual([]);
  });

  it('says that a PKCS#12 file for old programs is weak, in one message', async () => {
    const weakly = (name: string): ReturnType<typeof keptOf> => {
      const { certificate, outcome } = keptOf(outcomeOf(), name);
      const pkcs12 = { alias: null, encryption: 'compatible' } as const;
      return { certificate: { ...certificate, request: { ...certificate.request, pkcs12 } }, outcome };
    };
    const message = (what: string, it: string): string =>
      `${what} encrypted with 3DES and SHA-1 (p12-encryption: compatible), which is weak. No backup holds ${it}. Use a long random password, and set p12-encryption: modern as soon as what reads ${it} can.`;
    expect(await after(reportOf({ reports: [weakly('a'), keptOf(outcomeOf(), 'b')] }))).toEqual([
      { level: 'notice', message: message('The PKCS#12 file /w/c.p12 is', 'it') },
    ]);
    expect(await after(reportOf({ reports: [weakly('a'), weakly('b')] }))).toEqual([
      { level: 'notice', message: message('2 PKCS#12 files are', 'them') },
    ]);
  });

  it('is none in a dry run', async () => {
    const renewed = outcomeOf({ status: 'renewed', isResealed: true });
    expect(await after(reportOf({ isDryRun: true, backup: null }, renewed), { 'dry-run': 'true' })).toEqual(
      [],
    );
  });

  it.each([
    [
      { eventName: 'pull_request' },
      /^Nothing is stored on pull_request, .*lives as long as this job\. Let the clients in this job trust the file at cert-path, and skip /,
    ],
    [
      { eventName: 'workflow_run' },
      /^Nothing is stored on workflow_run, .*lives as long as this job\. Let the clients in this job trust the file at cert-path, and skip /,
    ],
    [
      { eventName: 'pull_request', lacksSecrets: true },
      /^GitHub gives no secrets to the pull request of a fork.*lives as long as this job\. Let the clients in this job trust the file at cert-path, and skip /,
    ],
    [
      { eventName: 'push', lacksSecrets: true },
      /^GitHub gives no secrets to the pull request of a fork.*lives as long as this job\. Let the clients in this job trust the file at cert-path, and skip /,
    ],
  ])('is one message if a run that stores nothing issued something: %j', async (changes, message) => {
    const report = reportOf(
      { backup: null },
      outcomeOf({ status: 'issued', reason: 'absent', source: null }),
    );
    const advice = await after(report, {}, environmentOf(changes));
    expect(advice).toEqual([{ level: 'notice', message: expect.stringMatching(message) as string }]);
  });

  it.each([{ eventName: 'pull_request' }, { eventName: 'pull_request', lacksSecrets: true }])(
    'is none if such a run issued nothing: %j',
    async (changes) => {
      expect(await after(reportOf({ backup: null }), {}, environmentOf(changes))).toEqual([]);
    },
  );

  it('says in one line that a certificate was renewed, with what tells the old one from the new one', async () => {
    const replaced = {
      fingerprint: OTHER_FINGERPRINT,
      notAfter: plus(NOW, 5 * DAY_MS),
      places: ['/old.pem'],
    };
    expect(await after(reportOf({}, outcomeOf({ status: 'renewed', replaced })))).toEqual([
      {
        level: 'notice',
        message:
          `Renewed the certificate for app.example. Clients that pin the old certificate (${OTHER_FINGERPRINT}, valid until ` +
          `2026-08-06T01:00:00Z) need the new one (${FINGERPRINT}, valid until 2026-11-09T00:00:00Z).`,
      },
    ]);
  });

  it('says that the previous passphrase opened the backup, and what to do next', async () => {
    const outcome = outcomeOf({ isResealed: true });
    expect(await after(reportOf({}, outcome))).toEqual([
      {
        level: 'notice',
        message:
          'previous-passphrase opened the earlier backup of the certificate for app.example. The backup of this run is sealed ' +
          'with passphrase. Remove previous-passphrase when all workflows that use this name have run once.',
      },
    ]);
    for (const backup of [null, new Failure('not-stored', 'x')]) {
      const [advice] = await after(reportOf({ backup }, outcome));
      expect(advice?.message).toContain('keep previous-passphrase for the next run');
    }
  });

  it.each([
    ['one ms after the backup expires', 10 * DAY_MS + 1, true],
    ['exactly when the backup expires', 10 * DAY_MS, false],
    ['before the backup expires', 10 * DAY_MS - 1, false],
  ])('warns of a next run %s: %s', async (_, intervalMs, isWarned) => {
    const report = reportOf(
      { backup: { ...BACKUP, stored: [artifactOf({ expiresAt: plus(NOW, 10 * DAY_MS) })] } },
      outcomeOf({ previousBackup: backupAt(plus(NOW, -intervalMs)) }),
    );
    const message =
      'The backup of the certificate for app.example expires at 2026-08-11T01:00:00Z, before the next run if runs stay as far ' +
      'apart as the last two. Run more often, raise retention-days, or set release-tag.';
    expect(await after(report)).toEqual(isWarned ? [{ level: 'warning', message }] : []);
  });

  it('warns of no early end if a release keeps the backup too', async () => {
    const stored = [
      artifactOf({ expiresAt: plus(NOW, 10 * DAY_MS) }),
      artifactOf({ source: 'release', expiresAt: null }),
    ];
    const report = reportOf(
      { backup: { ...BACKUP, stored } },
      outcomeOf({ previousBackup: backupAt(plus(NOW, -20 * DAY_MS)) }),
    );
    expect(await after(report)).toEqual([]);
  });

  it('takes what the run saw under this name for the last run if the certificate came from the cache', async () => {
    const backup = { ...BACKUP, stored: [artifactOf({ expiresAt: plus(NOW, 10 * DAY_MS) })] };
    const lastBackup = backupAt(plus(NOW, -11 * DAY_MS));
    const [advice] = await after(reportOf({ backup, lastBackup }, outcomeOf({ previousBackup: null })));
    expect(advice?.message).toContain('before the next run if runs stay as far apart as the last two');
  });

  it('takes the newest earlier backup of a list for the last run', async () => {
    const list = await readGiven({ ...SEALED, certificates: '["a", "b"]', 'artifact-name': 'fleet' });
    const backup = { ...BACKUP, stored: [artifactOf({ expiresAt: plus(NOW, 10 * DAY_MS) })] };
    const adviceOf = (...days: number[]): string[] => {
      const reports = days.map((each) =>
        keptOf(outcomeOf({ previousBackup: backupAt(plus(NOW, -each * DAY_MS)) })),
      );
      return adviceAfter(reportOf({ reports, backup }), list, environmentOf()).map(({ message }) => message);
    };
    expect(adviceOf(30, 7, 20)).toEqual([]);
    expect(adviceOf(30, 20)).toEqual([
      expect.stringMatching(/^The backup of fleet expires at 2026-08-11T01:00:00Z, before the next run/),
    ]);
  });

  it.each<[string, Date | null, KeepReport['backup']]>([
    ['there was no backup before', null, { ...BACKUP, stored: [artifactOf({ expiresAt: NOW })] }],
    ['the artifact tells no end', new Date(0), { ...BACKUP, stored: [artifactOf({ expiresAt: null })] }],
    ['the folder alone has it', new Date(0), { ...BACKUP, stored: [folderOf()] }],
    ['nothing was stored', new Date(0), null],
  ])('does not warn of it if %s', async (_, at, backup) => {
    expect(
      await after(reportOf({ backup }, outcomeOf({ previousBackup: at === null ? null : backupAt(at) }))),
    ).toEqual([]);
  });

  it('warns that the expected fingerprint is another one from now on', async () => {
    const reports = [keptOf(outcomeOf({ status: 'renewed' }), 'app.example', OTHER_FINGERPRINT)];
    expect(await after(reportOf({ reports }))).toEqual([
      {
        level: 'warning',
        message: `The certificate for app.example was renewed. Set expected-fingerprint to ${FINGERPRINT}, or the next run refuses it.`,
      },
    ]);
    const same = [keptOf(outcomeOf({ status: 'renewed' }), 'app.example', FINGERPRINT)];
    expect(await after(reportOf({ reports: same }))).toEqual([]);
  });

  it('counts the certificates of a list, and names each that was renewed', async () => {
    const list = await readGiven({ certificates: '["a", "b"]', 'artifact-name': 'fleet' });
    const replaced = { fingerprint: OTHER_FINGERPRINT, notAfter: NOT_AFTER, places: [] };
    const reports = [
      keptOf(outcomeOf({ status: 'renewed', replaced }), 'a'),
      keptOf(outcomeOf({ status: 'issued' }), 'b'),
      keptOf(new Failure('locked', 'x'), 'c'),
    ];
    const report = reportOf({ reports, carriedCount: 2 });
    const messages = adviceAfter(report, list, environmentOf()).map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringMatching(/^No passphrase was given.*bring the 2 certificates back/),
      expect.stringMatching(/^Renewed the certificate for a\. /),
      expect.stringMatching(/^The backup fleet holds 2 more pairs from earlier backups/),
    ]);
    const stored = adviceAfter(
      { ...report, backup: null },
      list,
      environmentOf({ eventName: 'pull_request' }),
    );
    expect(stored[0]?.message).toContain(
      'The 2 certificates that were issued here live as long as this job.',
    );
  });
});
