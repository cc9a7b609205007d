import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
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
  /** As given to `recordingEnvironment`, if it was. */
  readonly record?: string;
}

/** Everything that a finished run wrote. */
export function tracesOfFinished({ name, run, workspace, keyFiles, record }: FinishedRun): Trace[] {
  const gone = record === undefined ? [] : tracesOfRecord(name, record);
  return [...tracesOfRun(name, run, workspace, keyFiles), ...gone];
}

/** What is packed in a trace: of what gzip has packed no piece is seen otherwise. */
function unpacked({ place, text }: Trace): Trace[] {
  if (!text.startsWith('\x1f\x8b')) return [];
  try {
    return [{ place: `in ${place}`, text: gunzipSync(Buffer.from(text, 'latin1')).toString('latin1') }];
  } catch {
    // A run that was killed leaves half an archive.
    return [];
  }
}

/**
 * The secrets that finished runs, and what the services received of them, show a piece of; one line for each. `stored` are secrets for
 * the services alone: the log of a run may tell them.
 */
export async function findLeaks(
  secrets: SecretPieces,
  runs: readonly FinishedRun[],
  services: Services,
  stored: SecretPieces,
): Promise<string[]> {
  for (const { run } of runs) secrets.addText('the token', run.token);
  const ofServices = await tracesOfServices(services);
  const all = [...runs.flatMap(tracesOfFinished), ...ofServices];
  return [...leaksIn(all, secrets), ...leaksIn(ofServices, stored)];
}

function leaksIn(traces: readonly Trace[], secrets: SecretPieces): string[] {
  return traces
    .flatMap((trace) => [trace, ...unpacked(trace)])
    .flatMap((trace) => secrets.findIn(trace).map((secret) => `${secret} in ${trace.place}`));
}
