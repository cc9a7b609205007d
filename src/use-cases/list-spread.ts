import { areSpreadAlike, compareNewestFirst, type BackupName } from '../domain/backup-name.ts';

/**
 * Of two finds the one that was issued last, the first where they are one: a shard of another time may have kept a pair
 * that was renewed since, until its sets expire. `issuedAt` gives a time in milliseconds; `null` is no find.
 */
export function laterOf<Find>(
  one: Find | null,
  other: Find | null,
  issuedAt: (find: Find) => number,
): Find | null {
  if (one === null || other === null) return one ?? other;
  return issuedAt(one) < issuedAt(other) ? other : one;
}

/**
 * Whether the list was spread in another way since a set was stored: then others have kept its pairs meanwhile. `sets`
 * are those of the whole list, newest first, and are taken only as far as that. Throws as they do.
 */
export async function wasSpreadAnew(
  since: BackupName,
  sets: AsyncIterable<{ readonly name: BackupName }>,
  list: string,
): Promise<boolean> {
  for await (const { name } of sets) {
    if (compareNewestFirst(name, since) >= 0) return false;
    if (!areSpreadAlike(name.base, since.base, list)) return true;
  }
  return false;
}
