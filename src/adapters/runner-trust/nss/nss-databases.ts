import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a database, and nothing else that may be in its folder: a profile of Firefox has all that a person does in it. A journal
 * beside a database that it does not belong to would damage that.
 */
export const DATABASE_FILES = ['cert9.db', 'cert9.db-journal', 'key4.db', 'key4.db-journal', 'pkcs11.txt'];

/** A folder with a database of NSS. */
export interface NssDatabase {
  readonly folder: string;
  readonly program: 'Chromium' | 'Firefox';
}

/** Below the user's folder, in the order in which Chromium looks. The first is made if neither of these two is there. */
const CHROMIUM = ['.pki/nssdb', '.local/share/pki/nssdb'];
const CHROMIUM_SNAP = 'snap/chromium/current/.pki/nssdb';
/** Each has a folder for every profile. */
const FIREFOX = ['.mozilla/firefox', '.config/mozilla/firefox', 'snap/firefox/common/.mozilla/firefox'];

/**
 * Returns the databases of a user. That of Chromium is among them even if it is not there yet: Chromium makes it when it first needs
 * it. It reads the second folder only as long as the first is not there.
 */
export function nssDatabases(home: string): readonly NssDatabase[] {
  const [first = '', second = ''] = CHROMIUM.map((path) => join(home, path));
  const snap = join(home, CHROMIUM_SNAP);
  const ofChromium = [
    isDatabase(second) && !existsSync(first) ? second : first,
    ...(isDatabase(snap) ? [snap] : []),
  ];
  const ofFirefox = FIREFOX.flatMap((path) => foldersIn(join(home, path))).filter(isDatabase);
  return [
    ...ofChromium.map((folder) => ({ folder: resolved(folder), program: 'Chromium' as const })),
    ...ofFirefox.map((folder) => ({ folder: resolved(folder), program: 'Firefox' as const })),
  ];
}

/** Whether there is a database in a folder. One that a power cut left empty is none. */
export function isDatabase(folder: string): boolean {
  return (statSync(join(folder, 'cert9.db'), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether a program is writing into the database of a folder, or was killed while it did. */
export function isInUse(folder: string): boolean {
  return DATABASE_FILES.some((name) => name.endsWith('-journal') && existsSync(join(folder, name)));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => join(folder, name));
}

function resolved(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}
