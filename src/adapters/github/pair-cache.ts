import { mkdirSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { formatStamp, type BackupName } from '../../domain/backup-name.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Log, OpenedSet, PairCache, StagedSet } from '../../ports.ts';
import { openPackedSet, packFolder } from '../archive/packed-set.ts';
import { createPassingFile, readRegularFile, removeTemporaryFolder } from '../files/private-file.ts';
import type { Deadline } from './deadline.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';

/**
 * The folder that is cached, relative to the client's workspace. Its literal name is part of an entry's identity:
 * the same name on every runner lets every runner find it.
 */
const CACHED_FOLDER = 'certkeep';

/** The one file in it: the whole set. */
const CACHED_FILE = 'set.json';

/** Ten thousand pairs take a quarter of it. */
const MAX_CACHED_BYTES = 128 * 1024 * 1024;

/**
 * So long a run that was first may take until its set is there for others. One that takes longer cannot know whether they
 * have given it up, and has to settle with them once more.
 */
const LEASE_MS = 5_000;
/**
 * The pauses in which a run waits for the set of another one that was first: an entry is reserved before it is
 * uploaded, and found only afterwards. Together they are longer than the lease: where there is nothing by then, the
 * other run was killed, or will settle once more.
 */
const SETTLE_PAUSES_MS = [500, 1000, 2000, 2000];
/** In an outage, which looks as if another run were first, the client's own tries take longer than this. */
const MAX_SETTLE_MS = 10_000;
/** Where there is nothing after the last round, nothing can be settled here. */
const SETTLE_ROUNDS = 2;

/** Sealed keys are nobody else's to read either. */
const KEY_MODE = 0o600;

/** GitHub's limit. */
const PAGE_SIZE = 100;

export interface PairCacheOptions {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  readonly deadline: Deadline;
  readonly log: Log;
}

/**
 * The workflow cache, through GitHub's own client. An entry holds a backup set without further files, its key
 * sealed; keys are `certkeep/<base name>/<time>-<run>`. Neither base names nor times have a `/`, so that one name's
 * keys are never a prefix of another's.
 */
export function pairCache(options: PairCacheOptions): PairCache {
  const { deadline } = options;
  return {
    fetch: (base) =>
      deadline.limit('asking the cache', async () => {
        const prefix = keyPrefix(base);
        return restore(prefix, (key) => key.startsWith(prefix), options);
      }),
    list: (base) => listKeys(keyPrefix(base), options),
    store: (staged, name) =>
      deadline.limit('storing in the cache', () => save(keyOf(name, options.environment), staged, options)),
    settle: (staged, base, generation) =>
      deadline.limit('settling with other runs', async () => {
        const key = `${keyPrefix(base)}${generation}`;
        for (let round = 1; round <= SETTLE_ROUNDS; round += 1) {
          const result = await settleRound(staged, roundKey(key, round), options);
          if (result === 'outage') return null;
          if (result === 'late') continue;
          // Who came late to this round may have settled otherwise in the next one.
          const later =
            result.isFirst || round === SETTLE_ROUNDS ? null : await find(roundKey(key, round + 1), options);
          return later ?? result.set;
        }
        return null;
      }),
  };
}

function roundKey(key: string, round: number): string {
  return round === 1 ? key : `${key}-r${round}`;
}

/** What counts after a round; that it counts nothing, since who was first is too late; or that there is no cache to ask. */
type Round = { readonly isFirst: boolean; readonly set: OpenedSet | null } | 'late' | 'outage';

/** Whoever is first stays: an entry is never replaced. What is there then counts, whoever put it there. */
async function settleRound(staged: StagedSet, key: string, options: PairCacheOptions): Promise<Round> {
  const start = performance.now();
  const isFirst = await save(key, staged, options);
  if (isFirst && performance.now() - start > LEASE_MS) return 'late';
  let set = await find(key, options);
  if (isFirst) return { isFirst, set };
  if (set === null && performance.now() - start > MAX_SETTLE_MS) return 'outage';
  for (const pause of SETTLE_PAUSES_MS) {
    if (set !== null) break;
    await sleep(pause, undefined, { signal: options.deadline.signal });
    set = await find(key, options);
  }
  return set === null ? 'late' : { isFirst, set };
}

/** The set under this very key. */
async function find(key: string, options: PairCacheOptions): Promise<OpenedSet | null> {
  return (await restore(key, (found) => found === key, options))?.set ?? null;
}

function keyPrefix(base: string): string {
  // A comma would end the key.
  return `certkeep/${base.replaceAll('%', '%25').replaceAll(',', '%2C')}/`;
}

/** An entry is never replaced: with the run in its key, two runs of one second do not keep each other from storing. */
function keyOf({ base, time, attempt }: BackupName, { runId, runAttempt }: RunEnvironment): string {
  return `${keyPrefix(base)}${formatStamp(time)}-${runId}-${runAttempt}${attempt > 1 ? `-r${attempt}` : ''}`;
}

/** `null` on a miss, and on everything that the client reports as one. */
async function restore(
  key: string,
  isExpected: (key: string) => boolean,
  options: PairCacheOptions,
): Promise<{ key: string; set: OpenedSet } | null> {
  return inOwnWorkspace(options, async (workspace, client) => {
    const found = await client.restoreCache([CACHED_FOLDER], key, [], {}, true);
    if (found === undefined || !isExpected(found)) return null;
    try {
      const bytes = readRegularFile(join(workspace, CACHED_FOLDER, CACHED_FILE), MAX_CACHED_BYTES);
      if (bytes === null) throw new Error('there is no set in it');
      return { key: found, set: openPackedSet(bytes.toString('utf8')) };
    } catch (error) {
      options.log.warning(`The cache entry ${found} is damaged and was passed over: ${messageOf(error)}.`);
      return null;
    }
  });
}

async function save(key: string, staged: StagedSet, options: PairCacheOptions): Promise<boolean> {
  let isTried = false;
  const id = await inOwnWorkspace(options, async (workspace, client) => {
    isTried = true;
    const folder = join(workspace, CACHED_FOLDER);
    mkdirSync(folder);
    createPassingFile(join(folder, CACHED_FILE), packFolder(join(staged.root, staged.dayFolder)), KEY_MODE);
    return client.saveCache([CACHED_FOLDER], key, {}, true);
  });
  // The client says −1 where it did not store; where there is no cache it is not even tried.
  return id === null ? !isTried : id >= 0;
}

/** The turns are taken one after the other: the environment and the current folder are the whole process's. */
let lastTurn: Promise<unknown> = Promise.resolve();

type CacheClient = typeof import('@actions/cache');

/**
 * Runs the client in an empty folder of our own as its workspace and temporary folder, so that an entry's content
 * cannot meet the user's files, so that its path is the same on every runner, and so that nothing is left behind.
 * The client takes these from the environment and from the current folder, which are put back afterwards. `null`
 * where there is no cache, or where the client throws, which it says in the log.
 */
async function inOwnWorkspace<T>(
  options: PairCacheOptions,
  use: (workspace: string, client: CacheClient) => Promise<T>,
): Promise<T | null> {
  const turn = lastTurn.then(() => useInOwnWorkspace(options, use));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function useInOwnWorkspace<T>(
  { environment, log }: PairCacheOptions,
  use: (workspace: string, client: CacheClient) => Promise<T>,
): Promise<T | null> {
  // A listing that was asked for at the same time is on its way before loading the client keeps this thread busy.
  await setImmediate();
  const client = await import('@actions/cache');
  if (!client.isFeatureAvailable()) {
    log.debug('There is no cache service here.');
    return null;
  }
  const root = await makeRoot(environment.temporaryFolder).catch((error: unknown) => {
    log.warning(`The cache could not be used: ${messageOf(error)}.`);
  });
  if (root === undefined) return null;
  const workspace = join(root, 'workspace');
  const restoreVariables = replaceVariables({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: root });
  const folder = process.cwd();
  try {
    await mkdir(workspace);
    process.chdir(workspace);
    return await use(workspace, client);
  } catch (error) {
    log.warning(`The cache could not be used: ${messageOf(error)}.`);
    return null;
  } finally {
    process.chdir(folder);
    restoreVariables();
    await removeTemporaryFolder(root);
  }
}

async function makeRoot(temporaryFolder: string): Promise<string> {
  await mkdir(temporaryFolder, { recursive: true });
  return mkdtemp(join(temporaryFolder, 'certkeep-'));
}

/** Sets environment variables; the result puts back what they were. */
function replaceVariables(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}

async function listKeys(
  prefix: string,
  { environment, rest, readRepository }: PairCacheOptions,
): Promise<string[]> {
  const all: CacheEntry[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await rest.request(
      'GET /repos/{owner}/{repo}/actions/caches',
      { key: prefix, per_page: PAGE_SIZE, page },
      { what: 'list cached pairs', permission: 'actions: read' },
    );
    const entries = entriesOf(answer);
    all.push(...entries.filter((entry) => entry.key.startsWith(prefix)));
    if (entries.length < PAGE_SIZE) break;
  }
  if (all.length === 0) return [];
  const refs = [environment.ref, `refs/heads/${(await readRepository()).defaultBranch}`];
  return all.filter((entry) => refs.includes(entry.ref)).map((entry) => entry.key);
}

interface CacheEntry {
  readonly key: string;
  readonly ref: string;
}

function entriesOf(answer: unknown): CacheEntry[] {
  const entries: unknown = Reflect.get(Object(answer), 'actions_caches');
  if (!Array.isArray(entries)) {
    throw new Failure('unreadable', 'Cannot list cached pairs: the answer is not what GitHub documents.');
  }
  return entries.map((entry: unknown) => ({
    key: String(Reflect.get(Object(entry), 'key')),
    ref: String(Reflect.get(Object(entry), 'ref')),
  }));
}
