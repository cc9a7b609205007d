import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import { repositoryReader } from '../../../../../src/adapters/github/run/repository.ts';
import { clientWithoutToken } from '../../../../../src/adapters/github/rest/missing-token.ts';
import { restClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { withoutWaiting } from '../../../../fakes/without-waiting.ts';
import { environmentOf, html, stubServer, TOKEN, type Answer } from '../stub-server.ts';

async function reader(
  answer: Answer,
): Promise<{ read: ReturnType<typeof repositoryReader>; requests: string[] }> {
  const { environment, requests } = await stubServer(answer);
  return {
    read: repositoryReader(
      environment,
      restClient(environment, TOKEN, deadlineAfter(5000), { wait: withoutWaiting }),
    ),
    requests,
  };
}

it('asks GitHub once', async () => {
  const { read, requests } = await reader({ status: 200, json: { id: 5, default_branch: 'trunk' } });
  expect(await Promise.all([read(), read()])).toEqual([
    { id: 5, defaultBranch: 'trunk' },
    { id: 5, defaultBranch: 'trunk' },
  ]);
  expect(requests).toEqual(['GET /repos/octo-org/certificates']);
});

it('asks nobody where the event tells', async () => {
  const eventPath = join(temporaryFolder(), 'event.json');
  writeFileSync(eventPath, JSON.stringify({ repository: { default_branch: 'trunk' } }));
  const environment = environmentOf({ GITHUB_EVENT_PATH: eventPath, GITHUB_REPOSITORY_ID: '5' });
  expect(await repositoryReader(environment, clientWithoutToken)()).toEqual({
    id: 5,
    defaultBranch: 'trunk',
  });
});

it.each([
  [html],
  [{ status: 200, json: {} }],
  [{ status: 200, json: [] }],
  [{ status: 200, json: { id: '5', default_branch: 'trunk' } }],
  [{ status: 200, json: { id: 5, default_branch: null } }],
] as const)('does not believe an answer of another shape', async (answer) => {
  const { read } = await reader(answer);
  const failure = await failureOf(read());
  expect(failure.code).toBe('unreadable');
  expect(failure.message).toContain('default branch');
});

it('names what the token lacks', async () => {
  const { read } = await reader({ status: 403 });
  const failure = await failureOf(read());
  expect(failure.code).toBe('denied');
  expect(failure.message).toContain('`contents: read`');
});
