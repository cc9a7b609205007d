// A machine of its own for what changes the machine: the same file system, in which every change to the folders of the system's and
// the user's certificates goes into memory and is gone with the process.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { run, type Outcome } from '../child-process.ts';

/** What `certkeep/trust` and the programs that it starts change outside of the job's own folders. */
const CHANGED_FOLDERS = ['/etc', '/usr/local/share', '/var/lib'];
/** Names the folder that the changes go into. */
const MEMORY = 'CERTKEEP_PRIVATE_MACHINE';

/** Returns why there can be no private machine here, or `null` if there can. */
export async function whyNoPrivateMachine(): Promise<string | null> {
  if (process.platform !== 'linux') return 'only Linux has mount namespaces';
  const [program, ...parameters] = unshareCommand(['true']);
  const { exitCode, output } = await run(program, parameters);
  return exitCode === 0 ? null : `no mount namespace can be made here (${output.trim()})`;
}

/** Runs a script of the project on a private machine. The script has to call `becomePrivateMachine` first. */
export async function runOnPrivateMachine(
  parameters: readonly string[],
  options: { readonly timeoutMs: number; readonly onOutput?: (text: string) => void },
): Promise<Outcome> {
  const memory = mkdtempSync(join(tmpdir(), 'certkeep-machine-'));
  try {
    const [program, ...rest] = unshareCommand([process.execPath, ...parameters]);
    return await run(program, rest, { ...options, env: { ...process.env, [MEMORY]: memory } });
  } finally {
    rmSync(memory, { recursive: true, force: true });
  }
}

/** Whether this process was started by `runOnPrivateMachine`. */
export function isOnPrivateMachine(): boolean {
  return process.env[MEMORY] !== undefined;
}

/**
 * Turns this process and all that it starts from now on into a private machine; returns a folder of it for whatever is needed. Throws
 * if `runOnPrivateMachine` did not start this process.
 */
export function becomePrivateMachine(): string {
  const memory = process.env[MEMORY];
  if (memory === undefined) throw new Error('this would change the machine itself');
  mount('-t', 'tmpfs', 'certkeep', memory);
  for (const [index, folder] of CHANGED_FOLDERS.entries()) divert(folder, join(memory, `${index}`));
  hideHome(join(memory, 'home'));
  const folder = join(memory, 'folder');
  mkdirSync(folder);
  return folder;
}

/** The user's own folder holds the journals. That of root may be closed to a user who is root only here. */
function hideHome(upper: string): void {
  const home = userInfo().homedir;
  try {
    accessSync(home, constants.W_OK | constants.X_OK);
  } catch {
    mount('-t', 'tmpfs', 'certkeep', home);
    return;
  }
  divert(home, upper);
}

/** From now on changes to what is in a folder go into another one. */
function divert(folder: string, upper: string): void {
  const work = `${upper}-work`;
  mkdirSync(upper);
  mkdirSync(work);
  mount('-t', 'overlay', 'certkeep', '-o', `lowerdir=${folder},upperdir=${upper},workdir=${work}`, folder);
}

function mount(...parameters: readonly string[]): void {
  execFileSync('mount', parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** A user who is not root is root in a namespace of users. */
function unshareCommand(command: readonly string[]): [string, ...string[]] {
  const asRoot = process.geteuid?.() === 0 ? [] : ['--map-root-user'];
  return ['unshare', ...asRoot, '--mount', '--propagation', 'private', '--', ...command];
}
