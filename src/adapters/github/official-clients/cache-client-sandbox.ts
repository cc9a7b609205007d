import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../files/disk/folders.ts';
import { removeTemporaryFolder } from '../../files/disk/atomic-file.ts';
import { cacheProgramsPath } from './cache-programs.ts';

/** A folder that the cache client uses as the workspace. */
export interface Sandbox {
  /** Absolute; the process's current folder. */
  readonly workspace: string;
  /** Absolute; the client's temporary folder, with all that it makes. */
  readonly root: string;
  /** Restores the current folder and the variables of the process, and removes what the client has left. */
  leave(): Promise<void>;
}

/** The client writes paths unquoted into command lines, and splits these at spaces. */
const UNQUOTABLE = /[\s"]/;

/**
 * The folder that sandboxes are made in: the runner's temporary folder, or the system's if the client could not use that path;
 * `null` if it could use neither.
 *
 * It is a real path: the client compares paths with that of the current folder, which never leads through a link.
 */
export function sandboxParent(temporaryFolder: string): string | null {
  makeFolder(temporaryFolder, 0o700);
  const own = realpathSync(temporaryFolder);
  return UNQUOTABLE.test(own) ? systemsFolder() : own;
}

function systemsFolder(): string | null {
  try {
    const folder = realpathSync(tmpdir());
    return UNQUOTABLE.test(folder) ? null : folder;
  } catch {
    // TMPDIR names a folder that is not there.
    return null;
  }
}

/**
 * Makes an empty folder the process's workspace and temporary folder. So an entry's content cannot meet the user's files, its path
 * is the same on every runner, and nothing is left behind. Clients take both from the environment and from the current folder.
 *
 * Throws, and changes nothing, if no folder can be made.
 */
export function enterSandbox(parent: string): Sandbox {
  const root = mkdtempSync(join(parent, 'certkeep-'));
  const workspace = join(root, 'workspace');
  const folder = process.cwd();
  const discard = (): void => {
    process.chdir(folder);
    rmSync(root, { recursive: true, force: true });
  };
  // Only the end of the process stops a client that was given up.
  const discardAtExit = (): void => {
    try {
      discard();
    } catch {
      // It is too late for a message. The content is sealed, and the runner empties the folder.
    }
  };
  try {
    mkdirSync(workspace);
    process.chdir(workspace);
  } catch (error) {
    discard();
    throw error;
  }
  const programs = cacheProgramsPath(root);
  const restoreVariables = replaceVariables({
    ...withoutInputs(),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: root,
    ...(programs === null ? {} : { PATH: programs }),
  });
  process.once('exit', discardAtExit);
  return {
    workspace,
    root,
    async leave() {
      process.chdir(folder);
      restoreVariables();
      await removeTemporaryFolder(root);
      process.off('exit', discardAtExit);
    },
  };
}

/** The client starts `tar` and others, which would inherit the passphrase and the token among the inputs. */
function withoutInputs(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) => name.startsWith('INPUT_'));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

/** Sets environment variables, or removes those without a value. Returns what restores them. */
function replaceVariables(variables: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  const set = (values: Iterable<readonly [string, string | undefined]>): void => {
    for (const [name, value] of values) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
  set(Object.entries(variables));
  return () => {
    set(before);
  };
}
