import { rmSync } from 'node:fs';

/** What this process writes under names of its own, and is not where it belongs yet. */
const unfinished = new Set<string>();

/** Says that files or folders at these paths are of no use to anybody until `markFinished` is called. */
export function markUnfinished(...paths: readonly string[]): void {
  for (const path of paths) unfinished.add(path);
}

/** Whether this process is still busy with what is at a path. */
export function isUnfinished(path: string): boolean {
  return unfinished.has(path);
}

/** Says that there is nothing at these paths any more, or what is to stay. */
export function markFinished(...paths: readonly string[]): void {
  for (const path of paths) unfinished.delete(path);
}

/**
 * Removes all that is unfinished, without giving way to anything else: for a run that was told to end. Keys in the clear
 * are among it, and a machine that outlives the job may never be cleaned.
 */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // The others still have to go; the next run finds this one.
    }
  }
  unfinished.clear();
}
