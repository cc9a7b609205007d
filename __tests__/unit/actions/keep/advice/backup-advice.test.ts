import { describe, expect, it } from 'vitest';
import { adviceAfter } from '../../../../../src/actions/keep/advice/advice.ts';
import { DAY_MS } from '../../../../../src/domain/certificate/certificate.ts';
import type { VerifiedBackup } from '../../../../../src/domain/renewal/existing.ts';
import type { KeepReport } from '../../../../../src/use-cases/keep/keep.ts';
import { NOW, plus } from '../../../domain/fixtures.ts';
import {
  artifactOf,
  BACKUP,
  environmentOf,
  folderOf,
  keptOf,
  outcomeOf,
  readGiven,
  reportOf,
} from '../keep-fixtures.ts';
import { after, SEALED } from './advice-fixtures.ts';

const backupAt = (madeAt: Date): VerifiedBackup => ({ place: 'certkeep-a-20260801T010000Z', madeAt });

describe('the advice on the backup', () => {
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
});
