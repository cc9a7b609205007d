import { removeCacheEntries } from './cache-service.ts';
import { type Backend, type Call, type Handler, idParameter } from './handler.ts';
import { type Reply, restError } from './reply.ts';
import { pageOf } from './rest-page.ts';
import type { StoredCacheEntry } from './state.ts';

/** Gitea answers so, whatever the token may do. */
const NO_SUCH_API: Reply = { status: 404, headers: { 'content-type': 'text/plain;charset=utf-8' } };

function entryJson(entry: StoredCacheEntry): object {
  return {
    id: entry.id,
    ref: entry.scope,
    key: entry.key,
    version: entry.version,
    last_accessed_at: entry.lastAccessedAt,
    created_at: entry.createdAt,
    size_in_bytes: entry.sizeBytes,
  };
}

function matching(backend: Backend, call: Call, key: (candidate: string) => boolean): StoredCacheEntry[] {
  const ref = call.url.searchParams.get('ref');
  return backend.state.current.caches
    .filter((entry) => entry.finalized && key(entry.key) && (ref === null || entry.scope === ref))
    .toSorted((a, b) => b.lastAccessedAt.localeCompare(a.lastAccessedAt) || b.id - a.id);
}

function listed(backend: Backend, call: Call): Reply {
  if (!backend.manners.managesCaches) return NO_SUCH_API;
  const prefix = call.url.searchParams.get('key') ?? '';
  const entries = matching(backend, call, (key) => key.startsWith(prefix));
  return pageOf(backend, call, 'actions_caches', entries, entryJson);
}

async function deletedByKey(backend: Backend, call: Call): Promise<Reply> {
  const wanted = call.url.searchParams.get('key');
  if (wanted === null) throw restError(422, 'Invalid request.\n\n"key" wasn\'t supplied.');
  const entries = matching(backend, call, (key) => key === wanted);
  if (entries.length === 0) throw restError(404, 'Not Found');
  await removeCacheEntries(backend, entries);
  return {
    status: 200,
    json: { total_count: entries.length, actions_caches: entries.map(entryJson) },
  };
}

async function deletedById(backend: Backend, call: Call): Promise<Reply> {
  const id = idParameter(call, 'id');
  const entry = backend.state.current.caches.find((candidate) => candidate.id === id);
  if (!entry) throw restError(404, 'Not Found');
  await removeCacheEntries(backend, [entry]);
  return { status: 204 };
}

/** The REST API of caches: https://docs.github.com/rest/actions/cache */
export function restCacheHandlers(
  backend: Backend,
): Record<'rest:listCaches' | 'rest:deleteCachesByKey' | 'rest:deleteCache', Handler> {
  return {
    'rest:listCaches': (call) => listed(backend, call),
    'rest:deleteCachesByKey': (call) => deletedByKey(backend, call),
    'rest:deleteCache': (call) => deletedById(backend, call),
  };
}
