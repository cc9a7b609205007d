import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { toAbsolute } from './caller-folder.ts';

/**
 * Input `certificates` with the path of its list made absolute, if it names a file from the folder that the person's
 * shell is in; otherwise as it was given. No checkout puts the list into the workspace here, which is new and empty.
 * What the workspace has under that path comes first, as on GitHub.
 */
export function withListFile(
  inputs: Readonly<Record<string, string>>,
  workspace: string,
): Readonly<Record<string, string>> {
  const given = inputs['certificates'];
  if (given === undefined || given.trim() === '' || existsSync(resolve(workspace, given))) return inputs;
  const path = toAbsolute(given);
  return existsSync(path) ? { ...inputs, certificates: path } : inputs;
}
