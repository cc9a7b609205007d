import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './child-process.ts';

/** What one invocation of act needs. Every folder is absolute and belongs to the test alone. */
export interface ActInvocation {
  readonly act: string;
  readonly repositoryFolder: string;
  readonly workflow: string;
  readonly event: string;
  /** For the event `schedule`, the line of it that has come. */
  readonly cron: string | null;
  readonly runId: number;
  readonly stateFolder: string;
  readonly ports: ActPorts;
  readonly relayUrl: string;
  readonly repository: string;
  readonly branch: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  /** What the runner's environment has besides. */
  readonly env: Readonly<Record<string, string>>;
  /** What a person gives by hand, on `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The ports that act's own artifact and cache servers take. */
export interface ActPorts {
  readonly artifacts: number;
  readonly caches: number;
}

/** How a workflow run ended. */
export interface ActRun {
  readonly succeeded: boolean;
  /** The outputs of each step that set any, in the order in which the steps ran. */
  readonly steps: readonly ActStep[];
  /** What a person would have seen, for the report of a failure. */
  readonly log: string;
}

export interface ActStep {
  readonly job: string;
  readonly step: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** One line of act's JSON log, as far as it is read here. */
interface LogLine {
  readonly msg?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly jobID?: string;
  /** Which job of a matrix it is of. */
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly stepID?: readonly string[];
}

const threeMinutes = 180_000;

/** Finds ports that are free now; act can't be asked to choose its own and say which. */
export async function findFreePorts(): Promise<ActPorts> {
  const [artifacts, caches] = await Promise.all([listenOnce(), listenOnce()]);
  return { artifacts, caches };
}

/** Where act keeps the cache entries of a test. */
export function cacheFolderOf(stateFolder: string): string {
  return join(stateFolder, 'cache');
}

/**
 * Runs one workflow in act, on this machine itself: without containers, and with nothing fetched from anywhere.
 *
 * `actions/checkout` is not run: act recognises the step and copies the repository folder instead.
 */
export async function runInAct(invocation: ActInvocation): Promise<ActRun> {
  const home = join(invocation.stateFolder, 'home');
  const temporary = join(invocation.stateFolder, 'tmp');
  const eventFile = join(invocation.stateFolder, 'event.json');
  const programs = join(invocation.stateFolder, 'programs');
  await Promise.all([home, temporary, programs].map(async (folder) => mkdir(folder, { recursive: true })));
  // An example reloads a server, which this machine may not have, and which must be left alone.
  await writeFile(join(programs, 'sudo'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  await writeFile(eventFile, JSON.stringify(eventPayload(invocation)));

  const outcome = await run(invocation.act, [...actParameters(invocation, eventFile)], {
    cwd: invocation.repositoryFolder,
    env: actEnvironment(invocation, { home, temporary, programs }),
    timeoutMs: threeMinutes,
  });
  // act leaves the folders of a failed job behind; every run here starts on an empty runner.
  await rm(join(invocation.stateFolder, 'runner'), { recursive: true, force: true });
  await untilNextSecond();
  const lines = outcome.output.split('\n').map(parseLine);
  return {
    succeeded: outcome.exitCode === 0,
    steps: readSteps(lines),
    log: lines.map((line) => (line.msg ?? '').trimEnd()).join('\n'),
  };
}

/**
 * Lets the next run begin in a second of its own. act derives an artifact's number from its name, and so would take two
 * runs' artifacts of one second for one.
 */
async function untilNextSecond(): Promise<void> {
  await sleep(1000 - (Date.now() % 1000));
}

function actParameters(invocation: ActInvocation, eventFile: string): readonly string[] {
  const { stateFolder, ports } = invocation;
  return [
    invocation.event,
    '--json',
    ...['--workflows', join('.github', 'workflows', invocation.workflow)],
    ...['--eventpath', eventFile],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--platform', 'self-hosted=-self-hosted'],
    // The published name stands for the checkout, so that the examples run as they are copied.
    ...['--local-repository', `certkeep/certkeep@v0=${invocation.repositoryFolder}`],
    // Nothing may come from the network, and no container engine is looked for.
    ...['--pull=false', '--action-offline-mode', '--container-daemon-socket', '-'],
    ...['--action-cache-path', join(stateFolder, 'runner')],
    ...['--artifact-server-path', join(stateFolder, 'artifacts')],
    ...['--artifact-server-addr', '127.0.0.1', '--artifact-server-port', String(ports.artifacts)],
    ...['--cache-server-path', cacheFolderOf(stateFolder)],
    ...['--cache-server-addr', '127.0.0.1', '--cache-server-port', String(ports.caches)],
    ...['--cache-server-external-url', invocation.relayUrl],
    ...['--env', `GITHUB_API_URL=${invocation.relayUrl}`],
    ...['--env', `GITHUB_REPOSITORY=${invocation.repository}`],
    ...['--env', `GITHUB_RUN_ID=${invocation.runId}`],
    ...['--env', `GITHUB_RUN_NUMBER=${invocation.runId}`],
    ...Object.entries(invocation.inputs ?? {}).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
    // A name alone: act takes the value from its environment, and no process list shows it.
    ...Object.keys(invocation.secrets).flatMap((name) => ['--secret', name]),
    ...Object.entries(invocation.variables).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
  ];
}

/** Only what a runner would have: act hands its whole environment on to every step. */
function actEnvironment(
  invocation: ActInvocation,
  { home, temporary, programs }: Readonly<Record<'home' | 'temporary' | 'programs', string>>,
): NodeJS.ProcessEnv {
  return {
    PATH: [programs, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
    TMPDIR: temporary,
    // act gives this address to the clients in place of its own artifact server's.
    ACTIONS_RUNTIME_URL: `${invocation.relayUrl}/`,
    // act would ask its makers' service for news of its own versions.
    ACT_DISABLE_VERSION_CHECK: '1',
    ...invocation.env,
    ...invocation.secrets,
  };
}

function eventPayload(invocation: ActInvocation): unknown {
  const [login = '', name = ''] = invocation.repository.split('/');
  return {
    ...(invocation.inputs === undefined ? {} : { inputs: invocation.inputs }),
    ...(invocation.cron === null ? {} : { schedule: invocation.cron }),
    ref: `refs/heads/${invocation.branch}`,
    repository: {
      id: 1,
      name,
      full_name: invocation.repository,
      owner: { login },
      private: true,
      fork: false,
      default_branch: invocation.branch,
    },
  };
}

/** A line of the log; one that is not JSON stands for itself. */
function parseLine(text: string): LogLine {
  if (!text.startsWith('{')) return { msg: text };
  try {
    return JSON.parse(text) as LogLine;
  } catch {
    return { msg: text };
  }
}

function readSteps(lines: readonly LogLine[]): readonly ActStep[] {
  const steps = new Map<string, { job: string; step: string; outputs: Record<string, string> }>();
  for (const line of lines) {
    if (line.command !== 'set-output' || line.name === undefined) continue;
    const job = [line.jobID ?? '', ...Object.values(line.matrix ?? {}).map(String)].join(' ');
    const step = line.stepID?.join('/') ?? '';
    const key = `${job}/${step}`;
    const entry = steps.get(key) ?? { job, step, outputs: {} };
    entry.outputs[line.name] = line.arg ?? '';
    steps.set(key, entry);
  }
  return [...steps.values()];
}

async function listenOnce(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
