import type { StoredSet } from '../../ports/stores.ts';

/**
 * Returns when a backup is gone if nobody stores another one; `null` if it stays. A copy in a directory does not count: it may go with its
 * machine.
 */
export function expiryOf(stored: readonly StoredSet[]): Date | null {
  if (stored.some(({ source }) => source === 'release')) return null;
  return stored.find(({ source }) => source === 'artifact')?.expiresAt ?? null;
}
