import { type Backend, type Handler, type Message, numberField, textField, twirpMethod } from './handler.ts';
import { twirpError } from './reply.ts';
import type { StoredCacheEntry } from './state.ts';
import type { RuntimeClaims } from './tokens.ts';

interface CacheId {
  readonly key: string;
  readonly version: string;
}

function idOf(message: Message): CacheId {
  return { key: textField(message, 'key'), version: textField(message, 'version') };
}

function writableScope(claims: RuntimeClaims): string | undefined {
  return claims.scopes.find(({ Permission }) => Permission === 3)?.Scope;
}

function entryOf(backend: Backend, scope: string, { key, version }: CacheId): StoredCacheEntry | undefined {
  return backend.state.current.caches.find(
    (entry) => entry.scope === scope && entry.key === key && entry.version === version,
  );
}

function createEntry(backend: Backend, claims: RuntimeClaims, message: Message): object {
  const id = idOf(message);
  const scope = writableScope(claims);
  // The prefix is the official client's CACHE_WRITE_DENIED_PREFIX, by which it knows a policy from a failure.
  if (scope === undefined) {
    return { ok: false, message: 'cache write denied: the token of this run may only read' };
  }
  if (entryOf(backend, scope, id)) {
    throw twirpError('already_exists', 'cache entry with the same key, version, and scope already exists');
  }
  const now = backend.now().toISOString();
  const entryId = backend.state.nextId();
  const entry: StoredCacheEntry = {
    id: entryId,
    ...id,
    scope,
    blob: `caches/${entryId}`,
    createdAt: now,
    lastAccessedAt: now,
    sizeBytes: 0,
    finalized: false,
  };
  backend.state.current.caches.push(entry);
  backend.state.save();
  return { ok: true, signed_upload_url: backend.blobs.uploadUrl(entry.blob) };
}

async function finalizeEntry(backend: Backend, claims: RuntimeClaims, message: Message): Promise<object> {
  const entry = entryOf(backend, writableScope(claims) ?? '', idOf(message));
  if (!entry) throw twirpError('not_found', 'cache entry not found');
  if (!(await backend.blobs.exists(entry.blob))) return { ok: false, message: 'nothing was uploaded' };
  entry.sizeBytes = numberField(message, 'size_bytes');
  entry.finalized = true;
  backend.state.save();
  return { ok: true, entry_id: String(entry.id) };
}

function restoreKeysOf(message: Message): string[] {
  const keys = message['restore_keys'] ?? [];
  return Array.isArray(keys) ? keys.map(String) : [];
}

function newest(entries: readonly StoredCacheEntry[]): StoredCacheEntry | undefined {
  return entries.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id)[0];
}

/**
 * The entry that a run is given: in its own scope first, and there the key exactly, the key as a prefix, then each
 * restore key as a prefix; the newest of those that match.
 *
 * https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching#cache-key-matching
 */
function lookUp(
  backend: Backend,
  claims: RuntimeClaims,
  { key, version }: CacheId,
  restoreKeys: readonly string[],
): StoredCacheEntry | undefined {
  for (const { Scope } of claims.scopes) {
    const visible = backend.state.current.caches.filter(
      (entry) => entry.scope === Scope && entry.version === version && entry.finalized,
    );
    const exact = newest(visible.filter((entry) => entry.key === key));
    if (exact) return exact;
    for (const prefix of [key, ...restoreKeys]) {
      const match = newest(visible.filter((entry) => entry.key.startsWith(prefix)));
      if (match) return match;
    }
  }
  return undefined;
}

function getDownloadUrl(backend: Backend, claims: RuntimeClaims, message: Message): object {
  const entry = lookUp(backend, claims, idOf(message), restoreKeysOf(message));
  if (!entry) return { ok: false };
  entry.lastAccessedAt = backend.now().toISOString();
  backend.state.save();
  const as = { fileName: 'cache.tzst', mimeType: 'application/octet-stream' };
  return {
    ok: true,
    signed_download_url: backend.blobs.downloadUrl(entry.blob, as),
    matched_key: entry.key,
  };
}

/** Forgets cache entries and their bytes. */
export async function removeCacheEntries(
  backend: Backend,
  entries: readonly StoredCacheEntry[],
): Promise<void> {
  const gone = new Set(entries.map(({ id }) => id));
  const { current } = backend.state;
  current.caches = current.caches.filter(({ id }) => !gone.has(id));
  backend.state.save();
  await backend.blobs.removeAll(entries.map(({ blob }) => blob));
}

/** The methods of `github.actions.results.api.v1.CacheService`. */
export function cacheHandlers(
  backend: Backend,
): Record<'CreateCacheEntry' | 'FinalizeCacheEntryUpload' | 'GetCacheEntryDownloadURL', Handler> {
  return {
    CreateCacheEntry: twirpMethod((claims, message) => createEntry(backend, claims, message)),
    FinalizeCacheEntryUpload: twirpMethod((claims, message) => finalizeEntry(backend, claims, message)),
    GetCacheEntryDownloadURL: twirpMethod((claims, message) => getDownloadUrl(backend, claims, message)),
  };
}
