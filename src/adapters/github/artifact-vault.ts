import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBackupName, type BackupName } from '../../domain/backup-name.ts';
import { DAY_MS } from '../../domain/certificate.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Clock, OpenedSet, StagedSet, StoredArtifact, StoredSet, Vault } from '../../ports.ts';
import { openZip } from '../archive/zip-set.ts';
import { listFiles } from '../files/folder-set.ts';
import { removeTemporaryFolder, statusOf } from '../files/private-file.ts';
import { collectingBuffers } from '../stream-garbage.ts';
import { loadArtifactClient } from './artifact-client.ts';
import { isGone, isNameTaken, waitBeforeNextDownload, waitBeforeNextUpload } from './artifact-error.ts';
import { artifactUrl, listArtifacts } from './artifact-listing.ts';
import type { Deadline } from './deadline.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';
import { retried, waitOnTimer, type Wait } from './retry.ts';
import type { RunEnvironment } from './run-environment.ts';

/** GitHub's default where neither the workflow nor the repository says otherwise. */
const DEFAULT_RETENTION_DAYS = 90;
const MAX_TRIES = 3;
/** Of downloads that bring something else, in a run: where everything comes damaged, more tries are a waste. */
const MAX_DAMAGED_AGAIN = 6;

export interface ArtifactVaultOptions {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  readonly token: string;
  readonly deadline: Deadline;
  readonly clock: Clock;
  readonly retentionDays: number | null;
  readonly compressionLevel: number;
  /** Only the sets of this run are listed; `null` or absent for all. */
  readonly runId?: number | null;
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
}

/** Workflow artifacts as a vault, through GitHub's own client. Only what a name takes is loaded, when it is needed. */
export function artifactVault(options: ArtifactVaultOptions): Vault {
  const { environment, rest, deadline, readRepository } = options;
  const store = uploader(options);
  const fetch = fetcher(options);
  return {
    source: 'artifact',
    list: (names, extent = 'newest') =>
      listArtifacts(names, environment, rest, readRepository, { runId: options.runId ?? null, extent }),
    open: async (set) => {
      const { artifact } = set;
      if (artifact === undefined) return null;
      return download(set, artifact, options, fetch);
    },
    store: (staged, name) =>
      deadline.limit(`storing the artifact ${formatBackupName(name)}`, () => store(staged, name)),
    async remove({ artifact, place }) {
      if (artifact === undefined) return;
      const answer = await rest.request(
        'DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
        { artifact_id: artifact.id },
        { what: `remove the ${place}`, permission: 'actions: write', mayBeGone: true },
      );
      // GitHub answers without a body. A page of a proxy would be taken for its word otherwise.
      if (answer !== null && answer !== '' && answer !== undefined) {
        throw new Failure(
          'unreadable',
          `Cannot remove the ${place}: the answer is not what GitHub documents. Run again later.`,
        );
      }
    },
  };
}

/**
 * Uploads sets. What breaks off is tried again under the same name: where the broken try has taken it, GitHub refuses it,
 * and nothing is ever put beside or over what that try has left. The tries are counted over all names, since each
 * name that is lost comes back as another one.
 */
function uploader(
  options: ArtifactVaultOptions,
): (staged: StagedSet, name: BackupName) => Promise<StoredSet | null> {
  const { deadline, wait = waitOnTimer } = options;
  let failures = 0;
  const waitBeforeNext = (error: unknown): number | null => {
    if (isNameTaken(error)) return null;
    failures += 1;
    return failures < MAX_TRIES ? waitBeforeNextUpload(error, failures) : null;
  };
  return async (staged, name) => {
    const attempt = (): Promise<StoredSet> => upload(staged, name, options);
    try {
      const set = await retried(attempt, {
        maxTries: MAX_TRIES,
        signal: deadline.signal,
        wait,
        waitBeforeNext,
      });
      failures = 0;
      return set;
    } catch (error) {
      // The name is taken, or an earlier try took it and its answer was lost.
      if (isNameTaken(error)) return null;
      if (error instanceof Failure) throw error;
      throw new Failure(
        'not-stored',
        `The artifact ${formatBackupName(name)} was not stored: ${messageOf(error)}.`,
        { cause: error },
      );
    }
  };
}

async function upload(
  staged: StagedSet,
  name: BackupName,
  { environment, clock, retentionDays, compressionLevel }: ArtifactVaultOptions,
): Promise<StoredSet> {
  const artifactName = formatBackupName(name);
  const locations = listFiles(staged.root).map((path) => join(staged.root, ...path.split('/')));
  const { DefaultArtifactClient } = await loadArtifactClient();
  const sizeOnDisk = locations.reduce((sum, location) => sum + (statusOf(location)?.size ?? 0), 0);
  const response = await collectingBuffers(sizeOnDisk, () =>
    new DefaultArtifactClient().uploadArtifact(artifactName, locations, staged.root, {
      compressionLevel,
      // As a number: a text would be appended to the day of the month.
      ...(retentionDays === null ? {} : { retentionDays }),
    }),
  );
  const { id, digest, size } = response;
  // The client takes an answer without a number for the number 0.
  if (id === undefined || !(id > 0 && Number.isSafeInteger(id)) || digest === undefined) {
    throw new Failure(
      'not-stored',
      `The artifact ${artifactName} was not stored: GitHub gave it no number or digest.`,
    );
  }
  const days = Math.min(
    retentionDays ?? Infinity,
    environment.maxRetentionDays ?? retentionDays ?? DEFAULT_RETENTION_DAYS,
  );
  const createdAt = clock.now();
  return {
    name,
    place: `artifact ${artifactName}`,
    source: 'artifact',
    createdAt,
    sizeBytes: size ?? 0,
    expiresAt: new Date(createdAt.getTime() + days * DAY_MS),
    artifact: {
      id,
      digest,
      runId: Number(environment.runId),
      isOwn: true,
      url: artifactUrl(environment, environment.runId, id),
    },
  };
}

/** The archive is fetched as it is: the client's own unpacking checks neither CRCs nor links nor sizes. */
async function download(
  set: StoredSet,
  artifact: StoredArtifact,
  options: ArtifactVaultOptions,
  fetch: FetchSet,
): Promise<OpenedSet | null> {
  const folder = await makeFolder(set, options.environment);
  const discard = (): Promise<void> => removeTemporaryFolder(folder);
  try {
    // The deadline is inside: when the time is over, the folder goes all the same.
    const opened = await options.deadline.limit(`fetching ${set.place}`, () => fetch(artifact, folder, set));
    if (opened === null) {
      await discard();
      return null;
    }
    return { ...opened, close: async () => opened.close().finally(discard) };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** The set, fetched as often as that may help; `null` where it is gone. */
type FetchSet = (artifact: StoredArtifact, folder: string, set: StoredSet) => Promise<OpenedSet | null>;

function fetcher(options: ArtifactVaultOptions): FetchSet {
  const { deadline, wait = waitOnTimer } = options;
  let damagedAgain = 0;
  const waitBeforeNext = (error: unknown, count: number): number | null => {
    if (isGone(error)) return null;
    if (error instanceof Failure) damagedAgain += 1;
    return damagedAgain > MAX_DAMAGED_AGAIN ? null : waitBeforeNextDownload(error, count);
  };
  return async (artifact, folder, set) => {
    const attempt = (): Promise<OpenedSet | Failure> => fetchOnce(artifact, folder, set, options);
    try {
      const result = await retried(attempt, {
        maxTries: MAX_TRIES,
        signal: deadline.signal,
        wait,
        waitBeforeNext,
      });
      if (result instanceof Failure) throw result;
      return result;
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (isGone(error)) return null;
      throw new Failure('unreadable', `The ${set.place} could not be fetched: ${messageOf(error)}.`, {
        cause: error,
      });
    }
  };
}

/** One try. A failure that it returns instead of throwing is one that no other try mends. */
async function fetchOnce(
  artifact: StoredArtifact,
  folder: string,
  set: StoredSet,
  options: ArtifactVaultOptions,
): Promise<OpenedSet | Failure> {
  // Each try has a folder of its own: one that was given up may still write.
  const into = await mkdtemp(join(folder, 'try-'));
  await fetchArchive(artifact, into, set, options);
  return openArchive(into, set).catch((error: unknown) => {
    // With the right digest it is what is stored.
    if (error instanceof Failure && artifact.digest !== undefined) return error;
    throw error;
  });
}

async function makeFolder({ place }: StoredSet, { temporaryFolder }: RunEnvironment): Promise<string> {
  try {
    await mkdir(temporaryFolder, { recursive: true });
    return await mkdtemp(join(temporaryFolder, 'certkeep-'));
  } catch (error) {
    throw new Failure('unreadable', `The ${place} could not be fetched: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

async function fetchArchive(
  artifact: StoredArtifact,
  folder: string,
  set: StoredSet,
  { environment, token }: ArtifactVaultOptions,
): Promise<void> {
  const { DefaultArtifactClient } = await loadArtifactClient();
  const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
  const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
  const { digestMismatch } = await collectingBuffers(set.sizeBytes, () =>
    new DefaultArtifactClient().downloadArtifact(artifact.id, {
      path: folder,
      skipDecompress: true,
      ...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
      // What this job stored it can fetch without a token; what earlier attempts of the run stored it cannot.
      ...(artifact.isOwn ? {} : { findBy }),
    }),
  );
  if (digestMismatch === true) {
    throw new Failure('invalid', `The ${set.place} is not what was stored: its digest differs.`);
  }
}

async function openArchive(folder: string, set: StoredSet): Promise<OpenedSet> {
  const [archive] = await readdir(folder);
  try {
    if (archive === undefined) throw new Error('nothing was received');
    return await collectingBuffers(set.sizeBytes, () => openZip(join(folder, archive)));
  } catch (error) {
    throw new Failure('invalid', `The ${set.place} is damaged: ${messageOf(error)}.`, { cause: error });
  }
}
