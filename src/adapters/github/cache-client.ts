import { setImmediate } from 'node:timers/promises';
import { messageOf } from '../../domain/failure.ts';
import type { Log } from '../../ports.ts';
import { endingWithBrokenFile } from './broken-files.ts';
import { endBrokenReplies } from './broken-replies.ts';
import type { CachePatience } from './cache-patience.ts';
import { enterWorkspace, type ClientWorkspace } from './client-workspace.ts';
import { guardRuntimeToken } from './runtime-token.ts';

type CacheClient = typeof import('@actions/cache');

/** What the client is used with. */
export interface CacheClientUse {
  readonly temporaryFolder: string;
  readonly log: Log;
  readonly patience: Pick<CachePatience, 'isOver'>;
}

/** The turns are taken one after the other: the environment and the current folder are the whole process's. */
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Runs GitHub's cache client in a workspace of its own, which is empty; `null` where there is no cache, or where the
 * client throws, which it says in the log. The client cannot be stopped, so it keeps its workspace until it ends, or the
 * process does.
 */
export async function useCacheClient<T>(
  use: CacheClientUse,
  work: (client: CacheClient, workspace: string) => Promise<T>,
): Promise<T | null> {
  const turn = lastTurn.then(() => useInTurn(use, work));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function useInTurn<T>(
  { temporaryFolder, log, patience }: CacheClientUse,
  work: (client: CacheClient, workspace: string) => Promise<T>,
): Promise<T | null> {
  // A listing that was asked for at the same time is on its way before loading the client keeps this thread busy.
  await setImmediate();
  guardRuntimeToken();
  endBrokenReplies();
  const client = await import('@actions/cache');
  if (!client.isFeatureAvailable()) {
    log.debug('There is no cache service here.');
    return null;
  }
  // Nobody waits for it any more: folder and variables of the process stay those of whoever has them. From here to the
  // change of both nothing is awaited.
  if (patience.isOver) return null;
  let workspace: ClientWorkspace | null = null;
  try {
    workspace = enterWorkspace(temporaryFolder);
    const { path, root } = workspace;
    return await endingWithBrokenFile(root, () => work(client, path));
  } catch (error) {
    log.warning(`The cache could not be used: ${messageOf(error)}.`);
    return null;
  } finally {
    await workspace?.leave();
  }
}
