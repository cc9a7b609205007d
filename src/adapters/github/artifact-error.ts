import { Failure, messageOf } from '../../domain/failure.ts';
import { waitForAnswer } from './rest-error.ts';
import { backoffMs } from './retry.ts';

/**
 * What the artifact client tells by throwing. It tries 5xx and 429 again itself, five times in half a minute, and what
 * a signed address leads to just as often; a connection that breaks, and REST, it tries once.
 */

/** After the client's own tries: as much again as they take, so that the minute is over that GitHub may ask for. */
const AFTER_RATE_LIMIT_MS = 30_000;

/** The name is taken in this run: by another artifact, or by an earlier try whose answer was lost. */
export function isNameTaken(error: unknown): boolean {
  return messageOf(error).includes('Failed request: (409)');
}

/** Deleted or expired since it was listed. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'ArtifactNotFoundError') return true;
  return 'status' in error && (error.status === 404 || error.status === 410);
}

/** How long to wait before another upload may succeed; `null` where it will not. */
export function waitBeforeNextUpload(error: unknown, attempt: number): number | null {
  if (messageOf(error).includes('Failed request: (429)')) return AFTER_RATE_LIMIT_MS + backoffMs(attempt);
  // The blob store's refusals are about a signed address, and another one may be better: this one has expired, say.
  const isOfBlobStore = error instanceof Error && error.name === 'RestError';
  return isOfBlobStore || isBroken(error) ? backoffMs(attempt) : null;
}

/** How long to wait before another download may succeed; `null` where it will not. */
export function waitBeforeNextDownload(error: unknown, attempt: number): number | null {
  // What came was not what is stored; on the way, perhaps, and the next time it is.
  if (error instanceof Failure || isBroken(error)) return backoffMs(attempt);
  if (error instanceof Error && error.name === 'HttpError') return waitForAnswer(error, attempt);
  // Tried five times in vain; an address that has expired meanwhile is another one the next time.
  const isOfSignedAddress = messageOf(error).includes('Artifact download failed after');
  return isOfSignedAddress && attempt === 1 ? backoffMs(attempt) : null;
}

/** The connection broke, or was never made. */
function isBroken(error: unknown): boolean {
  return /Unable to make request: E|Upload progress stalled/.test(messageOf(error));
}
