import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../domain/failure.ts';
import type { OpenedSet, StagedSet } from '../../ports.ts';
import { openPackedSet, packSet } from '../archive/packed-set.ts';
import { createPassingFileOf } from '../files/private-file.ts';
import { readRegularLines } from '../files/regular-file.ts';
import { useCacheClient, type CacheClientUse } from './cache-client.ts';

/**
 * The folder that is cached, relative to the client's workspace. Its literal name is part of an entry's identity:
 * the same name on every runner lets every runner find it.
 */
const CACHED_FOLDER = 'certkeep';

/** The one file in it: the whole set. */
const CACHED_FILE = 'set.jsonl';

/** Ten thousand pairs take a quarter of it. */
const MAX_CACHED_BYTES = 128 * 1024 * 1024;

/** Sealed keys are nobody else's to read either. */
const KEY_MODE = 0o600;

/** The entries of the cache, each with one set. What the client cannot do, it says in the log. */
export interface CacheEntries {
  /** The newest entry whose key begins so; `null` on a miss, and on everything that the client reports as one. */
  fetchNewest(prefix: string): Promise<{ readonly key: string; readonly set: OpenedSet } | null>;
  /** The set under this very key; `null` as above. */
  fetch(key: string): Promise<OpenedSet | null>;
  /** Whether the set was stored, or there is no cache to store it in. */
  store(staged: StagedSet, key: string): Promise<boolean>;
}

/** Entries through GitHub's client. */
export function cacheEntries(use: CacheClientUse): CacheEntries {
  return {
    fetchNewest: (prefix) => restore(prefix, (key) => key.startsWith(prefix), use),
    fetch: async (key) => (await restore(key, (found) => found === key, use))?.set ?? null,
    store: (staged, key) => save(staged, key, use),
  };
}

async function restore(
  key: string,
  isExpected: (key: string) => boolean,
  use: CacheClientUse,
): Promise<{ key: string; set: OpenedSet } | null> {
  return useCacheClient(use, async (client, workspace) => {
    const found = await client.restoreCache([CACHED_FOLDER], key, [], {}, true);
    if (found === undefined || !isExpected(found)) return null;
    try {
      const path = join(workspace, CACHED_FOLDER, CACHED_FILE);
      const set = openPackedSet(readRegularLines(path, MAX_CACHED_BYTES));
      if (set.files.length === 0) throw new Error('there is no set in it');
      return { key: found, set };
    } catch (error) {
      use.log.warning(`The cache entry ${found} is damaged and was passed over: ${messageOf(error)}.`);
      return null;
    }
  });
}

async function save(staged: StagedSet, key: string, use: CacheClientUse): Promise<boolean> {
  let isTried = false;
  const id = await useCacheClient(use, async (client, workspace) => {
    isTried = true;
    const folder = join(workspace, CACHED_FOLDER);
    mkdirSync(folder);
    createPassingFileOf(join(folder, CACHED_FILE), packSet(staged), KEY_MODE);
    return client.saveCache([CACHED_FOLDER], key, {}, true);
  });
  // The client says −1 where it did not store; where there is no cache it is not even tried.
  return id === null ? !isTried : id >= 0;
}
