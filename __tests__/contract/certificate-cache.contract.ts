import { describe, expect, it } from 'vitest';
import type { BackupName } from '../../src/domain/backup/backup-name.ts';
import type { DerivationRecord } from '../../src/domain/backup/key-derivation.ts';
import type { CertificateCache } from '../../src/ports/stores.ts';
import type { SetStaging } from '../../src/ports/backup-set.ts';
import { certificateIn, DERIVATION, nameOf, stageSample } from './sample-set.ts';
import { failureOf } from './outcome.ts';

/** A cache, and what can befall it. */
export interface CertificateCacheBench {
  readonly cache: CertificateCache;
  readonly staging: SetStaging;
  /** What runs get that offer these certificates under one key at the same time. */
  raceApart(texts: readonly string[], key: string): Promise<(string | null)[]>;
  /** From now on there is no answer to anything but the list. */
  goOut(): void;
  /** From now on the list does not answer. */
  silence(): void;
  /** From now on the list may not be asked for. */
  deny(): void;
}

/** What every `CertificateCache` does. */
export function describeCertificateCache(name: string, open: () => CertificateCacheBench): void {
  describe(`${name} is a cache of certificates`, () => {
    const { base } = nameOf();

    const store = async (
      { cache, staging }: CertificateCacheBench,
      changes: Partial<BackupName> = {},
      text?: string,
      derivation: DerivationRecord = DERIVATION,
    ): Promise<boolean> => {
      const staged = await stageSample(staging, nameOf(changes), text);
      try {
        return await cache.store(staged, nameOf(changes), derivation);
      } finally {
        await staged.discard();
      }
    };

    const race = async (
      { cache, staging }: CertificateCacheBench,
      text: string,
      key = cache.raceKey(base, 'after-nothing'),
    ): Promise<string | null> => {
      const staged = await stageSample(staging, nameOf(), text);
      try {
        return await certificateIn(await cache.race(staged, key));
      } finally {
        await staged.discard();
      }
    };

    it('misses if nothing is stored, and lists nothing', async () => {
      const { cache } = open();
      expect(await cache.fetch(base)).toBeNull();
      expect(await cache.list(base)).toEqual([]);
    });

    it('fetches the newest entry, when the staged set is gone', async () => {
      const bench = open();
      expect(await store(bench, { time: new Date('2026-11-22T00:00:00Z') }, 'old\n')).toBe(true);
      expect(await store(bench, {}, 'new\n')).toBe(true);
      const entry = await bench.cache.fetch(base);
      expect(entry?.reader.paths.toSorted()).toEqual([
        'SHA256SUMS',
        'certificate.pem',
        'files/config/with space.txt',
        'manifest.json',
      ]);
      await expect(entry?.reader.readText('private_key.pem', 1000)).rejects.toThrow('private_key.pem');
      expect(await certificateIn(entry?.reader ?? null)).toBe('new\n');
      const keys = await bench.cache.list(base);
      expect(keys).toHaveLength(2);
      expect(keys).toContain(entry?.key);
    });

    it('tells what the newest entry is derived with before the entry is here', async () => {
      const bench = open();
      const derivation = { salt: 'b2'.repeat(16), iterations: 700_000 };
      await store(bench, { time: new Date('2026-11-22T00:00:00Z') });
      await store(bench, {}, 'new\n', derivation);
      const events: unknown[] = [];
      const entry = await bench.cache.fetch(base, (told) => events.push(told));
      events.push(await certificateIn(entry?.reader ?? null));
      expect(events).toEqual([derivation, 'new\n']);
    });

    it('tells nothing of a derivation on a miss', async () => {
      const bench = open();
      await store(bench);
      expect(await bench.cache.fetch('certkeep-other', (told) => expect.fail(told.salt))).toBeNull();
    });

    it('never replaces an entry', async () => {
      const bench = open();
      expect(await store(bench, {}, 'first\n')).toBe(true);
      expect(await store(bench, {}, 'second\n')).toBe(false);
      expect(await certificateIn((await bench.cache.fetch(base))?.reader ?? null)).toBe('first\n');
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
      expect(await certificateIn((await bench.cache.fetch('a,b'))?.reader ?? null)).toBe('comma\n');
    });

    it('gives two runs that race the set of the first one', async () => {
      const bench = open();
      const key = (changeId: string): string => bench.cache.raceKey(base, changeId);
      expect(await race(bench, 'first\n')).toBe('first\n');
      expect(await race(bench, 'second\n')).toBe('first\n');
      expect(await race(bench, 'third\n', key('after-nothing-forced-in-1'))).toBe('third\n');
      expect(await race(bench, 'fourth\n', key('after'))).toBe('fourth\n');
      expect(await race(bench, 'fifth\n', bench.cache.raceKey('a,b', 'after-nothing'))).toBe('fifth\n');
    });

    it('has one race key for each base name and change', () => {
      const { cache } = open();
      const keys = ['certkeep-app', 'certkeep-a,b', 'certkeep-a%2Cb'].flatMap((name) =>
        ['after-nothing', 'after'].map((changeId) => cache.raceKey(name, changeId)),
      );
      expect(new Set(keys).size).toBe(keys.length);
      expect(cache.raceKey(base, 'after')).toBe(cache.raceKey(base, 'after'));
    });

    it('does not take what runs race for as an entry', async () => {
      const bench = open();
      await race(bench, 'raced\n');
      expect(await bench.cache.fetch(base)).toBeNull();
      expect(await bench.cache.list(base)).toEqual([]);
    });

    it('gives several offers at once the same set', async () => {
      const bench = open();
      const texts = ['a\n', 'b\n', 'c\n'];
      const raced = await Promise.all(texts.map((text) => race(bench, text)));
      expect(new Set(raced).size).toBe(1);
      expect(texts).toContain(raced[0]);
    });

    it('gives several runs at once the same set', async () => {
      const bench = open();
      const texts = ['a\n', 'b\n', 'c\n'];
      const raced = await bench.raceApart(texts, bench.cache.raceKey(base, 'after-nothing'));
      expect(new Set(raced).size).toBe(1);
      expect(texts).toContain(raced[0]);
    });

    it('cannot be told from empty in an outage', async () => {
      const bench = open();
      await store(bench);
      bench.goOut();
      expect(await bench.cache.fetch(base)).toBeNull();
      expect(await store(bench, { attempt: 2 })).toBe(false);
      expect(await race(bench, 'mine\n')).toBeNull();
      expect(await bench.cache.list(base)).toHaveLength(1);
    });

    it('says so if its list does not answer, or may not be asked for', async () => {
      const silent = open();
      silent.silence();
      expect((await failureOf(silent.cache.list(base))).code).toBe('unreadable');
      const denied = open();
      denied.deny();
      expect((await failureOf(denied.cache.list(base))).code).toBe('denied');
    });
  });
}
