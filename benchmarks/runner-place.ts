import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readActionDefinition } from '../local/runner/action-definition.ts';
import { createCommandFiles } from '../local/runner/command-files.ts';
import { resolveInputs } from '../local/runner/inputs.ts';
import { prepareJob } from '../local/runner/job.ts';
import { startServices, type Services } from '../local/services/services.ts';
import { runNode } from '../scripts/child-process.ts';
import { inProject, projectFolder } from '../scripts/project.ts';
import type { ProcessPlace } from './timed-process.ts';

/** The root action as the runner starts it. */
export const keepScript = inProject('main.js');

/** GitHub's services on this machine, and fresh runners beside them. */
export interface RunnerPlace {
  readonly services: Services;
  /** A new empty folder. */
  readonly folder: () => string;
  /**
   * A step of a new workflow run on a fresh runner: its folder and environment, with the inputs of the root action. The
   * workspace is new and empty unless one is given.
   */
  readonly step: (inputs: Readonly<Record<string, string>>, workspace?: string) => ProcessPlace;
}

/** Does work where there are services and runners, and removes them afterwards. */
export async function withRunners<T>(work: (place: RunnerPlace) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'certkeep-benchmark-'));
  try {
    await using services = await startServices({ stateFolder: join(root, 'services') });
    const folder = (): string => mkdtempSync(join(root, 'folder-'));
    return await work({
      services,
      folder,
      step: (inputs, workspace = folder()) => stepOf(services, inputs, workspace),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function stepOf(
  services: Services,
  inputs: Readonly<Record<string, string>>,
  workspace: string,
): ProcessPlace {
  const job = prepareJob({ actionFolder: projectFolder, services, workspace, inputs });
  const resolved = resolveInputs(readActionDefinition(projectFolder), inputs, job.contexts);
  return {
    cwd: job.workspace,
    env: { ...job.env, ...resolved.env, ...createCommandFiles(job.tempFolder) },
  };
}

/** Bundles a script of `baselines` by ncc as the action itself is; the path of the bundle. */
export async function bundleBaseline(name: string, into: string): Promise<string> {
  const outcome = await runNode(
    [
      inProject('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js'),
      ...['build', inProject('benchmarks', 'baselines', `${name}.js`)],
      ...['--out', join(into, name)],
      ...['--no-source-map-register', '--no-cache', '--quiet'],
    ],
    { cwd: projectFolder },
  );
  if (outcome.exitCode !== 0) throw new Error(`ncc failed:\n${outcome.output}`);
  return join(into, name, 'index.js');
}
