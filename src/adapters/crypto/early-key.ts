import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { KeyType } from '../../domain/certificate.ts';
import { generatePrivateKey } from './key-type.ts';

/** Makes a new private key of a kind. */
export type MakeKey = (keyType: KeyType) => Promise<KeyObject>;

/**
 * Makes keys, and begins the first one at once where none of the files is there: it grows in the thread pool while this
 * thread loads code and asks GitHub. It is given out once, and only where its kind is asked for; where nobody asks, it is
 * never written anywhere.
 */
export function beginKeyUnlessThere(keyType: KeyType, paths: readonly string[]): MakeKey {
  if (paths.some((path) => existsSync(path))) return generatePrivateKey;
  let begun: Promise<KeyObject> | null = generatePrivateKey(keyType);
  // A failure is told to whoever asks for the key.
  begun.catch(() => undefined);
  return (wanted) => {
    const key = wanted === keyType ? begun : null;
    if (key === null) return generatePrivateKey(wanted);
    begun = null;
    return key;
  };
}
