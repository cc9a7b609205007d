import { spawn } from 'node:child_process';
import { Failure } from '../../domain/failure.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { findProgram, foldersOnPath } from '../files/disk/program-search.ts';

/** How a program ended. */
export interface ProgramOutcome {
  /** -1 if a signal ended it. */
  readonly exitCode: number;
  /** All that it printed. */
  readonly output: string;
}

/** Who starts a program, and with what. */
export interface ProgramOptions {
  /** With `sudo -n` if this user is not root. */
  readonly asRoot?: boolean;
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The programs of this machine. Each is started with its parameters, without a shell. */
export interface Programs {
  /** The path of a program; `null` if there is none. The system's own comes first. */
  find(name: string): string | null;
  /** Runs a program to its end. Throws if it cannot be started. */
  run(program: string, parameters: readonly string[], options?: ProgramOptions): Promise<ProgramOutcome>;
  /** Why programs of these names cannot be started as root, with the remedy; `null` if they can. */
  whyNotRoot(names: readonly string[]): Promise<string | null>;
}

/** A user's search path may lack them. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'];

const PUBLIC_UMASK = 0o022;

/** More is no message. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

/** Returns the programs of the machine that this process runs on. */
export function machinePrograms(env: NodeJS.ProcessEnv = process.env): Programs {
  const find = (name: string): string | null => findProgram(name, searchFolders(env));
  const isRoot = process.geteuid === undefined || process.geteuid() === 0;
  return {
    find,
    async run(program, parameters, { asRoot = false, env: more = {} } = {}) {
      const all = { ...env, ...more };
      if (!asRoot) return start([program, ...parameters], all);
      const command = isRoot ? [] : [find('sudo') ?? 'sudo', '-n', '--'];
      return withPublicUmask(() => start([...command, program, ...parameters], all));
    },
    async whyNotRoot(names) {
      if (isRoot) return null;
      const sudo = find('sudo');
      if (sudo === null) return 'It takes root, and sudo is not installed.';
      const { exitCode } = await start([sudo, '-n', '--', find('true') ?? 'true'], env);
      if (exitCode !== 0)
        return 'It takes root, and sudo asks for a password. Allow this user sudo without one.';
      for (const name of names) {
        const program = find(name) ?? name;
        if ((await start([sudo, '-n', '-l', '--', program], env)).exitCode !== 0)
          return `It takes root, and sudo does not let this user run ${program}. Allow it.`;
      }
      return null;
    },
  };
}

/** Runs a program that must succeed, by its path or its name. Throws a `Failure` (`not-written`) that says what did not come of it. */
export async function runOrFail(
  programs: Programs,
  purpose: string,
  [name = '', ...parameters]: readonly string[],
  options: ProgramOptions = {},
): Promise<string> {
  const isPath = /[\\/]/.test(name);
  const program = isPath ? name : (programs.find(name) ?? name);
  const { exitCode, output } = await programs.run(program, parameters, options);
  if (exitCode === 0) return output;
  const lastLines = output.trim().split(/\r?\n/).slice(-3).join(' ');
  throw new Failure(
    'not-written',
    `Could not ${purpose}: ${program} ended with ${exitCode}. It said: ${singleLine(lastLines, 400)}`,
  );
}

function searchFolders(env: NodeJS.ProcessEnv): string[] {
  const given = foldersOnPath(env);
  return process.platform === 'win32' ? given : [...SYSTEM_FOLDERS, ...given];
}

/** What root makes for the system, everybody has to be able to read. A child gets its umask when it is started, which is at once. */
function withPublicUmask<T>(begin: () => T): T {
  const umask = process.umask(PUBLIC_UMASK);
  try {
    return begin();
  } finally {
    process.umask(umask);
  }
}

async function start(
  [program = '', ...parameters]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<ProgramOutcome> {
  const child = spawn(program, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  const chunks: Buffer[] = [];
  let bytes = 0;
  const take = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes <= MAX_OUTPUT_BYTES) chunks.push(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? -1);
    });
  });
  return { exitCode, output: Buffer.concat(chunks).toString('utf8') };
}
