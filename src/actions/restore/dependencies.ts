import { restoreTarget } from '../../adapters/files/restore/restore-target.ts';
import { repositoryReader } from '../../adapters/github/run/repository.ts';
import { lookingInto } from '../../adapters/github/run/run-environment.ts';
import { Failure } from '../../domain/failure.ts';
import type { BackupStore } from '../../ports/stores.ts';
import type { RestoreDependencies } from '../../use-cases/restore/restore-request.ts';
import { whyNoArtifacts } from '../step/advice.ts';
import { maskedKeysOf } from '../step/mask.ts';
import type { ActionStep } from '../step/run-step.ts';
import { buildStores, systemClock, type Stores } from '../step/stores.ts';
import type { RestoreValues } from './inputs.ts';

/** Builds the adapters. Asks the server about the repository if it is another one; throws a `Failure` as it does. */
export async function buildDependencies(
  values: RestoreValues,
  { environment, log, mask }: ActionStep,
): Promise<RestoreDependencies> {
  const { repository } = values;
  const there = repository === null ? environment : lookingInto(repository, environment);
  const stores = buildStores(values, { environment: there, log }, { runId: values['run-id'] });
  const store = chosenStore(values, stores, environment);
  return {
    clock: systemClock,
    log,
    ...maskedKeysOf(values, mask),
    archives: stores.archives,
    stores: [store],
    cache: null,
    run: there === environment ? stores.run : await otherRepository(there, stores),
    target: restoreTarget(values.path, environment.workspace, {
      warn: (message) => {
        log.warning(message);
      },
    }),
  };
}

/** Another repository has no branch of this run. Its number tells its sets apart, even if it was renamed. */
async function otherRepository(
  there: ActionStep['environment'],
  { rest }: Stores,
): Promise<RestoreDependencies['run']> {
  const { id } = await repositoryReader(there, rest)();
  return { repository: { name: there.repository, id }, ref: '', runId: there.runId };
}

/** Throws a `Failure` (`unsupported`) if there are no artifacts to restore from. */
function chosenStore(
  { from }: RestoreValues,
  { artifacts, directory, release }: Stores,
  { server }: ActionStep['environment'],
): BackupStore {
  const store = { artifact: artifacts, directory, release }[from];
  if (store !== null) return store;
  throw new Failure(
    'unsupported',
    `Backups cannot be restored from artifacts here: ${whyNoArtifacts(server)}. Set from: directory and backup-path to restore from a local directory, or from: release and release-tag.`,
  );
}
