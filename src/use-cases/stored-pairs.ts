import { parseBackupName } from '../domain/backup-name.ts';
import type { PairPlace } from '../domain/backup-set.ts';
import type { HeldPair } from '../domain/held.ts';
import type { CertificateReader, KeySealer, Log, PairCache, Vault } from '../ports.ts';
import { asFailure, newestFirst, type Candidate } from './candidates.ts';
import { examinePair, type OpenedPair, type PairExamination, type Passphrases } from './examine-pair.ts';
import { laterOf, wasSpreadAnew } from './list-spread.ts';
import { readSet } from './read-set.ts';
import { SetWalk, type SoundSet } from './set-walk.ts';
import {
  allDamaged,
  gravest,
  lockedBy,
  lockedWithoutPassphrase,
  obstacleOf,
  unrestorableCache,
  vanished,
  type Stored,
} from './stored.ts';

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

/** The pair that is looked for. */
export interface WantedPair {
  readonly commonName: string;
  /** Its folder in a set that keeps several. */
  readonly name: string;
}

/** What was found in one walk; for a pair, whether it was carried along by the run that stored it. */
interface Found {
  readonly stored: Stored;
  readonly isCarried: boolean;
}

/**
 * Without a passphrase only as many sets are looked into: every run without one stores another set without a key,
 * and the first sealed one ends the search.
 */
const MAX_KEYLESS_SETS = 5;

/**
 * What the stores hold of certificates: the newest sound set with the pair counts, wherever it is. Each set is fetched
 * once, however many pairs are looked for in it.
 *
 * "Not there" is only said when the cache, the vaults and the list of cache entries have all answered.
 */
export class StoredPairs {
  readonly #request: FindRequest;
  readonly #world: FindWorld;
  #ownWalk: Promise<SetWalk> | undefined;
  #shardWalk: Promise<SetWalk> | undefined;
  #cacheKeys: Promise<readonly string[]> | undefined;
  #isSpreadAnew: Promise<boolean> | undefined;
  #hasCachedSet = false;
  #isBlindTold = false;

  constructor(request: FindRequest, world: FindWorld) {
    this.#request = request;
    this.#world = world;
  }

  /** Never throws: what keeps a store from answering is told in the result. */
  async find(wanted: WantedPair): Promise<Stored> {
    try {
      const hasPassphrase = this.#request.passphrases.current !== undefined;
      return await (hasPassphrase ? this.#findOpen(wanted) : this.#findSealed(wanted));
    } catch (error) {
      return obstacleOf(asFailure(error), wanted.commonName);
    }
  }

  /** Whether anybody has looked for a pair. */
  get isAsked(): boolean {
    return this.#ownWalk !== undefined;
  }

  /** The name of the newest sound set; `null` where there is none. Throws as vaults do. */
  async newestName(): Promise<string | null> {
    return (await (await this.#own()).at(0))?.manifest.name ?? null;
  }

  /** Every sound set of this very name that no newer one speaks for, newest first, as far as the stores answer. */
  async sets(): Promise<{ readonly sets: readonly SoundSet[]; readonly isAll: boolean }> {
    const walk = await this.#own();
    try {
      await walk.at(Infinity);
      return { sets: walk.opened, isAll: walk.failures.length + walk.gone.length === 0 };
    } catch (error) {
      if (asFailure(error).code === 'timeout') throw error;
      return { sets: walk.opened, isAll: false };
    }
  }

  /** Opens a pair that one of the sets holds. */
  examine({ set }: SoundSet, place: PairPlace): Promise<PairExamination> {
    return examinePair(set, place, this.#request.passphrases, this.#world);
  }

  async close(): Promise<void> {
    for (const walk of [this.#ownWalk, this.#shardWalk]) await (await walk)?.close();
  }

  async #findOpen(wanted: WantedPair): Promise<Stored> {
    const walk = await this.#own();
    const own = await this.#findIn(walk, wanted);
    // What was carried along may have been renewed since, in the shard that has kept it meanwhile.
    const isElsewhere = own === null || own.isCarried || (await this.#wasSpreadAnew());
    const other = isElsewhere ? await this.#findInOtherShards(wanted) : null;
    const found = laterOf(own, other, issuedAt);
    if (found?.stored.state === 'found') this.#warnOfBlindSpots(walk);
    if (found !== null) return found.stored;
    const failure = gravest(walk.failures);
    return failure === null ? this.#confirmAbsence(wanted) : obstacleOf(failure, wanted.commonName);
  }

  /** In the newest set that has the pair, of each base; a pair that was carried along only where none was kept. */
  async #findIn(walk: SetWalk, wanted: WantedPair): Promise<Found | null> {
    const damaged: string[] = [];
    const settledBases = new Set<string>();
    let carried: Found | null = null;
    for (let index = 0; ; index += 1) {
      const sound = await walk.at(index);
      if (sound === null) break;
      const { place: where, name, source } = sound.candidate;
      const place = settledBases.has(name.base) ? null : this.#placeOf(sound, wanted);
      if (place === null) continue;
      const examination = await this.examine(sound, place);
      if (examination.kind === 'keyless') continue;
      if (examination.kind === 'locked') return obstacle(lockedBy(where, wanted.commonName));
      if (examination.kind === 'open') {
        const pair = heldPair(examination, { source, place: where, storedAt: name.time }, this.#world.sealer);
        const found = { stored: { state: 'found', pair }, isCarried: place.isCarried } as const;
        if (!place.isCarried) return laterOf(carried, found, issuedAt);
        carried = laterOf(carried, found, issuedAt);
        settledBases.add(name.base);
        continue;
      }
      damaged.push(where);
      this.#warnOfDamage(where, wanted, examination.problem);
    }
    if (carried !== null) return carried;
    const allPlaces = [...damaged, ...walk.damaged];
    if (allPlaces.length > 0) return obstacle(allDamaged(allPlaces, wanted.commonName));
    return walk.gone[0] === undefined ? null : obstacle(vanished(walk.gone[0], wanted.commonName));
  }

  /** Whether the list was spread in another way since this shard last ran: then others have kept its pairs meanwhile. */
  #wasSpreadAnew(): Promise<boolean> {
    this.#isSpreadAnew ??= this.#compareSpreads();
    return this.#isSpreadAnew;
  }

  async #compareSpreads(): Promise<boolean> {
    const { list } = this.#request;
    const newest = await (await this.#own()).at(0);
    if (list === null || newest === null) return false;
    const sets = await newestFirst({ list }, this.#world.vaults, Promise.resolve(null));
    return wasSpreadAnew(newest.candidate.name, sets, list);
  }

  /** A list that is spread in another way now has its pairs in sets of other names. */
  async #findInOtherShards(wanted: WantedPair): Promise<Found | null> {
    if (this.#request.list === null) return null;
    const walk = await this.#otherShards();
    const found = await this.#findIn(walk, wanted);
    const failure = gravest(walk.failures);
    return found ?? (failure === null ? null : obstacle(obstacleOf(failure, wanted.commonName)));
  }

  async #findSealed(wanted: WantedPair): Promise<Stored> {
    const own = await this.#findSealedIn(await this.#own(), wanted, MAX_KEYLESS_SETS);
    if (own !== null) return own;
    const other =
      this.#request.list === null ? null : await this.#findSealedIn(await this.#otherShards(), wanted);
    if (other !== null) return other;
    // Only sealed pairs are ever cached, so an entry's key alone says that there is one.
    const [key] = await this.#listCache();
    return key === undefined
      ? { state: 'absent' }
      : lockedWithoutPassphrase(`cache entry ${key}`, wanted.commonName);
  }

  /** In so many of the newest sets; without a limit, in the newest of each shard, for all of them run about as often. */
  async #findSealedIn(walk: SetWalk, wanted: WantedPair, limit = Infinity): Promise<Stored | null> {
    const bases = new Set<string>();
    for (let index = 0; index < limit; index += 1) {
      const sound = await walk.at(index);
      if (sound === null) break;
      const { place: where, name } = sound.candidate;
      if (limit === Infinity && bases.has(name.base)) break;
      bases.add(name.base);
      const place = this.#placeOf(sound, wanted);
      const examination = place === null ? null : await this.examine(sound, place);
      if (examination?.kind === 'locked') return lockedWithoutPassphrase(where, wanted.commonName);
    }
    const failure = gravest(walk.failures);
    return failure === null ? null : obstacleOf(failure, wanted.commonName);
  }

  /** Nothing was found; before that is believed, what the cache lists must have been handed over. */
  async #confirmAbsence({ commonName }: WantedPair): Promise<Stored> {
    if (this.#hasCachedSet) return { state: 'absent' };
    const [key] = await this.#listCache();
    return key === undefined ? { state: 'absent' } : unrestorableCache(key, commonName);
  }

  async #listCache(): Promise<readonly string[]> {
    this.#cacheKeys ??= this.#world.cache?.list(this.#request.artifactName) ?? Promise.resolve([]);
    return this.#cacheKeys;
  }

  /** A single certificate's sets hold nothing else: one of another name is for a person to judge, not to pass over. */
  #placeOf({ places }: SoundSet, { commonName, name }: WantedPair): PairPlace | null {
    const only = places.get('');
    if (only === undefined) return places.get(name) ?? null;
    const isSame = only.record.commonName.toLowerCase() === commonName.toLowerCase();
    return isSame || this.#request.list === null ? only : null;
  }

  #own(): Promise<SetWalk> {
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

  #otherShards(): Promise<SetWalk> {
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
    if (name !== null) {
      this.#hasCachedSet = true;
      return { source: 'cache', place: `cache entry ${key}`, name, open: () => Promise.resolve(set) };
    }
    await set.close();
    this.#world.log.warning(`The cache entry ${key} is damaged and was passed over.`);
    return null;
  }

  #warnOfDamage(place: string, { commonName }: WantedPair, problem: string): void {
    this.#world.log.warning(
      `The backup of ${commonName} at ${place} is damaged and was passed over: ${problem}.`,
    );
  }

  /** The cache may lag behind the vaults: what could not be listed might be newer than what was found. */
  #warnOfBlindSpots(walk: SetWalk): void {
    if (this.#isBlindTold) return;
    this.#isBlindTold = walk.failures.length > 0;
    for (const failure of walk.failures) {
      this.#world.log.warning(
        `A certificate of ${this.#request.about} was found, but whether it is the newest could not be checked: ${failure.message}`,
      );
    }
  }
}

/** What keeps a find from being known may hide a later one. */
function issuedAt({ stored }: Found): number {
  return stored.state === 'found' ? stored.pair.certificate.notBefore.getTime() : Infinity;
}

function obstacle(stored: Stored): Found {
  return { stored, isCarried: false };
}

function heldPair(
  { certificate, privateKey, sealedKey, isSealedWithCurrent }: OpenedPair,
  found: Pick<HeldPair, 'place' | 'storedAt'> & { readonly source: Candidate['source'] },
  sealer: KeySealer,
): HeldPair {
  return {
    certificate,
    privateKey,
    ...found,
    // Sealed with the previous passphrase, or by somebody in a weaker way, it has to be sealed anew.
    ...(isSealedWithCurrent && sealer.isSealedStrongly(sealedKey) ? { sealedKey } : {}),
    isBackedUp: found.source !== 'cache',
  };
}
