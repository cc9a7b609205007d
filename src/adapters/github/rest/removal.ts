import { Failure } from '../../../domain/failure.ts';
import type { Purpose, RestClient } from './rest-client.ts';
import type { Server } from '../run/server.ts';

/** What is removed, and by whom. */
interface Removal {
  readonly rest: Pick<RestClient, 'request'>;
  readonly server: Server;
  /** Where it is, for `DELETE` and `GET` alike. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly purpose: Pick<Purpose, 'what' | 'permission'>;
}

/**
 * Removes something for good; that it is gone already is no error. GitHub also answers 404 to a token that may not, so then it is
 * looked for.
 *
 * Throws a `Failure` as `RestClient.request` does, `denied` if it is still there, and `unreadable` for an answer that is none of the
 * API's.
 */
export async function remove(removal: Removal): Promise<void> {
  const { rest, server, path, parameters, purpose } = removal;
  const { what, permission } = purpose;
  const answer = await rest.request(`DELETE ${path}`, parameters, { ...purpose, mayBeGone: true });
  if (answer === null) {
    const left = await rest.request(`GET ${path}`, parameters, { ...purpose, mayBeGone: true });
    if (left === null) return;
    throw new Failure(
      'denied',
      `Cannot ${what}: ${server.name} answered that it is not there (404), and still has it. Check that the token has \`${permission}\` under \`permissions:\` in the workflow, or run again later.`,
    );
  }
  // The answer has no body. A page of a proxy must not pass for one.
  if (answer !== '')
    throw new Failure(
      'unreadable',
      `Cannot ${what}: ${server.name} sent an unexpected answer. Run again later.`,
    );
}
