import type { PairPlace } from '../domain/backup-set.ts';
import type { Failure } from '../domain/failure.ts';
import type { HeldPair } from '../domain/held.ts';
import type { CertificateReader, KeySealer } from '../ports.ts';
import { asFailure } from './candidates.ts';
import { examinePair, type PairExamination, type Passphrases } from './examine-pair.ts';
import { findPair, laterFound, obstacle, type Found } from './find-pair.ts';
import { findSealed } from './find-sealed.ts';
import { lastIssued, laterIn } from './last-issued.ts';
import type { SoughtPair } from './pair-copies.ts';
import { leftOutWarning, rolledBackWarning } from './rolled-back.ts';
import type { SetWalk, SoundSet } from './set-walk.ts';
import { StoreWalks, type WalkedStores, type WalkScope } from './store-walks.ts';
import { blindSpotWarning, gravest, obstacleOf, unrestorableCache, type Stored } from './stored.ts';

export interface FindWorld extends Omit<WalkedStores, 'usesCached'> {
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
}

/** Where stored sets are looked for, and what opens them. */
export interface FindRequest extends Pick<WalkScope, 'artifactName' | 'list' | 'about'> {
  readonly passphrases: Passphrases;
}

/** The pair that is looked for. */
export interface WantedPair extends Omit<SoughtPair, 'isSingle'> {
  /** The one that a person has named, which stays whatever else is found. */
  readonly expectedFingerprint?: string;
}

/**
 * What the stores hold of certificates: the newest sound set with the pair counts, wherever it is. Each set is fetched
 * once, however many pairs are looked for in it.
 *
 * "Not there" is only said when the cache, the vaults and the list of cache entries have all answered.
 */
export class StoredPairs {
  readonly #request: FindRequest;
  readonly #world: FindWorld;
  readonly #walks: StoreWalks;
  #isBlindTold = false;
  #isRollbackTold = false;

  constructor(request: FindRequest, world: FindWorld) {
    this.#request = request;
    this.#world = world;
    const { artifactName, list, about, passphrases } = request;
    // Without a passphrase nothing that is cached could be opened.
    const usesCached = passphrases.current !== undefined;
    this.#walks = new StoreWalks(
      { artifactName, list, about, skipsCopies: list !== null },
      { ...world, usesCached },
    );
  }

  /** Never throws: what keeps a store from answering is told in the result. */
  async find(wanted: WantedPair): Promise<Stored> {
    try {
      if (this.#request.passphrases.current !== undefined) return await this.#findOpen(wanted);
      return await findSealed(this.#soughtFor(wanted), this.#walks, this.#world);
    } catch (error) {
      return obstacleOf(asFailure(error), wanted.commonName);
    }
  }

  /**
   * As `find`, in the vaults' sets that were not made after a time, as if there were no others; they say nothing of what
   * is not there. Of a list those of its very name.
   */
  async findUntil(time: Date, wanted: WantedPair): Promise<Stored> {
    if (this.#request.passphrases.current === undefined) return { state: 'absent' };
    try {
      const found = await this.#findIn(await this.#walks.until(time), wanted);
      return found?.stored ?? { state: 'absent' };
    } catch (error) {
      return obstacleOf(asFailure(error), wanted.commonName);
    }
  }

  /** Whether anybody has looked for a pair. */
  get isAsked(): boolean {
    return this.#walks.isAsked;
  }

  /** Every sound set of this very name that no newer one speaks for, newest first, as far as the stores answer. */
  sets(): Promise<{ readonly sets: readonly SoundSet[]; readonly isAll: boolean }> {
    return this.#walks.all();
  }

  /** The sound set that the cache has handed over, also where a newer one speaks for it; `null` where it has not. */
  get cachedSet(): SoundSet | null {
    return this.#walks.cachedSet;
  }

  close(): Promise<void> {
    return this.#walks.close();
  }

  /** Opens a pair that one of the sets holds. */
  examine({ set }: SoundSet, place: PairPlace): Promise<PairExamination> {
    return examinePair(set, place, this.#request.passphrases, this.#world);
  }

  async #findOpen(wanted: WantedPair): Promise<Stored> {
    const walk = await this.#walks.own();
    const own = await this.#findIn(walk, wanted);
    // What was carried along may have been renewed since, in the shard that has kept it meanwhile.
    const isElsewhere = own === null || own.isCarried || (await this.#wasSpreadAnew(walk));
    const other = isElsewhere ? await this.#findInOtherShards(wanted) : null;
    const found = laterFound(own, other)?.stored ?? null;
    if (found !== null && found.state !== 'found') return found;
    const pair = await this.#lastIssued(found?.pair ?? null, walk, wanted);
    if (pair !== null) {
      this.#warnOfBlindSpots(walk.failures);
      return { state: 'found', pair };
    }
    const failure = gravest(walk.failures);
    return failure === null ? this.#confirmAbsence(wanted) : obstacleOf(failure, wanted.commonName);
  }

  #findIn(walk: SetWalk, wanted: WantedPair): Promise<Found | null> {
    return findPair(walk, this.#soughtFor(wanted), this.#request.passphrases, this.#world);
  }

  /** A list that is spread in another way now has its pairs in sets of other names. */
  async #findInOtherShards(wanted: WantedPair): Promise<Found | null> {
    if (this.#request.list === null) return null;
    const walk = await this.#walks.otherShards();
    const found = await this.#findIn(walk, wanted);
    const failure = gravest(walk.failures);
    return found ?? (failure === null ? null : obstacle(obstacleOf(failure, wanted.commonName)));
  }

  /** Where the list of all shards does not answer, this shard's own sets stand, and a warning says so. */
  async #wasSpreadAnew({ failures }: SetWalk): Promise<boolean> {
    try {
      return await this.#walks.wasSpreadAnew();
    } catch (error) {
      this.#warnOfBlindSpots(failures.length > 0 ? failures : [asFailure(error)]);
      return false;
    }
  }

  /** What was found, or what was issued later; of a list, also what the newest set does not have any more. */
  async #lastIssued(found: HeldPair | null, walk: SetWalk, wanted: WantedPair): Promise<HeldPair | null> {
    if (found !== null && found.certificate.fingerprint === wanted.expectedFingerprint) return found;
    const { passphrases, list } = this.#request;
    const sought = this.#soughtFor(wanted);
    if (list === null) {
      const witnesses = { walk, cachedSet: this.#walks.cachedSet };
      return found && lastIssued(found, sought, witnesses, passphrases, this.#world);
    }
    const witness = await this.#witnessOf(walk);
    const later = witness && (await laterIn(witness, found, sought, passphrases, this.#world));
    if (later === null || (found === null && hadExpired(later, walk))) return found;
    this.#tellOfRollback(found === null ? leftOutWarning(later) : rolledBackWarning(found, later));
    return later;
  }

  /**
   * The set that the newest one of a list is held against, which may claim to speak for all before it: the cached one, which
   * is at hand for nothing; where that is the newest itself, or there is none, the one right before. None where cache and
   * vaults agree on the newest: that is nearly every run, and costs no request.
   */
  async #witnessOf(walk: SetWalk): Promise<SoundSet | null> {
    const { cachedSet } = this.#walks;
    if (cachedSet !== null && cachedSet.candidate !== walk.opened[0]?.candidate) return cachedSet;
    try {
      return await walk.setBefore();
    } catch (error) {
      this.#warnOfBlindSpots([asFailure(error)]);
      return null;
    }
  }

  /** Of a long list, where it may be so of all pairs, one warning is enough. */
  #tellOfRollback(message: string): void {
    this.#world.log[this.#isRollbackTold ? 'info' : 'warning'](message);
    this.#isRollbackTold = true;
  }

  /** Nothing was found; before that is believed, what the cache lists must have been handed over. */
  async #confirmAbsence({ commonName }: WantedPair): Promise<Stored> {
    if (this.#walks.cachedSet !== null) return { state: 'absent' };
    const [key] = await this.#walks.listCache();
    return key === undefined ? { state: 'absent' } : unrestorableCache(key, commonName);
  }

  #soughtFor({ commonName, name }: WantedPair): SoughtPair {
    return { commonName, name, isSingle: this.#request.list === null };
  }

  /** The cache may lag behind the vaults: what could not be listed might be newer than what was found. */
  #warnOfBlindSpots(failures: readonly Failure[]): void {
    if (this.#isBlindTold) return;
    this.#isBlindTold = failures.length > 0;
    for (const failure of failures) this.#world.log.warning(blindSpotWarning(this.#request.about, failure));
  }
}

/** What had expired when the newest set was made was given up by it for good. */
function hadExpired({ certificate }: HeldPair, { opened: [newest] }: SetWalk): boolean {
  return newest !== undefined && certificate.notAfter <= newest.candidate.name.time;
}
