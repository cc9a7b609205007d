import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import { FINGERPRINT, NOW, OTHER_FINGERPRINT, plus } from '../../../domain/fixtures.ts';
import { keptOf, outcomeOf, reportOf } from '../keep-fixtures.ts';
import { after } from './advice-fixtures.ts';

describe('the advice on changes', () => {
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

  it('says that the previous passphrase opened the backup, and what to do next', async () => {
    const outcome = outcomeOf({ isResealed: true });
    expect(await after(reportOf({}, outcome))).toEqual([
      {
        level: 'notice',
        message:
          'previous-passphrase opened the earlier backup of the certificate for app.example. The backup of this run is sealed ' +
          'with passphrase. Remove previous-passphrase when all workflows that use this name have run once, each shard of a list too.',
      },
    ]);
    for (const backup of [null, new Failure('not-stored', 'x')]) {
      const [advice] = await after(reportOf({ backup }, outcome));
      expect(advice?.message).toContain('keep previous-passphrase for the next run');
    }
  });
});
