import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.ts';
import type { StoredSet } from '../../../../src/ports/stores.ts';
import { memoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import { bench, day, OTHER_PASSPHRASE, PASSPHRASE, type Bench, type Outcome } from '../keep-bench.ts';

const [A, B, C] = ['a.example', 'b.example', 'c.example'];
const LIST = { list: 'certkeep-fleet', cache: null } as const;
const ROTATED = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE };

/** What became of each certificate of a list: its fingerprint, or the code of its failure. */
function outcomes({ report }: Outcome): string[] {
  return report.reports.map(({ outcome }) =>
    'code' in outcome ? outcome.code : (outcome.certificate?.fingerprint ?? ''),
  );
}

/** A list whose passphrase was changed, in two runs. */
async function rotatedList(): Promise<{ readonly world: Bench; readonly last: Outcome }> {
  const world = bench();
  await world.run({ ...LIST, names: [A, B] });
  await world.run({ ...LIST, names: [A, B], at: day(1), ...ROTATED });
  return { world, last: await world.run({ ...LIST, names: [A, B], at: day(2), ...ROTATED }) };
}

/** Somebody who learned the old passphrase stores a set of another shard. */
async function plant(
  world: Bench,
  names: readonly string[],
  days: number,
  changes: Partial<StoredSet> = {},
): Promise<void> {
  const forger = bench();
  await forger.run({ ...LIST, artifactName: 'certkeep-fleet-3-of-3', names, at: day(days) });
  // A store tells when it received a set, however early its name is.
  const stored = { receivedAt: day(20), ...changes };
  for (const [name, set] of forger.artifacts.sets)
    world.artifacts.sets.set(name, { ...set, stored: { ...set.stored, ...stored } });
}

/** What the server says of an artifact that run 999 stored. */
const OF_ANOTHER_RUN = { artifact: { id: 1, runId: 999, isOwn: false, url: '', headBranch: null } };

describe('an outdated passphrase', () => {
  it.each([-5, 20])('forges no entry of a list in an unused shard, dated %i days', async (days) => {
    const { world, last } = await rotatedList();
    await plant(world, [C], days);
    const next = await world.run({ ...LIST, names: [A, B, C], at: day(25), ...ROTATED });
    expect(outcomes(next)).toEqual([...outcomes(last), 'invalid']);
  });

  it.each([-5, 20])('forges none either in a set that another run stored, dated %i days', async (days) => {
    const { world, last } = await rotatedList();
    await plant(world, [C], days, OF_ANOTHER_RUN);
    const next = await world.run({ ...LIST, names: [A, B, C], at: day(25), ...ROTATED });
    expect(outcomes(next)).toEqual([...outcomes(last), 'invalid']);
  });

  it('forges none in a directory, which tells no other time than that of the name', async () => {
    const world = bench();
    const [store, forged] = [memoryBackupStore('directory'), memoryBackupStore('directory')];
    const list = { ...LIST, stores: [store] };
    await world.run({ ...list, names: [A, B] });
    for (const days of [1, 2]) await world.run({ ...list, names: [A, B], at: day(days), ...ROTATED });
    const planted = { ...LIST, stores: [forged], artifactName: 'certkeep-fleet-3-of-3' };
    await bench().run({ ...planted, names: [C], at: day(-5) });
    for (const [name, set] of forged.sets) store.sets.set(name, set);
    const next = await world.run({ ...list, names: [A, B, C], at: day(25), ...ROTATED });
    expect(outcomes(next)[2]).toBe('invalid');
  });

  it('loses no entry of a shard that missed the change', async () => {
    const { run } = bench();
    const before = await run({ ...LIST, artifactName: 'certkeep-fleet-1-of-1', names: [A, B, C] });
    const shard = (number: number): Parameters<Bench['run']>[0] => ({
      ...LIST,
      artifactName: `certkeep-fleet-${number}-of-2`,
    });
    for (const days of [1, 2]) await run({ ...shard(1), names: [A, C], at: day(days), ...ROTATED });
    const late = await run({ ...shard(2), names: [B], at: day(3), ...ROTATED });
    expect(outcomes(late)).toEqual([outcomes(before)[1]]);
  });

  it('that sealed a set which another run stored again makes no certificate absent', async () => {
    const { run, artifacts } = bench();
    const shard = (number: number): Parameters<Bench['run']>[0] => ({
      ...LIST,
      artifactName: `certkeep-fleet-${number}-of-2`,
    });
    await run({ ...shard(1), names: [A] });
    await run({ ...shard(2), names: [B] });
    for (const [name, set] of artifacts.sets)
      if (name.includes('2-of-2')) set.stored = { ...set.stored, ...OF_ANOTHER_RUN };
    await run({ ...shard(1), names: [A], at: day(1), ...ROTATED });
    const next = await run({ ...shard(1), names: [A, B], at: day(2), ...ROTATED });
    expect(outcomes(next)[1]).toBe('invalid');
  });

  it.each([-5, 20])(
    'takes the place of no entry of a list from an unused shard, dated %i days',
    async (days) => {
      const { world, last } = await rotatedList();
      await plant(world, [A], days);
      const next = await world.run({ ...LIST, names: [A, B], at: day(25), ...ROTATED });
      expect(outcomes(next)).toEqual(outcomes(last));
    },
  );

  it('changed twice keeps no new entry from being issued', async () => {
    const { run } = bench();
    const third = new Secret('pelican-Granite-63-marzipan');
    const first = await run({ ...LIST, names: [A, B] });
    await run({ ...LIST, names: [A, B], at: day(1), ...ROTATED });
    await run({ ...LIST, names: [A, B], at: day(2), passphrase: third, previous: OTHER_PASSPHRASE });
    const next = await run({ ...LIST, names: [A, B, C], at: day(3), passphrase: third });
    expect(outcomes(next).slice(0, 2)).toEqual(outcomes(first));
    expect(next.report.reports[2]?.outcome).toMatchObject({ status: 'issued' });
  });

  it('wins no race', async () => {
    const forger = bench();
    const forged = await forger.run();
    forger.cache.entries.clear();
    const { run } = bench();
    const next = await run({ cache: forger.cache, ...ROTATED });
    expect(next.first.status).toBe('issued');
    expect(next.fingerprint).not.toBe(forged.fingerprint);
  });

  it('does not keep a new entry from being issued, in sets that do not hold it', async () => {
    const { world } = await rotatedList();
    await plant(world, ['q.example'], -5);
    const next = await world.run({ ...LIST, names: [A, B, C], at: day(25), ...ROTATED });
    expect(next.report.reports[2]?.outcome).toMatchObject({ status: 'issued' });
  });

  it('that was changed by a run which was started again does not either', async () => {
    const { run } = bench();
    const stores = [memoryBackupStore('directory')];
    const of = (runId: string, days: number): Parameters<Bench['run']>[0] => ({
      ...LIST,
      stores,
      runId,
      at: day(days),
    });
    await run({ ...of('100', 0), names: [A, B] });
    await run({ ...of('101', 1), names: [A, B] });
    await run({ ...of('100', 2), names: [A, B], ...ROTATED });
    const next = await run({ ...of('102', 3), names: [A, B, C], ...ROTATED });
    expect(next.report.reports[2]?.outcome).toMatchObject({ status: 'issued' });
    const last = await run({ ...of('103', 4), names: [A, B, C], passphrase: OTHER_PASSPHRASE });
    expect(outcomes(last)).toEqual(outcomes(next));
  });

  it('changed while the list was spread over more shards loses no entry', async () => {
    const { run } = bench();
    const shard = (number: number, count: number): Parameters<Bench['run']>[0] => ({
      ...LIST,
      artifactName: `certkeep-fleet-${number}-of-${count}`,
    });
    const old = await run({ ...shard(1, 2), names: [A, C] });
    const other = await run({ ...shard(2, 2), names: [B] });
    const [a, c] = outcomes(old);
    for (const [number, name, fingerprint] of [
      [1, A, a],
      [2, B, outcomes(other)[0]],
      [3, C, c],
    ] as const) {
      const next = await run({ ...shard(number, 3), names: [name], at: day(1), ...ROTATED });
      expect(outcomes(next)).toEqual([fingerprint]);
    }
  });
});
