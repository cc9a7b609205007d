import { describe, expect, it } from 'vitest';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import { restClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import { requestPage } from '../../../../../src/adapters/github/rest/list-request.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { withoutWaiting } from '../../../../fakes/without-waiting.ts';
import { environmentOf, html, stubServer, TOKEN, type Answer, type StubServer } from '../stub-server.ts';

const NOT_FOUND: Answer = (_, response) => {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('404 page not found');
};

async function request(
  variables: Readonly<Record<string, string>>,
  ...answers: readonly Answer[]
): Promise<{ readonly result: Promise<unknown>; readonly requests: StubServer['requests'] }> {
  const stub = await stubServer(...answers);
  const environment = environmentOf({ GITHUB_API_URL: stub.environment.apiUrl, ...variables });
  const rest = restClient(environment, TOKEN, deadlineAfter(5000), { wait: withoutWaiting });
  const result = requestPage(
    {
      rest,
      server: environment.server,
      route: 'GET /repos/{owner}/{repo}/actions/caches',
      parameters: { key: 'a' },
      purpose: { what: 'list the caches', permission: 'actions: read' },
    },
    3,
  );
  return { result, requests: stub.requests };
}

const GITEA = { GITEA_ACTIONS: 'true' };

it('a page is asked for as GitHub and as Gitea count', async () => {
  const { result, requests } = await request({}, { status: 200, json: { total_count: 0 } });
  expect(await result).toEqual({ json: { total_count: 0 }, hasNext: false });
  const query = new URL(requests[0]?.split(' ')[1] ?? '', 'http://localhost').searchParams;
  expect(Object.fromEntries(query)).toEqual({ key: 'a', per_page: '100', limit: '100', page: '3' });
});

it.each([
  ['<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?page=9>; rel="last"', true],
  ['<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?page=1>; rel="first"', false],
])('a page says whether another one follows: %s', async (link, hasNext) => {
  const { result } = await request({}, { status: 200, json: [], headers: { link } });
  expect(await result).toEqual({ json: [], hasNext });
});

describe('404 and 405 for a list', () => {
  it.each([
    [{}, 404, 'denied'],
    [{ GITHUB_SERVER_URL: 'https://git.example.com' }, 404, 'denied'],
    [{ GITHUB_SERVER_URL: 'https://octo.ghe.com' }, 405, 'unreadable'],
  ])('on GitHub mean that the token may not look: %j, %i', async (variables, status, code) => {
    const { result, requests } = await request(variables, { status }, { status: 200, json: { id: 5 } });
    expect(await failureOf(result)).toMatchObject({ code });
    expect(requests).toHaveLength(1);
  });

  it.each([NOT_FOUND, { status: 405 }])(
    'on Gitea mean that there is no such API, if the token sees the repository',
    async (answer) => {
      const { result, requests } = await request(GITEA, answer, { status: 200, json: { id: 5 } });
      const failure = await failureOf(result);
      expect(failure.code).toBe('unsupported');
      expect(failure.message).toMatch(/^Cannot list the caches: Gitea has no API for this \(40[45]\)\.$/);
      expect(requests[1]).toBe('GET /repos/octo-org/certificates');
    },
  );

  it.each<[string, Answer]>([
    ['hidden', { status: 404 }],
    ['denied', { status: 403 }],
    ['out', { status: 503 }],
    ['the page of a proxy', html],
  ])('on Gitea prove nothing if the repository is %s', async (_, answer) => {
    const { result } = await request(GITEA, NOT_FOUND, answer);
    const failure = await failureOf(result);
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('Cannot list the caches: Gitea answered 404');
  });
});

it('403 on Gitea means that the token may not look', async () => {
  const { result, requests } = await request(GITEA, { status: 403 });
  expect(await failureOf(result)).toMatchObject({ code: 'denied' });
  expect(requests).toHaveLength(1);
});
