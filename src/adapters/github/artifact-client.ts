import { endBrokenReplies } from './broken-replies.ts';
import { guardRuntimeToken } from './runtime-token.ts';

/** GitHub's client of artifacts, loaded once: the largest part of the bundle. */
export function loadArtifactClient(): Promise<typeof import('@actions/artifact')> {
  guardRuntimeToken();
  endBrokenReplies();
  return import('@actions/artifact');
}
