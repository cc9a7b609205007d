import { join } from 'node:path';
import { Failure } from '../../../domain/failure.ts';
import type { StoredAsset, StoredSet } from '../../../ports/stores.ts';
import { archiveDownloader, wrongDigest, type Download } from '../archive-download.ts';
import type { Deadline } from '../deadline.ts';
import type { RestClient } from '../rest/rest-client.ts';
import { backoffMs, type Wait } from '../retry.ts';
import type { RunEnvironment } from '../run/run-environment.ts';
import { PERMISSION } from './release-listing.ts';

export interface AssetDownloadOptions {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly deadline: Deadline;
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
}

/** An asset that is wanted; `place` names it in messages. */
type WantedAsset = Pick<StoredSet, 'place'> & { readonly asset: StoredAsset };

/** Downloads the sets in assets. */
export function assetDownloader(options: AssetDownloadOptions): Download<WantedAsset> {
  return archiveDownloader({
    ...options,
    fetch: (wanted, folder) => fetchArchive(wanted, join(folder, 'set.zip'), options),
    // The client has tried again whatever else may pass.
    waitBeforeNext: (error, attempt) => (isDamaged(error) ? backoffMs(attempt) : null),
    hasDigest: ({ asset }) => asset.digest !== undefined,
  });
}

function isDamaged(error: unknown): boolean {
  return error instanceof Failure && error.code === 'invalid';
}

async function fetchArchive(
  wanted: WantedAsset,
  path: string,
  { rest, environment }: AssetDownloadOptions,
): Promise<boolean> {
  const { asset, place } = wanted;
  const purpose = { what: `fetch the ${place}`, permission: PERMISSION, mayBeGone: true };
  const sha256 = await rest
    .download(routeTo(asset, environment), { asset_id: asset.id }, path, purpose)
    .catch(asUnreadable);
  if (sha256 !== null && asset.digest !== undefined && sha256 !== asset.digest) throw wrongDigest(wanted);
  return sha256 !== null;
}

/** Gitea's API returns no files. Its pages do so, on the same host, for the same token. */
function routeTo({ attachment }: StoredAsset, { apiUrl }: RunEnvironment): string {
  if (attachment === undefined) return 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
  return `GET ${apiUrl.replace(/\/api\/v1\/?$/, '')}/attachments/${attachment}`;
}

/** The list was handed over to the same token. */
function asUnreadable(error: unknown): never {
  if (error instanceof Failure && error.code === 'denied')
    throw new Failure('unreadable', error.message, { cause: error });
  throw error;
}
