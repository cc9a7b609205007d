import { formatBackupName } from '../../../domain/backup/backup-name.ts';
import type { ListedSet } from './merged-listing.ts';

/** A set that was passed over, and why; for people. */
export interface SkippedSet {
  /** The set's name. */
  readonly name: string;
  readonly place: string;
  readonly reason: string;
}

/**
 * Why a set was passed over.
 *
 * - `damaged`: it is not what was stored, or must not be used
 * - `gone`: it is listed, and could not be fetched
 * - `locked`: neither passphrase opens it, and a newer set opens
 * - `expired`: it is sealed, and its store has given it up
 * - `outdated`: only the previous passphrase proves it, and sets of the current one say that it does not count any more
 * - `needless`: only the previous passphrase proves it, and the newest set holds all that it holds
 * - `public`: it was not opened, because a passphrase was given
 * - `future`: it is dated in the future
 */
export type PassedOverFor =
  'damaged' | 'gone' | 'locked' | 'expired' | 'outdated' | 'needless' | 'public' | 'future';

/** Those of them that nobody could have used. */
const UNUSABLE: readonly PassedOverFor[] = ['expired', 'public', 'future'];

interface PassedOver {
  readonly listed: ListedSet;
  readonly why: PassedOverFor;
  /** In words. */
  readonly reason: string;
}

/** The sets that a search passed over, newest first. */
export class PassedOverSets {
  readonly #sets: PassedOver[] = [];

  add(listed: ListedSet, why: PassedOverFor, reason: string): void {
    this.#sets.push({ listed, why, reason });
  }

  /** Those that were passed over for one of these reasons. */
  for(reasons: readonly PassedOverFor[]): readonly ListedSet[] {
    return this.#sets.filter(({ why }) => reasons.includes(why)).map(({ listed }) => listed);
  }

  /** Those that could have been used, with the reasons. */
  get skipped(): readonly SkippedSet[] {
    return this.#sets.flatMap(({ listed: { name, place }, why, reason }) =>
      UNUSABLE.includes(why) ? [] : [{ name: formatBackupName(name), place, reason }],
    );
  }
}
