import { expect, test } from 'vitest';
import { probe, resultOf, rest, testServices } from './probe.ts';

const add = async (
  services: Awaited<ReturnType<typeof testServices>>,
  name: string,
  createdAt: string,
): Promise<unknown> =>
  services.artifacts.add({ name, zip: Buffer.from('x'), createdAt: new Date(createdAt) });

test('services with the manners of Gitea list the oldest first, by `limit`, and tell little of the run', async () => {
  const services = await testServices({ server: 'gitea' });
  await add(services, 'newer', '2026-02-01T00:00:00Z');
  await add(services, 'older', '2026-01-01T00:00:00Z');
  const response = await rest(services, '/actions/artifacts?per_page=1&limit=2');
  const page = (await response.json()) as {
    readonly total_count: number;
    readonly artifacts: readonly { readonly name: string; readonly workflow_run: object }[];
  };
  expect(page.total_count).toBe(2);
  expect(page.artifacts.map(({ name }) => name)).toEqual(['older', 'newer']);
  expect(Object.keys(page.artifacts[0]?.workflow_run ?? {}).sort()).toEqual([
    'head_sha',
    'id',
    'repository_id',
  ]);
});

test('they have no API of caches, and say so without JSON', async () => {
  const services = await testServices({ server: 'gitea' });
  const response = await rest(services, '/actions/caches');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('text/plain');
});

test('they serve the official clients, at the base path of their API', async () => {
  const services = await testServices({ server: 'gitea' });
  expect(services.apiUrl).toMatch(/\/api\/v1$/);
  const run = await probe(services, { do: 'list' });
  expect(resultOf(run)).toEqual([]);
});
