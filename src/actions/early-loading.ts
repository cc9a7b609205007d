import type { KeySealer } from '../ports.ts';

/**
 * A sealer that has `load` run while it waits for its first key: the derivation takes about 0.15 s in the thread pool, in
 * which this thread can load code that the run will need afterwards. What cannot be loaded is told where it is needed.
 */
export function loadingMeanwhile(sealer: KeySealer, load: () => Promise<unknown>): KeySealer {
  let isLoading = false;
  const meanwhile = <T>(waiting: Promise<T>): Promise<T> => {
    if (!isLoading) {
      isLoading = true;
      load().catch(() => undefined);
    }
    return waiting;
  };
  return {
    ...sealer,
    seal: (privateKey, passphrase) => meanwhile(sealer.seal(privateKey, passphrase)),
    open: (sealedPem, passphrase) => meanwhile(sealer.open(sealedPem, passphrase)),
  };
}
