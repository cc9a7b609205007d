import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The absolute path of a file or folder of the project. */
export function inProject(...parts: readonly string[]): string {
  return join(projectFolder, ...parts);
}
