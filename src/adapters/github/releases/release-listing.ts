import { Failure } from '../../../domain/failure.ts';
import type { RestClient } from '../rest/rest-client.ts';
import { readBareList } from '../rest/bare-list.ts';
import { answerReader, type AnswerReader, type JsonObject } from '../rest/json-answer.ts';
import { fullPageOf, requestPage, type ListRequest } from '../rest/list-request.ts';
import { statusOf } from '../rest/rest-error.ts';
import type { RunEnvironment } from '../run/run-environment.ts';
import { assetOf, type Asset } from './asset.ts';
import { releaseOf, type Release } from './release.ts';

/** What seeing a draft needs, and so every request here: GitHub hides drafts from whoever may only read. */
export const PERMISSION = 'contents: write';

/** Where releases are looked for. */
export interface ReleaseAccess {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly tag: string;
  /** Whether a draft is created if there is none. */
  readonly mayCreate: boolean;
}

/**
 * Returns the releases of the tag, drafts and published ones, oldest first.
 *
 * The server silently hides drafts from a token that may not write. A draft that is seen shows that it may. If none is, one is
 * created, or, if this run stores nothing, the server is asked for something that needs the same permission and saves nothing. So an
 * empty list means that there is nothing.
 *
 * Throws as `BackupStore.list` does.
 */
export async function findReleases(access: ReleaseAccess): Promise<readonly Release[]> {
  const { tag, mayCreate } = access;
  const releases = await readReleases(access);
  const ours = ofTag(releases, tag);
  if (mayCreate && !ours.some(({ isDraft }) => isDraft)) {
    const created = await createDraft(access, ours);
    if (created === null) return ours;
    // Another run may have created one too: the older one is used.
    const again = ofTag(await readReleases(access), tag);
    return again.some(({ id }) => id === created.id) ? again : [...again, created];
  }
  if (!releases.some(({ isDraft }) => isDraft)) await proveAccess(access);
  return ours;
}

/** The release as it is now; `null` if it is gone. Throws as `BackupStore.list` does. */
export async function readRelease(access: ReleaseAccess, { id }: Release): Promise<Release | null> {
  const { what, read } = looking(access);
  const purpose = { what, permission: PERMISSION, mayBeGone: true };
  const route = 'GET /repos/{owner}/{repo}/releases/{release_id}';
  const answer = await access.rest.request(route, { release_id: id }, purpose);
  return answer === null ? null : releaseOf(read.objectOf(answer), read);
}

/** All files of a release. Throws as `BackupStore.list` does. */
export async function readAssets(access: ReleaseAccess, release: Release): Promise<readonly Asset[]> {
  const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
  return readAll(access, route, { release_id: release.id }, (asset, read) =>
    assetOf(asset, release.id, read),
  );
}

function ofTag(releases: readonly Release[], tag: string): readonly Release[] {
  return releases.filter((release) => release.tag === tag).sort((some, other) => some.id - other.id);
}

function readReleases(access: ReleaseAccess): Promise<readonly Release[]> {
  return readAll(access, 'GET /repos/{owner}/{repo}/releases', {}, releaseOf);
}

async function readAll<Item extends { readonly id: number }>(
  access: ReleaseAccess,
  route: string,
  parameters: ListRequest['parameters'],
  parse: (item: JsonObject, read: AnswerReader) => Item,
): Promise<readonly Item[]> {
  const { what, read, server } = looking(access);
  const purpose = { what, permission: PERMISSION };
  const list = { rest: access.rest, server, route, parameters, purpose, isEverywhere: true } as const;
  return readBareList({
    what,
    fullPage: fullPageOf(server),
    idOf: ({ id }) => id,
    async readPage(page) {
      const { json, hasNext } = await requestPage(list, page);
      return { items: read.itemsOf(json).map((item) => parse(item, read)), hasNext };
    },
  });
}

/** What looking is called, after `Cannot`, and who answers. */
function looking({ tag, environment: { server } }: ReleaseAccess): {
  readonly what: string;
  readonly read: AnswerReader;
  readonly server: RunEnvironment['server'];
} {
  const what = `look for backups in the draft release ${tag}`;
  return { what, server, read: answerReader(what, server.name) };
}

/** `null` if a published release of the tag keeps the server from creating a draft beside it. */
async function createDraft(access: ReleaseAccess, ours: readonly Release[]): Promise<Release | null> {
  const {
    rest,
    tag,
    environment: { server },
  } = access;
  const what = `create the draft release ${tag}`;
  try {
    const answer = await rest.request(
      'POST /repos/{owner}/{repo}/releases',
      { tag_name: tag, name: tag, body: DESCRIPTION, draft: true },
      { what, permission: PERMISSION },
    );
    const read = answerReader(what, server.name);
    return releaseOf(read.objectOf(answer), read);
  } catch (error) {
    const status = error instanceof Failure ? statusOf(error.cause) : null;
    if (status !== 409 && status !== 422) throw error;
    if (ours.length > 0) return null;
    // Another run was faster, or the answer to an earlier try was lost.
    const [made] = ofTag(await readReleases(access), tag);
    if (made === undefined) throw error;
    return made;
  }
}

const DESCRIPTION =
  'Certkeep keeps backups here. Leave this release a draft: if it is published, everybody who can read the repository can download them.';

/** Throws a `Failure` (`denied`) if the token may not write. Saves nothing. */
async function proveAccess(access: ReleaseAccess): Promise<void> {
  const { what, read, server } = looking(access);
  const purpose = { what, permission: PERMISSION };
  if (server.kind === 'gitea') {
    const repository = read.objectOf(await access.rest.request('GET /repos/{owner}/{repo}', {}, purpose));
    if (read.flagOf(read.objectOf(repository['permissions']), 'push')) return;
    throw new Failure(
      'denied',
      `Cannot ${what}: the token lacks \`${PERMISSION}\`. Add it under \`permissions:\` in the workflow.`,
    );
  }
  const notes = await access.rest.request(
    'POST /repos/{owner}/{repo}/releases/generate-notes',
    { tag_name: access.tag },
    purpose,
  );
  read.textOf(read.objectOf(notes), 'body');
}
