import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { formatBackupName, type BackupName } from '../../src/domain/backup/backup-name.ts';
import type { BackupStore, StoredSet } from '../../src/ports/stores.ts';
import type { SetStaging } from '../../src/ports/backup-set.ts';
import { collect, failureOf } from './outcome.ts';
import { certificateIn, nameOf, stageSample } from './sample-set.ts';

/** A store, and what others can do to it. */
export interface BackupStoreBench {
  readonly store: BackupStore;
  readonly staging: SetStaging;
  /** What becomes of two sets of one name: the second is refused, both are kept, or the second replaces the first. */
  readonly takenName: 'refused' | 'both-kept' | 'replaced';
  /** Removes a set as somebody else would. */
  remove(set: StoredSet): Promise<void> | void;
  /** Changes what is stored. */
  damage(set: StoredSet): Promise<void> | void;
  /** From now on the store does not answer. */
  silence(): Promise<void> | void;
  /** From now on nothing can be stored. */
  fill(): Promise<void> | void;
  /** From now on the token may not look; absent if there is no token. */
  deny?(): Promise<void> | void;
}

const at = (time: string): Partial<BackupName> => ({ time: new Date(time) });

/** What every `BackupStore` does. */
export function describeBackupStore(
  name: string,
  open: () => Promise<BackupStoreBench> | BackupStoreBench,
): void {
  describe(`${name} is a backup store`, () => {
    const list = async ({ store }: BackupStoreBench, base = nameOf().base): Promise<StoredSet[]> =>
      collect(store.list(base));

    const put = async (bench: BackupStoreBench, changes: Partial<BackupName> = {}): Promise<StoredSet> => {
      const staged = await stageSample(bench.staging, nameOf(changes));
      const stored = await bench.store.store(staged, nameOf(changes));
      await staged.discard();
      if (stored === null) throw new Error('the name is taken');
      return stored;
    };

    it('has nothing at first', async () => {
      expect(await list(await open())).toEqual([]);
    });

    it('lists and opens what it stored, when the staged set is gone', async () => {
      const bench = await open();
      const stored = await put(bench);
      expect(stored).toMatchObject({ name: nameOf(), source: bench.store.source, isExpired: false });
      expect(stored.sizeBytes).toBeGreaterThan(0);
      const [listed, ...others] = await list(bench);
      expect(others).toEqual([]);
      expect(listed).toMatchObject({ name: nameOf(), place: stored.place, source: bench.store.source });
      if (listed === undefined) throw new Error('it is not listed');
      for (const set of [stored, listed]) {
        const opened = await bench.store.open(set);
        expect(opened?.paths.toSorted()).toEqual([
          'SHA256SUMS',
          'certificate.pem',
          'files/config/with space.txt',
          'manifest.json',
        ]);
        expect(await opened?.digest('files/config/with space.txt')).toEqual({
          path: 'files/config/with space.txt',
          sizeBytes: 11,
          sha256: 'b3f8f5d9446ef9e48776f2890b1848db216e0d2be39f64c2a71d2772bd1d664b',
        });
        expect(await certificateIn(opened)).toBe(
          'the certificate of certkeep-app.example-20261123T021000Z\n',
        );
      }
    });

    it('throws for a file that is not in the set', async () => {
      const bench = await open();
      const opened = await bench.store.open(await put(bench));
      await expect(opened?.readText('private_key.pem', 1000)).rejects.toThrow('private_key.pem');
      await expect(opened?.digest('private_key.pem')).rejects.toThrow('private_key.pem');
      await expect(opened?.readText('../../etc/passwd', 1000)).rejects.toThrow();
      await opened?.close();
    });

    it('reads no text that is larger than it may be', async () => {
      const bench = await open();
      const opened = await bench.store.open(await put(bench));
      if (opened === null) throw new Error('it is gone');
      expect(await opened.readText('files/config/with space.txt', 11)).toBe('listen 443\n');
      await expect(opened.readText('files/config/with space.txt', 10)).rejects.toThrow('larger');
      await opened.close();
    });

    it('streams every byte of a file, as often as it is asked, and none that is not in the set', async () => {
      const bench = await open();
      const opened = await bench.store.open(await put(bench));
      if (opened === null) throw new Error('it is gone');
      for (let time = 1; time <= 2; time += 1)
        expect((await buffer(await opened.stream('files/config/with space.txt'))).toString()).toBe(
          'listen 443\n',
        );
      for (const path of ['private_key.pem', '../../etc/passwd', 'files'])
        await expect(opened.stream(path)).rejects.toThrow();
      await opened.close();
    });

    it('removes a set, and no other', async () => {
      const bench = await open();
      const kept = await put(bench, at('2026-11-22T05:00:00Z'));
      await put(bench);
      const [listed] = await list(bench);
      if (listed === undefined) throw new Error('it is not listed');
      await bench.store.remove(listed);
      expect((await list(bench)).map((set) => set.place)).toEqual([kept.place]);
      expect(await bench.store.open(listed)).toBeNull();
      // What is gone need not be removed.
      await bench.store.remove(listed);
    });

    it('says so if it may not remove', async (context) => {
      const bench = await open();
      if (bench.deny === undefined) {
        context.skip('it asks for no token');
        return;
      }
      const stored = await put(bench);
      await bench.deny();
      expect((await failureOf(bench.store.remove(stored))).code).toBe('denied');
    });

    it('lists the newest first', async () => {
      const bench = await open();
      for (const time of ['2026-11-22T05:00:00Z', '2026-11-23T02:10:00Z', '2026-11-23T02:10:01Z'])
        await put(bench, at(time));
      await put(bench, { ...at('2026-11-23T02:10:01Z'), attempt: 2 });
      const names = (await list(bench)).map((set) => [set.name.time.toISOString(), set.name.attempt]);
      expect(names).toEqual([
        ['2026-11-23T02:10:01.000Z', 2],
        ['2026-11-23T02:10:01.000Z', 1],
        ['2026-11-23T02:10:00.000Z', 1],
        ['2026-11-22T05:00:00.000Z', 1],
      ]);
    });

    it('tells public sets by their names', async () => {
      const bench = await open();
      await put(bench, at('2026-11-22T05:00:00Z'));
      await put(bench, { isPublic: true });
      expect((await list(bench)).map(({ name }) => name.isPublic)).toEqual([true, false]);
    });

    it('keeps base names apart, even where one begins with the other', async () => {
      const bench = await open();
      await put(bench, { base: 'certkeep-app' });
      await put(bench, { base: 'certkeep-app-20261123T021000Z' });
      expect((await list(bench, 'certkeep-app')).map((set) => set.name.base)).toEqual(['certkeep-app']);
      expect(await list(bench, 'certkeep')).toEqual([]);
      expect(await list(bench, 'certkeep-ap')).toEqual([]);
    });

    it('lists a list of certificates with all of its shards, newest first, and nothing else', async () => {
      const bench = await open();
      const [plain, first, second] = ['', '-1-of-2', '-12-of-100'].map((part) => `certkeep-fleet${part}`);
      const others = [
        'certkeep-fleet-x',
        'certkeep-fleet-x-1-of-2',
        'certkeep-fleet-1-of-2-3-of-4',
        'certkeep-fleet-1-of',
        'certkeep-fleet2-1-of-2',
        'certkeep-flee',
        'my-certkeep-fleet-1-of-2',
      ];
      for (const base of others) await put(bench, { base });
      await put(bench, { base: plain ?? '', ...at('2026-11-22T05:00:00Z') });
      await put(bench, { base: first ?? '', ...at('2026-11-22T06:00:00Z') });
      await put(bench, { base: second ?? '', ...at('2026-11-23T05:00:00Z') });
      const sets = await collect(bench.store.list({ list: 'certkeep-fleet' }));
      expect(sets.map(({ name }) => name.base)).toEqual([second, first, plain]);
      for (const set of sets) {
        expect(await certificateIn(await bench.store.open(set))).toBe(
          `the certificate of ${formatBackupName(set.name)}\n`,
        );
      }
      expect((await list(bench, plain)).map(({ name }) => name.base)).toEqual([plain]);
      expect((await list(bench, first)).map(({ name }) => name.base)).toEqual([first]);
    });

    it('does with the second of two sets of one name what its server does', async () => {
      const bench = await open();
      await put(bench);
      const other = await stageSample(bench.staging, nameOf(), 'another certificate\n');
      const stored = await bench.store.store(other, nameOf());
      const certificates = [];
      for (const set of await list(bench))
        certificates.push(await certificateIn(await bench.store.open(set)));
      await other.discard();
      const first = 'the certificate of certkeep-app.example-20261123T021000Z\n';
      const second = 'another certificate\n';
      expect(stored === null).toBe(bench.takenName === 'refused');
      expect(certificates.sort()).toEqual(
        { refused: [first], 'both-kept': [second, first], replaced: [second] }[bench.takenName],
      );
    });

    it('knows at most names as taken that it refuses', async () => {
      const bench = await open();
      expect(await bench.store.isTaken(nameOf())).toBe(false);
      await put(bench);
      expect(await bench.store.isTaken(nameOf({ attempt: 2 }))).toBe(false);
      if (await bench.store.isTaken(nameOf())) expect(bench.takenName).toBe('refused');
    });

    it('has nothing to open if a set is gone', async () => {
      const bench = await open();
      const stored = await put(bench);
      await bench.remove(stored);
      expect(await bench.store.open(stored)).toBeNull();
      expect(await list(bench)).toEqual([]);
    });

    it('does not open a set that is damaged', async () => {
      const bench = await open();
      const stored = await put(bench);
      await bench.damage(stored);
      const failure = await failureOf(bench.store.open(stored));
      expect(failure.code).toBe('invalid');
      expect(failure.message).toMatch(/^The .*\.$/);
    });

    it('says so if it does not answer', async () => {
      const bench = await open();
      await put(bench);
      await bench.silence();
      expect((await failureOf(list(bench))).code).toBe('unreadable');
    });

    it('says so if it may not be asked', async (context) => {
      const bench = await open();
      if (bench.deny === undefined) {
        context.skip('it asks for no token');
        return;
      }
      await bench.deny();
      expect((await failureOf(list(bench))).code).toBe('denied');
    });

    it('says so if it cannot store', async () => {
      const bench = await open();
      const staged = await stageSample(bench.staging, nameOf());
      await bench.fill();
      const failure = await failureOf(bench.store.store(staged, nameOf()));
      await staged.discard();
      expect(failure.code).toBe('not-stored');
    });
  });
}
