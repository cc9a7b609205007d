import { basesBeside, folderNameFor } from '../../domain/backup/backup-name.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { Finding } from '../../domain/finding.ts';
import { count } from '../../domain/words/count.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { BackupStore } from '../../ports/stores.ts';
import {
  drillPlace,
  type BackupPlace,
  type Drill,
  type DrillDependencies,
  type DrillRequest,
} from './check-backup.ts';
import {
  checkFound,
  missingFindings,
  type FileCheck,
  type FileDependencies,
  type FileRequest,
} from './check-files.ts';

/** A certificate of the list, and where its file is. */
export interface ListedFile {
  readonly commonName: string;
  /** Absolute. */
  readonly location: string;
}

/** A list of certificates, each of which must be in a newest backup. */
export interface CheckedList {
  /** The name that the sets of all shards share. */
  readonly name: string;
  /** The name of the sets of one shard up to the date; `null` if the whole list is checked. */
  readonly shardBase: string | null;
  readonly certificates: readonly ListedFile[];
  /** What is wrong with entries of the list. */
  readonly entryFindings: readonly Finding[];
}

/** Checks the files of a list's certificates. Throws as `checkFiles` does. */
export async function checkListedFiles(
  { certificates }: CheckedList,
  request: Pick<FileRequest, 'ifNoFilesFound'>,
  dependencies: FileDependencies,
): Promise<FileCheck> {
  const lines = certificates.map(({ location }) => location).join('\n');
  const found = await dependencies.userFiles.find(lines, []);
  const unmatched = new Set(found.unmatched);
  const missing = certificates.filter(({ location }) => unmatched.has(location));
  const { certificates: read, findings } = await checkFound(found, dependencies);
  const messages =
    missing.length > 1 && missing.length === certificates.length
      ? [allMissing(missing)]
      : missing.map(oneMissing);
  return {
    certificates: read,
    findings: [...findings, ...missingFindings(messages, request, dependencies.log)],
  };
}

/** On a fresh runner none is there, and one message says so for all of them. */
function allMissing(missing: readonly ListedFile[]): { readonly about: string; readonly message: string } {
  const about = missing[0]?.location ?? '';
  return {
    about,
    message: `None of the ${missing.length} certificates of the list is in the workspace (the first one is missing at ${singleLine(about)}). Add a step that keeps or restores them first.`,
  };
}

function oneMissing({ commonName, location }: ListedFile): {
  readonly about: string;
  readonly message: string;
} {
  return {
    about: location,
    message: `The certificate for ${singleLine(commonName)} is missing at ${singleLine(location)}. Add a step that keeps or restores it first.`,
  };
}

/** Drills the newest backup of a list in one place: that of every shard, or of one. Never throws. */
export async function drillList(
  place: BackupPlace,
  list: CheckedList,
  request: DrillRequest,
  dependencies: DrillDependencies,
): Promise<readonly Drill[]> {
  const { certificates, entryFindings, shardBase } = list;
  const entries = certificates.length + entryFindings.length;
  // A list may have fewer entries than shards, and an empty shard has no backup.
  if (entries === 0) return [];
  const names = async (): Promise<readonly string[]> =>
    shardBase === null ? (await currentBases(list.name, place.store)).slice(0, entries) : [shardBase];
  const drills = await drillPlace({ ...place, names }, request, dependencies);
  const listed = new Set(certificates.map(({ commonName }) => folderNameFor(commonName)));
  const missing = findMissing(drills, certificates, place.about);
  return drills.map((drill, index) => ({
    ...drill,
    // What has left the list is carried along until it expires. That is no reason to warn.
    certificates: drill.certificates.filter(({ certificate }) => listed.has(nameOf(certificate))),
    ...(index === 0 ? withMissing(drill, missing, drills.length) : {}),
  }));
}

/** What is in no backup of the list counts with its first one, which does not look healthy then. */
function withMissing(
  { result, findings }: Drill,
  missing: readonly Finding[],
  backups: number,
): Pick<Drill, 'result' | 'findings'> {
  if (missing.length === 0) return { result, findings };
  const verb = missing.length === 1 ? 'is' : 'are';
  const where = backups === 1 ? 'not in it' : 'in no backup';
  return {
    result: `${result}, but ${count(missing.length, 'certificate')} of the list ${verb} ${where}`,
    findings: [...findings, ...missing],
  };
}

/** How the list is spread over shards now: its newest set tells. Throws as `BackupStore.list` does. */
async function currentBases(list: string, store: BackupStore): Promise<readonly string[]> {
  for await (const { name, isExpired, isUnidentified } of store.list({ list }))
    if (!isExpired && isUnidentified !== true) return basesBeside(list, name.base);
  return [list];
}

/** The listed certificates that no newest set holds. A set that could not be opened may hold any of them. */
function findMissing(
  drills: readonly Drill[],
  certificates: readonly ListedFile[],
  about: string,
): readonly Finding[] {
  if (drills.some((drill) => drill.certificates.length === 0)) return [];
  const held = new Set(
    drills.flatMap((drill) => drill.certificates.map(({ certificate }) => nameOf(certificate))),
  );
  return certificates
    .filter(({ commonName }) => !held.has(folderNameFor(commonName)))
    .map(({ commonName }) => ({
      code: 'not-in-backup',
      level: 'error',
      message: `The certificate for ${singleLine(commonName)} is in no newest backup of its list (${about}), so it cannot be restored from there. Run the workflow that keeps the list, and check whether this entry fails.`,
      about,
      at: null,
    }));
}

function nameOf({ subject }: Certificate): string {
  return folderNameFor(subject.commonName);
}
