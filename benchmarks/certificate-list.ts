import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** So many host names. */
export function namesOfList(length: number): readonly string[] {
  return Array.from({ length }, (_, index) => `host-${index + 1}.example.com`);
}

/**
 * Writes a list of so many host names into `folder`, as JSON; the inputs that keep them. It stands outside of every
 * workspace, so that fresh runners share it.
 */
export function writeList(
  folder: string,
  length: number,
  keyType: 'ecdsa-p256' | 'rsa-2048' = 'ecdsa-p256',
): { readonly certificates: string; readonly 'key-type': string } {
  const path = join(folder, `list-of-${length}.json`);
  writeFileSync(path, JSON.stringify(namesOfList(length)));
  return { certificates: path, 'key-type': keyType };
}
