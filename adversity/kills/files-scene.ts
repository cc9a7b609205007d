import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PASSPHRASE, type Workbench } from '../../__tests__/end-to-end/workbench.ts';
import type { Material } from './material.ts';
import { age, type SetScene } from './scene.ts';
import { runStepped, type SteppedRun } from './stepping.ts';
import { brokenSetsIn, filesBelow, hiddenBelow } from './witnesses.ts';

/** A file that is sealed, with a text that appears nowhere by chance, and one that is public. */
const SECRET_PATH = 'etc/settings.ini';
const SECRET = 'password = larch-Cobalt-73-turnip\n';
const SECRET_MODE = 0o640;
const PUBLIC_PATH = 'etc/ca.pem';

function writeFiles(workspace: string, { fresh }: Material): void {
  mkdirSync(join(workspace, 'etc'));
  writeFileSync(join(workspace, SECRET_PATH), SECRET);
  chmodSync(join(workspace, SECRET_PATH), SECRET_MODE);
  writeFileSync(join(workspace, PUBLIC_PATH), fresh.certificate);
}

/** The files below folders, other than those that `isAllowed`, that hold what is to be sealed in the clear. */
function exposedSecrets(folders: readonly string[], isAllowed: (path: string) => boolean): string[] {
  return folders
    .flatMap(filesBelow)
    .filter((path) => !isAllowed(path) && readFileSync(path, 'latin1').includes(SECRET.trim()))
    .map((path) => `a file of the user is in the clear at ${path}`);
}

/** What differs in a folder from the files that were backed up. */
function problemsOfFiles(folder: string, { fresh }: Material): string[] {
  const text = (path: string): string | null => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return null;
    }
  };
  return [
    ...(text(SECRET_PATH) === SECRET ? [] : [`${SECRET_PATH} is not back`]),
    ...(text(PUBLIC_PATH) === fresh.certificate ? [] : [`${PUBLIC_PATH} is not back`]),
    ...(text(SECRET_PATH) === null || (statSync(join(folder, SECRET_PATH)).mode & 0o777) === SECRET_MODE
      ? []
      : [`${SECRET_PATH} has another mode`]),
  ];
}

function backupOf(base: string, workspace: string): Pick<SteppedRun, 'action' | 'workspace' | 'inputs'> {
  const inputs = { paths: 'etc', 'artifact-name': base, passphrase: PASSPHRASE };
  return { action: 'backup', workspace, inputs };
}

function restoreOf(base: string, bench: Workbench): SteppedRun {
  const folders = { workspace: bench.folder(), runnerFolder: bench.folder() };
  return { action: 'restore', ...folders, inputs: { 'artifact-name': base, passphrase: PASSPHRASE } };
}

/** A run of `backup`, into an artifact and a directory. */
export const backupScene: SetScene = (bench, base, material) => {
  const workspace = bench.folder();
  const backups = bench.folder();
  writeFiles(workspace, material);
  const { inputs, ...backup } = backupOf(base, workspace);
  const run: SteppedRun = {
    ...backup,
    runnerFolder: bench.folder(),
    folders: [backups],
    inputs: { ...inputs, 'backup-path': backups },
  };
  return Promise.resolve({
    run,
    afterwards: () => [
      ...exposedSecrets([run.runnerFolder, backups], () => false),
      ...problemsOfFiles(workspace, material),
      ...brokenSetsIn(backups),
    ],
    afterPoliteEnd: () => hiddenBelow(backups).map((path) => `left over: ${path}`),
    async again() {
      age(backups);
      const next = await runStepped(bench, { ...run, runnerFolder: bench.folder() });
      if (next.conclusion !== 'success') return [`the next run failed: ${next.log}`];
      const restored = await runStepped(bench, restoreOf(base, bench));
      return [
        ...(next.outputs['verified'] === 'true' ? [] : ['the next run is not verified']),
        ...(restored.conclusion === 'success' ? [] : [`the restore failed: ${restored.log}`]),
        ...problemsOfFiles(restored.workspace, material),
        ...hiddenBelow(backups).map((path) => `left over: ${path}`),
        ...brokenSetsIn(backups),
      ];
    },
  });
};

/** A run of `restore` that brings files back, sealed and public ones. */
export const restoreFilesScene: SetScene = async (bench, base, material) => {
  const workspace = bench.folder();
  writeFiles(workspace, material);
  const stored = await bench.run('backup', backupOf(base, workspace));
  if (stored.conclusion !== 'success') throw new Error(`the files were not stored:\n${stored.log}`);
  const run = restoreOf(base, bench);
  const isPlace = (path: string): boolean =>
    path === join(run.workspace, SECRET_PATH) || basename(dirname(path)).startsWith('.certkeep-restore-');
  return {
    run,
    afterwards: () => exposedSecrets([run.workspace, run.runnerFolder], isPlace),
    afterPoliteEnd: () => hiddenBelow(run.workspace).map((path) => `left over: ${path}`),
    async again() {
      const next = await runStepped(bench, { ...run, runnerFolder: bench.folder() });
      if (next.conclusion !== 'success') return [`the next run failed: ${next.log}`];
      return [
        ...problemsOfFiles(run.workspace, material),
        ...hiddenBelow(run.workspace).map((path) => `left over: ${path}`),
      ];
    },
  };
};
