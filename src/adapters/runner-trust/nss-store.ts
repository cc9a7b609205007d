import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Certificate } from '../../domain/certificate.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { TrustChange } from '../../domain/trust.ts';
import type { TrustJournal, TrustStore } from '../../ports.ts';
import {
  copyFolder,
  formatState,
  parseState,
  planRestoration,
  readCopy,
  readFolder,
  removeIfEmpty,
  type FolderState,
} from './folder-state.ts';
import { DATABASE_FILES, isDatabase, nssDatabases, type NssDatabase } from './nss-databases.ts';
import { runOrFail, type Programs } from './programs.ts';
import { waitForProgram } from './running-program.ts';

const CERTUTIL = 'certutil';
const PRIVATE_FOLDER = 0o700;
/** Trusted for TLS alone, and for itself alone. Of Chromium's `C` an authority is meant, which a plain server certificate is not. */
const TRUSTED_SERVER = 'P,,';
const TRUSTED_AUTHORITY = 'CP,,';

/** The databases of Chromium and Firefox on Linux. */
export function nssStore(home: string, programs: Programs): TrustStore {
  return {
    name: 'nss',
    findObstacle: () => Promise.resolve(findObstacle(programs)),
    async add(certificates, journal) {
      const places: string[] = [];
      const warnings: string[] = [];
      for (const [index, database] of nssDatabases(home).entries()) {
        const change = changeOf(database, index);
        try {
          copyFolder(database.folder, notesOf(change, journal).copy, DATABASE_FILES);
        } catch (error) {
          // Nothing is changed yet, and half a copy is none.
          warnings.push(`The database ${database.folder} is left as it is: ${messageOf(error)}.`);
          continue;
        }
        try {
          await addTo(database, change, certificates, journal, programs);
          places.push(`${database.folder} (${database.program})`);
        } catch (error) {
          await undo(change, journal, programs);
          warnings.push(`The database ${database.folder} is left as it is: ${messageOf(error)}.`);
        }
      }
      if (places.length === 0) throw new Failure('not-written', warnings.join(' '));
      return {
        places,
        file: null,
        variables: {},
        warnings: [...warnings, ...firefoxWarning(places, certificates)],
      };
    },
    async undo(change, journal) {
      await undo(change, journal, programs);
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

async function addTo(
  { folder }: NssDatabase,
  change: TrustChange,
  certificates: readonly Certificate[],
  journal: TrustJournal,
  programs: Programs,
): Promise<void> {
  const { afterFile } = notesOf(change, journal);
  await journal.record(change);
  const isNew = !isDatabase(folder);
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if (isNew) await runCertutil(programs, 'make a database', folder, ['-N', '--empty-password']);
  for (const [index, certificate] of certificates.entries()) {
    const file = join(journal.folder, `nss-${index + 1}.pem`);
    writeFileSync(file, certificate.pem);
    const trust = certificate.isEndEntity ? TRUSTED_SERVER : TRUSTED_AUTHORITY;
    const parameters = ['-A', '-n', `${prefixOf(journal)}${index + 1}`, '-t', trust, '-i', file];
    await runCertutil(programs, 'add a certificate to a database', folder, [
      ...parameters,
      ...['-f', emptyPassword(journal)],
    ]);
  }
  writeFileSync(afterFile, formatState(readFolder(folder, DATABASE_FILES)));
}

async function undo(change: TrustChange, journal: TrustJournal, programs: Programs): Promise<void> {
  const folder = change.place;
  const { copy, afterFile, madeFolders } = notesOf(change, journal);
  const before = readCopy(copy, DATABASE_FILES);
  const after = readState(afterFile);
  // What a killed run had started may still be running.
  await waitForProgram(CERTUTIL);
  for (const name of DATABASE_FILES) rmSync(partOf(join(folder, name), journal), { force: true });
  const now = readFolder(folder, DATABASE_FILES);
  const isOurs = after !== null && planRestoration(before, after, now).foreign.length === 0;
  if (!isOurs) await removeOurs(folder, journal, programs);
  // A run that was killed meanwhile had changed no other certificate if there is none less or more.
  if (isOurs || (after === null && (await hasSameCertificates(folder, copy, programs)))) {
    const current = readFolder(folder, DATABASE_FILES);
    const { replaced, added } = planRestoration(before, current, current);
    for (const name of replaced) bringBack(join(copy, name), join(folder, name), journal);
    for (const name of added) rmSync(join(folder, name), { force: true });
  }
  for (const made of madeFolders.toReversed()) removeIfEmpty(made);
}

/** Where the journal has what it knows of a database. */
function notesOf(
  { facts: [index = '', ...madeFolders] }: TrustChange,
  journal: TrustJournal,
): { readonly copy: string; readonly afterFile: string; readonly madeFolders: readonly string[] } {
  return {
    copy: join(journal.folder, `nss-${index}-before`),
    afterFile: join(journal.folder, `nss-${index}-after.json`),
    madeFolders,
  };
}

function readState(path: string): FolderState | null {
  try {
    return parseState(readFileSync(path, 'utf8'));
  } catch {
    // There is none, or the run was killed while it wrote this.
    return null;
  }
}

/** Removes our certificates, whatever else has come into the database. */
async function removeOurs(folder: string, journal: TrustJournal, programs: Programs): Promise<void> {
  if (!isDatabase(folder)) return;
  for (const line of await listCertificates(folder, programs)) {
    const [nickname = ''] = line.split(/\s/);
    if (!nickname.startsWith(prefixOf(journal))) continue;
    await runCertutil(programs, 'remove a certificate from a database', folder, ['-D', '-n', nickname]);
  }
}

async function hasSameCertificates(folder: string, copy: string, programs: Programs): Promise<boolean> {
  const [now, before] = await Promise.all([folder, copy].map((each) => listCertificates(each, programs)));
  return JSON.stringify(now) === JSON.stringify(before);
}

/** A line for each: nickname and trust. A database that is not there, or was made by half, has none. */
async function listCertificates(folder: string, programs: Programs): Promise<readonly string[]> {
  if (!isDatabase(folder)) return [];
  const { exitCode, output } = await programs.run(programs.find(CERTUTIL) ?? CERTUTIL, [
    '-L',
    '-d',
    `sql:${folder}`,
  ]);
  if (exitCode !== 0) return [];
  return output
    .split('\n')
    .filter((line) => /[^\s,]*,[^\s,]*,[^\s,]*\s*$/.test(line) && !line.includes('SSL,S/MIME,JAR/XPI'));
}

async function runCertutil(
  programs: Programs,
  purpose: string,
  folder: string,
  parameters: readonly string[],
): Promise<void> {
  const program = programs.find(CERTUTIL) ?? CERTUTIL;
  await runOrFail(programs, `${purpose} (${folder})`, [program, '-d', `sql:${folder}`, ...parameters]);
}

/** Without it the program would ask the terminal for the password of a database that has one. */
function emptyPassword(journal: TrustJournal): string {
  const file = join(journal.folder, 'nss-password');
  writeFileSync(file, '\n');
  return file;
}

/** In one move: a program that reads the database meanwhile sees the one or the other. */
function bringBack(source: string, target: string, journal: TrustJournal): void {
  const part = partOf(target, journal);
  copyFileSync(source, part);
  renameSync(part, target);
}

function partOf(path: string, journal: TrustJournal): string {
  return `${path}.${prefixOf(journal)}part`;
}

function prefixOf({ id }: Pick<TrustJournal, 'id'>): string {
  return `certkeep-${id}-`;
}
