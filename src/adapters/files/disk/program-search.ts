import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The folders that a search path names. An empty part means the working folder, where a checkout may have a program of any name. */
export function foldersOnPath({ PATH = '' }: NodeJS.ProcessEnv): string[] {
  return PATH.split(delimiter).filter(isAbsolute);
}

/** The path of a program in the first of these folders that has it; `null` if none does. */
export function findProgram(name: string, folders: readonly string[]): string | null {
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
