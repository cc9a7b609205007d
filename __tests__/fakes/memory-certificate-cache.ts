import { createHash } from 'node:crypto';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import type { DerivationRecord } from '../../src/domain/backup/key-derivation.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { CertificateCache } from '../../src/ports/stores.ts';
import type { StagedSet } from '../../src/ports/backup-set.ts';
import type { Trouble } from './memory-backup-store.ts';
import { memorySetReader } from './memory-set-reader.ts';
import { contentOf, type SetContent } from './memory-set-staging.ts';

interface Entry {
  readonly base: string;
  readonly content: SetContent;
  readonly derivation: DerivationRecord;
}

export interface MemoryCertificateCache extends CertificateCache {
  /** The entries, by key, oldest first. */
  readonly entries: Map<string, Entry>;
  /** What runs have raced for, by key. */
  readonly races: Map<string, SetContent>;
  /** Nothing is found and nothing stored from now on, as in an outage, of which the run is not told. */
  isOut: boolean;
  /** What listing fails with from now on. */
  trouble: Trouble;
}

/** A cache in memory. It stores what `memorySetStaging` staged. */
export function memoryCertificateCache(): MemoryCertificateCache {
  const entriesOf = (base: string): (readonly [string, Entry])[] =>
    [...cache.entries].filter(([, entry]) => entry.base === base);
  const copyOf = (staged: StagedSet): SetContent => new Map(contentOf(staged));
  const cache: MemoryCertificateCache = {
    entries: new Map(),
    races: new Map(),
    isOut: false,
    trouble: null,
    fetch(base, onDerivation) {
      const [key, entry] = entriesOf(base).at(-1) ?? [];
      if (cache.isOut || key === undefined || entry === undefined) return Promise.resolve(null);
      onDerivation?.(entry.derivation);
      return Promise.resolve({ key, reader: memorySetReader(entry.content) });
    },
    list: (base) =>
      Promise.try(() => {
        if (cache.trouble !== null) throw new Failure(cache.trouble, `The list is ${cache.trouble}.`);
        return entriesOf(base).map(([key]) => key);
      }),
    store(staged, name, derivation) {
      const key = formatBackupName(name);
      if (cache.isOut || cache.entries.has(key)) return Promise.resolve(false);
      cache.entries.set(key, { base: name.base, content: copyOf(staged), derivation });
      return Promise.resolve(true);
    },
    raceKey: (base, change) => `race/${base}/${createHash('sha256').update(change).digest('hex')}`,
    race(staged, key) {
      if (cache.isOut) return Promise.resolve(null);
      const content = cache.races.get(key) ?? copyOf(staged);
      cache.races.set(key, content);
      return Promise.resolve(memorySetReader(content));
    },
  };
  return cache;
}
