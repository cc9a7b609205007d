import type { Workbench } from '../../__tests__/end-to-end/workbench.ts';
import {
  addBrokenUpload,
  daysAgo,
  inputs,
  putPair,
  storeArtifact,
  storeAsset,
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

/** How old the pair is that a run meets. */
type PairAge = 'fresh' | 'old';

interface KeepScene {
  /** Whether the next run finds an empty workspace, as on a hosted runner. */
  readonly isHosted: boolean;
  /** The pair that is stored as an artifact before, or in the release, if any. */
  readonly stored?: PairAge;
  /** Whether a draft release is the only store. */
  readonly isReleaseAlone?: boolean;
  /** The pair that is in the workspace before, if any. */
  readonly inWorkspace?: PairAge;
  readonly hasBackupPath?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A run of `keep`: it must converge on one identity, and lose none. */
export function keepScene(scene: KeepScene): SetScene {
  return async (bench, base, material) => {
    const workspace = bench.folder();
    const backups = bench.folder();
    const isReleaseAlone = scene.isReleaseAlone === true;
    if (scene.stored !== undefined && isReleaseAlone)
      await storeAsset(bench, material[scene.stored], base, daysAgo(3), base);
    else if (scene.stored !== undefined) await storeArtifact(bench, material[scene.stored], base, daysAgo(3));
    if (isReleaseAlone) await addBrokenUpload(bench, base, base);
    if (scene.inWorkspace !== undefined) putPair(material[scene.inWorkspace], workspace);
    const alone = isReleaseAlone ? { 'release-tag': base, 'upload-artifact': 'false' } : {};
    const common = { ...inputs, 'artifact-name': base, ...alone, ...scene.inputs };
    const run: SteppedRun = {
      action: '.',
      workspace,
      runnerFolder: bench.folder(),
      folders: [backups],
      permissions: { actions: 'read', contents: 'write' },
      inputs: scene.hasBackupPath === true ? { ...common, 'backup-path': backups } : common,
    };
    return new KeepPlay({ bench, base, scene, material, run, backups });
  };
}

/** What a play of the scene goes by. */
interface KeepStage {
  readonly bench: Workbench;
  readonly base: string;
  readonly scene: KeepScene;
  readonly material: Material;
  readonly run: SteppedRun;
  readonly backups: string;
}

class KeepPlay implements Scene {
  /** The new identities that somebody may have seen when the run was cut off. */
  #seen: ReadonlySet<string> = new Set();
  readonly #stage: KeepStage;
  readonly #held: PairAge | undefined;

  constructor(stage: KeepStage) {
    this.#stage = stage;
    this.#held = stage.scene.inWorkspace ?? stage.scene.stored;
  }

  get run(): SteppedRun {
    return this.#stage.run;
  }

  async afterwards(): Promise<string[]> {
    const { workspace, runnerFolder } = this.run;
    const { bench, base, scene } = this.#stage;
    const { artifacts, caches, releases } = await storedIdentities(bench, base);
    // What a run leaves that is cut off while it sends.
    if (scene.isReleaseAlone === true) await addBrokenUpload(bench, base, base);
    const here = this.#stage.scene.isHosted ? [] : identitiesHere(workspace);
    const { old } = this.#stage.material;
    this.#seen = new Set(
      [...artifacts, ...caches, ...releases, ...here].filter((found) => found !== old.fingerprint),
    );
    const folders = [workspace, runnerFolder, this.#stage.backups];
    return [
      ...exposedKeys(folders, (path) => isPassingKey(path, workspace)),
      ...brokenSetsIn(this.#stage.backups),
      ...(this.#seen.size > 1 ? [`there are ${this.#seen.size} new identities`] : []),
    ];
  }

  afterPoliteEnd(): string[] {
    return leftBehind([this.run.workspace, this.#stage.backups], [this.run.workspace]);
  }

  async again(): Promise<string[]> {
    age(this.#stage.backups);
    const second = await this.#next();
    const third = await this.#next();
    const isTheSame = third.outputs['fingerprint'] === second.outputs['fingerprint'];
    const status = third.outputs['status'] ?? 'failed';
    return [
      ...this.#problemsOfRun(second),
      ...this.#problemsOfRun(third),
      ...(status === 'reused' ? [] : [`the run after the next: ${status}`]),
      ...(isTheSame ? [] : ['the run after the next has another identity']),
      ...(await this.#problemsOfIdentity(second)),
      ...leftBehind([second.workspace, this.#stage.backups], [second.workspace]),
      ...brokenCopiesIn(second.workspace).map((name) => `${name} is no whole copy`),
      ...brokenSetsIn(this.#stage.backups),
      ...exposedKeys([second.runnerFolder], () => false),
      ...this.#brokenUploads(),
    ];
  }

  /** Uploads that broke off hours ago. */
  #brokenUploads(): string[] {
    const { bench, base } = this.#stage;
    const assets = bench.services.releases
      .list()
      .flatMap((release) => (release.tag === base ? release.assets : []));
    return assets.filter(({ state }) => state === 'starter').map(({ name }) => `left over: ${name}`);
  }

  #next(): Promise<SteppedResult> {
    const there = this.#stage.scene.isHosted ? { workspace: this.#stage.bench.folder() } : {};
    return runStepped(this.#stage.bench, { ...this.run, ...there, runnerFolder: this.#stage.bench.folder() });
  }

  /** A run that must have ended well, and left a pair. */
  #problemsOfRun(run: SteppedResult): string[] {
    if (run.conclusion !== 'success') return [`the next run failed: ${run.log}`];
    const pair = pairIn(run.workspace);
    if ('problem' in pair) return [pair.problem];
    return [
      ...(pair.fingerprint === run.outputs['fingerprint'] ? [] : ['the outputs name another certificate']),
      ...(run.outputs['verified'] === 'true' ? [] : ['the next run is not verified']),
    ];
  }

  async #problemsOfIdentity({ outputs, workspace }: SteppedResult): Promise<string[]> {
    const { fresh, old } = this.#stage.material;
    const fingerprint = outputs['fingerprint'] ?? '';
    const { artifacts, releases } = await storedIdentities(this.#stage.bench, this.#stage.base);
    const isOldKept = [...artifacts, ...releases, ...certificatesBelow(workspace)].includes(old.fingerprint);
    return [
      ...(this.#held !== 'fresh' || fingerprint === fresh.fingerprint ? [] : ['the identity was rotated']),
      ...(this.#seen.size === 0 || this.#seen.has(fingerprint) ? [] : ['an identity was given up']),
      ...(this.#held !== 'old' || fingerprint !== old.fingerprint ? [] : ['the renewal did not come']),
      ...(this.#held !== 'old' || isOldKept ? [] : ['the replaced pair is lost']),
    ];
  }
}

/** The identity in a workspace, as its owner sees it: a certificate that only waits is none yet. */
function identitiesHere(workspace: string): string[] {
  const pair = pairIn(workspace);
  return 'fingerprint' in pair ? [pair.fingerprint] : [];
}
