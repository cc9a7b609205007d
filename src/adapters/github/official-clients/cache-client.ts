import { setImmediate } from 'node:timers/promises';
import { messageOf } from '../../../domain/failure.ts';
import type { Log } from '../../../ports/run.ts';
import type { CacheTimeout } from '../cache/cache-timeout.ts';
import { enterSandbox, sandboxParent, type Sandbox } from './cache-client-sandbox.ts';
import { throwOrphanErrors } from './orphan-stream-errors.ts';
import { avoidLoadingFormData } from './form-data.ts';
import { guardRuntimeToken } from './runtime-token-guard.ts';
import { endTruncatedReplies } from './truncated-replies.ts';

type Client = typeof import('@actions/cache');

export interface CacheClientOptions {
  readonly temporaryFolder: string;
  readonly log: Log;
  readonly timeout: Pick<CacheTimeout, 'isOver'>;
}

/** Loads what the client finds files with, which the bundle has in a file of its own, before it saves the first. */
export async function loadFileSearch(): Promise<unknown> {
  const { create } = await import('@actions/glob');
  return create;
}

/**
 * Runs GitHub's cache client in an empty sandbox. Returns `null` if there is no cache, or if the client throws, which it logs.
 *
 * The client cannot be stopped, so it keeps its sandbox until it ends, or the process does.
 */
export type UseCacheClient = <T>(work: (client: Client, sandbox: Sandbox) => Promise<T>) => Promise<T | null>;

/** The environment and the current folder belong to the whole process, so uses take turns. */
let lastTurn: Promise<unknown> = Promise.resolve();

/** The use of GitHub's cache client in one run. */
export function cacheClient(options: CacheClientOptions): UseCacheClient {
  const findParent = parentFinder(options);
  return (work) => {
    const turn = lastTurn.then(() => useInTurn(options, findParent, work));
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
}

async function useInTurn<T>(
  { log, timeout }: CacheClientOptions,
  findParent: () => string | null,
  work: (client: Client, sandbox: Sandbox) => Promise<T>,
): Promise<T | null> {
  // Loading the client blocks this thread. A list that was requested at the same time goes first.
  await setImmediate();
  guardRuntimeToken();
  endTruncatedReplies();
  avoidLoadingFormData();
  const client = await import('@actions/cache');
  if (!client.isFeatureAvailable()) {
    log.debug('There is no cache service here.');
    return null;
  }
  // After the timeout, the folder and the variables of the process stay with the client that was given up. Nothing is awaited
  // between this check and the change of both.
  if (timeout.isOver) return null;
  let sandbox: Sandbox | null = null;
  try {
    const parent = findParent();
    if (parent === null) return null;
    const entered = enterSandbox(parent);
    sandbox = entered;
    return await throwOrphanErrors(entered.root, () => work(client, entered));
  } catch (error) {
    log.warning(`The cache could not be used: ${messageOf(error)}.`);
    return null;
  } finally {
    await sandbox?.leave();
  }
}

/** Finds the folder for sandboxes; `null` if there is none, which it logs once. */
function parentFinder({ temporaryFolder, log }: CacheClientOptions): () => string | null {
  let hasSaidSo = false;
  return () => {
    const parent = sandboxParent(temporaryFolder);
    if (parent === null && !hasSaidSo) {
      hasSaidSo = true;
      log.notice(
        "The cache is off: GitHub's cache client cannot use a temporary folder with a space in its path. Move the runner's work folder to a path without spaces.",
      );
    }
    return parent;
  };
}
