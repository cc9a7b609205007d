import { removeCacheEntries } from './cache-service.ts';
import type { Backend } from './handler.ts';
import type { StoredCacheEntry } from './state.ts';

/** The stored cache entries, for tests to read and change. Each method throws if there is no such id. */
export interface CacheAdmin {
  /** Newest first; those that were reserved and never finalized too. */
  list(): Readonly<StoredCacheEntry>[];
  /** The archive's bytes, as the client packed them. */
  archive(id: number): Promise<Buffer>;
  replaceArchive(id: number, archive: Uint8Array): Promise<void>;
  remove(id: number): Promise<void>;
  removeAll(): Promise<void>;
}

/** Access to this backend's cache entries for tests. */
export function openCacheAdmin(backend: Backend): CacheAdmin {
  const find = (id: number): StoredCacheEntry => {
    const entry = backend.state.current.caches.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(`no cache entry has the id ${id}`);
    return entry;
  };
  return {
    list: () => backend.state.current.caches.map((entry) => ({ ...entry })).toSorted((a, b) => b.id - a.id),
    archive: (id) => backend.blobs.read(find(id).blob),
    replaceArchive: (id, archive) => backend.blobs.write(find(id).blob, archive, 'application/octet-stream'),
    remove: (id) => removeCacheEntries(backend, [find(id)]),
    removeAll: () => removeCacheEntries(backend, backend.state.current.caches),
  };
}
