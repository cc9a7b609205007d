import { Failure, messageOf } from '../../../domain/failure.ts';
import { waitForAnswer } from '../rest/rest-error.ts';
import { backoffMs } from '../retry.ts';

/**
 * What the errors of the artifact client mean. The client retries 5xx, 429 and signed addresses itself, five times in half a
 * minute. It tries broken connections and REST once.
 */

/** The client's own tries take half a minute. As much again makes up the minute that GitHub may ask for. */
const AFTER_RATE_LIMIT_MS = 30_000;

/** The name is taken in this run: by another artifact, or by an earlier try whose reply was lost. */
export function isNameTaken(error: unknown): boolean {
  return messageOf(error).includes('Failed request: (409)');
}

/** The artifact was deleted, or has expired, since it was listed. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'ArtifactNotFoundError') return true;
  return 'status' in error && (error.status === 404 || error.status === 410);
}

/** How long to wait before another upload may succeed; `null` if it cannot. */
export function waitBeforeNextUpload(error: unknown, attempt: number): number | null {
  if (messageOf(error).includes('Failed request: (429)')) return AFTER_RATE_LIMIT_MS + backoffMs(attempt);
  // The blob store refuses a signed address, for instance one that has expired. The next try gets another one.
  const isOfBlobStore = error instanceof Error && error.name === 'RestError';
  return isOfBlobStore || isBroken(error) ? backoffMs(attempt) : null;
}

/** How long to wait before another download may succeed; `null` if it cannot. */
export function waitBeforeNextDownload(error: unknown, attempt: number): number | null {
  // The archive was damaged, perhaps on its way.
  if (error instanceof Failure || isBroken(error)) return backoffMs(attempt);
  if (error instanceof Error && error.name === 'HttpError') return waitForAnswer(error, attempt);
  // The client tried five times. If the address expired meanwhile, the next try gets another one.
  const isOfSignedAddress = messageOf(error).includes('Artifact download failed after');
  return isOfSignedAddress && attempt === 1 ? backoffMs(attempt) : null;
}

/** The connection broke, or was never made. */
function isBroken(error: unknown): boolean {
  return /Unable to make request: E|Upload progress stalled/.test(messageOf(error));
}
