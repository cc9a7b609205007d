import { parseBackupName, type BackupName, type NameScope } from '../domain/backup-name.ts';
import type { Log, PairCache, Vault } from '../ports.ts';
import { asFailure, newestFirst, type Candidate, type Candidates } from './candidates.ts';
import { wasSpreadAnew } from './list-spread.ts';
import { readSet } from './read-set.ts';
import { placesIn, SetWalk, type SoundSet } from './set-walk.ts';
import { gravest } from './stored.ts';

/** Whose sets are walked through. */
export interface WalkScope {
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  /** The list that the sets are of, and of whose other shards the pairs may be; `null` for a single certificate. */
  readonly list: string | null;
  /** What is looked for, in messages. */
  readonly about: string;
  /** What is not wanted is as if it were not there; by default all sets are wanted. */
  readonly isWanted?: (name: BackupName) => boolean;
  /** A further copy of a set that was sound is not opened. */
  readonly skipsCopies: boolean;
}

/** What is walked through, and who is told of what is passed over. */
export interface WalkedStores {
  readonly log: Log;
  readonly vaults: readonly Vault[];
  readonly cache: PairCache | null;
  /** Whether an entry of the cache is asked for, and not only its list; by default it is. */
  readonly usesCached?: boolean;
}

/** The walks through what the stores hold under a name; each is begun when it is first asked for. */
export class StoreWalks {
  readonly #scope: WalkScope;
  readonly #stores: WalkedStores;
  #ownWalk: Promise<SetWalk> | undefined;
  #shardWalk: Promise<SetWalk> | undefined;
  #earlierWalk: Promise<SetWalk> | undefined;
  #cacheKeys: Promise<readonly string[]> | undefined;
  #isSpreadAnew: Promise<boolean> | undefined;
  #begun: readonly SetWalk[] = [];
  #cached: SoundSet | null = null;

  constructor(scope: WalkScope, stores: WalkedStores) {
    this.#scope = scope;
    this.#stores = stores;
  }

  /** Whether a walk has begun. */
  get isAsked(): boolean {
    return this.#ownWalk !== undefined;
  }

  /** The walks that have begun and were not closed. */
  get begun(): readonly SetWalk[] {
    return this.#begun;
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
    this.#begun = [];
    this.#cached = null;
    for (const walk of walks) await (await walk)?.close();
  }

  /** Whether the list was spread in another way since this shard last ran: then others have kept its pairs meanwhile. */
  wasSpreadAnew(): Promise<boolean> {
    this.#isSpreadAnew ??= this.#compareSpreads();
    return this.#isSpreadAnew;
  }

  async #compareSpreads(): Promise<boolean> {
    const { list } = this.#scope;
    const newest = await (await this.own()).at(0);
    if (list === null || newest === null) return false;
    const sets = await this.#list({ list });
    const isSpreadAnew = await wasSpreadAnew(newest.candidate.name, sets, list);
    const failure = gravest(sets.failures);
    if (failure !== null) throw failure;
    return isSpreadAnew;
  }

  /** The keys of all cache entries of this very name. */
  async listCache(): Promise<readonly string[]> {
    this.#cacheKeys ??= this.#stores.cache?.list(this.#scope.artifactName) ?? Promise.resolve([]);
    return this.#cacheKeys;
  }

  /** Through the sets of this very name, and the cached one. */
  own(): Promise<SetWalk> {
    const { artifactName } = this.#scope;
    this.#ownWalk ??= this.#walk(() => this.#list(artifactName, this.#fetchFromCache()));
    return this.#ownWalk;
  }

  /** Through the vaults' sets of this very name that were not made after a time, which is one for all who ask. */
  until(time: Date): Promise<SetWalk> {
    this.#earlierWalk ??= this.#walk(() =>
      this.#list(this.#scope.artifactName, null, (name) => name.time <= time),
    );
    return this.#earlierWalk;
  }

  /** Through the sets of the list's other shards. */
  otherShards(): Promise<SetWalk> {
    const { list, artifactName } = this.#scope;
    this.#shardWalk ??= this.#walk(() =>
      this.#list({ list: list ?? artifactName }, null, ({ base }) => base !== artifactName),
    );
    return this.#shardWalk;
  }

  #list(
    names: NameScope,
    cached: Promise<Candidate | null> | null = null,
    isOf: (name: BackupName) => boolean = () => true,
  ): Promise<Candidates> {
    const { isWanted = () => true } = this.#scope;
    return newestFirst(
      names,
      this.#stores.vaults,
      cached ?? Promise.resolve(null),
      (name) => isWanted(name) && isOf(name),
    );
  }

  async #walk(list: () => Promise<Candidates>): Promise<SetWalk> {
    const { about, skipsCopies } = this.#scope;
    const walk = new SetWalk(await list(), { about, log: this.#stores.log, skipsCopies });
    this.#begun = [...this.#begun, walk];
    return walk;
  }

  /** Asks the cache. Its entry is read at once, so that it can take its place in the order of time. */
  async #fetchFromCache(): Promise<Candidate | null> {
    const { artifactName } = this.#scope;
    const { cache, usesCached = true, log } = this.#stores;
    const entry = usesCached ? ((await cache?.fetch(artifactName)) ?? null) : null;
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
    log.warning(`The cache entry ${key} is damaged and was passed over.`);
    return null;
  }
}
