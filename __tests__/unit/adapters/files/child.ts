import { execFile } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const NOBODY = 65534;

/** Root ignores permissions: what must meet them runs as somebody else. */
const isRoot = process.getuid?.() === 0;

/** Runs a script, by its absolute path, as a user who is not root; what it wrote to standard output, parsed. */
export async function runUnprivileged(script: string, ...parameters: readonly unknown[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, ...parameters.map((value) => JSON.stringify(value))],
    isRoot ? { uid: NOBODY, gid: NOBODY } : {},
  );
  return JSON.parse(stdout);
}

/** Gives a folder and all that is in it to the user of `runUnprivileged`. */
export function giveAway(path: string): void {
  if (!isRoot) return;
  chownSync(path, NOBODY, NOBODY);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveAway(join(path, name));
}

/** Forbids to change a folder, for as long as the work takes. */
export async function withReadOnly<T>(folder: string, work: () => Promise<T>): Promise<T> {
  chmodSync(folder, 0o555);
  try {
    return await work();
  } finally {
    chmodSync(folder, 0o755);
  }
}
