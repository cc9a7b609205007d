// Restores texts into a folder in a process of its own, which is killed after any step that changes the folder.
import sync from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { ReturningPairPaths } from '../../../../../src/ports/restore-target.ts';

/** What the process is told, as JSON in its first argument. */
export interface RestoreTask {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  /** The pair among them. */
  readonly pair: ReturningPairPaths;
  /** The number of the step after which the process is killed; from 1. */
  readonly killAfter: number;
}

const task = JSON.parse(process.argv[2] ?? '') as RestoreTask;
let steps = 0;

function countStep(): void {
  steps += 1;
  if (steps === task.killAfter) process.kill(process.pid, 'SIGKILL');
}

function counted<P extends unknown[], R>(
  change: (...parameters: P) => Promise<R>,
): (...parameters: P) => Promise<R> {
  return async (...parameters) => {
    const result = await change(...parameters);
    countStep();
    return result;
  };
}

const open = counted(fs.open);
Object.assign(fs, {
  open: async (...parameters: Parameters<typeof fs.open>): Promise<FileHandle> => {
    const handle = await open(...parameters);
    return Object.assign(handle, { sync: counted(handle.sync.bind(handle)) });
  },
  mkdir: counted(fs.mkdir),
  mkdtemp: counted(fs.mkdtemp),
  rename: counted(fs.rename),
  rm: counted(fs.rm),
});
const { renameSync, linkSync, rmSync } = sync;
Object.assign(sync, {
  renameSync: (...parameters: Parameters<typeof renameSync>) => {
    renameSync(...parameters);
    countStep();
  },
  linkSync: (...parameters: Parameters<typeof linkSync>) => {
    linkSync(...parameters);
    countStep();
  },
  rmSync: (...parameters: Parameters<typeof rmSync>) => {
    rmSync(...parameters);
    countStep();
  },
});
syncBuiltinESMExports();

const { restoreTarget } = await import('../../../../../src/adapters/files/restore/restore-target.ts');
const staging = await restoreTarget(task.folder, task.folder).begin([task.pair]);
try {
  for (const [path, text] of Object.entries(task.files)) {
    const mode = path === task.pair.privateKeyPath ? 0o600 : 0o644;
    const file = { path, mode, modifiedAt: null };
    await staging.write(
      file,
      (async function* () {
        yield await Promise.resolve(Buffer.from(text));
      })(),
    );
  }
  await staging.place({ overwrite: true, stamp: '20261123T021000Z' });
} finally {
  await staging.discard();
}
