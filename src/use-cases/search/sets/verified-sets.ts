import { compareNewestFirst } from '../../../domain/backup/backup-name.ts';
import type { Failure } from '../../../domain/failure.ts';
import type { Log, RepositoryIdentity } from '../../../ports/run.ts';
import type { VerifyDependencies } from '../../verify/verify-set.ts';
import { lockedFailure } from './locked-failure.ts';
import type { ListedSet, MergedListing } from './merged-listing.ts';
import { GONE, openListed, type FoundSet } from './open-set.ts';
import { OpenedSets, type CountingRules } from './opened-sets.ts';
import { openOtherBranches, type OfBranch } from './other-branches.ts';
import { PassedOverSets, type PassedOverFor, type SkippedSet } from './passed-over.ts';
import { isLastSuperseded, isOfBranch, isReceivedLate } from './set-relations.ts';

/** So many superseded folders in a row end the list of a directory. A machine whose clock was ahead made fewer until somebody noticed. */
const SETS_OF_A_WRONG_CLOCK = 30;

/** Which sets of a listing are wanted. */
export interface VerifiedSetsOptions extends CountingRules {
  /** Of sets that were made for other places nothing is taken. */
  readonly repository: RepositoryIdentity | null;
  /** Whether a set is wanted at all; one that is not is never opened. */
  readonly isWanted: (listed: ListedSet) => boolean;
  /** Whether a set is dated in the future, and is not opened for that. */
  readonly isFromFuture: (listed: ListedSet) => Promise<boolean>;
  /** Whether a set is opened only if no set of the default branch is found. */
  readonly isPostponed: (listed: ListedSet) => boolean;
}

/** What verified sets need. */
export interface VerifiedSetsDependencies extends VerifyDependencies {
  readonly log: Log;
}

/**
 * The verified sets of a listing, newest first: the one lazy list behind every search. Each set is opened once, when it is first
 * asked for, and stays open until `close`. Expired sets, further copies of a set, and sets that a newer one supersedes are not
 * opened. With a passphrase public sets are not either: they prove nothing, and hold no key. Which of the opened ones count,
 * `OpenedSets` says.
 */
export class VerifiedSets {
  readonly #listing: MergedListing;
  readonly #listed: AsyncIterator<ListedSet>;
  readonly #options: VerifiedSetsOptions;
  readonly #dependencies: VerifiedSetsDependencies;
  readonly #sets: OpenedSets;
  readonly #passedOver = new PassedOverSets();
  /** Opened only if no set of the default branch is found. */
  readonly #postponed: ListedSet[] = [];
  /** One that neither passphrase opens, opened before newer ones. */
  #locked: ListedSet | null = null;
  /** So many of those that count were asked for. */
  #given = 0;
  /** So many in a row were superseded. */
  #superseded = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #isOver = false;
  /** The newest set that is listed and wanted, opened or not; none that was seen to be of another kind. */
  newestListed: ListedSet | null = null;

  constructor(listing: MergedListing, options: VerifiedSetsOptions, dependencies: VerifiedSetsDependencies) {
    this.#listing = listing;
    this.#listed = listing[Symbol.asyncIterator]();
    this.#options = options;
    this.#dependencies = dependencies;
    this.#sets = new OpenedSets(options, (listed, why, problem) => {
      this.#passOver(listed, why, problem);
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

  /** The sets that were opened so far and count, newest first. */
  get opened(): readonly FoundSet[] {
    return this.#sets.counted;
  }

  /** Verified sets that do not count for this run, newest first. */
  get ofOthers(): readonly FoundSet[] {
    return this.#sets.ofOthers;
  }

  /** Verified sets of another kind than the one that is looked for, newest first. */
  get unrelated(): readonly FoundSet[] {
    return this.#sets.unrelated;
  }

  /** The sets that were passed over as `outdated`. */
  get outdated(): readonly FoundSet[] {
    return this.#sets.outdated;
  }

  /** The newest of the opened sets that a store lists; `null` if the cache alone has them. */
  get newestStored(): FoundSet | null {
    return this.#sets.newestStored;
  }

  /** Whether a listed set is newer than all that were opened so far and count. */
  isNewest({ order }: ListedSet): boolean {
    const latest = this.#sets.latestOrder;
    return latest === null || compareNewestFirst(order, latest) < 0;
  }

  /** The sets that were passed over so far for one of these reasons, newest first. */
  passedOver(...reasons: readonly PassedOverFor[]): readonly ListedSet[] {
    return this.#passedOver.for(reasons);
  }

  /** Whether a set that counts holds all that counted in a listed one. */
  isSuperseded(listed: ListedSet): boolean {
    return this.#sets.superseding(listed).length > 0;
  }

  /** Whether a listed set is of a branch that a proved set has shown not to be ours, and that was never the default one, as far as is known. */
  isOfOtherBranch(listed: ListedSet): boolean {
    return this.#options.isPostponed(listed) && !this.opened.some((set) => isOfBranch(listed, set));
  }

  /** Whether the store of a listed set has an opened one too, which then covers what is in that store. */
  liesBeside(listed: ListedSet, set: FoundSet): boolean {
    return this.#sets.liesIn(set, listed.source);
  }

  /** Whether a set is public where a passphrase was given: it proves nothing, and holds no key. */
  ignores({ name }: ListedSet): boolean {
    return name.isPublic && this.#dependencies.keyring.hasPassphrase;
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
      if (this.opened[index] === undefined) throw error;
    }
    return this.opened[index] ?? null;
  }

  /** All verified sets, newest first, opened one after the other. Throws as `at` does. */
  async *[Symbol.asyncIterator](): AsyncGenerator<FoundSet, void, undefined> {
    for (let index = 0; ; index += 1) {
      const set = await this.at(index);
      if (set === null) return;
      yield set;
    }
  }

  /** Whether the list was read to its end. */
  get isRead(): boolean {
    return this.#isOver;
  }

  /** Reads the list to its end. Throws as `at` does. */
  async readAll(): Promise<void> {
    while (!this.#isOver) await this.at(this.opened.length);
  }

  close(): Promise<void> {
    return this.#sets.close();
  }

  async #advanceTo(index: number): Promise<void> {
    while ((this.opened.length <= index || this.#mayHaveNewer) && !this.#isOver) {
      const step = await this.#listed.next();
      if (step.done === true) await this.#end();
      else await this.#take(step.value);
    }
    this.#given = Math.max(this.#given, index + 1);
  }

  /** Whether a postponed set may count that is newer than those that do: sets of tags do not tell which branch is the default one. */
  get #mayHaveNewer(): boolean {
    return this.#postponed.length > 0 && !this.#sets.hasOfDefaultBranch;
  }

  async #take(listed: ListedSet): Promise<void> {
    if (!this.#options.isWanted(listed)) return;
    if (await this.#options.isFromFuture(listed)) {
      this.#passedOver.add(listed, 'future', 'it is dated in the future');
      return;
    }
    if (!listed.isExpired) this.newestListed ??= listed;
    this.#sets.note(listed);
    const superseding = this.#sets.superseding(listed);
    if (superseding.length > 0) {
      const isLast = superseding.every((set) => isLastSuperseded(set, listed));
      const areAll = !isLast && !isReceivedLate(listed) && this.#sets.holdForAllBehind(listed, superseding);
      // Other stores may have newer ones yet, and so may a directory: a clock that was wrong has dated its folders.
      this.#superseded += 1;
      const isEnd = listed.source !== 'directory' || this.#superseded >= SETS_OF_A_WRONG_CLOCK;
      if (this.#options.superseded === 'end' && areAll && isEnd) this.#listing.skipRest(listed.source);
    } else if (listed.isExpired) {
      if (!listed.name.isPublic) this.#passedOver.add(listed, 'expired', 'it has expired');
    } else if (this.ignores(listed))
      this.#passedOver.add(listed, 'public', 'it was made without a passphrase');
    else if (this.#options.isPostponed(listed)) this.#postponed.push(listed);
    else {
      this.#superseded = 0;
      await this.#openIfNew(listed);
    }
  }

  async #end(): Promise<void> {
    await this.#openPostponed();
    this.#refuseWithout(this.#locked);
    this.#isOver = true;
    this.#sets.end(this.failures.length === 0);
  }

  async #openPostponed(): Promise<void> {
    const wanted = this.#postponed.splice(0).filter((listed) => !this.isSuperseded(listed));
    try {
      await openOtherBranches(wanted, {
        open: (listed, mayBeNewest) => this.#openIfNew(listed, mayBeNewest),
        isNewer: ({ order }) =>
          this.#sets.mayCount.every(({ listed }) => compareNewestFirst(order, listed.order) < 0),
        hasOfDefaultBranch: () => this.#sets.hasOfDefaultBranch,
      });
    } finally {
      this.#sets.sortBehind(this.#given);
    }
  }

  /** Throws if neither passphrase opens it, unless it is known that newer ones are to be opened yet. */
  async #openIfNew(listed: ListedSet, mayBeNewest = true): Promise<OfBranch> {
    const known = await this.#sets.copyOf(listed);
    if (known !== null) {
      if (this.#sets.mayCount.includes(known)) return 'ours';
      return this.ofOthers.includes(known) ? 'of-another' : 'unknown';
    }
    const [{ length: counting }, { length: others }] = [this.#sets.mayCount, this.ofOthers];
    await this.#open(listed, mayBeNewest);
    if (this.#sets.mayCount.length > counting) return 'ours';
    return this.ofOthers.length > others ? 'of-another' : 'unknown';
  }

  async #open(listed: ListedSet, mayBeNewest: boolean): Promise<void> {
    const opening = await openListed(listed, this.#options.repository, this.#dependencies);
    switch (opening.kind) {
      case 'verified':
        this.#sets.add(opening.set);
        if (this.unrelated.includes(opening.set) && this.newestListed === listed) this.newestListed = null;
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

  async #noteLocked(listed: ListedSet, mayBeNewest: boolean): Promise<void> {
    this.#passedOver.add(listed, 'locked', 'the passphrase does not open it');
    if (!mayBeNewest) this.#locked = listed;
    // What was postponed so far is newer.
    else if (this.#sets.mayCount.length === 0) await this.#openPostponed();
    if (mayBeNewest) this.#refuseWithout(listed);
  }

  /** Throws a `Failure` (`locked`) if no set counts besides one that neither passphrase opens. */
  #refuseWithout(locked: ListedSet | null): void {
    if (locked !== null && this.#sets.mayCount.length === 0)
      throw lockedFailure(locked, this.#options.about, this.#dependencies.keyring);
  }

  #passOver(listed: ListedSet, why: PassedOverFor, problem: string): void {
    this.#passedOver.add(listed, why, problem);
    this.#dependencies.log.warning(
      `A backup of ${this.#options.about} was passed over (${listed.place}): ${problem}.`,
    );
  }
}
