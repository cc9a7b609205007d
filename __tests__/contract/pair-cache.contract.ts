import { describe, expect, it } from 'vitest';
import type { BackupName } from '../../src/domain/backup-name.ts';
import type { PairCache, SetStaging } from '../../src/ports.ts';
import { certificateIn, nameOf, stageSample } from './sample-set.ts';
import { failureOf } from './outcome.ts';

/** A cache, and what can befall it. */
export interface PairCacheBench {
  readonly cache: PairCache;
  readonly staging: SetStaging;
  /** The certificates that runs get which offer these ones at the same time, each a run of its own. */
  settleApart(texts: readonly string[], generation: string): Promise<(string | null)[]>;
  /** From now on there is no answer to anything but the list. */
  goOut(): void;
  /** From now on the list does not answer. */
  silence(): void;
  /** From now on the list may not be asked for. */
  deny(): void;
}

/** What every `PairCache` does. */
export function describePairCache(name: string, open: () => PairCacheBench): void {
  describe(`${name} is a cache of pairs`, () => {
    const { base } = nameOf();

    const store = async (
      { cache, staging }: PairCacheBench,
      changes: Partial<BackupName> = {},
      text?: string,
    ): Promise<boolean> => {
      const staged = await stageSample(staging, nameOf(changes), text);
      try {
        return await cache.store(staged, nameOf(changes));
      } finally {
        await staged.discard();
      }
    };

    const settle = async (
      { cache, staging }: PairCacheBench,
      text: string,
      generation = 'after-nothing',
    ): Promise<string | null> => {
      const staged = await stageSample(staging, nameOf(), text);
      try {
        return await certificateIn(await cache.settle(staged, base, generation));
      } finally {
        await staged.discard();
      }
    };

    it('misses where nothing is stored, and lists nothing', async () => {
      const { cache } = open();
      expect(await cache.fetch(base)).toBeNull();
      expect(await cache.list(base)).toEqual([]);
    });

    it('fetches the newest entry, when the staged set is gone', async () => {
      const bench = open();
      expect(await store(bench, { time: new Date('2026-11-22T00:00:00Z') }, 'old\n')).toBe(true);
      expect(await store(bench, {}, 'new\n')).toBe(true);
      const entry = await bench.cache.fetch(base);
      expect(entry?.set.files.map((file) => file.path).sort()).toEqual([
        'SHA256SUMS',
        'certificate.pem',
        'config/with space.txt',
        'manifest.json',
      ]);
      await expect(entry?.set.readText('private_key.pem')).rejects.toThrow('private_key.pem');
      expect(await certificateIn(entry?.set ?? null)).toBe('new\n');
      const keys = await bench.cache.list(base);
      expect(keys).toHaveLength(2);
      expect(keys).toContain(entry?.key);
    });

    it('never replaces an entry', async () => {
      const bench = open();
      expect(await store(bench, {}, 'first\n')).toBe(true);
      expect(await store(bench, {}, 'second\n')).toBe(false);
      expect(await certificateIn((await bench.cache.fetch(base))?.set ?? null)).toBe('first\n');
      expect(await store(bench, { attempt: 2 }, 'third\n')).toBe(true);
    });

    it('keeps base names apart, even where one begins with the other', async () => {
      const bench = open();
      await store(bench, { base: 'certkeep-app-2' });
      await store(bench, { base: 'certkeep-a%2Cb' });
      for (const other of ['certkeep-app', 'certkeep', 'certkeep-a,b']) {
        expect(await bench.cache.fetch(other)).toBeNull();
        expect(await bench.cache.list(other)).toEqual([]);
      }
    });

    it('takes a base name with a comma', async () => {
      const bench = open();
      expect(await store(bench, { base: 'a,b' }, 'comma\n')).toBe(true);
      expect(await certificateIn((await bench.cache.fetch('a,b'))?.set ?? null)).toBe('comma\n');
    });

    it('settles on the first of two offers for one generation', async () => {
      const bench = open();
      expect(await settle(bench, 'first\n')).toBe('first\n');
      expect(await settle(bench, 'second\n')).toBe('first\n');
      expect(await settle(bench, 'third\n', 'after-nothing-forced-in-1')).toBe('third\n');
      expect(await settle(bench, 'fourth\n', 'after')).toBe('fourth\n');
    });

    it('finds again what was settled', async () => {
      const bench = open();
      await settle(bench, 'first\n');
      expect(await certificateIn((await bench.cache.fetch(base))?.set ?? null)).toBe('first\n');
      expect(await bench.cache.list(base)).toHaveLength(1);
    });

    it('settles several offers at once', async () => {
      const bench = open();
      const texts = ['a\n', 'b\n', 'c\n'];
      const settled = await Promise.all(texts.map((text) => settle(bench, text)));
      expect(new Set(settled).size).toBe(1);
      expect(texts).toContain(settled[0]);
    });

    it('settles offers of several runs at once', async () => {
      const bench = open();
      const texts = ['a\n', 'b\n', 'c\n'];
      const settled = await bench.settleApart(texts, 'after-nothing');
      expect(new Set(settled).size).toBe(1);
      expect(texts).toContain(settled[0]);
    });

    it('cannot be told from empty in an outage', async () => {
      const bench = open();
      await store(bench);
      bench.goOut();
      expect(await bench.cache.fetch(base)).toBeNull();
      expect(await store(bench, { attempt: 2 })).toBe(false);
      expect(await settle(bench, 'mine\n')).toBeNull();
      expect(await bench.cache.list(base)).toHaveLength(1);
    });

    it('says so where its list does not answer, or may not be asked for', async () => {
      const silent = open();
      silent.silence();
      expect((await failureOf(silent.cache.list(base))).code).toBe('unreadable');
      const denied = open();
      denied.deny();
      expect((await failureOf(denied.cache.list(base))).code).toBe('denied');
    });
  });
}
