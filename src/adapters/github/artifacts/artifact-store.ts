import type { BackupStore } from '../../../ports/stores.ts';
import type { DownloadOptions } from './artifact-download.ts';
import { listArtifacts } from './artifact-listing.ts';
import type { UploadOptions } from './artifact-upload.ts';
import type { Repository } from '../run/repository.ts';
import type { ListClient } from '../rest/list-request.ts';
import { remove } from '../rest/removal.ts';
import { once } from '../../once.ts';
import { loadDownload, loadUpload } from './transfers.ts';

interface ArtifactStoreOptions extends UploadOptions, DownloadOptions {
  readonly rest: ListClient;
  readonly readRepository: () => Promise<Repository>;
  /** Lists only the sets of this run; `null` or absent for all runs. */
  readonly runId?: number | null;
}

/**
 * Workflow artifacts as a store, through GitHub's own client.
 *
 * A taken name is refused by GitHub. Gitea replaces the artifact instead. That can happen within one run only, and names of one
 * run differ unless it stores twice within a second.
 *
 * What downloads and what uploads is loaded when it is first used: a run that finds nothing does not download.
 */
export function artifactStore(options: ArtifactStoreOptions): BackupStore {
  const { environment, rest, readRepository, runId = null } = options;
  const download = once(async () => (await loadDownload()).downloader(options));
  const upload = once(async () => (await loadUpload()).uploader(options));
  return {
    source: 'artifact',
    list: (names) => listArtifacts(names, { environment, rest, readRepository, runId }),
    open: async ({ artifact, place }) =>
      artifact === undefined ? null : (await download())({ artifact, place }),
    // Only the upload tells.
    isTaken: () => Promise.resolve(false),
    store: async (set, name) => (await upload())(set, name),
    async remove({ artifact, place }) {
      if (artifact === undefined) return;
      await remove({
        rest,
        server: environment.server,
        path: '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
        parameters: { artifact_id: artifact.id },
        purpose: { what: `remove the ${place}`, permission: 'actions: write' },
      });
    },
  };
}
