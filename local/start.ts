import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningProcess } from './runner/action-process.ts';
import { startServices } from './services/services.ts';
import { parseStartArguments, type StartArguments, USAGE, UsageError } from './start/arguments.ts';
import { type CataloguedAction, findActions, ROOT_ACTION } from './start/catalogue.ts';
import { openPage } from './start/open-page.ts';
import { runOnce } from './start/start-run.ts';
import { paintFor } from './terminal/paint.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const localFolder = join(root, '.certkeep-local');

function chooseAction(name: string, actions: readonly CataloguedAction[]): CataloguedAction {
  const chosen = actions.find((action) => action.name === name);
  if (chosen) return chosen;
  const there = actions.length > 0 ? actions.map((action) => action.name).join(', ') : 'none yet';
  throw new UsageError(`there is no action '${name}'; the actions here: ${there}`);
}

/**
 * Passes the first interruption on to the action that runs, or to the next one that starts, so that the services can
 * close in order once it has ended. A second one ends this process as usual.
 */
function forwardInterruptions(): (running: RunningProcess) => void {
  let running: RunningProcess | undefined;
  let received: NodeJS.Signals | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.exitCode = signal === 'SIGINT' ? 130 : 143;
      received = signal;
      running?.kill(signal);
    });
  }
  return (started) => {
    running = started;
    if (received) started.kill(received);
  };
}

async function start(given: StartArguments, actions: readonly CataloguedAction[]): Promise<void> {
  const action = chooseAction(given.action, actions);
  if (given.reset) rmSync(localFolder, { recursive: true, force: true });
  const onStart = forwardInterruptions();
  await using services = await startServices({
    stateFolder: join(localFolder, 'services'),
    server: given.server,
  });
  for (const store of given.forget) await services[store].removeAll();
  const exitCode = await runOnce({
    arguments: given,
    action,
    actions,
    localFolder,
    services,
    paint: paintFor(process.stdout, process.env),
    print: (lines) => {
      for (const line of lines) console.log(line);
    },
    onStart,
    openPage: process.stdout.isTTY ? openPage : null,
  });
  process.exitCode ??= exitCode;
}

try {
  const actions = findActions(root);
  const given = parseStartArguments(process.argv.slice(2), ROOT_ACTION);
  if (given.help) {
    console.log(USAGE);
    console.log(`\nActions: ${actions.map(({ name }) => name).join(', ')}`);
  } else {
    await start(given, actions);
  }
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  console.error(`certkeep: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error('`npm start -- --help` shows what is allowed.');
}
