import { deadlineAfter } from '../adapters/github/deadline.ts';
import { repositoryReader, type Repository } from '../adapters/github/repository.ts';
import type { RestClient } from '../adapters/github/rest-client.ts';
import { supportsArtifacts, type RunEnvironment } from '../adapters/github/run-environment.ts';
import { pairCacheOnDemand, restClientOnDemand, vaultOnDemand } from '../adapters/on-demand.ts';
import type { Clock, Log, PairCache, RunContext, Vault } from '../ports.ts';
import type { StorePlaces } from './store-inputs.ts';

/** The time of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** The stores of a run. Nothing is asked, read or written before they are used. */
export interface Stores {
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  /** Empty on GitHub Enterprise Server. */
  readonly artifacts: readonly Vault[];
  /** Empty without `backup-path`. */
  readonly directories: readonly Vault[];
  readonly cache: PairCache;
}

/** Builds the stores that the inputs name; each is loaded when it is used first. With `runId` only the artifacts of that run are listed. */
export function buildStores(
  places: StorePlaces,
  environment: RunEnvironment,
  log: Log,
  runId: number | null = null,
): Stores {
  const deadline = deadlineAfter(places.timeoutMs);
  const rest = restClientOnDemand(async () => {
    const { restClient } = await import('../adapters/github/rest-client.ts');
    return restClient(environment, places.token, deadline);
  });
  const readRepository = repositoryReader(environment, rest);
  const shared = { environment, rest, readRepository, deadline };
  const artifacts = vaultOnDemand('artifact', async () => {
    const { artifactVault } = await import('../adapters/github/artifact-vault.ts');
    return artifactVault({ ...shared, ...places, clock: systemClock, runId });
  });
  const directoryAt = (path: string): Vault =>
    vaultOnDemand('directory', async () => {
      const { directoryVault } = await import('../adapters/files/directory-vault.ts');
      return directoryVault(path);
    });
  return {
    rest,
    readRepository,
    artifacts: supportsArtifacts(environment) ? [artifacts] : [],
    directories: places.backupPath === null ? [] : [directoryAt(places.backupPath)],
    cache: pairCacheOnDemand(async () => {
      const { pairCache } = await import('../adapters/github/pair-cache.ts');
      return pairCache({ ...shared, log });
    }),
  };
}

/** This run, for the record of a set. */
export function runContext(environment: RunEnvironment): RunContext {
  const { serverUrl, repository, runId, runAttempt, commit } = environment;
  return {
    id: `${runId}-${runAttempt}`,
    record: { repository, url: `${serverUrl}/${repository}/actions/runs/${runId}`, commit },
  };
}
