import { setFlagsFromString } from 'node:v8';

/**
 * Holds the young generation of V8's heap at its size of now. A busy stream makes it grow to 16 MB otherwise, twice;
 * one that stays small is collected more often, and costs neither a large file nor a long list time that could be measured.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Has V8 collect before its heap grows far beyond what is in use, which it lets happen otherwise: half of the memory of a
 * run that keeps ten thousand certificates was garbage. Both flags are read anew at each collection, so that they
 * may be set while the process runs, of which V8 makes no promise in general.
 */
export function keepHeapSmall(): void {
  keepYoungGenerationSmall();
  setFlagsFromString('--optimize-for-size');
}
