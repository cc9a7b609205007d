import type { HeldPair } from '../domain/held.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateReader, KeySealer, Vault } from '../ports.ts';
import { examineSet } from './examine-set.ts';

/**
 * The key of a pair as the newest set of a local directory has it, sealed with the same passphrase; `null` where no
 * such set is at hand.
 *
 * A key in the workspace is not sealed, and every sealing gives other bytes: without this, every run of a server
 * with its own disk would store another set of the same content.
 */
export async function findSealedCopy(
  pair: HeldPair,
  base: string,
  passphrase: Secret,
  world: {
    readonly reader: CertificateReader;
    readonly sealer: KeySealer;
    readonly vaults: readonly Vault[];
  },
): Promise<string | null> {
  for (const vault of world.vaults.filter((candidate) => candidate.source === 'directory')) {
    const sealedKey = await newestSealedKey(pair, base, passphrase, vault, world);
    if (sealedKey !== null) return sealedKey;
  }
  return null;
}

async function newestSealedKey(
  pair: HeldPair,
  base: string,
  passphrase: Secret,
  vault: Vault,
  world: { readonly reader: CertificateReader; readonly sealer: KeySealer },
): Promise<string | null> {
  try {
    for await (const stored of vault.list(base)) {
      const set = await vault.open(stored);
      if (set === null) continue;
      const examination = await examineSet(set, { base }, { current: passphrase }, world);
      await set.close();
      const isSame =
        examination.kind === 'open' && examination.certificate.fingerprint === pair.certificate.fingerprint;
      return isSame ? examination.sealedKey : null;
    }
  } catch {
    // It only saves a copy: a directory that cannot be read makes itself heard when the backup is stored.
  }
  return null;
}
