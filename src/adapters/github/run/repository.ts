import { Failure } from '../../../domain/failure.ts';
import type { RestClient } from '../rest/rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';

/** What the server says of a repository. */
export interface Repository {
  readonly id: number;
  readonly defaultBranch: string;
}

/**
 * Reads the repository: from the run's environment if that tells all of it, else from the server, once.
 *
 * The reader throws a `Failure`: `denied` if the token may not look, `unreadable` if there was no answer.
 */
export function repositoryReader(
  environment: RunEnvironment,
  rest: Pick<RestClient, 'request'>,
): () => Promise<Repository> {
  let known: Promise<Repository> | null = null;
  return () => (known ??= readRepository(environment, rest));
}

async function readRepository(
  environment: RunEnvironment,
  rest: Pick<RestClient, 'request'>,
): Promise<Repository> {
  const { repositoryId, defaultBranch, server } = environment;
  if (repositoryId !== null && defaultBranch !== null) return { id: repositoryId, defaultBranch };
  const purpose = { what: 'look up the default branch', permission: 'contents: read' };
  const answer: unknown = await rest.request('GET /repos/{owner}/{repo}', {}, purpose);
  const id: unknown = Reflect.get(Object(answer), 'id');
  const branch: unknown = Reflect.get(Object(answer), 'default_branch');
  if (typeof id !== 'number' || typeof branch !== 'string') {
    throw new Failure('unreadable', `Cannot ${purpose.what}: ${server.name} sent an unexpected answer.`);
  }
  return { id, defaultBranch: branch };
}
