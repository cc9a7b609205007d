import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { probe, resultOf, rest, temporaryFolder, testServices } from './probe.ts';

const files = { 'f.txt': 'hello' };
const upload = { do: 'upload', key: 'backup', path: 'f.txt' };

test('an upload of the official client is stored, listed and downloaded by a later run', async () => {
  const services = await testServices();
  const up = await probe(services, upload, { files });
  expect(up.conclusion).toBe('success');
  const [artifact] = services.artifacts.list();
  expect(artifact).toMatchObject({ name: 'backup', finalized: true, expired: false, runId: up.runId });
  expect(resultOf(up)).toMatchObject({ id: artifact?.id, size: artifact?.sizeBytes });

  const workspace = temporaryFolder();
  const down = await probe(
    services,
    { do: 'download', key: 'backup', path: 'out', 'run-id': String(up.runId) },
    { workspace },
  );
  expect(resultOf(down)).toMatchObject({ digestMismatch: false });
  expect(readFileSync(join(workspace, 'out', 'f.txt'), 'utf8')).toBe('hello');
});

test('another job of the same run downloads without a token', async () => {
  const services = await testServices();
  const { runId } = await probe(services, upload, { files });
  const down = await probe(services, { do: 'download', key: 'backup', path: 'out' }, { runId });
  expect(resultOf(down)).toMatchObject({ digestMismatch: false });
});

test('a name is taken once per run, and a re-run starts without the earlier attempt', async () => {
  const services = await testServices();
  const { runId } = await probe(services, upload, { files });
  const again = await probe(services, upload, { files, runId });
  expect(again.conclusion).toBe('failure');
  expect(again.log).toContain(
    '(409) Conflict: an artifact with this name already exists on the workflow run',
  );
  const rerun = await probe(services, upload, { files, runId, runAttempt: 2 });
  expect(rerun.conclusion).toBe('success');
});

test('a name that was created and never finalized is spent, and is not listed', async () => {
  const services = await testServices();
  services.fault({ on: 'FinalizeArtifact', kind: 403, times: 1 });
  const { runId, conclusion } = await probe(services, upload, { files });
  expect(conclusion).toBe('failure');
  expect(services.artifacts.list()).toMatchObject([{ finalized: false }]);
  expect(await (await rest(services, '/actions/artifacts')).json()).toMatchObject({ total_count: 0 });
  const again = await probe(services, upload, { files, runId });
  expect(again.log).toContain('(409) Conflict');
});

test('the official client deletes, and the name is free again', async () => {
  const services = await testServices();
  const { runId } = await probe(services, upload, { files });
  const gone = await probe(
    services,
    { do: 'delete', key: 'backup', 'run-id': String(runId) },
    { permissions: { actions: 'write' } },
  );
  expect(gone.conclusion).toBe('success');
  expect(await services.blobs()).toEqual([]);
  expect((await probe(services, upload, { files, runId })).conclusion).toBe('success');
});

test('what was tampered with no longer has the digest that is listed', async () => {
  const services = await testServices();
  const { runId } = await probe(services, upload, { files });
  const other = await probe(services, upload, { files: { 'f.txt': 'HELLO' } });
  const [newest, oldest] = services.artifacts.list();
  expect(newest?.runId).toBe(other.runId);
  await services.artifacts.replaceZip(oldest?.id ?? 0, await services.artifacts.zip(newest?.id ?? 0));
  const down = await probe(services, {
    do: 'download',
    key: 'backup',
    path: 'out',
    'run-id': String(runId),
  });
  expect(resultOf(down)).toMatchObject({ digestMismatch: true });
});

test('an artifact expires with the clock: it says so, and its bytes are gone', async () => {
  let now = new Date('2026-11-23T00:00:00Z');
  const services = await testServices({ now: () => now });
  const { id } = await services.artifacts.add({ name: 'old', zip: Buffer.from('PK') });
  expect((await rest(services, `/actions/artifacts/${id}/zip`)).status).toBe(302);
  now = new Date('2027-02-21T00:00:00Z');
  expect(await (await rest(services, `/actions/artifacts/${id}`)).json()).toMatchObject({ expired: true });
  const gone = await rest(services, `/actions/artifacts/${id}/zip`);
  expect(gone.status).toBe(410);
  expect(await gone.json()).toMatchObject({ message: 'Artifact has expired' });
});

test('a fork’s artifact and another branch’s say so', async () => {
  const services = await testServices();
  await services.artifacts.add({
    name: 'a',
    zip: Buffer.from('x'),
    headBranch: 'feature',
    headRepositoryId: 7,
  });
  const body = await (await rest(services, '/actions/artifacts')).json();
  expect(body).toMatchObject({
    artifacts: [
      {
        digest: 'sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
        workflow_run: {
          head_branch: 'feature',
          head_repository_id: 7,
          repository_id: services.repository.id,
        },
      },
    ],
  });
});

test('listings are newest first, in pages of at most 100, with links', async () => {
  const services = await testServices();
  for (let index = 0; index < 103; index++) {
    const createdAt = new Date(Date.UTC(2026, 0, 1, 0, index));
    await services.artifacts.add({ name: `a-${index}`, zip: Buffer.from('x'), createdAt });
  }
  const first = await rest(services, '/actions/artifacts?per_page=1000');
  const page = (await first.json()) as { total_count: number; artifacts: { name: string }[] };
  expect([page.total_count, page.artifacts.length, page.artifacts[0]?.name]).toEqual([103, 100, 'a-102']);
  expect(first.headers.get('link')).toMatch(/page=2>; rel="next", <.*page=2>; rel="last"$/);
  const second = await rest(services, '/actions/artifacts?per_page=100&page=2');
  expect(((await second.json()) as { artifacts: unknown[] }).artifacts).toHaveLength(3);
  expect(second.headers.get('link')).toMatch(/rel="prev", <.*rel="first"$/);
  const named = await rest(services, '/actions/artifacts?name=a-1');
  expect(await named.json()).toMatchObject({ total_count: 1, artifacts: [{ name: 'a-1' }] });
});

test('the link that an action shows leads to the artifact', async () => {
  const services = await testServices();
  const { runId } = await probe(services, upload, { files });
  const [artifact] = services.artifacts.list();
  const { port } = new URL(services.serverUrl);
  const path = `/octo-org/certificates/actions/runs/${runId}/artifacts/${artifact?.id ?? 0}`;
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(await services.artifacts.zip(artifact?.id ?? 0));
});

test('retention is the one asked for, and never over 90 days', async () => {
  const services = await testServices();
  await probe(services, upload, { files });
  const [artifact] = services.artifacts.list();
  const days = (Date.parse(artifact?.expiresAt ?? '') - Date.parse(artifact?.createdAt ?? '')) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThan(7.1);
});
