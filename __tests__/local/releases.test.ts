import { expect, test } from 'vitest';
import type { Services } from '../../local/services/services.ts';
import { rest, testServices } from './probe.ts';

const WRITER = { contents: 'write' } as const;

interface ReleaseJson {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly upload_url: string;
}

interface AssetJson {
  readonly id: number;
  readonly name: string;
  readonly state?: string;
  readonly digest?: string | null;
  readonly browser_download_url: string;
}

async function json<T>(reply: Promise<Response>): Promise<T> {
  return (await (await reply).json()) as T;
}

async function create(services: Services, tag = 'certkeep'): Promise<ReleaseJson> {
  const body = JSON.stringify({ tag_name: tag, draft: true });
  return json<ReleaseJson>(rest(services, '/releases', { ...WRITER, method: 'POST', body }));
}

const upload = (services: Services, { id }: ReleaseJson, name: string, body = 'zip'): Promise<Response> =>
  rest(services, `/releases/${id}/assets?name=${name}`, { ...WRITER, method: 'POST', body });

test('drafts are silently hidden from a token that may not write', async () => {
  const services = await testServices();
  const { id, draft } = await create(services);
  expect(draft).toBe(true);
  expect(await json(rest(services, '/releases', { contents: 'read' }))).toEqual([]);
  expect((await rest(services, `/releases/${id}/assets`, { contents: 'read' })).status).toBe(404);
  expect(await json(rest(services, '/releases', WRITER))).toMatchObject([{ id, tag_name: 'certkeep' }]);
  services.releases.publish(id);
  expect(await json(rest(services, '/releases', { contents: 'read' }))).toMatchObject([{ id, draft: false }]);
});

test('creating a release and notes for one need `contents: write`', async () => {
  const services = await testServices();
  const body = JSON.stringify({ tag_name: 'certkeep' });
  for (const path of ['/releases', '/releases/generate-notes']) {
    const refused = await rest(services, path, { contents: 'read', method: 'POST', body });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('contents=write');
  }
  const notes = await rest(services, '/releases/generate-notes', { ...WRITER, method: 'POST', body });
  expect(notes.status).toBe(200);
  expect(services.releases.list()).toEqual([]);
});

test('an asset is uploaded to another host, listed, fetched without a token, and removed', async () => {
  const services = await testServices();
  const release = await create(services);
  expect(release.upload_url).toMatch(/^http:\/\/localhost:\d+\/.*\/assets\{\?name,label\}$/);
  const { id, name, state, digest } = await json<AssetJson>(upload(services, release, 'set.zip'));
  expect([name, state]).toEqual(['set.zip', 'uploaded']);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(await json(rest(services, `/releases/${release.id}/assets`, WRITER))).toMatchObject([{ id }]);
  const path = `/releases/assets/${id}`;
  const reply = await rest(services, path, { ...WRITER, accept: 'application/octet-stream' });
  expect(reply.status).toBe(302);
  expect(await (await fetch(reply.headers.get('location') ?? '')).text()).toBe('zip');
  expect((await rest(services, path, { contents: 'read', method: 'DELETE' })).status).toBe(403);
  expect((await rest(services, path, { ...WRITER, method: 'DELETE' })).status).toBe(204);
  expect((await rest(services, path, WRITER)).status).toBe(404);
});

test('a taken name is refused, and a full release', async () => {
  const services = await testServices();
  const release = await create(services);
  await upload(services, release, 'set.zip');
  const again = await upload(services, release, 'set.zip');
  expect(again.status).toBe(422);
  expect(await again.json()).toMatchObject({ errors: [{ code: 'already_exists', field: 'name' }] });
  const others = Array.from({ length: 999 }, (_, index) => ({
    releaseId: release.id,
    name: `other-${index}`,
    bytes: Buffer.alloc(0),
  }));
  services.releases.addListed(others);
  expect((await upload(services, release, 'more.zip')).status).toBe(422);
  const page = `/releases/${release.id}/assets?per_page=100&page=11`;
  expect(await json(rest(services, page, WRITER))).toEqual([]);
});

test('Gitea has one release of a tag, takes a name twice, and serves files from the web', async () => {
  const services = await testServices({ server: 'gitea' });
  const release = await create(services);
  const body = JSON.stringify({ tag_name: 'certkeep', draft: true });
  expect((await rest(services, '/releases', { ...WRITER, method: 'POST', body })).status).toBe(409);
  await upload(services, release, 'set.zip', 'one');
  await upload(services, release, 'set.zip', 'two');
  const assets = await json<AssetJson[]>(rest(services, `/releases/${release.id}/assets?page=2`, WRITER));
  expect(assets.map(({ name, state }) => [name, state])).toEqual([
    ['set.zip', undefined],
    ['set.zip', undefined],
  ]);
  const [first] = assets;
  const headers = { authorization: `token ${services.tokenFor(WRITER)}` };
  expect(await (await fetch(first?.browser_download_url ?? '', { headers })).text()).toBe('one');
  expect((await rest(services, `/releases/assets/${first?.id ?? 0}`, WRITER)).status).toBe(404);
  const path = `/releases/${release.id}/assets/${first?.id ?? 0}`;
  expect((await rest(services, path, { ...WRITER, method: 'DELETE' })).status).toBe(204);
  expect(services.releases.list()[0]?.assets).toHaveLength(1);
});
