import { run } from './child-process.ts';

const tenMinutes = 600_000;

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
