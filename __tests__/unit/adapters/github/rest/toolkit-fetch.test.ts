import { afterEach, describe, expect, it, vi } from 'vitest';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import { restClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { connectProxy } from '../connect-proxy.ts';
import { withoutWaiting } from '../../../../fakes/without-waiting.ts';
import { environmentOf, stubServer, TOKEN } from '../stub-server.ts';

/** A name that leads nowhere without the proxy. */
const API_URL = 'http://api.github.test';
const PURPOSE = { what: 'list earlier backups', permission: 'actions: read' };

afterEach(() => {
  vi.unstubAllEnvs();
});

async function ask(apiUrl: string): Promise<unknown> {
  const rest = restClient(environmentOf({ GITHUB_API_URL: apiUrl }), TOKEN, deadlineAfter(10_000), {
    wait: withoutWaiting,
  });
  return rest.request('GET /repos/{owner}/{repo}/actions/artifacts', { per_page: 100 }, PURPOSE);
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

it('asks through the proxy that the environment names', async () => {
  const { environment, requests } = await stubServer({ status: 200, json: { artifacts: [] } });
  await using proxy = await connectProxy(portOf(environment.apiUrl));
  vi.stubEnv('http_proxy', proxy.url);
  expect(await ask(API_URL)).toEqual({ artifacts: [] });
  expect(proxy.tunnels).toEqual(['api.github.test:80']);
  expect(requests).toEqual(['GET /repos/octo-org/certificates/actions/artifacts?per_page=100']);
});

it('tells through the proxy too what the token lacks', async () => {
  const { environment } = await stubServer({ status: 403 });
  await using proxy = await connectProxy(portOf(environment.apiUrl));
  vi.stubEnv('HTTP_PROXY', proxy.url);
  const failure = await failureOf(ask(API_URL));
  expect(failure).toMatchObject({ code: 'denied' });
  expect(failure.message).toContain('`actions: read`');
});

it('asks without it what no_proxy names, and this machine', async () => {
  const { environment, requests } = await stubServer({ status: 200, json: 'well' });
  await using proxy = await connectProxy(portOf(environment.apiUrl));
  vi.stubEnv('http_proxy', proxy.url);
  expect(await ask(environment.apiUrl)).toBe('well');
  // This machine under an address that is not known as its own.
  const address = environment.apiUrl.replace('127.0.0.1', '0.0.0.0');
  vi.stubEnv('no_proxy', '0.0.0.0');
  expect(await ask(address)).toBe('well');
  expect(proxy.tunnels).toEqual([]);
  expect(requests).toHaveLength(2);
});

it('fails where the proxy does not answer, instead of going past it', async () => {
  const { environment, requests } = await stubServer({ status: 200, json: 'well' });
  const proxy = await connectProxy(portOf(environment.apiUrl));
  await proxy[Symbol.asyncDispose]();
  vi.stubEnv('http_proxy', proxy.url);
  const failure = await failureOf(ask(API_URL));
  expect(failure).toMatchObject({ code: 'unreadable' });
  expect(requests).toEqual([]);
});

describe('a redirect', () => {
  it('to the same host is followed, with the token', async () => {
    const tokens: unknown[] = [];
    const { environment, requests } = await stubServer(
      { status: 301, headers: { location: '/repositories/7/actions/artifacts' } },
      (request, response) => {
        tokens.push(request.headers.authorization);
        response.writeHead(200, { 'content-type': 'application/json' }).end('"moved"');
      },
    );
    expect(await ask(environment.apiUrl)).toBe('moved');
    expect(requests[1]).toBe('GET /repositories/7/actions/artifacts');
    expect(tokens).toEqual([`token ${TOKEN}`]);
  });

  it('to another host is not followed', async () => {
    const other = await stubServer({ status: 200, json: 'well' });
    const location = `${other.environment.apiUrl}/elsewhere`;
    const { environment } = await stubServer({ status: 302, headers: { location } });
    const failure = await failureOf(ask(environment.apiUrl));
    expect(failure).toMatchObject({ code: 'unreadable' });
    expect(failure.message).toContain('was not followed: the token is not for that host');
    expect(other.requests).toEqual([]);
  });

  it('that leads in a circle ends', async () => {
    const { environment } = await stubServer({ status: 307, headers: { location: '/again' } });
    const failure = await failureOf(ask(environment.apiUrl));
    expect(failure.message).toContain('more than 5 redirects');
  });
});
