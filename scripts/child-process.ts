import { spawn } from 'node:child_process';

/** How a program ended: its exit code (-1 if it could not start or was stopped) and all that it printed. */
export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** The whole environment of the program; by default the one of this process. */
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  /** Called with what it prints, as it comes. */
  readonly onOutput?: (text: string) => void;
}

/**
 * Runs a program to its end; resolves with what it printed and never rejects.
 *
 * The program leads its own process group, so that one which hangs is stopped together with all that it started.
 */
export async function run(
  command: string,
  parameters: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  const isGroupLeader = process.platform !== 'win32';
  const child = spawn(command, parameters, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: isGroupLeader,
  });
  const printed: Buffer[] = [];
  const take = (chunk: Buffer): void => {
    printed.push(chunk);
    options.onOutput?.(chunk.toString('utf8'));
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);

  const stop = (): void => {
    stopGroup(child.pid, isGroupLeader);
  };
  const timer = setTimeout(
    () => {
      printed.push(Buffer.from(`\nstopped after ${Math.round((options.timeoutMs ?? 0) / 1000)} s\n`));
      stop();
    },
    options.timeoutMs ?? 2 ** 31 - 1,
  );
  process.once('exit', stop);

  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      resolve(-1);
    });
    child.once('close', (code) => {
      resolve(code ?? -1);
    });
  });
  clearTimeout(timer);
  process.removeListener('exit', stop);
  return { exitCode, output: Buffer.concat(printed).toString('utf8') };
}

/** Runs a program's JavaScript file with the Node that runs this script, which spares a shell on Windows. */
export async function runNode(parameters: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, parameters, options);
}

function stopGroup(pid: number | undefined, isGroupLeader: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(isGroupLeader ? -pid : pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
