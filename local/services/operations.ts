/** What a caller must present: the run's own JWT, any known token, or a token with a permission. */
export type Access =
  | 'runtime-token'
  | 'token'
  | 'actions: read'
  | 'actions: write'
  | 'contents: read'
  | 'contents: write'
  | 'anyone';

interface RouteRow {
  readonly operation: string;
  readonly family: 'artifact' | 'cache' | 'rest' | 'web';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly access: Access;
}

const results = '/twirp/github.actions.results.api.v1';
const actions = '/repos/{owner}/{repo}/actions';
const releases = '/repos/{owner}/{repo}/releases';

/** Every request that the services answer, in the order in which they are tried. */
const ROUTES = [
  row('CreateArtifact', 'artifact', 'POST', `${results}.ArtifactService/CreateArtifact`, 'runtime-token'),
  row('FinalizeArtifact', 'artifact', 'POST', `${results}.ArtifactService/FinalizeArtifact`, 'runtime-token'),
  row('ListArtifacts', 'artifact', 'POST', `${results}.ArtifactService/ListArtifacts`, 'runtime-token'),
  row(
    'GetSignedArtifactURL',
    'artifact',
    'POST',
    `${results}.ArtifactService/GetSignedArtifactURL`,
    'runtime-token',
  ),
  row('DeleteArtifact', 'artifact', 'POST', `${results}.ArtifactService/DeleteArtifact`, 'runtime-token'),
  row('CreateCacheEntry', 'cache', 'POST', `${results}.CacheService/CreateCacheEntry`, 'runtime-token'),
  row(
    'FinalizeCacheEntryUpload',
    'cache',
    'POST',
    `${results}.CacheService/FinalizeCacheEntryUpload`,
    'runtime-token',
  ),
  row(
    'GetCacheEntryDownloadURL',
    'cache',
    'POST',
    `${results}.CacheService/GetCacheEntryDownloadURL`,
    'runtime-token',
  ),
  row('rest:getRepository', 'rest', 'GET', '/repos/{owner}/{repo}', 'token'),
  row('rest:listArtifacts', 'rest', 'GET', `${actions}/artifacts`, 'actions: read'),
  row('rest:listRunArtifacts', 'rest', 'GET', `${actions}/runs/{run}/artifacts`, 'actions: read'),
  row('rest:getArtifact', 'rest', 'GET', `${actions}/artifacts/{id}`, 'actions: read'),
  row('rest:downloadArtifact', 'rest', 'GET', `${actions}/artifacts/{id}/zip`, 'actions: read'),
  row('rest:deleteArtifact', 'rest', 'DELETE', `${actions}/artifacts/{id}`, 'actions: write'),
  row('rest:listCaches', 'rest', 'GET', `${actions}/caches`, 'actions: read'),
  row('rest:deleteCachesByKey', 'rest', 'DELETE', `${actions}/caches`, 'actions: write'),
  row('rest:deleteCache', 'rest', 'DELETE', `${actions}/caches/{id}`, 'actions: write'),
  row('rest:getWorkflow', 'rest', 'GET', `${actions}/workflows/{file}`, 'actions: read'),
  row('rest:enableWorkflow', 'rest', 'PUT', `${actions}/workflows/{file}/enable`, 'actions: write'),
  row('rest:listReleases', 'rest', 'GET', releases, 'contents: read'),
  row('rest:createRelease', 'rest', 'POST', releases, 'contents: write'),
  row('rest:generateReleaseNotes', 'rest', 'POST', `${releases}/generate-notes`, 'contents: write'),
  row('rest:getRelease', 'rest', 'GET', `${releases}/{release}`, 'contents: read'),
  row('rest:listReleaseAssets', 'rest', 'GET', `${releases}/{release}/assets`, 'contents: read'),
  row('rest:uploadReleaseAsset', 'rest', 'POST', `${releases}/{release}/assets`, 'contents: write'),
  row('rest:getReleaseAsset', 'rest', 'GET', `${releases}/assets/{asset}`, 'contents: read'),
  row('rest:deleteReleaseAsset', 'rest', 'DELETE', `${releases}/assets/{asset}`, 'contents: write'),
  row('rest:getReleaseAttachment', 'rest', 'GET', `${releases}/{release}/assets/{asset}`, 'contents: read'),
  row(
    'rest:deleteReleaseAttachment',
    'rest',
    'DELETE',
    `${releases}/{release}/assets/{asset}`,
    'contents: write',
  ),
  row('web:attachment', 'web', 'GET', '/attachments/{uuid}', 'contents: read'),
  row('web:artifact', 'web', 'GET', '/{owner}/{repo}/actions/runs/{run}/artifacts/{id}', 'anyone'),
] as const;

/** A request that has a handler here; blob requests are answered by Azurite. */
export type RoutedOperation = (typeof ROUTES)[number]['operation'];

/**
 * The name of anything that a client can ask of the services.
 *
 * Bare names are the twirp methods; `rest:` and `web:` are this server's; `blob:` is what the blob store sees:
 * `blob:upload` is every PUT, `blob:download` every GET and HEAD.
 */
export type Operation = RoutedOperation | 'blob:upload' | 'blob:download' | 'blob:delete';

/** An operation, a whole family of them, or all. */
export type OperationPattern = Operation | 'artifact:*' | 'cache:*' | 'rest:*' | 'web:*' | 'blob:*' | '*';

export interface Route {
  readonly operation: RoutedOperation;
  readonly access: Access;
  readonly parameters: Readonly<Record<string, string>>;
}

function row<const Name extends string>(
  operation: Name,
  family: RouteRow['family'],
  method: RouteRow['method'],
  path: string,
  access: Access,
): RouteRow & { readonly operation: Name } {
  return { operation, family, method, path, access };
}

const compiled = ROUTES.map((route) => ({
  ...route,
  matcher: new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

const families = new Map<string, string>(ROUTES.map((route) => [route.operation, route.family]));

/** The route for a method and a path without its query, with decoded parameters; `undefined` if none fits. */
export function findRoute(method: string, pathname: string): Route | undefined {
  for (const { operation, access, method: wanted, matcher } of compiled) {
    const match = wanted === method ? matcher.exec(pathname) : null;
    if (!match) continue;
    const parameters = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { operation, access, parameters: Object.fromEntries(parameters) as Record<string, string> };
  }
  return undefined;
}

/** What a blob request is called. */
export function blobOperation(method: string | undefined): Operation {
  if (method === 'PUT') return 'blob:upload';
  return method === 'DELETE' ? 'blob:delete' : 'blob:download';
}

/** Whether `pattern` names this operation or its family. */
export function matches(pattern: OperationPattern, operation: Operation): boolean {
  if (pattern === '*' || pattern === operation) return true;
  const family = families.get(operation) ?? 'blob';
  return pattern === `${family}:*`;
}

const BLOB_OPERATIONS = ['blob:upload', 'blob:download', 'blob:delete'] as const;
const FAMILIES = ['artifact:*', 'cache:*', 'rest:*', 'web:*', 'blob:*', '*'] as const;

/** Every pattern there is, for messages that list them. */
export const OPERATION_PATTERNS: readonly OperationPattern[] = [
  ...ROUTES.map(({ operation }) => operation),
  ...BLOB_OPERATIONS,
  ...FAMILIES,
];
