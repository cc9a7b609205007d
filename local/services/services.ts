import { join } from 'node:path';
import { authorize } from './authorize.ts';
import { artifactHandlers } from './artifact-service.ts';
import { type ArtifactAdmin, openArtifactAdmin } from './artifact-admin.ts';
import { startBlobStore } from './blob-store.ts';
import { cacheHandlers } from './cache-service.ts';
import { type CacheAdmin, openCacheAdmin } from './cache-admin.ts';
import { createFaults, type Fault } from './faults.ts';
import type { Backend, Handler } from './handler.ts';
import { type Answer, blobInterception, startHttpServer, type Traffic } from './http-server.ts';
import { type Manners, mannersOf, type ServerKind } from './manners.ts';
import type { RoutedOperation } from './operations.ts';
import { DEFAULT_REPOSITORY, type Repository } from './repository.ts';
import { createRequestLog, type RecordedRequest } from './request-log.ts';
import { restArtifactHandlers } from './rest-artifacts.ts';
import { openReleaseAdmin, type ReleaseAdmin } from './release-admin.ts';
import { restCacheHandlers } from './rest-caches.ts';
import { restReleaseHandlers } from './rest-releases.ts';
import { restRepositoryHandlers } from './rest-repository.ts';
import { type NewRun, startRun } from './runs.ts';
import { lockFolder } from './state-lock.ts';
import { openState, type StoredRun } from './state.ts';
import { startForeignHost, type ForeignRequest } from './foreign-host.ts';
import { createTokens, type Permissions, type Tokens } from './tokens.ts';

export interface ServicesOptions {
  /** Where state and blobs live; another start with it continues where this one left off. */
  readonly stateFolder: string;
  /** The clock behind `created_at`, `expires_at` and what counts as expired; default: the machine's. */
  readonly now?: () => Date;
  readonly repository?: Partial<Repository>;
  /** Whose server they answer as; default: GitHub. */
  readonly server?: ServerKind;
}

/** A blob as it is stored, whatever it belongs to. */
export interface StoredBlob {
  readonly name: string;
  readonly bytes: Buffer;
}

/** GitHub's services as an action needs them, on 127.0.0.1. */
export interface Services extends AsyncDisposable {
  /** For `GITHUB_API_URL`, without a slash at its end. */
  readonly apiUrl: string;
  /** For `ACTIONS_RESULTS_URL`, with one. */
  readonly resultsUrl: string;
  /** For `GITHUB_SERVER_URL`: a host that the official clients do not take for GitHub Enterprise Server. */
  readonly serverUrl: string;
  readonly blobUrl: string;
  readonly repository: Repository;
  readonly manners: Manners;
  readonly stateFolder: string;
  /** Every request of a client so far; empty it with `requests.length = 0`. */
  readonly requests: RecordedRequest[];
  /** The requests to the host that `foreign-redirect` leads to. */
  readonly foreignRequests: ForeignRequest[];
  readonly artifacts: ArtifactAdmin;
  readonly caches: CacheAdmin;
  readonly releases: ReleaseAdmin;
  /** Every run so far, oldest first. */
  readonly runs: readonly StoredRun[];
  /** The number that the next run will have. */
  nextRunNumber(): number;
  startRun(run: NewRun): StoredRun;
  tokenFor(permissions: Permissions): string;
  runtimeTokenFor(run: StoredRun): string;
  /** Every stored byte: artifacts, cache archives, and uploads that were not finalized. */
  blobs(): Promise<StoredBlob[]>;
  /** Switches a workflow off, as GitHub does after 60 quiet days. */
  disableWorkflow(file: string): void;
  isWorkflowEnabled(file: string): boolean;
  fault(fault: Fault): void;
  clearFaults(): void;
  /** Has `stop` called when the services close, so that no job outlives them; the result takes that back. */
  beforeClose(stop: () => void): () => void;
  /** Ends the jobs that still run, then stops every server; may be called again. */
  close(): Promise<void>;
}

function handlersOf(backend: Backend): Record<RoutedOperation, Handler> {
  return {
    ...artifactHandlers(backend),
    ...cacheHandlers(backend),
    ...restArtifactHandlers(backend),
    ...restCacheHandlers(backend),
    ...restReleaseHandlers(backend),
    ...restRepositoryHandlers(backend),
  };
}

function answerWith(backend: Backend, tokens: Tokens): Answer {
  const handlers = handlersOf(backend);
  return async (route, request, body, url) => {
    const caller = authorize(route, request.headers, tokens, backend.repository);
    return await handlers[route.operation]({
      parameters: route.parameters,
      url,
      body,
      accept: request.headers.accept ?? '',
      ...caller,
    });
  };
}

async function readBlobs(backend: Backend): Promise<StoredBlob[]> {
  const names = await backend.blobs.names();
  return await Promise.all(names.map(async (name) => ({ name, bytes: await backend.blobs.read(name) })));
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}

/** The part of the services that needs no server: state to read and change. */
function controls(
  backend: Backend,
  tokens: Tokens,
): Pick<
  Services,
  | 'artifacts'
  | 'caches'
  | 'releases'
  | 'runs'
  | 'nextRunNumber'
  | 'startRun'
  | 'runtimeTokenFor'
  | 'blobs'
  | 'disableWorkflow'
  | 'isWorkflowEnabled'
> {
  const { state } = backend;
  const { current } = state;
  return {
    artifacts: openArtifactAdmin(backend),
    caches: openCacheAdmin(backend),
    releases: openReleaseAdmin(backend),
    runs: current.runs,
    nextRunNumber: () => current.nextRunNumber,
    startRun: (run) => startRun(backend, run),
    runtimeTokenFor(run) {
      const { defaultBranch } = backend.repository;
      // As if all runs were of one branch, caches are kept together.
      const ref = backend.manners.managesCaches ? run.ref : `refs/heads/${defaultBranch}`;
      return tokens.runtimeTokenFor({ ...run, ref }, defaultBranch);
    },
    blobs: () => readBlobs(backend),
    disableWorkflow(file) {
      if (!current.disabledWorkflows.includes(file)) current.disabledWorkflows.push(file);
      state.save();
    },
    isWorkflowEnabled: (file) => !current.disabledWorkflows.includes(file),
  };
}

function faultControls({ faults }: Traffic): Pick<Services, 'fault' | 'clearFaults'> {
  return {
    fault: (fault) => {
      faults.plan(fault);
    },
    clearFaults: () => {
      faults.clear();
    },
  };
}

/** What has been started so far, to be stopped in the opposite order. */
async function closeAll(started: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const close of started.toReversed()) await close();
}

async function startAll(
  { stateFolder, now = () => new Date(), repository, server: kind = 'github' }: ServicesOptions,
  started: (() => Promise<void> | void)[],
): Promise<Services> {
  const lock = lockFolder(stateFolder);
  started.push(() => {
    lock.release();
  });
  const foreignHost = await startForeignHost();
  started.push(() => foreignHost.close());
  const manners = mannersOf(kind);
  const traffic: Traffic = {
    faults: createFaults(),
    log: createRequestLog(),
    now,
    apiBase: manners.apiBase,
    foreignUrl: foreignHost.url,
  };
  const state = openState(stateFolder);
  const tokens = createTokens();
  const blobs = await startBlobStore(join(stateFolder, 'blobs'), blobInterception(traffic));
  started.push(() => blobs.close());
  const backend: Backend = {
    manners,
    repository: { ...DEFAULT_REPOSITORY, ...repository },
    state,
    blobs,
    now,
  };
  const server = await startHttpServer(traffic, answerWith(backend, tokens));
  started.push(() => server.close());
  const jobs = new Set<() => void>();
  started.push(() => {
    for (const stop of jobs) stop();
  });
  const close = once(() => closeAll(started));
  return {
    ...controls(backend, tokens),
    apiUrl: `http://127.0.0.1:${server.port}${manners.apiBase}`,
    resultsUrl: `http://127.0.0.1:${server.port}/`,
    serverUrl: `http://github.localhost:${server.port}`,
    blobUrl: blobs.url,
    repository: backend.repository,
    manners,
    stateFolder,
    requests: traffic.log.requests,
    foreignRequests: foreignHost.requests,
    tokenFor: (permissions) => tokens.tokenFor(permissions),
    ...faultControls(traffic),
    beforeClose(stop) {
      jobs.add(stop);
      return () => {
        jobs.delete(stop);
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Starts the services. Throws, with nothing left running, if the state folder cannot be used or is in use. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const started: (() => Promise<void> | void)[] = [];
  try {
    return await startAll(options, started);
  } catch (error) {
    await closeAll(started);
    throw error;
  }
}
