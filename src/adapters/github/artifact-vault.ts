import { Failure } from '../../domain/failure.ts';
import type { Vault } from '../../ports.ts';
import { downloader, type DownloadOptions } from './artifact-download.ts';
import { listArtifacts } from './artifact-listing.ts';
import { uploader, type UploadOptions } from './artifact-upload.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';

export interface ArtifactVaultOptions extends UploadOptions, DownloadOptions {
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  /** Only the sets of this run are listed; `null` or absent for all. */
  readonly runId?: number | null;
}

/** Workflow artifacts as a vault, through GitHub's own client. Only what a name takes is loaded, when it is needed. */
export function artifactVault(options: ArtifactVaultOptions): Vault {
  const { environment, rest, readRepository, runId = null } = options;
  const download = downloader(options);
  return {
    source: 'artifact',
    list: (names, extent = 'newest') =>
      listArtifacts(names, environment, rest, readRepository, { runId, extent }),
    open: ({ artifact, place, sizeBytes }) =>
      artifact === undefined ? Promise.resolve(null) : download({ artifact, place, sizeBytes }),
    store: uploader(options),
    async remove({ artifact, place }) {
      if (artifact === undefined) return;
      const answer = await rest.request(
        'DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
        { artifact_id: artifact.id },
        { what: `remove the ${place}`, permission: 'actions: write', mayBeGone: true },
      );
      // GitHub answers without a body. A page of a proxy would be taken for its word otherwise.
      if (answer !== null && answer !== '' && answer !== undefined) {
        throw new Failure(
          'unreadable',
          `Cannot remove the ${place}: the answer is not what GitHub documents. Run again later.`,
        );
      }
    },
  };
}
