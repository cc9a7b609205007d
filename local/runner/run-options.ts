import type { Permissions } from '../services/tokens.ts';
import type { Services } from '../services/services.ts';
import type { RunningProcess } from './action-process.ts';
import type { Annotation, RenderedLine } from './log.ts';

/** What to run, and as what kind of workflow run. */
export interface RunOptions {
  /** A folder with an `action.yml`. */
  readonly actionFolder: string;
  readonly services: Services;
  /** `GITHUB_WORKSPACE`, and the process's working directory; made if it is missing. */
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Default `schedule`. */
  readonly event?: string;
  /** Laid over the event's payload, such as `{ inputs: … }` of a `workflow_dispatch`. */
  readonly eventPayload?: Readonly<Record<string, unknown>>;
  /** Default: the default branch; for `pull_request`, `refs/pull/1/merge`. */
  readonly ref?: string;
  readonly sha?: string;
  readonly headBranch?: string;
  /** Another repository's id makes it a fork's run. */
  readonly headRepositoryId?: number;
  /** An earlier run's id makes it another job of that run. */
  readonly runId?: number;
  readonly runNumber?: number;
  readonly runAttempt?: number;
  readonly actor?: string;
  readonly workflowName?: string;
  /** Default `.github/workflows/certificates.yml`. */
  readonly workflowPath?: string;
  /** Of the token behind `${{ github.token }}`; default `actions: read`. */
  readonly permissions?: Permissions;
  /** Values that the runner masks from the start, as it does with `secrets.*`; the tokens always are. */
  readonly secrets?: readonly string[];
  /** Laid over the environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly debug?: boolean;
  /** Home, temporary folders and tool cache of this runner; default: a new one under the state folder. */
  readonly runnerFolder?: string;
  /** After so long each process is killed and the run fails; default ten minutes. */
  readonly timeoutMs?: number;
  readonly onLine?: (line: RenderedLine) => void;
  /** What the job does between `main` and `post` of the action, with the variables that `main` has set. */
  readonly beforePost?: (run: {
    readonly env: Readonly<Record<string, string>>;
    readonly outputs: Readonly<Record<string, string>>;
    readonly failed: boolean;
  }) => Promise<void>;
  /** Called for each process (`pre`, `main`, `post`), for those who want to end it early. */
  readonly onStart?: (running: RunningProcess) => void;
}

/** What became of it. */
export interface RunResult {
  /** The process's; if there are several, that of the first that failed. 128 if a signal ended it. */
  readonly exitCode: number;
  readonly conclusion: 'success' | 'failure';
  readonly outputs: Readonly<Record<string, string>>;
  /** What the action added to later steps' environment, path and its own state. */
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** The job summary as GitHub shows it, masked. */
  readonly summary: string;
  /** The job summary as the action wrote it. */
  readonly rawSummary: string;
  readonly annotations: readonly Annotation[];
  /** Every value that was registered for masking, in order. */
  readonly masks: readonly string[];
  /** As the process wrote it. */
  readonly rawLog: string;
  /** As a log downloaded from GitHub has it: commands interpreted, secrets masked. */
  readonly log: string;
  /** `RUNNER_TEMP` as it was left. */
  readonly tempFolder: string;
  /** All of the runner's own folders; `TMPDIR` and `HOME` among them. */
  readonly runnerFolder: string;
  readonly runId: number;
  readonly runNumber: number;
  /** The token that `${{ github.token }}` stood for, for searching what must not hold it. */
  readonly token: string;
}
