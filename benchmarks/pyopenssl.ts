import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../scripts/child-process.ts';
import { inProject } from '../scripts/project.ts';
import type { TimedWork } from './paired-runs.ts';
import type { RunnerPlace } from './runner-place.ts';
import { timeProcess } from './timed-process.ts';

/** The version whose functions the recipe uses; newer ones may have dropped them. */
const PYOPENSSL = 'pyopenssl==26.4.0';

/** A Python that has pyOpenSSL, or why there is none. */
type Python = { readonly program: string } | { readonly why: string };

let python: Promise<Python> | undefined;

/**
 * The recipe for these names in one Python process, each time in a new folder; or why it cannot be run here. Python gets an
 * environment of its own, which is made before anything is timed.
 */
export async function pyOpenSslRecipe(
  { folder, step }: RunnerPlace,
  names: readonly string[],
): Promise<TimedWork | { readonly why: string }> {
  python ??= preparePython();
  const prepared = await python;
  if ('why' in prepared) return prepared;
  const { env } = step({});
  const script = inProject('benchmarks', 'baselines', 'pyopenssl-recipe.py');
  return () => timeProcess(prepared.program, ['-W', 'ignore', script, ...names], { cwd: folder(), env });
}

/** Says aloud that a row is missing. */
export function noteOfSkippedRow(number: number, { why }: { readonly why: string }): string {
  return `**Row ${number} was skipped**: there is no Python with pyOpenSSL here. ${why}`;
}

async function preparePython(): Promise<Python> {
  const environment = mkdtempSync(join(tmpdir(), 'certkeep-benchmark-python-'));
  process.once('exit', () => {
    rmSync(environment, { recursive: true, force: true });
  });
  const isWindows = process.platform === 'win32';
  const program = join(environment, isWindows ? 'Scripts/python.exe' : 'bin/python');
  for (const [command, parameters] of [
    [isWindows ? 'python' : 'python3', ['-m', 'venv', environment]],
    [program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PYOPENSSL]],
  ] as const) {
    const { exitCode, output } = await run(command, parameters);
    const [lastLine = ''] = output.trim().split('\n').slice(-1);
    if (exitCode !== 0)
      return { why: `\`${[command, ...parameters.slice(0, 2)].join(' ')}\` said: ${lastLine}` };
  }
  return { program };
}
