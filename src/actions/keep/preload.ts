import type { Keyring } from '../../ports/crypto.ts';

/**
 * Returns the same keyring, which runs `load` when a key is first asked for, or will be: a derivation takes about 0.15 s in the thread pool, and
 * this thread can load code meanwhile that the run needs afterwards. An error of `load` is dropped; the code that needs what could not
 * be loaded reports it.
 */
export function preloading(keyring: Keyring, load: () => Promise<unknown>): Keyring {
  let isLoading = false;
  const begin = (): void => {
    if (isLoading || !keyring.hasPassphrase) return;
    isLoading = true;
    load().catch(() => undefined);
  };
  const meanwhile = <T>(waiting: Promise<T>): Promise<T> => {
    begin();
    return waiting;
  };
  return {
    ...keyring,
    unlock: (record) => meanwhile(keyring.unlock(record)),
    anticipate: (derivation) => {
      keyring.anticipate(derivation);
      begin();
    },
    sealing: () => meanwhile(keyring.sealing()),
  };
}
