import { Failure } from '../../../domain/failure.ts';
import type { RunRecord } from '../../../domain/backup/manifest.ts';
import type { RunContext } from '../../../ports/run.ts';
import type { Repository } from './repository.ts';
import type { RunEnvironment } from './run-environment.ts';

/** The run of this environment. */
export function runContext(
  environment: RunEnvironment,
  readRepository: () => Promise<Repository>,
): RunContext {
  const { ref, repository, repositoryId, runId, runAttempt } = environment;
  let record: Promise<RunRecord> | null = null;
  return {
    id: `${runId}-${runAttempt}`,
    runId,
    ref,
    repository: { name: repository, id: repositoryId },
    readRecord: () => (record ??= readRecord(environment, readRepository)),
  };
}

async function readRecord(
  environment: RunEnvironment,
  readRepository: () => Promise<Repository>,
): Promise<RunRecord> {
  const { ref, repository, repositoryId, runId, runAttempt, commit, eventName, serverUrl } = environment;
  return {
    repository,
    repositoryId,
    ref,
    isDefaultBranch: await isDefaultBranch(environment, readRepository),
    event: eventName,
    runId,
    runAttempt,
    commit,
    url: `${serverUrl}/${repository}/actions/runs/${runId}`,
  };
}

async function isDefaultBranch(
  { eventName, ref, defaultBranch }: RunEnvironment,
  readRepository: () => Promise<Repository>,
): Promise<boolean> {
  // Schedules run on the default branch alone, and their payloads do not name it.
  if (eventName === 'schedule') return true;
  if (!ref.startsWith('refs/heads/')) return false;
  return ref === `refs/heads/${defaultBranch ?? (await askForDefaultBranch(readRepository)) ?? ''}`;
}

/** `null` if the token may not look. */
async function askForDefaultBranch(readRepository: () => Promise<Repository>): Promise<string | null> {
  try {
    return (await readRepository()).defaultBranch;
  } catch (error) {
    if (error instanceof Failure && error.code === 'denied') return null;
    throw error;
  }
}
