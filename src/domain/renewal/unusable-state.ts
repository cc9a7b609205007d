import type { Existing, Problem } from './existing.ts';

/** Of a certificate that cannot be seen or used. */
export type UnusableState = Extract<Existing, Problem>['state'];

/** Whether it is gone for good, and does not only wait for a store that answers or the right passphrase. */
export function isGone(state: UnusableState): boolean {
  return state !== 'unreadable' && state !== 'locked';
}
