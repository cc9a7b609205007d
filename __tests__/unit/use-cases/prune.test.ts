import { beforeAll, describe, expect, it } from 'vitest';
import { formatBackupName } from '../../../src/domain/backup-name.ts';
import type { RetentionPolicy } from '../../../src/domain/retention.ts';
import type { Vault } from '../../../src/ports.ts';
import { prune, type PruneReport } from '../../../src/use-cases/prune.ts';
import type { SetPair } from '../../../src/use-cases/stage-set.ts';
import { failureOf } from '../../contract/outcome.ts';
import { entryOf, issue, LIST, listBench, PASSPHRASE, setName, type ListBench } from './list-bench.ts';

const NOTHING: RetentionPolicy = { last: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null };

let entry: SetPair;
beforeAll(async () => {
  entry = await entryOf(await issue('a.example'));
});

async function stored(...days: readonly number[]): Promise<ListBench> {
  const bench = listBench();
  for (const day of days) await bench.store(setName(day), [entry]);
  return bench;
}

/** Prunes for real at noon of a day of November. */
function pruneOn(
  day: number,
  bench: ListBench,
  policy: Partial<RetentionPolicy>,
  vaults: readonly Vault[] = [bench.watched],
): Promise<PruneReport> {
  const { log, reader, sealer } = bench.world;
  const now = new Date(setName(day).time.getTime() + 12 * 3_600_000);
  const request = {
    artifactName: LIST,
    policy: { ...NOTHING, ...policy },
    passphrases: { current: PASSPHRASE },
    dryRun: false,
  };
  return prune(request, { log, reader, sealer, vaults, clock: { now: () => now } });
}

/** The rules that keep each set, by its day. */
function rulesOf({ sets }: PruneReport): readonly (readonly [number, readonly string[]])[] {
  return sets.map(({ set, rules }) => [set.name.time.getUTCDate(), rules]);
}

function daysIn({ vault }: ListBench): readonly number[] {
  return [...vault.sets.values()].map(({ stored: { name } }) => name.time.getUTCDate()).sort((a, b) => a - b);
}

describe('sets from the future, of a clock that was wrong', () => {
  it('take no place of those that were made since', async () => {
    const bench = await stored(1, 2, 3, 28, 29);
    const report = await pruneOn(4, bench, { last: 2 });
    expect(rulesOf(report)).toEqual([
      [29, ['keep-last', 'newest-verified']],
      [28, ['keep-last']],
      [3, ['keep-last', 'newest-verified']],
      [2, ['keep-last']],
      [1, []],
    ]);
    expect(daysIn(bench)).toEqual([2, 3, 28, 29]);
  });

  it('have a newest that passes its drill of their own, and so have the others', async () => {
    const bench = await stored(1, 2, 28, 29);
    bench.damage(setName(29));
    bench.damage(setName(2));
    const report = await pruneOn(4, bench, { last: 1 });
    expect(rulesOf(report)).toEqual([
      [29, ['keep-last']],
      [28, ['newest-verified']],
      [2, ['keep-last']],
      [1, ['newest-verified']],
    ]);
    expect(report.removed.size).toBe(0);
  });

  it('of a run whose clock is behind have a newest of their own, and so have the others', async () => {
    const bench = await stored(9, 10, 11, 12);
    expect(rulesOf(await pruneOn(10, bench, { last: 1 }))).toEqual([
      [12, ['keep-last', 'newest-verified']],
      [11, []],
      [10, ['keep-last', 'newest-verified']],
      [9, []],
    ]);
    expect(daysIn(bench)).toEqual([10, 12]);
  });

  it('count as any other from their very moment on', async () => {
    const bench = await stored(1, 2);
    const { log, reader, sealer } = bench.world;
    const world = { log, reader, sealer, vaults: [bench.watched], clock: { now: () => setName(2).time } };
    const policy = { ...NOTHING, last: 1 };
    const passphrases = { current: PASSPHRASE };
    await prune({ artifactName: LIST, policy, passphrases, dryRun: false }, world);
    expect(daysIn(bench)).toEqual([2]);
  });
});

describe('what no policy overrules', () => {
  it('no set is opened where none is to go', async () => {
    const bench = await stored(1, 2);
    expect(rulesOf(await pruneOn(4, bench, {}))).toEqual([
      [2, ['no-rule']],
      [1, ['no-rule']],
    ]);
    expect(bench.opened).toEqual([]);
  });

  it('nothing goes where not one set passes its drill', async () => {
    const bench = await stored(1, 2);
    for (const day of [1, 2]) bench.damage(setName(day));
    expect(await failureOf(pruneOn(4, bench, { last: 1 }))).toMatchObject({ code: 'invalid' });
    expect(daysIn(bench)).toEqual([1, 2]);
  });

  it('nothing goes where a vault could not be listed whole', async () => {
    const bench = await stored(1, 2);
    const other = listBench();
    other.vault.trouble = 'unreadable';
    const pruning = pruneOn(4, bench, { last: 1 }, [bench.watched, other.vault]);
    expect(await failureOf(pruning)).toMatchObject({ code: 'unreadable' });
    expect(daysIn(bench)).toEqual([1, 2]);
  });

  it('a removal that fails ends there, the oldest having gone first', async () => {
    const bench = await stored(1, 2, 3, 4);
    let removals = 0;
    const failing: Vault = {
      ...bench.watched,
      remove: (set) => {
        removals += 1;
        return removals === 2 ? Promise.reject(new Error('no answer')) : bench.vault.remove(set);
      },
    };
    const { removed, failure } = await pruneOn(5, bench, { last: 1 }, [failing]);
    expect([...removed].map(({ name }) => formatBackupName(name))).toEqual([formatBackupName(setName(1))]);
    expect(failure?.message).toContain('1 of 3 backups were removed');
    expect(daysIn(bench)).toEqual([2, 3, 4]);
  });
});
