import { join } from 'node:path';
import type { RunningProcess } from '../runner/action-process.ts';
import { readActionDefinition } from '../runner/action-definition.ts';
import { runAction } from '../runner/run-action.ts';
import type { RunResult } from '../runner/run-options.ts';
import type { Services } from '../services/services.ts';
import { logLine } from '../terminal/log-line.ts';
import type { Paint } from '../terminal/paint.ts';
import type { StartArguments } from './arguments.ts';
import { unpackArtifacts } from './artifact-folders.ts';
import { toAbsolute } from './caller-folder.ts';
import type { CataloguedAction } from './catalogue.ts';
import { completeInputs, type StartInputs } from './default-inputs.ts';
import { headerLines, nextLines, resultLines, storedLines } from './report.ts';
import { withListFile } from './list-file.ts';
import { suggest } from './suggestions.ts';
import { writeSummary } from './summary-files.ts';

/** What one start works with. */
export interface Start {
  readonly arguments: StartArguments;
  readonly action: CataloguedAction;
  readonly actions: readonly CataloguedAction[];
  /** `.certkeep-local`. */
  readonly localFolder: string;
  readonly services: Services;
  readonly paint: Paint;
  readonly print: (lines: readonly string[]) => void;
  readonly onStart: (running: RunningProcess) => void;
  /** Shows a page to the person; `null` if nobody is there. */
  readonly openPage: ((path: string) => void) | null;
}

interface Places {
  readonly runFolder: string;
  readonly workspace: string;
}

async function execute(start: Start, inputs: StartInputs, places: Places): Promise<RunResult> {
  const { event, ref, env, permissions, debug } = start.arguments;
  return await runAction({
    actionFolder: start.action.folder,
    services: start.services,
    workspace: places.workspace,
    runnerFolder: join(places.runFolder, 'runner'),
    inputs: withListFile(inputs.values, places.workspace),
    secrets: inputs.secrets,
    event,
    ...(ref !== undefined && { ref }),
    // A person's machine outlives the run, so that `trust` asks before it changes it.
    env: { RUNNER_ENVIRONMENT: 'self-hosted', ...env },
    permissions,
    debug,
    onLine: (line) => {
      start.print([logLine(line, start.paint)]);
    },
    onStart: start.onStart,
  });
}

/** Runs the action as a new workflow run, and tells all about it. The result is the action's exit code. */
export async function runOnce(start: Start): Promise<number> {
  const { services, paint, print } = start;
  const passphraseFile = join(start.localFolder, 'passphrase');
  const inputs = completeInputs(start.action.folder, start.arguments.inputs, passphraseFile);
  const number = services.nextRunNumber();
  const runFolder = join(start.localFolder, 'runs', String(number));
  const workspace =
    start.arguments.workspace === undefined
      ? join(runFolder, 'workspace')
      : toAbsolute(start.arguments.workspace);
  for (const fault of start.arguments.faults) services.fault(fault);
  print(headerLines(start.arguments, { number, inputs: inputs.values }, inputs.secrets, paint));
  const result = await execute(start, inputs, { runFolder, workspace });
  const artifactFolders = await unpackArtifacts(services, result.runId, join(runFolder, 'artifacts'));
  print(resultLines(result, paint));
  const summaryFiles = writeSummary(result.summary, {
    number,
    folder: runFolder,
    isPageWanted: start.arguments.open,
  });
  if (summaryFiles?.page) start.openPage?.(summaryFiles.page);
  print(storedLines(services, paint));
  const suggestions = suggest({
    result,
    workspace,
    artifactFolders,
    passphraseFile: inputs.passphraseIsKept ? passphraseFile : undefined,
    actions: start.actions.map(({ name }) => name),
    given: start.arguments,
    defaultArtifactName: readActionDefinition(start.action.folder).inputs.get('artifact-name')?.default ?? '',
  });
  print(nextLines({ workspace, artifactFolders, summaryFiles }, suggestions, paint));
  return result.exitCode;
}
