import { Failure, messageOf } from '../../../domain/failure.ts';
import type { Deadline } from '../deadline.ts';
import { describeRoute } from '../official-clients/request-trouble.ts';
import { limitJsonDepth } from './json-depth-limit.ts';
import { isRateLimit, statusOf, waitForAnswer } from './rest-error.ts';
import { toolkitFetch, type Fetch, type OutgoingFile } from './toolkit-fetch.ts';
import { retried, waitOnTimer, type Wait } from '../retry.ts';
import type { RunEnvironment } from '../run/run-environment.ts';

/** Another try can help if the server is at fault, or asks to wait. */
const MAX_TRIES = 3;

/** The server's REST API, as far as the tool needs it. */
export interface RestClient {
  /**
   * Returns the JSON that answers a request, or `null` if its subject is gone and `mayBeGone` is set.
   *
   * Throws a `Failure`: `denied` if the token may not look, `unreadable` if there was no answer, `timeout` if the run's time is
   * over. The failure's cause is the client's own error.
   */
  request(route: string, parameters: Parameters, purpose: Purpose): Promise<unknown>;
  /** As `request`, and whether the reply names a next page: `Link: <…>; rel="next"`. */
  requestPage(route: string, parameters: Parameters, purpose: Purpose): Promise<JsonPage>;
  /** As `request`, with a file as its body, to an address that an earlier answer named for that. Its host gets the token. */
  upload(address: string, file: OutgoingFile, purpose: Purpose): Promise<unknown>;
  /**
   * As `request`, writes the bytes that it leads to into a new file at `path`, 0600. Returns their SHA-256, lower-case hex, or `null` if
   * the subject is gone and `mayBeGone` is set. A host that it is redirected to gets no token.
   */
  download(route: string, parameters: Parameters, path: string, purpose: Purpose): Promise<string | null>;
}

/** One page of a list. */
export interface JsonPage {
  readonly json: unknown;
  readonly hasNext: boolean;
}

/** What a route and a request are filled with. */
type Parameters = Readonly<Record<string, string | number | boolean>>;

/** What a request is for. */
export interface Purpose {
  /** In words, after `Cannot`. */
  readonly what: string;
  /** What the token needs. */
  readonly permission: string;
  /** 404 and 410 are answers too. */
  readonly mayBeGone?: boolean;
}

interface RestClientOptions {
  /** How time passes between two tries; default: on the timer of the process. */
  readonly wait?: Wait;
  /** How a request is sent; default: through GitHub's toolkit. */
  readonly fetch?: Fetch;
  /** Is told the server's time of each reply that has one. */
  readonly onTime?: (serverTime: Date) => void;
}

/** What GitHub's client makes of a good reply, as far as it is used. */
interface Answer {
  readonly data: unknown;
  readonly headers: { readonly link?: string };
}

/** https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const NEXT_PAGE = /;\s*rel="?next\b/;

/** What GitHub answers with the bytes of a file, and not with what it says of them. */
const BYTES = { accept: 'application/octet-stream' };

/** A client for the repository of the run. */
export function restClient(
  environment: RunEnvironment,
  token: string,
  deadline: Deadline,
  { wait = waitOnTimer, fetch = toolkitFetch(), onTime }: RestClientOptions = {},
): RestClient {
  const prepare = (sending: Fetch): Fetch =>
    rejectingRedirects(limitJsonDepth(onTime === undefined ? sending : tellingTime(sending, onTime)));
  const send = prepare(fetch);
  const [owner = '', repo = ''] = environment.repository.split('/');
  /** Sends a request until it is answered. Returns `null` if its subject is gone and may be. */
  const answer = async (
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    purpose: Purpose,
    sending = send,
  ): Promise<Answer | null> => {
    const { request } = await import('@octokit/request');
    const ask = request.defaults({
      baseUrl: environment.apiUrl,
      headers: { authorization: `token ${token}`, 'user-agent': 'certkeep' },
      request: { fetch: sending },
    });
    return deadline.limit(`trying to ${purpose.what}`, async () => {
      try {
        const attempt = (): Promise<Answer> => ask(route, { owner, repo, ...parameters });
        return await retried(attempt, {
          maxTries: MAX_TRIES,
          signal: deadline.signal,
          wait,
          waitBeforeNext: waitForAnswer,
        });
      } catch (error) {
        const status = statusOf(error);
        if (purpose.mayBeGone === true && (status === 404 || status === 410)) return null;
        throw failureOf(error, purpose, environment);
      }
    });
  };
  return {
    request: async (route, parameters, purpose) => (await answer(route, parameters, purpose))?.data ?? null,
    requestPage: async (route, parameters, purpose) => pageOf(await answer(route, parameters, purpose)),
    async upload(address, file, purpose) {
      const headers = { 'content-type': 'application/octet-stream' };
      return (await answer(`POST ${address}`, { data: file, headers }, purpose))?.data ?? null;
    },
    async download(route, parameters, path, purpose) {
      const { downloadFetch } = await import('./download-fetch.ts');
      let saved: string | null = null;
      const saving = prepare(downloadFetch(path, (sha256) => (saved = sha256)));
      await answer(route, { ...parameters, headers: BYTES }, purpose, saving);
      return saved;
    },
  };
}

function pageOf(answer: Answer | null): JsonPage {
  return { json: answer?.data ?? null, hasNext: NEXT_PAGE.test(answer?.headers.link ?? '') };
}

/** The client takes every status below 400 for success. A redirect that leads nowhere is none. */
function rejectingRedirects(fetch: Fetch): Fetch {
  return async (address, options) => {
    const reply = await fetch(address, options);
    if (reply.status >= 300 && reply.status < 400)
      throw new Error(`a redirect (${reply.status}) of ${new URL(address).host} was not followed`);
    return reply;
  };
}

function tellingTime(fetch: Fetch, onTime: (serverTime: Date) => void): Fetch {
  return async (address, options) => {
    const reply = await fetch(address, options);
    const time = new Date(reply.headers.get('date') ?? '');
    if (!Number.isNaN(time.getTime())) onTime(time);
    return reply;
  };
}

function failureOf(
  error: unknown,
  { what, permission }: Purpose,
  { server: { name: server }, apiUrl }: RunEnvironment,
): Failure {
  const status = statusOf(error);
  const options = { cause: error };
  if (status === 401) {
    return new Failure(
      'denied',
      `Cannot ${what}: ${server} does not accept the github-token (401).`,
      options,
    );
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
  const why =
    status === null
      ? `the request to ${describeRoute(apiUrl)} failed: ${messageOf(error)}`
      : `${server} answered ${status}`;
  return new Failure('unreadable', `Cannot ${what}: ${why}. Run again later.`, options);
}
