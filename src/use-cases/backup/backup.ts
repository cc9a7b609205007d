import type { BackupName } from '../../domain/backup/backup-name.ts';
import { compareEnds, daysLeft } from '../../domain/certificate/certificate.ts';
import { count } from '../../domain/words/count.ts';
import { Failure } from '../../domain/failure.ts';
import type { FoundCertificate } from '../../domain/certificate/found-certificate.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { Clock } from '../../ports/run.ts';
import type { LeftOutFile, UserFiles } from '../../ports/user-files.ts';
import type { StoredSet } from '../../ports/stores.ts';
import { SUPERSEDES_NOTHING, type SetContent } from '../store/stage-set.ts';
import { storeSet, type StoreDependencies } from '../store/store-set.ts';
import {
  findUserFiles,
  prepareUserFiles,
  warnOfLeftOut,
  type PreparedFiles,
  type UserFilesRequest,
} from '../store/user-files.ts';
import { findUnchanged } from './unchanged.ts';

/** What the user wants backed up, and how. */
export interface BackupRequest extends UserFilesRequest {
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  readonly skipIfUnchanged: boolean;
}

/** `stores` is empty if the event of the run must not store. */
export interface BackupDependencies extends Omit<StoreDependencies, 'cache'> {
  readonly clock: Clock;
  readonly userFiles: UserFiles;
}

/** What was done, for outputs and the summary. */
export interface BackupReport {
  /** Where the files are stored now, since this run or an earlier one. Each set was read back and opened in this run. */
  readonly stored: readonly StoredSet[];
  /** Those of `stored` that an earlier run stored. */
  readonly unchanged: readonly StoredSet[];
  /** Why the files are not in the other stores. */
  readonly failures: readonly Failure[];
  /** Whether the files differ from the newest sets, if those were compared; `null` if nothing was to be stored. */
  readonly hasChanged: boolean | null;
  /** The paths of the files in the backup. */
  readonly files: readonly string[];
  readonly leftOut: readonly LeftOutFile[];
  /** The one that expires first is at the head. */
  readonly certificates: readonly FoundCertificate[];
  /** Whether the files that are not public are in it. */
  readonly isSealed: boolean;
  readonly now: Date;
}

/**
 * Backs up files that something else made: finds them, reports the certificates in them, stores them in every store and reads the
 * backups back. With `skipIfUnchanged`, a store whose newest set holds the same files is left as it is.
 *
 * Throws a `Failure`: `invalid-input` if there is no file and the user wants that to fail, `not-stored` if no store has the files in the
 * end, or if every file would be left out of the backup.
 */
export async function backup(
  request: BackupRequest,
  dependencies: BackupDependencies,
): Promise<BackupReport> {
  const now = dependencies.clock.now();
  const { hasPassphrase } = dependencies.keyring;
  const found = await findUserFiles(request, dependencies);
  const prepared = await prepareUserFiles(found, hasPassphrase, dependencies);
  warnOfLeftOut(prepared.leftOut, dependencies.log);
  const certificates = prepared.certificates.toSorted((some, other) =>
    compareEnds(some.certificate, other.certificate),
  );
  await reportCertificates(certificates, now, dependencies);
  const files = pathsOf(prepared);
  const report: BackupReport = {
    stored: [],
    unchanged: [],
    failures: [],
    hasChanged: null,
    files: [],
    leftOut: prepared.leftOut,
    certificates,
    isSealed: hasPassphrase,
    now,
  };
  if (dependencies.stores.length === 0) return report;
  if (files.length > 0) return { ...report, files, ...(await store(prepared, request, dependencies, now)) };
  if (prepared.leftOut.length === 0) return report;
  throw new Failure(
    'not-stored',
    `Nothing was stored under ${request.artifactName}: every file was left out. The warnings say why.`,
  );
}

function pathsOf({ publicFiles, sealedFiles }: PreparedFiles): readonly string[] {
  return [...publicFiles.map(({ file }) => file), ...sealedFiles].map(({ path }) => path).sort();
}

async function reportCertificates(
  certificates: readonly FoundCertificate[],
  now: Date,
  { log }: BackupDependencies,
): Promise<void> {
  if (certificates.length === 0) return;
  await log.group(`Certificates in the files: ${certificates.length}`, () => {
    for (const found of certificates) log.info(describeCertificate(found, now));
    return Promise.resolve();
  });
}

function describeCertificate({ path, certificate }: FoundCertificate, now: Date): string {
  const days = daysLeft(certificate, now);
  const left = days < 0 ? 'expired' : `${count(days, 'day')} left`;
  const day = certificate.notAfter.toISOString().slice(0, 10);
  const [file, subject, issuer] = [path, certificate.subjectLine, certificate.issuerLine].map((text) =>
    singleLine(text),
  );
  return `In ${file ?? ''}: ${subject ?? ''}, issued by ${issuer ?? ''}, until ${day} (${left})`;
}

/** Stores the files in every store that does not hold them already. */
async function store(
  userFiles: PreparedFiles,
  { artifactName, skipIfUnchanged }: BackupRequest,
  dependencies: BackupDependencies,
  now: Date,
): Promise<Pick<BackupReport, 'stored' | 'unchanged' | 'failures' | 'hasChanged'>> {
  const { stores, keyring, log } = dependencies;
  const content: SetContent = {
    action: 'backup',
    pairs: [],
    supersedes: SUPERSEDES_NOTHING,
    specification: null,
    userFiles,
  };
  const time = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const name: BackupName = { base: artifactName, time, isPublic: !keyring.hasPassphrase, attempt: 1 };
  const same = skipIfUnchanged ? await findUnchanged(content, name, dependencies) : null;
  const found = same?.sets ?? [];
  const unchanged = found.filter(({ isDue }) => !isDue).map(({ set }) => set);
  const wanting = stores.filter(({ source }) => !unchanged.some((set) => set.source === source));
  if (wanting.length === 0) {
    await same?.ready.staged.discard();
    return { stored: unchanged, unchanged, failures: [], hasChanged: false };
  }
  const storing = { ...dependencies, stores: wanting, cache: null };
  const { stored, failures } = await storeSet(content, name, storing, same?.ready).catch((error: unknown) => {
    if (!(error instanceof Failure) || unchanged.length === 0) throw error;
    return { stored: [], failures: [error] };
  });
  for (const { place } of stored) log.info(`Stored, read back and verified: ${place}`);
  return { stored: [...stored, ...unchanged], unchanged, failures, hasChanged: found.length === 0 };
}
