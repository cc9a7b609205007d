import type { StoredSet } from '../../ports/stores.ts';

/** Whether a stored set stays until somebody removes it. GitHub's own runners are thrown away with their directories. */
export function isLasting({ source, expiresAt }: StoredSet, isHosted: boolean): boolean {
  return expiresAt === null && !(source === 'directory' && isHosted);
}
