import { compareNewestFirst } from '../../../domain/backup/backup-name.ts';
import { Failure } from '../../../domain/failure.ts';
import type { FoundSet } from './open-set.ts';
import { holdsOther } from './set-relations.ts';

/** What the list of verified sets knows, and these do not. */
interface HeldBackOptions {
  /** What is looked for, in messages. */
  readonly about: string;
  readonly passOver: (set: FoundSet, why: 'outdated' | 'needless', problem: string) => void;
}

/**
 * The sets that only the previous passphrase proves. They count once the whole list was seen, and only those that are older than every
 * set that the current passphrase proves.
 */
export class HeldBackSets {
  readonly #options: HeldBackOptions;
  #held: FoundSet[] = [];
  readonly #dropped: FoundSet[] = [];

  constructor(options: HeldBackOptions) {
    this.#options = options;
  }

  /** Those that may still count, newest first. */
  get held(): readonly FoundSet[] {
    return this.#held;
  }

  /** All of them, to be closed. */
  get opened(): readonly FoundSet[] {
    return [...this.#held, ...this.#dropped];
  }

  add(set: FoundSet): void {
    this.#held.push(set);
  }

  /** Passes over one that another run stored than the one that made it, which a forger does too. */
  passOverStoredAgain(set: FoundSet): void {
    this.#options.passOver(
      set,
      'outdated',
      'only the previous passphrase proves it, and another run stored it than the one that made it',
    );
    this.#dropped.push(set);
  }

  /**
   * Throws a `Failure` (`locked`) if one of them holds something else than `set`, the newest one that the current passphrase proves.
   *
   * Who goes back to an earlier passphrase makes the newest sets those of the previous one. A forger who learned an old passphrase would
   * do so too. Neither a certificate that was replaced nor a forged one may come back in silence.
   */
  rejectNewerThan(set: FoundSet): void {
    const newest = this.#held.find((held) => !isOlder(held, set) && holdsOther(held, set));
    if (newest === undefined) return;
    const { place } = newest.listed;
    throw new Failure(
      'locked',
      `The newest backup of ${this.#options.about} (${place}) opens with previous-passphrase only, and an older one with another content (${set.listed.place}) with passphrase. If you went back to an earlier passphrase, swap the two inputs, or choose a new passphrase. Delete ${place} only if you are sure that nobody of yours stored it.`,
    );
  }

  /** Passes over those of them that are newer than a set that the current passphrase proves. */
  passOverFor(set: FoundSet): void {
    const newer = this.#held.filter((held) => !isOlder(held, set));
    for (const held of newer)
      this.#options.passOver(
        held,
        holdsOther(held, set) ? 'outdated' : 'needless',
        `only the previous passphrase proves it, and it is newer than ${set.listed.place}, which the passphrase proves`,
      );
    this.#dropped.push(...newer);
    this.#held = this.#held.filter((held) => !newer.includes(held));
  }

  /**
   * Returns the held sets that count, once the list has ended. `replacing` finds a set of the current passphrase that holds everything
   * already. `isNeedless` says whether a newer set supersedes one, or may do so.
   */
  release(
    replacing: (set: FoundSet) => FoundSet | undefined,
    isNeedless: (set: FoundSet) => boolean,
  ): readonly FoundSet[] {
    return this.#held.splice(0).filter((set) => {
      const other = replacing(set);
      if (other !== undefined)
        this.#options.passOver(
          set,
          holdsOther(set, other) ? 'outdated' : 'needless',
          `only the previous passphrase proves it, and ${other.listed.place} holds all that counted when the passphrase was changed`,
        );
      const counts = other === undefined && !isNeedless(set);
      if (!counts) this.#dropped.push(set);
      return counts;
    });
  }
}

/** The sets of a branch that was the default one are opened after all others, and may be newer than these. */
function isOlder({ listed: { order } }: FoundSet, { listed }: FoundSet): boolean {
  return compareNewestFirst(order, listed.order) > 0;
}
