import type { BackupName } from '../domain/backup-name.ts';
import { Failure } from '../domain/failure.ts';
import { soonestFirst, type FoundCertificate } from '../domain/found-certificate.ts';
import { daysLeft } from '../domain/certificate.ts';
import type { Secret } from '../domain/secret.ts';
import type { Clock, FurtherFile, StoredSet } from '../ports.ts';
import { refuseBadPaths, type LeftOutFile } from './add-further-files.ts';
import { findUnchanged, type Standing } from './find-unchanged.ts';
import { stageSet, type ReadySet, type SetContent } from './stage-set.ts';
import { storeSet, type StoreWorld } from './store-set.ts';

/** What the user wants backed up, and how. */
export interface BackUpRequest {
  /** Glob patterns, one on a line. */
  readonly paths: string;
  readonly passphrase?: Secret;
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  readonly ifNoFilesFound: 'warn' | 'error' | 'ignore';
  readonly skipIfUnchanged: boolean;
  /** Absolute paths, of files or folders, which are never backed up. */
  readonly except: readonly string[];
}

/** `vaults` is empty where the trigger must not store. */
export interface BackUpWorld extends Omit<StoreWorld, 'cache'> {
  readonly clock: Clock;
}

/** What was done, for outputs and the summary. */
export interface BackUpReport {
  /** Where the files are stored now, newly or since earlier; each was read back and opened in this run. */
  readonly stored: readonly StoredSet[];
  /** Those of `stored` that an earlier run stored. */
  readonly existing: readonly StoredSet[];
  /** Whether the files differ from the newest set, as far as it was asked; `null` where nothing was to be stored. */
  readonly hasChanged: boolean | null;
  readonly paths: readonly string[];
  readonly leftOut: readonly LeftOutFile[];
  /** The one that expires first at the head. */
  readonly certificates: readonly FoundCertificate[];
  readonly now: Date;
}

/**
 * Backs up files that something else made: finds them, reports the certificates among them, stores them in every
 * vault, and reads the backups back. Where that is asked for, a vault whose newest set holds them already is left as
 * it is.
 *
 * Throws a `Failure` where it cannot be done without a leak or a loss.
 */
export async function backUp(request: BackUpRequest, world: BackUpWorld): Promise<BackUpReport> {
  const now = world.clock.now();
  const furtherFiles = await findFiles(request, world);
  if (furtherFiles.length === 0) return nothingFound(now);
  const content: SetContent = {
    pairs: [],
    covers: null,
    specification: null,
    furtherFiles,
    ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
  };
  const name: BackupName = { base: request.artifactName, time: now, attempt: 1 };
  const ready = await stageSet(content, name, world);
  try {
    await reportContent(ready, now, world);
    return await store(content, ready, request, world, now);
  } finally {
    await ready.staged.discard();
  }
}

async function findFiles(request: BackUpRequest, world: BackUpWorld): Promise<readonly FurtherFile[]> {
  const files = await world.furtherFiles.find(request.paths, request.except);
  refuseBadPaths(files);
  if (files.length > 0 || request.ifNoFilesFound === 'ignore') return files;
  const message = `The input paths matches no file: ${request.paths.split('\n').join(', ')}. Nothing was stored.`;
  if (request.ifNoFilesFound === 'error') {
    throw new Failure('invalid-input', `${message} Hidden files and symbolic links are never among them.`);
  }
  world.log.warning(message);
  return files;
}

/** Tells what is among the files, and what will not be in the backup. */
async function reportContent(
  { leftOut, certificates }: ReadySet,
  now: Date,
  { log }: BackUpWorld,
): Promise<void> {
  if (certificates.length > 0) {
    await log.group(`Certificates among the files: ${certificates.length}`, () => {
      for (const found of soonestFirst(certificates)) log.info(describeCertificate(found, now));
      return Promise.resolve();
    });
  }
  for (const { path, reason } of leftOut) log.warning(`${path} was left out of the backup: ${reason}.`);
}

function describeCertificate({ path, certificate }: FoundCertificate, now: Date): string {
  const days = daysLeft(certificate, now);
  const left = days < 0 ? 'expired' : `${days} days left`;
  const day = certificate.notAfter.toISOString().slice(0, 10);
  const line = `In ${path}: ${certificate.subjectLine}, issued by ${certificate.issuerLine}, until ${day} (${left})`;
  // Names in certificates are others' words: a line end in one could begin a command to the runner.
  return line.replace(/\p{Cc}+/gu, ' ');
}

async function store(
  content: SetContent,
  ready: ReadySet,
  request: BackUpRequest,
  world: BackUpWorld,
  now: Date,
): Promise<BackUpReport> {
  const paths = content.furtherFiles
    .map(({ path }) => path)
    .filter((path) => ready.files.some((file) => file.path === path));
  const report = { leftOut: ready.leftOut, certificates: soonestFirst(ready.certificates), now };
  if (world.vaults.length === 0) return { ...report, stored: [], existing: [], hasChanged: null, paths: [] };
  if (paths.length === 0) {
    throw new Failure(
      'not-stored',
      `Nothing was stored under ${request.artifactName}: every file was left out. The warnings say why.`,
    );
  }
  const standings = request.skipIfUnchanged ? await findUnchanged(ready, request, world, now) : [];
  const existing = standings.filter(({ isDue }) => !isDue).map(({ set }) => set);
  const vaults = world.vaults.filter(({ source }) => !existing.some((set) => set.source === source));
  sayWhatStands(standings, world);
  const backup =
    vaults.length === 0
      ? null
      : await storeSet(content, ready.name, { ...world, vaults, cache: null }, ready);
  for (const { place } of backup?.stored ?? []) world.log.info(`Stored, read back and verified: ${place}`);
  const hasChanged = standings.length === 0;
  return { ...report, stored: [...(backup?.stored ?? []), ...existing], existing, hasChanged, paths };
}

function sayWhatStands(standings: readonly Standing[], { log }: BackUpWorld): void {
  for (const { set, isDue } of standings) {
    if (!isDue) log.info(`Unchanged since the newest backup, which was read back and verified: ${set.place}`);
    else {
      log.info(
        `Unchanged since the newest backup, which expires at ${set.expiresAt?.toISOString() ?? ''} and is stored anew: ${set.place}`,
      );
    }
  }
}

function nothingFound(now: Date): BackUpReport {
  return { stored: [], existing: [], hasChanged: null, paths: [], leftOut: [], certificates: [], now };
}
