import { join } from 'node:path';
import { formatBackupName, type BackupName } from '../../domain/backup-name.ts';
import { DAY_MS } from '../../domain/certificate.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Clock, StagedSet, StoredSet } from '../../ports.ts';
import { packingSet } from '../archive/artifact-packing.ts';
import { collectingBuffers } from '../stream-garbage.ts';
import { loadArtifactClient } from './artifact-client.ts';
import { isNameTaken, waitBeforeNextUpload } from './artifact-error.ts';
import { artifactUrl } from './artifact-listing.ts';
import type { Deadline } from './deadline.ts';
import { retried, waitOnTimer, type Wait } from './retry.ts';
import type { RunEnvironment } from './run-environment.ts';

/** GitHub's default where neither the workflow nor the repository says otherwise. */
const DEFAULT_RETENTION_DAYS = 90;
const MAX_TRIES = 3;

export interface UploadOptions {
  readonly environment: RunEnvironment;
  readonly deadline: Deadline;
  readonly clock: Clock;
  readonly retentionDays: number | null;
  readonly compressionLevel: number;
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
}

/**
 * The set as it is stored; `null` where the name is taken. Throws a `Failure`: `not-stored`, or `timeout` where the run's
 * time is over.
 */
export type Upload = (staged: StagedSet, name: BackupName) => Promise<StoredSet | null>;

/**
 * Uploads sets. What breaks off is tried again under the same name: where the broken try has taken it, GitHub refuses it,
 * and nothing is ever put beside or over what that try has left. The tries are counted over all names, since each
 * name that is lost comes back as another one.
 */
export function uploader(options: UploadOptions): Upload {
  const { deadline, wait = waitOnTimer } = options;
  let failures = 0;
  const waitBeforeNext = (error: unknown): number | null => {
    if (isNameTaken(error)) return null;
    failures += 1;
    return failures < MAX_TRIES ? waitBeforeNextUpload(error, failures) : null;
  };
  const upload: Upload = async (staged, name) => {
    const attempt = (): Promise<StoredSet> => uploadOnce(staged, name, options);
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
  return (staged, name) =>
    deadline.limit(`storing the artifact ${formatBackupName(name)}`, () => upload(staged, name));
}

async function uploadOnce(staged: StagedSet, name: BackupName, options: UploadOptions): Promise<StoredSet> {
  const { clock, retentionDays, compressionLevel } = options;
  const artifactName = formatBackupName(name);
  refuseBadNames(staged, artifactName);
  const { DefaultArtifactClient } = await loadArtifactClient();
  const sizeStaged = staged.files.reduce((sum, { record }) => sum + record.sizeBytes, 0);
  const folder = join(staged.root, staged.dayFolder);
  const { id, digest, size } = await collectingBuffers(sizeStaged, () =>
    packingSet(staged, clock.now(), () =>
      new DefaultArtifactClient().uploadArtifact(artifactName, [folder], staged.root, {
        compressionLevel,
        // As a number: a text would be appended to the day of the month.
        ...(retentionDays === null ? {} : { retentionDays }),
      }),
    ),
  );
  // The client takes an answer without a number for the number 0.
  if (id === undefined || !(id > 0 && Number.isSafeInteger(id)) || digest === undefined) {
    throw new Failure(
      'not-stored',
      `The artifact ${artifactName} was not stored: GitHub gave it no number or digest.`,
    );
  }
  return storedSet(name, { id, digest, sizeBytes: size ?? 0 }, options);
}

/** The client would refuse these names one by one, but is handed the folder alone. */
function refuseBadNames({ files }: StagedSet, artifactName: string): void {
  const bad = files.find(({ record }) => /[":<>|*?]/.test(record.path));
  if (bad === undefined) return;
  throw new Failure(
    'not-stored',
    `The artifact ${artifactName} was not stored: the name ${bad.record.path} has a character that no file in an artifact may have (" : < > | * ?). Rename the file, or leave it out of paths.`,
  );
}

/** What the listing will say of it, before it has been asked. */
function storedSet(
  name: BackupName,
  { id, digest, sizeBytes }: { readonly id: number; readonly digest: string; readonly sizeBytes: number },
  { environment, clock, retentionDays }: UploadOptions,
): StoredSet {
  const days = Math.min(
    retentionDays ?? Infinity,
    environment.maxRetentionDays ?? retentionDays ?? DEFAULT_RETENTION_DAYS,
  );
  const createdAt = clock.now();
  return {
    name,
    place: `artifact ${formatBackupName(name)}`,
    source: 'artifact',
    createdAt,
    sizeBytes,
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
