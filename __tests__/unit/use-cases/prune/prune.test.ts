import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryStore } from '../../../../src/adapters/files/directory/directory-store.ts';
import { setStaging } from '../../../../src/adapters/set-format/staged-set.ts';
import { formatBackupName, type BackupName } from '../../../../src/domain/backup/backup-name.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { BackupStore } from '../../../../src/ports/stores.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { issue, noon, OTHER_PASSPHRASE, setBench, type SetBench } from '../set-bench.ts';
import { pruneWith, tellOrigin } from './prune-bench.ts';

let pair: CertificatePair;
let other: CertificatePair;
beforeAll(async () => {
  [pair, other] = [await issue(), await issue()];
});

async function stored(...days: readonly number[]): Promise<SetBench> {
  const bench = setBench();
  for (const day of days) await bench.put({ day, pairs: [{ pair }] });
  return bench;
}

describe('the policy', () => {
  it('removes what no rule keeps, oldest first, and keeps the newest whole set with its reason', async () => {
    const bench = await stored(1, 2, 3, 4);
    const removed: number[] = [];
    const store: BackupStore = {
      ...bench.store,
      remove: (set) => {
        removed.push(set.name.time.getUTCDate());
        return bench.store.remove(set);
      },
    };
    const { rules, report } = await pruneWith({ stores: [store], policy: { last: 2 } });
    expect(rules).toEqual([
      [4, ['keep-last', 'newest']],
      [3, ['keep-last']],
      [2, []],
      [1, []],
    ]);
    expect(removed).toEqual([1, 2]);
    expect(report.removed.size).toBe(2);
    expect(bench.days()).toEqual([3, 4]);
  });

  it('removes nothing in a dry run', async () => {
    const bench = await stored(1, 2);
    const { report, log } = await pruneWith({ stores: [bench.store], dryRun: true });
    expect(report.removed.size).toBe(0);
    expect(log.lines).toContain(`info: ${formatBackupName(nameOfDay(bench, 1))}: would be removed`);
    expect(bench.days()).toEqual([1, 2]);
  });

  it('is applied to sealed and to public sets each by themselves', async () => {
    const bench = await stored(1, 2);
    for (const day of [3, 4]) await bench.put({ day, pairs: [{ pair }], passphrase: null });
    const { rules } = await pruneWith({ stores: [bench.store] });
    expect(rules).toEqual([
      [4, ['keep-last', 'newest']],
      [3, []],
      [2, ['keep-last', 'newest']],
      [1, []],
    ]);
  });

  it.each([
    ['artifacts', { artifact: { id: 1, runId: 1, isOwn: false, url: '', headBranch: 'feature' } }],
    ['assets', { asset: { id: 1, releaseId: 2, name: 'x.zip', headBranch: 'feature' } }],
  ] as const)(
    'is applied to %s of other branches apart from those of the default branch',
    async (_, origin) => {
      const bench = await stored(1, 2);
      for (const day of [3, 4]) {
        const name = await bench.put({ day, pairs: [{ pair }], ref: 'refs/heads/feature' });
        tellOrigin(bench, formatBackupName(name), origin);
      }
      const { rules } = await pruneWith({ stores: [bench.store] });
      expect(rules).toEqual([
        [4, ['keep-last', 'newest']],
        [3, []],
        [2, ['keep-last', 'newest']],
        [1, []],
      ]);
    },
  );

  it('opens nothing if nothing is to go', async () => {
    const bench = await stored(1, 2);
    const { rules, log } = await pruneWith({ stores: [bench.watched], policy: {} });
    expect(rules).toEqual([
      [2, ['no-rule']],
      [1, ['no-rule']],
    ]);
    expect(bench.opened).toEqual([]);
    expect(log.lines.join()).toContain('warning: No rule was given');
  });

  it('opens the sets that are to go, and those that the rules keep', async () => {
    const bench = await stored(1, 2, 3, 4, 5);
    await pruneWith({ stores: [bench.watched], policy: { last: 4 } });
    expect([...new Set(bench.opened)].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('takes expired sets for gone', async () => {
    const bench = await stored(1, 2, 3);
    const newest = bench.store.sets.get(formatBackupName(nameOfDay(bench, 3)));
    if (newest !== undefined) newest.stored = { ...newest.stored, isExpired: true };
    const { rules } = await pruneWith({ stores: [bench.store] });
    expect(rules.map(([day]) => day)).toEqual([2, 1]);
    expect(bench.days()).toEqual([2, 3]);
  });

  it('warns if nothing has the name', async () => {
    const { log } = await pruneWith({ stores: [setBench().store], artifactName: 'certkeep-typo' });
    expect(log.lines).toContain(
      'warning: No backup is named certkeep-typo. Check artifact-name or common-name.',
    );
  });
});

describe('sets that are dated in the future', () => {
  it('stay, and take no place of others', async () => {
    const bench = setBench('directory');
    for (const day of [1, 2, 3, 28]) await bench.put({ day, pairs: [{ pair }] });
    const { rules } = await pruneWith({ stores: [bench.store], day: 4 });
    expect(rules).toEqual([
      [28, ['future']],
      [3, ['keep-last', 'newest']],
      [2, []],
      [1, []],
    ]);
  });

  it('count when their store received them', async () => {
    const bench = await stored(1, 2, 28);
    const set = bench.store.sets.get(formatBackupName(nameOfDay(bench, 28)));
    if (set !== undefined) set.stored = { ...set.stored, receivedAt: noon(1) };
    const { rules } = await pruneWith({ stores: [bench.store], day: 4 });
    expect(rules[0]).toEqual([2, ['keep-last', 'newest']]);
  });

  it('are none within an hour: clocks differ', async () => {
    const bench = await stored(1, 2);
    const { rules } = await pruneWith({ stores: [bench.store], day: 2 });
    expect(rules[0]).toEqual([2, ['keep-last', 'newest']]);
  });
});

describe('a genuine old set that somebody stored again', () => {
  it('stays old, and does not take the place of the newest', async () => {
    const bench = await stored(1, 2);
    const set = bench.store.sets.get(formatBackupName(nameOfDay(bench, 1)));
    if (set !== undefined) set.stored = { ...set.stored, receivedAt: noon(20) };
    await pruneWith({ stores: [bench.store] });
    expect(bench.days()).toEqual([2]);
  });
});

describe('nothing is removed', () => {
  it.each(['denied', 'unreadable'] as const)('if a store is %s', async (trouble) => {
    const bench = await stored(1, 2);
    const second = setBench();
    second.store.trouble = trouble;
    const failure = await failureOf(pruneWith({ stores: [bench.store, second.store] }));
    expect(failure.code).toBe(trouble);
    expect(failure.message).toMatch(/Nothing was removed\.$/);
    expect(bench.days()).toEqual([1, 2]);
  });

  it('if no sealed set can be opened', async () => {
    const bench = await stored(1, 2);
    for (const day of [1, 2]) bench.damage(nameOfDay(bench, day));
    const failure = await failureOf(pruneWith({ stores: [bench.store] }));
    expect(failure.code).toBe('invalid');
    expect(failure.message).toContain('None of the 2');
    expect(bench.days()).toEqual([1, 2]);
  });

  it('if no public set can be read', async () => {
    const bench = setBench();
    for (const day of [1, 2]) bench.damage(await bench.put({ day, pairs: [{ pair }], passphrase: null }));
    expect((await failureOf(pruneWith({ stores: [bench.store] }))).code).toBe('invalid');
  });

  it('in the time after the deadline', async () => {
    const bench = await stored(1, 2);
    const store: BackupStore = {
      ...bench.store,
      open: () => Promise.reject(new Failure('timeout', 'Too late.')),
    };
    expect((await failureOf(pruneWith({ stores: [store] }))).code).toBe('timeout');
    expect(bench.days()).toEqual([1, 2]);
  });
});

describe('a store that this server does not have', () => {
  it('is passed over if another one answers', async () => {
    const bench = setBench('directory');
    for (const day of [1, 2]) await bench.put({ day, pairs: [{ pair }] });
    const missing = setBench();
    missing.store.trouble = 'unsupported';
    await pruneWith({ stores: [missing.store, bench.store] });
    expect(bench.days()).toEqual([2]);
    expect((await failureOf(pruneWith({ stores: [missing.store] }))).code).toBe('unsupported');
  });
});

describe('a set that is to go', () => {
  it('stays if it is damaged, with a warning: it may hold the last copy of a key', async () => {
    const bench = await stored(1, 2);
    bench.damage(nameOfDay(bench, 1));
    const { report, log } = await pruneWith({ stores: [bench.store] });
    expect(bench.days()).toEqual([1, 2]);
    expect(report.sets[1]).toMatchObject({ rules: ['damaged'], problem: 'The set is damaged' });
    expect(log.lines.join()).toContain('is damaged: The set is damaged.');
  });

  it('stays if it could not be fetched', async () => {
    const bench = await stored(1, 2, 3);
    const unreadable: BackupStore = {
      ...bench.store,
      open: (set) =>
        set.name.time.getUTCDate() === 1
          ? Promise.reject(new Failure('unreadable', 'No answer.'))
          : bench.store.open(set),
    };
    const { rules } = await pruneWith({ stores: [unreadable] });
    expect(rules[2]).toEqual([1, ['unreadable']]);
    expect(bench.days()).toEqual([1, 3]);
  });

  it('stays if it is listed and not handed over', async () => {
    const bench = await stored(1, 2);
    const gone: BackupStore = {
      ...bench.store,
      open: (set) => (set.name.time.getUTCDate() === 1 ? Promise.resolve(null) : bench.store.open(set)),
    };
    expect((await pruneWith({ stores: [gone] })).rules[1]).toEqual([1, ['unreadable']]);
  });

  it('stays if another repository made it, and one in a directory is not even counted', async () => {
    for (const source of ['artifact', 'directory'] as const) {
      const bench = setBench(source);
      for (const day of [1, 3]) await bench.put({ day, pairs: [{ pair }] });
      await bench.put({ day: 2, pairs: [{ pair }], repository: 'somebody/else' });
      const { rules } = await pruneWith({ stores: [bench.store] });
      expect(bench.days()).toEqual([2, 3]);
      expect(rules.map(([day]) => day)).toEqual(source === 'artifact' ? [3, 2, 1] : [3, 1]);
      if (source === 'artifact') expect(rules[1]).toEqual([2, ['other-repository']]);
    }
  });
});

describe('a removal that fails', () => {
  it('ends there, the oldest having gone first', async () => {
    const bench = await stored(1, 2, 3, 4);
    let removals = 0;
    const failing: BackupStore = {
      ...bench.store,
      remove: (set) => {
        removals += 1;
        return removals === 2 ? Promise.reject(new Error('no answer')) : bench.store.remove(set);
      },
    };
    const { report } = await pruneWith({ stores: [failing] });
    expect([...report.removed].map(({ name }) => name.time.getUTCDate())).toEqual([1]);
    expect(report.failure?.message).toMatch(
      /^Removed 1 of 3 backups, then stopped\. .*no answer\. Run again/,
    );
    expect(bench.days()).toEqual([2, 3, 4]);
  });

  it('does not hold up the others if nothing tells which files are its own', async () => {
    const bench = await stored(1, 2, 3);
    const failing: BackupStore = {
      ...bench.store,
      remove: (set) =>
        set.name.time.getUTCDate() === 1
          ? Promise.reject(new Failure('invalid', 'SHA256SUMS is missing.'))
          : bench.store.remove(set),
    };
    const { report, log } = await pruneWith({ stores: [failing] });
    expect(report.failure).toBeNull();
    expect(log.lines).toContain('warning: SHA256SUMS is missing.');
    expect(bench.days()).toEqual([1, 3]);
  });
});

describe('a directory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-prune-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('keeps a dated folder that has a file of somebody else', async () => {
    const backups = join(folder, 'backups');
    const into = { store: directoryStore(backups), staging: setStaging(folder) };
    const bench = setBench();
    for (const day of [1, 2]) await bench.put({ day, pairs: [{ pair: other }] }, into);
    writeFileSync(join(backups, '2026-11-01', 'mine.txt'), 'mine');
    const { report } = await pruneWith({ stores: [into.store] });
    expect(report.removed.size).toBe(0);
    expect(readdirSync(join(backups, '2026-11-01'))).toContain('private_key.pem');
    expect(readdirSync(backups).sort()).toEqual(['2026-11-01', '2026-11-02']);
  });
});

it('a clock that is fast removes nothing', async () => {
  const bench = await stored(1, 2);
  const failure = await failureOf(pruneWith({ stores: [bench.store], day: 29, serverTime: noon(3) }));
  expect(failure.code).toBe('wrong-clock');
  expect(failure.message).toBe(
    "This machine's clock says 2026-11-29T12:00:00Z, and the server's last reply is dated 2026-11-03T12:00:00Z. Correct the machine's clock. Nothing was removed.",
  );
  expect(bench.days()).toEqual([1, 2]);
});

it('a passphrase that does not open the newest sealed set fails the run before anything goes', async () => {
  const bench = await stored(1, 2);
  const directory = setBench('directory');
  for (const day of [1, 2]) await directory.put({ day, pairs: [{ pair }], passphrase: OTHER_PASSPHRASE });
  const failure = await failureOf(
    pruneWith({ stores: [directory.store, bench.store], passphrase: OTHER_PASSPHRASE }),
  );
  expect(failure.code).toBe('locked');
  expect(failure.message).toMatch(/give the old one as previous-passphrase.*Nothing was removed\.$/);
  expect([bench.days(), directory.days()]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

function nameOfDay({ store }: SetBench, day: number): BackupName {
  const found = [...store.sets.values()].find(({ stored: { name } }) => name.time.getUTCDate() === day);
  if (found === undefined) throw new Error(`there is no set of day ${day}`);
  return found.stored.name;
}
