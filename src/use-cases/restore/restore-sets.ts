import { compareNewestFirst, formatBackupName } from '../../domain/backup/backup-name.ts';
import type { Failure } from '../../domain/failure.ts';
import { copyIn, type Sought } from '../search/copies.ts';
import { PairLookup } from '../search/find-pair.ts';
import { gravest } from '../search/lookup-result.ts';
import { rankedCopies, type Copy } from '../search/precedence.ts';
import type { Search } from '../search/search.ts';
import type { ListedSet } from '../search/sets/merged-listing.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import type { SkippedSet } from '../search/sets/passed-over.ts';
import { expiredSets, newestIfExpired, newestIfFromFuture } from '../search/sets/unopened-sets.ts';
import type { VerifiedSets } from '../search/sets/verified-sets.ts';
import type { RestoreDependencies } from './restore-request.ts';

/**
 * The sets that can be restored, in the order in which they are tried.
 *
 * With a passphrase a set proves itself, and precedence decides. Without one nothing is proved, `since` neither: then the
 * newest set counts.
 */
export class RestoreSets {
  readonly #search: Search;
  readonly #lookup: PairLookup;
  readonly #isProved: boolean;
  #first: FoundSet | null = null;
  /** Of another branch, if no other sets were found. */
  #others: readonly FoundSet[] = [];

  /** Throws a `Failure`, as `VerifiedSets.at` does, for what keeps every set from being restored. */
  static async in(search: Search, dependencies: RestoreDependencies): Promise<RestoreSets> {
    const sets = new RestoreSets(search, dependencies);
    await sets.#begin();
    return sets;
  }

  private constructor(search: Search, dependencies: RestoreDependencies) {
    this.#search = search;
    this.#lookup = new PairLookup(search, dependencies);
    this.#isProved = dependencies.keyring.hasPassphrase;
  }

  /** The newest set that verifies; `null` if there is none. */
  get first(): FoundSet | null {
    return this.#first;
  }

  /** The full reference of the other branch that alone has sets; `null` if there are sets of ours, or none at all. */
  get otherBranch(): string | null {
    return this.#others[0]?.manifest.run.ref ?? null;
  }

  /** The sets of other branches that were seen, and left out because there are sets of ours; newest first. */
  get leftOut(): readonly FoundSet[] {
    if (this.#others.length > 0) return [];
    const byPlace = new Map(
      this.#looked.flatMap(({ ofOthers }) => ofOthers.map((set) => [set.listed.place, set])),
    );
    return [...byPlace.values()].sort((some, other) =>
      compareNewestFirst(some.listed.order, other.listed.order),
    );
  }

  /** All that was passed over, with the reasons, newest first. */
  get skipped(): readonly SkippedSet[] {
    const byName = new Map(this.#looked.flatMap(({ skipped }) => skipped.map((set) => [set.name, set])));
    return [...byName.values()];
  }

  /** The names of sets that are listed, and have expired. */
  get expired(): readonly string[] {
    const names = this.#looked.flatMap((sets) =>
      sets.passedOver('expired').map(({ name }) => formatBackupName(name)),
    );
    return [...new Set(names)];
  }

  /** The place of a set that has expired, and was newer than those that can be restored; `null` if there is none. */
  get expiredNewer(): string | null {
    return firstPlace(this.#looked.map(newestIfExpired));
  }

  /** The place of a set that is dated in the future, and may be the newest; `null` if there is none. */
  get laterFromFuture(): string | null {
    return firstPlace(this.#looked.map(newestIfFromFuture));
  }

  /** Whether a set is listed that was asked for and has not expired. */
  get hasSets(): boolean {
    return this.#looked.some(({ newestListed }) => newestListed !== null);
  }

  /** The places of sets that another action made than the one whose sets are looked for. */
  get ofOtherAction(): readonly string[] {
    const places = this.#looked.flatMap(({ unrelated }) => unrelated.map(({ listed }) => listed.place));
    return [...new Set(places)];
  }

  /** The public sets that were left alone, because a passphrase was given. */
  get unopened(): readonly string[] {
    return this.#looked.flatMap((sets) => sets.passedOver('public').map(({ place }) => place));
  }

  /** Why the store did not answer in full; `null` if it did, as far as it was asked. */
  get failure(): Failure | null {
    return gravest(this.#looked.flatMap(({ failures }) => failures));
  }

  /** Whole sets, the newest first; with a fingerprint, those that hold it. */
  async *inOrder(expectedFingerprint?: string): AsyncGenerator<FoundSet> {
    const tried = new Set<string>();
    const isNew = ({ listed, manifest: { certificates } }: FoundSet): boolean => {
      const isWanted =
        expectedFingerprint === undefined ||
        certificates.some(({ fingerprint }) => fingerprint === expectedFingerprint);
      return isWanted && isFirst(tried, listed.place);
    };
    for await (const set of this.#search.own()) if (isNew(set)) yield set;
    yield* this.#others.filter(isNew);
    if (this.#mayBeOlder(tried, expectedFingerprint))
      for await (const set of this.#search.every()) if (isNew(set)) yield set;
  }

  /**
   * The copies of a certificate: by precedence those in the sets that no newer one supersedes, then, if none of them can be used or
   * has the fingerprint, those in older sets.
   */
  async *copiesOf({ expectedFingerprint, ...sought }: Sought): AsyncGenerator<Copy> {
    const tried = new Set<string>();
    const isNew = ({ set, record }: Copy): boolean =>
      (expectedFingerprint === undefined || record.fingerprint === expectedFingerprint) &&
      isFirst(tried, set.listed.place);
    for await (const copy of this.#current(sought)) if (isNew(copy)) yield copy;
    if (!this.#mayBeOlder(tried, expectedFingerprint)) return;
    for await (const set of this.#search.every()) yield* this.#copyIn(set, sought).filter(isNew);
  }

  async #begin(): Promise<void> {
    const own = this.#search.own();
    this.#first = (await own.at(0)) ?? (await this.#ofShards?.at(0)) ?? null;
    // As `keep` has it: a set of ours that has expired keeps those of other branches from counting, too.
    if (this.#first !== null || this.#search.lists().some((sets) => expiredSets(sets).length > 0)) return;
    this.#others = [...own.ofOthers, ...(this.#ofShards?.ofOthers ?? [])];
    this.#first = this.#others[0] ?? null;
  }

  async *#current(sought: Sought): AsyncGenerator<Copy> {
    if (this.#others.length > 0) yield* this.#copiesInOthers(sought);
    else if (this.#isProved) yield* await this.#lookup.copiesOf(sought);
    else
      for (const sets of [this.#search.own(), ...(this.#ofShards === null ? [] : [this.#ofShards])])
        for await (const set of sets) yield* this.#copyIn(set, sought);
  }

  #copiesInOthers(sought: Sought): Copy[] {
    const copies = this.#others.flatMap((set) => this.#copyIn(set, sought));
    return this.#isProved ? rankedCopies(copies) : copies;
  }

  #copyIn(set: FoundSet, sought: Sought): Copy[] {
    return copyIn(set, sought, this.#search.scope.list === null);
  }

  /** Without a passphrase no set supersedes another one. */
  #mayBeOlder(tried: ReadonlySet<string>, expectedFingerprint: string | undefined): boolean {
    return (
      this.#isProved && this.#others.length === 0 && (tried.size > 0 || expectedFingerprint !== undefined)
    );
  }

  /** `null` if there is no list. */
  get #ofShards(): VerifiedSets | null {
    return this.#search.scope.list === null ? null : this.#search.ofOtherShards();
  }

  get #looked(): readonly VerifiedSets[] {
    return this.#search.begun;
  }
}

function firstPlace(sets: readonly (ListedSet | undefined)[]): string | null {
  return sets.find((set) => set !== undefined)?.place ?? null;
}

function isFirst(tried: Set<string>, place: string): boolean {
  const { size } = tried;
  return tried.add(place).size > size;
}
