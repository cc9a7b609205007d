import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { prepareJob } from '../../local/runner/job.ts';
import type { RunOptions } from '../../local/runner/run-options.ts';
import { type Services, type ServicesOptions, startServices } from '../../local/services/services.ts';
import { deadlineAfter, type Deadline } from '../../src/adapters/github/deadline.ts';
import { type Repository, repositoryReader } from '../../src/adapters/github/run/repository.ts';
import { type RestClient, restClient } from '../../src/adapters/github/rest/rest-client.ts';
import { readRunEnvironment, type RunEnvironment } from '../../src/adapters/github/run/run-environment.ts';
import { withoutWaiting } from '../fakes/without-waiting.ts';

/** What the adapters of one job are made of. */
export interface GithubJob {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly readRepository: () => Promise<Repository>;
  readonly token: string;
  readonly deadline: Deadline;
  readonly variables: Readonly<Record<string, string>>;
  /** What the job has left in its temporary folder. */
  leftovers(): string[];
}

/** GitHub for the tests of one file: services, and the variables under which the official clients find them. */
export interface Github {
  readonly services: Services;
  /** Everything that was written to standard output in this test. */
  readonly output: string;
  /** Starts a job, whose variables are those of the process until the test is over. */
  startJob(options?: Partial<RunOptions> & { readonly timeoutMs?: number }): GithubJob;
}

const PREFIXES = /^(GITHUB|GITEA|RUNNER|ACTIONS)_/;

/** Starts the services once for the tests of a file; each test finds them empty. */
export function github(options: Pick<ServicesOptions, 'server'> = {}): Github {
  let services: Services | undefined;
  let folder = '';
  let output = '';
  let before: NodeJS.ProcessEnv = {};
  const home = process.cwd();

  beforeAll(async () => {
    before = { ...process.env };
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'certkeep-test-'));
    services = await startServices({ stateFolder: join(folder, 'state'), ...options });
  });

  afterEach(async () => {
    restoreVariables(before);
    vi.restoreAllMocks();
    output = '';
    services?.clearFaults();
    await services?.artifacts.removeAll();
    await services?.caches.removeAll();
    await services?.releases.removeAll();
    if (services !== undefined) services.requests.length = 0;
  });

  afterAll(async () => {
    await services?.close();
    // A client that was given up is still in its own folder, and Windows removes no folder that a process is in.
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (): Services => {
    if (services === undefined) throw new Error('the services start before the first test');
    return services;
  };
  return {
    get services() {
      return started();
    },
    get output() {
      return output;
    },
    startJob({ timeoutMs = 60_000, ...runOptions } = {}) {
      // The clients tell the runner what they do, on standard output.
      vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
        output += String(text);
        return true;
      });
      const workspace = mkdtempSync(join(folder, 'workspace-'));
      const job = prepareJob({
        actionFolder: '',
        inputs: {},
        workspace,
        services: started(),
        ...runOptions,
      });
      const variables = Object.fromEntries(Object.entries(job.env).filter(([name]) => PREFIXES.test(name)));
      restoreVariables(before);
      Object.assign(process.env, variables);
      const environment = readRunEnvironment(variables);
      const deadline = deadlineAfter(timeoutMs);
      const rest = restClient(environment, job.token, deadline, { wait: withoutWaiting });
      return {
        environment,
        rest,
        readRepository: repositoryReader(environment, rest),
        token: job.token,
        deadline,
        variables,
        leftovers: () => readdirSync(job.tempFolder).filter((name) => !name.startsWith('_github')),
      };
    },
  };
}

function restoreVariables(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) {
    if (PREFIXES.test(name)) Reflect.deleteProperty(process.env, name);
  }
  for (const [name, value] of Object.entries(before)) {
    if (PREFIXES.test(name) && value !== undefined) process.env[name] = value;
  }
}
