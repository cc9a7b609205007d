import { formatStamp, type BackupName } from '../domain/backup-name.ts';
import { Failure } from '../domain/failure.ts';
import type { HeldPair } from '../domain/held.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateFiles } from '../ports.ts';
import type { SetPair } from './stage-set.ts';
import type { StoreWorld } from './store-set.ts';

/** Where the pair that was replaced can be found from now on. */
export interface Replaced {
  readonly fingerprint: string;
  readonly places: readonly string[];
}

/** A pair that gives way to another one. */
export interface OldPair {
  /** Its folder in a set; `null` for the only certificate of a run. */
  readonly name: string | null;
  readonly held: HeldPair;
  readonly files: CertificateFiles;
}

/** What became of the old pairs, in their order; and the set of their own, where they have one. */
export interface KeptPairs {
  readonly replaced: readonly (Replaced | Failure)[];
  readonly setName: string | null;
}

/**
 * Sees to it that old pairs can be had back before new ones take their places: in one verified set of their own where
 * there is a vault and a passphrase, and on disk beside the new pairs where there is not.
 */
export async function keepReplaced(
  pairs: readonly OldPair[],
  name: BackupName,
  passphrase: Secret | undefined,
  world: Omit<StoreWorld, 'cache'>,
): Promise<KeptPairs> {
  const isForSet = ({ held }: OldPair): boolean =>
    !held.isBackedUp && passphrase !== undefined && world.vaults.length > 0;
  const stored =
    passphrase === undefined ? null : await storeOld(pairs.filter(isForSet), name, passphrase, world);
  const replaced: (Replaced | Failure)[] = [];
  for (const pair of pairs) {
    const { fingerprint } = pair.held.certificate;
    if (pair.held.isBackedUp) replaced.push({ fingerprint, places: [pair.held.place] });
    else if (stored instanceof Failure) replaced.push(stored);
    else if (stored !== null) replaced.push({ fingerprint, places: stored.places });
    else replaced.push({ fingerprint, places: await keepOnDisk(pair, name) });
  }
  return { replaced, setName: stored instanceof Failure ? null : (stored?.name ?? null) };
}

async function keepOnDisk({ held, files }: OldPair, name: BackupName): Promise<readonly string[]> {
  // A pair that only the cache had would be gone with its entry.
  if (held.source !== 'workspace') await files.complete(held);
  return files.keepBeside(formatStamp(name.time));
}

/** `null` where there is nothing to store. */
async function storeOld(
  pairs: readonly OldPair[],
  name: BackupName,
  passphrase: Secret,
  world: Omit<StoreWorld, 'cache'>,
): Promise<{ readonly name: string; readonly places: readonly string[] } | Failure | null> {
  if (pairs.length === 0) return null;
  try {
    const sealed: SetPair[] = [];
    for (const { name: folder, held } of pairs) {
      const sealedKey = held.sealedKey ?? (await world.sealer.seal(held.privateKey, passphrase));
      sealed.push({ name: folder, certificate: held.certificate, sealedKey });
    }
    const content = { pairs: sealed, covers: null, specification: null, furtherFiles: [], passphrase };
    const { storeSet } = await import('./store-set.ts');
    const backup = await storeSet(content, name, { ...world, cache: null });
    return { name: backup.name, places: backup.stored.map((set) => set.place) };
  } catch (error) {
    if (error instanceof Failure && error.code !== 'timeout') return error;
    throw error;
  }
}
