import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../files/disk/folders.ts';
import { messageOf } from '../../../domain/failure.ts';
import type { CachedSet, SetReader } from '../../../ports/stores.ts';
import type { StagedSet } from '../../../ports/backup-set.ts';
import {
  cacheClient,
  type CacheClientOptions,
  type UseCacheClient,
} from '../official-clients/cache-client.ts';
import { tellMatchedKey } from '../official-clients/matched-key.ts';
import { openRestoredFolder } from './restored-folder.ts';

/**
 * The folder that is cached, relative to the client's workspace. Its literal name is part of an entry's identity: runners find
 * each other's entries because it is the same everywhere.
 */
const CACHED_FOLDER = 'certkeep';

/** The entries of the cache, each a folder with the files of one set. The client's troubles go to the log. */
export interface CacheEntries {
  /**
   * The newest entry whose key has this prefix; `null` on a miss, and on everything that the client reports as one. `onKey` gets its key
   * before it is downloaded, if the service's reply can be read along.
   */
  fetchNewest(prefix: string, onKey: (key: string) => void): Promise<CachedSet | null>;
  /** The set under this exact key; `null` as above. */
  fetch(key: string): Promise<SetReader | null>;
  /** Whether the set was stored, or there is no cache to store it in. */
  store(staged: StagedSet, key: string): Promise<boolean>;
}

/** Entries through GitHub's client. */
export function cacheEntries(options: CacheClientOptions): CacheEntries {
  const use = cacheClient(options);
  return {
    fetchNewest: (prefix, onKey) =>
      restoreEntry({ key: prefix, isExpected: (found) => found.startsWith(prefix), onKey }, use, options),
    async fetch(key) {
      const wanted = { key, isExpected: (found: string) => found === key };
      return (await restoreEntry(wanted, use, options))?.reader ?? null;
    },
    store: (staged, key) => saveEntry(staged, key, use),
  };
}

/** An entry that is looked for. */
interface WantedEntry {
  /** Its key, or the beginning of it. */
  readonly key: string;
  readonly isExpected: (key: string) => boolean;
  /** Gets the key as soon as the service has named the entry. */
  readonly onKey?: (key: string) => void;
}

async function restoreEntry(
  { key, isExpected, onKey }: WantedEntry,
  use: UseCacheClient,
  { log, timeout }: CacheClientOptions,
): Promise<CachedSet | null> {
  return use(async (client, { workspace, root }) => {
    const tell = (named: string): void => {
      if (isExpected(named)) onKey?.(named);
    };
    const found = await tellMatchedKey(tell, () => client.restoreCache([CACHED_FOLDER], key, [], {}, true));
    if (found === undefined || !isExpected(found)) return null;
    try {
      // The workspace goes with the sandbox; what is beside the sandbox stays until the reader is closed.
      const reader = await openRestoredFolder(join(workspace, CACHED_FOLDER), dirname(root));
      if (!timeout.isOver) return { key: found, reader };
      // The run has given up waiting, so it will not close the reader.
      await reader.close();
      return null;
    } catch (error) {
      log.warning(`Skipped the cache entry ${found}, which is damaged: ${messageOf(error)}.`);
      return null;
    }
  });
}

async function saveEntry(staged: StagedSet, key: string, use: UseCacheClient): Promise<boolean> {
  let isTried = false;
  const id = await use((client, { workspace }) => {
    isTried = true;
    copyFiles(staged, join(workspace, CACHED_FOLDER));
    return client.saveCache([CACHED_FOLDER], key, {}, true);
  });
  // The client returns -1 if it did not store. Without a cache it is not even tried.
  return id === null ? !isTried : id >= 0;
}

function copyFiles({ root, folder, files }: StagedSet, into: string): void {
  for (const { path } of files) {
    const parts = path.split('/');
    const target = join(into, ...parts);
    makeFolder(dirname(target));
    copyFileSync(join(root, folder, ...parts), target);
  }
}
