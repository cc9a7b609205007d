import { messageOf } from '../../../domain/failure.ts';
import { backoffMs } from '../retry.ts';

/** If a rate limit asks for a longer wait, the run fails and says so. */
const MAX_RETRY_AFTER_MS = 60_000;

/** The HTTP status in an error of GitHub's REST client; `null` if no answer came. */
export function statusOf(error: unknown): number | null {
  // For a request without an answer the client makes an error with status 500, and without a response.
  if (!(error instanceof Error) || !('response' in error) || error.response === undefined) return null;
  return 'status' in error && typeof error.status === 'number' ? error.status : null;
}

/** Whether the server asked for fewer requests. */
export function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  const hasRetryAfter = headerOf(error, 'retry-after') !== undefined;
  // Some answers name a secondary limit in their text alone:
  // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
  const saysSo = /\brate limit\b/i.test(messageOf(error));
  return status === 403 && (headerOf(error, 'x-ratelimit-remaining') === '0' || hasRetryAfter || saysSo);
}

/** How long to wait before the same request may succeed; `null` if it cannot. */
export function waitForAnswer(error: unknown, attempt: number): number | null {
  if (isRateLimit(error)) {
    const askedMs = retryAfterMs(error);
    return askedMs !== null && askedMs <= MAX_RETRY_AFTER_MS ? askedMs + backoffMs(attempt) : null;
  }
  const status = statusOf(error);
  return status === null || status >= 500 ? backoffMs(attempt) : null;
}

/** How long the server asks to wait; `null` if it does not say so in seconds. */
function retryAfterMs(error: unknown): number | null {
  const text = headerOf(error, 'retry-after');
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}

function headerOf(error: unknown, name: string): unknown {
  const headers: unknown = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
  return Reflect.get(Object(headers), name);
}
