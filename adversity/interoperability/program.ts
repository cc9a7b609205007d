import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Usage } from '../../src/domain/certificate/certificate.ts';
import type { IssuedFolder, ListedCertificate } from './issued-folder.ts';
import type { Reading } from './reading.ts';

/** What a program said of one certificate: a reading, as far as it goes, or why there is none. */
export type Said = Partial<Reading> | { readonly name: string; readonly error: string };

/** A program that reads certificates. */
export interface Program {
  readonly title: string;
  /** What of a reading the program has no means to tell. */
  readonly cannotTell: readonly (keyof Reading)[];
  /** The usages that it has a judge for. */
  readonly judges: readonly Usage[];
  /** It keeps names in a list for each kind, and so not in their order. */
  readonly groupsNames?: true;
  /** It writes a URI without the `#` of an empty fragment. */
  readonly dropsEmptyFragments?: true;
  /** It takes an IPv4 address in sixteen octets for one in four. */
  readonly shortensAddresses?: true;
  /** It opens nothing under a passphrase with other characters than those of ASCII. */
  readonly opensAsciiOnly?: true;
  read(folder: IssuedFolder, list: readonly ListedCertificate[]): Promise<readonly Said[]>;
}

/** A program, or why it cannot be asked here. */
export type Found = Program | { readonly title: string; readonly why: string };

/** What a command prints on stdout. Rejects where it fails, unless `mayFail`. */
export function ask(
  command: string,
  parameters: readonly string[],
  options: {
    readonly input?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly cwd?: string;
    mayFail?: true;
  } = {},
): Promise<string> {
  const { input = '', env = {}, cwd, mayFail = false } = options;
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      parameters,
      { encoding: 'utf8', maxBuffer: 2 ** 30, env: { ...process.env, ...env }, cwd },
      (error, stdout, stderr) => {
        if (error === null || (mayFail && typeof error.code === 'number')) resolve(stdout);
        else reject(new Error(`${command} ${parameters.slice(0, 3).join(' ')}: ${stderr.slice(0, 4000)}`));
      },
    );
    // A program that ends before it has read all says why by its exit code.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** Why a command does not run; `null` where it does. */
export function whyNot(command: string, ...parameters: readonly string[]): string | null {
  const { status, error, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status === 0) return null;
  return (
    error?.message ?? `${command} ${parameters[0] ?? ''} failed: ${stderr.trim().split('\n').at(-1) ?? ''}`
  );
}

/** A file that lies beside this one. */
export function beside(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** Asks a program that takes the list on its standard input, and answers with one line of JSON for each certificate. */
export async function askForLines(
  command: string,
  parameters: readonly string[],
  list: readonly ListedCertificate[],
  env: NodeJS.ProcessEnv = {},
): Promise<readonly Said[]> {
  const input = list
    .map(({ name, verifyAt, passphrase }) =>
      [name, verifyAt, ...(passphrase === null ? [] : [passphrase])].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
  const output = await ask(command, parameters, { input, env });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Said);
}
