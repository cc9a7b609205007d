import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between the official clients and act's own artifact and cache servers, and answers the part of GitHub's REST
 * API that act does not have.
 *
 * The bytes are stored, found and served by act. The relay mends two things that act v0.2.89 and today's clients
 * disagree about, and keeps a ledger of what passed through, from which it answers the REST listings.
 */
export interface ActRelay {
  /** The origin, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** What the clients stored so far, oldest first. */
  readonly artifacts: readonly RelayedArtifact[];
  readonly caches: readonly RelayedCache[];
  /** Forgets the cache entries, as when GitHub has evicted them; act's own folder is the caller's to empty. */
  forgetCaches(): void;
  close(): Promise<void>;
}

export interface RelayedArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly sizeBytes: number;
  readonly digest: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface RelayedCache {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly createdAt: string;
}

/** Where act listens, and the repository of the REST answers. */
export interface ActRelayOptions {
  readonly artifactPort: number;
  readonly cachePort: number;
  /** Where the service listens that has releases, or `null` if there are none. */
  readonly releasePort: number | null;
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type JsonObject = Readonly<Record<string, unknown>>;

const artifactService = '/twirp/github.actions.results.api.v1.ArtifactService/';
const cacheService = /^\/[0-9a-f]{32}\/_apis\/artifactcache\//;
const ninetyDaysMs = 90 * 86_400_000;
const repositoryId = 1;

/** Starts the relay on a free port of 127.0.0.1. */
export async function startActRelay(options: ActRelayOptions): Promise<ActRelay> {
  const ledger = new Ledger();
  const server = createServer((request, response) => {
    void respond(request, response, options, ledger);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    artifacts: ledger.artifacts,
    caches: ledger.caches,
    forgetCaches: () => {
      ledger.caches.length = 0;
    },
    close: async () => closeServer(server),
  };
}

/** What has been stored: the order of the twirp and cache calls, joined into whole entries. */
class Ledger {
  readonly artifacts: RelayedArtifact[] = [];
  readonly caches: RelayedCache[] = [];
  readonly expiryByName = new Map<string, string>();
  readonly reservedCaches = new Map<string, { readonly key: string; readonly version: string }>();
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: ActRelayOptions,
  ledger: Ledger,
): Promise<void> {
  let reply: Reply;
  try {
    reply = await route(await readCall(request), options, ledger);
  } catch (error) {
    reply = json(502, { message: error instanceof Error ? error.message : 'act did not answer' });
  }
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers[name] = value;
  }
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    headers,
    body: Buffer.concat(chunks),
  };
}

async function route(call: Call, options: ActRelayOptions, ledger: Ledger): Promise<Reply> {
  const { pathname } = call.url;
  if (pathname.startsWith(artifactService)) return relayArtifactCall(call, options, ledger);
  if (cacheService.test(pathname)) return relayCacheCall(call, options, ledger);
  if (options.releasePort !== null && pathname.startsWith(`/repos/${options.repository}/releases`))
    return forward(call, options.releasePort);
  if (pathname.startsWith('/repos/')) return answerRest(call, options, ledger);
  return json(404, { message: 'Not Found' });
}

async function relayArtifactCall(call: Call, options: ActRelayOptions, ledger: Ledger): Promise<Reply> {
  const method = call.url.pathname.slice(artifactService.length);
  const asked = parseObject(call.body);
  const name = textOf(asked, 'name');
  const runId = Number(textOf(asked, 'workflow_run_backend_id'));
  if (method === 'CreateArtifact') {
    // GitHub refuses a name that is taken in the same run; act would overwrite what is there.
    if (ledger.artifacts.some((artifact) => artifact.name === name && artifact.runId === runId)) {
      return json(409, {
        code: 'already_exists',
        msg: 'an artifact with this name already exists on the workflow run',
      });
    }
    const expiresAt = textOf(asked, 'expires_at');
    ledger.expiryByName.set(name, expiresAt || new Date(Date.now() + ninetyDaysMs).toISOString());
  }
  // act refuses a request with a field that it does not know, and it does not know this one.
  const known = without(asked, ['mime_type']);
  const reply = await forward({ ...call, body: Buffer.from(JSON.stringify(known)) }, options.artifactPort);
  if (method === 'FinalizeArtifact' && reply.status === 200) {
    ledger.artifacts.push({
      id: Number(textOf(parseObject(bodyOf(reply)), 'artifactId')),
      name,
      runId,
      sizeBytes: Number(textOf(asked, 'size')),
      digest: textOf(asked, 'hash'),
      createdAt: new Date().toISOString(),
      expiresAt: ledger.expiryByName.get(name) ?? '',
    });
  }
  return { ...reply, body: escapeSignaturePadding(bodyOf(reply).toString('utf8')) };
}

/**
 * Azure's client drops an `=` at the end of a query value, and with it the padding of act's signature, which act then
 * refuses. Percent-encoded it survives.
 */
function escapeSignaturePadding(text: string): string {
  return text.replace(/(\?sig=[\w-]+)(=+)&/g, (_whole, start: string, padding: string) => {
    return `${start}${'%3D'.repeat(padding.length)}&`;
  });
}

async function relayCacheCall(call: Call, options: ActRelayOptions, ledger: Ledger): Promise<Reply> {
  const reply = await forward(call, options.cachePort);
  if (call.method !== 'POST' || reply.status !== 200) return reply;
  const lastPart = call.url.pathname.split('/').at(-1) ?? '';
  if (lastPart === 'caches') {
    const asked = parseObject(call.body);
    const id = textOf(parseObject(bodyOf(reply)), 'cacheId');
    ledger.reservedCaches.set(id, { key: textOf(asked, 'key'), version: textOf(asked, 'version') });
    return reply;
  }
  const reserved = ledger.reservedCaches.get(lastPart);
  if (reserved !== undefined) {
    ledger.caches.push({ ...reserved, id: Number(lastPart), createdAt: new Date().toISOString() });
  }
  return reply;
}

async function answerRest(call: Call, options: ActRelayOptions, ledger: Ledger): Promise<Reply> {
  if (call.headers['authorization'] === undefined) return json(401, { message: 'Requires authentication' });
  const base = `/repos/${options.repository}`;
  if (call.method === 'DELETE') return deleteArtifact(call.url.pathname.slice(base.length), ledger);
  if (call.method !== 'GET') return json(403, { message: 'Resource not accessible by integration' });
  if (!call.url.pathname.startsWith(base)) return json(404, { message: 'Not Found' });
  const path = call.url.pathname.slice(base.length);
  if (path === '') return json(200, describeRepository(options));
  if (path === '/actions/artifacts') return json(200, listArtifacts(call.url, options, ledger));
  if (path === '/actions/caches') return json(200, listCaches(call.url, options, ledger));

  const [, id, archive] = /^\/actions\/artifacts\/(\d+)(\/zip)?$/.exec(path) ?? [];
  const artifact = ledger.artifacts.find((candidate) => String(candidate.id) === id);
  if (artifact === undefined) return json(404, { message: 'Not Found' });
  if (archive === undefined) return json(200, describeArtifact(artifact, options));
  return redirectToArchive(artifact, options);
}

function deleteArtifact(path: string, ledger: Ledger): Reply {
  const [, id] = /^\/actions\/artifacts\/(\d+)$/.exec(path) ?? [];
  const index = ledger.artifacts.findIndex((artifact) => String(artifact.id) === id);
  if (index === -1) return json(404, { message: 'Not Found' });
  ledger.artifacts.splice(index, 1);
  return { status: 204 };
}

function listArtifacts(url: URL, options: ActRelayOptions, ledger: Ledger): JsonObject {
  const name = url.searchParams.get('name');
  const found = ledger.artifacts.filter((artifact) => name === null || artifact.name === name).reverse();
  const artifacts = pageOf(found, url).map((artifact) => describeArtifact(artifact, options));
  return { total_count: found.length, artifacts };
}

function listCaches(url: URL, options: ActRelayOptions, ledger: Ledger): JsonObject {
  // act keeps keys in lower case, so they are compared that way.
  const prefix = (url.searchParams.get('key') ?? '').toLowerCase();
  const found = ledger.caches.filter((cache) => cache.key.toLowerCase().startsWith(prefix)).reverse();
  const entries = pageOf(found, url).map((cache) => ({
    id: cache.id,
    ref: `refs/heads/${options.branch}`,
    key: cache.key,
    version: cache.version,
    created_at: cache.createdAt,
    last_accessed_at: cache.createdAt,
    size_in_bytes: 1,
  }));
  return { total_count: found.length, actions_caches: entries };
}

/** The asked page, with GitHub's defaults: 30 entries, at most 100. */
function pageOf<Entry>(entries: readonly Entry[], url: URL): readonly Entry[] {
  const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const page = Number(url.searchParams.get('page') ?? 1);
  return entries.slice((page - 1) * perPage, page * perPage);
}

function describeRepository(options: ActRelayOptions): JsonObject {
  const [login = '', name = ''] = options.repository.split('/');
  return {
    id: repositoryId,
    name,
    full_name: options.repository,
    owner: { login },
    private: true,
    fork: false,
    default_branch: options.branch,
  };
}

function describeArtifact(artifact: RelayedArtifact, options: ActRelayOptions): JsonObject {
  return {
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.sizeBytes,
    digest: artifact.digest,
    expired: Date.parse(artifact.expiresAt) < Date.now(),
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    workflow_run: {
      id: artifact.runId,
      repository_id: repositoryId,
      head_repository_id: repositoryId,
      head_branch: options.branch,
    },
  };
}

async function redirectToArchive(artifact: RelayedArtifact, options: ActRelayOptions): Promise<Reply> {
  const runId = String(artifact.runId);
  const reply = await forward(
    {
      method: 'POST',
      url: new URL(`${artifactService}GetSignedArtifactURL`, 'http://127.0.0.1'),
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(
        JSON.stringify({
          workflow_run_backend_id: runId,
          workflow_job_run_backend_id: runId,
          name: artifact.name,
        }),
      ),
    },
    options.artifactPort,
  );
  const location = escapeSignaturePadding(textOf(parseObject(bodyOf(reply)), 'signedUrl'));
  return { status: 302, headers: { location } };
}

async function forward(call: Call, port: number): Promise<Reply> {
  const target = new URL(call.url.pathname + call.url.search, `http://127.0.0.1:${port}`);
  // These belong to the connection, and the new one has its own.
  const headers = without(call.headers, [
    'host',
    'connection',
    'content-length',
    'transfer-encoding',
    'expect',
  ]);
  const hasBody = call.method !== 'GET' && call.method !== 'HEAD';
  const response = await fetch(target, {
    method: call.method,
    headers,
    body: hasBody ? new Uint8Array(call.body) : null,
    redirect: 'manual',
  });
  const passedOn = [...response.headers].filter(([name]) =>
    ['content-type', 'link', 'location'].includes(name),
  );
  return {
    status: response.status,
    headers: Object.fromEntries(passedOn),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

function json(status: number, value: JsonObject): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function bodyOf(reply: Reply): Buffer {
  return Buffer.from(reply.body ?? '');
}

function parseObject(body: Buffer): JsonObject {
  const value: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A member as text, `''` if there is none. Protobuf's wrapped values are taken as they appear in JSON: bare. */
function textOf(object: JsonObject, member: string): string {
  const value = object[member];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function without<Value>(
  object: Readonly<Record<string, Value>>,
  names: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
