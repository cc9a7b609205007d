import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from '../../local/runner/run-action.ts';
import { probe, probeFolder, resultOf, temporaryFolder, testServices } from './probe.ts';

test('commands become outputs, annotations, masks, environment and summary', async () => {
  const services = await testServices();
  const run = await probe(services, { do: 'say', secret: 'hush-hush' });
  expect(run).toMatchObject({
    exitCode: 0,
    conclusion: 'success',
    outputs: { result: 'two\nlines' },
    env: { LATER: 'value' },
    path: ['/somewhere/bin'],
    state: { kept: 'yes' },
    summary: '<h1>Done</h1>\nsecret ***',
    rawSummary: '<h1>Done</h1>\nsecret hush-hush',
    annotations: [
      { level: 'notice', message: 'a notice', title: 'a title' },
      { level: 'warning', message: 'careful: 100%,\nreally', file: 'a,b.pem', line: 3 },
      { level: 'error', message: 'bad' },
    ],
  });
  expect(run.masks).toContain('hush-hush');
});

test('the log is what GitHub shows, the raw log what the process wrote', async () => {
  const services = await testServices();
  const run = await probe(services, { do: 'say', secret: 'hush-hush' }, { secrets: ['hush-hush'] });
  expect(run.log).toContain(
    'the secret is ***\n##[group]a group\ninside\n##[endgroup]\n##[notice]a notice\n',
  );
  expect(run.log).not.toContain('hush-hush');
  expect(run.log).not.toContain('a debug line');
  expect(run.log).toContain('\n::warning::not a warning\n');
  expect(run.log).toContain('to stderr');
  expect(run.rawLog).toContain('the secret is hush-hush');
});

test('debug shows debug lines, and says so to the action', async () => {
  const services = await testServices();
  const run = await probe(services, { do: 'say', secret: 'x' }, { debug: true });
  expect(run.log).toContain('##[debug]a debug line');
  const environment = resultOf(await probe(services, { do: 'environment' }, { debug: true }));
  expect(environment).toMatchObject({ RUNNER_DEBUG: '1' });
});

test('inputs arrive as GitHub passes them: defaults, expressions, raw scalars, spaces and dashes', async () => {
  const services = await testServices();
  const run = await probe(services, { Do: 'environment', extra: '1' });
  expect(resultOf(run)).toMatchObject({
    INPUT_DO: 'environment',
    INPUT_TEXT_WITH_SPACES: 'a default',
    INPUT_FLAG: 'false',
    INPUT_KEY: '',
    'INPUT_RUN-ID': '',
    'INPUT_GITHUB-TOKEN': run.token,
    INPUT_REPOSITORY: 'octo-org/certificates',
    INPUT_EXTRA: '1',
  });
  expect(run.log).toContain("##[warning]Unexpected input(s) 'extra', valid inputs are ['do', ");
});

test('deprecated and missing inputs are warned about, and the action runs all the same', async () => {
  const services = await testServices();
  const run = await probe(services, { old: 'x' });
  expect(run.log).toContain("Input 'old' has been deprecated with message: use `do`");
  expect(run.log).toContain("Input 'do' is declared as required and was not given");
  expect(run.conclusion).toBe('failure');
});

test('the environment is a clean runner’s', async () => {
  process.env['CERTKEEP_STRAY'] = 'stray';
  const services = await testServices();
  const workspace = temporaryFolder();
  const run = await probe(
    services,
    { do: 'environment' },
    { workspace, event: 'push', ref: 'refs/tags/v1', env: { ADDED: 'yes', CI: undefined } },
  );
  delete process.env['CERTKEEP_STRAY'];
  const env = resultOf(run) as Record<string, string>;
  expect(env).toMatchObject({
    cwd: realpathSync(workspace),
    ADDED: 'yes',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: realpathSync(workspace),
    GITHUB_RUN_ID: String(run.runId),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_REF: 'refs/tags/v1',
    GITHUB_REF_NAME: 'v1',
    GITHUB_REF_TYPE: 'tag',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SERVER_URL: services.serverUrl,
    RUNNER_TEMP: run.tempFolder,
  });
  expect(env).not.toHaveProperty('CERTKEEP_STRAY');
  expect(env).not.toHaveProperty('CI');
  const event: unknown = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  expect(event).toMatchObject({ ref: 'refs/tags/v1', repository: { default_branch: 'main' } });
});

test('a pull request has its own ref, head and base, and its artifacts its head branch', async () => {
  const services = await testServices();
  const run = await probe(
    services,
    { do: 'environment' },
    { event: 'pull_request', headRepositoryId: 7, eventPayload: { number: 12 } },
  );
  const env = resultOf(run) as Record<string, string>;
  expect(env).toMatchObject({
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_REF_NAME: '1/merge',
    GITHUB_HEAD_REF: 'feature',
    GITHUB_BASE_REF: 'main',
  });
  const event: unknown = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  expect(event).toMatchObject({ number: 12, pull_request: { head: { ref: 'feature', repo: { id: 7 } } } });
  expect(services.runs).toMatchObject([{ headBranch: 'feature', headRepositoryId: 7 }]);
});

test('a failed action, a garbled command file and a missing main file fail the run', async () => {
  const services = await testServices();
  const failed = await probe(services, { do: 'fail' });
  expect([failed.exitCode, failed.conclusion]).toEqual([1, 'failure']);
  expect(failed.annotations).toMatchObject([{ level: 'error', message: 'it failed' }]);
  const garbled = await probe(services, { do: 'garble' });
  expect([garbled.exitCode, garbled.conclusion]).toEqual([1, 'failure']);
  expect(garbled.log).toContain("##[error]Invalid value. Matching delimiter not found 'END'");
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'action.yml'), 'runs: { using: node24, main: dist/index.js }');
  const missing = await probe(services, {}, { actionFolder: folder });
  expect(missing.log).toContain("##[error]File not found: '");
});

test('pre, main and post share state, environment and path; post runs after a failure too', async () => {
  const services = await testServices();
  const folder = temporaryFolder();
  const say = (name: string, then = ''): void => {
    const text = `console.log('${name}', process.env.STATE_a ?? '-', process.env.B ?? '-');${then}`;
    writeFileSync(join(folder, `${name}.cjs`), text);
  };
  const write = (file: string, line: string): string =>
    `require('fs').appendFileSync(process.env.${file}, '${line}\\n');`;
  writeFileSync(
    join(folder, 'action.yml'),
    'runs: { using: node24, pre: pre.cjs, main: main.cjs, post: post.cjs }',
  );
  say('pre', write('GITHUB_STATE', 'a=1') + write('GITHUB_ENV', 'B=2'));
  say('main', 'process.exit(3)');
  say('post');
  const run = await runAction({ actionFolder: folder, services, workspace: temporaryFolder(), inputs: {} });
  expect(run.rawLog).toBe('pre - -\nmain 1 2\npost 1 2\n');
  expect(run.exitCode).toBe(3);
});

test('a run can be killed from outside, and its runner’s folders stay to be looked at', async () => {
  const services = await testServices();
  const run = await probe(
    services,
    { do: 'say', secret: 'x' },
    {
      onStart: (running) => {
        running.kill('SIGKILL');
      },
    },
  );
  expect([run.exitCode, run.conclusion]).toEqual([128, 'failure']);
  expect(existsSync(run.tempFolder)).toBe(true);
});

test('a process that takes too long is killed', async () => {
  const services = await testServices();
  const run = await probe(services, { do: 'wait' }, { timeoutMs: 10 });
  expect(run.conclusion).toBe('failure');
  expect(run.log).toContain('##[error]The action has exceeded the maximum execution time of 10 ms.');
});

test('a process does not outlive the services', async () => {
  const services = await testServices();
  const run = await probe(services, { do: 'wait' }, { onStart: () => void services.close() });
  expect([run.exitCode, run.conclusion]).toEqual([128, 'failure']);
});

test('lines arrive while the action runs', async () => {
  const services = await testServices();
  const lines: string[] = [];
  await probe(
    services,
    { do: 'say', secret: 'x' },
    {
      onLine: ({ kind, grouped, text }) => {
        lines.push(`${kind} ${String(grouped)} ${text}`);
      },
    },
  );
  expect(lines).toContain('group false a group');
  expect(lines).toContain('text true inside');
  expect(lines).toContain('error false bad');
});

test('what is no JavaScript action is refused', async () => {
  const services = await testServices();
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'action.yml'), 'runs: { using: composite, steps: [] }');
  await expect(probe(services, {}, { actionFolder: folder })).rejects.toThrow('is not a JavaScript action');
  expect(probeFolder).toContain('probe');
});
