import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { formatStamp, type BackupName } from '../../domain/backup-name.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Log, OpenedSet, PairCache, StagedSet } from '../../ports.ts';
import { openPackedSet, packFolder } from '../archive/packed-set.ts';
import { createPassingFile, readRegularFile, removeTemporaryFolder } from '../files/private-file.ts';
import { endBrokenReplies } from './broken-replies.ts';
import { deadlineAfter, type Deadline } from './deadline.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';
import { guardRuntimeToken } from './runtime-token.ts';

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

/**
 * How long one use of the cache may take. It is a hint: a service that hangs would else cost the whole time of the run,
 * and one that answers 503 the client's own half a minute of tries, each time.
 */
const PATIENCE_MS = 20_000;
/** Longer: whoever gives up settling goes on with a pair of its own. It takes two rounds at most, and the uploads in them. */
const SETTLE_PATIENCE_MS = 60_000;

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
  /** How long one use of the cache may take; default: 20 seconds. */
  readonly patienceMs?: number;
}

/** What the uses of a cache have in common. */
interface Session extends PairCacheOptions {
  /** The cache did not answer in time, and is not asked again in this run. */
  isGivenUp: boolean;
}

/**
 * The workflow cache, through GitHub's own client. An entry holds a backup set without further files, its key
 * sealed; keys are `certkeep/<base name>/<time>-<run>`. Neither base names nor times have a `/`, so that one name's
 * keys are never a prefix of another's.
 */
export function pairCache(options: PairCacheOptions): PairCache {
  const session: Session = { ...options, isGivenUp: false };
  return {
    fetch: (base) => {
      const prefix = keyPrefix(base);
      return patiently(session, 'asking the cache', null, () =>
        restore(prefix, (key) => key.startsWith(prefix), session),
      );
    },
    list: (base) => listKeys(keyPrefix(base), options),
    store: (staged, name) =>
      patiently(session, 'storing in the cache', false, () =>
        save(keyOf(name, options.environment), staged, session),
      ).catch((error: unknown) => {
        // A backup that the vaults have is none the worse for it.
        if (error instanceof Failure && error.code === 'timeout') return false;
        throw error;
      }),
    settle: (staged, base, generation) =>
      patiently(
        session,
        'settling with other runs',
        null,
        () => settle(staged, `${keyPrefix(base)}${generation}`, session),
        SETTLE_PATIENCE_MS,
      ),
  };
}

/**
 * Waits for the cache as long as a hint is worth it. What it does not say in time it says no more in this run, and
 * `otherwise` holds: a miss, which proves nothing. The client cannot be stopped, so it keeps its folder and the
 * environment that belongs to it until it ends, or the process does.
 */
async function patiently<T>(
  session: Session,
  what: string,
  otherwise: T,
  work: () => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  if (session.isGivenUp) return otherwise;
  const patience = deadlineAfter(session.patienceMs ?? patienceMs);
  try {
    return await session.deadline.limit(what, () => patience.limit(what, work));
  } catch (error) {
    session.isGivenUp = patience.signal.aborted || session.deadline.signal.aborted;
    if (!patience.signal.aborted || session.deadline.signal.aborted) throw error;
    session.log.warning(
      `The cache service did not answer in time while ${what}. This run goes on without it: the artifacts are the truth.`,
    );
    return otherwise;
  }
}

/** What counts of the pairs that runs offer at the same time; `null` where that cannot be settled here. */
async function settle(staged: StagedSet, key: string, session: Session): Promise<OpenedSet | null> {
  for (let round = 1; round <= SETTLE_ROUNDS; round += 1) {
    const result = await settleRound(staged, roundKey(key, round), session);
    if (result === 'outage') return null;
    if (result === 'late') continue;
    // Who came late to this round may have settled otherwise in the next one.
    const later =
      result.isFirst || round === SETTLE_ROUNDS ? null : await find(roundKey(key, round + 1), session);
    return later ?? result.set;
  }
  return null;
}

function roundKey(key: string, round: number): string {
  return round === 1 ? key : `${key}-r${round}`;
}

/** What counts after a round; that it counts nothing, since who was first is too late; or that there is no cache to ask. */
type Round = { readonly isFirst: boolean; readonly set: OpenedSet | null } | 'late' | 'outage';

/** Whoever is first stays: an entry is never replaced. What is there then counts, whoever put it there. */
async function settleRound(staged: StagedSet, key: string, session: Session): Promise<Round> {
  const start = performance.now();
  const isFirst = await save(key, staged, session);
  if (isFirst && performance.now() - start > LEASE_MS) return 'late';
  let set = await find(key, session);
  if (isFirst) return { isFirst, set };
  if (set === null && performance.now() - start > MAX_SETTLE_MS) return 'outage';
  for (const pause of SETTLE_PAUSES_MS) {
    if (set !== null) break;
    await sleep(pause, undefined, { signal: session.deadline.signal });
    set = await find(key, session);
  }
  return set === null ? 'late' : { isFirst, set };
}

/** The set under this very key. */
async function find(key: string, session: Session): Promise<OpenedSet | null> {
  return (await restore(key, (found) => found === key, session))?.set ?? null;
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
  session: Session,
): Promise<{ key: string; set: OpenedSet } | null> {
  return inOwnWorkspace(session, async (workspace, client) => {
    const found = await client.restoreCache([CACHED_FOLDER], key, [], {}, true);
    if (found === undefined || !isExpected(found)) return null;
    try {
      const bytes = readRegularFile(join(workspace, CACHED_FOLDER, CACHED_FILE), MAX_CACHED_BYTES);
      if (bytes === null) throw new Error('there is no set in it');
      return { key: found, set: openPackedSet(bytes.toString('utf8')) };
    } catch (error) {
      session.log.warning(`The cache entry ${found} is damaged and was passed over: ${messageOf(error)}.`);
      return null;
    }
  });
}

async function save(key: string, staged: StagedSet, session: Session): Promise<boolean> {
  let isTried = false;
  const id = await inOwnWorkspace(session, async (workspace, client) => {
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
  session: Session,
  use: (workspace: string, client: CacheClient) => Promise<T>,
): Promise<T | null> {
  const turn = lastTurn.then(() => useInOwnWorkspace(session, use));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function useInOwnWorkspace<T>(
  session: Session,
  use: (workspace: string, client: CacheClient) => Promise<T>,
): Promise<T | null> {
  const { log } = session;
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
  if (session.isGivenUp) return null;
  const root = makeRoot(session);
  if (root === null) return null;
  const workspace = join(root, 'workspace');
  const restoreVariables = replaceVariables({
    ...withoutInputs(),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: root,
  });
  const folder = process.cwd();
  // A client that was given up is stopped by the end of the process alone.
  const discardAtExit = (): void => {
    try {
      process.chdir(folder);
      rmSync(root, { recursive: true, force: true });
    } catch {
      // Nothing is left to tell it to; what is in it is sealed, and the folder is the runner's to empty.
    }
  };
  process.once('exit', discardAtExit);
  try {
    mkdirSync(workspace);
    process.chdir(workspace);
    return await use(workspace, client);
  } catch (error) {
    log.warning(`The cache could not be used: ${messageOf(error)}.`);
    return null;
  } finally {
    process.chdir(folder);
    restoreVariables();
    await removeTemporaryFolder(root);
    process.off('exit', discardAtExit);
  }
}

/** A new folder of our own; `null`, and a warning, where none can be made. */
function makeRoot({ environment: { temporaryFolder }, log }: Session): string | null {
  try {
    mkdirSync(temporaryFolder, { recursive: true });
    return mkdtempSync(join(temporaryFolder, 'certkeep-'));
  } catch (error) {
    log.warning(`The cache could not be used: ${messageOf(error)}.`);
    return null;
  }
}

/** The client starts `tar` and others, which would be handed the passphrase and the token with all other inputs. */
function withoutInputs(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) => name.startsWith('INPUT_'));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

/** Sets environment variables, or removes those without a value; the result puts back what they were. */
function replaceVariables(variables: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  const set = (values: Iterable<readonly [string, string | undefined]>): void => {
    for (const [name, value] of values) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
  set(Object.entries(variables));
  return () => {
    set(before);
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
  if (!Array.isArray(entries)) throw unexpected();
  return entries.map((entry: unknown) => ({ key: textOf(entry, 'key'), ref: textOf(entry, 'ref') }));
}

function textOf(entry: unknown, name: string): string {
  const value: unknown = Reflect.get(Object(entry), name);
  if (typeof value !== 'string') throw unexpected();
  return value;
}

function unexpected(): Failure {
  return new Failure('unreadable', 'Cannot list cached pairs: the answer is not what GitHub documents.');
}
