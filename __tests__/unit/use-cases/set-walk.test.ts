import { beforeAll, describe, expect, it } from 'vitest';
import { formatBackupName, type BackupName } from '../../../src/domain/backup-name.ts';
import { newestFirst, type Candidate } from '../../../src/use-cases/candidates.ts';
import { SetWalk } from '../../../src/use-cases/set-walk.ts';
import type { SetPair } from '../../../src/use-cases/stage-set.ts';
import { failureOf } from '../../contract/outcome.ts';
import { memoryVault } from '../../fakes/memory-vault.ts';
import { entryOf, issue, LIST, listBench, setName, type ListBench } from './list-bench.ts';

let entry: SetPair;
beforeAll(async () => {
  entry = await entryOf(await issue('a.example'), null);
});

async function walkOf(bench: ListBench, cached: Candidate | null = null): Promise<SetWalk> {
  const candidates = await newestFirst({ list: LIST }, [bench.watched], Promise.resolve(cached));
  return new SetWalk(candidates, { about: LIST, log: bench.log, skipsCopies: true });
}

/** The names of all sound sets, newest first. */
async function namesIn(walk: SetWalk): Promise<string[]> {
  await walk.at(Infinity);
  return walk.opened.map(({ manifest }) => manifest.name);
}

const names = (...sets: readonly BackupName[]): string[] => sets.map((name) => formatBackupName(name));

describe('a walk through sets', () => {
  it('opens none before it is asked for, each once, and as far as it is asked', async () => {
    const bench = listBench();
    for (const day of [1, 2, 3]) await bench.store(setName(day), [entry]);
    const walk = await walkOf(bench);
    expect(bench.opened).toEqual([]);
    expect((await walk.at(1))?.manifest.name).toBe(formatBackupName(setName(2)));
    expect((await walk.at(0))?.manifest.name).toBe(formatBackupName(setName(3)));
    expect(bench.opened).toEqual(names(setName(3), setName(2)));
    expect(await walk.at(3)).toBeNull();
    expect(bench.opened).toEqual(names(setName(3), setName(2), setName(1)));
  });

  it('opens each once too where many ask at once', async () => {
    const bench = listBench();
    for (const day of [1, 2]) await bench.store(setName(day), [entry]);
    const walk = await walkOf(bench);
    const sets = await Promise.all([0, 1, 0, 2, 1].map((index) => walk.at(index)));
    expect(sets.map((set) => set?.manifest.name ?? null)).toEqual([
      ...names(setName(2), setName(1), setName(2)),
      null,
      ...names(setName(1)),
    ]);
    expect(bench.opened).toHaveLength(2);
  });

  it('stops before what a newer set covers, and opens what lies between', async () => {
    const bench = listBench();
    await bench.store(setName(1), [entry]);
    await bench.store(setName(2), [entry]);
    // Stored by a run that had not seen the third one.
    await bench.store(setName(3), [entry], setName(1));
    await bench.store(setName(4), [entry], setName(2));
    expect(await namesIn(await walkOf(bench))).toEqual(names(setName(4), setName(3)));
    expect(bench.opened).toEqual(names(setName(4), setName(3)));
  });

  it('does not take a set for covered that a damaged one speaks for', async () => {
    const bench = listBench();
    await bench.store(setName(1), [entry]);
    await bench.store(setName(2), [entry], setName(1));
    bench.damage(setName(2));
    const walk = await walkOf(bench);
    expect(await namesIn(walk)).toEqual(names(setName(1)));
    expect(walk.damaged).toEqual(names(setName(2)));
    expect(bench.log.lines).toEqual([expect.stringMatching(/^warning: .*is damaged and was passed over/)]);
  });

  it('takes a set under the name of another one for damaged', async () => {
    const bench = listBench();
    await bench.store(setName(1), [entry]);
    const [stored] = bench.vault.sets.values();
    if (stored === undefined) throw new Error('it is not stored');
    bench.vault.sets.set(formatBackupName(setName(2)), {
      ...stored,
      stored: { ...stored.stored, name: setName(2), place: formatBackupName(setName(2)) },
    });
    const walk = await walkOf(bench);
    expect(await namesIn(walk)).toEqual(names(setName(1)));
    expect(walk.damaged).toEqual(names(setName(2)));
  });

  it('lets a set speak for those of its own shard alone, and for none where the name is another one', async () => {
    const bench = listBench();
    await bench.store(setName(1, '-1-of-2'), [entry]);
    await bench.store(setName(2, '-2-of-2'), [entry]);
    await bench.store(setName(3, '-1-of-2'), [entry], setName(9, '-2-of-2'));
    await bench.store(setName(4, '-2-of-2'), [entry], setName(2, '-2-of-2'));
    expect(await namesIn(await walkOf(bench))).toEqual(
      names(setName(4, '-2-of-2'), setName(3, '-1-of-2'), setName(1, '-1-of-2')),
    );
  });

  it('remembers what is listed and gone', async () => {
    const bench = listBench();
    await bench.store(setName(1), [entry]);
    await bench.store(setName(2), [entry], setName(1));
    bench.lose(setName(2));
    const walk = await walkOf(bench);
    expect(await namesIn(walk)).toEqual(names(setName(1)));
    expect(walk.gone).toEqual(names(setName(2)));
  });

  it('does not open the copy of a set that was sound and whole, but that of one that was not', async () => {
    // A cached set that speaks for no other may be what runs settled before they stored it all.
    for (const [isSound, covers, opened] of [
      [true, setName(1), names(setName(2))],
      [true, undefined, names(setName(2), setName(2))],
      [false, setName(1), names(setName(2))],
    ] as const) {
      const bench = listBench();
      await bench.store(setName(2), [entry]);
      await bench.storeInCache(setName(2), [entry], covers);
      const cached = await bench.cache.fetch(LIST);
      if (cached === null) throw new Error('it is not cached');
      const set = isSound ? cached.set : { ...cached.set, files: [] };
      const candidate = { source: 'cache', place: 'cache', name: setName(2) } as const;
      const walk = await walkOf(bench, { ...candidate, open: () => Promise.resolve(set) });
      expect(await namesIn(walk)).toEqual(opened);
      expect(bench.opened).toHaveLength(isSound && covers !== undefined ? 0 : 1);
    }
  });

  it('takes two sets of one name in one vault for two, as of runs that began in one second', async () => {
    const [some, other] = [listBench(), listBench()];
    const second = await entryOf(await issue('b.example'), null);
    await some.store(setName(1), [entry]);
    await other.store(setName(1), [second]);
    // Both are artifacts, and so one vault's.
    const candidates = await newestFirst(
      { list: LIST },
      [some.watched, other.watched],
      Promise.resolve(null),
    );
    const walk = new SetWalk(candidates, { about: LIST, log: some.log, skipsCopies: true });
    expect(await namesIn(walk)).toEqual(names(setName(1), setName(1)));
    expect(walk.opened.flatMap(({ places }) => [...places.keys()])).toEqual(['a.example', 'b.example']);
  });

  it('does not open a set of another vault under the name of a sound one', async () => {
    const bench = listBench();
    await bench.store(setName(1), [entry]);
    const directory = memoryVault('directory');
    for (const { stored, content } of bench.vault.sets.values())
      directory.sets.set(stored.place, { stored: { ...stored, source: 'directory' }, content });
    const candidates = await newestFirst({ list: LIST }, [bench.watched, directory], Promise.resolve(null));
    const walk = new SetWalk(candidates, { about: LIST, log: bench.log, skipsCopies: true });
    expect(await namesIn(walk)).toEqual(names(setName(1)));
  });

  it('fails from the set on that cannot be opened, and still has those before it', async () => {
    const bench = listBench();
    for (const day of [1, 2, 3]) await bench.store(setName(day), [entry]);
    const walk = await walkOf(bench);
    const newest = await walk.at(0);
    bench.vault.trouble = 'unreadable';
    expect((await failureOf(walk.at(1))).code).toBe('unreadable');
    bench.vault.trouble = null;
    // It might have held what is looked for.
    for (const index of [1, 2, Infinity]) expect((await failureOf(walk.at(index))).code).toBe('unreadable');
    expect(await walk.at(0)).toBe(newest);
    expect(walk.opened).toEqual([newest]);
  });

  it.each([
    ['where the newest speaks for it', setName(2)],
    ['where it does not', undefined],
  ])('has the set right before the newest, %s', async (_, covers) => {
    const bench = listBench();
    for (const day of [1, 2]) await bench.store(setName(day), [entry]);
    await bench.store(setName(3), [entry], covers);
    const walk = await walkOf(bench);
    const asked = await Promise.all([walk.setBefore(), walk.at(1), walk.setBefore()]);
    expect(asked[0]?.manifest.name).toBe(formatBackupName(setName(2)));
    expect(asked[2]).toBe(asked[0]);
    expect(bench.opened).toEqual(names(setName(3), setName(2)));
    await walk.close();
    expect(bench.held).toEqual(new Set());
  });

  it('still has the set right before the newest when somebody has looked to the end', async () => {
    const bench = listBench();
    for (const day of [1, 2]) await bench.store(setName(day), [entry]);
    await bench.store(setName(3), [entry], setName(2));
    const walk = await walkOf(bench);
    expect(await namesIn(walk)).toEqual(names(setName(3)));
    expect((await walk.setBefore())?.manifest.name).toBe(formatBackupName(setName(2)));
    expect(await namesIn(walk)).toEqual(names(setName(3)));
  });

  it('has no set before where there is none, or a damaged one, or a copy of the newest', async () => {
    const bench = listBench();
    expect(await (await walkOf(bench)).setBefore()).toBeNull();
    await bench.store(setName(1), [entry]);
    expect(await (await walkOf(bench)).setBefore()).toBeNull();
    await bench.store(setName(2), [entry], setName(1));
    bench.damage(setName(1));
    expect(await (await walkOf(bench)).setBefore()).toBeNull();
    expect(bench.log.lines).toEqual([]);
    const copy = listBench();
    await copy.store(setName(2), [entry]);
    const vaults = [bench.watched, { ...copy.watched, source: 'directory' as const }];
    const candidates = await newestFirst({ list: LIST }, vaults, Promise.resolve(null));
    const walk = new SetWalk(candidates, { about: LIST, log: bench.log, skipsCopies: true });
    expect(await walk.setBefore()).toBeNull();
  });

  it.each([setName(1), undefined])('does not fetch a large set for a comparison: %#', async (covers) => {
    const bench = listBench();
    await bench.store(setName(1), [entry]);
    await bench.store(setName(2), [entry], covers);
    const name = formatBackupName(setName(1));
    const found = bench.vault.sets.get(name);
    if (found === undefined) throw new Error('it is not there');
    const limit = 64 * 1024 * 1024;
    bench.vault.sets.set(name, { ...found, stored: { ...found.stored, sizeBytes: limit + 1 } });
    expect(await (await walkOf(bench)).setBefore()).toBeNull();
    expect(bench.opened).toEqual(names(setName(2)));
    bench.vault.sets.set(name, { ...found, stored: { ...found.stored, sizeBytes: limit } });
    expect((await (await walkOf(bench)).setBefore())?.manifest.name).toBe(name);
  });

  it('fails to have the set before where it cannot be opened, and has the newest all the same', async () => {
    const bench = listBench();
    await bench.store(setName(1), [entry]);
    await bench.store(setName(2), [entry], setName(1));
    bench.failToOpen(setName(1));
    const walk = await walkOf(bench);
    expect((await failureOf(walk.setBefore())).code).toBe('unreadable');
    expect((await walk.at(0))?.manifest.name).toBe(formatBackupName(setName(2)));
    expect(await walk.at(1)).toBeNull();
    await walk.close();
    expect(bench.held).toEqual(new Set());
  });

  it('tells of a vault that did not answer', async () => {
    const bench = listBench();
    bench.vault.trouble = 'denied';
    const walk = await walkOf(bench);
    expect(await walk.at(0)).toBeNull();
    expect(walk.failures.map(({ code }) => code)).toEqual(['denied']);
  });

  it('closes what it opened', async () => {
    const bench = listBench();
    await bench.store(setName(1), [entry]);
    const walk = await walkOf(bench);
    let closed = 0;
    const sound = await walk.at(0);
    if (sound === null) throw new Error('it is not there');
    sound.set.close = () => {
      closed += 1;
      return Promise.resolve();
    };
    await walk.close();
    expect(closed).toBe(1);
  });
});
