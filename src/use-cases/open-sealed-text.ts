import { findPrivateKeys } from '../domain/private-key-text.ts';
import { Secret } from '../domain/secret.ts';
import type { KeySealer } from '../ports.ts';

/**
 * The text with every key opened that the passphrase opens; `null` where it opens none.
 *
 * The keys come back as PKCS#8 PEM, which is what they were where they were that before. A key that the passphrase
 * does not open is its owner's, who had sealed it with another before it was backed up, and stays as it is.
 */
export async function openSealedText(
  text: string,
  passphrase: Secret,
  sealer: KeySealer,
): Promise<Secret | null> {
  let opened = text;
  let count = 0;
  for (const block of findPrivateKeys(text) ?? []) {
    const key = sealer.isSealed(block.text) ? await sealer.open(block.text, passphrase) : null;
    if (key === null) continue;
    opened = opened.replaceAll(block.text, () => key.reveal().trimEnd());
    count += 1;
  }
  return count === 0 ? null : new Secret(opened);
}
