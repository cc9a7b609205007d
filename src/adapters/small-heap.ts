/**
 * Has V8 collect before its heap grows far beyond what is in use: of the memory of a run that keeps ten thousand certificates half is
 * garbage otherwise. V8 reads the flag again at each collection, so that it works while the process runs.
 */
export async function keepHeapSmall(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--optimize-for-size');
}
