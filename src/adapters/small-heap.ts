import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect before its heap grows far beyond what is in use: of the memory of a run that keeps ten thousand certificates half is
 * garbage otherwise. V8 reads the flag again at each collection, so that it works while the process runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--optimize-for-size');
}
