import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatStamp, type BackupName } from '../../domain/backup-name.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Log, OpenedSet, PairCache, StagedSet } from '../../ports.ts';
import { openFolder, readFolder } from '../files/folder-set.ts';
import type { Deadline } from './deadline.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';

/**
 * The folder that is cached, relative to the client's workspace. Its literal name is part of an entry's identity:
 * the same name on every runner lets every runner find it.
 */
const CACHED_FOLDER = 'certkeep';

export interface PairCacheOptions {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  readonly deadline: Deadline;
  readonly log: Log;
}

/**
 * The workflow cache, through GitHub's own client. An entry holds a backup set without further files, its key
 * sealed; keys are `certkeep/<base name>/<time>`. Neither base names nor times have a `/`, so that one name's keys
 * are never a prefix of another's.
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
    store: (staged, name) => deadline.limit('storing in the cache', () => save(keyOf(name), staged, options)),
    settle: (staged, base, generation) =>
      deadline.limit('settling with other runs', async () => {
        const key = `${keyPrefix(base)}${generation}`;
        // Whoever is first stays: an entry is never replaced. What is there now counts, whoever put it there.
        await save(key, staged, options);
        return (await restore(key, (found) => found === key, options))?.set ?? null;
      }),
  };
}

function keyPrefix(base: string): string {
  // A comma would end the key.
  return `certkeep/${base.replaceAll(',', '%2C')}/`;
}

function keyOf({ base, time, attempt }: BackupName): string {
  return `${keyPrefix(base)}${formatStamp(time)}${attempt > 1 ? `-r${attempt}` : ''}`;
}

/** `null` on a miss, and on everything that the client reports as one. */
async function restore(
  key: string,
  isExpected: (key: string) => boolean,
  options: PairCacheOptions,
): Promise<{ key: string; set: OpenedSet } | null> {
  return inOwnWorkspace(options, async (workspace, client) => {
    const found = await client.restoreCache([CACHED_FOLDER], key, [key], {}, true);
    if (found === undefined || !isExpected(found)) return null;
    try {
      const [folder] = await topFolders(join(workspace, CACHED_FOLDER));
      if (folder === undefined) throw new Error('it is empty');
      return { key: found, set: await readFolder(join(workspace, CACHED_FOLDER, folder)) };
    } catch (error) {
      options.log.warning(`The cache entry ${found} is damaged and was passed over: ${messageOf(error)}.`);
      return null;
    }
  });
}

async function topFolders(folder: string): Promise<string[]> {
  const { files } = await openFolder(folder);
  return [...new Set(files.map((file) => file.path.split('/')[0] ?? ''))];
}

async function save(key: string, staged: StagedSet, options: PairCacheOptions): Promise<boolean> {
  const id = await inOwnWorkspace(options, async (workspace, client) => {
    const folder = join(workspace, CACHED_FOLDER);
    await cp(join(staged.root, staged.dayFolder), join(folder, staged.dayFolder), { recursive: true });
    return client.saveCache([CACHED_FOLDER], key, {}, true);
  });
  return id !== null && id >= 0;
}

type CacheClient = typeof import('@actions/cache');

/**
 * Runs the client in an empty folder of our own as its workspace, so that an entry's content cannot meet the user's
 * files, and so that its path is the same on every runner. The client takes the workspace from the environment and
 * from the current folder, which are both put back afterwards. `null` where it throws.
 */
async function inOwnWorkspace<T>(
  { environment, log }: PairCacheOptions,
  use: (workspace: string, client: CacheClient) => Promise<T>,
): Promise<T | null> {
  const client = await import('@actions/cache');
  await mkdir(environment.temporaryFolder, { recursive: true });
  const workspace = await mkdtemp(join(environment.temporaryFolder, 'certkeep-'));
  const before = { folder: process.cwd(), variable: process.env['GITHUB_WORKSPACE'] };
  try {
    process.chdir(workspace);
    process.env['GITHUB_WORKSPACE'] = workspace;
    return await use(workspace, client);
  } catch (error) {
    log.warning(`The cache could not be used: ${messageOf(error)}.`);
    return null;
  } finally {
    process.chdir(before.folder);
    process.env['GITHUB_WORKSPACE'] = before.variable ?? '';
    await rm(workspace, { recursive: true, force: true });
  }
}

async function listKeys(
  prefix: string,
  { environment, rest, readRepository }: PairCacheOptions,
): Promise<string[]> {
  const answer = await rest.request(
    'GET /repos/{owner}/{repo}/actions/caches',
    { key: prefix, per_page: 100 },
    { what: 'list cached pairs', permission: 'actions: read' },
  );
  const entries = entriesOf(answer).filter((entry) => entry.key.startsWith(prefix));
  if (entries.length === 0) return [];
  const refs = [environment.ref, `refs/heads/${(await readRepository()).defaultBranch}`];
  return entries.filter((entry) => refs.includes(entry.ref)).map((entry) => entry.key);
}

function entriesOf(answer: unknown): { key: string; ref: string }[] {
  const entries: unknown = Reflect.get(Object(answer), 'actions_caches');
  if (!Array.isArray(entries)) {
    throw new Failure('unreadable', 'Cannot list cached pairs: the answer is not what GitHub documents.');
  }
  return entries.map((entry: unknown) => ({
    key: String(Reflect.get(Object(entry), 'key')),
    ref: String(Reflect.get(Object(entry), 'ref')),
  }));
}
