import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { OpenedSet, StoredArtifact, StoredSet } from '../../ports.ts';
import { openZip } from '../archive/zip-set.ts';
import { removeTemporaryFolder } from '../files/private-file.ts';
import { collectingBuffers } from '../stream-garbage.ts';
import { loadArtifactClient } from './artifact-client.ts';
import { isGone, waitBeforeNextDownload } from './artifact-error.ts';
import type { Deadline } from './deadline.ts';
import { retried, waitOnTimer, type Wait } from './retry.ts';
import type { RunEnvironment } from './run-environment.ts';

const MAX_TRIES = 3;
/** Of downloads that bring something else, in a run: where everything comes damaged, more tries are a waste. */
const MAX_DAMAGED_AGAIN = 6;

export interface DownloadOptions {
  readonly environment: RunEnvironment;
  readonly token: string;
  readonly deadline: Deadline;
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
}

/** An artifact that is wanted; `place` names it in messages. */
export type WantedArtifact = Pick<StoredSet, 'place' | 'sizeBytes'> & { readonly artifact: StoredArtifact };

/**
 * The set in an artifact; `null` where it is gone. Throws a `Failure`: `unreadable` where there was no answer, `invalid`
 * where what came is damaged, `timeout` where the run's time is over.
 */
export type Download = (wanted: WantedArtifact) => Promise<OpenedSet | null>;

/**
 * Downloads sets, each as often as that may help. The archive is fetched as it is: the client's own unpacking checks
 * neither CRCs nor links nor sizes.
 */
export function downloader(options: DownloadOptions): Download {
  const fetch = fetcher(options);
  return async (wanted) => {
    const folder = await makeFolder(wanted, options.environment);
    const discard = (): Promise<void> => removeTemporaryFolder(folder);
    try {
      // The deadline is inside: when the time is over, the folder goes all the same.
      const opened = await options.deadline.limit(`fetching ${wanted.place}`, () => fetch(wanted, folder));
      if (opened === null) {
        await discard();
        return null;
      }
      return { ...opened, close: async () => opened.close().finally(discard) };
    } catch (error) {
      await discard();
      throw error;
    }
  };
}

function fetcher(
  options: DownloadOptions,
): (wanted: WantedArtifact, folder: string) => Promise<OpenedSet | null> {
  const { deadline, wait = waitOnTimer } = options;
  let damagedAgain = 0;
  const waitBeforeNext = (error: unknown, count: number): number | null => {
    if (isGone(error)) return null;
    if (error instanceof Failure) damagedAgain += 1;
    return damagedAgain > MAX_DAMAGED_AGAIN ? null : waitBeforeNextDownload(error, count);
  };
  return async (wanted, folder) => {
    const attempt = (): Promise<OpenedSet | Failure> => fetchOnce(wanted, folder, options);
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

/** One try. A failure that it returns instead of throwing is one that no other try mends. */
async function fetchOnce(
  wanted: WantedArtifact,
  folder: string,
  options: DownloadOptions,
): Promise<OpenedSet | Failure> {
  // Each try has a folder of its own: one that was given up may still write.
  const into = await mkdtemp(join(folder, 'try-'));
  await fetchArchive(wanted, into, options);
  return openArchive(wanted, into).catch((error: unknown) => {
    // With the right digest it is what is stored.
    if (error instanceof Failure && wanted.artifact.digest !== undefined) return error;
    throw error;
  });
}

async function makeFolder(wanted: WantedArtifact, { temporaryFolder }: RunEnvironment): Promise<string> {
  try {
    await mkdir(temporaryFolder, { recursive: true });
    return await mkdtemp(join(temporaryFolder, 'certkeep-'));
  } catch (error) {
    throw notFetched(wanted, error);
  }
}

function notFetched({ place }: WantedArtifact, cause: unknown): Failure {
  return new Failure('unreadable', `The ${place} could not be fetched: ${messageOf(cause)}.`, { cause });
}

async function fetchArchive(
  { artifact, place, sizeBytes }: WantedArtifact,
  folder: string,
  { environment, token }: DownloadOptions,
): Promise<void> {
  const { DefaultArtifactClient } = await loadArtifactClient();
  const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
  const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
  const { digestMismatch } = await collectingBuffers(sizeBytes, () =>
    new DefaultArtifactClient().downloadArtifact(artifact.id, {
      path: folder,
      skipDecompress: true,
      ...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
      // What this job stored it can fetch without a token; what earlier attempts of the run stored it cannot.
      ...(artifact.isOwn ? {} : { findBy }),
    }),
  );
  if (digestMismatch === true) {
    throw new Failure('invalid', `The ${place} is not what was stored: its digest differs.`);
  }
}

async function openArchive({ place, sizeBytes }: WantedArtifact, folder: string): Promise<OpenedSet> {
  const [archive] = await readdir(folder);
  try {
    if (archive === undefined) throw new Error('nothing was received');
    return await collectingBuffers(sizeBytes, () => openZip(join(folder, archive)));
  } catch (error) {
    throw new Failure('invalid', `The ${place} is damaged: ${messageOf(error)}.`, { cause: error });
  }
}
