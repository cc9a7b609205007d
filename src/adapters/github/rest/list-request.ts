import { Failure, messageOf } from '../../../domain/failure.ts';
import type { JsonPage, Purpose, RestClient } from './rest-client.ts';
import type { Server } from '../run/server.ts';
import { statusOf } from './rest-error.ts';

/** What lists are read with. */
export type ListClient = Pick<RestClient, 'request' | 'requestPage'>;

/** One kind of list on one server. */
export interface ListRequest {
  readonly rest: ListClient;
  readonly server: Server;
  readonly route: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly purpose: Purpose;
  /** Every server has this list: 404 never means that the API lacks it. Default: GitHub alone has it for sure. */
  readonly isEverywhere?: true;
}

/** GitHub's limit, and more than Gitea's. */
const PAGE_SIZE = 100;
/** Of Gitea, whose administrators set the most that a page has. */
const DEFAULT_PAGE_SIZE = 30;

/** A page of fewer items than this is not full. */
export function fullPageOf({ kind }: Server): number {
  return kind === 'gitea' ? DEFAULT_PAGE_SIZE : PAGE_SIZE;
}

/**
 * Returns the JSON of one page of a list, and whether the server names a next one.
 *
 * Throws a `Failure` as `RestClient.request` does, and `unsupported` if the server has no such list. GitHub has every list, and
 * answers 404 if the token may not look. On other servers 404 and 405 mean that the API lacks the list, unless all have it, and provided
 * that the same token can see the repository.
 */
export async function requestPage(list: ListRequest, page: number): Promise<JsonPage> {
  const { rest, server, route, parameters, purpose, isEverywhere = server.kind !== 'gitea' } = list;
  try {
    // Gitea ignores `per_page` and knows `limit` only; GitHub ignores `limit`.
    const size = { per_page: PAGE_SIZE, limit: PAGE_SIZE };
    return await rest.requestPage(route, { ...parameters, ...size, page }, purpose);
  } catch (error) {
    const status = error instanceof Failure ? statusOf(error.cause) : null;
    if (isEverywhere || (status !== 404 && status !== 405)) throw error;
    throw await explainMissingList(list, status, error);
  }
}

async function explainMissingList(
  { rest, server, purpose: { what } }: ListRequest,
  status: number,
  cause: unknown,
): Promise<Failure> {
  const problem = await problemOfRepository(rest);
  if (problem instanceof Failure && problem.code === 'timeout') return problem;
  if (problem !== null) {
    const message = `Cannot ${what}: ${server.name} answered ${status}, and the repository could not be read either: ${messageOf(problem)}.`;
    return new Failure('unreadable', message, { cause });
  }
  return new Failure('unsupported', `Cannot ${what}: ${server.name} has no API for this (${status}).`, {
    cause,
  });
}

/** `null` if the token can see the repository; else why not. */
async function problemOfRepository(rest: ListClient): Promise<unknown> {
  const purpose = { what: 'look up the repository', permission: 'contents: read' };
  try {
    const answer = await rest.request('GET /repos/{owner}/{repo}', {}, purpose);
    // A page of a proxy proves nothing.
    const id: unknown = Reflect.get(Object(answer), 'id');
    return typeof id === 'number' ? null : new Error('the answer was not a repository');
  } catch (error) {
    return error;
  }
}
