import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject, projectFolder } from '../../scripts/project.ts';
import type { Target } from './target.ts';
import { makeTargets } from './targets.ts';

/**
 * Fuzzes the readers of what outsiders could have written, guided by coverage: all of them, or those that are named.
 * An input that breaks one is kept, and the command that shows it again is printed.
 *
 *     npm run fuzz
 *     npm run fuzz -- zip manifest --runs 100000 --seconds 60
 *     npm run fuzz -- zip --input build/fuzz/zip-0123456789ab
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '100000' },
    /** Of each target; 0 for no limit. */
    seconds: { type: 'string', default: '0' },
    input: { type: 'string' },
  },
});

/** A process that says nothing for so long hangs, or the machine does. */
const MAX_SILENCE_MS = 60_000;

const { targets, remove } = await makeTargets();
try {
  process.exitCode = await run();
} finally {
  remove();
}

async function run(): Promise<number> {
  const names = targets.map(({ name }) => name);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0 || !isCount(values.runs) || !isCount(values.seconds)) {
    console.error(`Usage: npm run fuzz -- [target…] [--runs 100000] [--seconds N] [--input FILE]`);
    console.error(`The targets are ${names.join(', ')}.`);
    return 1;
  }
  const wanted = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (values.input !== undefined) return replay(wanted, values.input);
  const broken: string[] = [];
  for (const [index, target] of wanted.entries()) {
    console.log(`[${index + 1}/${wanted.length}] ${target.name}`);
    if (!(await fuzz(target))) broken.push(target.name);
  }
  console.log(broken.length === 0 ? 'Nothing was found.' : `Broken: ${broken.join(', ')}.`);
  return broken.length === 0 ? 0 : 1;
}

function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

/** Reads one input again, with the error in full. */
async function replay(wanted: readonly Target[], path: string): Promise<number> {
  const bytes = readFileSync(path);
  for (const { name, read } of wanted) {
    const start = performance.now();
    await read(Buffer.from(bytes));
    console.log(`${name}: ${Math.round(performance.now() - start)} ms, nothing was found`);
  }
  return 0;
}

/** Whether the target stood it. */
async function fuzz({ name }: Target): Promise<boolean> {
  const folder = inProject('build', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const current = join(folder, `${name}.input`);
  if (await standsInProcess([name, values.runs, values.seconds, current])) {
    rmSync(current);
    return true;
  }
  const digest = createHash('sha256').update(readFileSync(current)).digest('hex').slice(0, 12);
  const kept = join(folder, `${name}-${digest}`);
  renameSync(current, kept);
  const path = relative(projectFolder, kept);
  console.error(`  Kept: ${path}\n  Again: npm run fuzz -- ${name} --input ${path}`);
  return false;
}

/** Whether a process of its own comes to its end: a parser in another language could take it down. */
function standsInProcess(parameters: readonly string[]): Promise<boolean> {
  const script = inProject('adversity', 'hostile-input', 'fuzz-process.ts');
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=1024', '--disable-warning=ExperimentalWarning', script, ...parameters],
    {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let last = '';
  let watch = setTimeout(stop, MAX_SILENCE_MS);
  function stop(): void {
    console.error('  It hangs.');
    child.kill('SIGKILL');
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    last = text.trim().split('\n').at(-1) ?? last;
    clearTimeout(watch);
    watch = setTimeout(stop, MAX_SILENCE_MS);
    if (process.stdout.isTTY) process.stdout.write(`\r  ${last}`);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(watch);
      console.log(`${process.stdout.isTTY ? '\r' : ''}  ${last}`);
      resolve(code === 0);
    });
  });
}
