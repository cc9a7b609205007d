import { describe, expect, it } from 'vitest';
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
async function plant(world: Bench, names: readonly string[], days: number): Promise<void> {
  const forger = bench();
  await forger.run({ ...LIST, artifactName: 'certkeep-fleet-3-of-3', names, at: day(days) });
  for (const [name, set] of forger.artifacts.sets) world.artifacts.sets.set(name, set);
}

describe('an outdated passphrase', () => {
  it.each([-5, 20])('forges no entry of a list in an unused shard, dated %i days', async (days) => {
    const { world, last } = await rotatedList();
    await plant(world, [C], days);
    const next = await world.run({ ...LIST, names: [A, B, C], at: day(25), ...ROTATED });
    expect(outcomes(next)).toEqual([...outcomes(last), 'invalid']);
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
