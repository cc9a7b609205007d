import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { ExistingPair, Problem } from '../../domain/renewal/existing.ts';
import { asFailure } from '../../domain/failure.ts';
import type { CertificateRecord, KnownPair } from '../../domain/backup/manifest.ts';
import { pairsKnownTo } from '../../domain/renewal/other-pairs.ts';
import type { RunContext } from '../../ports/run.ts';
import { verifyPair, type PairDependencies } from '../verify/verify-pair.ts';
import { confirmAbsence, findSealedSet, lookupWithoutPassphrase, type SealedSets } from './absence.ts';
import { copiesIn, copyIn, type Sought } from './copies.ts';
import { failedLookup, type LookupResult } from './lookup-result.ts';
import { rankedCopies, type Copy } from './precedence.ts';
import { OtherShards } from './other-shards.ts';
import { Search, type SearchDependencies, type SearchScope } from './search.ts';
import type { FoundSet } from './sets/open-set.ts';
import { expiredSets, newestIfFromFuture } from './sets/unopened-sets.ts';
import type { VerifiedSets } from './sets/verified-sets.ts';
import { unseenIn } from './unseen.ts';

/** What the stores know of a pair that is in the workspace. */
export interface BackupKnowledge {
  /** The copy of this very pair that counts; `null` if no set that was seen has it. */
  readonly known: Copy | null;
  /** The copy that counts if it is of another pair; `null` if there is none. */
  readonly current: Copy | null;
  /** What other pairs remember of this one, if no set that was seen has it. */
  readonly remembered?: KnownPair;
  /** The place of a set that the passphrase does not open and that may hold this pair, if no other does and `current` is there. */
  readonly unopened?: string;
  /** Why not all could be seen. */
  readonly unseen?: Problem;
}

export interface PairLookupDependencies extends SearchDependencies, PairDependencies {
  readonly run: SearchDependencies['run'] & Pick<RunContext, 'runId'>;
}

/** A search, and what looks up pairs in it. */
export interface SearchForPairs {
  readonly search: Search;
  readonly lookup: PairLookup;
}

export function searchForPairs(scope: SearchScope, dependencies: PairLookupDependencies): SearchForPairs {
  const search = new Search(scope, dependencies);
  return { search, lookup: new PairLookup(search, dependencies) };
}

/** Looks up pairs in the sets of a search. Each set is fetched once, however many pairs are looked up in it. */
export class PairLookup {
  readonly #search: Search;
  readonly #dependencies: PairLookupDependencies;
  readonly #shards: OtherShards;
  #sealed: Promise<SealedSets> | undefined;
  /** Of a set from the future, which concerns every certificate of a list. */
  #hasWarned = false;

  constructor(search: Search, dependencies: PairLookupDependencies) {
    this.#search = search;
    this.#shards = new OtherShards(search, dependencies.run);
    this.#dependencies = dependencies;
  }

  /** What the stores hold of a certificate. Never throws: what keeps a store from answering is in the result. */
  async find(sought: Sought): Promise<LookupResult> {
    try {
      if (!this.#dependencies.keyring.hasPassphrase) {
        this.#sealed ??= findSealedSet(this.#search);
        return lookupWithoutPassphrase(await this.#sealed, sought.commonName, !this.#isSingle);
      }
      const copies = await this.copiesOf(sought);
      const damaged: Copy[] = [];
      const pair = await this.#openFirst(copies, damaged);
      if (pair !== null) return { state: 'found', pair: await this.#withContext(pair, sought) };
      return (
        (await this.#findInOtherBranches(sought)) ?? (await confirmAbsence(this.#search, sought, damaged))
      );
    } catch (error) {
      return failedLookup(asFailure(error), this.#search.scope);
    }
  }

  /**
   * What the stores know of a pair in the workspace. Throws a `Failure` only if the run's time is over, or if the passphrase does
   * not open the newest set (`locked`).
   */
  async knowledgeOf(certificate: Certificate, sought: Sought): Promise<BackupKnowledge> {
    const isSame = ({ record }: Copy): boolean => record.fingerprint === certificate.fingerprint;
    const { commonName, name } = sought;
    try {
      const copies = await this.copiesOf({ commonName, name });
      const best = copies[0] ?? null;
      const current = best === null || isSame(best) ? null : best;
      const newest = copies.find(isSame);
      const older =
        newest === undefined && current !== null
          ? await this.#findSuperseded(sought, certificate.fingerprint, current)
          : {};
      const unseen = unseenIn(this.#search.own());
      return { known: newest ?? null, current, ...older, ...(unseen === null ? {} : { unseen }) };
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code === 'timeout' || failure.code === 'locked') throw failure;
      const lookup = failedLookup(failure, this.#search.scope);
      return { known: null, current: null, ...('problem' in lookup ? { unseen: lookup } : {}) };
    }
  }

  /** The certificates that a name had of late, the newest first. Throws as `recentCertificates` does. */
  async recentCertificates(sought: Sought): Promise<readonly Certificate[]> {
    const { recentCertificates } = await import('./recent-certificates.ts');
    const copiesIn = (set: FoundSet): Copy[] => copyIn(set, sought, this.#isSingle);
    return recentCertificates(this.#search.withSuperseded(), copiesIn, this.#dependencies);
  }

  /** The copies of a pair, the one that counts first. Throws as `VerifiedSets.at` does. */
  async copiesOf(sought: Sought): Promise<readonly Copy[]> {
    const { expectedFingerprint: expected } = sought;
    const own = await copiesIn(this.#search.own(), sought, this.#isSingle);
    const copies = await this.#shards.rank(own, sought);
    if (expected === undefined) return copies;
    const isNamed = ({ record }: Copy): boolean => record.fingerprint === expected;
    if (copies.some(isNamed)) return copies.filter(isNamed);
    const older = await copiesIn(this.#search.withSuperseded(), sought, this.#isSingle);
    return older.some(isNamed) ? older.filter(isNamed) : copies;
  }

  get #isSingle(): boolean {
    return this.#search.scope.list === null;
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

  /**
   * Other branches alone have sets: the newest is used, and the caller warns. They are not the only ones if a set has expired that none
   * of them made: a server does not tell whether that was this branch, the default branch or a tag.
   */
  async #findInOtherBranches(sought: Sought): Promise<LookupResult | null> {
    const lists = this.#search.lists();
    if (this.#search.own().opened.length > 0 || lists.some((sets) => expiredSets(sets).length > 0))
      return null;
    const ofOthers = lists.flatMap((sets) => sets.ofOthers);
    const copies = rankedCopies(ofOthers.flatMap((set) => copyIn(set, sought, this.#isSingle)));
    const pair = await this.#openFirst(copies, []);
    if (pair === null) return null;
    const branch = copies.find(({ record }) => record.fingerprint === pair.certificate.fingerprint);
    return { state: 'found', pair: { ...pair, otherBranch: branch?.set.manifest.run.ref ?? '' } };
  }

  /**
   * A copy in an older set, or what a set remembers of the pair. A set that the passphrase does not open is passed over, since it opens a
   * newer one. The sets of other shards are opened only if those of this name tell nothing: the entry may have moved.
   */
  async #findSuperseded(
    sought: Sought,
    fingerprint: string,
    current: Copy,
  ): Promise<Partial<Pick<BackupKnowledge, 'known' | 'remembered' | 'unopened'>>> {
    const own = this.#search.withSuperseded();
    const ofOwn = await this.#findIn(own, sought, fingerprint);
    const remembered = ofOwn.remembered ?? rememberedBy(current, fingerprint);
    if (ofOwn.known !== undefined) return { known: ofOwn.known };
    if (remembered !== undefined) return { remembered };
    const ofShards = this.#isSingle ? {} : await this.#findIn(this.#search.every(), sought, fingerprint);
    if (ofShards.known !== undefined || ofShards.remembered !== undefined) return ofShards;
    const [unopened] = own.passedOver('locked');
    return unopened === undefined ? {} : { unopened: unopened.place };
  }

  async #findIn(
    sets: VerifiedSets,
    sought: Sought,
    fingerprint: string,
  ): Promise<{ readonly known?: Copy; readonly remembered?: KnownPair }> {
    let remembered: KnownPair | undefined;
    try {
      for await (const set of sets) {
        const [copy] = copyIn(set, sought, this.#isSingle);
        if (copy?.record.fingerprint === fingerprint) return { known: copy };
        if (copy !== undefined) remembered ??= rememberedBy(copy, fingerprint);
      }
    } catch (error) {
      if (asFailure(error).code !== 'locked') throw error;
    }
    return remembered === undefined ? {} : { remembered };
  }

  /** A found pair, with what else has to be known of it. */
  async #withContext(pair: ExistingPair, sought: Sought): Promise<ExistingPair> {
    if (sought.expectedFingerprint === undefined) return this.#withUnseen(pair);
    const { commonName, name } = sought;
    const [best] = await this.copiesOf({ commonName, name });
    if (best === undefined || best.record.fingerprint === pair.certificate.fingerprint)
      return this.#withUnseen(pair);
    const others = [...(pair.others ?? []), ...pairsKnownTo(best.record)];
    return this.#withUnseen({ ...pair, currentSince: new Date(best.record.since), others });
  }

  /** The cache may lag behind the stores: what could not be listed might be newer than what was found. */
  async #withUnseen(pair: ExistingPair): Promise<ExistingPair> {
    await this.#warnOfFuture();
    const unseen = unseenIn(this.#search.own());
    if (unseen === null) return pair;
    this.#dependencies.log.warning(
      `Found a certificate for ${this.#search.scope.about}, but could not check whether it is the newest. ${unseen.problem}`,
    );
    return { ...pair, unseen };
  }

  /** If no server says what time it is, this machine's clock may be slow, and hide the newest set. */
  async #warnOfFuture(): Promise<void> {
    const { run, log } = this.#dependencies;
    const later = this.#hasWarned ? undefined : newestIfFromFuture(this.#search.own());
    if (later === undefined) return;
    this.#hasWarned = true;
    if (((await run.readServerTime?.()) ?? null) !== null) return;
    log.warning(
      `Found a certificate for ${this.#search.scope.about}, but could not check whether it is the newest. A backup is dated in the future (${later.place}). Correct this machine's clock if it is behind. If it was ahead when that backup was made, delete that backup once newer ones hold all that is wanted.`,
    );
  }
}

function rememberedBy({ record }: Copy, fingerprint: string): KnownPair | undefined {
  return record.others?.find((other) => other.fingerprint === fingerprint);
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
    ...(record.others === undefined ? {} : { others: record.others }),
    // What the previous passphrase sealed must be sealed again.
    ...(key?.isCurrent === true ? { sealed } : {}),
    isBackedUp: listed.source !== 'cache',
  };
}
