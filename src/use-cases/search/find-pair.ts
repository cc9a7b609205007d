import { areSpreadAlike, compareNewestFirst, folderNameFor } from '../../domain/backup-name.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { ExistingPair, Problem } from '../../domain/existing.ts';
import { asFailure, type Failure } from '../../domain/failure.ts';
import type { CertificateRecord } from '../../domain/manifest.ts';
import { verifyPair, type PairDependencies } from '../verify/verify-pair.ts';
import {
  allDamaged,
  datedInFuture,
  failedLookup,
  gravest,
  lockedWithoutPassphrase,
  lost,
  uncachedEntry,
  vanished,
  type LookupResult,
} from './lookup-result.ts';
import { compareByPrecedence, type Copy } from './precedence.ts';
import { readInFull, type Search, type SearchDependencies } from './search.ts';
import type { FoundSet, VerifiedSets } from './verified-sets.ts';

/** The certificate that is looked for. */
export interface Sought {
  readonly commonName: string;
  /** Its name in sets that keep several, and `{name}` in paths. */
  readonly name: string;
  /** The only pair that may be used: it is found wherever it is. */
  readonly expectedFingerprint?: string;
}

/** What the stores know of a pair that is in the workspace. */
export interface Standing {
  /** The copy of this very pair that counts; `null` if no set that was seen has it. */
  readonly known: Copy | null;
  /** The copy that counts if it is of another pair; `null` if there is none. */
  readonly current: Copy | null;
  /** Why not all could be seen. */
  readonly unseen?: Problem;
}

export interface PairLookupDependencies extends SearchDependencies, PairDependencies {}

/** Looks up pairs in the sets of a search. Each set is fetched once, however many pairs are looked up in it. */
export class PairLookup {
  readonly #search: Search;
  readonly #dependencies: PairLookupDependencies;
  #resharded: Promise<boolean> | undefined;
  #sealedSet: Promise<LookupResult> | undefined;
  #isUnseenReported = false;

  constructor(search: Search, dependencies: PairLookupDependencies) {
    this.#search = search;
    this.#dependencies = dependencies;
  }

  /** What the stores hold of a certificate. Never throws: what keeps a store from answering is in the result. */
  async find(sought: Sought): Promise<LookupResult> {
    try {
      if (!this.#dependencies.keyring.hasPassphrase) return await this.#findSealedSet(sought);
      const copies = await this.copiesOf(sought);
      const damaged: Copy[] = [];
      const pair = await this.#openFirst(copies, damaged);
      if (pair !== null) return { state: 'found', pair: await this.#withContext(pair, sought) };
      return (await this.#findInOtherBranches(sought)) ?? (await this.#confirmAbsence(sought, damaged));
    } catch (error) {
      return failedLookup(asFailure(error), sought.commonName);
    }
  }

  /** What the stores know of a pair in the workspace. Never throws, except for the run's deadline. */
  async standingOf(certificate: Certificate, sought: Sought): Promise<Standing> {
    const isSame = ({ record }: Copy): boolean => record.fingerprint === certificate.fingerprint;
    const { commonName, name } = sought;
    try {
      const copies = await this.copiesOf({ commonName, name });
      const best = copies[0] ?? null;
      const current = best === null || isSame(best) ? null : best;
      const newest = copies.find(isSame);
      const known = newest ?? (current === null ? null : await this.#findSuperseded(sought, isSame));
      const unseen = this.#unseen();
      return { known, current, ...(unseen === null ? {} : { unseen }) };
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code === 'timeout') throw failure;
      const lookup = failedLookup(failure, commonName);
      return { known: null, current: null, ...('problem' in lookup ? { unseen: lookup } : {}) };
    }
  }

  /** The copies of a pair, the one that counts first. Throws as `VerifiedSets.at` does. */
  async copiesOf(sought: Sought): Promise<readonly Copy[]> {
    const { expectedFingerprint: expected } = sought;
    const own = await copiesIn(this.#search.own(), sought, this.#isSingle);
    const elsewhere = (await this.#isElsewhere(own)) ? await this.#copiesInOtherShards(sought) : [];
    const copies = [...own, ...elsewhere].sort(compareByPrecedence);
    if (expected === undefined) return copies;
    const isNamed = ({ record }: Copy): boolean => record.fingerprint === expected;
    if (copies.some(isNamed)) return copies.filter(isNamed);
    const older = await copiesIn(this.#search.withSuperseded(), sought, this.#isSingle);
    return older.some(isNamed) ? older.filter(isNamed) : copies;
  }

  get #isSingle(): boolean {
    return this.#search.scope.list === null;
  }

  /** Whether another shard of the list may have kept the pair since. */
  async #isElsewhere(own: readonly Copy[]): Promise<boolean> {
    if (this.#isSingle) return false;
    const best = own.toSorted(compareByPrecedence)[0];
    return best === undefined || best.record.isCarried || (await this.#wasResharded());
  }

  async #copiesInOtherShards(sought: Sought): Promise<readonly Copy[]> {
    const sets = this.#search.ofOtherShards();
    const copies = await copiesIn(sets, sought, false);
    const failure = gravest(sets.failures);
    if (failure !== null && copies.length === 0) throw failure;
    return copies;
  }

  /** Whether the list was spread over another number of shards since this one last ran. */
  #wasResharded(): Promise<boolean> {
    this.#resharded ??= this.#compareSpreads();
    return this.#resharded;
  }

  async #compareSpreads(): Promise<boolean> {
    const { list } = this.#search.scope;
    const newest = await this.#search.own().at(0);
    if (list === null || newest === null) return false;
    for await (const { name } of this.#search.listing({ list })) {
      if (compareNewestFirst(name, newest.listed.name) >= 0) return false;
      if (!areSpreadAlike(name.base, newest.listed.name.base, list)) return true;
    }
    return false;
  }

  async #openFirst(copies: readonly Copy[], damaged: Copy[]): Promise<ExistingPair | null> {
    for (const copy of copies) {
      const { set, record } = copy;
      const opening = await verifyPair(set, record, this.#dependencies);
      if (opening.kind === 'open') return existingPair(opening, set, record);
      if (opening.kind !== 'damaged') continue;
      damaged.push(copy);
      this.#dependencies.log.warning(
        `The backup of ${record.commonName} in ${set.listed.place} was passed over: ${opening.problem}.`,
      );
    }
    return null;
  }

  /** Another branch alone has sets: the newest is used, and the caller warns. */
  async #findInOtherBranches(sought: Sought): Promise<LookupResult | null> {
    const own = this.#search.own();
    if (own.opened.length > 0) return null;
    const copies = own.ofOthers
      .flatMap((set) => copyIn(set, sought, this.#isSingle))
      .sort(compareByPrecedence);
    const pair = await this.#openFirst(copies, []);
    if (pair === null) return null;
    const branch = copies.find(({ record }) => record.fingerprint === pair.certificate.fingerprint);
    return { state: 'found', pair: { ...pair, otherBranch: branch?.set.manifest.run.ref ?? '' } };
  }

  async #findSuperseded(sought: Sought, isSame: (copy: Copy) => boolean): Promise<Copy | null> {
    for await (const set of this.#search.withSuperseded()) {
      const copy = copyIn(set, sought, this.#isSingle).find(isSame);
      if (copy !== undefined) return copy;
    }
    return null;
  }

  /** Nothing was found. Before that is believed, every list must have answered in full. */
  async #confirmAbsence(sought: Sought, damagedCopies: readonly Copy[]): Promise<LookupResult> {
    const own = this.#search.own();
    const { commonName } = sought;
    const failure = gravest(own.failures);
    if (failure !== null) return failedLookup(failure, commonName);
    const damaged = [...damagedCopies.map(({ set }) => set.listed), ...own.damaged].map(({ place }) => place);
    if (damaged.length > 0) return allDamaged(damaged, commonName);
    if (own.gone[0] !== undefined) return vanished(own.gone[0].place, commonName);
    // Of a list a set that is whole says that the certificate is new.
    if (own.opened.length > 0) return { state: 'absent' };
    if (this.#search.fromFuture !== null) return datedInFuture(this.#search.fromFuture, commonName);
    if (own.expired.length > 0)
      return lost(
        own.expired.map(({ place }) => place),
        commonName,
      );
    const [key] = this.#search.cachedKey === null ? await this.#listCache(own.isAnswered) : [];
    return key === undefined ? { state: 'absent' } : uncachedEntry(key, commonName);
  }

  /** A server without such a list has no entries, if another list of it has answered. */
  async #listCache(isAnswered: boolean): Promise<readonly string[]> {
    try {
      return await this.#search.listCache();
    } catch (error) {
      if (isAnswered && asFailure(error).code === 'unsupported') return [];
      throw error;
    }
  }

  /** Without a passphrase: whether there is a sealed set, which then nobody can open. Their names tell. */
  #findSealedSet({ commonName }: Sought): Promise<LookupResult> {
    this.#sealedSet ??= this.#lookForSealedSet(commonName);
    return this.#sealedSet;
  }

  async #lookForSealedSet(commonName: string): Promise<LookupResult> {
    const { list, artifactName } = this.#search.scope;
    const listing = this.#search.listing(list === null ? artifactName : { list });
    const sealed = (await readInFull(listing)).filter(({ name }) => !name.isPublic);
    const current = sealed.find(({ isExpired }) => !isExpired);
    if (current !== undefined) return lockedWithoutPassphrase(current.place, commonName);
    if (sealed.length > 0)
      return lost(
        sealed.map(({ place }) => place),
        commonName,
      );
    const [key] = await this.#listCache(listing.isAnswered);
    return key === undefined
      ? { state: 'absent' }
      : lockedWithoutPassphrase(`cache entry ${key}`, commonName);
  }

  /** A found pair, with what else has to be known of it. */
  async #withContext(pair: ExistingPair, sought: Sought): Promise<ExistingPair> {
    if (sought.expectedFingerprint === undefined) return this.#withUnseen(pair);
    const { commonName, name } = sought;
    const [best] = await this.copiesOf({ commonName, name });
    const isCurrent = best === undefined || best.record.fingerprint === pair.certificate.fingerprint;
    return this.#withUnseen({ ...pair, ...(isCurrent ? {} : { currentSince: new Date(best.record.since) }) });
  }

  /** The cache may lag behind the stores: what could not be listed might be newer than what was found. */
  #withUnseen(pair: ExistingPair): ExistingPair {
    const unseen = this.#unseen();
    if (unseen === null) return pair;
    if (!this.#isUnseenReported)
      this.#dependencies.log.warning(
        `Found a certificate for ${this.#search.scope.about}, but could not check whether it is the newest. ${unseen.problem}`,
      );
    this.#isUnseenReported = true;
    return { ...pair, unseen };
  }

  #unseen(): Problem | null {
    const failure: Failure | null = gravest(this.#search.own().failures);
    if (failure === null) return null;
    return { problem: failure.message, advice: 'Nothing was renewed.' };
  }
}

async function copiesIn(sets: VerifiedSets, sought: Sought, isSingle: boolean): Promise<Copy[]> {
  const copies: Copy[] = [];
  for await (const set of sets) copies.push(...copyIn(set, sought, isSingle));
  return copies;
}

/** The records of a set by their names; ten thousand pairs are looked up in it. */
const indices = new WeakMap<FoundSet, ReadonlyMap<string, CertificateRecord>>();

/**
 * The copy of a pair in a set; none or one. The sets of a single certificate hold nothing else: a certificate of another name in
 * one is for a person to judge, not to pass over.
 */
export function copyIn(set: FoundSet, { name, commonName }: Sought, isSingle: boolean): Copy[] {
  const index =
    indices.get(set) ?? new Map(set.manifest.certificates.map((record) => [record.name ?? '', record]));
  indices.set(set, index);
  const only = index.get('');
  if (only === undefined) return copyOf(set, index.get(name));
  return isSingle || folderNameFor(only.commonName) === folderNameFor(commonName) ? copyOf(set, only) : [];
}

function copyOf(set: FoundSet, record: CertificateRecord | undefined): Copy[] {
  return record === undefined ? [] : [{ set, record }];
}

function existingPair(
  opening: Pick<ExistingPair, 'certificate' | 'privateKey'> & {
    readonly sealed: NonNullable<ExistingPair['sealed']>;
  },
  { listed, key }: FoundSet,
  record: CertificateRecord,
): ExistingPair {
  const { certificate, privateKey, sealed } = opening;
  return {
    certificate,
    privateKey,
    source: listed.source,
    place: listed.place,
    storedAt: listed.name.time,
    since: new Date(record.since),
    // What the previous passphrase sealed has to be sealed anew.
    ...(key?.isCurrent === true ? { sealed } : {}),
    isBackedUp: listed.source !== 'cache',
  };
}
