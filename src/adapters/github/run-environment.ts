import { readFileSync } from 'node:fs';

/** What the runner says of the run, from the variables that GitHub documents as defaults. */
export interface RunEnvironment {
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The number that stays when a repository is renamed; `null` on runners that do not tell. */
  readonly repositoryId: number | null;
  readonly runId: string;
  readonly runAttempt: string;
  readonly commit: string;
  readonly eventName: string;
  /** The branch or tag of the run: of a pull request the branch it comes from. */
  readonly branch: string;
  /** The full reference, under which cache entries are scoped. */
  readonly ref: string;
  /** From the event, where it tells. */
  readonly defaultBranch: string | null;
  /** Where the file of this workflow is: `owner/name/.github/workflows/keep.yml@refs/heads/main`. */
  readonly workflowRef: string;
  readonly workspace: string;
  readonly temporaryFolder: string;
  /** The longest that artifacts of this repository are kept, in days. */
  readonly maxRetentionDays: number | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the run's environment. Throws where it is not that of an action. */
export function readRunEnvironment(env: Environment): RunEnvironment {
  const required = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') {
      throw new Error(`${name} is not set: this program runs as a step of a GitHub Actions workflow`);
    }
    return value;
  };
  return {
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: readServerUrl(env['GITHUB_SERVER_URL']),
    repository: required('GITHUB_REPOSITORY'),
    repositoryId: countingNumber(env['GITHUB_REPOSITORY_ID'], 15),
    runId: required('GITHUB_RUN_ID'),
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
    commit: env['GITHUB_SHA'] ?? '',
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    branch: nonEmpty(env['GITHUB_HEAD_REF']) ?? env['GITHUB_REF_NAME'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    defaultBranch: readDefaultBranch(env['GITHUB_EVENT_PATH']),
    workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
    workspace: required('GITHUB_WORKSPACE'),
    temporaryFolder: required('RUNNER_TEMP'),
    maxRetentionDays: countingNumber(env['GITHUB_RETENTION_DAYS'], 5),
  };
}

/** The same run, looking into another repository, of which the run itself tells nothing: neither number nor branch. */
export function lookingInto(repository: string, environment: RunEnvironment): RunEnvironment {
  if (repository.toLowerCase() === environment.repository.toLowerCase()) return environment;
  return { ...environment, repository, repositoryId: null, branch: '', defaultBranch: null };
}

/**
 * Whether artifacts work there. GitHub Enterprise Server has no service for them; the client knows it by the same
 * rule.
 */
export function supportsArtifacts({ serverUrl }: RunEnvironment): boolean {
  const host = new URL(serverUrl).hostname.toUpperCase();
  return host === 'GITHUB.COM' || host.endsWith('.GHE.COM') || host.endsWith('.LOCALHOST');
}

function readServerUrl(text: string | undefined): string {
  const url = nonEmpty(text) ?? 'https://github.com';
  // As whoever asks for its host will read it: `canParse` takes longer ones than the constructor does.
  if (URL.parse(url) === null) throw new Error('GITHUB_SERVER_URL is not the address of a server');
  return url;
}

/** `null` for what is none, and for one of more digits: no date is so many days away. */
function countingNumber(text = '', maxDigits: number): number | null {
  return /^[1-9]\d*$/.test(text) && text.length <= maxDigits ? Number(text) : null;
}

function readDefaultBranch(eventPath: string | undefined): string | null {
  if (eventPath === undefined || eventPath === '') return null;
  try {
    const event: unknown = JSON.parse(readFileSync(eventPath, 'utf8'));
    const repository = propertyOf(event, 'repository');
    const branch = propertyOf(repository, 'default_branch');
    return typeof branch === 'string' ? nonEmpty(branch) : null;
  } catch {
    // Not every event tells, and not every runner writes the file; GitHub can be asked instead.
    return null;
  }
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
