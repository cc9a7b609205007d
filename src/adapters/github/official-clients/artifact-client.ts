import { readEvent } from '../run/run-environment.ts';
import { avoidLoadingFormData } from './form-data.ts';
import { guardRuntimeToken } from './runtime-token-guard.ts';
import { endTruncatedReplies } from './truncated-replies.ts';

/**
 * How many blocks of 8 MiB the client uploads at once, unless the user has set it. Two are as fast as files are packed: one is on
 * its way while the next one fills. The client's own five would take 40 MiB.
 */
const BLOCKS_AT_ONCE = '2';

/** GitHub's client of artifacts, loaded once. It is the largest part of the bundle. */
export function loadArtifactClient(): Promise<typeof import('@actions/artifact')> {
  guardRuntimeToken();
  endTruncatedReplies();
  avoidLoadingFormData();
  hideBrokenEvent();
  process.env['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= BLOCKS_AT_ONCE;
  return import('@actions/artifact');
}

/** The client parses the event for nothing, and fails every upload if the file has no JSON, as some runners write it. */
function hideBrokenEvent(): void {
  if (readEvent(process.env['GITHUB_EVENT_PATH']) === null) process.env['GITHUB_EVENT_PATH'] = '';
}

/** Loads Azure's client, which the bundle has in a file of its own, before the first upload needs it. */
export async function loadUploadClient(): Promise<unknown> {
  const { BlobClient } = await import('@azure/storage-blob');
  return BlobClient;
}
