/** What a handler answers; without `json` and `bytes` the body is empty. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
}

/** Thrown by a handler to answer with an error; its message is the one that the client sees. */
export class ReplyError extends Error {
  readonly reply: Reply;

  constructor(message: string, reply: Reply) {
    super(message);
    this.name = 'ReplyError';
    this.reply = reply;
  }
}

/** Twirp's error codes and their HTTP statuses (https://twitchtv.github.io/twirp/docs/errors.html). */
const TWIRP_STATUS = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  failed_precondition: 412,
} as const;

/** An error in twirp's form. */
export function twirpError(code: keyof typeof TWIRP_STATUS, message: string): ReplyError {
  return new ReplyError(message, { status: TWIRP_STATUS[code], json: { code, msg: message } });
}

/** An error as GitHub's REST API words it. */
export function restError(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ReplyError {
  const json = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return new ReplyError(message, { status, headers, json });
}

/**
 * What GitHub says when the primary rate limit is spent.
 *
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function primaryRateLimit(now: Date): Reply {
  const reset = Math.floor(now.getTime() / 1000) + 3600;
  return restError(403, 'API rate limit exceeded for installation ID 1.', {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '1000',
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  }).reply;
}

/** What GitHub says when requests come too fast; `retry-after` is in seconds. */
export function secondaryRateLimit(retryAfterSeconds: number): Reply {
  return restError(429, 'You have exceeded a secondary rate limit. Please wait a few minutes.', {
    'retry-after': String(retryAfterSeconds),
  }).reply;
}
