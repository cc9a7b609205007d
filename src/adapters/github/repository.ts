import { Failure } from '../../domain/failure.ts';
import type { RestClient } from './rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';

/** What tells this repository and its reviewed branch from forks and other branches. */
export interface Repository {
  readonly id: number;
  readonly defaultBranch: string;
}

/** Finds out about the run's repository, from the run's environment where that tells, else once from GitHub. */
export function repositoryReader(environment: RunEnvironment, rest: RestClient): () => Promise<Repository> {
  let known: Promise<Repository> | null = null;
  return () => (known ??= readRepository(environment, rest));
}

async function readRepository(environment: RunEnvironment, rest: RestClient): Promise<Repository> {
  const { repositoryId, defaultBranch } = environment;
  if (repositoryId !== null && defaultBranch !== null) return { id: repositoryId, defaultBranch };
  const purpose = { what: 'look up the default branch', permission: 'contents: read' };
  const answer: unknown = await rest.request('GET /repos/{owner}/{repo}', {}, purpose);
  const id: unknown = Reflect.get(Object(answer), 'id');
  const branch: unknown = Reflect.get(Object(answer), 'default_branch');
  if (typeof id !== 'number' || typeof branch !== 'string') {
    throw new Failure('unreadable', `Cannot ${purpose.what}: the answer is not what GitHub documents.`);
  }
  return { id, defaultBranch: branch };
}
