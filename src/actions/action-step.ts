import * as core from '@actions/core';
import { removeUnfinished } from '../adapters/files/unfinished.ts';
import { refuseUnusableFolder } from '../adapters/files/usable-folder.ts';
import { readRunEnvironment, type RunEnvironment } from '../adapters/github/run-environment.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { oneLine } from '../domain/one-line.ts';
import type { Secret } from '../domain/secret.ts';
import type { Log } from '../ports.ts';
import { actionInputs, type Inputs, type ReadText } from './inputs.ts';
import { annotationText, logLine } from './log-text.ts';

/** What stands on the run's page, and on a line of a file where `at` names one. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly at: { readonly file: string; readonly line: number } | null;
}

/** What an action has of its step. */
export interface ActionStep {
  readonly environment: RunEnvironment;
  readonly inputs: Inputs;
  /** The text of an input. */
  readonly readText: ReadText;
  readonly log: Log;
  /** Hides texts in every log from now on. */
  readonly mask: (...secrets: readonly (Secret | string | null | undefined)[]) => void;
  /** Says something on the run's page; an error does not fail the step by itself. */
  annotate(annotation: Annotation): void;
  setOutputs(outputs: Readonly<Record<string, string>>): void;
  /** Adds Markdown to the job's summary. One that cannot be written is no reason to fail: what was done is done. */
  writeSummary(markdown: string): Promise<void>;
}

/** The longest that Linux takes. */
const MAX_PATH_LENGTH = 4096;

/** Each by its name: a name that is put together when it runs would make the bundler keep all of the toolkit. */
const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

/** What a runner sends to the step of a cancelled job, some seconds before it kills it; and the exit codes of custom. */
const ENDING_SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs an action as a step of a workflow, and ends the process: a client that was given up cannot be stopped, and its
 * further tries would keep the process, and so the job, for as long as they take. Never throws: whatever is thrown
 * fails the step.
 */
export async function runStep(work: (step: ActionStep) => Promise<void>): Promise<void> {
  for (const [signal, exitCode] of Object.entries(ENDING_SIGNALS)) {
    process.once(signal, () => {
      endAtOnce(signal, exitCode);
    });
  }
  try {
    const step = actionStep();
    refuseUnusableFolder(step.environment.temporaryFolder, 'The temporary folder of this runner');
    await work(step);
  } catch (error) {
    core.setFailed(annotationText(describeError(error)));
    if (error instanceof Error && error.stack !== undefined) core.debug(messageOf(error.stack));
  }
  // What was said is out before; on some systems a pipe takes its time.
  await new Promise<void>((resolve) => {
    process.stdout.write('', () => {
      resolve();
    });
  });
  process.exit();
}

/** What is half done is left as a kill would leave it, but for the files that nobody else would remove. */
function endAtOnce(signal: string, exitCode: number): never {
  removeUnfinished();
  core.setFailed(
    `The run was told to end (${signal}) and stopped where it was. What is in place stays in place; the next run finishes what is left to do.`,
  );
  process.exit(exitCode);
}

function actionStep(): ActionStep {
  return {
    environment: readRunEnvironment(process.env),
    inputs: actionInputs(core.getInput),
    readText: core.getInput,
    log: toolkitLog,
    mask(...secrets) {
      const texts = secrets.map((secret) =>
        typeof secret === 'object' ? (secret?.reveal() ?? '') : (secret ?? ''),
      );
      writingAtOnce(() => {
        for (const text of texts) if (text !== '') core.setSecret(text);
      });
    },
    annotate({ level, message, at }) {
      const properties = at === null ? {} : { file: oneLine(at.file, MAX_PATH_LENGTH), startLine: at.line };
      ANNOTATE[level](annotationText(message), properties);
    },
    setOutputs(outputs) {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    },
    async writeSummary(markdown) {
      try {
        await core.summary.addRaw(markdown, true).write();
      } catch (error) {
        core.debug(`The summary was not written: ${messageOf(error)}`);
      }
    },
  };
}

/**
 * What is printed until the running code comes to a pause leaves in one write, in its order: a pipe takes as long for one
 * line as for thousands, and each line of a key is masked by one.
 */
function writingAtOnce(print: () => void): void {
  process.stdout.cork();
  print();
  process.nextTick(() => {
    process.stdout.uncork();
  });
}

/** The toolkit escapes what it sends as a command; what it prints as a line is ours to keep from being one. */
const toolkitLog: Log = {
  info: (message) => {
    core.info(logLine(message));
  },
  debug: (message) => {
    core.debug(annotationText(message));
  },
  notice: (message) => {
    core.notice(annotationText(message));
  },
  warning: (message) => {
    core.warning(annotationText(message));
  },
  group: (title, work) => core.group(logLine(title), work),
};

/** A foreseen failure says all there is to say; anything else is named as what it is. */
function describeError(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Error && 'syscall' in error)
    return `The machine refused what the run needed: ${messageOf(error)}. The run stopped there; what is in place stays in place. Run again when that is mended.`;
  return `Certkeep failed in a way that nobody foresaw: ${messageOf(error)}. Nothing more was done; please report it.`;
}
