import { type Backend, type Call, type Handler, idParameter } from './handler.ts';
import { addRelease, assetsOf, MAX_ASSETS, receiveAsset, removeAssets } from './release-service.ts';
import { type Reply, ReplyError, restError } from './reply.ts';
import { fullName } from './repository.ts';
import { barePageOf } from './rest-page.ts';
import type { StoredAsset, StoredRelease } from './state.ts';

function apiUrl(backend: Backend, origin: string): string {
  return `${origin}${backend.manners.apiBase}/repos/${fullName(backend.repository)}`;
}

/** Uploads go to a host of their own; here it is another name of the same one. */
function uploadOrigin({ manners }: Backend, { url }: Call): string {
  return manners.attachesFiles ? url.origin : url.origin.replace('127.0.0.1', 'localhost');
}

function releaseJson(backend: Backend, call: Call, release: StoredRelease): object {
  const { id, tag, isDraft, createdAt } = release;
  const path = `/releases/${id}/assets`;
  const { attachesFiles } = backend.manners;
  return {
    id,
    tag_name: tag,
    name: tag,
    draft: isDraft,
    prerelease: false,
    created_at: createdAt,
    published_at: isDraft ? null : createdAt,
    url: `${apiUrl(backend, call.url.origin)}/releases/${id}`,
    html_url: `${call.url.origin}/${fullName(backend.repository)}/releases/tag/${isDraft ? `untagged-${id}` : tag}`,
    upload_url: `${apiUrl(backend, uploadOrigin(backend, call))}${path}${attachesFiles ? '' : '{?name,label}'}`,
    assets: assetsOf(backend, id).map((asset) => assetJson(backend, call, asset)),
  };
}

function assetJson(backend: Backend, call: Call, asset: StoredAsset): object {
  const { id, name, label, sizeBytes, createdAt, uuid, state, digest } = asset;
  const { origin } = call.url;
  if (backend.manners.attachesFiles) {
    const address = `${origin}/attachments/${uuid}`;
    return {
      id,
      name,
      size: sizeBytes,
      download_count: 0,
      created_at: createdAt,
      uuid,
      browser_download_url: address,
    };
  }
  return {
    id,
    name,
    label,
    state,
    content_type: 'application/zip',
    size: sizeBytes,
    digest: digest ?? null,
    created_at: createdAt,
    updated_at: createdAt,
    url: `${apiUrl(backend, origin)}/releases/assets/${id}`,
    browser_download_url: `${origin}/${fullName(backend.repository)}/releases/download/untagged/${name}`,
  };
}

/** Drafts are silently hidden from whoever may not write. */
function maySee({ isDraft }: StoredRelease, { permissions }: Call): boolean {
  return !isDraft || permissions?.contents === 'write';
}

function listed(backend: Backend, call: Call): Reply {
  const releases = backend.state.current.releases
    .filter((release) => maySee(release, call))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id);
  return barePageOf(backend, call, releases, (release) => releaseJson(backend, call, release));
}

function requireRelease(backend: Backend, call: Call): StoredRelease {
  const id = idParameter(call, 'release');
  const release = backend.state.current.releases.find((candidate) => candidate.id === id);
  if (!release || !maySee(release, call)) throw restError(404, 'Not Found');
  return release;
}

function requireAsset(backend: Backend, call: Call, isWanted: (asset: StoredAsset) => boolean): StoredAsset {
  const { assets, releases } = backend.state.current;
  const asset = assets.find(isWanted);
  const release = releases.find(({ id }) => id === asset?.releaseId);
  if (!asset || !release || !maySee(release, call)) throw restError(404, 'Not Found');
  return asset;
}

function byId(backend: Backend, call: Call): StoredAsset {
  const id = idParameter(call, 'asset');
  return requireAsset(backend, call, (asset) => asset.id === id);
}

interface Fields {
  readonly tag_name?: unknown;
  readonly draft?: unknown;
}

function fieldsOf({ body }: Call): Fields {
  try {
    return JSON.parse(body.toString('utf8')) as Fields;
  } catch {
    throw restError(400, 'Problems parsing JSON');
  }
}

function tagIn(call: Call): string {
  const { tag_name: tag } = fieldsOf(call);
  if (typeof tag !== 'string' || tag === '')
    throw restError(422, 'Invalid request.\n\n"tag_name" wasn\'t supplied.');
  return tag;
}

function created(backend: Backend, call: Call): Reply {
  const tag = tagIn(call);
  const isTaken = backend.state.current.releases.some((release) => release.tag === tag);
  if (isTaken && backend.manners.hasOneReleasePerTag) throw restError(409, 'Release is has no Tag');
  const release = addRelease(backend, { tag, isDraft: fieldsOf(call).draft === true });
  return { status: 201, json: releaseJson(backend, call, release) };
}

function notes(call: Call): Reply {
  return { status: 200, json: { name: tagIn(call), body: '' } };
}

/** As GitHub words it: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function invalidAsset(error: Readonly<Record<string, string>>): ReplyError {
  const { message, reply } = restError(422, 'Validation Failed');
  const json = { ...(reply.json as object), errors: [{ resource: 'ReleaseAsset', ...error }] };
  return new ReplyError(message, { ...reply, json });
}

async function uploaded(backend: Backend, call: Call): Promise<Reply> {
  const release = requireRelease(backend, call);
  const name = call.url.searchParams.get('name') ?? '';
  const assets = assetsOf(backend, release.id);
  if (!backend.manners.attachesFiles) {
    if (assets.some((asset) => asset.name === name))
      throw invalidAsset({ code: 'already_exists', field: 'name' });
    if (assets.length >= MAX_ASSETS)
      throw invalidAsset({
        code: 'custom',
        field: 'base',
        message: `cannot have more than ${MAX_ASSETS} assets`,
      });
  }
  const label = call.url.searchParams.get('label') ?? '';
  const asset = await receiveAsset(backend, { releaseId: release.id, name, label, bytes: call.body });
  if (asset === null) throw restError(404, 'Not Found');
  return { status: 201, json: assetJson(backend, call, asset) };
}

function listedAssets(backend: Backend, call: Call): Reply {
  const assets = assetsOf(backend, requireRelease(backend, call).id);
  const toJson = (asset: StoredAsset): object => assetJson(backend, call, asset);
  if (backend.manners.attachesFiles) return { status: 200, json: assets.map(toJson) };
  return barePageOf(backend, call, assets, toJson);
}

function fetched(backend: Backend, call: Call): Reply {
  const asset = byId(backend, call);
  if (call.accept !== 'application/octet-stream')
    return { status: 200, json: assetJson(backend, call, asset) };
  // GitHub's storage has a host of its own, which takes no token.
  const { blob, name: fileName } = asset;
  const location = backend.blobs.downloadUrl(blob, { fileName, mimeType: 'application/octet-stream' });
  return { status: 302, headers: { location } };
}

/** Gitea sends the bytes itself. */
async function fetchedFromWeb(backend: Backend, call: Call): Promise<Reply> {
  const asset = requireAsset(backend, call, ({ uuid }) => uuid === call.parameters['uuid']);
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream' },
    bytes: await backend.blobs.read(asset.blob),
  };
}

async function deleted(backend: Backend, asset: StoredAsset): Promise<Reply> {
  await removeAssets(backend, [asset]);
  return { status: 204 };
}

function notThere(): never {
  throw restError(404, 'Not Found');
}

/** The REST API of releases: https://docs.github.com/rest/releases */
export function restReleaseHandlers(
  backend: Backend,
): Record<
  | 'rest:listReleases'
  | 'rest:createRelease'
  | 'rest:generateReleaseNotes'
  | 'rest:getRelease'
  | 'rest:listReleaseAssets'
  | 'rest:uploadReleaseAsset'
  | 'rest:getReleaseAsset'
  | 'rest:deleteReleaseAsset'
  | 'rest:getReleaseAttachment'
  | 'rest:deleteReleaseAttachment'
  | 'web:attachment',
  Handler
> {
  const { attachesFiles } = backend.manners;
  const onGithub = (handler: Handler): Handler => (attachesFiles ? notThere : handler);
  const onGitea = (handler: Handler): Handler => (attachesFiles ? handler : notThere);
  return {
    'rest:listReleases': (call) => listed(backend, call),
    'rest:createRelease': (call) => created(backend, call),
    'rest:generateReleaseNotes': onGithub(notes),
    'rest:getRelease': (call) => ({
      status: 200,
      json: releaseJson(backend, call, requireRelease(backend, call)),
    }),
    'rest:listReleaseAssets': (call) => listedAssets(backend, call),
    'rest:uploadReleaseAsset': (call) => uploaded(backend, call),
    'rest:getReleaseAsset': onGithub((call) => fetched(backend, call)),
    'rest:deleteReleaseAsset': onGithub((call) => deleted(backend, byId(backend, call))),
    'rest:getReleaseAttachment': onGitea((call) => ({
      status: 200,
      json: assetJson(backend, call, byId(backend, call)),
    })),
    'rest:deleteReleaseAttachment': onGitea((call) => deleted(backend, byId(backend, call))),
    'web:attachment': onGitea((call) => fetchedFromWeb(backend, call)),
  };
}
