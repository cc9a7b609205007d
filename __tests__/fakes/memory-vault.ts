import { compareNewestFirst, formatBackupName, parseNameIn } from '../../src/domain/backup-name.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { StoredSet, Vault } from '../../src/ports.ts';
import { contentOf, type SetContent } from './memory-set-staging.ts';
import { memoryOpenedSet } from './memory-opened-set.ts';

/** Why a vault does not do what it is asked; `null` where it does. */
export type Trouble = 'denied' | 'unreadable' | null;

export interface MemoryVault extends Vault {
  /** What is stored, by its name. */
  readonly sets: Map<string, { readonly stored: StoredSet; content: SetContent | 'damaged' }>;
  /** What every look fails with from now on. */
  trouble: Trouble;
  /** Nothing can be stored from now on. */
  isFull: boolean;
}

/** A vault in memory, which refuses names that are taken. It stores what `memorySetStaging` staged. */
export function memoryVault(source: Vault['source'] = 'artifact'): MemoryVault {
  const refuse = (): void => {
    if (vault.trouble !== null) throw new Failure(vault.trouble, `The vault is ${vault.trouble}.`);
  };
  const vault: MemoryVault = {
    source,
    sets: new Map(),
    trouble: null,
    isFull: false,
    async *list(scope) {
      refuse();
      const sets = [...vault.sets.values()].map(({ stored }) => stored);
      const ours = sets.filter(({ place }) => parseNameIn(place, scope) !== null);
      yield* await Promise.resolve(ours.sort((some, other) => compareNewestFirst(some.name, other.name)));
    },
    async open({ name }) {
      refuse();
      const found = await Promise.resolve(vault.sets.get(formatBackupName(name)));
      if (found === undefined) return null;
      if (found.content === 'damaged') throw new Failure('invalid', 'The set is damaged.');
      return memoryOpenedSet(found.content);
    },
    async store(staged, name) {
      if (vault.isFull) throw new Failure('not-stored', 'The vault is full.');
      const place = formatBackupName(name);
      if (vault.sets.has(place)) return null;
      const content = new Map(contentOf(staged));
      const sizeBytes = [...content.values()].reduce((sum, bytes) => sum + bytes.length, 0);
      const stored = { name, place, source, createdAt: name.time, sizeBytes, expiresAt: null };
      vault.sets.set(place, { stored, content });
      return Promise.resolve(stored);
    },
    async remove({ name }) {
      refuse();
      vault.sets.delete(formatBackupName(name));
      return Promise.resolve();
    },
  };
  return vault;
}
