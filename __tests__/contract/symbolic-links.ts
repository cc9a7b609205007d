import { lstatSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this user can make symbolic links. Windows lets few; Wine makes none and says that it did. */
export const canLink = tryLink();

function tryLink(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-test-'));
  try {
    symlinkSync('nowhere', join(folder, 'link'));
    return lstatSync(join(folder, 'link')).isSymbolicLink();
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
