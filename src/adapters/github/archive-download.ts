import { mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { SetReader, StoredSet } from '../../ports/stores.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../files/disk/atomic-file.ts';
import { openZip } from '../set-format/zip-reader.ts';
import type { Deadline } from './deadline.ts';
import { withTrouble } from './official-clients/request-trouble.ts';
import { backoffMs, retried, waitOnTimer, type Wait } from './retry.ts';
import type { RunEnvironment } from './run/run-environment.ts';

const MAX_TRIES = 3;
/** Extra downloads in a run of archives that came damaged, or were not there. If every archive does, more tries do not help. */
const MAX_EXTRA_TRIES = 6;

/** An archive in a store; `place` names it in messages. */
type WantedArchive = Pick<StoredSet, 'place'>;

interface ArchiveDownloadOptions<Wanted extends WantedArchive> {
  readonly environment: Pick<RunEnvironment, 'temporaryFolder'>;
  readonly deadline: Deadline;
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
  /**
   * Writes the archive into an empty folder, as its only file; `false` if it is gone. Throws a `Failure` (`invalid`) if it does not have
   * the digest that it should have.
   */
  readonly fetch: (wanted: Wanted, folder: string) => Promise<boolean>;
  /** How long to wait before another try after an error; `null` if it cannot help. */
  readonly waitBeforeNext: (error: unknown, attempt: number) => number | null;
  /** Whether `fetch` knows the digest: then an archive that cannot be opened is as it was stored. */
  readonly hasDigest: (wanted: Wanted) => boolean;
}

/**
 * Opens the set in an archive; `null` if it is gone. Throws a `Failure`: `unreadable` if there was no answer, `invalid` if the
 * archive is damaged, `timeout` if the run's time is over.
 */
export type Download<Wanted extends WantedArchive> = (wanted: Wanted) => Promise<SetReader | null>;

/** An archive is listed and is not there: it was deleted meanwhile, or one of the server's machines does not know it yet. */
class NotThere extends Error {}

/** Downloads sets, and retries as long as that may help. */
export function archiveDownloader<Wanted extends WantedArchive>(
  options: ArchiveDownloadOptions<Wanted>,
): Download<Wanted> {
  const fetch = fetcher(options);
  return async (wanted) => {
    const folder = makeFolder(wanted, options.environment.temporaryFolder);
    const discard = (): Promise<void> => removeTemporaryFolder(folder);
    try {
      // The folder also goes if the deadline ends the work.
      const reader = await options.deadline.limit(`fetching ${wanted.place}`, () => fetch(wanted, folder));
      if (reader !== null) return { ...reader, close: () => reader.close().finally(discard) };
      await discard();
      return null;
    } catch (error) {
      await discard();
      throw error;
    }
  };
}

function fetcher<Wanted extends WantedArchive>(
  options: ArchiveDownloadOptions<Wanted>,
): (wanted: Wanted, folder: string) => Promise<SetReader | null> {
  const { deadline, wait = waitOnTimer } = options;
  let extraTries = 0;
  const waitBeforeNext = (error: unknown, count: number): number | null => {
    const isNotThere = error instanceof NotThere;
    if (isNotThere || (error instanceof Failure && error.code === 'invalid')) extraTries += 1;
    if (extraTries > MAX_EXTRA_TRIES) return null;
    return isNotThere ? backoffMs(count) : options.waitBeforeNext(error, count);
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
      if (error instanceof NotThere) return null;
      if (error instanceof Failure) throw error;
      throw notFetched(wanted, error);
    }
  };
}

/** One try. Returns a failure, instead of throwing it, if no other try can help. Throws `NotThere` if there is no such archive. */
async function fetchOnce<Wanted extends WantedArchive>(
  wanted: Wanted,
  folder: string,
  { fetch, hasDigest }: ArchiveDownloadOptions<Wanted>,
): Promise<SetReader | Failure> {
  // Each try has a folder of its own: one that was given up may still write.
  const into = await mkdtemp(join(folder, 'try-'));
  if (!(await fetch(wanted, into))) throw new NotThere('it is not there');
  return openArchive(wanted, into).catch((error: unknown) => {
    // An archive with the right digest is as it was stored.
    if (error instanceof Failure && error.code === 'invalid' && hasDigest(wanted)) return error;
    throw error;
  });
}

function makeFolder(wanted: WantedArchive, temporaryFolder: string): string {
  try {
    return makeTemporaryFolder(temporaryFolder);
  } catch (error) {
    throw notFetched(wanted, error);
  }
}

function notFetched({ place }: WantedArchive, cause: unknown): Failure {
  return new Failure('unreadable', withTrouble(`Could not fetch the ${place}: ${messageOf(cause)}.`), {
    cause,
  });
}

async function openArchive({ place }: WantedArchive, folder: string): Promise<SetReader> {
  const [archive] = await readdir(folder);
  try {
    if (archive === undefined) throw new Error('nothing was received');
    return await openZip(join(folder, archive));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('invalid', `The ${place} is damaged: ${messageOf(error)}.`, { cause: error });
  }
}

/** What to throw if an archive has another digest than the one that was stored. */
export function wrongDigest({ place }: WantedArchive): Failure {
  return new Failure('invalid', `The ${place} is not what was stored: its digest differs.`);
}
