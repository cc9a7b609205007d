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
import { artifactUrl, listArtifacts } from './artifact-listing.ts';
import type { Deadline } from './deadline.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';

/** GitHub's default where neither the workflow nor the repository says otherwise. */
const DEFAULT_RETENTION_DAYS = 90;

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
}

/** Workflow artifacts as a vault, through GitHub's own client. Only what a name takes is loaded, when it is needed. */
export function artifactVault(options: ArtifactVaultOptions): Vault {
  const { environment, rest, deadline, readRepository } = options;
  return {
    source: 'artifact',
    list: (names, extent = 'newest') =>
      listArtifacts(names, environment, rest, readRepository, { runId: options.runId ?? null, extent }),
    open: async (set) => {
      const { artifact } = set;
      if (artifact === undefined) return null;
      return download(set, artifact, options);
    },
    store: (staged, name) =>
      deadline.limit(`storing the artifact ${formatBackupName(name)}`, () => upload(staged, name, options)),
    async remove({ artifact, place }) {
      if (artifact === undefined) return;
      await rest.request(
        'DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
        { artifact_id: artifact.id },
        { what: `remove the ${place}`, permission: 'actions: write', mayBeGone: true },
      );
    },
  };
}

async function upload(
  staged: StagedSet,
  name: BackupName,
  { environment, clock, retentionDays, compressionLevel }: ArtifactVaultOptions,
): Promise<StoredSet | null> {
  const artifactName = formatBackupName(name);
  const locations = listFiles(staged.root).map((path) => join(staged.root, ...path.split('/')));
  const { DefaultArtifactClient } = await loadArtifactClient();
  let response;
  try {
    const sizeBytes = locations.reduce((sum, location) => sum + (statusOf(location)?.size ?? 0), 0);
    response = await collectingBuffers(sizeBytes, () =>
      new DefaultArtifactClient().uploadArtifact(artifactName, locations, staged.root, {
        compressionLevel,
        // As a number: a text would be appended to the day of the month.
        ...(retentionDays === null ? {} : { retentionDays }),
      }),
    );
  } catch (error) {
    // The name is taken, or an earlier try of the client took it and its answer was lost.
    if (messageOf(error).includes('Failed request: (409)')) return null;
    throw new Failure('not-stored', `The artifact ${artifactName} was not stored: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  const { id, digest, size } = response;
  if (id === undefined || digest === undefined) {
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
): Promise<OpenedSet | null> {
  const folder = await makeFolder(set, options.environment);
  const discard = (): Promise<void> => removeTemporaryFolder(folder);
  try {
    // The deadline is inside: when the time is over, the folder goes all the same.
    const isThere = await options.deadline.limit(`fetching ${set.place}`, () =>
      fetchArchive(artifact, folder, set, options),
    );
    if (!isThere) {
      await discard();
      return null;
    }
    const opened = await openArchive(folder, set);
    return { ...opened, close: async () => opened.close().finally(discard) };
  } catch (error) {
    await discard();
    throw error;
  }
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
): Promise<boolean> {
  const { DefaultArtifactClient } = await loadArtifactClient();
  const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
  const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
  try {
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
    return true;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (isGone(error)) return false;
    throw new Failure('unreadable', `The ${set.place} could not be fetched: ${messageOf(error)}.`, {
      cause: error,
    });
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

/** Deleted or expired since it was listed. */
function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'ArtifactNotFoundError') return true;
  return 'status' in error && (error.status === 404 || error.status === 410);
}
