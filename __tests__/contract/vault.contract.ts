import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { formatBackupName, type BackupName } from '../../src/domain/backup-name.ts';
import type { SetStaging, StoredSet, Vault } from '../../src/ports.ts';
import { collect, failureOf } from './outcome.ts';
import { certificateIn, nameOf, stageSample } from './sample-set.ts';

/** A vault, and what others can do to it. */
export interface VaultBench {
  readonly vault: Vault;
  readonly staging: SetStaging;
  /** Whether a name that is taken is refused; else both sets are kept. */
  readonly refusesNames: boolean;
  /** Removes a set as somebody else would. */
  remove(set: StoredSet): Promise<void> | void;
  /** Changes what is stored. */
  damage(set: StoredSet): Promise<void> | void;
  /** From now on the vault does not answer. */
  silence(): Promise<void> | void;
  /** From now on nothing can be stored. */
  fill(): Promise<void> | void;
  /** From now on the token may not look; absent where there is no token. */
  deny?(): Promise<void> | void;
}

const at = (time: string): Partial<BackupName> => ({ time: new Date(time) });

/** What every `Vault` does. */
export function describeVault(name: string, open: () => Promise<VaultBench> | VaultBench): void {
  describe(`${name} is a vault`, () => {
    const list = async ({ vault }: VaultBench, base = nameOf().base): Promise<StoredSet[]> =>
      collect(vault.list(base));

    const store = async (bench: VaultBench, changes: Partial<BackupName> = {}): Promise<StoredSet> => {
      const staged = await stageSample(bench.staging, nameOf(changes));
      const stored = await bench.vault.store(staged, nameOf(changes));
      await staged.discard();
      if (stored === null) throw new Error('the name is taken');
      return stored;
    };

    it('has nothing at first', async () => {
      expect(await list(await open())).toEqual([]);
    });

    it('lists and opens what it stored, when the staged set is gone', async () => {
      const bench = await open();
      const stored = await store(bench);
      expect(stored).toMatchObject({ name: nameOf(), source: bench.vault.source });
      expect(stored.sizeBytes).toBeGreaterThan(0);
      const [listed, ...others] = await list(bench);
      expect(others).toEqual([]);
      expect(listed).toMatchObject({ name: nameOf(), place: stored.place, source: bench.vault.source });
      if (listed === undefined) throw new Error('it is not listed');
      for (const set of [stored, listed]) {
        const opened = await bench.vault.open(set);
        expect(opened?.files.map((file) => file.path).sort()).toEqual([
          'SHA256SUMS',
          'certificate.pem',
          'config/with space.txt',
          'manifest.json',
        ]);
        expect(opened?.files).toContainEqual({
          path: 'config/with space.txt',
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
      const opened = await bench.vault.open(await store(bench));
      await expect(opened?.readText('private_key.pem')).rejects.toThrow('private_key.pem');
      await expect(opened?.readText('../../etc/passwd')).rejects.toThrow();
      await opened?.close();
    });

    it('streams every byte of a file, as often as it is asked, and none that is not in the set', async () => {
      const bench = await open();
      const opened = await bench.vault.open(await store(bench));
      if (opened === null) throw new Error('it is gone');
      for (let time = 1; time <= 2; time += 1)
        expect((await buffer(await opened.stream('config/with space.txt'))).toString()).toBe('listen 443\n');
      for (const path of ['private_key.pem', '../../etc/passwd', 'config'])
        await expect(opened.stream(path)).rejects.toThrow();
      await opened.close();
    });

    it('removes a set, and no other', async () => {
      const bench = await open();
      const kept = await store(bench, at('2026-11-22T05:00:00Z'));
      await store(bench);
      const [listed] = await list(bench);
      if (listed === undefined) throw new Error('it is not listed');
      await bench.vault.remove(listed);
      expect((await list(bench)).map((set) => set.place)).toEqual([kept.place]);
      expect(await bench.vault.open(listed)).toBeNull();
      // What is gone need not be removed.
      await bench.vault.remove(listed);
    });

    it('says so where it may not remove', async (context) => {
      const bench = await open();
      if (bench.deny === undefined) {
        context.skip('it asks for no token');
        return;
      }
      const stored = await store(bench);
      await bench.deny();
      expect((await failureOf(bench.vault.remove(stored))).code).toBe('denied');
    });

    it('lists the newest first', async () => {
      const bench = await open();
      for (const time of ['2026-11-22T05:00:00Z', '2026-11-23T02:10:00Z', '2026-11-23T02:10:01Z'])
        await store(bench, at(time));
      await store(bench, { ...at('2026-11-23T02:10:01Z'), attempt: 2 });
      const names = (await list(bench)).map((set) => [set.name.time.toISOString(), set.name.attempt]);
      expect(names).toEqual([
        ['2026-11-23T02:10:01.000Z', 2],
        ['2026-11-23T02:10:01.000Z', 1],
        ['2026-11-23T02:10:00.000Z', 1],
        ['2026-11-22T05:00:00.000Z', 1],
      ]);
    });

    it('lists all at once as it lists them one by one', async () => {
      const bench = await open();
      for (const time of ['2026-11-22T05:00:00Z', '2026-11-23T02:10:00Z']) await store(bench, at(time));
      expect(await collect(bench.vault.list(nameOf().base, 'all'))).toEqual(await list(bench));
      await bench.silence();
      const failure = await failureOf(collect(bench.vault.list(nameOf().base, 'all')));
      expect(failure.code).toBe('unreadable');
    });

    it('keeps base names apart, even where one begins with the other', async () => {
      const bench = await open();
      await store(bench, { base: 'certkeep-app' });
      await store(bench, { base: 'certkeep-app-20261123T021000Z' });
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
      for (const base of others) await store(bench, { base });
      await store(bench, { base: plain ?? '', ...at('2026-11-22T05:00:00Z') });
      await store(bench, { base: first ?? '', ...at('2026-11-22T06:00:00Z') });
      await store(bench, { base: second ?? '', ...at('2026-11-23T05:00:00Z') });
      for (const extent of ['newest', 'all'] as const) {
        const sets = await collect(bench.vault.list({ list: 'certkeep-fleet' }, extent));
        expect(sets.map(({ name }) => name.base)).toEqual([second, first, plain]);
        for (const set of sets) {
          expect(await certificateIn(await bench.vault.open(set))).toBe(
            `the certificate of ${formatBackupName(set.name)}\n`,
          );
        }
      }
      expect((await list(bench, plain)).map(({ name }) => name.base)).toEqual([plain]);
      expect((await list(bench, first)).map(({ name }) => name.base)).toEqual([first]);
    });

    it('keeps the first of two sets of one name', async () => {
      const bench = await open();
      await store(bench);
      const other = await stageSample(bench.staging, nameOf(), 'another certificate\n');
      const stored = await bench.vault.store(other, nameOf());
      const certificates = [];
      for (const set of await list(bench))
        certificates.push(await certificateIn(await bench.vault.open(set)));
      await other.discard();
      expect(stored === null).toBe(bench.refusesNames);
      expect(certificates).toContain('the certificate of certkeep-app.example-20261123T021000Z\n');
      expect(certificates).toHaveLength(bench.refusesNames ? 1 : 2);
    });

    it('has nothing to open where a set is gone', async () => {
      const bench = await open();
      const stored = await store(bench);
      await bench.remove(stored);
      expect(await bench.vault.open(stored)).toBeNull();
      expect(await list(bench)).toEqual([]);
    });

    it('does not open a set that is damaged', async () => {
      const bench = await open();
      const stored = await store(bench);
      await bench.damage(stored);
      const failure = await failureOf(bench.vault.open(stored));
      expect(failure.code).toBe('invalid');
      expect(failure.message).toMatch(/^The .*\.$/);
    });

    it('says so where it does not answer', async () => {
      const bench = await open();
      await store(bench);
      await bench.silence();
      expect((await failureOf(list(bench))).code).toBe('unreadable');
    });

    it('says so where it may not be asked', async (context) => {
      const bench = await open();
      if (bench.deny === undefined) {
        context.skip('it asks for no token');
        return;
      }
      await bench.deny();
      expect((await failureOf(list(bench))).code).toBe('denied');
    });

    it('says so where it cannot store', async () => {
      const bench = await open();
      const staged = await stageSample(bench.staging, nameOf());
      await bench.fill();
      const failure = await failureOf(bench.vault.store(staged, nameOf()));
      await staged.discard();
      expect(failure.code).toBe('not-stored');
    });
  });
}
