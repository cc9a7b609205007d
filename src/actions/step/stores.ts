import { deadlineAfter } from '../../adapters/github/deadline.ts';
import { repositoryReader, type Repository } from '../../adapters/github/run/repository.ts';
import type { RestClient } from '../../adapters/github/rest/rest-client.ts';
import { runContext } from '../../adapters/github/run/run-context.ts';
import type { RunEnvironment } from '../../adapters/github/run/run-environment.ts';
import { refuseSetItself, refuseUnusableFolder } from '../../adapters/files/paths/usable-folder.ts';
import {
  archivesOnDemand,
  cacheOnDemand,
  restClientOnDemand,
  stagingOnDemand,
  storeOnDemand,
} from '../../adapters/on-demand.ts';
import { Failure } from '../../domain/failure.ts';
import { mayStore } from '../../domain/renewal/trigger.ts';
import type { BackupStore, CertificateCache } from '../../ports/stores.ts';
import type { Clock, Log, RunContext } from '../../ports/run.ts';
import type { SetArchives, SetStaging } from '../../ports/backup-set.ts';
import { whyNoArtifacts } from './advice.ts';
import type { Values } from './inputs.ts';
import type { ACCESS_INPUTS, STORE_INPUTS } from './shared-inputs.ts';

/** The time of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** The inputs that say which stores there are, and how they are reached. An action that stores nothing has only some. */
export type StoreValues = Values<typeof ACCESS_INPUTS> &
  Partial<
    Pick<Values<typeof STORE_INPUTS>, 'backup-path' | 'release-tag' | 'retention-days' | 'compression-level'>
  >;

/** The stores of a run. Nothing is loaded, asked, read or written before it is used. */
export interface Stores {
  /** Those of artifacts, of `backup-path` and of `release-tag`, as far as there are such. */
  readonly all: readonly BackupStore[];
  /** `null` if this server has no artifacts that the official client reaches. */
  readonly artifacts: BackupStore | null;
  /** `null` without `backup-path`. */
  readonly directory: BackupStore | null;
  /** `null` without `release-tag`. */
  readonly release: BackupStore | null;
  readonly cache: CertificateCache;
  readonly staging: SetStaging;
  readonly archives: SetArchives;
  readonly run: RunContext;
  readonly rest: RestClient;
  /** The server's time in its last reply; `null` before the first. */
  readonly serverTime: () => Date | null;
  /** Asks the server only if the run's environment does not tell. */
  readonly readRepository: () => Promise<Repository>;
}

/** The stores that a run may write. */
export interface WritableStores {
  readonly stores: readonly BackupStore[];
  readonly cache: CertificateCache | null;
}

/** What more is known of a run. */
export interface StoreOptions {
  /** Only the artifacts of this run are listed; default: of all. */
  readonly runId?: number | null;
  /** The run is to store sets, so a release that is missing is created. Default: `false`. */
  readonly mayStore?: boolean;
}

/** Returns the stores that the inputs name. Throws a `Failure` (`invalid-input`) if `backup-path` is a backup itself. */
export function buildStores(
  values: StoreValues,
  { environment, log }: { readonly environment: RunEnvironment; readonly log: Log },
  { runId = null, mayStore: storesSets = false }: StoreOptions = {},
): Stores {
  const deadline = deadlineAfter(values.timeout);
  const token = values['github-token'] ?? '';
  let serverTime: Date | null = null;
  let asking: Promise<unknown> | undefined;
  const rest = restClientOnDemand(async () => {
    if (token === '') return (await import('../../adapters/github/rest/missing-token.ts')).clientWithoutToken;
    const { restClient } = await import('../../adapters/github/rest/rest-client.ts');
    const onTime = (time: Date): void => {
      serverTime = time;
    };
    return restClient(environment, token, deadline, { onTime });
  });
  const readServerTime = async (): Promise<Date | null> => {
    if (serverTime === null) await (asking ??= askAnything(rest));
    return serverTime;
  };
  const readRepository = repositoryReader(environment, rest);
  const shared = { environment, rest, readRepository, deadline, token, log };
  const artifacts = environment.server.supportsArtifacts ? artifactsOf(values, shared, runId) : null;
  const directory = directoryAt(values['backup-path'] ?? null);
  const release = releaseOf(values, shared, storesSets);
  return {
    all: [artifacts, directory, release].filter((store) => store !== null),
    artifacts,
    directory,
    release,
    cache: cacheOf(shared),
    staging: stagingIn(environment.temporaryFolder),
    archives,
    run: { ...runContext(environment, readRepository), readServerTime },
    rest,
    serverTime: () => serverTime,
    readRepository,
  };
}

/** Every reply tells what time it is, whatever else it says. */
function askAnything(rest: RestClient): Promise<unknown> {
  const purpose = { what: 'ask the server for the time', permission: 'metadata: read' };
  return rest.request('GET /repos/{owner}/{repo}', {}, purpose).catch(() => null);
}

/**
 * Whether a run may store sets: not if its event can carry untrusted code or text, nor if GitHub withholds the passphrase. A public set
 * of such a run would only hide those that have everything.
 */
export function mayStoreSets(
  { eventName, lacksSecrets }: Pick<RunEnvironment, 'eventName' | 'lacksSecrets'>,
  hasPassphrase: boolean,
): boolean {
  return mayStore(eventName) && (!lacksSecrets || hasPassphrase);
}

/**
 * Returns the stores that a run may write, those first that can refuse a name. Only sealed pairs are ever cached, so there is no cache
 * without a passphrase.
 */
export function writableStores(
  { artifacts, directory, release, cache }: Pick<Stores, 'artifacts' | 'directory' | 'release' | 'cache'>,
  { uploadArtifact, hasPassphrase }: { readonly uploadArtifact: boolean; readonly hasPassphrase: boolean },
  environment: Pick<RunEnvironment, 'eventName' | 'lacksSecrets'>,
): WritableStores {
  if (!mayStoreSets(environment, hasPassphrase)) return { stores: [], cache: null };
  const wanted = [uploadArtifact ? artifacts : null, release, directory];
  return { stores: wanted.filter((store) => store !== null), cache: hasPassphrase ? cache : null };
}

/** Throws a `Failure` (`unsupported`) if artifacts are the only store that is wanted, and this server has none. */
export function rejectMissingArtifacts(
  values: Pick<Values<typeof STORE_INPUTS>, 'upload-artifact' | 'backup-path' | 'release-tag'>,
  { server }: Pick<RunEnvironment, 'server'>,
): void {
  if (server.supportsArtifacts || !values['upload-artifact']) return;
  if (values['backup-path'] !== null || values['release-tag'] !== null) return;
  throw new Failure(
    'unsupported',
    `Backups cannot be stored as artifacts here: ${whyNoArtifacts(server)}. Set backup-path to keep dated backups in a local directory, release-tag to keep them in a draft release, or upload-artifact: false to keep none.`,
  );
}

/** Throws a `Failure` (`not-written`) if the run may store, and `backup-path` cannot be written. */
export function rejectUnusableBackupPath(
  backupPath: string | null,
  { eventName }: Pick<RunEnvironment, 'eventName'>,
): void {
  if (backupPath === null || !mayStore(eventName)) return;
  refuseUnusableFolder(backupPath, 'The directory of input "backup-path",');
}

/** What every store of a server needs. */
interface Shared {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  readonly deadline: ReturnType<typeof deadlineAfter>;
  readonly token: string;
  readonly log: Log;
}

function artifactsOf(values: StoreValues, shared: Shared, runId: number | null): BackupStore {
  const load = async (): Promise<BackupStore> => {
    const { artifactStore } = await import('../../adapters/github/artifacts/artifact-store.ts');
    return artifactStore({
      ...shared,
      clock: systemClock,
      retentionDays: values['retention-days'] ?? null,
      compressionLevel: values['compression-level'] ?? DEFAULT_COMPRESSION,
      runId,
    });
  };
  return storeOnDemand('artifact', load, async () => {
    if (shared.token !== '') return;
    const { refuseToList } = await import('../../adapters/github/artifacts/list-without-token.ts');
    await refuseToList();
  });
}

/** Of GitHub's own client. */
const DEFAULT_COMPRESSION = 6;

function releaseOf(values: StoreValues, shared: Shared, storesSets: boolean): BackupStore | null {
  const tag = values['release-tag'] ?? null;
  if (tag === null) return null;
  return storeOnDemand('release', async () => {
    const { releaseStore } = await import('../../adapters/github/releases/release-store.ts');
    return releaseStore({
      ...shared,
      tag,
      clock: systemClock,
      compressionLevel: values['compression-level'] ?? DEFAULT_COMPRESSION,
      mayStore: storesSets,
    });
  });
}

function directoryAt(path: string | null): BackupStore | null {
  if (path === null) return null;
  refuseSetItself(path);
  return storeOnDemand('directory', async () => {
    const { directoryStore } = await import('../../adapters/files/directory/directory-store.ts');
    return directoryStore(path);
  });
}

function cacheOf(shared: Shared): CertificateCache {
  return cacheOnDemand(async () => {
    const { certificateCache } = await import('../../adapters/github/cache/certificate-cache.ts');
    return certificateCache(shared);
  });
}

function stagingIn(temporaryFolder: string): SetStaging {
  return stagingOnDemand(async () => {
    const { setStaging } = await loadStaging();
    return setStaging(temporaryFolder);
  });
}

/** Loads what stages sets. */
export const loadStaging = (): Promise<typeof import('../../adapters/set-format/staged-set.ts')> =>
  import('../../adapters/set-format/staged-set.ts');

const archives = archivesOnDemand(async () => {
  const { setArchives } = await import('../../adapters/set-format/set-archives.ts');
  return setArchives;
});
