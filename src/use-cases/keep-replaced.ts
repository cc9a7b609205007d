import { formatStamp, type BackupName } from '../domain/backup-name.ts';
import type { HeldPair } from '../domain/held.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateFiles } from '../ports.ts';
import { storeSet, type StoreWorld } from './store-set.ts';

/** Where the pair that was replaced can be found from now on. */
export interface Replaced {
  readonly fingerprint: string;
  readonly places: readonly string[];
}

export interface KeepReplacedWorld extends Omit<StoreWorld, 'cache'> {
  readonly files: CertificateFiles;
}

/**
 * Sees to it that the old pair can be had back before a new one takes its place: in a verified set of its own where
 * there is a vault and a passphrase, and on disk beside the new pair where there is not.
 */
export async function keepReplaced(
  held: HeldPair,
  name: BackupName,
  passphrase: Secret | undefined,
  world: KeepReplacedWorld,
): Promise<Replaced> {
  const { fingerprint } = held.certificate;
  if (held.isBackedUp) return { fingerprint, places: [held.place] };
  if (passphrase === undefined || world.vaults.length === 0) {
    // A pair that only the cache had would be gone with its entry.
    if (held.source !== 'workspace') await world.files.complete(held);
    return { fingerprint, places: await world.files.keepBeside(formatStamp(name.time)) };
  }
  const sealedKey = held.sealedKey ?? (await world.sealer.seal(held.privateKey, passphrase));
  const content = {
    pair: { certificate: held.certificate, sealedKey },
    specification: null,
    furtherFiles: [],
    passphrase,
  };
  const backup = await storeSet(content, name, { ...world, cache: null });
  return { fingerprint, places: backup.stored.map((set) => set.place) };
}
