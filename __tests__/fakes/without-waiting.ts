import type { Wait } from '../../src/adapters/github/retry.ts';

/** Time that passes at once, between two tries of a request. */
export const withoutWaiting: Wait = () => Promise.resolve();
