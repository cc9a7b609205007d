import { Failure, messageOf } from '../../domain/failure.ts';
import type { Deadline } from './deadline.ts';
import type { RunEnvironment } from './run-environment.ts';

/** Another try makes sense for these: the server is at fault, or asks to wait. */
const MAX_TRIES = 3;
const FIRST_WAIT_MS = 500;
/** A rate limit that asks for a longer wait is told to the person instead. */
const MAX_RETRY_AFTER_MS = 60_000;

/** Lets time pass. Rejects when the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** GitHub's REST API, as far as the tool needs it. */
export interface RestClient {
  /**
   * The JSON that answers a request; `null` where what it is about is not there, and may be.
   *
   * Throws a `Failure`: `denied` where the token may not, `unreadable` where there was no answer.
   */
  request(
    route: string,
    parameters: Readonly<Record<string, string | number>>,
    purpose: Purpose,
  ): Promise<unknown>;
}

/** What a request is for. */
export interface Purpose {
  /** In words, after `Cannot`. */
  readonly what: string;
  /** What the token must have. */
  readonly permission: string;
  /** 404 and 410 are an answer too. */
  readonly mayBeGone?: boolean;
}

/** A client for the repository of the run. */
export function restClient(
  environment: RunEnvironment,
  token: string,
  deadline: Deadline,
  wait: Wait = waitOnTimer,
): RestClient {
  const [owner = '', repo = ''] = environment.repository.split('/');
  return {
    async request(route, parameters, purpose) {
      if (token === '') {
        throw new Failure(
          'denied',
          `Cannot ${purpose.what}: the input github-token is empty. Leave it out, so that the workflow's own token is used.`,
        );
      }
      const { request } = await import('@octokit/request');
      const send = request.defaults({
        baseUrl: environment.apiUrl,
        headers: { authorization: `token ${token}`, 'user-agent': 'certkeep' },
        request: { signal: deadline.signal },
      });
      return deadline.limit(`trying to ${purpose.what}`, async () => {
        try {
          const attempt = (): Promise<{ data: unknown }> => send(route, { owner, repo, ...parameters });
          const response = await retried(attempt, deadline.signal, wait);
          const data: unknown = response.data;
          return data;
        } catch (error) {
          const status = statusOf(error);
          if (purpose.mayBeGone === true && (status === 404 || status === 410)) return null;
          throw failureOf(error, purpose);
        }
      });
    },
  };
}

async function retried<T>(send: () => Promise<T>, signal: AbortSignal, wait: Wait): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const waitMs = waitBeforeNext(error, attempt);
      if (attempt === MAX_TRIES || signal.aborted || waitMs === null) throw error;
      await wait(waitMs, signal);
    }
  }
}

/** How long to wait before the same request may be answered; `null` where it will not be. */
function waitBeforeNext(error: unknown, attempt: number): number | null {
  // With jitter, so that runs that were turned away together do not come back together.
  const backoffMs = FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
  if (isRateLimit(error)) {
    const askedMs = retryAfterMs(error);
    return askedMs !== null && askedMs <= MAX_RETRY_AFTER_MS ? askedMs + backoffMs : null;
  }
  const status = statusOf(error);
  return status === null || status >= 500 ? backoffMs : null;
}

/** On the timer of the process. */
function waitOnTimer(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Error('the time for all requests was over'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

function failureOf(error: unknown, { what, permission }: Purpose): Failure {
  const status = statusOf(error);
  const options = { cause: error };
  if (status === 401) {
    return new Failure('denied', `Cannot ${what}: GitHub does not accept the github-token (401).`, options);
  }
  if (isRateLimit(error)) {
    return new Failure(
      'unreadable',
      `Cannot ${what}: the rate limit of the github-token is used up (${status ?? ''}). Run again later.`,
      options,
    );
  }
  if (status === 403 || status === 404) {
    return new Failure(
      'denied',
      `Cannot ${what}: the token lacks \`${permission}\` (${status}). Add it under \`permissions:\` in the workflow.`,
      options,
    );
  }
  const why = status === null ? messageOf(error) : `GitHub answered ${status}`;
  return new Failure('unreadable', `Cannot ${what}: ${why}. Run again later.`, options);
}

/** The HTTP status in an error of the client; `null` where no answer came. */
function statusOf(error: unknown): number | null {
  // A request that got no answer is an error with the status 500 of the client's own making, and without a response.
  if (!(error instanceof Error) || !('response' in error) || error.response === undefined) return null;
  return 'status' in error && typeof error.status === 'number' ? error.status : null;
}

function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  const hasRetryAfter = headerOf(error, 'retry-after') !== undefined;
  // A secondary limit may be told in words alone:
  // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
  const saysSo = /\brate limit\b/i.test(messageOf(error));
  return status === 403 && (headerOf(error, 'x-ratelimit-remaining') === '0' || hasRetryAfter || saysSo);
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
