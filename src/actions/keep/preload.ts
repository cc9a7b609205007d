import type { Keyring } from '../../ports/crypto.ts';

/**
 * Returns the same keyring, which runs `load` when a key is first asked for: a derivation takes about 0.15 s in the thread pool, and
 * this thread can load code meanwhile that the run needs afterwards. An error of `load` is dropped; the code that needs what could not
 * be loaded reports it.
 */
export function preloading(keyring: Keyring, load: () => Promise<unknown>): Keyring {
  let isLoading = false;
  const meanwhile = <T>(waiting: Promise<T>): Promise<T> => {
    if (!isLoading && keyring.hasPassphrase) {
      isLoading = true;
      load().catch(() => undefined);
    }
    return waiting;
  };
  return {
    ...keyring,
    unlock: (record) => meanwhile(keyring.unlock(record)),
    sealing: () => meanwhile(keyring.sealing()),
  };
}
