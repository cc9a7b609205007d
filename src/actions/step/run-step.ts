import * as core from '@actions/core';
import { removeUnfinished } from '../../adapters/files/disk/cleanup-registry.ts';
import { keepOwnersRights } from '../../adapters/files/disk/file-access.ts';
import { refuseUnusableFolder } from '../../adapters/files/paths/usable-folder.ts';
import { unifyProxyVariables } from '../../adapters/github/run/proxy-variables.ts';
import { readRunEnvironment, type RunEnvironment } from '../../adapters/github/run/run-environment.ts';
import { appendStepSummary } from '../../adapters/step-summary.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { Secret } from '../../domain/secret.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { Log } from '../../ports/run.ts';
import { withWarnings } from '../report/advice-boxes.ts';
import { formatFailureSummary } from '../report/failure-summary.ts';
import { readInputs, type InputCheck, type InputSource, type InputTable, type Values } from './inputs.ts';
import { annotationText } from './log-text.ts';
import { rejectOldNode } from './node-version.ts';
import { mask, toolkitLog } from './toolkit-log.ts';

/** A message on the run's page, and on a line of a file if `at` names one. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly at?: { readonly file: string; readonly line: number } | null;
}

/** What an action has of its step. */
export interface ActionStep {
  readonly environment: RunEnvironment;
  /** The texts of the inputs. */
  readonly source: InputSource;
  /**
   * Reads inputs, and masks those that are secrets, unless they are too short. No message quotes a secret that is refused. Throws one `Failure` (`invalid-input`) for all that is wrong with them.
   */
  readInputs<Table extends InputTable>(
    table: Table,
    checks?: readonly InputCheck<Values<Table>>[],
  ): Values<Table>;
  readonly log: Log;
  /** Hides texts in every log from now on. */
  readonly mask: (...secrets: readonly (Secret | string | null | undefined)[]) => void;
  /** Puts a message on the run's page. An error does not fail the step by itself. */
  annotate(annotation: Annotation): void;
  setOutputs(outputs: Readonly<Record<string, string>>): void;
  /** Sets variables for the steps that follow. */
  setVariables(variables: Readonly<Record<string, string>>): void;
  /** Keeps a text for the part of this step that runs at the end of the job. */
  saveState(name: string, value: string): void;
  /** Adds Markdown to the summary. If that fails, the step goes on: what was done is done. */
  writeSummary(markdown: string): void;
}

/** Returns the Markdown of the summary of a run that failed before it wrote one. `message` is for people, and may have lines. */
export type FormatFailure = (message: string, error: unknown) => string;

/** The longest that Linux takes. */
const MAX_PATH_LENGTH = 4096;

/** Each by its name: with a name that is put together when it runs, the bundler would keep all of the toolkit. */
const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

/** Signals that cancel a job, with their conventional exit codes. */
const ENDING_SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** A mask of one letter would blot out every word of the log that has it. Java's keytool takes no shorter password either. */
const MIN_MASKED_LENGTH = 6;

const FAILED = 'Certkeep failed';

/**
 * Runs an action as a step of a workflow, and ends the process: a client that was given up cannot be stopped, and its further
 * tries would keep the process, and so the job, for as long as they take.
 *
 * Never throws: whatever is thrown fails the step. A step that fails has a summary: the message under the verdict `failed`, or what
 * `failed` makes of it.
 */
export async function runStep(
  work: (step: ActionStep) => Promise<void>,
  failed: string | FormatFailure = FAILED,
): Promise<void> {
  const warnings = new Set<string>();
  const log = toolkitLog(warnings);
  const summary = stepSummary(warnings);
  for (const [signal, exitCode] of Object.entries(ENDING_SIGNALS)) {
    process.once(signal, () => {
      endAtOnce(signal, exitCode, summary);
    });
  }
  try {
    rejectOldNode(process.versions.node);
    keepOwnersRights();
    unifyProxyVariables(process.env);
    const step = actionStep(summary, log);
    refuseUnusableFolder(step.environment.temporaryFolder, 'The temporary folder of this runner');
    await work(step);
  } catch (error) {
    fail(error, summary, failed);
  }
  // What was said is out before; on some systems a pipe takes its time.
  await new Promise<void>((resolve) => {
    process.stdout.write('', () => {
      resolve();
    });
  });
  process.exit();
}

function fail(error: unknown, summary: StepSummary, failed: string | FormatFailure): void {
  const message = describeError(error);
  core.setFailed(annotationText(message));
  if (error instanceof Error && error.stack !== undefined) core.debug(messageOf(error.stack));
  if (summary.isWritten()) return;
  try {
    summary.write(
      typeof failed === 'string' ? formatFailureSummary(failed, message) : failed(message, error),
    );
  } catch (problem) {
    // The reason of the failure matters more than how it is drawn.
    core.debug(`The summary of the failure could not be made: ${messageOf(problem)}`);
    summary.write(formatFailureSummary(FAILED, message));
  }
}

/** Leaves what is half done as a kill would leave it, except for files that no later run would remove. */
function endAtOnce(signal: string, exitCode: number, summary: StepSummary): never {
  removeUnfinished();
  const message = `The run was cancelled (${signal}) and stopped at once. Files that are in place stay in place. The next run finishes what is left to do.`;
  core.setFailed(message);
  if (!summary.isWritten()) summary.write(formatFailureSummary('Certkeep was cancelled', message));
  process.exit(exitCode);
}

interface StepSummary {
  isWritten(): boolean;
  write(markdown: string): void;
}

function stepSummary(warnings: ReadonlySet<string>): StepSummary {
  let isWritten = false;
  return {
    isWritten: () => isWritten,
    write(markdown) {
      isWritten = true;
      try {
        appendStepSummary(withWarnings(markdown, [...warnings]));
      } catch (error) {
        core.debug(`The summary was not written: ${messageOf(error)}`);
      }
    },
  };
}

function actionStep(summary: StepSummary, log: Log): ActionStep {
  const environment = readRunEnvironment(process.env);
  const source: InputSource = core.getInput;
  return {
    environment,
    source,
    readInputs(table, checks = []) {
      const values = readInputs(table, source, { workspace: environment.workspace, checks });
      for (const [name, { kind }] of Object.entries(table))
        if (kind === 'secret') maskInput(name, values[name], log);
      return values;
    },
    log,
    mask,
    annotate({ level, message, at = null }) {
      const properties =
        at === null ? {} : { file: singleLine(at.file, MAX_PATH_LENGTH), startLine: at.line };
      ANNOTATE[level](annotationText(message), properties);
    },
    setOutputs: (outputs) => {
      tellRunner(
        'The outputs of this step could not be set, so later steps do not see them',
        outputs,
        core.setOutput,
      );
    },
    setVariables: (variables) => {
      tellRunner('Variables for later steps could not be set', variables, core.exportVariable);
    },
    saveState: (name, value) => {
      tellRunner(
        'What the end of this job needs to know could not be noted',
        { [name]: value },
        core.saveState,
      );
    },
    writeSummary: (markdown) => {
      summary.write(markdown);
    },
  };
}

/** The toolkit throws if the runner's file for them is gone. */
function tellRunner(
  problem: string,
  values: Readonly<Record<string, string>>,
  tell: (name: string, value: string) => void,
): void {
  try {
    for (const [name, value] of Object.entries(values)) tell(name, value);
  } catch (error) {
    throw new Failure(
      'not-written',
      `${problem}: ${messageOf(error)}. What the run did before is done. Check the disk of the runner and its folder _runner_file_commands, and run again.`,
      { cause: error },
    );
  }
}

/** A secret is a text or a `Secret`, whatever else its parser makes of it. */
function maskInput(name: string, value: unknown, log: Log): void {
  const text = value instanceof Secret ? value.reveal() : value;
  if (typeof text !== 'string' || text === '') return;
  if (text.length >= MIN_MASKED_LENGTH) mask(text);
  else
    log.warning(
      `Input "${name}" has fewer than ${MIN_MASKED_LENGTH} characters. The log does not hide it, because it would hide these characters in every other word too. Choose a longer one.`,
    );
}

/** A `Failure` says all there is to say. Anything else is named as what it is. */
function describeError(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Error && 'syscall' in error)
    return `The operating system refused what the run needs: ${messageOf(error)}. The run stopped there. Fix that, and run again.`;
  return `Unexpected error: ${messageOf(error)}. The run stopped there. Please report it.`;
}
