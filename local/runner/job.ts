import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StoredRun } from '../services/state.ts';
import { eventPayload } from './event-payload.ts';
import { createLog, type Log } from './log.ts';
import { createMasks, type Masks } from './masks.ts';
import type { RunOptions } from './run-options.ts';
import { expressionContexts, runEnvironment, type RunFacts, type RunnerFolders } from './run-environment.ts';

/** A job that is ready to run steps: a fresh runner, a run known to the services, an event, an empty log. */
export interface Job {
  readonly run: StoredRun;
  readonly token: string;
  readonly workspace: string;
  readonly runnerFolder: string;
  readonly tempFolder: string;
  readonly masks: Masks;
  readonly log: Log;
  readonly env: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, unknown>>;
}

const PULL_REQUEST_REF = 'refs/pull/1/merge';

function startRun(options: RunOptions): StoredRun {
  const { services, event = 'schedule', ref, sha, headBranch, headRepositoryId } = options;
  const isPullRequest = event === 'pull_request';
  const branch = headBranch ?? (isPullRequest ? 'feature' : undefined);
  const usedRef = ref ?? (isPullRequest ? PULL_REQUEST_REF : undefined);
  return services.startRun({
    event,
    ...(usedRef !== undefined && { ref: usedRef }),
    ...(branch !== undefined && { headBranch: branch }),
    ...(sha !== undefined && { headSha: sha }),
    ...(headRepositoryId !== undefined && { headRepositoryId }),
    ...(options.runId !== undefined && { id: options.runId }),
    ...(options.runNumber !== undefined && { number: options.runNumber }),
    ...(options.runAttempt !== undefined && { attempt: options.runAttempt }),
  });
}

function makeRunnerFolder({ runnerFolder, services }: RunOptions, run: StoredRun): string {
  if (runnerFolder !== undefined) return resolve(runnerFolder);
  const parent = resolve(services.stateFolder, 'runners');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, `run-${run.number}-`));
}

function makeFolders(runnerFolder: string): RunnerFolders {
  const make = (name: string): string => {
    const path = join(runnerFolder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  return {
    home: make('home'),
    temp: make('temp'),
    systemTemp: make('tmp'),
    toolCache: make('tool-cache'),
  };
}

function writeEvent(options: RunOptions, facts: RunFacts): Record<string, unknown> {
  const { run, services, actor, workflowPath } = facts;
  const { repository, serverUrl } = services;
  const { event, ref, headSha, headBranch, headRepositoryId } = run;
  const payload = {
    ...eventPayload({
      event,
      ref,
      sha: headSha,
      headBranch,
      headRepositoryId,
      repository,
      serverUrl,
      actor,
      workflowPath,
    }),
    ...options.eventPayload,
  };
  mkdirSync(join(facts.folders.temp, '_github_workflow'), { recursive: true });
  writeFileSync(facts.eventPath, JSON.stringify(payload, null, 2));
  return payload;
}

function overlay(
  env: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const entries = Object.entries({ ...env, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Prepares a job on a fresh runner. */
export function prepareJob(options: RunOptions): Job {
  const { services } = options;
  const run = startRun(options);
  const runnerFolder = makeRunnerFolder(options, run);
  const folders = makeFolders(runnerFolder);
  mkdirSync(options.workspace, { recursive: true });
  const workspace = realpathSync(options.workspace);
  const facts: RunFacts = {
    services,
    run,
    workspace,
    folders,
    eventPath: join(folders.temp, '_github_workflow', 'event.json'),
    actor: options.actor ?? 'octocat',
    workflowName: options.workflowName ?? 'Certificates',
    workflowPath: options.workflowPath ?? '.github/workflows/certificates.yml',
    debug: options.debug ?? false,
  };
  const payload = writeEvent(options, facts);
  const token = services.tokenFor(options.permissions ?? { actions: 'read' });
  const env = runEnvironment(facts);
  const masks = createMasks([token, env['ACTIONS_RUNTIME_TOKEN'] ?? '', ...(options.secrets ?? [])]);
  return {
    run,
    token,
    workspace,
    runnerFolder,
    tempFolder: folders.temp,
    masks,
    log: createLog({ masks, debug: facts.debug, onLine: options.onLine }),
    env: overlay(env, options.env),
    contexts: expressionContexts(facts, token, payload),
  };
}
