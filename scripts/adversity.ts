import { readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { inProject, projectFolder } from './project.ts';

/**
 * Runs the suites of `adversity/`: all of them, or those that are named; the part that fits into every check, or all
 * there is with `--long`.
 *
 *     npm run adversity
 *     npm run adversity -- races kills --long
 */
const parameters = process.argv.slice(2);
const suites = readdirSync(inProject('adversity'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const wanted = parameters.filter((parameter) => parameter !== '--long');
const unknown = wanted.filter((name) => !suites.includes(name));

if (unknown.length > 0) {
  console.error(`There is no suite "${unknown.join('", "')}". There are: ${suites.join(', ')}.`);
  process.exitCode = 1;
} else {
  runSuites();
}

function runSuites(): void {
  const filters = wanted.map((name) => `adversity/${name}/`);
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const config = ['--config', 'vitest.adversity.config.ts'];
  const child = spawn(process.execPath, [vitest, 'run', ...config, ...filters], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ADVERSITY: parameters.includes('--long') ? 'long' : 'short' },
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}
