import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ActionDefinition, readActionDefinition } from './action-definition.ts';
import { type RunningProcess, runNode } from './action-process.ts';
import { type CommandFileContents, createCommandFiles, readCommandFiles } from './command-files.ts';
import { type ResolvedInputs, resolveInputs } from './inputs.ts';
import { type Job, prepareJob } from './job.ts';
import type { RunOptions, RunResult } from './run-options.ts';

/** What the processes of the action have left so far. */
interface Progress {
  exitCode: number;
  failed: boolean;
  outputs: Record<string, string>;
  env: Record<string, string>;
  state: Record<string, string>;
  path: string[];
  summary: string;
}

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#job-summaries
const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Shows the header that every step's log begins with on GitHub. */
function sayHeader(job: Job, definition: ActionDefinition, inputs: ResolvedInputs): void {
  const { log } = job;
  log.say('group', `Run ${definition.name}`);
  const given = Object.entries(inputs.values).filter(([, value]) => value !== '');
  if (given.length > 0) log.say('text', 'with:');
  for (const [name, value] of given) log.say('text', `  ${name}: ${value.replaceAll('\n', '\n    ')}`);
  log.endGroup();
  for (const warning of inputs.warnings) log.say('warning', warning);
}

function checkSummary(job: Job, contents: CommandFileContents): string {
  if (Buffer.byteLength(contents.summary) <= MAX_SUMMARY_BYTES) return contents.summary;
  job.log.say(
    'error',
    '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k. ' +
      'For more information see: https://docs.github.com/actions/reference/workflow-commands-for-github-actions',
  );
  return '';
}

function absorb(job: Job, progress: Progress, contents: CommandFileContents): void {
  for (const error of contents.errors) job.log.say('error', error);
  if (contents.errors.length > 0) progress.failed = true;
  Object.assign(progress.outputs, contents.outputs);
  Object.assign(progress.env, contents.env);
  Object.assign(progress.state, contents.state);
  progress.path.unshift(...contents.path);
  progress.summary += checkSummary(job, contents);
}

function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
  return Object.fromEntries(entries) as Record<string, string>;
}

const DEFAULT_TIMEOUT_MS = 600_000;

interface Guard {
  readonly onStart: (running: RunningProcess) => void;
  readonly release: () => void;
}

/** Kills what runs for too long, or longer than the services that it depends on. */
function guard(options: RunOptions, job: Job): Guard {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, services } = options;
  const releases: (() => void)[] = [];
  return {
    onStart(running) {
      const timer = setTimeout(() => {
        job.log.say('error', `The action has exceeded the maximum execution time of ${timeoutMs} ms.`);
        running.kill('SIGKILL');
      }, timeoutMs);
      releases.push(() => {
        clearTimeout(timer);
      });
      releases.push(
        services.beforeClose(() => {
          running.kill('SIGKILL');
        }),
      );
      options.onStart?.(running);
    },
    release() {
      for (const release of releases) release();
    },
  };
}

async function runScript(
  options: RunOptions,
  job: Job,
  inputs: ResolvedInputs,
  script: string,
  progress: Progress,
): Promise<void> {
  const path = resolve(options.actionFolder, script);
  if (!existsSync(path)) {
    job.log.say('error', `File not found: '${path}'`);
    progress.failed = true;
    return;
  }
  const files = createCommandFiles(job.tempFolder);
  const { onStart, release } = guard(options, job);
  const exitCode = await runNode({
    script: path,
    cwd: job.workspace,
    env: {
      ...job.env,
      ...inputs.env,
      ...progress.env,
      ...stateVariables(progress.state),
      ...files,
    },
    onLine: (line) => {
      job.log.take(line);
    },
    onStart,
  }).finally(release);
  absorb(job, progress, readCommandFiles(files));
  if (exitCode === 0) return;
  progress.failed = true;
  progress.exitCode ||= exitCode;
}

function resultOf(job: Job, progress: Progress): RunResult {
  const { log, masks, run } = job;
  const exitCode = progress.failed ? progress.exitCode || 1 : 0;
  return {
    exitCode,
    conclusion: progress.failed ? 'failure' : 'success',
    outputs: progress.outputs,
    env: progress.env,
    state: progress.state,
    path: progress.path,
    summary: masks.mask(progress.summary),
    rawSummary: progress.summary,
    annotations: log.annotations,
    masks: masks.values,
    rawLog: log.raw,
    log: log.rendered,
    tempFolder: job.tempFolder,
    runnerFolder: job.runnerFolder,
    runId: run.id,
    runNumber: run.number,
    token: job.token,
  };
}

/**
 * Runs an action as GitHub's runner does, in a process of its own, as a new workflow run.
 *
 * Throws if there is no usable `action.yml`; whatever the action itself does is in the result.
 */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const definition = readActionDefinition(options.actionFolder);
  const job = prepareJob(options);
  const inputs = resolveInputs(definition, options.inputs, job.contexts);
  const progress: Progress = {
    exitCode: 0,
    failed: false,
    outputs: {},
    env: {},
    state: {},
    path: [],
    summary: '',
  };
  const run = (script: string): Promise<void> => runScript(options, job, inputs, script, progress);
  sayHeader(job, definition, inputs);
  if (definition.pre !== undefined) await run(definition.pre);
  if (!progress.failed) await run(definition.main);
  if (definition.post !== undefined) {
    const { env, outputs, failed } = progress;
    await options.beforePost?.({ env: { ...env }, outputs, failed });
    job.log.say('group', 'End of the job');
    job.log.endGroup();
    await run(definition.post);
  }
  return resultOf(job, progress);
}
