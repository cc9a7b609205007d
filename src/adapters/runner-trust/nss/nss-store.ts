import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { makeFolder } from '../../files/disk/folders.ts';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import { messageOf } from '../../../domain/failure.ts';
import type { TrustChange } from '../../../domain/trust/trust.ts';
import type { TrustJournal, TrustStore } from '../../../ports/trust.ts';
import {
  areSame,
  copyFolder,
  planRestoration,
  readCopy,
  readFolder,
  readState,
  writeState,
} from '../journal/folder-state.ts';
import { hasMark, isOnTheWay, markAsMade, readMark, removeMade, removeMark } from './made-mark.ts';
import { DATABASE_FILES, isDatabase, isInUse, nssDatabases, type NssDatabase } from './nss-databases.ts';
import { CERTUTIL, nssProgram, type NssProgram } from './nss-program.ts';
import { addedPrefix } from '../job-files.ts';
import type { Programs } from '../programs.ts';
import { waitForProgram } from '../running-program.ts';

const PRIVATE_FOLDER = 0o700;
/** Of the nicknames of all runs. */
const PREFIX = 'certkeep-';
/** Trusted for TLS alone, and for itself alone. Of Chromium's `C` an authority is meant, which a plain server certificate is not. */
const TRUSTED_SERVER = 'P,,';
const TRUSTED_AUTHORITY = 'CP,,';

/** The databases of Chromium and Firefox on Linux. */
export function nssStore(home: string, programs: Programs): TrustStore {
  const program = nssProgram(programs);
  return {
    name: 'nss',
    findObstacle: () => Promise.resolve(findObstacle(programs)),
    async add(certificates, journal) {
      const places: string[] = [];
      const warnings: string[] = [];
      for (const [index, database] of nssDatabases(home).entries()) {
        const change = changeOf(database, index);
        try {
          copyDatabase(database, notesOf(change, journal).copy);
          await journal.record(change);
          await addTo(database, change, certificates, journal, program);
          places.push(`${database.folder} (${database.program})`);
        } catch (error) {
          if (journal.changes.includes(change)) {
            await undo(change, journal, program);
            // Not once more at the end of the job: whatever is there then is not of this run.
            await journal.forget(change);
          }
          warnings.push(`The database ${database.folder} is left as it is: ${reasonOf(error)}.`);
        }
      }
      return {
        places,
        file: null,
        variables: {},
        warnings: [...warnings, ...firefoxWarning(places, certificates)],
      };
    },
    async undo(change, journal) {
      await undo(change, journal, program);
      return {};
    },
  };
}

function findObstacle(programs: Programs): string | null {
  if (process.platform !== 'linux')
    return 'On this system Chromium reads the system store. Only on Linux it has a database of its own.';
  if (programs.find(CERTUTIL) !== null) return null;
  return 'The program certutil is not there. Install libnss3-tools (Debian, Ubuntu), nss-tools (Fedora) or mozilla-nss-tools (SUSE) before this step.';
}

/** Why a database is left as it is, with the remedy if there is one. */
function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return message.includes('SEC_ERROR_BAD_PASSWORD')
    ? 'it has a password, which this step does not know. Set stores: system, java, environment to leave the databases of NSS out, or remove the password with certutil -W'
    : message;
}

/** Firefox takes no server certificate for its own root. */
function firefoxWarning(places: readonly string[], certificates: readonly Certificate[]): string[] {
  const isRefused =
    places.some((place) => place.endsWith('(Firefox)')) && certificates.some((each) => each.isEndEntity);
  return isRefused
    ? [
        'Firefox has the certificate in its profiles and still refuses it: it takes only authorities (CA:TRUE) as roots.',
      ]
    : [];
}

/** `facts`: the number of the database, then the folders that are made for it. */
function changeOf({ folder }: NssDatabase, index: number): TrustChange {
  return { store: 'nss', place: folder, facts: [String(index), ...missingFolders(folder)] };
}

function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

/** Throws if the copy may be no whole one: files that were copied while a program wrote them do not belong together. */
function copyDatabase({ folder }: NssDatabase, copy: string): void {
  const isWritten = isInUse(folder);
  const before = readFolder(folder, DATABASE_FILES);
  copyFolder(folder, copy, DATABASE_FILES);
  const isWhole = [folder, copy].every((each) => areSame(readFolder(each, DATABASE_FILES), before));
  if (isWritten || !isWhole)
    throw new Error('another program is writing it. End that program before this step');
}

async function addTo(
  { folder }: NssDatabase,
  change: TrustChange,
  certificates: readonly Certificate[],
  journal: TrustJournal,
  program: NssProgram,
): Promise<void> {
  const isNew = !isDatabase(folder);
  const { madeFolders } = notesOf(change, journal);
  makeFolder(folder, PRIVATE_FOLDER);
  if (madeFolders.includes(folder)) markAsMade(folder, madeFolders);
  let before: readonly string[];
  try {
    if (isNew) await program.make(folder);
    before = await program.list(folder);
    await addCertificates(folder, certificates, journal, program);
  } finally {
    // The program may fail half-way. What another one is writing at this moment is no state of ours.
    if (!isInUse(folder)) writeState(notesOf(change, journal).afterFile, readFolder(folder, DATABASE_FILES));
  }
  // Of a certificate that is there already the program changes the trust, and leaves the nickname.
  const now = await program.list(folder);
  if (!before.every((line) => now.includes(line)))
    throw new Error('it has one of the certificates already, with another trust');
}

async function addCertificates(
  folder: string,
  certificates: readonly Certificate[],
  journal: TrustJournal,
  program: NssProgram,
): Promise<void> {
  const passwordFile = join(journal.folder, 'nss-password');
  writeFileSync(passwordFile, '\n');
  for (const [index, certificate] of certificates.entries()) {
    const file = join(journal.folder, `nss-${index + 1}.pem`);
    writeFileSync(file, certificate.pem);
    const trust = certificate.isEndEntity ? TRUSTED_SERVER : TRUSTED_AUTHORITY;
    await program.add(folder, { nickname: `${addedPrefix(journal)}${index + 1}`, trust, file }, passwordFile);
  }
}

async function undo(change: TrustChange, journal: TrustJournal, program: NssProgram): Promise<void> {
  const folder = change.place;
  const { copy, afterFile, madeFolders } = notesOf(change, journal);
  const before = readCopy(copy, DATABASE_FILES);
  const after = readState(afterFile);
  // What a killed run had started may still be running.
  await waitForProgram(CERTUTIL);
  for (const name of DATABASE_FILES) rmSync(partOf(join(folder, name), journal), { force: true });
  const plan =
    before === null || after === null
      ? null
      : planRestoration(before, after, readFolder(folder, DATABASE_FILES));
  if (plan?.foreign.length === 0) {
    for (const name of plan.replaced) bringBack(join(copy, name), join(folder, name), journal);
    for (const name of plan.added) rmSync(join(folder, name), { force: true });
  } else {
    // A browser may have put certificates and keys into it meanwhile, and those stay.
    await removeOurs(folder, journal, program);
    const isNew = before === null ? madeFolders.includes(folder) : !before.has('cert9.db');
    const isMarked = readMark(folder) !== null;
    if (((after === null && isNew) || isMarked) && (await isEmpty(folder, program)))
      for (const name of DATABASE_FILES)
        if (isMarked || before?.has(name) !== true) rmSync(join(folder, name), { force: true });
  }
  await removeFolders(folder, madeFolders, program);
}

/** Removes the folders that were made for a database, by this run or by another one whose database this one used, if it is gone. */
async function removeFolders(
  folder: string,
  madeFolders: readonly string[],
  program: NssProgram,
): Promise<void> {
  const marked = readMark(folder);
  if (hasMark(folder) && !(await isUsedByUs(folder, program))) removeMark(folder);
  removeMade(madeFolders);
  removeMade(marked ?? []);
}

/** Whether a database has a certificate of any run. */
async function isUsedByUs(folder: string, program: NssProgram): Promise<boolean> {
  return isDatabase(folder) && (await program.list(folder)).some((line) => line.startsWith(PREFIX));
}

/** Where the journal has what it knows of a database. Throws for facts that no run of this version writes. */
function notesOf(
  { place, facts: [index = '', ...madeFolders] }: TrustChange,
  journal: TrustJournal,
): { readonly copy: string; readonly afterFile: string; readonly madeFolders: readonly string[] } {
  const areOnTheWay = madeFolders.every((made) => isOnTheWay(made, place));
  if (!/^\d{1,4}$/.test(index) || !isAbsolute(place) || !areOnTheWay)
    throw new Error('the journal names files that are none of a database');
  return {
    copy: join(journal.folder, `nss-${index}-before`),
    afterFile: join(journal.folder, `nss-${index}-after.json`),
    madeFolders,
  };
}

/** Removes our certificates, whatever else has come into the database. */
async function removeOurs(folder: string, journal: TrustJournal, program: NssProgram): Promise<void> {
  if (!isDatabase(folder)) return;
  for (const line of await program.list(folder)) {
    const [nickname = ''] = line.split(/\s/);
    if (nickname.startsWith(addedPrefix(journal))) await program.remove(folder, nickname);
  }
}

/** Also if it was made by half. A key may be there before its certificate. */
async function isEmpty(folder: string, program: NssProgram): Promise<boolean> {
  if (!isDatabase(folder)) return true;
  return (await program.list(folder)).length === 0 && !(await program.mayHaveKeys(folder));
}

/** In one move: a program that reads the database meanwhile sees the one or the other. */
function bringBack(source: string, target: string, journal: TrustJournal): void {
  const part = partOf(target, journal);
  copyFileSync(source, part);
  renameSync(part, target);
}

function partOf(path: string, journal: TrustJournal): string {
  return `${path}.${addedPrefix(journal)}part`;
}
