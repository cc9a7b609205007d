import { execFileSync } from 'node:child_process';
import type { TestContext } from 'vitest';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

/** Does work on a file system of 128 KiB; skips the test if there can be none: it takes root on Linux. */
export async function onSmallDisk(
  context: Pick<TestContext, 'skip'>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  if (!canMount(folder)) {
    context.skip('it takes root on Linux to mount a small file system');
    return;
  }
  try {
    await work(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}

function canMount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
