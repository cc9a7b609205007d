import { runOrFail, type Programs } from '../programs.ts';

export const CERTUTIL = 'certutil';

/** A certificate for a database. */
interface NssEntry {
  readonly nickname: string;
  /** For TLS, e-mail and code: `P` is trusted for itself, `C` as an authority. */
  readonly trust: string;
  /** The path of its PEM. */
  readonly file: string;
}

/** What is done with databases of NSS. All throw a `Failure` (`not-written`). */
export interface NssProgram {
  make(folder: string): Promise<void>;
  /** `passwordFile` holds an empty password: without it the program would ask the terminal for that of a database that has one. */
  add(folder: string, entry: NssEntry, passwordFile: string): Promise<void>;
  remove(folder: string, nickname: string): Promise<void>;
  /** Returns a line for each certificate: nickname and trust. */
  list(folder: string): Promise<readonly string[]>;
  /** Whether the database has a private key; `true` also if that is unknown. */
  mayHaveKeys(folder: string): Promise<boolean>;
}

/** Returns `certutil` of NSS as it is on this machine. */
export function nssProgram(programs: Programs): NssProgram {
  const run = (purpose: string, folder: string, parameters: readonly string[]): Promise<string> =>
    runOrFail(programs, `${purpose} (${folder})`, [CERTUTIL, '-d', `sql:${folder}`, ...parameters]);
  return {
    make: async (folder) => {
      await run('make a database', folder, ['-N', '--empty-password']);
    },
    add: async (folder, { nickname, trust, file }, passwordFile) => {
      const parameters = ['-A', '-n', nickname, '-t', trust, '-i', file, '-f', passwordFile];
      await run('add a certificate to a database', folder, parameters);
    },
    remove: async (folder, nickname) => {
      await run('remove a certificate from a database', folder, ['-D', '-n', nickname]);
    },
    mayHaveKeys: async (folder) => {
      const command = programs.find(CERTUTIL) ?? CERTUTIL;
      const { output } = await programs.run(command, ['-d', `sql:${folder}`, '-K']);
      return !output.includes('no keys found');
    },
    list: async (folder) => linesOf(await run('list the certificates of a database', folder, ['-L'])),
  };
}

/** Each ends with three kinds of trust; the two lines above them do not, or have letters that no trust has. */
function linesOf(output: string): string[] {
  return output.split('\n').filter((line) => /\s[a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]*\s*$/.test(line));
}
