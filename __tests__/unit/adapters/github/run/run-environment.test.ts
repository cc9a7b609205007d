import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRunEnvironment } from '../../../../../src/adapters/github/run/run-environment.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { environmentOf } from '../stub-server.ts';

it.each(['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_WORKSPACE', 'RUNNER_TEMP'])('needs %s', (name) => {
  expect(() => environmentOf({ [name]: '' })).toThrow(`${name} is not set`);
});

it('tells nothing that the runner does not tell', () => {
  expect(environmentOf()).toMatchObject({
    repositoryId: null,
    defaultBranch: null,
    lastPush: null,
    maxRetentionDays: null,
    serverUrl: 'https://github.com',
    runAttempt: '1',
  });
  expect(() => readRunEnvironment({})).toThrow('as a step of a GitHub Actions workflow');
});

it('takes the branch that a pull request comes from', () => {
  expect(environmentOf({ GITHUB_HEAD_REF: 'feature', GITHUB_REF_NAME: '1/merge' }).branch).toBe('feature');
  expect(environmentOf({ GITHUB_HEAD_REF: '' }).branch).toBe('main');
});

it.each(['', '{', '[]', 'null', '{"repository": {}}', '{"repository": {"default_branch": ""}}'])(
  'takes no default branch from the event %j',
  (text) => {
    const path = join(temporaryFolder(), 'event.json');
    writeFileSync(path, text);
    expect(environmentOf({ GITHUB_EVENT_PATH: path }).defaultBranch).toBeNull();
  },
);

it.each(['aaaa', 'github.com', 'https://', 'https://[', '/', `https://G${'a'.repeat(20_000)}`])(
  'takes %j for no server',
  (GITHUB_SERVER_URL) => {
    expect(() => environmentOf({ GITHUB_SERVER_URL })).toThrow(
      'GITHUB_SERVER_URL is not the address of a server',
    );
  },
);

it('takes an empty server for one that is not told', () => {
  expect(environmentOf({ GITHUB_SERVER_URL: '' }).serverUrl).toBe('https://github.com');
});

it('takes no retention that ends on no day', () => {
  expect(environmentOf({ GITHUB_RETENTION_DAYS: '100000' }).maxRetentionDays).toBeNull();
});

it.each(['0', '-1', '1.5', '1e9', 'Infinity', '0x7', ' 7', '9'.repeat(16)])(
  'takes %j for no number of days or of a repository',
  (text) => {
    const { maxRetentionDays, repositoryId } = environmentOf({
      GITHUB_RETENTION_DAYS: text,
      GITHUB_REPOSITORY_ID: text,
    });
    expect({ maxRetentionDays, repositoryId }).toEqual({ maxRetentionDays: null, repositoryId: null });
  },
);

/** Whether a run gets no secrets, by its event, what the payload says of the pull request, and who started it. */
function lacksSecrets(event: string, pullRequest?: object, actor = 'octocat'): boolean {
  const path = join(temporaryFolder(), 'event.json');
  writeFileSync(path, JSON.stringify(pullRequest === undefined ? {} : { pull_request: pullRequest }));
  return environmentOf({ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_ACTOR: actor })
    .lacksSecrets;
}

const OWN = { head: { repo: { id: 7 } }, base: { repo: { id: 7 } } };
const FORK = { head: { repo: { id: 8 } }, base: { repo: { id: 7 } } };
const DELETED_FORK = { head: { repo: null }, base: { repo: { id: 7 } } };

it.each<[string, object | undefined, string, boolean]>([
  ['pull_request', FORK, 'octocat', true],
  ['pull_request', DELETED_FORK, 'octocat', true],
  ['pull_request_review', FORK, 'octocat', true],
  ['pull_request', OWN, 'octocat', false],
  ['pull_request', undefined, 'octocat', false],
  // Runs on this event have the base repository's secrets.
  ['pull_request_target', FORK, 'octocat', false],
  ['push', undefined, 'octocat', false],
  ['push', undefined, 'dependabot[bot]', true],
  ['pull_request', OWN, 'dependabot[bot]', true],
  // It committed last to the file of the workflow, which makes it the actor of a schedule.
  ['schedule', undefined, 'dependabot[bot]', false],
])('%s with %j by %s gets no secrets: %s', (event, pullRequest, actor, expected) => {
  expect(lacksSecrets(event, pullRequest, actor)).toBe(expected);
});

it.each([
  [{ private: false, pushed_at: '2026-10-01T02:03:04Z' }, new Date('2026-10-01T02:03:04Z')],
  [{ private: true, pushed_at: '2026-10-01T02:03:04Z' }, null],
  [{ private: false, pushed_at: 'yesterday' }, null],
  [{ private: false, pushed_at: 1_790_000_000 }, null],
  [{ private: false }, null],
])('the last push to a public repository is in the payload: %j', (repository, lastPush) => {
  const path = join(temporaryFolder(), 'event.json');
  writeFileSync(path, JSON.stringify({ repository }));
  expect(environmentOf({ GITHUB_EVENT_PATH: path }).lastPush).toEqual(lastPush);
});
