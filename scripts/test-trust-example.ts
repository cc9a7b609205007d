// Runs the example of certkeep/trust for real: its steps, in its order, with a real Chromium, on a private machine. What it installs is
// on this machine already.
import { readFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runAction } from '../local/runner/run-action.ts';
import { startServices } from '../local/services/services.ts';
import { run, type Outcome } from './child-process.ts';
import { inProject, projectFolder } from './project.ts';
import {
  becomePrivateMachine,
  isOnPrivateMachine,
  runOnPrivateMachine,
  whyNoPrivateMachine,
} from './trust/private-machine.ts';

const EXAMPLE = 'trust-for-browser-tests.yml';
const FIVE_MINUTES = 300_000;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

process.exitCode = isOnPrivateMachine() ? await play() : await main();

async function main(): Promise<number> {
  const why = (await whyNoPrivateMachine()) ?? (await whyNoPrograms());
  if (why !== null) {
    console.log(`skipped: ${why}`);
    return 0;
  }
  const { exitCode, output } = await runOnPrivateMachine([import.meta.filename], { timeoutMs: FIVE_MINUTES });
  console.log(output.trimEnd());
  return exitCode;
}

async function whyNoPrograms(): Promise<string | null> {
  for (const program of ['/usr/bin/chromium', 'certutil'])
    if ((await run('which', [program])).exitCode !== 0) return `${program} is not on this machine`;
  return null;
}

async function play(): Promise<number> {
  const steps = stepsOfExample();
  const inputsOf = (action: string): Readonly<Record<string, string>> =>
    steps.find(({ uses }) => uses === action)?.with ?? {};
  const script = steps.at(-1)?.run ?? '';
  const folder = becomePrivateMachine();
  const workspace = join(folder, 'workspace');
  const runnerFolder = join(folder, 'runner');
  await using services = await startServices({ stateFolder: join(folder, 'services') });
  const shared = { services, workspace, runnerFolder };
  const passphrase = 'correct horse battery staple';
  const kept = await runAction({
    ...shared,
    actionFolder: projectFolder,
    inputs: { ...inputsOf('certkeep/certkeep@v0'), passphrase },
  });
  const { 'cert-path': certificate = '', 'key-path': key = '' } = kept.outputs;
  await mkdir(join(workspace, 'node_modules'));
  await symlink(
    inProject('node_modules', 'playwright-core'),
    join(workspace, 'node_modules', 'playwright-core'),
  );
  const test = (env: Readonly<Record<string, string>>): Promise<Outcome> =>
    run('bash', ['-e', '-c', script], {
      cwd: workspace,
      env: {
        PATH: process.env['PATH'],
        HOME: join(runnerFolder, 'home'),
        CERTIFICATE: certificate,
        KEY: key,
        ...env,
      },
      timeoutMs: FIVE_MINUTES,
    });
  const without = await test({});
  const outcomes: Outcome[] = [];
  const trusted = await runAction({
    ...shared,
    actionFolder: join(projectFolder, 'trust'),
    inputs: { ...inputsOf('certkeep/certkeep/trust@v0'), 'cert-path': certificate },
    env: { RUNNER_ENVIRONMENT: 'github-hosted' },
    beforePost: async ({ env }) => {
      outcomes.push(await test(env));
    },
  });
  const [during] = outcomes;
  const after = await test(trusted.env);
  const isRight =
    trusted.conclusion === 'success' &&
    during?.exitCode === 0 &&
    during.output.includes('Chromium sees Shop') &&
    during.output.includes('Node sees 200') &&
    [without, after].every(
      ({ exitCode, output }) => exitCode !== 0 && output.includes('ERR_CERT_AUTHORITY_INVALID'),
    );
  if (!isRight) console.log([trusted.log, without.output, during?.output, after.output].join('\n---\n'));
  console.log(isRight ? `${EXAMPLE} does what it is for` : `failed: ${EXAMPLE} does not do what it is for`);
  return isRight ? 0 : 1;
}

function stepsOfExample(): readonly Step[] {
  const { jobs } = parse(readFileSync(inProject('examples', EXAMPLE), 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  return Object.values(jobs).flatMap(({ steps }) => steps);
}
