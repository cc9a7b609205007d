import { createHash } from 'node:crypto';
import { type Repository, repositoryJson } from '../services/repository.ts';

/** What an event's payload is about. */
export interface EventFacts {
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly headBranch: string;
  readonly headRepositoryId: number;
  readonly repository: Repository;
  readonly serverUrl: string;
  readonly actor: string;
  readonly workflowPath: string;
}

type Payload = Record<string, unknown>;

function pullRequest(facts: EventFacts): Payload {
  const { repository, headRepositoryId } = facts;
  const base = repositoryJson(repository, facts.serverUrl);
  const fork = headRepositoryId !== repository.id;
  const head = fork ? { ...base, id: headRepositoryId, full_name: `someone/${repository.name}`, fork } : base;
  return {
    action: 'synchronize',
    number: 1,
    pull_request: {
      number: 1,
      state: 'open',
      title: 'A pull request',
      user: { login: facts.actor },
      head: { ref: facts.headBranch, sha: facts.sha, repo: head },
      base: {
        ref: repository.defaultBranch,
        sha: createHash('sha1').update(repository.defaultBranch).digest('hex'),
        repo: base,
      },
    },
  };
}

function commit(facts: EventFacts): Payload {
  return {
    id: facts.sha,
    message: 'Change something',
    author: { name: facts.actor, email: `${facts.actor}@users.noreply.github.com` },
  };
}

const BY_EVENT: Readonly<Record<string, (facts: EventFacts) => Payload>> = {
  schedule: ({ workflowPath }) => ({ schedule: '10 2 * * 1', workflow: workflowPath }),
  workflow_dispatch: ({ ref, workflowPath }) => ({ ref, inputs: null, workflow: workflowPath }),
  push: (facts) => ({
    ref: facts.ref,
    before: '0'.repeat(40),
    after: facts.sha,
    head_commit: commit(facts),
    commits: [commit(facts)],
    pusher: { name: facts.actor },
  }),
  pull_request: pullRequest,
  pull_request_target: pullRequest,
  issue_comment: (facts) => ({
    action: 'created',
    issue: { number: 1, title: 'An issue', user: { login: facts.actor } },
    comment: { id: 1, body: 'A comment', user: { login: facts.actor } },
  }),
  workflow_run: (facts) => ({
    action: 'completed',
    workflow_run: { id: 1, event: 'pull_request', head_branch: facts.headBranch, conclusion: 'success' },
  }),
};

/** A payload such as GitHub writes to `GITHUB_EVENT_PATH`, with what actions read most. */
export function eventPayload(facts: EventFacts): Payload {
  return {
    ...BY_EVENT[facts.event]?.(facts),
    repository: repositoryJson(facts.repository, facts.serverUrl),
    sender: { login: facts.actor, id: 583231, type: 'User' },
  };
}
