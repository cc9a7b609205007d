import { describe, expect, it } from 'vitest';
import { environmentOf, keptOf, outcomeOf, reportOf } from '../keep-fixtures.ts';
import { after, SEALED } from './advice-fixtures.ts';

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

describe('the advice on what only this job has', () => {
  it('says that the key is not stored if there is no passphrase', async () => {
    expect(await after(reportOf(), {})).toEqual([
      {
        level: 'notice',
        message:
          'No passphrase was given, so no private key was stored: a fresh runner cannot bring the certificate for ' +
          'app.example back. Give passphrase, from a secret, to keep it. If you did give it, check that the ' +
          'secret exists and how its name is spelled: a missing secret arrives as an empty text.',
      },
    ]);
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

  it.each([
    ['a new certificate is forced', { forceRenewal: true }, {}],
    ['the inputs ask for another certificate', {}, { validityDays: 20 }],
  ])('says that it was used as it is, though %s', async (_, policy, specification) => {
    const kept = keptOf(outcomeOf());
    const { request } = kept.certificate;
    const asked = {
      ...request,
      policy: { ...request.policy, ...policy },
      specification: { ...request.specification, ...specification },
    };
    const reports = [{ ...kept, certificate: { ...kept.certificate, request: asked } }];
    const message = expect.stringMatching(
      /^Nothing is stored on pull_request, .*So the certificate for app\.example was used as it is, though the inputs ask for a new one\./,
    ) as string;
    for (const isDryRun of [false, true]) {
      const report = reportOf({ backup: null, reports, isDryRun });
      const advice = await after(report, SEALED, environmentOf({ eventName: 'pull_request' }));
      expect(advice).toEqual([{ level: 'notice', message }]);
    }
  });

  it.each([
    { renewBefore: { kind: 'never' } },
    { expectedFingerprint: Array.from({ length: 32 }, () => 'AB').join(':') },
  ] as const)('does not advise to run what would be refused: %j', async (policy) => {
    const kept = keptOf(outcomeOf());
    const { request } = kept.certificate;
    const asked = {
      ...request,
      policy: { ...request.policy, ...policy },
      specification: { ...request.specification, validityDays: 20 },
    };
    const reports = [{ ...kept, certificate: { ...kept.certificate, request: asked } }];
    const report = reportOf({ backup: null, reports });
    expect(await after(report, SEALED, environmentOf({ eventName: 'pull_request' }))).toEqual([]);
  });

  it.each([{ eventName: 'pull_request' }, { eventName: 'pull_request', lacksSecrets: true }])(
    'is none if such a run issued nothing: %j',
    async (changes) => {
      expect(await after(reportOf({ backup: null }), {}, environmentOf(changes))).toEqual([]);
    },
  );
});
