import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RunResult } from '../../local/runner/run-options.ts';
import {
  tracesOfFolder,
  tracesOfRun,
  tracesOfServices,
  type SecretPieces,
  type Trace,
} from '../../__tests__/end-to-end/leak-scan.ts';
import type { Services } from '../../local/services/services.ts';

const here = dirname(fileURLToPath(import.meta.url));
const PRELOADED = [
  join(here, 'record-run.mjs'),
  join(here, '..', '..', '__tests__', 'end-to-end', 'hasten-timers.mjs'),
];

/** The variables with which a run of the action keeps a record of what is gone when it is over. */
export function recordingEnvironment(record: string): Readonly<Record<string, string>> {
  mkdirSync(record, { recursive: true });
  const imports = PRELOADED.map((path) => `--import ${pathToFileURL(path).href}`);
  return { NODE_OPTIONS: imports.join(' '), CERTKEEP_LEAK_RECORD: record };
}

/** What the record holds: the processes that the run started, and the temporary files that it has removed. */
export function tracesOfRecord(name: string, record: string): Trace[] {
  if (!existsSync(record)) throw new Error(`the run ${name} kept no record`);
  return tracesOfFolder(`${name}: gone`, record, /^$/);
}

/** How many processes the run started. */
export function processesIn(record: string): number {
  const path = join(record, 'processes.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').length : 0;
}

/** A run that is over, and where its traces are. */
export interface FinishedRun {
  readonly name: string;
  readonly run: RunResult;
  readonly workspace: string;
  /** The files of the workspace that are to hold a key in the clear. */
  readonly keyFiles: RegExp;
  /** As given to `recordingEnvironment`, where it was. */
  readonly record?: string;
}

/** Everything that a finished run wrote. */
export function tracesOfFinished({ name, run, workspace, keyFiles, record }: FinishedRun): Trace[] {
  const gone = record === undefined ? [] : tracesOfRecord(name, record);
  return [...tracesOfRun(name, run, workspace, keyFiles), ...gone];
}

/** The secrets that finished runs, and what the services received of them, show a piece of; one line for each. */
export async function findLeaks(
  secrets: SecretPieces,
  runs: readonly FinishedRun[],
  services: Services,
): Promise<string[]> {
  for (const { run } of runs) secrets.addText('the token', run.token);
  const traces = [...runs.flatMap(tracesOfFinished), ...(await tracesOfServices(services))];
  return traces.flatMap((trace) => secrets.findIn(trace).map((secret) => `${secret} in ${trace.place}`));
}
