import { readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { messageOf } from '../src/domain/failure.ts';
import { parseShard } from '../src/domain/backup/shard.ts';
import { inProject, projectFolder } from './project.ts';

/**
 * Runs the suites of `adversity/`: all of them, or those that are named; the part that fits into every check, or all
 * there is with `--long`. What takes hours can be done in parts: `--shard` takes one of so many.
 *
 *     npm run adversity
 *     npm run adversity -- races kills --long
 *     npm run adversity -- faults --long --shard 1/7
 */
const suites = readdirSync(inProject('adversity'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

try {
  runSuites(parseParameters());
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

interface Wanted {
  readonly names: readonly string[];
  readonly isLong: boolean;
  /** Such as `2/8`; `1/1` for everything. */
  readonly shard: string;
}

function parseParameters(): Wanted {
  const { values, positionals: names } = parseArgs({
    allowPositionals: true,
    options: { long: { type: 'boolean', default: false }, shard: { type: 'string' } },
  });
  const unknown = names.filter((name) => !suites.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no suite "${unknown.join('", "')}". There are: ${suites.join(', ')}.`);
  const { long: isLong, shard = '1/1' } = values;
  try {
    parseShard(shard);
  } catch (error) {
    throw new Error(`--shard is "${shard}": ${messageOf(error)}.`, { cause: error });
  }
  if (values.shard !== undefined && !isLong) throw new Error('--shard divides a long run: add --long.');
  return { names, isLong, shard };
}

function runSuites({ names, isLong, shard }: Wanted): void {
  const filters = names.map((name) => `adversity/${name}/`);
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const config = ['--config', 'vitest.adversity.config.ts'];
  const child = spawn(process.execPath, [vitest, 'run', ...config, ...filters], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ADVERSITY: isLong ? 'long' : 'short', ADVERSITY_SHARD: shard },
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}
