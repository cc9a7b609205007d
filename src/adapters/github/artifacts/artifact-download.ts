import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, messageOf } from '../../../domain/failure.ts';
import type { SetReader, StoredArtifact, StoredSet } from '../../../ports.ts';
import { removeTemporaryFolder } from '../../files/atomic-file.ts';
import { openZip } from '../../set-format/zip-reader.ts';
import type { Deadline } from '../deadline.ts';
import { isGone, waitBeforeNextDownload } from '../official-clients/artifact-client-errors.ts';
import { loadArtifactClient } from '../official-clients/artifact-client.ts';
import { withTrouble } from '../official-clients/request-trouble.ts';
import { retried, waitOnTimer, type Wait } from '../retry.ts';
import type { RunEnvironment } from '../run-environment.ts';
import { cleaningUp } from '../set-reader-cleanup.ts';

const MAX_TRIES = 3;
/** Extra downloads of damaged archives in a run. If every archive comes damaged, more tries do not help. */
const MAX_DAMAGED_AGAIN = 6;

export interface DownloadOptions {
  readonly environment: RunEnvironment;
  readonly token: string;
  readonly deadline: Deadline;
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
}

/** An artifact that is wanted; `place` names it in messages. */
export type WantedArtifact = Pick<StoredSet, 'place'> & { readonly artifact: StoredArtifact };

/**
 * Opens the set in an artifact; `null` if it is gone. Throws a `Failure`: `unreadable` if there was no answer, `invalid` if the
 * archive is damaged, `timeout` if the run's time is over.
 */
export type Download = (wanted: WantedArtifact) => Promise<SetReader | null>;

/**
 * Downloads sets, and retries as long as that may help. Archives are stored unextracted: the client's own extraction checks
 * neither CRCs nor links nor sizes.
 */
export function downloader(options: DownloadOptions): Download {
  const fetch = fetcher(options);
  return async (wanted) => {
    const folder = await makeFolder(wanted, options.environment);
    const discard = (): Promise<void> => removeTemporaryFolder(folder);
    try {
      // The folder also goes if the deadline ends the work.
      const reader = await options.deadline.limit(`fetching ${wanted.place}`, () => fetch(wanted, folder));
      if (reader !== null) return cleaningUp(reader, discard);
      await discard();
      return null;
    } catch (error) {
      await discard();
      throw error;
    }
  };
}

function fetcher(
  options: DownloadOptions,
): (wanted: WantedArtifact, folder: string) => Promise<SetReader | null> {
  const { deadline, wait = waitOnTimer } = options;
  let damagedAgain = 0;
  const waitBeforeNext = (error: unknown, count: number): number | null => {
    if (isGone(error)) return null;
    if (error instanceof Failure) damagedAgain += 1;
    return damagedAgain > MAX_DAMAGED_AGAIN ? null : waitBeforeNextDownload(error, count);
  };
  return async (wanted, folder) => {
    const attempt = (): Promise<SetReader | Failure> => fetchOnce(wanted, folder, options);
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
      throw notFetched(wanted, error);
    }
  };
}

/** One try. Returns a failure, instead of throwing it, if no other try can help. */
async function fetchOnce(
  wanted: WantedArtifact,
  folder: string,
  options: DownloadOptions,
): Promise<SetReader | Failure> {
  // Each try has a folder of its own: one that was given up may still write.
  const into = await mkdtemp(join(folder, 'try-'));
  await fetchArchive(wanted, into, options);
  return openArchive(wanted, into).catch((error: unknown) => {
    // An archive with the right digest is as it was stored.
    if (error instanceof Failure && wanted.artifact.digest !== undefined) return error;
    throw error;
  });
}

async function makeFolder(wanted: WantedArtifact, { temporaryFolder }: RunEnvironment): Promise<string> {
  try {
    await mkdir(temporaryFolder, { recursive: true, mode: 0o700 });
    return await mkdtemp(join(temporaryFolder, 'certkeep-'));
  } catch (error) {
    throw notFetched(wanted, error);
  }
}

function notFetched({ place }: WantedArtifact, cause: unknown): Failure {
  return new Failure('unreadable', withTrouble(`Could not fetch the ${place}: ${messageOf(cause)}.`), {
    cause,
  });
}

async function fetchArchive(
  { artifact, place }: WantedArtifact,
  folder: string,
  { environment, token }: DownloadOptions,
): Promise<void> {
  const { DefaultArtifactClient } = await loadArtifactClient();
  const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
  const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
  const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(artifact.id, {
    path: folder,
    skipDecompress: true,
    ...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
    // A job fetches what it stored itself without a token, but not what earlier attempts of its run stored.
    ...(artifact.isOwn ? {} : { findBy }),
  });
  if (digestMismatch === true) {
    throw new Failure('invalid', `The ${place} is not what was stored: its digest differs.`);
  }
}

async function openArchive({ place }: WantedArtifact, folder: string): Promise<SetReader> {
  const [archive] = await readdir(folder);
  try {
    if (archive === undefined) throw new Error('nothing was received');
    return await openZip(join(folder, archive));
  } catch (error) {
    throw new Failure('invalid', `The ${place} is damaged: ${messageOf(error)}.`, { cause: error });
  }
}
