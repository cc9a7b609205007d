import { beforeAll, describe, expect, it } from 'vitest';
import { formatBackupName, type BackupName } from '../../../../src/domain/backup/backup-name.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { issue, OTHER_PASSPHRASE, PASSPHRASE, setBench, type SetBench } from '../set-bench.ts';
import { pruneWith, tellOrigin } from './prune-bench.ts';

let pair: CertificatePair;
let other: CertificatePair;
beforeAll(async () => {
  [pair, other] = [await issue(), await issue()];
});

describe('sets of a tag that nothing opens any more', () => {
  const asset = { id: 1, releaseId: 2, name: 'x.zip', headBranch: 'v1.0' };
  type Put = Parameters<SetBench['put']>[0];

  async function ofTag(bench: SetBench, given: Omit<Put, 'ref'>): Promise<BackupName> {
    const name = await bench.put({ ...given, ref: 'refs/tags/v1.0' });
    tellOrigin(bench, formatBackupName(name), { asset });
    return name;
  }

  it.each([{ last: 1 }, { last: 2 }])('stay, and hold up no others (%o)', async (policy) => {
    const bench = setBench('release');
    for (const day of [1, 2, 3]) await ofTag(bench, { day, pairs: [{ pair }] });
    for (const day of [4, 5, 6])
      await bench.put({ day, pairs: [{ pair: other }], passphrase: OTHER_PASSPHRASE });
    await pruneWith({ stores: [bench.store], policy, passphrase: OTHER_PASSPHRASE });
    expect(bench.days()).toEqual([1, 2, 3, ...(policy.last === 1 ? [] : [5]), 6]);
  });

  it('stay while nothing else of the tag is to go', async () => {
    const bench = setBench('release');
    await ofTag(bench, { day: 1, pairs: [{ pair }] });
    for (const day of [4, 5])
      await bench.put({ day, pairs: [{ pair: other }], passphrase: OTHER_PASSPHRASE });
    const { rules } = await pruneWith({ stores: [bench.store], passphrase: OTHER_PASSPHRASE });
    expect(rules).toEqual([
      [5, ['keep-last', 'newest']],
      [4, []],
      [1, ['keep-last']],
    ]);
  });

  it.each([PASSPHRASE, null])('stay if they are damaged (%s)', async (passphrase) => {
    const bench = setBench('release');
    for (const day of [1, 2]) bench.damage(await ofTag(bench, { day, pairs: [{ pair }], passphrase }));
    for (const day of [4, 5]) await bench.put({ day, pairs: [{ pair }], passphrase });
    await pruneWith({ stores: [bench.store] });
    expect(bench.days()).toEqual([1, 2, 5]);
  });

  it('fail the run if no set of the default branch opens either', async () => {
    const bench = setBench('release');
    for (const day of [1, 2]) await ofTag(bench, { day, pairs: [{ pair }] });
    const run = { stores: [bench.store], passphrase: OTHER_PASSPHRASE };
    expect((await failureOf(pruneWith(run))).code).toBe('locked');
    bench.damage(await bench.put({ day: 3, pairs: [{ pair: other }], passphrase: OTHER_PASSPHRASE }));
    expect((await failureOf(pruneWith(run))).code).toBe('locked');
    expect(bench.days()).toEqual([1, 2, 3]);
  });
});
