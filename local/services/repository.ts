/** The repository that the services pretend to host. */
export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly ownerId: number;
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly fork: boolean;
}

/** The repository of a start without options. */
export const DEFAULT_REPOSITORY: Repository = {
  id: 1296269,
  owner: 'octo-org',
  ownerId: 583231,
  name: 'certificates',
  defaultBranch: 'main',
  private: true,
  fork: false,
};

/** `owner/name`, as `GITHUB_REPOSITORY` has it. */
export function fullName(repository: Repository): string {
  return `${repository.owner}/${repository.name}`;
}

/** The repository as REST and event payloads show it. */
export function repositoryJson(repository: Repository, serverUrl: string): Record<string, unknown> {
  const { id, name, owner, ownerId, fork } = repository;
  return {
    id,
    name,
    full_name: fullName(repository),
    private: repository.private,
    fork,
    default_branch: repository.defaultBranch,
    visibility: repository.private ? 'private' : 'public',
    html_url: `${serverUrl}/${fullName(repository)}`,
    owner: { login: owner, id: ownerId, type: 'Organization' },
  };
}
