import type { CertificatePair } from '../../domain/certificate/certificate.ts';
import type { SealedKey } from '../../domain/renewal/existing.ts';
import type { Keyring } from '../../ports/crypto.ts';

/**
 * The private key of a pair, sealed as this run seals: as it was stored if that is so already, which keeps its bytes. `null` without a
 * passphrase.
 */
export async function sealKey(
  { privateKey, sealed }: Pick<CertificatePair, 'privateKey'> & { readonly sealed?: SealedKey },
  keyring: Keyring,
): Promise<string | null> {
  if (!keyring.hasPassphrase) return null;
  const key = await keyring.sealing();
  return sealed?.salt === key.record.salt ? sealed.text : key.seal(privateKey);
}
