import type { StoredArtifact, StoredSet } from '../../../ports/stores.ts';
import { archiveDownloader, wrongDigest, type Download } from '../archive-download.ts';
import type { Deadline } from '../deadline.ts';
import { isGone, waitBeforeNextDownload } from '../official-clients/artifact-client-errors.ts';
import { loadArtifactClient } from '../official-clients/artifact-client.ts';
import type { Wait } from '../retry.ts';
import type { RunEnvironment } from '../run/run-environment.ts';

export interface DownloadOptions {
  readonly environment: RunEnvironment;
  readonly token: string;
  readonly deadline: Deadline;
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
}

/** An artifact that is wanted; `place` names it in messages. */
type WantedArtifact = Pick<StoredSet, 'place'> & { readonly artifact: StoredArtifact };

/** Downloads the sets in artifacts. They are stored unextracted: the client's own extraction checks neither CRCs nor links nor sizes. */
export function downloader(options: DownloadOptions): Download<WantedArtifact> {
  return archiveDownloader({
    ...options,
    fetch: (wanted, folder) => fetchArchive(wanted, folder, options),
    waitBeforeNext: waitBeforeNextDownload,
    hasDigest: ({ artifact }) => artifact.digest !== undefined,
  });
}

async function fetchArchive(
  wanted: WantedArtifact,
  folder: string,
  { environment, token }: DownloadOptions,
): Promise<boolean> {
  const { artifact } = wanted;
  const { DefaultArtifactClient } = await loadArtifactClient();
  const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
  const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
  try {
    const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(artifact.id, {
      path: folder,
      skipDecompress: true,
      ...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
      // A job fetches what it stored itself without a token, but not what earlier attempts of its run stored.
      ...(artifact.isOwn ? {} : { findBy }),
    });
    if (digestMismatch === true) throw wrongDigest(wanted);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}
