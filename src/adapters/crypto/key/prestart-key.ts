import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { KeyType } from '../../../domain/certificate/certificate.ts';
import { generatePrivateKey } from './key-type.ts';

/** Makes a new private key of a kind. */
export type MakeKey = (keyType: KeyType) => Promise<KeyObject>;

/**
 * Returns what makes keys. If none of the files exists, it starts the first key at once: an RSA key grows in the thread pool while this
 * thread loads code and asks the server. It is handed out once, and only for its own type. A key that nobody asks for is never written.
 */
export function prestartKey(keyType: KeyType, paths: readonly string[]): MakeKey {
  if (paths.some((path) => existsSync(path))) return generatePrivateKey;
  let begun: Promise<KeyObject> | null = generatePrivateKey(keyType);
  // The caller that asks for the key gets the failure.
  begun.catch(() => undefined);
  return (wanted) => {
    const key = wanted === keyType ? begun : null;
    if (key === null) return generatePrivateKey(wanted);
    begun = null;
    return key;
  };
}
