import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { redated, writeSet } from '../../__tests__/end-to-end/dated-set.ts';
import { daysAgo, inputs, storeArtifact } from './material.ts';
import { age, type SetScene } from './scene.ts';
import { runStepped, type SteppedRun } from './stepping.ts';
import { brokenSetsIn, hiddenBelow } from './witnesses.ts';

const DAYS = [6, 5, 4, 3, 2, 1];
const KEPT = 3;

/** A run of `prune` that removes three of six, among the artifacts and in a directory. */
export const pruneScene: SetScene = async (bench, base, { fresh }) => {
  const backups = join(bench.folder(), 'backups');
  mkdirSync(backups);
  const names: string[] = [];
  for (const days of DAYS) {
    const time = daysAgo(days);
    names.push(await storeArtifact(bench, fresh, base, time));
    writeSet(redated(fresh.set, base, time), backups, time);
  }
  const newest = names.slice(-KEPT);
  const run: SteppedRun = {
    action: 'prune',
    workspace: bench.folder(),
    runnerFolder: bench.folder(),
    folders: [backups],
    permissions: { actions: 'write' },
    inputs: {
      'artifact-name': base,
      passphrase: inputs.passphrase,
      'backup-path': backups,
      'keep-last': String(KEPT),
      'dry-run': 'false',
    },
  };
  const artifacts = (): string[] =>
    bench.services.artifacts
      .list()
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${base}-2`))
      .sort();
  const folders = (): string[] => readdirSync(backups).filter((name) => !name.startsWith('.'));
  const keptFolders = DAYS.slice(-KEPT).map((days) => daysAgo(days).toISOString().slice(0, 10));
  return {
    run,
    afterwards: () => [
      ...newest.filter((name) => !artifacts().includes(name)).map((name) => `${name} is lost`),
      ...keptFolders.filter((name) => !folders().includes(name)).map((name) => `${name} is lost`),
      ...brokenSetsIn(backups),
    ],
    // What was being removed is half there, under a name that is no set's: that is for the next backup to sweep.
    afterPoliteEnd: () => [],
    async again() {
      age(backups);
      const next = await runStepped(bench, { ...run, runnerFolder: bench.folder() });
      if (next.conclusion !== 'success') return [`the next run failed: ${next.log}`];
      const left = [artifacts(), folders().sort()];
      const wanted = [newest.sort(), [...keptFolders].sort()];
      const backup = await bench.keep({
        inputs: { ...inputs, 'artifact-name': base, 'backup-path': backups },
      });
      return [
        ...(backup.conclusion === 'success' ? [] : [`the next backup failed: ${backup.log}`]),
        ...(JSON.stringify(left) === JSON.stringify(wanted)
          ? []
          : [`what is left is ${JSON.stringify(left)}`]),
        ...hiddenBelow(backups).map((path) => `left over: ${path}`),
        ...brokenSetsIn(backups),
      ];
    },
  };
};
