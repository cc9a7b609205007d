import type { CertificateRecord } from '../../domain/backup/manifest.ts';
import type { SetKey } from '../../ports/crypto.ts';
import type { ListedSet } from './sets/merged-listing.ts';
import type { FoundSet } from './sets/open-set.ts';

/** One copy of a certificate: a set that holds it, and what the set says of it. */
export interface Copy {
  readonly set: FoundSet;
  readonly record: CertificateRecord;
}

/** What the order of copies depends on. */
interface RankedCopy {
  readonly set: {
    readonly listed: Pick<ListedSet, 'name' | 'order'>;
    readonly key?: Pick<SetKey, 'isCurrent'> | null;
  };
  readonly record: Pick<CertificateRecord, 'since' | 'fingerprint' | 'privateKey'>;
}

/**
 * The order in which copies of the certificates of one name count: the latest `since` first, of equals the greater fingerprint. Of
 * the copies of one certificate those with its key come first, then those of the newer set. A sort order.
 *
 * Copies in sets that only the previous passphrase proves come last: who learned it can claim any `since`.
 */
export function compareByPrecedence(some: RankedCopy, other: RankedCopy): number {
  return (
    Number(isOfPreviousPassphrase(some)) - Number(isOfPreviousPassphrase(other)) ||
    compare(other.record.since, some.record.since) ||
    compare(other.record.fingerprint, some.record.fingerprint) ||
    Number(other.record.privateKey === 'sealed') - Number(some.record.privateKey === 'sealed') ||
    madeAtMs(other.set) - madeAtMs(some.set)
  );
}

/**
 * The copies of the certificates of one name in the order in which they count. What a set of the current passphrase remembers of a pair
 * holds for a copy that only the previous one proves: its `since` is then genuine, and it does not come last.
 */
export function rankedCopies<Ranked extends Copy>(copies: readonly Ranked[]): Ranked[] {
  const remembered = new Map(
    copies
      .filter((copy) => !isOfPreviousPassphrase(copy))
      .flatMap(({ record: { others = [] } }) => others)
      .sort((some, other) => compare(some.since, other.since))
      .map(({ fingerprint, since }) => [fingerprint, since]),
  );
  const ranked = copies.map((copy) => {
    const since = isOfPreviousPassphrase(copy) ? remembered.get(copy.record.fingerprint) : undefined;
    const { record, set } = copy;
    const rank = since === undefined ? copy : { record: { ...record, since }, set: { listed: set.listed } };
    return { copy, rank };
  });
  return ranked.sort((some, other) => compareByPrecedence(some.rank, other.rank)).map(({ copy }) => copy);
}

/**
 * When a set was made, in milliseconds, as far as its listing tells: at the time of its name, and never after its store received it. A
 * genuine old set that somebody stores again is received again, and stays old.
 */
export function madeAtMs({ listed: { name, order } }: RankedCopy['set']): number {
  return Math.min(name.time.getTime(), order.time.getTime());
}

function isOfPreviousPassphrase({ set: { key } }: RankedCopy): boolean {
  return key?.isCurrent === false;
}

/** `since` is ISO 8601 in UTC and whole seconds, which sorts as text. */
function compare(some: string, other: string): number {
  if (some === other) return 0;
  return some < other ? -1 : 1;
}
