import { basesBeside, folderNameFor } from '../domain/backup-name.ts';
import type { Certificate } from '../domain/certificate.ts';
import { messageOf } from '../domain/failure.ts';
import type { Finding, FindingLevel } from '../domain/finding.ts';
import type { FurtherFile, Vault } from '../ports.ts';
import { checkFile, checkFiles, type FileCheck, type FileWorld } from './check-files.ts';
import { reportChecks, type CheckReport, type CheckRequest, type CheckWorld } from './check.ts';
import { drillPlace, type BackupPlace, type Drill } from './drill-newest.ts';

/** A certificate of the list, and where its file is. */
export interface ListedFile {
  readonly commonName: string;
  /** Absolute. */
  readonly location: string;
}

export interface CheckListWorld extends CheckWorld {
  /** The file at an absolute path; `null` where there is none, or what is there is no regular file. */
  readonly fileAt: (location: string) => FurtherFile | null;
}

export interface CheckListRequest extends CheckRequest {
  /** What all shards' sets are named after. */
  readonly list: string;
  /** The base of the sets of one shard; `null` where the whole list is checked. */
  readonly shardBase: string | null;
  readonly certificates: readonly ListedFile[];
  /** What was wrong with entries of the list. */
  readonly entryFindings: readonly Finding[];
}

/**
 * Checks the files of a list's certificates, and drills the newest backup of the list in each place: it must hold every
 * one of them. As `check`, it throws nothing for what it finds.
 */
export async function checkList(request: CheckListRequest, world: CheckListWorld): Promise<CheckReport> {
  const files = await checkFiles(request, world);
  const listed = await checkListedFiles(request, world);
  const drills: Drill[] = [];
  for (const place of world.places) drills.push(...(await drillList(place, request, world)));
  const entries = { certificates: [], findings: request.entryFindings };
  return reportChecks([entries, files, listed], drills, request.limits, world.clock.now());
}

async function checkListedFiles(request: CheckListRequest, world: CheckListWorld): Promise<FileCheck> {
  const found: FileCheck[] = [];
  const missing: ListedFile[] = [];
  for (const listed of request.certificates) {
    const check = await checkListedFile(listed, world);
    if (check === null) missing.push(listed);
    else found.push(check);
  }
  return {
    certificates: found.flatMap(({ certificates }) => certificates),
    findings: [...found.flatMap(({ findings }) => findings), ...missingFindings(missing, request, world)],
  };
}

/** `null` where the file is not there. */
async function checkListedFile({ location }: ListedFile, world: CheckListWorld): Promise<FileCheck | null> {
  try {
    const file = world.fileAt(location);
    return file === null ? null : await checkFile(file, world);
  } catch (error) {
    const about = world.nameFile(location);
    const message = `${about} could not be looked at: ${messageOf(error)}. Let the runner's user read it.`;
    return { certificates: [], findings: [{ code: 'unreadable', level: 'error', message, about, at: null }] };
  }
}

/** Where none is there, as on a fresh runner, one finding says so for all of them. */
function missingFindings(
  missing: readonly ListedFile[],
  { certificates, ifNoFilesFound }: CheckListRequest,
  { log, nameFile }: FileWorld,
): Finding[] {
  const [first] = missing;
  if (first === undefined) return [];
  const finding = (about: string, message: string): Finding[] => {
    if (ifNoFilesFound === 'ignore') {
      log.info(message);
      return [];
    }
    const level: FindingLevel = ifNoFilesFound === 'error' ? 'error' : 'warning';
    return [{ code: 'no-files-found', level, message, about, at: null }];
  };
  if (missing.length > 1 && missing.length === certificates.length) {
    const example = nameFile(first.location);
    return finding(
      example,
      `None of the ${missing.length} certificates of the list is in the workspace (${example} and so on). Are they kept, or restored, before?`,
    );
  }
  return missing.flatMap(({ commonName, location }) => {
    const name = nameFile(location);
    return finding(
      name,
      `The certificate of ${commonName} is not there: no regular file is at ${name}. Is it kept, or restored, before?`,
    );
  });
}

async function drillList(
  place: BackupPlace,
  request: CheckListRequest,
  world: CheckListWorld,
): Promise<Drill[]> {
  const { list, shardBase, certificates, entryFindings } = request;
  const count = certificates.length + entryFindings.length;
  // A list may have fewer entries than it has shards, and of an empty shard there is no backup.
  if (count === 0) return [];
  const names = async (): Promise<readonly string[]> =>
    shardBase === null ? (await currentBases(list, place.vault)).slice(0, count) : [shardBase];
  const drills = await drillPlace({ ...place, names }, request, world);
  const listed = new Set(certificates.map(({ commonName }) => folderNameFor(commonName)));
  const missing = findMissing(drills, certificates, place.about);
  return drills.map((drill, index) => ({
    ...drill,
    // What has left the list is carried along until it expires, and nobody waits for that.
    certificates: drill.certificates.filter(({ certificate }) => listed.has(nameOf(certificate))),
    findings: [...drill.findings, ...(index === 0 ? missing : [])],
  }));
}

/** How the list is spread now: its newest set tells. Throws as `Vault.list` does. */
async function currentBases(list: string, vault: Vault): Promise<readonly string[]> {
  for await (const { name } of vault.list({ list })) return basesBeside(list, name.base);
  return [list];
}

/** The listed certificates that no newest set holds. A set that nobody could look into may hold any of them. */
function findMissing(
  drills: readonly Drill[],
  certificates: readonly ListedFile[],
  about: string,
): Finding[] {
  if (drills.some((drill) => drill.certificates.length === 0)) return [];
  const held = new Set(
    drills.flatMap((drill) => drill.certificates.map((found) => nameOf(found.certificate))),
  );
  return certificates
    .filter(({ commonName }) => !held.has(folderNameFor(commonName)))
    .map(({ commonName }) => ({
      code: 'not-in-backup',
      level: 'error',
      message: `The certificate of ${commonName} is in no newest backup of its list (${about}): nobody could restore it from there. Run the workflow that keeps the list, and look whether this entry fails.`,
      about,
      at: null,
    }));
}

function nameOf({ subject }: Certificate): string {
  return folderNameFor(subject.commonName);
}
