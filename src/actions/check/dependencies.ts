import { fileNamer } from '../../adapters/files/paths/file-name.ts';
import { userFilesOnDemand } from '../../adapters/on-demand.ts';
import { EVERY_NAME } from '../../domain/backup/backup-name.ts';
import { Failure } from '../../domain/failure.ts';
import type { BackupStore } from '../../ports/stores.ts';
import type { BackupPlace } from '../../use-cases/check/check-backup.ts';
import type { CheckDependencies } from '../../use-cases/check/check.ts';
import { whyNoArtifacts } from '../step/advice.ts';
import { maskedKeysOf } from '../step/mask.ts';
import type { ActionStep } from '../step/run-step.ts';
import { buildStores, systemClock, type Stores } from '../step/stores.ts';
import type { CheckInputs } from './inputs.ts';

/** Builds the adapters that a run of `check` needs. Nothing is asked or read yet, and nothing will be written. */
export function buildDependencies(inputs: CheckInputs, step: ActionStep): CheckDependencies {
  const { environment, log, mask } = step;
  const stores = buildStores(inputs.values, step);
  return {
    clock: systemClock,
    log,
    ...maskedKeysOf(inputs.values, mask),
    archives: stores.archives,
    run: stores.run,
    userFiles: userFilesOnDemand(async () => {
      const { userFiles } = await import('../../adapters/files/search/user-files.ts');
      return userFiles(environment.workspace);
    }),
    nameFile: fileNamer(environment.workspace),
    isHosted: environment.isHosted,
    places: backupPlaces(inputs, stores, environment),
  };
}

/** Throws a `Failure` (`unsupported`) if an artifact alone is to be drilled, and this server has none. */
function backupPlaces(
  { artifactName, values }: CheckInputs,
  { artifacts, directory, release }: Stores,
  { server, repository }: ActionStep['environment'],
): readonly BackupPlace[] {
  const places: BackupPlace[] = [];
  if (artifactName !== null && artifacts === null && directory === null && release === null)
    throw new Failure(
      'unsupported',
      `There are no artifacts to check here: ${whyNoArtifacts(server)}. Set backup-path to check the backups in a local directory, or release-tag to check those in a draft release.`,
    );
  if (artifactName !== null && artifacts !== null)
    places.push({
      store: artifacts,
      about: `the artifacts of ${repository}`,
      names: () => Promise.resolve([artifactName]),
    });
  const path = values['backup-path'];
  if (path !== null && directory !== null)
    places.push({
      store: directory,
      about: path,
      names: () => (artifactName === null ? namesIn(path) : Promise.resolve([artifactName])),
    });
  if (release !== null)
    places.push({
      store: release,
      about: `the draft release ${values['release-tag'] ?? ''}`,
      names: () => (artifactName === null ? namesInStore(release) : Promise.resolve([artifactName])),
    });
  return places;
}

async function namesInStore(store: BackupStore): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const { name } of store.list(EVERY_NAME)) names.add(name.base);
  return [...names].sort();
}

async function namesIn(directory: string): Promise<readonly string[]> {
  const { listBaseNames } = await import('../../adapters/files/directory/directory-store.ts');
  return listBaseNames(directory);
}
