import { compareNewestFirst, formatBackupName, type BackupName } from '../../../domain/backup/backup-name.ts';
import type { Manifest } from '../../../domain/backup/manifest.ts';
import { HeldBackSets } from './held-back-sets.ts';
import type { ListedSet } from './merged-listing.ts';
import type { FoundSet } from './open-set.ts';
import type { PassedOverFor } from './passed-over.ts';
import {
  isBehindLost,
  isCopyOf,
  isStoredAgain,
  liesAt,
  replacesPreviousPassphrase,
  supersedes,
} from './set-relations.ts';

/** Which verified sets count. */
export interface CountingRules {
  /** What is looked for, in messages. */
  readonly about: string;
  /** Whether a set is of the kind that is looked for; the others go to `unrelated`. */
  readonly isRelated: (manifest: Manifest) => boolean;
  /** Whether a set counts for this run; the others go to `ofOthers`. */
  readonly isOurs: (manifest: Manifest) => boolean;
  /**
   * Whether what a set says of earlier sets holds for a listed one, or for all of them if none is given: whoever made it did not see the
   * sets of every branch.
   */
  readonly holdsFor: (manifest: Manifest, listed: ListedSet | null) => boolean;
  /** The sets of the list's own name, if these are of others: what proves them says what counts here too. */
  readonly beside: () => readonly FoundSet[];
  /**
   * What becomes of sets that a newer one supersedes. `end`: the list of their store ends at the first of them, since all that follow are older, and
   * that of a directory after several; `skip`: they are not opened; `open`: they are.
   */
  readonly superseded: 'end' | 'skip' | 'open';
}

/**
 * The verified sets of a search, by what becomes of them. One that was opened stays open until `close`.
 *
 * A set that only the previous passphrase proves counts if every set that the current one proves is newer, and none of these holds
 * everything already. Otherwise somebody who learned the old passphrase could make a newest set, a set that is dated back, or one of
 * another shard.
 */
export class OpenedSets {
  readonly #rules: CountingRules;
  readonly #heldBack: HeldBackSets;
  /** Genuine sets that another run stored again, or a clock that was slow dated: they come last, whenever their store received them. */
  readonly #storedAgain: FoundSet[] = [];
  /** What was listed so far, expired or not, by name. */
  readonly #listed = new Map<string, ListedSet[]>();
  /** Those that count, newest first. */
  readonly counted: FoundSet[] = [];
  /** Verified sets that do not count for this run, newest first. */
  readonly ofOthers: FoundSet[] = [];
  /** Those that were passed over as `outdated`. */
  readonly outdated: FoundSet[] = [];
  /** Verified sets of another kind than the one that is looked for, newest first. */
  readonly unrelated: FoundSet[] = [];

  constructor(
    rules: CountingRules,
    passOver: (listed: ListedSet, why: PassedOverFor, problem: string) => void,
  ) {
    this.#rules = rules;
    this.#heldBack = new HeldBackSets({
      about: rules.about,
      passOver: (set, why, problem) => {
        if (why === 'outdated') this.outdated.push(set);
        passOver(set.listed, why, problem);
      },
    });
  }

  /** Whether one that counts is of the default branch. */
  get hasOfDefaultBranch(): boolean {
    return this.mayCount.some(({ manifest: { run } }) => run.isDefaultBranch);
  }

  /** Those that count so far, or may count at the end. */
  get mayCount(): readonly FoundSet[] {
    return [...this.counted, ...this.#heldBack.held];
  }

  /** The newest that counts and that a store lists; `null` if the cache alone has them. */
  get newestStored(): FoundSet | null {
    return this.counted.find((set) => this.#liesIn(set, ({ stored }) => stored !== undefined)) ?? null;
  }

  /** The latest order of one that counts, in any of the stores that it lies in: a server tells when it received a set, whatever its date. */
  get latestOrder(): BackupName | null {
    const orders = this.counted.flatMap((set) => [
      set.listed.order,
      ...this.#copiesOf(set).flatMap(({ artifact, order }) => (artifact === undefined ? [] : [order])),
    ]);
    return orders.toSorted(compareNewestFirst)[0] ?? null;
  }

  /** Notes what is listed, before anything is asked of it. */
  note(listed: ListedSet): void {
    const text = formatBackupName(listed.name);
    this.#listed.set(text, [...(this.#listed.get(text) ?? []), listed]);
  }

  /** Throws a `Failure` (`locked`) as `HeldBackSets.rejectNewerThan` does. */
  add(set: FoundSet): void {
    if (!this.#rules.isRelated(set.manifest)) this.unrelated.push(set);
    else if (!this.#rules.isOurs(set.manifest)) this.ofOthers.push(set);
    else if (isStoredAgain(set)) this.#storedAgain.push(set);
    else this.#addOurs(set);
  }

  /** Puts those that count in the order of time, but for so many that were given out already. */
  sortBehind(given: number): void {
    const rest = this.counted.splice(given);
    this.counted.push(
      ...rest.sort((some, other) => compareNewestFirst(some.listed.order, other.listed.order)),
    );
  }

  /** The set that was opened already, and that is listed once more. */
  async copyOf(listed: ListedSet): Promise<FoundSet | null> {
    for (const set of [...this.counted, ...this.ofOthers, ...this.unrelated, ...this.#heldBack.held]) {
      if (await isCopyOf(listed, set)) return set;
    }
    return null;
  }

  /**
   * The sets that hold all that counted in a listed one; none if those that are superseded are opened too. A set covers the stores in
   * which it lies: its run looked into these, and maybe into no other.
   */
  superseding(listed: ListedSet): readonly FoundSet[] {
    if (this.#rules.superseded === 'open') return [];
    return this.counted.filter(
      (set) => supersedes(set, listed) && this.#holdsFor(set, listed) && this.liesIn(set, listed.source),
    );
  }

  /** Whether a store has a set, or had it before it expired there. */
  liesIn(set: FoundSet, source: ListedSet['source']): boolean {
    return this.#liesIn(set, (listed) => listed.source === source);
  }

  #liesIn(set: FoundSet, isThere: (listed: ListedSet) => boolean): boolean {
    return this.#copiesOf(set).some(isThere);
  }

  /** Where a set is listed, as far as was read. */
  #copiesOf(set: FoundSet): readonly ListedSet[] {
    const listed = this.#listed.get(formatBackupName(set.listed.name)) ?? [];
    return listed.filter((copy) => liesAt(copy, set));
  }

  /** Whether what one of these sets says of earlier sets holds for all that a store lists behind this one. */
  holdForAllBehind(listed: ListedSet, sets: readonly FoundSet[]): boolean {
    return sets.some((set) => this.#holdsFor(set, null) && isBehindLost(set.manifest, listed));
  }

  /**
   * The list is at its end: what may count so far does, or not. A store that did not answer may have a set that the current passphrase
   * proves.
   */
  end(isComplete: boolean): void {
    this.counted.push(...this.#released(isComplete), ...this.#releasedLast(isComplete));
  }

  async close(): Promise<void> {
    const opened = [
      ...this.counted,
      ...this.ofOthers,
      ...this.unrelated,
      ...this.#storedAgain,
      ...this.#heldBack.opened,
    ];
    for (const { reader } of opened) await reader.close();
  }

  #addOurs(set: FoundSet): void {
    const isOfPrevious = !isOfCurrent(set);
    if (isOfPrevious) this.#heldBack.add(set);
    const newest = this.counted[0] ?? (isOfPrevious ? undefined : set);
    if (newest !== undefined && this.#rules.superseded !== 'open') this.#heldBack.rejectNewerThan(newest);
    if (!isOfPrevious) this.counted.push(set);
    for (const proved of this.#proved) this.#heldBack.passOverFor(proved);
  }

  /** The sets that the current passphrase proves, so far. */
  get #proved(): readonly FoundSet[] {
    return [...this.counted, ...this.#rules.beside()].filter(isOfCurrent);
  }

  #holdsFor({ manifest }: FoundSet, listed: ListedSet | null): boolean {
    return this.#rules.holdsFor(manifest, listed);
  }

  /** No set that the current passphrase proves is older than these. */
  #released(isComplete: boolean): readonly FoundSet[] {
    if (this.#rules.superseded === 'open')
      return this.#heldBack.release(
        () => undefined,
        () => false,
      );
    return this.#heldBack.release(
      (set) =>
        this.#proved.find(
          (other) => replacesPreviousPassphrase(other, set) && this.#holdsFor(other, set.listed),
        ),
      ({ listed }) => !isComplete || this.superseding(listed).length > 0,
    );
  }

  /**
   * The sets that come last. Those that only the previous passphrase proves count if there is nothing else: to drop them would make the
   * certificate absent.
   */
  #releasedLast(isComplete: boolean): readonly FoundSet[] {
    const sets = this.#storedAgain.splice(0);
    if (isComplete && ![...this.#proved, ...sets].some(isOfCurrent)) return sets;
    for (const set of sets) if (!isOfCurrent(set)) this.#heldBack.passOverStoredAgain(set);
    return sets.filter(isOfCurrent);
  }
}

function isOfCurrent({ key }: FoundSet): boolean {
  return key?.isCurrent !== false;
}
