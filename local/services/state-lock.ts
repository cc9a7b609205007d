import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that is ours until it is released. */
export interface FolderLock {
  release(): void;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes `folder`, which is made if it is missing, for this process alone: two Azurites over the same files would
 * each overwrite what the other wrote.
 *
 * Throws, naming the holder, if a living process has it. What a killed one left behind is taken over.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  const holder = holderOf(path);
  if (holder !== undefined) {
    throw new Error(
      `${folder} is in use by process ${holder}; wait for it, or delete ${path} if it is not one of ours`,
    );
  }
  writeFileSync(path, String(process.pid));
  return {
    release() {
      rmSync(path, { force: true });
    },
  };
}
