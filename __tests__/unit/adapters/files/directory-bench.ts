import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { directoryStore } from '../../../../src/adapters/files/directory/directory-store.ts';
import { setStaging } from '../../../../src/adapters/set-format/staged-set.ts';
import type { BackupName } from '../../../../src/domain/backup/backup-name.ts';
import { parseChecksums, problemOfPaths } from '../../../../src/domain/backup/backup-set.ts';
import type { BackupStore, StoredSet } from '../../../../src/ports/stores.ts';
import { collect } from '../../../contract/outcome.ts';
import { nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

/** A directory with sets, and what is done with it most. */
export interface DirectoryBench {
  readonly folder: string;
  readonly directory: string;
  readonly store: BackupStore;
  readonly put: (text?: string, changes?: Partial<BackupName>) => Promise<StoredSet>;
  readonly list: () => Promise<StoredSet[]>;
}

export function directoryBench(directory?: string): DirectoryBench {
  const folder = temporaryFolder();
  const place = directory ?? join(folder, 'some', 'backups');
  const store = directoryStore(place);
  return {
    folder,
    directory: place,
    store,
    async put(text, changes = {}) {
      const staged = await stageSample(setStaging(join(folder, 'staging')), nameOf(changes), text);
      try {
        const stored = await store.store(staged, nameOf(changes));
        if (stored === null) throw new Error('a directory refuses no name');
        return stored;
      } finally {
        await staged.discard();
      }
    },
    list: () => collect(store.list(nameOf().base)),
  };
}

/** Fails unless the set's files are what its checksums say, for us and for `sha256sum`. */
export async function expectSound(set: StoredSet): Promise<void> {
  const opened = await directoryStore('').open(set);
  if (opened === null) throw new Error('it is gone');
  const checksums = parseChecksums(await opened.readText('SHA256SUMS', 10_000));
  expect(problemOfPaths(opened.paths, checksums)).toBeNull();
  for (const [path, sha256] of checksums) expect(await opened.digest(path)).toMatchObject({ sha256 });
  await opened.close();
  if (process.platform !== 'win32')
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: set.place });
}
