import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';

/** A process that runs an action, for those who want to end it early. */
export interface RunningProcess {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
}

export interface ProcessOptions {
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly onStart?: ((running: RunningProcess) => void) | undefined;
}

function forEachLine(stream: Readable, onLine: (line: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const take = (text: string): void => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  };
  stream.on('data', (chunk: Buffer) => {
    take(decoder.write(chunk));
  });
  stream.on('end', () => {
    take(decoder.end());
    if (rest !== '') onLine(rest);
  });
}

/** How a process ended: its exit code, or 128 for one that a signal ended. */
export async function runNode(options: ProcessOptions): Promise<number> {
  const child = spawn(process.execPath, [options.script], {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // An action must not outlive its runner, however that one ends.
  const killChild = (): void => void child.kill('SIGKILL');
  process.once('exit', killChild);
  forEachLine(child.stdout, options.onLine);
  forEachLine(child.stderr, options.onLine);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => {
        options.onStart?.({ pid: child.pid ?? 0, kill: (signal) => void child.kill(signal) });
      });
      child.once('close', (code) => {
        resolve(code ?? 128);
      });
    });
  } finally {
    process.off('exit', killChild);
  }
}
