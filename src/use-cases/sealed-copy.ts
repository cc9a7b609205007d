import type { Secret } from '../domain/secret.ts';
import type { CertificateReader, KeySealer, Vault } from '../ports.ts';
import { examineSet } from './examine-set.ts';

/**
 * The sealed keys in the newest sets of local directories that the passphrase opens, by the fingerprints of their
 * certificates.
 *
 * A key in the workspace is not sealed, and every sealing gives other bytes: without this, every run of a server
 * with its own disk would store another set of the same content.
 */
export async function findSealedCopies(
  base: string,
  passphrase: Secret,
  world: {
    readonly reader: CertificateReader;
    readonly sealer: KeySealer;
    readonly vaults: readonly Vault[];
  },
): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>();
  for (const vault of world.vaults.filter((candidate) => candidate.source === 'directory')) {
    for (const [fingerprint, sealedKey] of await newestSealedKeys(base, passphrase, vault, world))
      copies.set(fingerprint, sealedKey);
  }
  return copies;
}

async function newestSealedKeys(
  base: string,
  passphrase: Secret,
  vault: Vault,
  world: { readonly reader: CertificateReader; readonly sealer: KeySealer },
): Promise<[string, string][]> {
  try {
    for await (const stored of vault.list(base)) {
      const set = await vault.open(stored);
      if (set === null) continue;
      const examination = await examineSet(set, { base }, { current: passphrase }, world);
      await set.close();
      if (examination.kind !== 'open') return [];
      return examination.pairs.map(({ certificate, sealedKey }) => [certificate.fingerprint, sealedKey]);
    }
  } catch {
    // It only saves a copy: a directory that cannot be read makes itself heard when the backup is stored.
  }
  return [];
}
