import type { FileRecord } from '../domain/manifest.ts';
import { findPrivateKeys } from '../domain/private-key-text.ts';
import type { Secret } from '../domain/secret.ts';
import type { KeySealer, OpenedSet } from '../ports.ts';

/**
 * Opens every private key that was sealed among a set's further files; says which file has one that the passphrase
 * does not open, or `null` where all open.
 */
export async function problemOfSealedFiles(
  set: OpenedSet,
  files: readonly FileRecord[],
  passphrase: Secret | undefined,
  sealer: KeySealer,
): Promise<string | null> {
  for (const { path, sealedFrom } of files) {
    if (sealedFrom === null) continue;
    const sealed = (findPrivateKeys(await set.readText(path)) ?? []).filter(({ text }) =>
      sealer.isSealed(text),
    );
    if (sealed.length === 0) return `${path} holds no sealed private key`;
    for (const { text } of sealed) {
      const key = passphrase === undefined ? null : await sealer.open(text, passphrase);
      if (key === null) return `the passphrase does not open the private key in ${path}`;
    }
  }
  return null;
}
