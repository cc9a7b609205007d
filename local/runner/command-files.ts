import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

/** The files through which a process talks back, by the variable that names each. */
export interface CommandFiles {
  readonly GITHUB_OUTPUT: string;
  readonly GITHUB_ENV: string;
  readonly GITHUB_PATH: string;
  readonly GITHUB_STATE: string;
  readonly GITHUB_STEP_SUMMARY: string;
}

/** Makes the empty files, where GitHub's runner makes them. */
export function createCommandFiles(tempFolder: string): CommandFiles {
  const folder = join(tempFolder, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const id = randomUUID();
  const make = (prefix: string): string => {
    const path = join(folder, `${prefix}_${id}`);
    writeFileSync(path, '');
    return path;
  };
  return {
    GITHUB_OUTPUT: make('set_output'),
    GITHUB_ENV: make('set_env'),
    GITHUB_PATH: make('add_path'),
    GITHUB_STATE: make('save_state'),
    GITHUB_STEP_SUMMARY: make('step_summary'),
  };
}

function readHeredoc(lines: readonly string[], start: number, delimiter: string): number {
  for (let index = start; index < lines.length; index++) {
    if (lines[index] === delimiter) return index;
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
}

/**
 * The pairs in a command file: `name=value`, or `name<<delimiter`, lines, `delimiter`. The last of a name wins.
 *
 * Throws with the runner's own words if a line is neither, or if a delimiter is missing.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function parsePairs(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/);
  const pairs: Record<string, string> = {};
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [, name, sign, rest] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (!name || rest === undefined) throw new Error(`Invalid format '${line}'`);
    if (sign === '=') {
      pairs[name] = rest;
      continue;
    }
    if (rest === '') throw new Error(`Invalid format '${line}'. Delimiter must not be empty`);
    const end = readHeredoc(lines, index + 1, rest);
    pairs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return pairs;
}

/** What a process left in its command files. */
export interface CommandFileContents {
  readonly outputs: Record<string, string>;
  readonly env: Record<string, string>;
  readonly state: Record<string, string>;
  readonly path: string[];
  readonly summary: string;
  /** What could not be processed; the step fails with it. */
  readonly errors: string[];
}

/** Reads the files after the process has ended. A file that the process removed counts as empty. */
export function readCommandFiles(files: CommandFiles): CommandFileContents {
  const errors: string[] = [];
  const read = (path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  const pairs = (path: string, command: string): Record<string, string> => {
    try {
      return parsePairs(read(path));
    } catch (error) {
      errors.push(`Unable to process file command '${command}' successfully.`);
      errors.push(error instanceof Error ? error.message : String(error));
      return {};
    }
  };
  return {
    outputs: pairs(files.GITHUB_OUTPUT, 'output'),
    env: pairs(files.GITHUB_ENV, 'env'),
    state: pairs(files.GITHUB_STATE, 'state'),
    path: read(files.GITHUB_PATH)
      .split(/\r?\n/)
      .filter((line) => line !== ''),
    summary: read(files.GITHUB_STEP_SUMMARY),
    errors,
  };
}
