import { Failure } from '../../../domain/failure.ts';
import type { CertificateCache } from '../../../ports/stores.ts';
import type { Log } from '../../../ports/run.ts';
import { cacheEntries } from './cache-entries.ts';
import { keyPrefix, raceKeyOf } from './cache-key.ts';
import { derivationIn, entryKey } from './entry-key.ts';
import { listCacheKeys } from './cache-listing.ts';
import { race, RACE_TIMER, type RaceTimer } from './cache-race.ts';
import { cacheTimeout } from './cache-timeout.ts';
import type { Deadline } from '../deadline.ts';
import type { Repository } from '../run/repository.ts';
import type { RestClient } from '../rest/rest-client.ts';
import type { RunEnvironment } from '../run/run-environment.ts';

interface CertificateCacheOptions {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  readonly deadline: Deadline;
  readonly log: Log;
  /** How long one use of the cache may take; default: as `CacheTimeout` has it. */
  readonly timeoutMs?: number;
  /** Default: this machine's. */
  readonly raceTimer?: RaceTimer;
}

/** The workflow cache, through GitHub's own client. */
export function certificateCache(options: CertificateCacheOptions): CertificateCache {
  const { environment, rest, readRepository, deadline, log, timeoutMs, raceTimer = RACE_TIMER } = options;
  const timeout = cacheTimeout(deadline, log, timeoutMs);
  const entries = cacheEntries({ temporaryFolder: environment.temporaryFolder, log, timeout });
  return {
    fetch: (base, onDerivation) =>
      timeout.hint('asking the cache', null, () =>
        entries.fetchNewest(keyPrefix(base), (key) => {
          const derivation = derivationIn(key);
          // Of a client that was given up nothing is used any more.
          if (derivation !== null && !timeout.isOver) onDerivation?.(derivation);
        }),
      ),
    list: (base) => listCacheKeys(keyPrefix(base), environment, rest, readRepository),
    store: (staged, name, derivation) =>
      timeout
        .hint('storing in the cache', false, () =>
          entries.store(staged, entryKey(name, environment, derivation)),
        )
        .catch((error: unknown) => {
          // A backup that is stored already must not fail for it.
          if (error instanceof Failure && error.code === 'timeout') return false;
          throw error;
        }),
    raceKey: raceKeyOf,
    race: (staged, key) =>
      timeout.race('checking for concurrent runs', null, () =>
        race(staged, key, entries, deadline.signal, raceTimer),
      ),
  };
}
