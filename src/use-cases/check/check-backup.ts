import { judgeHistory, newestBackup } from '../../domain/backup/backup-health.ts';
import { INTERVAL_SETS } from '../../domain/backup/backup-interval.ts';
import type { CheckedCertificate } from '../../domain/renewal/expiry.ts';
import { asFailure, type Failure } from '../../domain/failure.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Manifest } from '../../domain/backup/manifest.ts';
import type { BackupStore, StoredSet } from '../../ports/stores.ts';
import type { Clock, Log } from '../../ports/run.ts';
import { headBranchOf, type ListedSet, type MergedListing } from '../search/sets/merged-listing.ts';
import { madeAtMs } from '../search/precedence.ts';
import { Search, type SearchDependencies } from '../search/search.ts';
import type { DrillDependencies as ContentDependencies } from '../store/drill.ts';
import { drillNewest } from './drill-newest.ts';
import type { DrillOutcome } from './drill-outcome.ts';

/** A place for backups that the user named. */
export interface BackupPlace {
  readonly store: BackupStore;
  /** In words, such as `the artifacts of owner/name`. */
  readonly about: string;
  /** The names of the backups in it, up to the date. Throws as `BackupStore.list` does. */
  readonly names: () => Promise<readonly string[]>;
}

export interface DrillRequest {
  readonly maxBackupAgeMs: number;
  /** Takes the sets of this action alone; absent for those of any. */
  readonly action?: Manifest['action'];
}

export interface DrillDependencies extends ContentDependencies {
  readonly clock: Clock;
  readonly log: Log;
  readonly run: SearchDependencies['run'];
}

/** What became of the newest set of one backup in one place. */
export interface Drill {
  /** The name of the backup up to the date; `null` if none was named or found. */
  readonly base: string | null;
  /** `null` if there is none, or none could be found. */
  readonly newest: StoredSet | null;
  /** When the newest set was made; `null` without one. */
  readonly madeAt: Date | null;
  /** What was looked for or drilled, in words. */
  readonly about: string;
  /** In a few words. */
  readonly result: string;
  /** It was read, is whole and proved, and everything that is sealed in it was opened. */
  readonly isVerified: boolean;
  readonly certificates: readonly CheckedCertificate[];
  readonly findings: readonly Finding[];
  /** The run's deadline passed meanwhile. */
  readonly isOutOfTime: boolean;
}

/** Drills the newest set of every backup in a place. Never throws: what cannot be looked at is a finding. */
export async function drillPlace(
  place: BackupPlace,
  request: DrillRequest,
  dependencies: DrillDependencies,
): Promise<readonly Drill[]> {
  const { about } = place;
  const unnamed = { base: null, about };
  let names: readonly string[];
  try {
    names = await place.names();
  } catch (error) {
    return [unlisted(`any backup in ${about}`, unnamed, asFailure(error))];
  }
  if (names.length === 0) return [missing(`in ${about}`, unnamed)];
  const drills: Drill[] = [];
  for (const base of names) drills.push(await drillBackup(base, place, request, dependencies));
  return drills;
}

async function drillBackup(
  base: string,
  { store, about }: BackupPlace,
  { maxBackupAgeMs, action }: DrillRequest,
  dependencies: DrillDependencies,
): Promise<Drill> {
  const now = dependencies.clock.now();
  const scope = {
    artifactName: base,
    list: null,
    about: base,
    now,
    ...(action === undefined ? {} : { action }),
  };
  const search = new Search(scope, {
    ...dependencies,
    stores: [store],
    cache: null,
    log: quiet(dependencies.log),
  });
  try {
    const outcome = await drillNewest(search.own(), dependencies);
    const { newest } = outcome;
    if (newest === null) return unfound(outcome, base, about);
    const history = await readHistory(newest, search.listing(base));
    const drill = drillOf(base, newest, outcome);
    const findings = judgeHistory(
      {
        base,
        about: drill.about,
        times: history.times,
        expiresAt: newest.stored?.expiresAt ?? null,
        ends: outcome.certificates.map(({ notAfter }) => notAfter),
      },
      maxBackupAgeMs,
      now,
    );
    const ofSet = drill.findings.map((finding) => (history.hasSealed ? withSealedBefore(finding) : finding));
    // What is worse about the set is in its result already.
    const isOnlyOld =
      findings.some(({ code }) => code === 'too-old') && ofSet.every(({ level }) => level !== 'error');
    return {
      ...drill,
      result: isOnlyOld ? `${drill.result}, but too old` : drill.result,
      findings: [...ofSet, ...findings, ...historyFindings(base, drill.about, history.failure)],
      isOutOfTime: drill.isOutOfTime || history.failure?.code === 'timeout',
    };
  } finally {
    await search.close();
  }
}

/** What a search passes over becomes a finding, which says it better than a warning. */
function quiet(log: Log): Log {
  return {
    ...log,
    warning: (message) => {
      log.info(message);
    },
  };
}

/** When the newest sets were made, the newest first, and why no more of them are known. */
interface History {
  readonly times: readonly [Date, ...Date[]];
  readonly hasSealed: boolean;
  readonly failure: Failure | null;
}

/** The sets of the same kind and branch as the newest one, which show how often such sets are made. */
async function readHistory(newest: ListedSet, listing: MergedListing): Promise<History> {
  const earlier: Date[] = [];
  let hasSealed = false;
  for await (const listed of listing) {
    if (listed.stored?.isUnidentified === true) continue;
    if (madeAtMs({ listed }) < madeAtMs({ listed: newest }) && isAlike(listed, newest))
      earlier.push(timeOf(listed));
    hasSealed ||= !listed.name.isPublic;
    if (earlier.length >= INTERVAL_SETS && hasSealed) break;
  }
  return { times: [timeOf(newest), ...earlier], hasSealed, failure: listing.failures[0] ?? null };
}

function isAlike(some: ListedSet, other: ListedSet): boolean {
  return some.name.isPublic === other.name.isPublic && headBranchOf(some) === headBranchOf(other);
}

function timeOf(listed: ListedSet): Date {
  return new Date(madeAtMs({ listed }));
}

/** The outcome of a drill as a part of the report. Age and interval are not judged yet. */
function drillOf(base: string, newest: ListedSet, outcome: DrillOutcome): Drill {
  const { result, isVerified, certificates, keptForEver, withKeys, problems, isOutOfTime } = outcome;
  const about = newest.place;
  return {
    base,
    newest: newest.stored ?? null,
    madeAt: timeOf(newest),
    about,
    result,
    isVerified,
    certificates: certificates.map((certificate) => ({
      certificate,
      about,
      at: null,
      ...(keptForEver.has(certificate.fingerprint) ? { isKeptForEver: true } : {}),
      ...(withKeys.has(certificate.fingerprint) ? { hasKey: true } : {}),
    })),
    findings: problems.map(({ code, level, message }) => ({
      code,
      level,
      message: `${newestBackup({ base, about })} ${message}`,
      about,
      at: null,
    })),
    isOutOfTime,
  };
}

/** What was looked for, and where. */
type Sought = Pick<Drill, 'base' | 'about'>;

/** The report on a backup of which no set is there, or could be found. */
function unfound({ failure, expired, unrelated }: DrillOutcome, base: string, about: string): Drill {
  const sought = { base, about };
  if (failure !== null) return unlisted(`a backup of ${base} in ${about}`, sought, failure);
  const [other] = unrelated;
  if (other !== undefined && expired.length === 0) return withoutCertificate(base, about, other);
  return missing(`of ${base} in ${about}`, sought, expired);
}

function missing(where: string, sought: Sought, expired: readonly ListedSet[] = []): Drill {
  const [newest] = expired;
  const reason = newest === undefined ? '' : ` All have expired, the newest is ${newest.place}.`;
  return withoutSet(sought, newest === undefined ? 'there is none' : 'all have expired', {
    code: 'no-backup',
    message: `There is no backup ${where}.${reason} Make one with certkeep/certkeep or certkeep/certkeep/backup. If one was made, compare its name with artifact-name or common-name.`,
  });
}

/** Two actions store under one name, and the one that keeps the certificate has not. */
function withoutCertificate(base: string, about: string, { place }: ListedSet): Drill {
  return withoutSet({ base, about }, 'none holds the certificate', {
    code: 'no-backup',
    message: `No backup of ${base} in ${about} holds a certificate that Certkeep keeps. certkeep/certkeep/backup made the newest one of that name (${place}). Run the workflow that keeps the certificate. To check the other one, give artifact-name: ${base} instead.`,
  });
}

function unlisted(what: string, sought: Sought, failure: Failure): Drill {
  const drill = withoutSet(sought, 'could not be listed', {
    code: 'unreadable',
    message: `Could not check whether there is ${what}. ${failure.message}`,
  });
  return { ...drill, isOutOfTime: failure.code === 'timeout' };
}

function withoutSet(sought: Sought, result: string, problem: Pick<Finding, 'code' | 'message'>): Drill {
  return {
    ...sought,
    newest: null,
    madeAt: null,
    result,
    isVerified: false,
    certificates: [],
    findings: [{ ...problem, level: 'error', about: sought.about, at: null }],
    isOutOfTime: false,
  };
}

/** A set without a key is as it was meant, unless there were keys before: GitHub passes a missing secret as an empty text. */
function withSealedBefore(finding: Finding): Finding {
  if (finding.code !== 'keyless' || finding.level !== 'notice') return finding;
  const message = `${finding.message} Earlier backups are sealed: check that the secret exists.`;
  return { ...finding, level: 'warning', message };
}

function historyFindings(base: string, about: string, failure: Failure | null): readonly Finding[] {
  if (failure === null) return [];
  return [
    {
      code: 'unreadable',
      level: 'warning',
      message: `The backups of ${base} before the newest one (${about}) could not be listed, so how often they are made is unknown. ${failure.message}`,
      about,
      at: null,
    },
  ];
}
