import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { runAction } from '../../local/runner/run-action.ts';
import type { RunOptions, RunResult } from '../../local/runner/run-options.ts';
import { unpackZip } from '../../local/start/artifact-folders.ts';
import { startServices, type Services, type ServicesOptions } from '../../local/services/services.ts';

const here = dirname(fileURLToPath(import.meta.url));
export const projectFolder = join(here, '..', '..');
const hastenTimers = preloading('hasten-timers.mjs');
/** For runs that are given the shortest time, which are to end by that. */
const hastenDeadline = preloading('hasten-deadline.mjs');
const SHORTEST_TIMEOUT = '10s';
const always = ['clock-ahead.mjs', '../remember-derivations.mjs'].map(preloading).join(' ');

/** The option of Node that runs a module before the program. */
function preloading(name: string): string {
  return `--import ${pathToFileURL(join(here, name)).href}`;
}

/** Of a length and form that appears nowhere by chance. */
export const PASSPHRASE = 'zebra-Quartz-41-umbrella-Nöel';

/** The environment of a runner that has no cache. */
export const WITHOUT_CACHE = { ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_CACHE_URL: '' };

export interface KeepRun extends Partial<Omit<RunOptions, 'services' | 'actionFolder'>> {
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A place where the committed bundle runs against services of its own. */
export interface Workbench {
  readonly services: Services;
  /**
   * Runs the root action on a fresh runner: an empty workspace, unless one is given. A run that begins when all others are over begins in a
   * second of its own. Sets are named by the second, so two of the same second have no order.
   */
  keep(run?: KeepRun): Promise<RunResult & { readonly workspace: string }>;
  /** Runs an action that has a folder of its own, such as `check`, as `keep` does the root action. */
  run(action: string, run?: KeepRun): Promise<RunResult & { readonly workspace: string }>;
  /** An empty folder. */
  folder(): string;
  /** The backup set of a run, unpacked: the dated folder. */
  setOf(run: RunResult): Promise<string>;
}

/** Starts the services once for the tests of a file, and removes everything after them. By default they answer as GitHub does. */
export function workbench(options: Pick<ServicesOptions, 'server'> = {}): Workbench {
  let root: string | undefined;
  let services: Services | undefined;
  let folders = 0;
  const clock = clockOfSeconds();
  // Not before it is needed: nothing removes it if every test of the file is skipped.
  const rootFolder = (): string => (root ??= mkdtempSync(join(tmpdir(), 'certkeep-test-')));
  const folder = (): string => {
    folders += 1;
    return mkdtempSync(join(rootFolder(), `${folders}-`));
  };
  beforeAll(async () => {
    services = await startServices({
      ...options,
      stateFolder: join(rootFolder(), 'services'),
      now: () => new Date(Date.now() + clock.aheadMs),
    });
  });
  afterAll(async () => {
    await services?.close();
    if (root !== undefined) rmSync(root, { recursive: true, force: true });
  });
  const run: Workbench['run'] = async (
    action,
    { inputs = {}, workspace = folder(), env = {}, ...more } = {},
  ) => {
    if (services === undefined) throw new Error('the services have not started');
    clock.begin();
    const result = await runAction({
      ...more,
      actionFolder: join(projectFolder, action),
      services,
      workspace,
      inputs,
      secrets: secretsAmong(inputs),
      env: {
        TEST_CLOCK_AHEAD_MS: String(clock.aheadMs),
        TEST_DERIVATIONS: join(rootFolder(), 'derivations'),
        ...env,
        NODE_OPTIONS: [
          always,
          env['NODE_OPTIONS'] ?? hastenTimers,
          ...(inputs['timeout'] === SHORTEST_TIMEOUT ? [hastenDeadline] : []),
        ].join(' '),
      },
    }).finally(clock.end);
    return { ...result, workspace };
  };
  return {
    get services() {
      if (services === undefined) throw new Error('the services have not started');
      return services;
    },
    folder,
    run,
    keep: (options) => run('.', options),
    async setOf({ outputs }) {
      const into = folder();
      const zip = await services?.artifacts.zip(Number(outputs['artifact-id']));
      if (zip === undefined) throw new Error('the services have not started');
      await unpackZip(zip, into);
      return join(into, readdirSync(into)[0] ?? '');
    },
  };
}

/** A clock that is set to the next second when a run begins in that of the last one, so that no test waits for it. */
function clockOfSeconds(): {
  readonly aheadMs: number;
  readonly begin: () => void;
  readonly end: () => void;
} {
  let aheadMs = 0;
  let running = 0;
  let lastEnd = 0;
  const now = (): number => Date.now() + aheadMs;
  return {
    get aheadMs() {
      return aheadMs;
    },
    begin() {
      const nextSecond = Math.floor(lastEnd / 1000) * 1000 + 1000;
      if (running === 0) aheadMs += Math.max(0, nextSecond - now());
      running += 1;
    },
    end() {
      running -= 1;
      lastEnd = now();
    },
  };
}

/** What a workflow would take from its secrets, and its runner would mask from the start. */
function secretsAmong(inputs: Readonly<Record<string, string>>): string[] {
  return ['passphrase', 'previous-passphrase', 'p12-password']
    .map((name) => inputs[name] ?? '')
    .filter((value) => value !== '');
}

/** What openssl prints. Throws where it fails. */
export function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What commands of a shell print in a folder. Throws where the last one fails. */
export function shell(folder: string, commands: string): string {
  return execFileSync('sh', ['-c', commands], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The errors that a run shows on its page. */
export function errorsOf(result: RunResult): string[] {
  return result.annotations
    .filter((annotation) => annotation.level === 'error')
    .map((annotation) => annotation.message);
}

/** The warnings that a run shows on its page. */
export function warningsOf(result: RunResult): string[] {
  return result.annotations
    .filter((annotation) => annotation.level === 'warning')
    .map((annotation) => annotation.message);
}
