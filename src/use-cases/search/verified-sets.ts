import { compareNewestFirst } from '../../domain/backup/backup-name.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Manifest } from '../../domain/backup/manifest.ts';
import type { Log, RepositoryIdentity } from '../../ports/run.ts';
import type { VerifyDependencies } from '../verify/verify-set.ts';
import { HeldBackSets } from './held-back-sets.ts';
import { lockedFailure } from './locked-failure.ts';
import { headBranchOf, type ListedSet, type MergedListing } from './merged-listing.ts';
import { GONE, openListed, type FoundSet } from './open-set.ts';
import { PassedOverSets, type PassedOverFor, type SkippedSet } from './passed-over.ts';
import {
  isCopyOf,
  isOfBranch,
  isOfSameRunOrDay,
  isReceivedLate,
  isStoredAgain,
  replacesPreviousPassphrase,
  supersedes,
} from './set-relations.ts';

/** Which sets of a listing are wanted. */
export interface VerifiedSetsOptions {
  /** What is looked for, in messages. */
  readonly about: string;
  /** Of sets that were made for other places nothing is taken. */
  readonly repository: RepositoryIdentity | null;
  /** Whether a set is wanted at all; one that is not is never opened. */
  readonly isWanted?: (listed: ListedSet) => boolean;
  /** Whether a set is opened only if no set of the default branch is found. Default: none is. */
  readonly isPostponed?: (listed: ListedSet) => boolean;
  /** Whether a set is of the kind that is looked for; the others go to `unrelated`. Default: every set is. */
  readonly isRelated?: (manifest: Manifest) => boolean;
  /** Whether a set counts for this run; the others go to `ofOthers`. Default: every set counts. */
  readonly isOurs?: (manifest: Manifest) => boolean;
  /**
   * Whether what a set says of earlier sets holds for a listed one, or for all of them if none is given: whoever made it did not see the
   * sets of every branch. Default: it holds for all.
   */
  readonly holdsFor?: (manifest: Manifest, listed: ListedSet | null) => boolean;
  /**
   * What becomes of sets that a newer one supersedes. `end`: the list of their store ends at the first of them, since all that follow are older;
   * `skip`: they are not opened; `open`: they are.
   */
  readonly superseded: 'end' | 'skip' | 'open';
}

/** What verified sets need. */
export interface VerifiedSetsDependencies extends VerifyDependencies {
  readonly log: Log;
}

/**
 * The verified sets of a listing, newest first: the one lazy list behind every search. Each set is opened once, when it is first
 * asked for, and stays open until `close`. Expired sets, further copies of a set, and sets that a newer one supersedes are not
 * opened. With a passphrase public sets are not either: they prove nothing, and hold no key.
 *
 * A set that only the previous passphrase proves counts if every set that the current one proves is newer, and none of these holds
 * all that counted before: who learned an old passphrase must not be able to make the newest set, nor one that is dated back.
 */
export class VerifiedSets {
  readonly #listing: MergedListing;
  readonly #listed: AsyncIterator<ListedSet>;
  readonly #options: VerifiedSetsOptions;
  readonly #dependencies: VerifiedSetsDependencies;
  readonly #sets: FoundSet[] = [];
  readonly #heldBack: HeldBackSets;
  /** Opened only if no set of the default branch is found. */
  readonly #postponed: ListedSet[] = [];
  /** Genuine sets that another run stored again, or a clock that was slow dated: they come last, whenever their store received them. */
  readonly #storedAgain: FoundSet[] = [];
  /** Sets that were opened elsewhere first, and that a store lists too. */
  readonly #storedCopies = new Set<FoundSet>();
  /** One that neither passphrase opens, opened before newer ones. */
  #locked: ListedSet | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #isOver = false;
  /** Verified sets that do not count for this run, newest first. */
  readonly ofOthers: FoundSet[] = [];
  /** Verified sets of another kind than the one that is looked for, newest first. */
  readonly unrelated: FoundSet[] = [];
  /** The newest set that is listed and wanted, opened or not; none that was seen to be of another kind. */
  newestListed: ListedSet | null = null;
  /** All that was passed over so far, newest first. */
  readonly #passedOver = new PassedOverSets();

  constructor(listing: MergedListing, options: VerifiedSetsOptions, dependencies: VerifiedSetsDependencies) {
    this.#listing = listing;
    this.#listed = listing[Symbol.asyncIterator]();
    this.#options = options;
    this.#dependencies = dependencies;
    this.#heldBack = new HeldBackSets({
      about: options.about,
      passOver: ({ listed }, why, problem) => {
        this.#passOver(listed, why, problem);
      },
    });
  }

  /** The stores that did not answer so far. */
  get failures(): readonly Failure[] {
    return this.#listing.failures;
  }

  /** Whether a store has answered in full. */
  get isAnswered(): boolean {
    return this.#listing.isAnswered;
  }

  /** The sets that were opened so far, newest first. */
  get opened(): readonly FoundSet[] {
    return this.#sets;
  }

  /** The newest of the opened sets that a store lists; `null` if the cache alone has them. */
  get newestStored(): FoundSet | null {
    return this.#sets.find((set) => set.listed.stored !== undefined || this.#storedCopies.has(set)) ?? null;
  }

  /** The sets that were passed over so far for one of these reasons, newest first. */
  passedOver(...reasons: readonly PassedOverFor[]): readonly ListedSet[] {
    return this.#passedOver.for(reasons);
  }

  /** The sealed sets that their store has given up, and that were newer than every set that opens. They may have held a newer certificate. */
  get expiredNewer(): readonly ListedSet[] {
    const [newest] = this.#sets;
    if (newest === undefined) return [];
    return this.passedOver('expired').filter(
      (listed) =>
        compareNewestFirst(listed.order, newest.listed.order) < 0 &&
        this.#sets.some((set) => isOfBranch(listed, set)) &&
        !this.#sets.some((set) => isOfSameRunOrDay(listed, set)),
    );
  }

  /** The sets that could have been used and were passed over, with the reasons. */
  get skipped(): readonly SkippedSet[] {
    return this.#passedOver.skipped;
  }

  /**
   * A verified set by its place in the list, 0 being the newest; `null` if there are not so many.
   *
   * Throws a `Failure`: `locked` if neither passphrase opens a sealed set that is newer than every set that opens; and as stores and
   * `verifySet` do. It throws from then on for every set behind the one that could not be opened: it must not be mistaken for one
   * that is not there.
   */
  async at(index: number): Promise<FoundSet | null> {
    this.#turn = this.#turn.then(() => this.#advanceTo(index));
    try {
      await this.#turn;
    } catch (error) {
      if (this.#sets[index] === undefined) throw error;
    }
    return this.#sets[index] ?? null;
  }

  /** All verified sets, newest first, opened one after the other. Throws as `at` does. */
  async *[Symbol.asyncIterator](): AsyncGenerator<FoundSet, void, undefined> {
    for (let index = 0; ; index += 1) {
      const set = await this.at(index);
      if (set === null) return;
      yield set;
    }
  }

  async close(): Promise<void> {
    const opened = [
      ...this.#sets,
      ...this.ofOthers,
      ...this.unrelated,
      ...this.#storedAgain,
      ...this.#heldBack.opened,
    ];
    for (const { reader } of opened) await reader.close();
  }

  async #advanceTo(index: number): Promise<void> {
    while (this.#sets.length <= index && !this.#isOver) {
      const step = await this.#listed.next();
      if (step.done === true) await this.#end();
      else await this.#take(step.value);
    }
  }

  /**
   * Opens the sets of branches of which the newest is not ours. If a set of the default branch shows which one that is, the oldest of each
   * branch that can be used is looked at first: a branch that was the default one, and is not any more, has sets that count.
   */
  async #openPostponed(): Promise<void> {
    const wanted = this.#postponed
      .splice(0)
      .filter((listed) => this.#options.superseded === 'open' || this.#supersedingSets(listed).length === 0);
    const { length } = this.#sets;
    try {
      for (const sets of Map.groupBy(wanted, headBranchOf).values()) await this.#openOfBranch(sets);
    } finally {
      const opened = this.#sets.splice(length);
      this.#sets.push(
        ...opened.sort((some, other) => compareNewestFirst(some.listed.order, other.listed.order)),
      );
    }
  }

  async #openOfBranch(sets: readonly ListedSet[]): Promise<void> {
    const seen = new Set<ListedSet>();
    const isOldestOurs = await this.#isOldestOurs(sets, seen);
    if (!isOldestOurs && this.#hasOfDefaultBranch) return;
    for (const listed of sets) if (!seen.has(listed)) await this.#openIfNew(listed);
  }

  /**
   * Whether the oldest set of a branch that tells it counts. Few are looked at, and added to `seen`: behind sets that tell nothing, as damaged
   * ones, the search goes on in growing steps, and then between the last of them and the first one of another branch.
   */
  async #isOldestOurs(sets: readonly ListedSet[], seen: Set<ListedSet>): Promise<boolean> {
    const fromOldest = sets.toReversed();
    let silent = -1;
    let ofOther = sets.length;
    while (silent + 1 < ofOther) {
      const step = Math.max(1, ofOther === sets.length ? silent + 1 : Math.floor((ofOther - silent) / 2));
      const at = Math.min(silent + step, ofOther - 1);
      const listed = fromOldest[at];
      if (listed === undefined) return false;
      seen.add(listed);
      const { length } = this.ofOthers;
      if (await this.#openIfNew(listed, at === sets.length - 1)) return true;
      if (this.ofOthers.length > length) ofOther = at;
      else silent = at;
    }
    return false;
  }

  get #hasOfDefaultBranch(): boolean {
    return this.#counting.some(({ manifest: { run } }) => run.isDefaultBranch);
  }

  /** The sets that count so far, or may count at the end. */
  get #counting(): readonly FoundSet[] {
    return [...this.#sets, ...this.#heldBack.held];
  }

  /** Whether the set counts. Throws if neither passphrase opens it, unless it is known that newer ones are to be opened yet. */
  async #openIfNew(listed: ListedSet, mayBeNewest = true): Promise<boolean> {
    const known = await this.#knownCopyOf(listed);
    if (known !== null) return this.#counting.includes(known);
    const { length } = this.#counting;
    await this.#open(listed, mayBeNewest);
    return this.#counting.length > length;
  }

  async #take(listed: ListedSet): Promise<void> {
    if (this.#options.isWanted?.(listed) === false) return;
    if (!listed.isExpired) this.newestListed ??= listed;
    const superseding = this.#options.superseded === 'open' ? [] : this.#supersedingSets(listed);
    if (superseding.length > 0) {
      const areAll = !isReceivedLate(listed) && superseding.some((set) => this.#holdsFor(set.manifest, null));
      // Other stores may have newer ones yet: a clock that was wrong has dated the folders of a directory.
      if (this.#options.superseded === 'end' && areAll) this.#listing.skipRest(listed.source);
    } else if (listed.isExpired) {
      if (!listed.name.isPublic) this.#passedOver.add(listed, 'expired', 'it has expired');
    } else if (listed.name.isPublic && this.#dependencies.keyring.hasPassphrase)
      this.#passedOver.add(listed, 'public', 'it was made without a passphrase');
    else if (this.#options.isPostponed?.(listed) === true) this.#postponed.push(listed);
    else await this.#openIfNew(listed);
  }

  #supersedingSets(listed: ListedSet): FoundSet[] {
    return this.#sets.filter((set) => supersedes(set, listed) && this.#holdsFor(set.manifest, listed));
  }

  #holdsFor(manifest: Manifest, listed: ListedSet | null): boolean {
    return this.#options.holdsFor?.(manifest, listed) !== false;
  }

  /** The set that was opened already, and that is listed once more. */
  async #knownCopyOf(listed: ListedSet): Promise<FoundSet | null> {
    for (const set of [...this.#sets, ...this.ofOthers, ...this.unrelated, ...this.#heldBack.held]) {
      if (!(await isCopyOf(listed, set))) continue;
      if (listed.stored !== undefined) this.#storedCopies.add(set);
      return set;
    }
    return null;
  }

  async #end(): Promise<void> {
    await this.#openPostponed();
    this.#refuseWithout(this.#locked);
    this.#isOver = true;
    this.#sets.push(...this.#released(), ...this.#releasedLast());
  }

  /** The list is at its end, and no set that the current passphrase proves is older than these. */
  #released(): readonly FoundSet[] {
    if (this.#options.superseded === 'open')
      return this.#heldBack.release(
        () => undefined,
        () => false,
      );
    return this.#heldBack.release(
      (set) =>
        this.#sets.find(
          (other) => replacesPreviousPassphrase(other, set) && this.#holdsFor(other.manifest, set.listed),
        ),
      // A store that did not answer may have a set that the current passphrase proves.
      ({ listed }) => this.failures.length > 0 || this.#supersedingSets(listed).length > 0,
    );
  }

  /**
   * The sets that come last. Those that only the previous passphrase proves count if there is nothing else: to drop them would make the
   * certificate absent.
   */
  #releasedLast(): readonly FoundSet[] {
    const isCurrent = ({ key }: FoundSet): boolean => key?.isCurrent !== false;
    const sets = this.#storedAgain.splice(0);
    if (this.failures.length === 0 && ![...this.#sets, ...sets].some(isCurrent)) return sets;
    for (const set of sets) if (!isCurrent(set)) this.#heldBack.drop(set);
    return sets.filter(isCurrent);
  }

  async #open(listed: ListedSet, mayBeNewest: boolean): Promise<void> {
    const opening = await openListed(listed, this.#options.repository, this.#dependencies);
    switch (opening.kind) {
      case 'verified':
        this.#add(opening.set);
        return;
      case 'gone':
        this.#passedOver.add(listed, 'gone', GONE);
        return;
      case 'damaged':
        this.#passOver(listed, 'damaged', opening.problem);
        return;
      case 'locked':
        await this.#noteLocked(listed, mayBeNewest);
    }
  }

  #add(set: FoundSet): void {
    if (this.#options.isRelated?.(set.manifest) === false) {
      this.unrelated.push(set);
      if (this.newestListed === set.listed) this.newestListed = null;
      return;
    }
    if (this.#options.isOurs?.(set.manifest) === false) {
      this.ofOthers.push(set);
      return;
    }
    const isOfPrevious = set.key?.isCurrent === false;
    if (isStoredAgain(set)) {
      this.#storedAgain.push(set);
      return;
    }
    if (isOfPrevious) this.#heldBack.add(set);
    const newest = this.#sets[0] ?? (isOfPrevious ? undefined : set);
    if (newest !== undefined && this.#options.superseded !== 'open') this.#heldBack.rejectNewerThan(newest);
    if (!isOfPrevious) this.#sets.push(set);
    for (const proved of this.#sets) this.#heldBack.passOverFor(proved);
  }

  async #noteLocked(listed: ListedSet, mayBeNewest: boolean): Promise<void> {
    this.#passedOver.add(listed, 'locked', 'the passphrase does not open it');
    if (!mayBeNewest) this.#locked = listed;
    // What was postponed so far is newer.
    else if (this.#counting.length === 0) await this.#openPostponed();
    if (mayBeNewest) this.#refuseWithout(listed);
  }

  /** Throws a `Failure` (`locked`) if no set counts besides one that neither passphrase opens. */
  #refuseWithout(locked: ListedSet | null): void {
    if (locked !== null && this.#counting.length === 0)
      throw lockedFailure(locked, this.#options.about, this.#dependencies.keyring);
  }

  #passOver(listed: ListedSet, why: PassedOverFor, problem: string): void {
    this.#passedOver.add(listed, why, problem);
    this.#dependencies.log.warning(
      `A backup of ${this.#options.about} was passed over (${listed.place}): ${problem}.`,
    );
  }
}
