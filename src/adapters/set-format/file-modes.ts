import { PAIRS_FILE, PRIVATE_KEY_FILE } from '../../domain/backup/set-files.ts';

/**
 * The permission bits of a file of a set on disk: 0600 for what holds sealed keys or sealed files, 0644 for what is public.
 */
export function modeOfFile(path: string): number {
  const isSealed = path === PRIVATE_KEY_FILE || path === PAIRS_FILE || /^[^/]+\.enc$/.test(path);
  return isSealed ? 0o600 : 0o644;
}
