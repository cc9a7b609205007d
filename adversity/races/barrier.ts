/** Holds callers until so many have arrived; then all of them go on. */
export function barrier(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let arrived = 0;
  return async () => {
    arrived += 1;
    if (arrived >= count) resolve(undefined);
    await promise;
  };
}

/** A gate that is shut until somebody opens it, or until so much time is over. */
export interface Gate {
  readonly pass: () => Promise<void>;
  readonly open: () => void;
}

export function gate(maxMs: number): Gate {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    async pass() {
      const timer = setTimeout(resolve, maxMs, undefined);
      await promise;
      clearTimeout(timer);
    },
    open: () => {
      resolve(undefined);
    },
  };
}
