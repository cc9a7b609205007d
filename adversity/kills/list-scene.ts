import { listedIn, listOf, statusesOf } from '../../__tests__/end-to-end/listed.ts';
import type { Workbench } from '../../__tests__/end-to-end/workbench.ts';
import {
  daysAgo,
  DUE_NAME,
  foldersIn,
  FRESH_NAME,
  putPairs,
  storeArtifact,
  type Material,
} from './material.ts';
import { age, isPassingKey, leftBehind, type Scene, type SetScene } from './scene.ts';
import { runStepped, type SteppedResult, type SteppedRun } from './stepping.ts';
import {
  brokenCopiesIn,
  brokenSetsIn,
  certificatesBelow,
  exposedKeys,
  pairIn,
  storedIdentities,
} from './witnesses.ts';

const NEW_NAME = 'new.example';
const NAMES = [FRESH_NAME, DUE_NAME, NEW_NAME];

/**
 * A run that keeps a list: one certificate of it is reused, one renewed, one issued. Name by name it must converge on one
 * identity, and lose none.
 */
export function listScene(isHosted: boolean): SetScene {
  return async (bench, base, material) => {
    const workspace = bench.folder();
    const backups = bench.folder();
    if (isHosted) await storeArtifact(bench, material.list, base, daysAgo(3));
    else putPairs(material.list, workspace);
    const inputs = listOf(NAMES, { 'artifact-name': base });
    const run: SteppedRun = {
      action: '.',
      workspace,
      runnerFolder: bench.folder(),
      folders: [backups],
      inputs: isHosted ? inputs : { ...inputs, 'backup-path': backups },
    };
    return new ListPlay({ bench, base, isHosted, material, run, backups });
  };
}

/** What a play of the scene goes by. */
interface ListStage {
  readonly bench: Workbench;
  readonly base: string;
  readonly isHosted: boolean;
  readonly material: Material;
  readonly run: SteppedRun;
  readonly backups: string;
}

class ListPlay implements Scene {
  /** The new identities that somebody may have seen when the run was cut off. */
  #seen: ReadonlySet<string> = new Set();
  readonly #stage: ListStage;

  constructor(stage: ListStage) {
    this.#stage = stage;
  }

  get run(): SteppedRun {
    return this.#stage.run;
  }

  async afterwards(): Promise<string[]> {
    const { workspace, runnerFolder } = this.run;
    const { bench, base, isHosted, material, backups } = this.#stage;
    const { artifacts, caches } = await storedIdentities(bench, base);
    const here = isHosted ? [] : identitiesIn(workspace);
    const { fresh, due } = material.list.fingerprints;
    const isNew = (found: string): boolean => found !== fresh && found !== due;
    this.#seen = new Set([...artifacts, ...caches, ...here].filter(isNew));
    const keyFolders = foldersIn(workspace, NAMES);
    return [
      ...exposedKeys([workspace, runnerFolder, backups], (path) =>
        keyFolders.some((folder) => isPassingKey(path, folder)),
      ),
      ...brokenSetsIn(backups),
      // One that is renewed, and one that is issued.
      ...(this.#seen.size > 2 ? [`there are ${this.#seen.size} new identities`] : []),
    ];
  }

  afterPoliteEnd(): string[] {
    const { workspace } = this.run;
    return leftBehind([workspace, this.#stage.backups], foldersIn(workspace, NAMES));
  }

  async again(): Promise<string[]> {
    const { backups } = this.#stage;
    age(backups);
    const second = await this.#next();
    const third = await this.#next();
    const [before, after] = [identitiesIn(second.workspace), identitiesIn(third.workspace)];
    const statuses = Object.values(statusesOf({ listed: listedIn(third) }));
    const folders = foldersIn(second.workspace, NAMES);
    return [
      ...problemsOfRun(second),
      ...problemsOfRun(third),
      ...(statuses.every((status) => status === 'reused')
        ? []
        : [`the run after the next: ${statuses.join()}`]),
      ...(before.join() === after.join() ? [] : ['the run after the next has another identity']),
      ...(await this.#problemsOfIdentities(second)),
      ...leftBehind([second.workspace, backups], folders),
      ...folders.flatMap(brokenCopiesIn).map((name) => `${name} is no whole copy`),
      ...brokenSetsIn(backups),
      ...exposedKeys([second.runnerFolder], () => false),
    ];
  }

  #next(): Promise<SteppedResult> {
    const { bench, isHosted, run } = this.#stage;
    const there = isHosted ? { workspace: bench.folder() } : {};
    return runStepped(bench, { ...run, ...there, runnerFolder: bench.folder() });
  }

  async #problemsOfIdentities({ workspace }: SteppedResult): Promise<string[]> {
    const { bench, base, material } = this.#stage;
    const { fresh, due } = material.list.fingerprints;
    const here = identitiesIn(workspace);
    const { artifacts } = await storedIdentities(bench, base);
    const isDueKept = [...artifacts, ...certificatesBelow(workspace)].includes(due);
    return [
      ...(here.includes(fresh) ? [] : ['an identity was rotated']),
      ...(here.includes(due) ? ['the renewal did not come'] : []),
      ...[...this.#seen].filter((found) => !here.includes(found)).map(() => 'an identity was given up'),
      ...(isDueKept ? [] : ['the replaced pair is lost']),
    ];
  }
}

/** The identities in a workspace, in the order of the names; of a name without a whole pair none. */
function identitiesIn(workspace: string): string[] {
  return foldersIn(workspace, NAMES).flatMap((folder) => {
    const pair = pairIn(folder);
    return 'fingerprint' in pair ? [pair.fingerprint] : [];
  });
}

/** A run that must have ended well, and left every pair. */
function problemsOfRun(run: SteppedResult): string[] {
  if (run.conclusion !== 'success') return [`the next run failed: ${run.log}`];
  const pairs = foldersIn(run.workspace, NAMES).map(pairIn);
  return [
    ...pairs.flatMap((pair) => ('problem' in pair ? [pair.problem] : [])),
    ...(run.outputs['verified'] === 'true' ? [] : ['the next run is not verified']),
  ];
}
