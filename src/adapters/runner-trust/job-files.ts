import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../files/disk/folders.ts';
import type { TrustJournal } from '../../ports/trust.ts';

/** Programs of other users may run in the job too, such as those in containers. */
export const PUBLIC_FILE = 0o644;
const PUBLIC_FOLDER = 0o755;

/** What everything that a run adds to the stores of the machine is called by, before its number. */
export function addedPrefix({ id }: Pick<TrustJournal, 'id'>): string {
  return `certkeep-${id}-`;
}

/** The folder of all files that programs of the job read. */
export function filesFolder(temporaryFolder: string, journalId: string): string {
  return join(temporaryFolder, `certkeep-trust-${journalId}`);
}

/** Makes that folder, for everybody to read whatever this process's umask says. */
export function makeFilesFolder(temporaryFolder: string, journalId: string): void {
  const folder = filesFolder(temporaryFolder, journalId);
  makeFolder(folder);
  chmodSync(folder, PUBLIC_FOLDER);
}
