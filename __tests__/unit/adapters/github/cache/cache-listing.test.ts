import { describe, expect, it } from 'vitest';
import { listCacheKeys } from '../../../../../src/adapters/github/cache/cache-listing.ts';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import type { Repository } from '../../../../../src/adapters/github/run/repository.ts';
import { restClient, type RestClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import type { RunEnvironment } from '../../../../../src/adapters/github/run/run-environment.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { withoutWaiting } from '../../../../fakes/without-waiting.ts';
import { environmentOf, html, stubServer, TOKEN, type Answer } from '../stub-server.ts';

const PREFIX = 'certkeep/certkeep-app.example/';

const unasked = (): Promise<never> => Promise.reject(new Error('it was asked for'));

function restOf(environment: RunEnvironment): RestClient {
  return restClient(environment, TOKEN, deadlineAfter(5000), { wait: withoutWaiting });
}

describe('the list of entries', () => {
  it('has every page', async () => {
    const page = (from: number, count: number): object => ({
      total_count: 150,
      actions_caches: Array.from({ length: count }, (_, index) => ({
        id: from + index,
        key: `${PREFIX}${from + index}`,
        ref: from + index === 149 ? 'refs/heads/main' : 'refs/heads/feature',
      })),
    });
    const { environment, requests } = await stubServer(
      { status: 200, json: page(0, 100) },
      { status: 200, json: page(100, 50) },
    );
    const readRepository = (): Promise<Repository> => Promise.resolve({ id: 5, defaultBranch: 'main' });
    expect(await listCacheKeys(PREFIX, environment, restOf(environment), readRepository)).toEqual([
      `${PREFIX}149`,
    ]);
    expect(requests.map((request) => /[?&]page=(\d+)/.exec(request)?.[1])).toEqual(['1', '2']);
  });

  it('is not believed if it is shorter than it says', async () => {
    const { environment } = await stubServer({ status: 200, json: { total_count: 1, actions_caches: [] } });
    const failure = await failureOf(listCacheKeys(PREFIX, environment, restOf(environment), unasked));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('Cannot list cached certificates');
  });

  it('is not to be had from Gitea', async () => {
    const { environment } = await stubServer({ status: 404 }, { status: 200, json: { id: 5 } });
    const gitea = environmentOf({ GITHUB_API_URL: environment.apiUrl, GITEA_ACTIONS: 'true' });
    const failure = await failureOf(listCacheKeys(PREFIX, gitea, restOf(gitea), unasked));
    expect(failure.code).toBe('unsupported');
  });

  const entry = { id: 1, key: 'a', ref: 'refs/heads/main' };
  const listed = (...entries: readonly unknown[]): Answer => ({
    status: 200,
    json: { total_count: entries.length, actions_caches: entries },
  });
  it.each<[Answer]>([
    [html],
    [{ status: 200, json: {} }],
    [{ status: 200, json: { total_count: 0, actions_caches: null } }],
    [{ status: 200, json: { actions_caches: [] } }],
    [listed(null)],
    [listed({ ...entry, key: { toString: 1 } })],
    [listed({ ...entry, ref: 1 })],
    [listed({ ...entry, id: '1' })],
  ])('of another shape is none', async (answer) => {
    const { environment } = await stubServer(answer);
    const failure = await failureOf(listCacheKeys(PREFIX, environment, restOf(environment), unasked));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('list cached certificates');
  });
});
