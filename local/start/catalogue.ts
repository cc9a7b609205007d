import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An action of this project: its name on the command line, and its folder. */
export interface CataloguedAction {
  readonly name: string;
  readonly folder: string;
}

/** What the root action is called on the command line. */
export const ROOT_ACTION = 'keep';

function isAction(folder: string): boolean {
  const path = join(folder, 'action.yml');
  return existsSync(path) && /^\s*using:\s*['"]?node/m.test(readFileSync(path, 'utf8'));
}

/** The actions of the project in `root`, the root action first; only JavaScript actions count. */
export function findActions(root: string): CataloguedAction[] {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => entry.name)
    .toSorted();
  const siblings = folders
    .map((name) => ({ name, folder: join(root, name) }))
    .filter(({ folder }) => isAction(folder));
  return isAction(root) ? [{ name: ROOT_ACTION, folder: root }, ...siblings] : siblings;
}
