import { compareNewestFirst } from '../domain/backup-name.ts';
import type { PairPlace } from '../domain/backup-set.ts';
import type { Failure } from '../domain/failure.ts';
import type { HeldPair } from '../domain/held.ts';
import { isIssuedAfter } from '../domain/issue-order.ts';
import type { KeySealer } from '../ports.ts';
import { asFailure, type Candidate } from './candidates.ts';
import { examinePair, type OpenedPair, type PairExamination } from './examine-pair.ts';
import { laterOf } from './list-spread.ts';
import { misdatedWarning, rolledBackWarning } from './rolled-back.ts';
import type { SetWalk, SoundSet } from './set-walk.ts';
import { StoreWalks, type FindRequest, type FindWorld } from './store-walks.ts';
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

/** The pair that is looked for. */
export interface WantedPair {
  readonly commonName: string;
  /** Its folder in a set that keeps several. */
  readonly name: string;
  /** The one that a person has named, which stays whatever else is found. */
  readonly expectedFingerprint?: string;
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
  readonly #walks: StoreWalks;
  #isBlindTold = false;

  constructor(request: FindRequest, world: FindWorld) {
    this.#request = request;
    this.#world = world;
    this.#walks = new StoreWalks(request, world);
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
    const isElsewhere = own === null || own.isCarried || (await this.#walks.wasSpreadAnew());
    const other = isElsewhere ? await this.#findInOtherShards(wanted) : null;
    const found = laterOf(own, other, issuedAt);
    if (found?.stored.state === 'found') {
      const { pair } = found.stored;
      const kept = this.#request.list === null ? await this.#lastIssued(pair, walk, wanted) : pair;
      this.#warnOfBlindSpots(walk);
      return { state: 'found', pair: kept };
    }
    if (found !== null) return found.stored;
    const failure = gravest(walk.failures);
    return failure === null ? this.#confirmAbsence(wanted) : obstacleOf(failure, wanted.commonName);
  }

  /**
   * The pair that was found, or one that was issued later, where a set is at hand that has one. Who can store a set
   * can bring an older pair of ours forward under a later date; so does a run that began before another one's
   * renewal was stored.
   */
  async #lastIssued(found: HeldPair, walk: SetWalk, wanted: WantedPair): Promise<HeldPair> {
    if (found.certificate.fingerprint === wanted.expectedFingerprint) return found;
    const holder = walk.opened.find(({ candidate }) => candidate.place === found.place);
    if (holder === undefined) return found;
    const misdated = misdatedWarning(holder.candidate);
    if (misdated !== null) this.#world.log.warning(misdated);
    const witness = await this.#witnessOf(holder, walk);
    const later = witness === null ? null : await this.#laterIn(witness, found, wanted);
    if (later === null) return found;
    this.#world.log.warning(rolledBackWarning(found, later));
    return later;
  }

  /**
   * The set that what was found is held against: the cached one, which is here already; else the next-older. None where
   * cache and vaults agree on the newest: that is nearly every run, and costs no request.
   */
  async #witnessOf(holder: SoundSet, walk: SetWalk): Promise<SoundSet | null> {
    const { cachedSet } = this.#walks;
    const { source, name } = holder.candidate;
    if (source !== 'cache' && cachedSet !== null) return cachedSet;
    try {
      const next = source === 'cache' ? await walk.next() : null;
      const isAgreed = next !== null && compareNewestFirst(next.name, name) === 0;
      return isAgreed ? null : await walk.at(walk.opened.indexOf(holder) + 1);
    } catch (error) {
      this.#warnOfBlindSpot(asFailure(error));
      return null;
    }
  }

  async #laterIn(witness: SoundSet, found: HeldPair, wanted: WantedPair): Promise<HeldPair | null> {
    const place = this.#placeOf(witness, wanted);
    if (place === null) return null;
    // What the manifest says is only a hint, which spares a derivation where it is not later.
    if (Date.parse(place.record.notBefore) <= found.certificate.notBefore.getTime()) return null;
    const examination = await this.examine(witness, place);
    if (examination.kind !== 'open') return null;
    const { source, place: where, name } = witness.candidate;
    const other = heldPair(examination, { source, place: where, storedAt: name.time }, this.#world.sealer);
    return isIssuedAfter(other.certificate, found.certificate) ? other : null;
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

  /** A list that is spread in another way now has its pairs in sets of other names. */
  async #findInOtherShards(wanted: WantedPair): Promise<Found | null> {
    if (this.#request.list === null) return null;
    const walk = await this.#walks.otherShards();
    const found = await this.#findIn(walk, wanted);
    const failure = gravest(walk.failures);
    return found ?? (failure === null ? null : obstacle(obstacleOf(failure, wanted.commonName)));
  }

  async #findSealed(wanted: WantedPair): Promise<Stored> {
    const own = await this.#findSealedIn(await this.#walks.own(), wanted, MAX_KEYLESS_SETS);
    if (own !== null) return own;
    const other =
      this.#request.list === null ? null : await this.#findSealedIn(await this.#walks.otherShards(), wanted);
    if (other !== null) return other;
    // Only sealed pairs are ever cached, so an entry's key alone says that there is one.
    const [key] = await this.#walks.listCache();
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
    if (this.#walks.hasCachedSet) return { state: 'absent' };
    const [key] = await this.#walks.listCache();
    return key === undefined ? { state: 'absent' } : unrestorableCache(key, commonName);
  }

  /** A single certificate's sets hold nothing else: one of another name is for a person to judge, not to pass over. */
  #placeOf({ places }: SoundSet, { commonName, name }: WantedPair): PairPlace | null {
    const only = places.get('');
    if (only === undefined) return places.get(name) ?? null;
    const isSame = only.record.commonName.toLowerCase() === commonName.toLowerCase();
    return isSame || this.#request.list === null ? only : null;
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
    for (const failure of walk.failures) this.#warnOfBlindSpot(failure);
  }

  #warnOfBlindSpot(failure: Failure): void {
    this.#world.log.warning(
      `A certificate of ${this.#request.about} was found, but whether it is the newest could not be checked: ${failure.message}`,
    );
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
