import type { BackupName } from '../../../domain/backup/backup-name.ts';
import type { StoredArtifact, StoredSet } from '../../../ports/stores.ts';
import { digestIn, type AnswerReader, type JsonObject } from '../rest/json-answer.ts';
import type { RunEnvironment } from '../run/run-environment.ts';

/** Every run of GitHub's has an id above 0. */
const UNKNOWN_RUN_ID = 0;

/** What the API says of the run that made an artifact; `null` if it says nothing. */
export function runOf(artifact: JsonObject, read: AnswerReader): JsonObject | null {
  const run = artifact['workflow_run'];
  return run === null || run === undefined ? null : read.objectOf(run);
}

/** The set in an artifact of this name, as the API describes it. */
export function storedSetOf(
  artifact: JsonObject,
  name: BackupName,
  read: AnswerReader,
  environment: RunEnvironment,
): StoredSet {
  const hasEnd = typeof artifact['expires_at'] === 'string';
  return {
    name,
    place: `artifact ${read.textOf(artifact, 'name')}`,
    source: 'artifact',
    receivedAt: read.dateOf(artifact, 'created_at'),
    sizeBytes: read.numberOf(artifact, 'size_in_bytes'),
    expiresAt: hasEnd ? read.dateOf(artifact, 'expires_at') : null,
    isExpired: artifact['expired'] === true,
    artifact: storedArtifactOf(artifact, read, environment),
  };
}

function storedArtifactOf(
  artifact: JsonObject,
  read: AnswerReader,
  environment: RunEnvironment,
): StoredArtifact {
  const run = runOf(artifact, read);
  const id = read.numberOf(artifact, 'id');
  const runId = run === null ? UNKNOWN_RUN_ID : read.numberOf(run, 'id');
  const branch = run?.['head_branch'];
  // Old artifacts have none.
  const digest = digestIn(artifact);
  return {
    id,
    runId,
    isOwn: false,
    url: artifactUrl(environment, { id, runId, name: read.textOf(artifact, 'name') }),
    headBranch: typeof branch === 'string' && branch !== '' ? branch : null,
    ...(digest === null ? {} : { digest }),
  };
}

/** The page of an artifact, for people who are signed in; the page of all runs if its own run is unknown. */
export function artifactUrl(
  { serverUrl, repository, server }: RunEnvironment,
  { id, runId, name }: { readonly id: number; readonly runId: number; readonly name: string },
): string {
  const runs = `${serverUrl}/${repository}/actions`;
  if (runId === UNKNOWN_RUN_ID) return runs;
  return `${runs}/runs/${runId}/artifacts/${server.kind === 'gitea' ? encodeURIComponent(name) : id}`;
}
