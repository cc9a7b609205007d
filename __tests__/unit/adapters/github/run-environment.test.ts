import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRunEnvironment, supportsArtifacts } from '../../../../src/adapters/github/run-environment.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { environmentOf } from './stub-server.ts';

it.each(['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_WORKSPACE', 'RUNNER_TEMP'])('needs %s', (name) => {
  expect(() => environmentOf({ [name]: '' })).toThrow(`${name} is not set`);
});

it('tells nothing that the runner does not tell', () => {
  expect(environmentOf()).toMatchObject({
    repositoryId: null,
    defaultBranch: null,
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

it.each([
  ['https://github.com', true],
  ['https://GitHub.com', true],
  ['https://octo.ghe.com', true],
  ['http://github.localhost:8080', true],
  ['https://github.example.com', false],
  ['https://notgithub.com', false],
])('knows whether artifacts work at %s', (GITHUB_SERVER_URL, expected) => {
  expect(supportsArtifacts(environmentOf({ GITHUB_SERVER_URL }))).toBe(expected);
});

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
