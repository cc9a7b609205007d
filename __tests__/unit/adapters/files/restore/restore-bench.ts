import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'vitest';
import { restoreTarget } from '../../../../../src/adapters/files/restore/restore-target.ts';
import type {
  PlacedFiles,
  ReturningFile,
  ReturningPairPaths,
} from '../../../../../src/ports/restore-target.ts';

export const STAMP = '20261123T021000Z';
export const MODIFIED_AT = new Date('2026-01-02T03:04:05Z');
export const PAIR: ReturningPairPaths = {
  certificatePath: 'certificate.pem',
  privateKeyPath: 'private_key.pem',
};

/** Texts by their paths. */
type Wanted = Readonly<Record<string, string | (Partial<ReturningFile> & { readonly text: string })>>;

export async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  for (const part of text.match(/[^]{1,4}/g) ?? []) yield await Promise.resolve(Buffer.from(part));
}

/** Restores files, and checks the path and size that are reported for each. */
export async function put(
  folder: string,
  wanted: Wanted,
  overwrite = false,
  pairs: readonly ReturningPairPaths[] = [PAIR],
): Promise<PlacedFiles> {
  const staging = await restoreTarget(folder, folder).begin(pairs);
  try {
    for (const [path, value] of Object.entries(wanted)) {
      const { text, ...changes } = typeof value === 'string' ? { text: value } : value;
      const file = { path, mode: 0o644, modifiedAt: MODIFIED_AT, ...changes };
      const digest = await staging.write(file, chunksOf(text));
      expect(digest).toMatchObject({ path, sizeBytes: text.length });
    }
    return await staging.place({ overwrite, stamp: STAMP });
  } finally {
    await staging.discard();
  }
}

/** Everything in a folder, with `/`, without going through links. */
export function namesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(below, entry.name);
      return entry.isDirectory() ? [path, ...namesIn(folder, path)] : [path];
    })
    .sort();
}

export function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}
