import { messageOf } from '../../domain/failure.ts';
import { backoffMs } from './retry.ts';

/** A rate limit that asks for a longer wait is told to the person instead. */
const MAX_RETRY_AFTER_MS = 60_000;

/** The HTTP status in an error of GitHub's REST client; `null` where no answer came. */
export function statusOf(error: unknown): number | null {
  // A request that got no answer is an error with the status 500 of the client's own making, and without a response.
  if (!(error instanceof Error) || !('response' in error) || error.response === undefined) return null;
  return 'status' in error && typeof error.status === 'number' ? error.status : null;
}

/** Whether the answer was to come more slowly. */
export function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  const hasRetryAfter = headerOf(error, 'retry-after') !== undefined;
  // A secondary limit may be told in words alone:
  // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
  const saysSo = /\brate limit\b/i.test(messageOf(error));
  return status === 403 && (headerOf(error, 'x-ratelimit-remaining') === '0' || hasRetryAfter || saysSo);
}

/** How long to wait before the same request may be answered; `null` where it will not be. */
export function waitForAnswer(error: unknown, attempt: number): number | null {
  if (isRateLimit(error)) {
    const askedMs = retryAfterMs(error);
    return askedMs !== null && askedMs <= MAX_RETRY_AFTER_MS ? askedMs + backoffMs(attempt) : null;
  }
  const status = statusOf(error);
  return status === null || status >= 500 ? backoffMs(attempt) : null;
}

/** How long GitHub asks to wait; `null` where it does not say, or not in seconds. */
function retryAfterMs(error: unknown): number | null {
  const text = headerOf(error, 'retry-after');
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}

function headerOf(error: unknown, name: string): unknown {
  const headers: unknown = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
  return Reflect.get(Object(headers), name);
}
