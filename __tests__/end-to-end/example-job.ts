import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluate, type Contexts } from '../../local/runner/expressions.ts';
import type { RunResult } from '../../local/runner/run-options.ts';
import type { Permissions } from '../../local/services/tokens.ts';
import { projectFolder, type Workbench } from './workbench.ts';

/** A step of an example, as far as it is played. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly permissions: Permissions; readonly steps: readonly Step[] }>
  >;
}

/** What the repository's settings hold, and what is checked out. */
export interface ExampleRepository {
  readonly checkout: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** A step that somebody put before Certkeep's. */
  readonly stepBefore?: Step;
  /** Of the runner, such as `ANDROID_HOME`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What became of the job. A step that fails ends it. */
export interface PlayedJob {
  readonly kept: RunResult;
  /** The step that failed, or `null`. */
  readonly failedStep: string | null;
  readonly printed: string;
  readonly workspace: string;
}

/** Plays the job of an example on a fresh runner: Certkeep's step by the bundle, with the permissions of the job, and every `run` by bash. */
export async function playExample(
  bench: Workbench,
  file: string,
  repository: ExampleRepository,
): Promise<PlayedJob> {
  const { permissions, steps } = readJob(file);
  const { stepBefore } = repository;
  const [workspace, temp] = [bench.folder(), bench.folder()];
  cpSync(repository.checkout, workspace, { recursive: true });
  const contexts = {
    secrets: repository.secrets,
    vars: repository.variables ?? {},
    runner: { temp },
    steps: {} as Record<string, unknown>,
  };
  let kept: RunResult | undefined;
  let printed = '';
  let failedStep: string | null = null;
  for (const step of stepBefore === undefined ? steps : [stepBefore, ...steps]) {
    let succeeded = true;
    if (step.uses?.startsWith('certkeep/certkeep@')) {
      const inputs = evaluateAll(step.with ?? {}, contexts);
      kept = await bench.keep({ event: 'workflow_dispatch', permissions, workspace, inputs });
      contexts.steps[step.id ?? ''] = { outputs: kept.outputs };
      succeeded = kept.conclusion === 'success';
    } else if (step.run !== undefined) {
      const env = { ...repository.env, RUNNER_TEMP: temp, ...evaluateAll(step.env ?? {}, contexts) };
      const result = runScript(step.run, workspace, env);
      printed += result.printed;
      succeeded = result.succeeded;
    }
    if (succeeded) continue;
    failedStep = step.name ?? step.uses ?? '';
    break;
  }
  if (kept === undefined) throw new Error(`${file} has no step of certkeep/certkeep`);
  return { kept, failedStep, printed, workspace };
}

function readJob(file: string): Workflow['jobs'][string] {
  const { jobs } = parse(readFileSync(join(projectFolder, 'examples', file), 'utf8')) as Workflow;
  const [job] = Object.values(jobs);
  if (job === undefined) throw new Error(`${file} has no job`);
  return job;
}

function evaluateAll(
  texts: Readonly<Record<string, string | number>>,
  contexts: Contexts,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, evaluate(String(text), contexts)]),
  );
}

/** As a runner starts it: `bash -e`. */
function runScript(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): { readonly succeeded: boolean; readonly printed: string } {
  const home = join(cwd, '.home');
  mkdirSync(home, { recursive: true });
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, LC_ALL: 'C.UTF-8', ...env },
  });
  return { succeeded: status === 0, printed: stdout + stderr };
}
