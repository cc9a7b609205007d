import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunResult } from '../../local/runner/run-options.ts';
import type { KeepRun, Workbench } from '../../__tests__/end-to-end/workbench.ts';

/** What is done at a step: a signal that the process gets, or an error that the operation ends with. */
export type Act = 'SIGKILL' | 'SIGTERM' | 'SIGINT' | 'EIO' | 'EACCES' | 'EPERM' | 'ENOSPC' | 'EROFS';

/** At which step something is done, counted from 1, and what. A full or read-only disk stays so from that step on. */
export interface Blow {
  readonly at: number;
  readonly act: Act;
}

/** The instructions for `steps.mjs`. */
export interface StepPlan extends Partial<Blow> {
  /** Where the names of steps are written down. */
  readonly list: string;
  /** Operations on what is below these folders are steps; on other files they are not. */
  readonly roots: readonly string[];
  /** Whether operations that only read are steps too. */
  readonly reads: boolean;
  /** The file name of the script that is hit and counted, of an action with several; then each start of a program is two steps. */
  readonly script?: string;
}

/** A run of an action, and the folders in which its operations count. */
export interface SteppedRun extends Omit<KeepRun, 'workspace' | 'runnerFolder'> {
  /** The folder of the action; `.` for `keep`. */
  readonly action: string;
  readonly workspace: string;
  readonly runnerFolder: string;
  /** Further folders where operations count. */
  readonly folders?: readonly string[];
  readonly reads?: boolean;
}

/** How a run ended, and the steps that it got to, by name. */
export interface SteppedResult extends RunResult {
  readonly workspace: string;
  readonly steps: readonly string[];
  readonly seconds: number;
}

/** What Node gets as `NODE_OPTIONS`, so that it counts steps. */
export const COUNTING = [
  join(import.meta.dirname, '..', '..', '__tests__', 'end-to-end', 'hasten-timers.mjs'),
  join(import.meta.dirname, 'steps.mjs'),
]
  .map((path) => `--import ${pathToFileURL(path).href}`)
  .join(' ');

/** Runs an action and counts its steps; at one of them the blow falls, if one is given. */
export async function runStepped(
  bench: Workbench,
  { action, folders = [], reads = false, ...run }: SteppedRun,
  blow?: Blow,
): Promise<SteppedResult> {
  const list = join(bench.folder(), 'steps');
  const roots = [run.workspace, run.runnerFolder, ...folders];
  const plan: StepPlan = { list, roots, reads, ...blow };
  const env = { ...run.env, NODE_OPTIONS: COUNTING, CERTKEEP_STEPS: JSON.stringify(plan) };
  const started = performance.now();
  const result = await bench.run(action, { ...run, env });
  const seconds = (performance.now() - started) / 1000;
  const steps = readFileSync(list, 'utf8').split('\n').slice(0, -1);
  return { ...result, steps, seconds };
}

/**
 * So many numbers from 1 to `last`, as far apart as can be, or all of them. Where they begin depends on the title, so that
 * scenes which are alike are cut off at different steps.
 */
export function spread(last: number, count: number, title: string): number[] {
  const stride = Math.max(1, Math.floor(last / count));
  const first = 1 + ((title.length * 37) % stride);
  const numbers = Array.from({ length: Math.ceil(last / stride) }, (_, index) => first + index * stride);
  return numbers.filter((number) => number <= last);
}

/** The work for each item, a few at a time; the results in the order of the items. */
export async function severalAtOnce<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
