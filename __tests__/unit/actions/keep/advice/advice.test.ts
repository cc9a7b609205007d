import { describe, expect, it } from 'vitest';
import { adviceAfter } from '../../../../../src/actions/keep/advice/advice.ts';
import { identifyServer } from '../../../../../src/adapters/github/run/server.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import { NOT_AFTER, OTHER_FINGERPRINT } from '../../../domain/fixtures.ts';
import { environmentOf, keptOf, outcomeOf, readGiven, reportOf } from '../keep-fixtures.ts';
import { after, before } from './advice-fixtures.ts';

const GHES = environmentOf({
  server: identifyServer('https://github.example.com', 'https://github.example.com/api/v3', undefined),
});
const GITEA = environmentOf({
  server: identifyServer('https://git.example.com', 'https://git.example.com/api/v1', 'true'),
});

describe('the advice before a run', () => {
  it('is none if nothing is wrong', async () => {
    expect(await before({})).toEqual([]);
    expect(await before({}, environmentOf({ eventName: 'pull_request' }))).toEqual([]);
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

describe('the advice after a run', () => {
  it('is none if all is well', async () => {
    expect(await after(reportOf())).toEqual([]);
  });

  it('is none in a dry run', async () => {
    const renewed = outcomeOf({ status: 'renewed', isResealed: true });
    expect(await after(reportOf({ isDryRun: true, backup: null }, renewed), { 'dry-run': 'true' })).toEqual(
      [],
    );
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
      expect.stringMatching(
        /^The backup fleet holds 2 more pairs from earlier backups.* Each is taken over until it expires\.$/,
      ),
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
