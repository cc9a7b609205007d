import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Programs of other users may run in the job too, such as those in containers. */
export const PUBLIC_FILE = 0o644;
const PUBLIC_FOLDER = 0o755;

/** The folder of all files that programs of the job read. */
export function filesFolder(temporaryFolder: string, journalId: string): string {
  return join(temporaryFolder, `certkeep-trust-${journalId}`);
}

/** Makes that folder, for everybody to read whatever this process's umask says. */
export function makeFilesFolder(temporaryFolder: string, journalId: string): void {
  const folder = filesFolder(temporaryFolder, journalId);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, PUBLIC_FOLDER);
}
