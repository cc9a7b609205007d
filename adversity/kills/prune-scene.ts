import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { redated, writeSet } from '../../__tests__/end-to-end/dated-set.ts';
import type { Workbench } from '../../__tests__/end-to-end/workbench.ts';
import { daysAgo, inputs, storeArtifact, storeAsset, type MadePair } from './material.ts';
import { age, type Scene, type SetScene } from './scene.ts';
import { runStepped, type SteppedRun } from './stepping.ts';
import { brokenSetsIn, hiddenBelow } from './witnesses.ts';

const DAYS = [6, 5, 4, 3, 2, 1];
const KEPT = 3;

/** Where the sets are that are pruned, besides a directory. */
interface Vault {
  readonly inputs: Readonly<Record<string, string>>;
  put(pair: MadePair, time: Date): Promise<string>;
  /** The names of the sets that are there. */
  names(): string[];
}

type OpenVault = (bench: Workbench, base: string) => Vault;

function ofBase(sets: readonly { readonly name: string }[], base: string): string[] {
  return sets
    .map(({ name }) => name.replace(/\.zip$/, ''))
    .filter((name) => name.startsWith(`${base}-2`))
    .sort();
}

const artifacts: OpenVault = (bench, base) => ({
  inputs: {},
  put: (pair, time) => storeArtifact(bench, pair, base, time),
  names: () => ofBase(bench.services.artifacts.list(), base),
});

const release: OpenVault = (bench, base) => ({
  inputs: { 'release-tag': base },
  put: (pair, time) => storeAsset(bench, pair, base, time, base),
  names: () =>
    ofBase(
      bench.services.releases.list().flatMap(({ assets }) => assets),
      base,
    ),
});

/** A run of `prune` that removes three of six, among the artifacts and in a directory. */
export const pruneScene: SetScene = (...scene) => play(artifacts, ...scene);

/** The same in a draft release and in a directory. */
export const pruneReleaseScene: SetScene = (...scene) => play(release, ...scene);

async function play(open: OpenVault, ...[bench, base, { fresh }]: Parameters<SetScene>): Promise<Scene> {
  const vault = open(bench, base);
  const backups = join(bench.folder(), 'backups');
  mkdirSync(backups);
  const names: string[] = [];
  for (const days of DAYS) {
    const time = daysAgo(days);
    names.push(await vault.put(fresh, time));
    writeSet(redated(fresh.set, base, time), backups, time);
  }
  const newest = names.slice(-KEPT);
  const run: SteppedRun = {
    action: 'prune',
    workspace: bench.folder(),
    runnerFolder: bench.folder(),
    folders: [backups],
    permissions: { actions: 'write', contents: 'write' },
    inputs: {
      'artifact-name': base,
      passphrase: inputs.passphrase,
      'backup-path': backups,
      ...vault.inputs,
      'keep-last': String(KEPT),
      'dry-run': 'false',
    },
  };
  const folders = (): string[] => readdirSync(backups).filter((name) => !name.startsWith('.'));
  const keptFolders = DAYS.slice(-KEPT).map((days) => daysAgo(days).toISOString().slice(0, 10));
  return {
    run,
    afterwards: () => [
      ...newest.filter((name) => !vault.names().includes(name)).map((name) => `${name} is lost`),
      ...keptFolders.filter((name) => !folders().includes(name)).map((name) => `${name} is lost`),
      ...brokenSetsIn(backups),
    ],
    // What was being removed is half there, under a name that is no set's: that is for the next backup to sweep.
    afterPoliteEnd: () => [],
    async again() {
      age(backups);
      const next = await runStepped(bench, { ...run, runnerFolder: bench.folder() });
      if (next.conclusion !== 'success') return [`the next run failed: ${next.log}`];
      const left = [vault.names(), folders().sort()];
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
}
