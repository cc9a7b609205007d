// Started by trust-kills.test.ts on a private machine: cuts `trust` off at steps of it, and tells what is wrong afterwards.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { runAction } from '../../local/runner/run-action.ts';
import type { RunResult } from '../../local/runner/run-options.ts';
import { startServices } from '../../local/services/services.ts';
import { projectFolder } from '../../scripts/project.ts';
import { differencesOf, machineState, type MachineState } from '../../scripts/trust/machine-state.ts';
import { becomePrivateMachine } from '../../scripts/trust/private-machine.ts';
import { extent, ofShard } from '../extent.ts';
import { COUNTING, spread, type Act, type StepPlan } from './stepping.ts';

/** A run of `main` or `post` that is hit at a step, and what follows. */
interface Trial {
  readonly script: 'main.js' | 'post.js';
  readonly act: Act;
  /** The machine is switched off with the run, so that nothing runs at the end of the job. */
  readonly isLast: boolean;
}

const TRIALS: readonly Trial[] = [
  { script: 'main.js', act: 'SIGKILL', isLast: true },
  { script: 'main.js', act: 'SIGKILL', isLast: false },
  { script: 'main.js', act: 'SIGTERM', isLast: false },
  { script: 'post.js', act: 'SIGKILL', isLast: true },
];
/** Beside those at which a program has just been started, which goes on without us: most others make one link of hundreds. */
const OTHER_STEPS = extent(2, Infinity);

const folder = becomePrivateMachine();
const workspace = join(folder, 'workspace');
const runnerFolder = join(folder, 'runner');
const home = join(runnerFolder, 'home');
/** Not below HOME, which a workflow may set. */
const journals = join(userInfo().homedir, '.certkeep');
const list = join(folder, 'steps');
const services = await startServices({ stateFolder: join(folder, 'services') });
const switchedOff = new Error('the machine was switched off');

mkdirSync(home, { recursive: true });
mkdirSync(join(journals, 'trust'), { recursive: true, mode: 0o700 });
const kept = await runAction({
  actionFolder: projectFolder,
  services,
  workspace,
  runnerFolder,
  inputs: { 'common-name': 'localhost' },
});
if (kept.conclusion !== 'success') throw new Error(kept.log);
const before = machine();

const problems: string[] = [];
let tried = 0;
for (const trial of TRIALS) {
  await run({ script: trial.script, isLast: false });
  const steps = stepsOf();
  if (steps.length < 5) problems.push(`${trial.script} has ${steps.length} steps alone`);
  for (const at of ofShard(chooseSteps(steps, trial))) {
    tried += 1;
    const wrong = await play(trial, at);
    problems.push(
      ...wrong.map(
        (what) => `${trial.act} at step ${at} of ${trial.script} (${steps[at - 1] ?? ''}): ${what}`,
      ),
    );
  }
}
await services.close();
writeFileSync(process.argv[2] ?? '', JSON.stringify({ tried, problems }));

function machine(): MachineState {
  return machineState(['/etc', '/usr/local/share', home, journals]);
}

function chooseSteps(steps: readonly string[], trial: Trial): number[] {
  const started = steps.flatMap((step, index) => (/^program .* started /.test(step) ? [index + 1] : []));
  const others = spread(steps.length, Math.min(OTHER_STEPS, steps.length), JSON.stringify(trial));
  return [...new Set([...started, ...others])];
}

function stepsOf(): string[] {
  return readFileSync(list, 'utf8').split('\n').slice(0, -1);
}

/** What is wrong after a run that was hit, and after the next one. */
async function play(trial: Trial, at: number): Promise<string[]> {
  await run({ ...trial, at });
  if (!trial.isLast) return wrongNow('after the end of the job');
  const next = await trust({ stores: 'environment' }, {});
  return [
    ...(next.conclusion === 'success' ? [] : [`the next run failed: ${next.log}`]),
    ...wrongNow('after the next run'),
  ];
}

function wrongNow(when: string): string[] {
  const changed = differencesOf(before, machine());
  return changed.length === 0 ? [] : [`${when} the machine differs: ${changed.slice(0, 10).join(', ')}`];
}

/** Runs the action, hit at a step if `at` is given. */
async function run({ script, act, at, isLast }: Partial<Trial> & { readonly at?: number }): Promise<void> {
  rmSync(list, { force: true });
  const plan: StepPlan = {
    list,
    roots: [workspace, runnerFolder, journals],
    reads: false,
    ...(script === undefined ? {} : { script }),
    ...(act === undefined ? {} : { act }),
    ...(at === undefined ? {} : { at }),
  };
  const env = { NODE_OPTIONS: COUNTING, CERTKEEP_STEPS: JSON.stringify(plan) };
  const isSwitchedOff = isLast === true && script === 'main.js';
  await trust({ stores: 'system,nss,environment' }, env, isSwitchedOff).catch((error: unknown) => {
    if (error !== switchedOff) throw error;
  });
}

async function trust(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  isSwitchedOff = false,
): Promise<RunResult> {
  return runAction({
    actionFolder: join(projectFolder, 'trust'),
    services,
    workspace,
    runnerFolder,
    inputs: { ...inputs, 'self-hosted': 'true' },
    env: { ...env, RUNNER_ENVIRONMENT: 'self-hosted' },
    ...(isSwitchedOff ? { beforePost: () => Promise.reject(switchedOff) } : {}),
  });
}
