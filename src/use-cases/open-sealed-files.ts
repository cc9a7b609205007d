import type { FileRecord } from '../domain/manifest.ts';
import { findPrivateKeys } from '../domain/private-key-text.ts';
import type { Secret } from '../domain/secret.ts';
import type { KeySealer, OpenedSet } from '../ports.ts';

/** What became of opening the keys that were sealed among a set's further files; `path` is the first that stays shut. */
export type SealedFiles =
  | { readonly kind: 'open' }
  | { readonly kind: 'locked'; readonly path: string }
  /** The manifest says that keys in it were sealed, and there is none. */
  | { readonly kind: 'unsealed'; readonly path: string };

/** Opens every private key that was sealed among a set's further files. Throws where a file cannot be read. */
export async function openSealedFiles(
  set: OpenedSet,
  files: readonly FileRecord[],
  passphrase: Secret | undefined,
  sealer: KeySealer,
): Promise<SealedFiles> {
  for (const { path, sealedFrom } of files) {
    if (sealedFrom === null) continue;
    const sealed = (findPrivateKeys(await set.readText(path)) ?? []).filter(({ text }) =>
      sealer.isSealed(text),
    );
    if (sealed.length === 0) return { kind: 'unsealed', path };
    for (const { text } of sealed) {
      const key = passphrase === undefined ? null : await sealer.open(text, passphrase);
      if (key === null) return { kind: 'locked', path };
    }
  }
  return { kind: 'open' };
}

/**
 * As `openSealedFiles`: which file has a private key that the passphrase does not open, in words, or `null` where all
 * open.
 */
export async function problemOfSealedFiles(
  set: OpenedSet,
  files: readonly FileRecord[],
  passphrase: Secret | undefined,
  sealer: KeySealer,
): Promise<string | null> {
  const opened = await openSealedFiles(set, files, passphrase, sealer);
  switch (opened.kind) {
    case 'open':
      return null;
    case 'locked':
      return `the passphrase does not open the private key in ${opened.path}`;
    case 'unsealed':
      return `${opened.path} holds no sealed private key`;
  }
}
