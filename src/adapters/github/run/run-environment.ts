import { readFileSync } from 'node:fs';
import { Failure } from '../../../domain/failure.ts';
import { identifyServer, type Server } from './server.ts';

/** What the runner says of the run, from the variables that GitHub documents as defaults. */
export interface RunEnvironment {
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly server: Server;
  /** `owner/name`. */
  readonly repository: string;
  /** The number that stays when a repository is renamed; `null` if the runner does not tell. */
  readonly repositoryId: number | null;
  readonly runId: string;
  readonly runAttempt: string;
  /** The name of the job in its workflow. */
  readonly job: string;
  readonly runnerName: string;
  /** The runner is one of GitHub's, which are thrown away after each job. */
  readonly isHosted: boolean;
  readonly commit: string;
  readonly eventName: string;
  /** The branch or tag of the run; for a pull request, the branch it comes from. */
  readonly branch: string;
  /** The full reference, under which cache entries are scoped. */
  readonly ref: string;
  /** From the event's payload; `null` if that does not tell. */
  readonly defaultBranch: string | null;
  /** The last push to a public repository, from the event's payload; `null` if that does not tell. */
  readonly lastPush: Date | null;
  /** The server gives this run no secrets of the repository: it is of a fork's pull request, or of Dependabot. */
  readonly lacksSecrets: boolean;
  /** Where the file of this workflow is: `owner/name/.github/workflows/keep.yml@refs/heads/main`. */
  readonly workflowRef: string;
  readonly workspace: string;
  readonly temporaryFolder: string;
  /** The longest that artifacts of this repository are kept, in days. */
  readonly maxRetentionDays: number | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the run's environment. Throws a `Failure` (`unsupported`) if it is not that of a workflow step. */
export function readRunEnvironment(env: Environment): RunEnvironment {
  const required = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') {
      throw new Failure(
        'unsupported',
        `The variable ${name} is not set: Certkeep runs as a step of a GitHub Actions workflow. Nothing was done.`,
      );
    }
    return value;
  };
  const apiUrl = nonEmpty(env['GITHUB_API_URL']) ?? 'https://api.github.com';
  const serverUrl = readServerUrl(env['GITHUB_SERVER_URL']);
  const eventName = env['GITHUB_EVENT_NAME'] ?? '';
  const event = readEvent(env['GITHUB_EVENT_PATH']);
  return {
    apiUrl,
    serverUrl,
    server: identifyServer(serverUrl, apiUrl, env['GITEA_ACTIONS']),
    repository: required('GITHUB_REPOSITORY'),
    repositoryId: countingNumber(env['GITHUB_REPOSITORY_ID'], 15),
    runId: required('GITHUB_RUN_ID'),
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
    job: env['GITHUB_JOB'] ?? '',
    runnerName: env['RUNNER_NAME'] ?? '',
    isHosted: env['RUNNER_ENVIRONMENT'] === 'github-hosted',
    commit: env['GITHUB_SHA'] ?? '',
    eventName,
    branch: nonEmpty(env['GITHUB_HEAD_REF']) ?? env['GITHUB_REF_NAME'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    defaultBranch: defaultBranchIn(event),
    lastPush: lastPushIn(event),
    lacksSecrets: lacksSecrets(eventName, event, env['GITHUB_ACTOR']),
    workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
    workspace: required('GITHUB_WORKSPACE'),
    temporaryFolder: required('RUNNER_TEMP'),
    maxRetentionDays: countingNumber(env['GITHUB_RETENTION_DAYS'], 5),
  };
}

/** The same run that reads another repository; the run's variables say nothing of its number and branches. */
export function lookingInto(repository: string, environment: RunEnvironment): RunEnvironment {
  if (repository.toLowerCase() === environment.repository.toLowerCase()) return environment;
  return { ...environment, repository, repositoryId: null, branch: '', defaultBranch: null };
}

function readServerUrl(text: string | undefined): string {
  const url = nonEmpty(text) ?? 'https://github.com';
  // `URL.canParse` accepts longer addresses than the constructor does.
  if (URL.parse(url) === null)
    throw new Failure(
      'unsupported',
      'The variable GITHUB_SERVER_URL is not the address of a server. It is set by the runner: look at its configuration. Nothing was done.',
    );
  return url;
}

/** `null` for a text that is no such number, or has more digits: a date so many days away does not exist. */
function countingNumber(text = '', maxDigits: number): number | null {
  return /^[1-9]\d*$/.test(text) && text.length <= maxDigits ? Number(text) : null;
}

/** The event's payload; `null` if there is none that can be read: not every runner writes the file. */
export function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '') return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Not every event tells. The server can be asked instead. */
function defaultBranchIn(event: unknown): string | null {
  const branch = propertyOf(propertyOf(event, 'repository'), 'default_branch');
  return typeof branch === 'string' ? nonEmpty(branch) : null;
}

/** GitHub switches off the schedules of public repositories alone. */
function lastPushIn(event: unknown): Date | null {
  const repository = propertyOf(event, 'repository');
  const pushedAt = propertyOf(repository, 'pushed_at');
  if (propertyOf(repository, 'private') !== false || typeof pushedAt !== 'string') return null;
  const time = new Date(pushedAt);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** Runs on these events get no secrets if a fork or Dependabot is behind them. On `pull_request_target` forks get them. */
const FORK_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);
const DEPENDABOT_EVENTS: ReadonlySet<string> = new Set([
  ...FORK_EVENTS,
  'push',
  'create',
  'deployment',
  'deployment_status',
]);

/**
 * Whether the server withholds secrets.
 *
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
function lacksSecrets(eventName: string, event: unknown, actor: string | undefined): boolean {
  if (actor === 'dependabot[bot]' && DEPENDABOT_EVENTS.has(eventName)) return true;
  if (!FORK_EVENTS.has(eventName)) return false;
  const pullRequest = propertyOf(event, 'pull_request');
  if (pullRequest === undefined) return false;
  // The head has no repository any more if the fork was deleted.
  const head = propertyOf(propertyOf(pullRequest, 'head'), 'repo');
  const base = propertyOf(propertyOf(pullRequest, 'base'), 'repo');
  return propertyOf(head, 'id') !== propertyOf(base, 'id');
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
