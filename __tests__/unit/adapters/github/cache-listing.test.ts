import { describe, expect, it } from 'vitest';
import { listCacheKeys } from '../../../../src/adapters/github/cache-listing.ts';
import { deadlineAfter } from '../../../../src/adapters/github/deadline.ts';
import type { Repository } from '../../../../src/adapters/github/repository.ts';
import { restClient } from '../../../../src/adapters/github/rest-client.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { html, stubServer, TOKEN } from './stub-server.ts';

const PREFIX = 'certkeep/certkeep-app.example/';

describe('the list of entries', () => {
  it('has every page', async () => {
    const page = (from: number, count: number): object => ({
      total_count: 150,
      actions_caches: Array.from({ length: count }, (_, index) => ({
        key: `${PREFIX}${from + index}`,
        ref: from + index === 149 ? 'refs/heads/main' : 'refs/heads/feature',
      })),
    });
    const { environment, requests } = await stubServer(
      { status: 200, json: page(0, 100) },
      { status: 200, json: page(100, 50) },
    );
    const readRepository = (): Promise<Repository> => Promise.resolve({ id: 5, defaultBranch: 'main' });
    const rest = restClient(environment, TOKEN, deadlineAfter(5000));
    expect(await listCacheKeys(PREFIX, environment, rest, readRepository)).toEqual([`${PREFIX}149`]);
    expect(requests.map((request) => /[?&]page=(\d+)/.exec(request)?.[1])).toEqual(['1', '2']);
  });

  it.each([
    [html],
    [{ status: 200, json: {} }],
    [{ status: 200, json: { actions_caches: null } }],
    [{ status: 200, json: { actions_caches: [null] } }],
    [{ status: 200, json: { actions_caches: [{ key: { toString: 1 }, ref: 'refs/heads/main' }] } }],
    [{ status: 200, json: { actions_caches: [{ key: 'a', ref: 1 }] } }],
  ])('of another shape is none', async (answer) => {
    const { environment } = await stubServer(answer);
    const readRepository = (): Promise<never> => Promise.reject(new Error('it was asked for'));
    const rest = restClient(environment, TOKEN, deadlineAfter(5000));
    const failure = await failureOf(listCacheKeys(PREFIX, environment, rest, readRepository));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('list cached pairs');
  });
});
