import { join } from 'node:path';
import { MAX_RETENTION_DAYS } from '../services/artifact-service.ts';
import { readsCacheOnly } from '../services/cache-scope.ts';
import { fullName } from '../services/repository.ts';
import type { Services } from '../services/services.ts';
import type { StoredRun } from '../services/state.ts';

/** The folders of one fresh runner. */
export interface RunnerFolders {
  readonly home: string;
  /** `RUNNER_TEMP`. */
  readonly temp: string;
  /** `TMPDIR`. */
  readonly systemTemp: string;
  readonly toolCache: string;
}

/** What the variables of a run are made of. */
export interface RunFacts {
  readonly services: Services;
  readonly run: StoredRun;
  readonly workspace: string;
  readonly folders: RunnerFolders;
  readonly eventPath: string;
  readonly actor: string;
  readonly workflowName: string;
  readonly workflowPath: string;
  readonly debug: boolean;
}

type Environment = Record<string, string>;

const SYSTEMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
};

/** The machine's own variables that an action cannot do without. */
function machine({ folders }: RunFacts): Environment {
  const kept = process.platform === 'win32' ? ['SystemRoot', 'ComSpec', 'PATHEXT', 'windir'] : [];
  const env: Environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folders.home,
    LANG: 'C.UTF-8',
    TMPDIR: folders.systemTemp,
    CI: 'true',
  };
  for (const name of kept) env[name] = process.env[name] ?? '';
  // Where this process keeps compiled code, an action may too.
  const { NODE_COMPILE_CACHE: compiled } = process.env;
  if (compiled !== undefined) env['NODE_COMPILE_CACHE'] = compiled;
  if (process.platform === 'win32') Object.assign(env, { TEMP: folders.systemTemp, TMP: folders.systemTemp });
  return env;
}

function refVariables({ run, services }: RunFacts): Environment {
  const isPullRequest = run.event.startsWith('pull_request');
  return {
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: isPullRequest ? run.headBranch : '',
    GITHUB_BASE_REF: isPullRequest ? services.repository.defaultBranch : '',
    GITHUB_SHA: run.headSha,
  };
}

function github(facts: RunFacts): Environment {
  const { services, run, workspace } = facts;
  const { repository, manners } = services;
  const isGitea = manners.kind === 'gitea';
  const workflowRef = `${fullName(repository)}/${facts.workflowPath}@${run.ref}`;
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: facts.actor,
    GITHUB_ACTOR_ID: '583231',
    GITHUB_TRIGGERING_ACTOR: facts.actor,
    GITHUB_API_URL: services.apiUrl,
    GITHUB_GRAPHQL_URL: `${services.apiUrl}/graphql`,
    GITHUB_SERVER_URL: services.serverUrl,
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: facts.eventPath,
    GITHUB_JOB: 'certificate',
    GITHUB_REPOSITORY: fullName(repository),
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.ownerId),
    GITHUB_RETENTION_DAYS: String(MAX_RETENTION_DAYS),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_WORKFLOW: facts.workflowName,
    ...(isGitea ? { GITEA_ACTIONS: 'true' } : { GITHUB_WORKFLOW_REF: workflowRef }),
    GITHUB_WORKFLOW_SHA: run.headSha,
    GITHUB_WORKSPACE: workspace,
    ...refVariables(facts),
  };
}

function runner({ folders, workspace, debug }: RunFacts): Environment {
  return {
    RUNNER_OS: SYSTEMS[process.platform] ?? 'Linux',
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: 'certkeep-local',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.toolCache,
    RUNNER_WORKSPACE: join(workspace, '..'),
    ...(debug && { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' }),
  };
}

function backendServices({ services, run }: RunFacts): Environment {
  return {
    ACTIONS_RUNTIME_TOKEN: services.runtimeTokenFor(run),
    ACTIONS_RUNTIME_URL: services.resultsUrl,
    ACTIONS_RESULTS_URL: services.resultsUrl,
    ACTIONS_CACHE_URL: services.resultsUrl,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ...(readsCacheOnly(run.event) && { ACTIONS_CACHE_MODE: 'read' }),
  };
}

/**
 * Every variable of the run but the inputs and the command files.
 *
 * https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
export function runEnvironment(facts: RunFacts): Environment {
  return { ...machine(facts), ...github(facts), ...runner(facts), ...backendServices(facts) };
}

/** The `github` and `runner` contexts of expressions. */
export function expressionContexts(
  facts: RunFacts,
  token: string,
  event: unknown,
): Readonly<Record<string, unknown>> {
  const context = (prefix: string, env: Environment): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name.replace(prefix, '').toLowerCase(), value]),
    );
  return {
    github: { ...context('GITHUB_', github(facts)), token, event },
    runner: context('RUNNER_', runner(facts)),
  };
}
