import { describe, expect, test, vi } from 'vitest';
import type { NamedFaultKind } from '../../local/services/fault-kinds.ts';
import { probe, rest, testServices } from './probe.ts';

const list = '/actions/artifacts';

test('a fault hits the operation it names, as often as it says, and then all is well', async () => {
  const services = await testServices();
  services.fault({ on: 'rest:listArtifacts', kind: 503, times: 2 });
  expect((await rest(services, '/actions/caches')).status).toBe(200);
  const statuses = [];
  for (let count = 0; count < 3; count++) statuses.push((await rest(services, list)).status);
  expect(statuses).toEqual([503, 503, 200]);
  expect(services.requests.map(({ operation, status }) => [operation, status])).toEqual([
    ['rest:listCaches', 200],
    ['rest:listArtifacts', 503],
    ['rest:listArtifacts', 503],
    ['rest:listArtifacts', 200],
  ]);
});

test('a fault can wait, cover a family, and be cleared', async () => {
  const services = await testServices();
  services.fault({ on: 'rest:*', kind: 500, after: 1 });
  expect((await rest(services, list)).status).toBe(200);
  expect((await rest(services, list)).status).toBe(500);
  services.clearFaults();
  expect((await rest(services, list)).status).toBe(200);
});

test('both kinds of rate limit look like GitHub’s', async () => {
  const services = await testServices();
  services.fault({ on: 'rest:*', kind: 'rate-limit', times: 1 });
  services.fault({ on: 'rest:*', kind: 429, retryAfterSeconds: 7, times: 1 });
  const primary = await rest(services, list);
  expect([primary.status, primary.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
  const secondary = await rest(services, list);
  expect([secondary.status, secondary.headers.get('retry-after')]).toEqual([429, '7']);
});

test('a reset connection is no reply at all', async () => {
  const services = await testServices();
  services.fault({ on: '*', kind: 'reset', times: 1 });
  await expect(rest(services, list)).rejects.toThrow('fetch failed');
  expect(services.requests).toMatchObject([{ operation: 'rest:listArtifacts', status: undefined }]);
});

test('a lost reply is one after everything was done', async () => {
  const services = await testServices();
  const { id } = await services.artifacts.add({ name: 'a', zip: Buffer.from('x') });
  services.fault({ on: 'rest:deleteArtifact', kind: 'lost-reply', times: 1 });
  await expect(rest(services, `${list}/${id}`, { method: 'DELETE' })).rejects.toThrow('fetch failed');
  expect(services.artifacts.list()).toEqual([]);
});

test('what hangs ends when the services close', async () => {
  const services = await testServices();
  services.fault({ on: 'rest:listCaches', kind: 'hang' });
  const hanging = rest(services, '/actions/caches');
  const outcome = expect(hanging).rejects.toThrow('fetch failed');
  await vi.waitFor(() => {
    expect(services.requests).toHaveLength(1);
  });
  await services.close();
  await outcome;
});

test('a function runs just before the request is handled', async () => {
  const services = await testServices();
  const race = async (): Promise<void> => {
    await services.artifacts.add({ name: 'the-other-run', zip: Buffer.from('x') });
  };
  services.fault({ on: 'rest:listArtifacts', kind: race, times: 1 });
  expect(await (await rest(services, list)).json()).toMatchObject({ total_count: 1 });
});

test('the official cache client takes an outage for a miss', async () => {
  const services = await testServices();
  services.fault({ on: 'cache:*', kind: 403 });
  const run = await probe(services, { do: 'restore', key: 'key-1', path: 'f.txt' });
  expect([run.conclusion, run.outputs['result']]).toEqual(['success', 'miss']);
});

test('blob requests fail too', async () => {
  const services = await testServices();
  services.fault({ on: 'blob:upload', kind: 403 });
  const run = await probe(services, { do: 'upload', key: 'a', path: 'f.txt' }, { files: { 'f.txt': 'x' } });
  expect(run.conclusion).toBe('failure');
  expect(services.requests.find(({ operation }) => operation === 'blob:upload')?.status).toBe(403);
});

describe('a reply', () => {
  async function answered(kind: NamedFaultKind): Promise<Response> {
    const services = await testServices();
    await services.artifacts.add({ name: 'a', zip: Buffer.from('x') });
    services.fault({ on: 'rest:listArtifacts', kind });
    return rest(services, list, { redirect: 'follow' });
  }

  test.each([
    ['html', /^<!doctype html>/],
    ['bad-json', /^\{.*:$/],
    ['empty', /^$/],
    ['short', /^\{"total_count":1,.*[^}]$/],
    ['bit-flip', /^\{"total_count":1,.*\}$/],
    ['no-digest', /"digest":null/],
    ['wrong-digest', /"digest":"sha256:0{64}"/],
  ] as const)('is %s', async (kind, body) => {
    const response = await answered(kind);
    expect([response.status, await response.text()]).toEqual([200, expect.stringMatching(body)]);
  });

  test('breaks off', async () => {
    const response = await answered('truncated');
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('drips', async () => {
    const reader = (await answered('drip')).body?.getReader();
    const first = await Promise.race([reader?.read(), new Promise((resolve) => setTimeout(resolve, 50))]);
    expect(first).toBeUndefined();
    await reader?.cancel();
  });

  test('leads to a foreign host, which records what is sent', async () => {
    const services = await testServices();
    services.fault({ on: 'rest:listArtifacts', kind: 'foreign-redirect' });
    const response = await rest(services, list, { redirect: 'follow' });
    expect([new URL(response.url).hostname, await response.text()]).toEqual([
      'localhost',
      expect.stringContaining('stranger'),
    ]);
    expect(services.foreignRequests).toMatchObject([
      { method: 'GET', path: expect.stringContaining(list) as string },
    ]);
  });

  test('leads nowhere', async () => {
    await expect(answered('redirect-loop')).rejects.toThrow('fetch failed');
  });
});

describe('a blob', () => {
  const bytes = Buffer.from('0123456789');

  async function fetched(kind: NamedFaultKind): Promise<Response> {
    const services = await testServices();
    const { id } = await services.artifacts.add({ name: 'a', zip: bytes });
    services.fault({ on: 'blob:download', kind, times: 1 });
    return rest(services, `${list}/${id}/zip`, { redirect: 'follow' });
  }

  test.each([
    ['empty', 200, ''],
    ['short', 200, '01234'],
    ['bit-flip', 200, '0123446789'],
    ['expired-url', 403, expect.stringContaining('not valid in the specified time frame') as string],
  ] as const)('is %s', async (kind, status, body) => {
    const response = await fetched(kind);
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  test('breaks off', async () => {
    const response = await fetched('truncated');
    expect(response.headers.get('content-length')).toBe('10');
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('is not heard of again', async () => {
    await expect(fetched('lost-reply')).rejects.toThrow('fetch failed');
  });
});
