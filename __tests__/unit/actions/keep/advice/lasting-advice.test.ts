import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../../src/domain/certificate/certificate.ts';
import type { StoredSet } from '../../../../../src/ports/stores.ts';
import { NOT_AFTER, NOW, plus } from '../../../domain/fixtures.ts';
import {
  artifactOf,
  BACKUP,
  environmentOf,
  folderOf,
  keptOf,
  outcomeOf,
  reportOf,
} from '../keep-fixtures.ts';
import { after, SEALED } from './advice-fixtures.ts';

describe('the advice on how long backups last', () => {
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
    const reports = [keptOf(outcomeOf({ isKeptForEver: true, renewalTime: null }))];
    const environment = environmentOf({ eventName: 'pull_request' });
    expect(await after(reportOf({ backup: null, reports }), SEALED, environment)).toEqual([]);
  });

  it('warns on a runner that goes with its job if nothing but the cache has the key', async () => {
    const reports = [keptOf(outcomeOf(), 'a.example')];
    const messagesFor = async (
      backup: Partial<typeof BACKUP> | null,
      given = SEALED,
      isHosted = true,
    ): Promise<string[]> => {
      const report = reportOf({ backup: backup === null ? null : { ...BACKUP, ...backup }, reports });
      return (await after(report, given, environmentOf({ isHosted }))).map(({ message }) => message);
    };
    const rest =
      'So only the cache has the private key of the certificate for a.example, and GitHub deletes entries that nothing used for some days. Then a new one is issued. Leave upload-artifact on, or set release-tag.';
    expect(await messagesFor(null)).toEqual([`No backup was stored. ${rest}`]);
    expect(await messagesFor({ stored: [folderOf()] })).toEqual([
      `The only backup is in backup-path, which goes with this runner. ${rest}`,
    ]);
    expect(await messagesFor({ stored: [folderOf(), artifactOf()] })).toEqual([]);
    expect(await messagesFor(null, SEALED, false)).toEqual([]);
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
});
