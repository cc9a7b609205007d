import { parseBackupName } from '../domain/backup-name.ts';
import type { CertificateReader, KeySealer, Log, PairCache, Vault } from '../ports.ts';
import { asFailure, newestFirst, type Candidate } from './candidates.ts';
import type { Passphrases } from './examine-pair.ts';
import { wasSpreadAnew } from './list-spread.ts';
import { readSet } from './read-set.ts';
import { placesIn, SetWalk, type SoundSet } from './set-walk.ts';

export interface FindWorld {
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
  readonly vaults: readonly Vault[];
  readonly cache: PairCache | null;
}

/** Where stored sets are looked for, and what opens them. */
export interface FindRequest {
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  /** The list that the sets are of, and of whose other shards the pairs may be; `null` for a single certificate. */
  readonly list: string | null;
  /** What is looked for, in messages. */
  readonly about: string;
  readonly passphrases: Passphrases;
}

/** The walks through what the stores hold under a name; each is begun when it is first asked for. */
export class StoreWalks {
  readonly #request: FindRequest;
  readonly #world: FindWorld;
  #ownWalk: Promise<SetWalk> | undefined;
  #shardWalk: Promise<SetWalk> | undefined;
  #earlierWalk: Promise<SetWalk> | undefined;
  #cacheKeys: Promise<readonly string[]> | undefined;
  #isSpreadAnew: Promise<boolean> | undefined;
  #cached: SoundSet | null = null;

  constructor(request: FindRequest, world: FindWorld) {
    this.#request = request;
    this.#world = world;
  }

  /** Whether a walk has begun. */
  get isAsked(): boolean {
    return this.#ownWalk !== undefined;
  }

  /** Whether the cache has handed a sound set over. */
  get hasCachedSet(): boolean {
    return this.#cached !== null;
  }

  /** The sound set that the cache has handed over; `null` where it has not. */
  get cachedSet(): SoundSet | null {
    return this.#cached;
  }

  /** Every sound set of this very name that no newer one speaks for, newest first, as far as the stores answer. */
  async all(): Promise<{ readonly sets: readonly SoundSet[]; readonly isAll: boolean }> {
    const walk = await this.own();
    try {
      await walk.at(Infinity);
      return { sets: walk.opened, isAll: walk.failures.length + walk.gone.length === 0 };
    } catch (error) {
      if (asFailure(error).code === 'timeout') throw error;
      return { sets: walk.opened, isAll: false };
    }
  }

  /** Lets go of all that was read, which of a long list is much. Who asks afterwards asks anew. */
  async close(): Promise<void> {
    const walks = [this.#ownWalk, this.#shardWalk, this.#earlierWalk];
    this.#ownWalk = this.#shardWalk = this.#earlierWalk = undefined;
    this.#cached = null;
    for (const walk of walks) await (await walk)?.close();
  }

  /** Whether the list was spread in another way since this shard last ran: then others have kept its pairs meanwhile. */
  wasSpreadAnew(): Promise<boolean> {
    this.#isSpreadAnew ??= this.#compareSpreads();
    return this.#isSpreadAnew;
  }

  async #compareSpreads(): Promise<boolean> {
    const { list } = this.#request;
    const newest = await (await this.own()).at(0);
    if (list === null || newest === null) return false;
    const sets = await newestFirst({ list }, this.#world.vaults, Promise.resolve(null));
    return wasSpreadAnew(newest.candidate.name, sets, list);
  }

  /** The keys of all cache entries of this very name. */
  async listCache(): Promise<readonly string[]> {
    this.#cacheKeys ??= this.#world.cache?.list(this.#request.artifactName) ?? Promise.resolve([]);
    return this.#cacheKeys;
  }

  /** Through the sets of this very name, and the cached one. */
  own(): Promise<SetWalk> {
    const { artifactName, passphrases } = this.#request;
    // Without a passphrase nothing that is cached could be opened.
    const asksCache = passphrases.current !== undefined;
    this.#ownWalk ??= this.#walk(() =>
      newestFirst(
        artifactName,
        this.#world.vaults,
        asksCache ? this.#fetchFromCache() : Promise.resolve(null),
      ),
    );
    return this.#ownWalk;
  }

  /** Through the vaults' sets of this very name that were not made after a time, which is one for all who ask. */
  until(time: Date): Promise<SetWalk> {
    const { artifactName } = this.#request;
    this.#earlierWalk ??= this.#walk(() =>
      newestFirst(artifactName, this.#world.vaults, Promise.resolve(null), (name) => name.time <= time),
    );
    return this.#earlierWalk;
  }

  /** Through the sets of the list's other shards. */
  otherShards(): Promise<SetWalk> {
    const { list, artifactName } = this.#request;
    this.#shardWalk ??= this.#walk(() =>
      newestFirst(
        { list: list ?? artifactName },
        this.#world.vaults,
        Promise.resolve(null),
        ({ base }) => base !== artifactName,
      ),
    );
    return this.#shardWalk;
  }

  async #walk(list: () => ReturnType<typeof newestFirst>): Promise<SetWalk> {
    const { about, list: ofList } = this.#request;
    return new SetWalk(await list(), { about, log: this.#world.log, skipsCopies: ofList !== null });
  }

  /** Asks the cache. Its entry is read at once, so that it can take its place in the order of time. */
  async #fetchFromCache(): Promise<Candidate | null> {
    const { artifactName } = this.#request;
    const entry = (await this.#world.cache?.fetch(artifactName)) ?? null;
    if (entry === null) return null;
    const { key, set } = entry;
    const manifest = await readSet(set, { base: artifactName });
    const name = typeof manifest === 'string' ? null : parseBackupName(manifest.name, artifactName);
    if (typeof manifest !== 'string' && name !== null) {
      const candidate = {
        source: 'cache',
        place: `cache entry ${key}`,
        name,
        open: () => Promise.resolve(set),
      } as const;
      this.#cached = { candidate, set, manifest, places: placesIn(manifest) };
      return candidate;
    }
    await set.close();
    this.#world.log.warning(`The cache entry ${key} is damaged and was passed over.`);
    return null;
  }
}
