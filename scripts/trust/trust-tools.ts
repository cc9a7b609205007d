import { run } from '../child-process.ts';
import { installPackages } from '../system-packages.ts';
import { isContinuousIntegration, type ProvidedTool } from '../tools.ts';

/** What the tests of `trust` start, by the package of Debian that has it. */
const PROGRAMS = { certutil: 'libnss3-tools', sudo: 'sudo', 'update-ca-certificates': 'ca-certificates' };

/** Finds the programs that the tests of `trust` start. In CI they are installed if the machine has `apt-get`. */
export async function provideTrustTools(): Promise<ProvidedTool> {
  if (process.platform !== 'linux') return { state: 'ready', program: '' };
  const isFailure = isContinuousIntegration();
  const missing = await findMissing();
  if (missing.length === 0) return { state: 'ready', program: '' };
  if (!isFailure) return { state: 'missing', why: `not installed: ${missing.join(', ')}`, isFailure };
  const output = await installPackages(missing.map((name) => PROGRAMS[name]));
  const left = await findMissing();
  return left.length === 0
    ? { state: 'ready', program: '' }
    : { state: 'missing', why: `${left.join(', ')} could not be installed:\n${output}`, isFailure };
}

async function findMissing(): Promise<(keyof typeof PROGRAMS)[]> {
  const missing: (keyof typeof PROGRAMS)[] = [];
  for (const name of Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[])
    if ((await run('which', [name])).exitCode !== 0) missing.push(name);
  return missing;
}
