import { join } from 'node:path';
import { formatBackupName, type BackupName } from '../../../domain/backup/backup-name.ts';
import { DAY_MS } from '../../../domain/certificate/certificate.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import type { Clock } from '../../../ports/run.ts';
import type { StagedSet } from '../../../ports/backup-set.ts';
import type { StoredSet } from '../../../ports/stores.ts';
import type { Deadline } from '../deadline.ts';
import { isNameTaken, waitBeforeNextUpload } from '../official-clients/artifact-client-errors.ts';
import { loadArtifactClient } from '../official-clients/artifact-client.ts';
import { throwOrphanErrors } from '../official-clients/orphan-stream-errors.ts';
import { withTrouble } from '../official-clients/request-trouble.ts';
import { retried, waitOnTimer, type Wait } from '../retry.ts';
import type { RunEnvironment } from '../run/run-environment.ts';
import { artifactUrl } from './artifact-record.ts';

/** GitHub's default if neither the workflow nor the repository says otherwise. */
const DEFAULT_RETENTION_DAYS = 90;
const MAX_TRIES = 3;

export interface UploadOptions {
  readonly environment: RunEnvironment;
  readonly deadline: Deadline;
  readonly clock: Clock;
  /** `null`: as long as the repository keeps artifacts. */
  readonly retentionDays: number | null;
  /** 0 to 9. */
  readonly compressionLevel: number;
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
}

/**
 * Stores a set; `null` if the name is taken. Throws a `Failure`: `not-stored`, or `timeout` if the run's time is over.
 *
 * The client leaves a file out that vanishes while it packs. Only the drill notices.
 */
type Upload = (staged: StagedSet, name: BackupName) => Promise<StoredSet | null>;

/**
 * Uploads sets, and retries an upload that broke off under the same name. If the broken try has taken the name, GitHub refuses it,
 * so no upload is put beside or over what that try left. Tries are counted over all names, since each name that is lost is
 * followed by another one.
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
      const retries = { maxTries: MAX_TRIES, signal: deadline.signal, wait, waitBeforeNext };
      const set = await retried(attempt, retries);
      failures = 0;
      return set;
    } catch (error) {
      // Another artifact has the name, or an earlier try whose reply was lost.
      if (isNameTaken(error)) return null;
      if (error instanceof Failure) throw error;
      throw notStored(name, `${withTrouble(`${messageOf(error)}.`)} Run again.`, error);
    }
  };
  return (staged, name) =>
    deadline.limit(`storing the artifact ${formatBackupName(name)}`, () => upload(staged, name));
}

async function uploadOnce(staged: StagedSet, name: BackupName, options: UploadOptions): Promise<StoredSet> {
  const { retentionDays, compressionLevel, environment } = options;
  const { DefaultArtifactClient } = await loadArtifactClient();
  const folder = join(staged.root, staged.folder);
  const files = staged.files.map(({ path }) => join(folder, ...path.split('/')));
  const { id, digest, size } = await throwOrphanErrors(staged.root, () =>
    new DefaultArtifactClient().uploadArtifact(formatBackupName(name), files, staged.root, {
      compressionLevel,
      // Must be a number: the client would append a text to the day of the month.
      ...(retentionDays === null ? {} : { retentionDays }),
    }),
  );
  // The client reads an answer without an id as the id 0.
  if (id === undefined || !(id > 0 && Number.isSafeInteger(id)) || digest === undefined)
    throw notStored(name, `${environment.server.name} gave it no id or digest. Run again.`);
  return storedSet(name, { id, digest, sizeBytes: size ?? 0 }, options);
}

function notStored(name: BackupName, why: string, cause?: unknown): Failure {
  const message = `Could not store the artifact ${formatBackupName(name)}: ${why}`;
  return new Failure('not-stored', message, cause === undefined ? undefined : { cause });
}

/** The set as the list will describe it. */
function storedSet(
  name: BackupName,
  { id, digest, sizeBytes }: { readonly id: number; readonly digest: string; readonly sizeBytes: number },
  options: UploadOptions,
): StoredSet {
  const { environment, clock } = options;
  const artifactName = formatBackupName(name);
  const receivedAt = clock.now();
  const runId = Number(environment.runId);
  return {
    name,
    place: `artifact ${artifactName}`,
    source: 'artifact',
    receivedAt,
    sizeBytes,
    expiresAt: new Date(receivedAt.getTime() + daysKept(options) * DAY_MS),
    isExpired: false,
    artifact: {
      id,
      digest,
      runId,
      isOwn: true,
      url: artifactUrl(environment, { id, runId, name: artifactName }),
      headBranch: environment.branch === '' ? null : environment.branch,
    },
  };
}

function daysKept({ retentionDays, environment: { maxRetentionDays, server } }: UploadOptions): number {
  const most = maxRetentionDays ?? retentionDays ?? DEFAULT_RETENTION_DAYS;
  if (retentionDays === null) return most;
  // Gitea counts whole days from the end that the client asks for, and so loses one.
  return Math.min(server.kind === 'gitea' ? retentionDays - 1 : retentionDays, most);
}
