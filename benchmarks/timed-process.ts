import { spawn } from 'node:child_process';

export interface ProcessPlace {
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end; how long it took from its start to its exit, in milliseconds. Its output goes into a pipe, as
 * on a runner. Throws, with the output, where it fails.
 */
export async function timeProcess(
  command: string,
  parameters: readonly string[],
  { cwd, env }: ProcessPlace,
): Promise<number> {
  const start = performance.now();
  const child = spawn(command, parameters, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    let ms = 0;
    child.once('error', reject);
    child.once('exit', () => {
      ms = performance.now() - start;
    });
    child.once('close', (code) => {
      if (code === 0) resolve(ms);
      else
        reject(new Error(`${command} failed (${code ?? 'killed'}):\n${Buffer.concat(printed).toString()}`));
    });
  });
}

/** As `timeProcess`, a JavaScript file run by the Node that runs the benchmark. */
export function timeNode(parameters: readonly string[], place: ProcessPlace): Promise<number> {
  return timeProcess(process.execPath, parameters, place);
}
