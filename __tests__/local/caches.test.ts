import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { probe, rest, temporaryFolder, testServices } from './probe.ts';

const files = { 'f.txt': 'hello' };
const save = (key: string): Record<string, string> => ({ do: 'save', key, path: 'f.txt' });
const restore = (key: string): Record<string, string> => ({ do: 'restore', key, path: 'f.txt' });

test('what one run saves the next one restores, by its key or by a prefix', async () => {
  const services = await testServices();
  expect(Number((await probe(services, save('key-1'), { files })).outputs['result'])).toBeGreaterThan(0);
  await probe(services, save('key-2'), { files: { 'f.txt': 'newer' } });
  const workspace = temporaryFolder();
  expect((await probe(services, restore('key-1'), { workspace })).outputs['result']).toBe('key-1');
  expect(readFileSync(join(workspace, 'f.txt'), 'utf8')).toBe('hello');
  expect((await probe(services, restore('key-9'), { workspace })).outputs['result']).toBe('key-2');
  expect(readFileSync(join(workspace, 'f.txt'), 'utf8')).toBe('newer');
});

test('an entry never changes', async () => {
  const services = await testServices();
  await probe(services, save('key-1'), { files });
  const again = await probe(services, save('key-1'), { files: { 'f.txt': 'other' } });
  expect(again.outputs['result']).toBe('-1');
  expect(again.log).toContain('Unable to reserve cache with key key-1');
  expect(services.caches.list()).toHaveLength(1);
});

test('a branch sees its own entries first, then the default branch’s; others see none of them', async () => {
  const services = await testServices();
  const feature = { ref: 'refs/heads/feature' };
  await probe(services, save('key-main'), { files });
  expect((await probe(services, restore('key-'), feature)).outputs['result']).toBe('key-main');
  await probe(services, save('key-feature'), { files, ...feature });
  expect((await probe(services, restore('key-'), feature)).outputs['result']).toBe('key-feature');
  expect((await probe(services, restore('key-'))).outputs['result']).toBe('key-main');
  expect((await probe(services, restore('key-feature'))).outputs['result']).toBe('key-main');
});

test('pull requests write to a scope of their own; untrusted events on the default branch write nowhere', async () => {
  const services = await testServices();
  await probe(services, save('key-pr'), { files, event: 'pull_request' });
  expect(services.caches.list()).toMatchObject([{ scope: 'refs/pull/1/merge' }]);
  expect((await probe(services, restore('key-pr'))).outputs['result']).toBe('miss');
  const target = await probe(services, save('key-target'), {
    files,
    event: 'pull_request_target',
    env: { ACTIONS_CACHE_MODE: undefined },
  });
  expect(target.outputs['result']).toBe('-1');
  expect(target.log).toContain('cache write denied');
});

test('REST lists and deletes entries', async () => {
  const services = await testServices();
  await probe(services, save('key-1'), { files });
  await probe(services, save('key-2'), { files });
  const listed = await rest(services, '/actions/caches?key=key-&ref=refs/heads/main');
  expect(await listed.json()).toMatchObject({
    total_count: 2,
    actions_caches: [{ key: 'key-2', ref: 'refs/heads/main' }, { key: 'key-1' }],
  });
  const gone = await rest(services, '/actions/caches?key=key-1', { method: 'DELETE' });
  expect(await gone.json()).toMatchObject({ total_count: 1 });
  const [left] = services.caches.list();
  const byId = await rest(services, `/actions/caches/${left?.id ?? 0}`, { method: 'DELETE' });
  expect(byId.status).toBe(204);
  expect(services.caches.list()).toEqual([]);
  expect(await services.blobs()).toEqual([]);
});

test('without its entries the next run misses', async () => {
  const services = await testServices();
  await probe(services, save('key-1'), { files });
  await services.caches.removeAll();
  const workspace = temporaryFolder();
  expect((await probe(services, restore('key-1'), { workspace })).outputs['result']).toBe('miss');
  expect(existsSync(join(workspace, 'f.txt'))).toBe(false);
});
