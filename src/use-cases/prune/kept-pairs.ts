import type { ListedSet } from '../search/sets/merged-listing.ts';
import { compareByPrecedence } from '../search/precedence.ts';
import type { InspectedSet, StoredPair } from './set-inspector.ts';

/** A pair, and the set that it is in. */
export interface PairInSet {
  readonly set: { readonly listed: ListedSet };
  readonly branch: InspectedSet['branch'];
  /** The current passphrase opens it; `false` if only the previous one does. */
  readonly isCurrent: boolean;
  readonly record: StoredPair;
}

/** The pairs, with their keys, in those sets that stay and open. */
export class KeptPairs {
  readonly #byName = new Map<string, PairInSet[]>();

  add(listed: ListedSet, { branch, isCurrent, pairs }: InspectedSet): void {
    for (const record of pairs) {
      if (record.privateKey !== 'sealed') continue;
      const known = this.#byName.get(record.name) ?? [];
      known.push({ set: { listed }, branch, isCurrent, record });
      this.#byName.set(record.name, known);
    }
  }

  /** Whether the very pair is in a set that stays, and that its store keeps as long. */
  holds(pair: PairInSet): boolean {
    return this.#standInsFor(pair).some(
      ({ set, record }) =>
        record.fingerprint === pair.record.fingerprint && endOf(set.listed) >= endOf(pair.set.listed),
    );
  }

  /** Whether a set that stays holds a pair that counts for the name as much as this one: itself, or one that goes before it. */
  outranks(pair: PairInSet): boolean {
    const { fingerprint, since } = pair.record;
    return this.#standInsFor(pair).some((kept) =>
      // `since` is ISO 8601 in UTC and whole seconds, which sorts as text.
      kept.record.fingerprint === fingerprint
        ? kept.record.since >= since
        : compareByPrecedence(kept, pair) < 0,
    );
  }

  /**
   * The pairs of the same name that are found by every run that finds the pair. What only the previous passphrase opens is of no use once
   * people have forgotten that one.
   */
  #standInsFor({ branch, isCurrent, record }: PairInSet): readonly PairInSet[] {
    const ofName = this.#byName.get(record.name) ?? [];
    return ofName.filter(
      (kept) => (kept.branch === null || kept.branch === branch) && (kept.isCurrent || !isCurrent),
    );
  }
}

/** When the store gives a set up, in milliseconds. A newer set may end before an older one, if the retention was made shorter meanwhile. */
export function endOf({ stored }: ListedSet): number {
  return stored?.expiresAt?.getTime() ?? Infinity;
}
