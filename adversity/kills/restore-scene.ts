import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { daysAgo, holds, inputs, putPair, storeArtifact } from './material.ts';
import { isPassingKey, leftBehind, type SetScene } from './scene.ts';
import { runStepped, type SteppedRun } from './stepping.ts';
import { brokenCopiesIn, exposedKeys } from './witnesses.ts';

/** A run of `restore`, into an empty folder or over another pair. */
export function restoreScene(isOverwriting: boolean): SetScene {
  return async (bench, base, { fresh, old }) => {
    await storeArtifact(bench, fresh, base, daysAgo(3));
    const workspace = bench.folder();
    if (isOverwriting) putPair(old, workspace);
    const run: SteppedRun = {
      action: 'restore',
      workspace,
      runnerFolder: bench.folder(),
      inputs: {
        'artifact-name': base,
        passphrase: inputs.passphrase,
        overwrite: String(isOverwriting),
      },
    };
    const isStaged = (path: string): boolean => basename(dirname(path)).startsWith('.certkeep-restore-');
    return {
      run,
      afterwards: () => {
        return exposedKeys(
          [workspace, run.runnerFolder],
          (path) => isPassingKey(path, workspace) || isStaged(path),
        );
      },
      afterPoliteEnd: () => leftBehind([workspace], [workspace]),
      async again() {
        const next = await runStepped(bench, { ...run, runnerFolder: bench.folder() });
        if (next.conclusion !== 'success') return [`the next run failed: ${next.log}`];
        const names = readdirSync(workspace);
        const oldKeys = names.filter((name) => holds(join(workspace, name), old.privateKey));
        return [
          ...(holds(join(workspace, 'certificate.pem'), fresh.certificate)
            ? []
            : ['the certificate is not back']),
          ...(holds(join(workspace, 'private_key.pem'), fresh.privateKey) ? [] : ['the key is not back']),
          ...(!isOverwriting || oldKeys.length > 0 ? [] : ['the key that was there is lost']),
          ...brokenCopiesIn(workspace).map((name) => `${name} is no whole copy`),
          ...leftBehind([workspace], [workspace]),
          ...exposedKeys([next.runnerFolder], () => false),
        ];
      },
    };
  };
}
