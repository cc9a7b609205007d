import { readdir, readFile } from 'node:fs/promises';
import { inProject } from './project.ts';

/**
 * The workflows in a folder of the project, as file names in order. YAML without jobs, such as a list of certificates,
 * is no workflow.
 */
export async function listWorkflows(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of (await readdir(inProject(folder))).sort()) {
    if (name.endsWith('.yml') && /^jobs:/m.test(await readFile(inProject(folder, name), 'utf8')))
      found.push(name);
  }
  return found;
}
