import { run } from './child-process.ts';
import { isContinuousIntegration, type ProvidedTool } from './tools.ts';

const tenMinutes = 600_000;

/**
 * Finds programs, each given with the package of Debian or Ubuntu that has it. In CI those that are missing are installed if the
 * machine has `apt-get`. Elsewhere nothing is: nobody wants that from a check.
 */
export async function provideSystemPrograms(
  packages: Readonly<Record<string, string>>,
): Promise<ProvidedTool> {
  const isFailure = isContinuousIntegration();
  const missing = await findMissing(packages);
  if (missing.length === 0) return { state: 'ready', program: '' };
  if (!isFailure) return { state: 'missing', why: `not installed: ${missing.join(', ')}`, isFailure };
  const output = await installPackages(missing.map((name) => packages[name] ?? name));
  const left = await findMissing(packages);
  return left.length === 0
    ? { state: 'ready', program: '' }
    : { state: 'missing', why: `${left.join(', ')} could not be installed:\n${output}`, isFailure };
}

async function findMissing(packages: Readonly<Record<string, string>>): Promise<string[]> {
  const missing: string[] = [];
  for (const name of Object.keys(packages))
    if ((await run('which', [name])).exitCode !== 0) missing.push(name);
  return missing;
}

/** Installs packages of Debian or Ubuntu. Resolves with what was printed, also if there is no `apt-get`, or this user may not. */
export async function installPackages(packages: readonly string[]): Promise<string> {
  const options = { timeoutMs: tenMinutes, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const asRoot = process.geteuid?.() === 0 ? [] : ['sudo', '-n'];
  const start = async (...parameters: readonly string[]): ReturnType<typeof run> => {
    const [program = '', ...rest] = [...asRoot, 'apt-get', ...parameters];
    return run(program, rest, options);
  };
  const updated = await start('update', '--quiet');
  if (updated.exitCode !== 0) return updated.output;
  return (await start('install', '--yes', '--quiet', '--no-install-recommends', ...packages)).output;
}
