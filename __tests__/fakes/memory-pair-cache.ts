import { formatBackupName, type BackupName } from '../../src/domain/backup-name.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { PairCache, StagedSet } from '../../src/ports.ts';
import { contentOf, type SetContent } from './memory-set-staging.ts';
import { memoryOpenedSet } from './memory-opened-set.ts';
import type { Trouble } from './memory-vault.ts';

interface Entry {
  readonly base: string;
  readonly content: SetContent;
}

export interface MemoryPairCache extends PairCache {
  /** What is stored, by key, oldest first. */
  readonly entries: Map<string, Entry>;
  /** Nothing is found and nothing stored from now on, as in an outage, which nobody is told of. */
  isOut: boolean;
  /** What listing fails with from now on. */
  trouble: Trouble;
}

/** A cache in memory. It stores what `memorySetStaging` staged. */
export function memoryPairCache(): MemoryPairCache {
  const offer = (key: string, base: string, staged: StagedSet): boolean => {
    if (cache.isOut || cache.entries.has(key)) return false;
    cache.entries.set(key, { base, content: new Map(contentOf(staged)) });
    return true;
  };
  const cache: MemoryPairCache = {
    entries: new Map(),
    isOut: false,
    trouble: null,
    fetch(base) {
      const ours = [...cache.entries].filter(([, entry]) => entry.base === base);
      const [key, entry] = ours.at(-1) ?? [];
      if (cache.isOut || key === undefined || entry === undefined) return Promise.resolve(null);
      return Promise.resolve({ key, set: memoryOpenedSet(entry.content) });
    },
    async list(base) {
      if (cache.trouble !== null) throw new Failure(cache.trouble, `The list is ${cache.trouble}.`);
      const ours = [...cache.entries].filter(([, entry]) => entry.base === base);
      return Promise.resolve(ours.map(([key]) => key));
    },
    store: (staged, name: BackupName) => Promise.resolve(offer(formatBackupName(name), name.base, staged)),
    settle(staged, base, generation) {
      const key = `${base}/${generation}`;
      offer(key, base, staged);
      const entry = cache.isOut ? undefined : cache.entries.get(key);
      return Promise.resolve(entry === undefined ? null : memoryOpenedSet(entry.content));
    },
  };
  return cache;
}
