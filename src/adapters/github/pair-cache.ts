import { Failure } from '../../domain/failure.ts';
import type { Log, PairCache } from '../../ports.ts';
import { cacheEntries } from './cache-entries.ts';
import { entryKey, keyPrefix } from './cache-key.ts';
import { listCacheKeys } from './cache-listing.ts';
import { cachePatience } from './cache-patience.ts';
import { settle } from './cache-settlement.ts';
import type { Deadline } from './deadline.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';

export interface PairCacheOptions {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  readonly deadline: Deadline;
  readonly log: Log;
  /** How long one use of the cache may take; default: as `CachePatience` has it. */
  readonly patienceMs?: number;
}

/** The workflow cache, through GitHub's own client. An entry holds a backup set without further files, its key sealed. */
export function pairCache(options: PairCacheOptions): PairCache {
  const { environment, rest, readRepository, deadline, log, patienceMs } = options;
  const patience = cachePatience(deadline, log, patienceMs);
  const entries = cacheEntries({ temporaryFolder: environment.temporaryFolder, log, patience });
  return {
    fetch: (base) => patience.hint('asking the cache', null, () => entries.fetchNewest(keyPrefix(base))),
    list: (base) => listCacheKeys(keyPrefix(base), environment, rest, readRepository),
    store: (staged, name) =>
      patience
        .hint('storing in the cache', false, () => entries.store(staged, entryKey(name, environment)))
        .catch((error: unknown) => {
          // A backup that the vaults have is none the worse for it.
          if (error instanceof Failure && error.code === 'timeout') return false;
          throw error;
        }),
    settle: (staged, base, generation) =>
      patience.settlement('settling with other runs', null, () =>
        settle(staged, `${keyPrefix(base)}${generation}`, entries, deadline.signal),
      ),
  };
}
