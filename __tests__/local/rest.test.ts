import { expect, test } from 'vitest';
import { probe, resultOf, rest, testServices } from './probe.ts';

test('a token without `actions: read` may not list, and is told what it lacks', async () => {
  const services = await testServices();
  for (const path of ['/actions/artifacts', '/actions/caches', '/actions/runs/1/artifacts']) {
    const response = await rest(services, path, { actions: 'none' });
    expect(response.status).toBe(403);
    expect(response.headers.get('x-accepted-github-permissions')).toBe('actions=read');
    expect(await response.json()).toMatchObject({ message: 'Resource not accessible by integration' });
  }
});

test('deleting and enabling need `actions: write`', async () => {
  const services = await testServices();
  const { id } = await services.artifacts.add({ name: 'a', zip: Buffer.from('x') });
  const refused = await rest(services, `/actions/artifacts/${id}`, { method: 'DELETE', actions: 'read' });
  expect(refused.status).toBe(403);
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('actions=write');
  const enable = '/actions/workflows/ci.yml/enable';
  expect((await rest(services, enable, { method: 'PUT', actions: 'read' })).status).toBe(403);
  expect((await rest(services, `/actions/artifacts/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect(services.artifacts.list()).toEqual([]);
});

test('unknown tokens, repositories and ids are answered as GitHub answers them', async () => {
  const services = await testServices();
  const url = `${services.apiUrl}/repos/octo-org/certificates`;
  expect((await fetch(url)).status).toBe(401);
  const bad = await fetch(url, { headers: { authorization: 'token nonsense' } });
  expect(await bad.json()).toMatchObject({ message: 'Bad credentials', status: '401' });
  expect((await rest(services, '/../elsewhere')).status).toBe(404);
  expect((await rest(services, '/actions/artifacts/1')).status).toBe(404);
  expect((await rest(services, '/actions/artifacts/one')).status).toBe(404);
});

test('the repository and its workflows can be read, and a sleeping workflow enabled', async () => {
  const services = await testServices({ repository: { private: false, defaultBranch: 'trunk' } });
  expect(await (await rest(services, '')).json()).toMatchObject({
    full_name: 'octo-org/certificates',
    default_branch: 'trunk',
    private: false,
    fork: false,
  });
  services.disableWorkflow('ci.yml');
  const path = '/actions/workflows/ci.yml';
  expect(await (await rest(services, path)).json()).toMatchObject({ state: 'disabled_inactivity' });
  expect((await rest(services, `${path}/enable`, { method: 'PUT' })).status).toBe(204);
  expect(services.isWorkflowEnabled('ci.yml')).toBe(true);
  expect(await (await rest(services, path)).json()).toMatchObject({ state: 'active' });
});

test('the token of a run has the permissions that the run was given', async () => {
  const services = await testServices();
  const { runId } = await probe(services, { do: 'list' });
  const inputs = { do: 'list', 'run-id': String(runId) };
  expect(resultOf(await probe(services, inputs))).toEqual([]);
  const refused = await probe(services, inputs, { permissions: { actions: 'none' } });
  expect(refused.conclusion).toBe('failure');
  expect(refused.log).toContain('Resource not accessible by integration');
});

test('a runtime token that the services did not sign is worth nothing', async () => {
  const services = await testServices();
  const run = services.startRun({});
  const url = `${services.resultsUrl}twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`;
  const body = JSON.stringify({ workflow_run_backend_id: run.runBackendId });
  const token = services.runtimeTokenFor(run);
  const ask = async (bearer: string): Promise<number> =>
    (await fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${bearer}` } })).status;
  expect(await ask(token)).toBe(200);
  expect(await ask(`${token}x`)).toBe(401);
  expect(await ask(services.runtimeTokenFor(services.startRun({})))).toBe(403);
});
