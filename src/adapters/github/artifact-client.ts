import { endBrokenReplies } from './broken-replies.ts';
import { guardRuntimeToken } from './runtime-token.ts';

/**
 * Of its blocks of 8 MiB the client sends so many at once, where nobody has said how many: one is on its way while the next
 * is on its heels, which is as fast as files are packed. The client's own five would take 40 MiB.
 */
const BLOCKS_AT_ONCE = '2';

/** GitHub's client of artifacts, loaded once: the largest part of the bundle. */
export function loadArtifactClient(): Promise<typeof import('@actions/artifact')> {
  guardRuntimeToken();
  endBrokenReplies();
  process.env['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= BLOCKS_AT_ONCE;
  return import('@actions/artifact');
}

/** Reads Azure's client before the first upload wants it: the bundle has it in a file of its own. */
export async function loadUploadClient(): Promise<unknown> {
  const { BlobClient } = await import('@azure/storage-blob');
  return BlobClient;
}
