import {
  asReceived,
  compareNewestFirst,
  formatBackupName,
  parseNameIn,
} from '../../src/domain/backup/backup-name.ts';
import { MANIFEST_FILE } from '../../src/domain/backup/set-files.ts';
import { parseManifest } from '../../src/domain/backup/manifest-parser.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { BackupStore, StoredSet } from '../../src/ports/stores.ts';
import { contentOf, type SetContent } from './memory-set-staging.ts';
import { memorySetReader } from './memory-set-reader.ts';

/** Why a store does not do what it is asked; `null` if it does. */
export type Trouble = 'denied' | 'unreadable' | 'unsupported' | 'timeout' | null;

export interface MemoryBackupStore extends BackupStore {
  /** What is stored, by its name. */
  readonly sets: Map<string, { stored: StoredSet; content: SetContent | 'damaged' }>;
  /** What every look fails with from now on. */
  trouble: Trouble;
  /** Nothing can be stored from now on. */
  isFull: boolean;
}

/** A store in memory, which refuses names that are taken. It stores what `memorySetStaging` staged. */
export function memoryBackupStore(source: BackupStore['source'] = 'artifact'): MemoryBackupStore {
  const refuse = (): void => {
    if (store.trouble !== null) throw new Failure(store.trouble, `The store is ${store.trouble}.`);
  };
  const store: MemoryBackupStore = {
    source,
    sets: new Map(),
    trouble: null,
    isFull: false,
    async *list(scope) {
      refuse();
      const sets = [...store.sets.values()].map(({ stored }) => stored);
      const ours = sets.filter(({ place }) => parseNameIn(place, scope) !== null);
      yield* await Promise.resolve(
        ours.sort((some, other) => compareNewestFirst(asReceived(some), asReceived(other))),
      );
    },
    async open({ name }) {
      refuse();
      const found = await Promise.resolve(store.sets.get(formatBackupName(name)));
      if (found === undefined || found.stored.isExpired) return null;
      if (found.content === 'damaged') throw new Failure('invalid', 'The set is damaged.');
      return memorySetReader(found.content);
    },
    isTaken: async (name) => {
      refuse();
      return Promise.resolve(store.sets.has(formatBackupName(name)));
    },
    async store(staged, name) {
      if (store.isFull) throw new Failure('not-stored', 'The store is full.');
      const place = formatBackupName(name);
      if (store.sets.has(place)) return null;
      const content = new Map(contentOf(staged));
      const stored = storedSet(source, name, content);
      store.sets.set(place, { stored, content });
      return Promise.resolve(stored);
    },
    async remove({ name }) {
      refuse();
      store.sets.delete(formatBackupName(name));
      return Promise.resolve();
    },
  };
  return store;
}

function storedSet(source: BackupStore['source'], name: StoredSet['name'], content: SetContent): StoredSet {
  return {
    name,
    place: formatBackupName(name),
    source,
    receivedAt: name.time,
    sizeBytes: [...content.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    expiresAt: null,
    isExpired: false,
    ...(source === 'directory' ? runIn(content) : {}),
  };
}

/** A directory reads manifests in order to list its sets. */
function runIn(content: SetContent): Pick<StoredSet, 'run'> {
  const manifest = content.get(MANIFEST_FILE);
  return manifest === undefined ? {} : { run: parseManifest(Buffer.from(manifest).toString('utf8')).run };
}
