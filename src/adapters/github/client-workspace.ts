import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolder } from '../files/private-file.ts';

/** A folder that a client takes for the workspace. */
export interface ClientWorkspace {
  /** Absolute. */
  readonly path: string;
  /** The temporary folder that the client is given, with all that it makes. */
  readonly root: string;
  /** Gives the process back the folder and the variables that it had, and removes what the client has left. */
  leave(): Promise<void>;
}

/**
 * Makes an empty folder of our own the process's workspace and temporary folder, so that an entry's content cannot meet
 * the user's files, so that its path is the same on every runner, and so that nothing is left behind. Clients take these
 * from the environment and from the current folder. Throws, and changes nothing, where no folder can be made.
 */
export function enterWorkspace(temporaryFolder: string): ClientWorkspace {
  mkdirSync(temporaryFolder, { recursive: true });
  const root = mkdtempSync(join(temporaryFolder, 'certkeep-'));
  const path = join(root, 'workspace');
  const folder = process.cwd();
  const discard = (): void => {
    process.chdir(folder);
    rmSync(root, { recursive: true, force: true });
  };
  // A client that was given up is stopped by the end of the process alone.
  const discardAtExit = (): void => {
    try {
      discard();
    } catch {
      // Nothing is left to tell it to; what is in it is sealed, and the folder is the runner's to empty.
    }
  };
  try {
    mkdirSync(path);
    process.chdir(path);
  } catch (error) {
    discard();
    throw error;
  }
  const restoreVariables = replaceVariables({
    ...withoutInputs(),
    GITHUB_WORKSPACE: path,
    RUNNER_TEMP: root,
  });
  process.once('exit', discardAtExit);
  return {
    path,
    root,
    async leave() {
      process.chdir(folder);
      restoreVariables();
      await removeTemporaryFolder(root);
      process.off('exit', discardAtExit);
    },
  };
}

/** The client starts `tar` and others, which would be handed the passphrase and the token with all other inputs. */
function withoutInputs(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) => name.startsWith('INPUT_'));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

/** Sets environment variables, or removes those without a value; the result puts back what they were. */
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
