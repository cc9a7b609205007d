import type { StoredAsset } from '../../../ports/stores.ts';
import type { RestClient } from '../rest/rest-client.ts';
import { remove } from '../rest/removal.ts';
import type { RunEnvironment } from '../run/run-environment.ts';
import { PERMISSION } from './release-listing.ts';

interface RemovalOptions {
  readonly rest: Pick<RestClient, 'request'>;
  readonly environment: Pick<RunEnvironment, 'server'>;
}

/** Removes an asset for good; `what` says so, after `Cannot`. Throws as `BackupStore.remove` does. */
export async function removeAsset(
  { id, releaseId }: Pick<StoredAsset, 'id' | 'releaseId'>,
  what: string,
  { rest, environment: { server } }: RemovalOptions,
): Promise<void> {
  // Gitea knows attachments by their release.
  const release = server.kind === 'gitea' ? '{release_id}/' : '';
  await remove({
    rest,
    server,
    path: `/repos/{owner}/{repo}/releases/${release}assets/{asset_id}`,
    parameters: server.kind === 'gitea' ? { release_id: releaseId, asset_id: id } : { asset_id: id },
    purpose: { what, permission: PERMISSION },
  });
}
